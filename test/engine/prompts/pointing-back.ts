import { cut, says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withPhoto = { files: ['talk.mp4', 'photo1.jpg'] } as const;

/** Clips and stretches that were named before, or several of them at once. */
export const pointingBack: Family = {
  name: 'clips spoken of before, and several stretches',
  rows: [
    says('speed up 0:10-0:20 and 0:40-0:50', { edit: 'setSpeed' }, { sources: [[0, 10_000], [10_000, 20_000], [20_000, 40_000], [40_000, 50_000], [50_000, 120_000]], speeds: [1, 1.5, 1, 1.5, 1] }),
    says('slow down 0:10-0:15 and 1:00-1:05 to half speed', { edit: 'setSpeed', target: { ranges: [cut(10_000, 15_000), cut(60_000, 65_000)] } }, { lengthMs: 130_000 }),
    says('mute 0:10-0:20, 0:40-0:50 and 1:10-1:15', { edit: 'setVolume' }, { volumes: [100, 0, 100, 0, 100, 0, 100] }),
    says('reverse 0:05 to 0:10 and 0:30 to 0:35', { edit: 'reverseClips' }, { reversed: [false, true, false, true, false] }),
    says('把0:10-0:20和0:40-0:50加速2倍', { edit: 'setSpeed' }, { lengthMs: 110_000, speeds: [1, 2, 1, 2, 1] }),
    says('10秒到20秒、40秒到50秒静音', { edit: 'setVolume' }, { volumes: [100, 0, 100, 0, 100] }),
    says('move the drone to the front and speed it up 2x', ['edited', 'edited'], { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], speeds: [2, 1, 1] }, three),
    says('put the beach last, mute it and make it black and white', ['edited', 'edited', 'edited'], { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'], volumes: [100, 100, 0] }, three),
    says('duplicate the beach clip and reverse the copy', ['edited', 'edited'], { reversed: [false, false, true, false] }, three),
    says('trim the beach to 5 seconds and put it at the start', ['edited', 'edited'], { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'], lengths: [5000, 40_000, 15_000] }, three),
    says('move the drone to the front and add a crossfade after it', ['edited', 'edited'], { transitions: [500, 0] }, three),
    says('reverse the drone, then cut its last 3 seconds', ['edited', 'edited'], { lengths: [40_000, 20_000, 12_000] }, three),
    says('put the drone first, then make it 30 seconds', ['edited', 'edited'], { lengthMs: 30_000 }, three),
    says('delete the beach and speed it up 2x', ['edited', 'edited'], { lengthMs: 27_500 }, three),
    says('mute clips 1 and 3 and make them brighter', ['edited', 'edited'], { volumes: [0, 100, 0] }, three),
    says('把第三段剪到5秒，再放到最前面', ['edited', 'edited'], { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], lengths: [5000, 40_000, 20_000] }, three),
    says('把第二段移到最前面，整体加速2倍', ['edited', 'edited'], { lengthMs: 37_500 }, three),
    says('put the photo first and make it last 8 seconds', ['edited', 'edited'], { order: ['photo1.jpg', 'talk.mp4'], lengths: [8000, 120_000] }, withPhoto),
    says('delete the beach, make the drone half speed and put it first', ['edited', 'edited', 'edited'], { order: ['drone.mp4', 'harbour.mp4'], speeds: [0.5, 1] }, three),
    says('delete the first clip, reverse the second one and move it to the end', ['edited', 'edited', 'edited'], { order: ['drone.mp4', 'beach.mp4'], reversed: [false, true] }, three),
    says('trim both clips to 12 seconds and swap them', ['edited', 'edited'], { order: ['beach.mp4', 'harbour.mp4'], lengths: [12_000, 12_000] }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('smear the beach sideways and mute it', ['notUnderstood', { refused: /named in/ }], {}, three),
  ],
}; // prettier-ignore
