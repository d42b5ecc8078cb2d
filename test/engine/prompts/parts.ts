import { cut, says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const split = { edit: 'split' } as const;
const sped = { edit: 'setSpeed' } as const;

/** Halves, thirds and the parts that a split has made: of what is meant where a message has changed its length. */
export const parts: Family = {
  name: 'parts of the video',
  rows: [
    says('split harbour.mp4 in the middle and delete the second half', [split, { edit: 'cutRanges' }], { order: ['harbour.mp4', 'beach.mp4'], lengths: [20_000, 20_000] }, two),
    says('split the first clip at 10 seconds and remove the last part', [split, { edit: 'cutRanges' }], { lengths: [10_000, 20_000] }, two),
    says('cut the harbour in 4 pieces and remove the third one', [split, { edit: 'cutRanges' }], { lengthMs: 50_000, clips: 4 }, two),
    says('split it at 0:40 and 1:20, then remove part 2', [split, { edit: 'cutRanges' }], { sources: [[0, 40_000], [80_000, 120_000]] }),
    says('split at 0:30 and delete everything after that', [split, { edit: 'cutRanges' }], { lengthMs: 30_000 }),
    says('cut the first 20 seconds, split it into 4 and delete the second part', [{ edit: 'trimStart' }, split, { edit: 'deleteClips' }], { lengthMs: 75_000, clips: 3 }),
    says('split at 20 and 50 seconds', { edit: 'split', at: [20_000, 50_000] }),
    says('cut 10-20 and 30-40 seconds', { edit: 'cutRanges', ranges: [cut(10_000, 20_000), cut(30_000, 40_000)] }),
    says('speed up the first half 2x and slow down the second half to 0.5x', [sped, sped], { lengths: [10_000, 40_000], speeds: [2, 0.5] }, harbour),
    says('slow down the second half to 0.5x and speed up the first half 2x', [sped, sped], { lengths: [10_000, 40_000], speeds: [2, 0.5] }, harbour),
    says('cut the first 20 seconds and speed up the second half 2x', [{ edit: 'trimStart' }, sped], { sources: [[20_000, 60_000], [60_000, 120_000]], speeds: [1, 2] }),
    says('trim it to 1 minute and slow down the second half', [{ edit: 'trimToLength' }, sped], { sources: [[0, 30_000], [30_000, 60_000]], speeds: [1, 0.5] }),
    says('分成三等份，删掉中间那份', [split, { edit: 'cutRanges' }], { sources: [[0, 40_000], [80_000, 120_000]] }),
    says('delete the part in the middle', { edit: 'deleteClips', clips: [2] }, { lengthMs: 90_000 }, { after: ['split at 20 and 50 seconds'] }),
  ],
}; // prettier-ignore
