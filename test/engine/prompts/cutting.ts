import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const source = (...sources: readonly (readonly [number, number])[]) => ({ sources });

/** Of the talk, 2:00 long at 30 frames a second, where nothing else is said. */
export const cutting: Family = {
  name: 'cutting',
  rows: [
    says('cut the first 10 seconds', { edit: ['trimStart', 'cutRanges'] }, source([10_000, 120_000])),
    says('chop off the last 15 secs', { edit: ['trimEnd', 'cutRanges'] }, source([0, 105_000])),
    says('cut from 00:06 till 00:09', { edit: 'cutRanges' }, source([0, 6000], [9000, 120_000])),
    says('cut out the bit between 1:05 and 1:15', { edit: 'cutRanges' }, { lengthMs: 110_000, clips: 2 }),
    says('I want to edit out the part from 0:20 to 0:25', { edit: 'cutRanges' }, { lengthMs: 115_000 }),
    says('take out 0:20-0:25 and 1:40-1:50', { edit: 'cutRanges' }, source([0, 20_000], [25_000, 100_000], [110_000, 120_000])),
    says('delete 0:10 to 0:12, 0:20 to 0:22 and 0:30 to 0:32', { edit: 'cutRanges' }, { lengthMs: 114_000, clips: 4 }),
    says('cut 5 seconds starting at 0:30', { edit: 'cutRanges' }, source([0, 30_000], [35_000, 120_000])),
    says('remove ten seconds after 0:50', { edit: 'cutRanges' }, source([0, 50_000], [60_000, 120_000])),
    says('remove everything after 1:30', { edit: ['cutRanges', 'trimEnd'] }, source([0, 90_000])),
    says('get rid of everything before the 20 second mark', { edit: ['cutRanges', 'trimStart'] }, source([20_000, 120_000])),
    says('keep only 0:30 to 1:00', { edit: 'keepRanges' }, source([30_000, 60_000])),
    says('trim the video to the first 45 seconds', { edit: 'keepRanges' }, source([0, 45_000])),
    says('extract the last 20 seconds', { edit: 'keepRanges' }, source([100_000, 120_000])),
    says('keep the second half', 'edited', source([60_000, 120_000])),
    says('drop the first half of the video', 'edited', source([60_000, 120_000])),
    says('just keep the middle 30 seconds', 'edited', source([45_000, 75_000])),
    says('cut 5 seconds off both ends', 'edited', source([5000, 115_000])),
    says('trim the first 5 and the last 10 seconds', 'edited', source([5000, 110_000])),
    says('trim 1.5 seconds from the beginning', 'edited', source([1500, 120_000])),
    says('cut the last half a minute', 'edited', source([0, 90_000])),
    says('cut from 1m10 to 1m25', 'edited', source([0, 70_000], [85_000, 120_000])),
    says('delete from 0:00:40 to 0:01:02.5', 'edited', source([0, 40_000], [62_500, 120_000])),
    says('cut 90s to 100s', 'edited', source([0, 90_000], [100_000, 120_000])),
    says('cut from the beginning to 0:12', 'edited', source([12_000, 120_000])),
    says('remove 1:50 to the end', 'edited', source([0, 110_000])),
    says('cut out everything except 0:15 to 0:45', 'edited', source([15_000, 45_000])),
    says('delete the first second', 'edited', source([1000, 120_000])),
    says('split it at 0:45', { edit: 'split' }, source([0, 45_000], [45_000, 120_000])),
    says('split the video into 4 equal parts', { edit: 'split' }, { lengths: [30_000, 30_000, 30_000, 30_000] }),
    says('split every half minute', { edit: 'split' }, { clips: 4, lengthMs: 120_000 }),
    says('slice at 0:20, 0:40 and 1:00', { edit: 'split' }, { starts: [0, 20_000, 40_000, 60_000] }),
    says('make a cut at the 1 minute mark', { edit: 'split' }, { starts: [0, 60_000] }),
    says('cut the first 5 seconds of the second clip', 'edited', source([0, 40_000], [5000, 20_000]), two),
    says('cut 3 seconds from the end of clip 1', 'edited', source([0, 37_000], [0, 20_000]), two),
    says('in the last clip keep only 0:05 to 0:10', 'edited', source([0, 40_000], [5000, 10_000]), two),
    says('cut the first 10 seconds of harbour', 'edited', source([10_000, 40_000], [0, 20_000]), two),
    says('in beach.mp4, cut 0:10 to 0:15', 'edited', source([0, 40_000], [0, 10_000], [15_000, 20_000]), two),
    says('cut 0:35 to 0:45', 'edited', source([0, 35_000], [5000, 20_000]), two),
    says('trim beach.mp4 to 10 seconds', 'edited', { lengths: [40_000, 10_000] }, two),
    says('now cut 2 seconds from the end', 'edited', { lengthMs: 108_000 }, { after: ['cut the first 10 seconds'] }),
    says('cut 0:00 to 0:05', 'edited', source([15_000, 120_000]), { after: ['cut the first 10 seconds'] }),
  ],
}; // prettier-ignore
