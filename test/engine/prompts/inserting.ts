import { says } from './row';
import type { Family } from './row';

const withPhoto = { files: ['talk.mp4', 'photo1.jpg'] } as const;
const withBeach = { files: ['talk.mp4', 'beach.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const split = { after: ['split at 0:30'] } as const;

/** Clips at a moment or beside others, and splits that are healed. */
export const inserting: Family = {
  name: 'clips at a moment, and splits joined again',
  rows: [
    says('insert beach.mp4 at 0:50', 'edited', { lengthMs: 140_000, order: ['talk.mp4', 'beach.mp4', 'talk.mp4'], starts: [0, 50_000, 70_000] }, withBeach),
    says('put photo1.jpg at 0:05', 'edited', { order: ['talk.mp4', 'photo1.jpg', 'talk.mp4'], starts: [0, 5000, 10_000] }, withPhoto),
    says('add photo1.jpg for 3 seconds at 0:20', 'edited', { lengths: [20_000, 3000, 100_000] }, withPhoto),
    says('add photo1.jpg at the end for 8 seconds', 'edited', { order: ['talk.mp4', 'photo1.jpg'], lengths: [120_000, 8000] }, withPhoto),
    says('insert the first 5 seconds of beach.mp4 at 1:00', 'edited', { lengths: [60_000, 5000, 60_000] }, withBeach),
    says('drop beach.mp4 in at the one minute mark', 'edited', { order: ['talk.mp4', 'beach.mp4', 'talk.mp4'], starts: [0, 60_000, 80_000] }, withBeach),
    says('insert photo1.jpg at 3:00', { refused: /3:00 is outside/ }, {}, withPhoto),
    says('insert beach.mp4 before harbour.mp4', 'edited', { order: ['beach.mp4', 'harbour.mp4'] }, two),
    says('put photo1 after the harbour clip for 6 secs', 'edited', { order: ['harbour.mp4', 'photo1.jpg'], lengths: [40_000, 6000] }, { files: ['harbour.mp4', 'photo1.jpg'] }),
    says('add drone.mp4 after harbour.mp4', 'edited', { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] }, three),
    says('add beach.mp4 again at the end', 'edited', { order: ['harbour.mp4', 'beach.mp4', 'beach.mp4'] }, two),
    says('add beach.mp4 at the start', 'edited', { order: ['beach.mp4', 'harbour.mp4'] }, two),
    says('move clip 3 to 0:10', { edit: 'moveClips' }, { order: ['harbour.mp4', 'drone.mp4', 'harbour.mp4', 'beach.mp4'], starts: [0, 10_000, 25_000, 55_000] }, three),
    says('put the drone video in the middle of the harbour video', 'edited', { order: ['harbour.mp4', 'drone.mp4', 'harbour.mp4', 'beach.mp4'], starts: [0, 20_000, 35_000, 55_000] }, three),
    says('move 0:10-0:20 to 0:40', { edit: 'moveStretch' }, { sources: [[0, 10_000], [20_000, 40_000], [10_000, 20_000], [40_000, 120_000]] }),
    says('在第30秒插入photo1.jpg，显示3秒', 'edited', { lengths: [30_000, 3000, 90_000] }, withPhoto),
    says('第30秒插入photo1.jpg', 'edited', { order: ['talk.mp4', 'photo1.jpg', 'talk.mp4'] }, withPhoto),
    says('在harbour.mp4后面插入drone.mp4', 'edited', { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] }, three),
    says('把第三段移到第10秒', { edit: 'moveClips' }, { starts: [0, 10_000, 25_000, 55_000] }, three),
    says('把10秒到20秒移到1分钟的位置', { edit: 'moveStretch' }, { sources: [[0, 10_000], [20_000, 60_000], [10_000, 20_000], [60_000, 120_000]] }),
    says('join them back together', { edit: 'joinClips' }, { clips: 1 }, split),
    says('merge the first two clips', { edit: 'joinClips' }, { sources: [[0, 60_000], [60_000, 120_000]] }, { after: ['split at 0:30 and 1:00'] }),
    says('remove the split at 1:00', { edit: 'joinClips' }, { sources: [[0, 30_000], [30_000, 120_000]] }, { after: ['split at 0:30 and 1:00'] }),
    says('rejoin the clips', { edit: 'joinClips' }, { clips: 1 }, split),
    says('把第一段和第二段合并', { edit: 'joinClips' }, { clips: 1 }, split),
    says('取消0:30的分割', { edit: 'joinClips' }, { clips: 1 }, split),
    says('join clips 1 and 2', { refused: /already play one after the other/ }, { clips: 2 }, { after: ['cut 0:10 to 0:20'] }),
    says('make it half as long', { asked: [/trim to 60 seconds/, /speed it up 2x/] }),
    says('make the video twice as long', { asked: [/slow/, /repeat/] }),
    says('slow it down until it lasts 3 minutes', { edit: 'setSpeed' }, { lengthMs: { from: 179_990, to: 180_010 } }),
    says('speed up the whole video so it is exactly 90 secs', { edit: 'setSpeed' }, { lengthMs: { from: 89_990, to: 90_010 } }),
    says('use 0:15 to 0:45 only', { edit: 'keepRanges' }, { sources: [[15_000, 45_000]] }),
    says('take the first 6s of each clip', { edit: 'keepRanges' }, { lengths: [6000, 6000, 6000] }, three),
    says('crop the video to the first 20 seconds', { edit: 'keepRanges' }, { lengthMs: 20_000 }),
    says('take 5 seconds off the end', { edit: 'trimEnd' }, { lengthMs: 115_000 }),
    says('knock 3 seconds off the start', { edit: 'trimStart' }, { lengthMs: 117_000 }),
    says('flip the order of the first two clips', { edit: 'reorderClips' }, { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('freeze for 2 seconds at 0:30', { edit: 'freezeFrame' }, { lengthMs: 122_000 }),
    says('pause on the last frame for 3 seconds', { edit: 'freezeFrame' }, { lengthMs: 123_000 }),
    says('pause at 0:30 for 2 seconds', { edit: 'freezeFrame', at: 30_000 }, { lengthMs: 122_000 }),
    says('loop it twice', { edit: 'duplicateClips' }, { lengthMs: 240_000 }),
    says('slow down 0:10-0:15 and 1:00-1:05 to 25%', { edit: 'setSpeed' }, { speeds: [1, 0.25, 1, 0.25, 1] }),
  ],
}; // prettier-ignore
