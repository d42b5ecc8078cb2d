import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

const album = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg', 'song.mp3'] } as const;

/** To a length, by trimming or by speed; the talk is 2:00 long. */
export const lengths: Family = {
  name: 'length',
  rows: [
    says('make it 30 seconds long', { edit: 'trimToLength' }, { lengthMs: 30_000, speeds: [1] }),
    says('cut it down to a minute', { edit: 'trimToLength' }, { lengthMs: 60_000 }),
    says('make it under 60 seconds', { edit: 'trimToLength' }, { lengthMs: { from: 59_000, to: 60_000 } }),
    says('I need it to be no more than 45 seconds', { edit: 'trimToLength' }, { lengthMs: 45_000 }),
    says('shorten it to 1:30', { edit: 'trimToLength' }, { lengthMs: 90_000 }),
    says('make it exactly 15s', { edit: 'trimToLength' }, { lengthMs: 15_000 }),
    says('cap it at 60s', { edit: 'trimToLength' }, { lengthMs: 60_000 }),
    says('30 secs max', { edit: 'trimToLength' }, { lengthMs: 30_000 }),
    says('make it 20 seconds shorter', 'edited', { lengthMs: 100_000 }),
    says('speed it up to fit 30 seconds', { edit: 'setSpeed' }, { lengthMs: 30_000, speeds: [4] }),
    says('make each clip 5 seconds', { edit: 'trimToLength' }, { lengths: [5000, 5000] }, two),
    says('trim every clip to 3 seconds', { edit: 'trimToLength' }, { lengths: [3000, 3000] }, two),
    says('limit the second clip to 8 seconds', { edit: 'trimToLength' }, { lengths: [40_000, 8000] }, two),
    says('make harbour.mp4 10 seconds long', { edit: 'trimToLength' }, { lengths: [10_000, 20_000] }, two),
    says('make it 5 minutes long', { refused: /2:00/ }),
    says('make it under 3 minutes', { refused: /2:00/ }),
    says('keep it below 90 seconds', { edit: 'trimToLength' }, { lengthMs: 90_000 }),
    says('get it down to 1 min', { edit: 'trimToLength' }, { lengthMs: 60_000 }),
    says('trim 10 percent off the length', 'notUnderstood'),
    says('I want the final video to be 45 seconds', { edit: 'trimToLength' }, { lengthMs: 45_000 }),
    says('cut it to 59 seconds for Shorts', 'edited', { lengthMs: 59_000 }),
    says('fast forward it so it only takes 20 seconds', { edit: 'setSpeed' }, { lengthMs: 20_000, sources: [[0, 120_000]] }),
    says('compress the whole thing into 30 seconds without losing anything', { edit: 'setSpeed' }, { lengthMs: 30_000, sources: [[0, 120_000]] }),
    says('make the first clip last 4 seconds', 'edited', { lengths: [4000, 20_000] }, two),
    says('it needs to be a 15 second video', { edit: 'trimToLength' }, { lengthMs: 15_000 }),
    says('it should not be longer than a minute and a half', { edit: 'trimToLength' }, { lengthMs: 90_000 }),
    says('trim the whole thing to half a minute', { edit: 'trimToLength' }, { lengthMs: 30_000 }),
    says('speed it up so that it fits into one minute', { edit: 'setSpeed' }, { lengthMs: 60_000, speeds: [2] }),
    says('squeeze it into 40 seconds by playing it faster', { edit: 'setSpeed' }, { lengthMs: 40_000, sources: [[0, 120_000]] }),
    says('make it 60 seconds without cutting anything', { edit: 'setSpeed' }, { lengthMs: 60_000, sources: [[0, 120_000]] }),
    says('stretch it to 4 minutes', 'edited', { lengthMs: 240_000, speeds: [0.5] }),
    says('no clip should be longer than 25 seconds', { edit: 'trimToLength' }, { lengths: [25_000, 20_000] }, two),
    says('make it 0 seconds long', { refused: /./ }),
    says('speed it up to fit one second', { refused: /./ }),
    says('slideshow that fits the length of the song', { edit: 'setImageLengths' }, { lengthMs: 180_000 }, album),
    says('make a slideshow as long as the song and use it as music', [{ edit: 'setImageLengths' }, { edit: 'addMusic' }], { lengthMs: 180_000, music: [{ endMs: 180_000 }] }, album),
    says('spread the photos over the whole song', { edit: 'setImageLengths' }, { lengths: [60_000, 60_000, 60_000] }, album),
    says('cut the video to the length of the music', { edit: 'trimToLength' }, { lengthMs: 15_000 }, { files: ['talk.mp4', 'jingle.mp3'] }),
    says('cut everything after 1:30 and keep the rest at double speed', [{ edit: 'cutRanges' }, { edit: 'setSpeed' }], { lengthMs: 45_000 }),
  ],
}; // prettier-ignore
