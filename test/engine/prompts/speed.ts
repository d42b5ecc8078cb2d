import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Speed, freezing and playing backwards; the talk is 2:00 long. */
export const speed: Family = {
  name: 'speed, freezing and reversing',
  rows: [
    says('double the speed', { edit: 'setSpeed' }, { speeds: [2], lengthMs: 60_000 }),
    says('play it at 1.5x', { edit: 'setSpeed' }, { speeds: [1.5], lengthMs: 80_000 }),
    says('make it twice as fast', { edit: 'setSpeed' }, { speeds: [2] }),
    says('half speed please', { edit: 'setSpeed' }, { speeds: [0.5], lengthMs: 240_000 }),
    says('slow it down by 50%', { edit: 'setSpeed' }, { speeds: [0.5] }),
    says('speed it up by 25%', { edit: 'setSpeed' }, { speeds: [1.25], lengthMs: 96_000 }),
    says('play it at 75% speed', { edit: 'setSpeed' }, { speeds: [0.75], lengthMs: 160_000 }),
    says('set the playback speed to 200%', { edit: 'setSpeed' }, { speeds: [2] }),
    says('three times faster', { edit: 'setSpeed' }, { speeds: [3], lengthMs: 40_000 }),
    says('turn it into a 10x timelapse', { edit: 'setSpeed' }, { speeds: [10], lengthMs: 12_000 }),
    says('make it a bit faster', { edit: 'setSpeed' }, { speeds: [{ from: 1.01, to: 2 }] }),
    says('slow motion from 0:10 to 0:15', { edit: 'setSpeed' }, { speeds: [1, 0.5, 1], lengthMs: 125_000 }),
    says('play the last 10 seconds in slow mo', { edit: 'setSpeed' }, { speeds: [1, 0.5], lengthMs: 130_000 }),
    says('speed up 0:30-1:00 4x', { edit: 'setSpeed' }, { speeds: [1, 4, 1], lengthMs: 97_500 }),
    says('fast forward through the first minute at 3x', { edit: 'setSpeed' }, { speeds: [3, 1], lengthMs: 80_000 }),
    says('speed up the second half 2x', { edit: 'setSpeed' }, { speeds: [1, 2], lengthMs: 90_000 }),
    says('make the second clip 2x faster', { edit: 'setSpeed' }, { speeds: [1, 2] }, two),
    says('slow down the beach clip to 25%', { edit: 'setSpeed' }, { speeds: [1, 0.25] }, two),
    says('freeze the frame at 0:10 for 3 seconds', { edit: 'freezeFrame' }, { lengthMs: 123_000, clips: 3 }),
    says('hold the last frame for 5 seconds', { edit: 'freezeFrame' }, { lengthMs: 125_000 }),
    says('freeze the first frame for 2 seconds', { edit: 'freezeFrame' }, { lengthMs: 122_000 }),
    says('add a freeze frame at 1:00', { edit: 'freezeFrame' }, { clips: 3, starts: [0, 60_000, { from: 60_500, to: 66_000 }] }),
    says('play it backwards', { edit: 'reverseClips' }, { reversed: [true], lengthMs: 120_000 }),
    says('reverse the video', { edit: 'reverseClips' }, { reversed: [true] }),
    says('reverse the second clip', { edit: 'reverseClips' }, { reversed: [false, true] }, two),
    says('play 0:10 to 0:20 in reverse', { edit: 'reverseClips' }, { reversed: [false, true, false], lengthMs: 120_000 }),
    says('rewind the last 5 seconds', { edit: 'reverseClips' }, { reversed: [false, true] }),
    says('play it forwards again', { edit: 'reverseClips' }, { reversed: [false] }, { after: ['reverse the video'] }),
    says('freeze the frame at 3:00', { refused: /2:00/ }),
    says('slow motion from 2:10 to 2:20', { refused: /2:00/ }),
    says('reverse clip 4', { refused: /2 clips/ }, {}, two),
    says('make a speed ramp', 'notUnderstood'),
    says('make a boomerang', { notHere: /./ }),
  ],
}; // prettier-ignore
