import { alike } from './phrasing';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;

/** Ways to name the second of three clips, and the first two. */
const beach =
  '{clip 2|the second clip|the second shot|the second video|the second one|the 2nd clip|clip two|clip number 2|clip #2|video number two|the beach clip|the beach footage|the beach shot|the beach one|the beach video|beach.mp4|the beach|the clip with the beach|the one with the beach|the clip of the beach|my beach video|the clip called beach|the beach scene|the middle clip|the one in the middle|the clip after the harbour|the clip before the drone|the second of the three clips|the video of the beach|the shot of the beach|the second video clip|the second to last clip}';
const both =
  '{clips 1 and 2|the first two clips|the first and second clip|clip 1 and clip 2|the harbour and the beach|harbour.mp4 and beach.mp4|harbour and beach|the harbour clip and the beach clip|the first 2 clips|clip 1 and 2|the first and the second clip|the harbour and beach clips|the first two videos|the first two}';

/** Which clips an edit is for. */
export const clipsNamed = [
  alike(
    'delete clip 2',
    [`{delete|remove|get rid of|take out|lose} ${beach}`, `${beach} {can go|should go|should be removed}`],
    three,
  ),
  alike(
    'keep only clip 2',
    [`{keep only|just keep|keep nothing but|delete everything except} ${beach}`],
    three,
  ),
  alike(
    'mute clip 2',
    [`{mute|silence|turn off the sound of|remove the sound from|take the sound out of|no sound in} ${beach}`],
    three,
  ),
  alike(
    'play clip 2 at double speed',
    [`double the speed of ${beach}`, `${beach} should be twice as fast`],
    three,
  ),
  alike('reverse clip 2', [`play ${beach} {backwards|in reverse}`], three),
  alike('make clip 2 black and white', [`make ${beach} black and white`], three),
  alike(
    'trim clip 2 to 5 seconds',
    [`{trim|shorten|cut} ${beach} to 5 seconds`, `${beach} should be 5 seconds long`],
    three,
  ),
  alike('delete clips 1 and 2', [`{delete|remove|get rid of} ${both}`], three),
  alike('mute clips 1 and 2', [`{mute|silence|remove the sound from} ${both}`], three),
  alike('reverse clips 1 and 2', [`play ${both} {backwards|in reverse}`], three),
  alike('trim clips 1 and 2 to 5 seconds', [`{trim|shorten|cut} ${both} to 5 seconds`], three),
  alike('cut the first 3 seconds of clips 1 and 2', [`cut the first 3 seconds {of|from} ${both}`], three),
];
