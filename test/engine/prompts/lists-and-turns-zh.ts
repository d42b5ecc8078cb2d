import { says } from './row';
import type { Family } from './row';

const pair = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const branded = { files: ['talk.mp4', 'logo.png'] } as const;

/** Several wishes in one message, and messages that take the last one up in few words, in Chinese. */
export const listsAndTurnsInChinese: Family = {
  name: 'lists of wishes and short turns, in Chinese',
  rows: [
    says('每段只留前6秒，中间用淡入淡出衔接，最后加上“谢谢观看”', ['edited', 'edited', 'edited'], { titles: [{ startMs: 14_000, endMs: 17_000 }] }, three),
    says('剪掉前5秒，调亮一点，最后加一句“下次见”', ['edited', 'edited', 'edited'], { titles: [{ startMs: 112_000 }] }),
    says('剪掉前5秒，调亮一点，最后加标题“我的旅行”', ['edited', 'edited', 'edited'], { titles: [{ startMs: 0 }] }),
    says('删掉20秒到35秒，然后把声音统一到正常响度', ['edited', { edit: 'normalizeLoudness' }], { lengthMs: 105_000 }),
    says('10秒到20秒放慢一半，最后加速到2倍', ['edited', 'edited'], { speeds: [2, 1, 2] }),
    says('第二个片段，开头5秒不要', { edit: 'cutRanges' }, { sources: [[0, 40_000], [5000, 20_000]] }, pair),
    says('第三段，最后4秒剪掉，再静音', ['edited', 'edited'], { volumes: [100, 100, 0], lengthMs: 71_000 }, three),
    says('第一段太长了，只要前10秒，第二段放慢一点', ['edited', 'edited'], { sources: [[0, 10_000], [0, 20_000]] }, pair),
    says('第一段静音，第二段再加速一倍', ['edited', 'edited'], { volumes: [0, 100], speeds: [1, 2] }, pair),
    says('两段都调成黑白，第二段再倒放', ['edited', { edit: 'reverseClips', target: { clips: [2] } }], {}, pair),
    says('去掉停顿，最后10秒再放慢一半', ['edited', { edit: 'setSpeed', factor: 0.5 }], { lengthMs: 121_700 }),
    says('因为太长了，把整个视频压到一分钟以内，加速就行', { edit: 'setSpeed' }, { lengthMs: 60_000, speeds: [2] }),
    says('第一段用原声，第二段静音配上song.mp3', ['edited', 'edited'], { volumes: [100, 0], music: [{ startMs: 40_000, endMs: 60_000 }] }, { files: [...pair.files, 'song.mp3'] }),
    says('加上voiceover.mp3作旁白', { edit: 'addMusic', leads: true }, {}, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('第一段旋转90度，第二段左右翻转，两段之间加白色闪光', ['edited', 'edited', 'edited'], { transitionKinds: ['fadewhite'] }, pair),
    says('40秒到50秒说错了，剪掉，接口处加个叠化', ['edited', 'edited'], { transitionKinds: ['dissolve'] }),
    says('再慢一点，每张3秒', { edit: 'setImageLengths' }, { transitions: [500, 500] }, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'], after: ['做成幻灯片，加叠化转场'] }),
    says('有点吵，降到120%', { edit: 'setVolume' }, { volumes: [120] }, { after: ['音量调到150%'] }),
    says('太大了，回一点', { edit: 'changeOverlay' }, { overlays: [{ width: { from: 10, to: 11 } }] }, { ...branded, after: ['左上角放logo'] }),
    says('太大了，回一点', { edit: 'changeTitle', resize: 1.18 }, {}, { after: ['加标题“你好”', '字大一点'] }),
    says('还是放回来吧，把它移到最后', [{ undone: 1 }, 'edited'], { sources: [[0, 40_000], [0, 15_000], [0, 20_000]] }, { ...three, after: ['删掉第二段'] }),
    says('放回来，放到最前面', [{ undone: 1 }, 'edited'], { sources: [[0, 20_000], [0, 40_000], [0, 15_000]] }, { ...three, after: ['删掉第二段'] }),
    says('还是原来的吧', { undone: 1 }, {}, { after: ['做成黑白'] }),
    says('还是之前的好', { undone: 1 }, {}, { after: ['做成黑白'] }),
    says('另一段也静音', { asked: [/第2段/, /第3段/] }, {}, { ...three, after: ['把第一段静音'] }),
    says('另一个加速2倍', { edit: 'setSpeed' }, { speeds: [1, 2] }, { ...pair, after: ['把第一段静音'] }),
    says('标题叫“大家好”', { edit: 'changeTitle' }, { titles: [{ text: '大家好' }] }, { after: ['加标题“你好”'] }),
    says('左边也放一个', { edit: 'addOverlay' }, { overlays: [{ place: 'top-right' }, { place: 'top-left' }] }, { ...branded, after: ['右上角放logo'] }),
    says('第二个去掉', { edit: 'removeTransitions' }, { transitions: [1500, 0] }, { ...three, after: ['中间加叠化', '第一个转场改成1.5秒'] }),
    says('第二段去掉', { edit: 'deleteClips' }, {}, { ...three, after: ['中间加叠化'] }),
    says('声音也关了', { edit: 'setVolume' }, { volumes: [0, 100, 100] }, { ...three, after: ['把第三段放到最前面', '加速一倍'] }),
    says('50秒那里再加一个“第二章”', { edit: 'addTitle', role: 'caption', place: 'bottom' }, {}, { after: ['20秒处加字幕“第一章”'] }),
    says('1分钟处再来一个“第二章”', { edit: 'addTitle' }, { titles: [{ color: '#ffff00' }, { color: '#ffff00' }] }, { after: ['片头加标题“第一章”，黄色'] }),
    says('停留5秒', { edit: 'changeTitle' }, { titles: [{ startMs: 115_000 }] }, { after: ['片尾加“谢谢观看”'] }),
    says('声音关掉，只显示前10秒', ['edited', { edit: 'changeOverlay' }], { overlays: [{ volume: 0, endMs: 10_000 }], volumes: [100] }, { files: ['harbour.mp4', 'phone.mp4'], after: ['把phone.mp4放在右上角当画中画'] }),
    says('最后10秒不要出现', { edit: 'changeOverlay' }, { overlays: [{ startMs: 0, endMs: 110_000 }] }, { ...branded, after: ['左下角放logo'] }),
    says('第二段长一点，15秒', ['edited', 'edited'], { lengthMs: 35_000 }, { ...three, after: ['每段剪到10秒'] }),
    says('按第三、第一、第二的顺序排', { edit: 'reorderClips' }, { sources: [[0, 15_000], [0, 40_000], [0, 20_000]] }, three),
    says('把1分钟到1分10秒这段移到最前面，然后加个标题“预告”', ['edited', 'edited'], { titles: [{ startMs: 0 }] }),
    says('都改成2秒', { edit: 'fade' }, { lengthMs: 120_000, fade: { inMs: 2000, outMs: 2000 } }, { after: ['开头淡入', '结尾也要'] }),
    says('改成静音', { edit: 'setVolume' }, { volumes: [100, 0, 100], speeds: [1, 1, 1] }, { after: ['把10秒到20秒加速'] }),
    says('前半段静音', { edit: 'setVolume' }, { volumes: [0, 100] }, { after: ['20秒处切一刀', '后半段加速1.5倍'] }),
    says('改回16:9', { edit: 'setCanvas' }, {}, { after: ['改成正方形'] }),
    says('太快了，4秒', { edit: 'setImageLengths' }, { lengthMs: 12_000 }, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'], after: ['做成幻灯片，每张2秒'] }),
  ],
}; // prettier-ignore
