import { says } from './row';
import type { Family } from './row';

const pair = ['harbour.mp4', 'beach.mp4'] as const;
const branded = { files: ['talk.mp4', 'logo.png'], after: ['左上角放logo'] } as const;

/** Messages that go on with what the one before was about, in Chinese. */
export const followUpsInChinese: Family = {
  name: 'follow-ups, in Chinese',
  rows: [
    says('再大一些', { edit: 'changeOverlay' }, { overlays: [{ width: { from: 15.1, to: 40 } }], volumes: [100] }, branded),
    says('还要小一点，移到右边', ['edited', 'edited'], { overlays: [{ width: { from: 5, to: 14.9 }, place: 'top-right' }] }, branded),
    says('再小一点', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, { files: ['talk.mp4', 'song.mp3'], after: ['配上song.mp3'] }),
    says('就写“沙滩”，红色', { edit: 'addTitle' }, { titles: [{ text: '沙滩', color: '#ff0000' }] }, { files: pair, after: ['加个标题'] }),
    says('叫“沙滩”，第二段的时候出现', { edit: 'addTitle' }, { titles: [{ text: '沙滩', startMs: 40_000 }] }, { files: pair, after: ['加个标题'] }),
    says('回到配音乐之前', { edit: 'removeMusic' }, { lengthMs: 110_000, music: [] }, { files: ['talk.mp4', 'song.mp3'], after: ['剪掉前10秒，然后配上音乐'] }),
    says('片段的顺序是怎样的', { answered: /beach\.mp4.*harbour\.mp4/s }, {}, { files: pair, after: ['把第二段放到最前面'] }),
    says('字幕用talk.srt，字号小一点', { edit: 'addCaptions', file: 'talk.srt', place: 'bottom', color: '#ffffff', size: 4 }, {}, { files: ['talk.mp4', 'talk.srt'] }),
    says('画面放大到130%', { edit: 'zoomClips' }, { effects: [{ zoom: { from: { width: { from: 76, to: 77 } }, to: { width: { from: 76, to: 77 } } } }] }),
    says('慢慢放大到130%', { edit: 'zoomClips' }, { effects: [{ zoom: { from: { width: 100 }, to: { width: { from: 76, to: 77 } } } }] }),
    says('不要这首歌了，删掉吧', { edit: 'removeMusic' }, { music: [] }, { files: ['talk.mp4', 'song.mp3'], after: ['配上song.mp3'] }),
    says('声音里有嗡嗡声，降噪', { edit: 'denoise' }),
    says('这段视频拍反了，水平翻转', { edit: 'flipClips' }),
    says('两个片段之间用闪白', { edit: 'addTransitions' }, { transitionKinds: ['fadewhite'] }, { files: pair }),
    says('两段视频中间用黑场过渡', { edit: 'addTransitions' }, { transitionKinds: ['fadeblack'] }, { files: pair }),
    says('上下留模糊背景', { edit: 'setFit' }, {}, { after: ['改成竖屏'] }),
    says('删掉视频结尾', { asked: [/最后3秒/, /最后5秒/, /最后10秒/] }),
    says('5秒', { edit: 'trimStart', lengthMs: 5000 }, { lengthMs: 115_000 }, { after: ['去掉开头'] }),
  ],
}; // prettier-ignore
