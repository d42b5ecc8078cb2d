import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;

const three = { files: ['talk.mp4', 'beach.mp4', 'drone.mp4'] } as const;

/** Lengths and places that stand apart from what they belong to. */
export const placesAndLengths: Family = {
  name: 'lengths and places apart from their wishes',
  rows: [
    says('fade in from black over 1 sec and fade out at the end, 2 secs', 'edited', { fade: { inMs: 1000, outMs: 2000 } }),
    says('fade out at the end, 2 secs', 'edited', { fade: { inMs: 0, outMs: 2000 } }),
    says('fade in, 1 sec, and fade out, 3 secs', 'edited', { fade: { inMs: 1000, outMs: 3000 } }),
    says('fade in and fade out, 2 seconds each', 'edited', { fade: { inMs: 2000, outMs: 2000 } }),
    says('a 3 second fade in and a 5 second fade out', 'edited', { fade: { inMs: 3000, outMs: 5000 } }),
    says('开头1秒淡入，结尾2秒淡出', 'edited', { fade: { inMs: 1000, outMs: 2000 } }),
    says('music from 0:30 until the end, fading in over 3 seconds', 'edited', { music: [{ startMs: 30_000, fadeInMs: 3000 }], fade: { inMs: 0 } }, withSong),
    says('add song.mp3 from 0:30, fade it in over 2 seconds and out over 4 seconds', ['edited', 'edited'], { music: [{ startMs: 30_000, fadeInMs: 2000, fadeOutMs: 4000 }], fade: { inMs: 0, outMs: 0 } }, withSong),
    says('add song.mp3 at 20%, fading out at the end, 5 seconds', 'edited', { music: [{ volume: 20, fadeOutMs: 5000 }], fade: { outMs: 0 } }, withSong),
    says('make a slideshow, 3 seconds per picture with crossfades', ['edited', 'edited'], { lengths: [3000, 3000, 3000], transitions: [500, 500] }, photos),
    says('split at 1:00 with a crossfade', ['edited', 'edited'], { transitions: [500] }),
    says('lower third with Dr. Jane Müller, Head of Research from 0:12 to 0:18', 'edited', { titles: [{ text: 'Dr. Jane Müller, Head of Research', startMs: 12_000, endMs: 18_000 }] }),
    says('lower third: Prof. Ana Ruiz, Marine Biologist at 0:05 for 4 seconds, then fade out', ['edited', 'edited'], { titles: [{ text: 'Prof. Ana Ruiz, Marine Biologist', endMs: 9000 }] }),
    says('glue the two pieces back together', { edit: 'joinClips' }, { clips: 1 }, { after: ['split at 0:40'] }),
    says('delete clip 2 and reverse clip 3', ['edited', 'edited'], { order: ['talk.mp4', 'drone.mp4'], reversed: [false, true] }, three),
    says('delete the second clip, then mute the second clip', ['edited', { refused: /no longer there/ }], { order: ['talk.mp4', 'drone.mp4'], volumes: [100, 100] }, three),
    says('split at 1:00 and delete the second clip', ['edited', 'edited'], { lengthMs: 60_000 }),
    says('put the phone video sideways, and speed up the second clip 2x', ['notUnderstood', { refused: /depends on “put the phone video sideways”/ }], {}, { files: ['talk.mp4', 'phone.mp4'] }),
  ],
}; // prettier-ignore
