import { cut, says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const harbour = { files: ['harbour.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const photos = { files: ['harbour.mp4', 'photo1.jpg', 'photo2.jpg'] } as const;
const removed = (start: number, end: number) => ({ sources: [[0, start], [end, 120_000]] }) as const; // prettier-ignore

/** Cutting, arranging and lengths as they are told to somebody: what happens where, what is taken and put, what is so long. */
export const cutsInSpeech: Family = {
  name: 'cuts as they are told',
  rows: [
    // What happens in a stretch, and then what is to become of it.
    says('I fumble my words from about 0:34 to 0:41, can you take that out', 'edited', removed(34_000, 41_000)),
    says('a truck goes by from 1:10 to 1:18. Please remove that part', 'edited', removed(70_000, 78_000)),
    says('at 0:52-0:57 somebody knocks on the door, snip that', 'edited', removed(52_000, 57_000)),
    says('hey so the first 20 seconds are just me fiddling with the mic, bin those', 'edited', { lengthMs: 100_000 }),
    says('lose the intro up to 0:09 and the outro from 1:48 on', 'edited', { sources: [[9000, 108_000]] }),
    says('中间有一段我在喝水，大概33秒到37秒，麻烦剪掉，谢谢', 'edited', removed(33_000, 37_000)),
    says('remove the ten seconds leading up to 1:00', 'edited', removed(50_000, 60_000)),
    says('remove 6 seconds around the 30 second mark', 'edited', removed(27_000, 33_000)),
    says("I don't need anything past the minute and a half mark", 'edited', { lengthMs: 90_000 }),
    // Taken and put elsewhere.
    says('take the part from 5 to 10 seconds and put it at the very beginning', { edit: 'moveStretch' }, { sources: [[5000, 10_000], [0, 5000], [10_000, 40_000]] }, harbour),
    says('cut the last 5 seconds and paste them at the beginning', { edit: 'moveStretch' }, { sources: [[35_000, 40_000], [0, 35_000]] }, harbour),
    says('copy the last 3 seconds of beach and paste them at the start', { edit: 'duplicateClips' }, { lengthMs: 63_000, order: ['beach.mp4', 'harbour.mp4', 'beach.mp4', 'beach.mp4'] }, two),
    says('swap the halves', { edit: 'moveStretch' }, { sources: [[20_000, 40_000], [0, 20_000]] }, harbour),
    says('put the photos before the video, 3 seconds each', ['edited', 'edited'], { order: ['photo1.jpg', 'photo2.jpg', 'harbour.mp4'], lengths: [3000, 3000, 40_000] }, photos),
    says('the drone shot should open the video', { edit: 'moveClips' }, { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    // A cut beside another wish.
    says('drop the first 4 seconds and play 40 to 50 at double speed', ['edited', 'edited'], { speeds: [1, 2, 1], sources: [[4000, 40_000], [40_000, 50_000], [50_000, 120_000]] }),
    says('2x from 30 to 45 and 0.5x from 60 to 70', ['edited', 'edited'], { speeds: [1, 2, 1, 0.5, 1] }),
    says('remove the pauses and the first two seconds', [{ edit: 'trimSilences' }, { edit: ['trimStart', 'cutRanges'] }]),
    says('and the first two seconds too', { edit: ['trimStart', 'cutRanges'] }, {}, after('remove the pauses')),
    says('make beach black and white and mute the rest', ['edited', { edit: 'setVolume', target: { clips: [1, 3] } }], {}, three),
    says('cut in three and remove the middle one', ['edited', 'edited'], removed(40_000, 80_000)),
    says('trim harbour to 12 secs, beach to 8 and drone to 5', ['edited', 'edited', 'edited'], { lengths: [12_000, 8000, 5000] }, three),
    // Clips on one side, and all of them.
    says('get rid of everything after the beach clip', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, three),
    says('trim two seconds off the start of all the clips', 'edited', { lengths: [38_000, 18_000, 13_000] }, three),
    says('harbour: last 10s only', { edit: 'keepRanges', ranges: [cut(-10_000, 'end')], clip: 1 }, {}, three),
    says('use 5 to 12 of harbour, 3 to 8 of beach', ['edited', 'edited'], { lengths: [7000, 5000] }, two),
    says('cut 5 seconds off the middle one', { asked: [/first 5 seconds/, /last 5 seconds/] }, {}, three),
    // Lengths and speeds.
    says('needs to fit in 59 seconds for Shorts', { edit: 'trimToLength', lengthMs: 59_000 }),
    says('cut into chunks of 20 seconds', { edit: 'split', at: { everyMs: 20_000 } }),
    says('cut it at 10 and 25', { edit: 'split', at: [10_000, 25_000] }, {}, harbour),
    says('play it one and a half times as fast', { edit: 'setSpeed', factor: 1.5 }),
    says('speed up harbour until it\'s as long as beach', { edit: 'setSpeed' }, { lengths: [20_000, 20_000] }, two),
    says('loop it till it\'s 90 seconds long', ['edited', 'edited'], { lengthMs: 90_000 }, harbour),
    says('make it at least 3 minutes', { asked: [/slow it down/, /repeat/] }),
    // What leans on the message before.
    says('sorry i meant 1:00 to 1:20', { edit: 'cutRanges' }, removed(60_000, 80_000), after('cut from 2:10 to 2:20')),
    says('sorry, clip 2', { edit: 'deleteClips' }, { order: ['harbour.mp4'] }, { ...two, ...after('remove clip 5') }),
    says('another 5 seconds', { edit: 'trimEnd', lengthMs: 5000 }, { lengthMs: 110_000 }, after('delete the last 5 seconds')),
    says('and 3 more', { edit: 'trimEnd', lengthMs: 3000 }, { lengthMs: 112_000 }, after('delete the last 5 seconds')),
    says('no, keep that part, cut 40-50 instead', [{ undone: 1 }, { edit: 'cutRanges' }], removed(40_000, 50_000), after('cut 20-30')),
    says('剪多了，剪3秒就行', { edit: 'trimStart', lengthMs: 3000 }, { lengthMs: 117_000 }, after('前面剪掉5秒')),
  ],
}; // prettier-ignore
