import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const playing = { files: ['talk.mp4', 'song.mp3'], ...after('add song.mp3 as music at 30%', 'a bit louder') } as const; // prettier-ignore

const inset = { files: ['talk.mp4', 'beach.mp4'], ...after('put beach.mp4 as picture in picture top right') } as const; // prettier-ignore
const inPart = { files: ['talk.mp4', 'song.mp3'], ...after('从第10秒到第20秒加背景音乐') } as const;

/** Wishes that are for one of several things, and must leave the others as they are. */
export const partsOfSeveral: Family = {
  name: 'one of several, and the others left alone',
  rows: [
    says('duplicate the drone and place it between harbour and beach', { edit: 'duplicateClips' }, { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4', 'drone.mp4'] }, three),
    says('merge clips 2 and 3 then speed them up', ['edited', { edit: 'setSpeed' }], { speeds: [1, 1.5, 1.5] }, three),
    says('cut the drone clip in half and keep the first half', ['edited', 'edited'], { lengthMs: 67_500, clips: 3 }, three),
    says('make a 3 second loop of 10-13, repeated 4 times', { edit: 'duplicateClips' }, { lengthMs: 69_000 }, two),
    says('twice as fast from 0:10 to 0:20 and twice as slow from 0:30 to 0:40', ['edited', 'edited'], { speeds: [1, 2, 1, 0.5, 1] }),
    says('把第二段放前面，第一段加速两倍', ['edited', 'edited'], { order: ['beach.mp4', 'harbour.mp4'], speeds: [1, 2] }, two),
    says('still too loud in the last 5 secs', 'edited', { volumes: [100] }, playing),
    says('move the beach clip straight before harbour', { edit: 'moveClips' }, { order: ['beach.mp4', 'harbour.mp4'] }, two),
    says('trim the beach clip to the last 5 seconds', { edit: 'keepRanges' }, { lengthMs: 45_000 }, two),
    says('and the 5 seconds before that too', 'edited', { sources: [[0, 55_000], [70_000, 120_000]] }, after('cut 1:00-1:10')),
    says('mute the overlay', { edit: 'changeOverlay', volume: 0 }, { volumes: [100] }, inset),
    says('remove its sound', { edit: 'changeOverlay', volume: 0 }, { volumes: [100] }, inset),
    says('去掉它的声音', { edit: 'changeOverlay', volume: 0 }, { volumes: [100] }, inset),
    says('音乐到视频结束', { edit: 'changeMusic', to: 'end' }, {}, inPart),
    says('配乐也跟着剪', { edit: 'changeMusic', to: 'end' }, {}, inPart),
    says('logo top left 50%', { asked: [/50% wide/, /50% opacity/] }, {}, { files: ['talk.mp4', 'logo.png'] }),
    says('make cuts at 0:15 and 0:30', { edit: 'split' }, { starts: [0, 15_000, 30_000] }),
    says('i mean mute from 0:33 to 0:35', 'edited', { volumes: [100, 0, 100] }),
    says('太长了，缩短一点', { asked: [/剪掉静音/, /加速/] }),
  ],
}; // prettier-ignore
