import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const titled = after('在5秒加标题“甲”');
const twoTitles = after('在5秒加标题“甲”，在1分加标题“乙”');
const captioned = { files: ['talk.mp4', 'talk.srt'], ...after('导入talk.srt字幕') } as const;
const joined = { ...three, ...after('加转场') } as const;
const playing = { files: ['talk.mp4', 'song.mp3'], ...after('加背景音乐') } as const;
const branded = { files: ['talk.mp4', 'logo.png'], ...after('把logo放左上角') } as const;

/** What is said by itself means nothing: it leans on the message before. */
export const leaningInChinese: Family = {
  name: 'what leans on the message before, in Chinese',
  rows: [
    says('第二个删掉', { edit: 'removeTitles' }, { titles: [{ text: '甲' }] }, twoTitles),
    says('第一个去掉', { edit: 'removeTitles' }, { titles: [{ text: '乙' }] }, twoTitles),
    says('改成黄色', 'edited', { titles: [{ color: '#ffff00' }] }, titled),
    says('大一点', { edit: 'changeTitle' }, { titles: [{ size: 11.2 }], volumes: [100] }, titled),
    says('应该是“乙”', 'edited', { titles: [{ text: '乙', startMs: 5000 }] }, titled),
    says('放到顶部', { edit: 'changeTitle' }, { captions: [{ place: 'top' }, { place: 'top' }, { place: 'top' }, { place: 'top' }] }, captioned),
    says('太小了', { edit: 'changeTitle' }, { captions: [{ size: 7 }, { size: 7 }, { size: 7 }, { size: 7 }] }, captioned),
    says('太吵了', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, playing),
    says('20%就好', 'edited', { music: [{ volume: 20 }], volumes: [100] }, playing),
    says('从第10秒开始', 'edited', { music: [{ startMs: 10_000 }], lengthMs: 120_000 }, playing),
    says('第二个去掉', { edit: 'removeTransitions' }, { transitions: [500, 0] }, joined),
    says('换成叠化', { edit: 'addTransitions', kind: 'dissolve' }, { transitionKinds: ['dissolve', 'dissolve'] }, joined),
    says('1秒', 'edited', { transitions: [1000, 1000] }, joined),
    says('再长一点', { edit: 'changeTransitions' }, { transitions: [750, 750] }, joined),
    says('第三段也一样', { edit: 'setVolume' }, { volumes: [0, 100, 0] }, { ...three, ...after('第一段静音') }),
    says('另一段也是', { edit: 'reverseClips' }, { reversed: [true, true] }, { ...two, ...after('第一段倒放') }),
    says('我是说0:45到0:55', { edit: 'cutRanges' }, { lengthMs: 110_000, starts: [0, 45_000] }, after('剪掉0:40到0:50')),
    says('不对，5秒', { edit: 'trimStart' }, { lengthMs: 115_000 }, after('剪掉前10秒')),
    says('还是1.5倍吧', { edit: 'setSpeed' }, { speeds: [1.5] }, after('2倍速')),
    says('后面那段删了', { edit: 'deleteClips' }, { lengthMs: 30_000 }, after('在30秒处分割')),
    says('前面那段静音', { edit: 'setVolume' }, { volumes: [0, 100] }, after('在30秒处分割')),
    says('剪掉前5秒。加个飞天转场。改成半秒', ['edited', { notHere: /飞天.*叠化/ }, { refused: /那句没有执行/ }], { lengthMs: 115_000 }),
    says('换到右下角', { edit: 'changeOverlay' }, { overlays: [{ place: 'bottom-right' }] }, branded),
    says('再小一点', { edit: 'changeOverlay' }, { overlays: [{ width: 10.5 }], volumes: [100] }, branded),
    says('透明一点', { edit: 'changeOverlay' }, { overlays: [{ opacity: 60 }] }, branded),
    says('不，1:1', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }, after('改成9:16')),
    says('改成3秒', { edit: 'fade' }, { fade: { outMs: 3000 }, lengthMs: 120_000 }, after('结尾淡出')),
    says('再来一次', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 40 } }] }, after('亮一点')),
    says('它再慢一倍', { edit: 'setSpeed', target: { clips: [2] } }, { speeds: [1, 0.5] }, { ...two, ...after('第二段黑白') }),
    says('再短10%', 'notUnderstood', { lengthMs: 110_000 }, after('剪掉前10秒')),
    says('加黑色描边', { edit: 'changeTitle', which: 'all', of: 'caption' }, { captions: [{ style: {} }, { style: {} }, { style: {} }, { style: {} }] }, { files: ['talk.mp4', 'talk.srt'], after: ['导入字幕文件'] }),
  ],
}; // prettier-ignore
