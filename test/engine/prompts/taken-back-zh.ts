import { says } from './row';
import type { Family } from './row';

const two = ['harbour.mp4', 'beach.mp4'] as const;
const three = ['harbour.mp4', 'beach.mp4', 'drone.mp4'] as const;

/** What is to be as it was, and wishes that are told in two parts. */
export const takenBackInChinese: Family = {
  name: 'taken back and told in parts, in Chinese',
  rows: [
    says('还是要彩色吧', 'edited', { effects: [{}] }, { files: ['beach.mp4'], after: ['变成黑白的'] }),
    says('第二段的声音恢复吧', 'edited', { volumes: [0, 100] }, { files: two, after: ['静音'] }),
    says('第一段的原声留着', 'edited', { volumes: [100, 0] }, { files: two, after: ['全部静音'] }),
    says('还是正常速度吧', 'edited', { speeds: [1] }, { files: ['beach.mp4'], after: ['加速一倍'] }),
    says('还是正着放吧', 'edited', { reversed: [false] }, { files: ['beach.mp4'], after: ['倒放'] }),
    says('第一段也只留前10秒', 'edited', { lengths: [10_000, 20_000] }, { files: three, after: ['删掉最后一段'] }),
    says('应该是前5秒', 'edited', { lengthMs: 115_000 }, { after: ['剪掉前10秒', '撤销'] }),
    says('还有些没剪干净', [{ edit: 'trimSilences', level: 'aggressive' }], {}, { after: ['去掉停顿'] }),
    says('时间缩短到2秒', [{ edit: 'changeTitle', which: 1, of: 'title', lengthMs: 2000 }], { lengthMs: 120_000 }, { after: ['加标题“早安”'] }),
    says('音乐一直放到视频结束', [{ edit: 'changeMusic', to: 'end' }], {}, { files: ['harbour.mp4', 'song.mp3'], after: ['加音乐到10秒'] }),
    says('说话间隔太长了，统一控制在0.3秒', [{ edit: 'trimSilences', pauseMs: 300 }]),
    says('这视频是横着的，帮我转正，顺时针90度', [{ edit: 'rotateClips', target: 'all', degrees: 90 }], {}, { files: ['phone.mp4'] }),
    says('颜色发灰，饱和度拉高点', [{ edit: 'gradeClips', target: 'all', saturation: { by: 20 } }]),
    says('把beach插到drone的第5秒', [{ edit: 'moveClips', clips: [2], to: { moment: 65_000 } }], {}, { files: three }),
    says('中间那段只用后10秒，其余两段各用前8秒', ['edited', 'edited', 'edited'], { lengths: [8000, 10_000, 8000] }, { files: three }),
    says('第25秒到第28秒消音，打上“哔”字', ['edited', 'edited'], { volumes: [100, 0, 100] }),
  ],
}; // prettier-ignore
