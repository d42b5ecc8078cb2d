import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Lengths, speed, freezing and playing backwards; the talk is 2:00 long. */
export const speedInChinese: Family = {
  name: 'length and speed, in Chinese',
  rows: [
    says('做成30秒', 'edited', { lengthMs: 30_000, speeds: [1] }),
    says('剪到一分钟以内', 'edited', { lengthMs: 60_000, speeds: [1] }),
    says('总时长控制在15秒', 'edited', { lengthMs: 15_000 }),
    says('视频太长了，压缩到一分半', 'edited', { lengthMs: 90_000 }),
    says('帮我剪成60s的', 'edited', { lengthMs: 60_000 }),
    says('时长不要超过45秒', 'edited', { lengthMs: 45_000, speeds: [1] }),
    says('每段剪成5秒', 'edited', { lengths: [5000, 5000] }, two),
    says('加速到30秒', 'edited', { lengthMs: 30_000, speeds: [4] }),
    says('不超过三分钟', { refused: /2:00/ }),
    says('2倍速', 'edited', { speeds: [2], lengthMs: 60_000 }),
    says('加速1.5倍', 'edited', { speeds: [1.5], lengthMs: 80_000 }),
    says('一点五倍速播放', 'edited', { speeds: [1.5] }),
    says('整体放慢一半', 'edited', { speeds: [0.5] }),
    says('快一倍', 'edited', { speeds: [2] }),
    says('倍速调成0.8', 'edited', { speeds: [0.8] }),
    says('速度快一点', 'edited', { speeds: [{ from: 1.01, to: 2 }] }),
    says('第5秒到第10秒慢动作', 'edited', { speeds: [1, 0.5, 1], lengthMs: 125_000 }),
    says('把 3 到 6 秒慢放到 50%', 'edited', { speeds: [1, 0.5, 1], lengthMs: 123_000 }),
    says('5秒到10秒这段慢放', 'edited', { speeds: [1, 0.5, 1] }),
    says('后半段两倍速播放', 'edited', { speeds: [1, 2], lengthMs: 90_000 }),
    says('前10秒快放', 'edited', { speeds: [{ from: 1.01, to: 4 }, 1] }),
    says('慢放第二段', 'edited', { speeds: [1, 0.5] }, two),
    says('把第一段快进4倍', 'edited', { speeds: [4, 1], lengthMs: 30_000 }, two),
    says('恢复原速', 'edited', { speeds: [1] }, { after: ['2倍速'] }),
    says('第5秒定格2秒', { edit: 'freezeFrame' }, { lengthMs: 122_000 }),
    says('在最后一帧定格三秒', { edit: 'freezeFrame' }, { lengthMs: 123_000 }),
    says('倒放', { edit: 'reverseClips' }, { reversed: [true] }),
    says('把第二段倒着放', { edit: 'reverseClips' }, { reversed: [false, true] }, two),
    says('最后5秒倒放一遍', { edit: 'reverseClips' }, { reversed: [false, true] }),
    says('0倍速', 'notUnderstood'),
    says('这段加速2倍', { edit: 'setSpeed' }, { speeds: [2] }),
    says('把整个视频加速到刚好40秒', 'edited', { lengthMs: 40_000, speeds: [3] }),
    says('变成原来速度的一半', 'edited', { speeds: [0.5] }),
    says('结尾画面停住2秒', { edit: 'freezeFrame' }, { lengthMs: 122_000 }),
  ],
}; // prettier-ignore
