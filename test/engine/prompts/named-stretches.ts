import { cut, says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const sped = { edit: 'setSpeed' } as const;

/** Stretches that are named and told, and measures that are said of what stands before them. */
export const namedStretches: Family = {
  name: 'stretches by name and time, and what says more of a wish',
  rows: [
    says('chop the intro (first 15 seconds)', { edit: 'trimStart', lengthMs: 15_000 }),
    says('remove the long boring intro, roughly the first 20 seconds', { edit: 'trimStart', lengthMs: 20_000 }),
    says('remove the cough at 1:12-1:14', { edit: 'cutRanges', ranges: [cut(72_000, 74_000)] }),
    says('take out the bit where I sneeze (00:32 - 00:35)', { edit: 'cutRanges', ranges: [cut(32_000, 35_000)] }),
    says('delete the clip from 0:40 to 1:00', { edit: 'cutRanges', ranges: [cut(40_000, 60_000)] }, { lengthMs: 55_000 }, three),
    says('remove the dragon from 0:10 to 0:20', 'notUnderstood'),
    says('remove the logo (0:10-0:20)', 'notUnderstood'),
    says('把开头那段自我介绍剪掉，就是前18秒', { edit: 'trimStart', lengthMs: 18_000 }),
    says('从头剪掉7秒，结尾再去掉3秒半', { edit: 'cutRanges' }, { sources: [[7000, 116_500]] }),
    says('slow the bit between 0:12 and 0:18 right down, quarter speed', sped, { speeds: [1, 0.25, 1] }),
    says('最后3秒慢放，放慢一半', sped, { speeds: [1, 0.5] }),
    says('slow the thing between 0:12 and 0:18 sideways, quarter speed', 'notUnderstood'),
    says('keep it short, 40 sec max', { edit: 'trimToLength', lengthMs: 40_000 }),
    says('this needs to fit in a 60 second reel, so trim it down', { edit: 'trimToLength', lengthMs: 60_000 }),
    says('trim the beginning so it starts at 0:09, and make it end at 1:50', { edit: 'keepRanges' }, { sources: [[9000, 110_000]] }),
    says('cut the first 5 s, it needs a title', [{ edit: 'trimStart' }], {}, {}),
    says('cut the beach clip down to its first 8 seconds', { edit: 'keepRanges' }, { lengths: [40_000, 8000] }, two),
    says('trim every clip to its first 5 seconds', { edit: 'keepRanges' }, { lengths: [5000, 5000, 5000] }, three),
    says('trim both clips to 12 seconds', 'notUnderstood', {}, three),
    says('i want the drone in between the harbour and the beach', { edit: 'moveClips' }, { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] }, three),
    says('cut the harbor clip in two at 15 seconds', { edit: 'split' }, { lengths: [15_000, 25_000, 20_000] }, two),
    says('now swap the other two', { edit: 'reorderClips' }, { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'] }, { ...three, after: ['move the last clip to the front'] }),
    says("there's way too much dead air, fix that", { edit: 'trimSilences' }),
    says('keep only 0:15 to 1:15, everything else can be thrown out', { edit: 'keepRanges', ranges: [cut(15_000, 75_000)] }),
    says('trim to 30s starting from 0:20', { edit: 'keepRanges', ranges: [cut(20_000, 50_000)] }),
    says('not that slow, 75%', sped, { speeds: [1, 0.75] }, { ...two, after: ['slow down the beach'] }),
    says('get rid of what comes before', { edit: 'deleteClips', clips: [1] }, {}, { after: ['split at 0:45'] }),
    says('make that a full minute', { edit: 'trimToLength', lengthMs: 60_000 }, {}, { after: ['trim it to 50 seconds'] }),
    says('cut this video in half and keep the first part', [{ edit: 'split' }, { edit: 'keepRanges' }], { lengthMs: 60_000 }),
  ],
}; // prettier-ignore
