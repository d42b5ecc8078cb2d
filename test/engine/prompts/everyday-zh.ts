import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withCaptions = { files: ['talk.mp4', 'talk.srt'] } as const;
const four = <T>(of: T) => [of, of, of, of];

/** What people type without a thought: how much is left, where it stands, what needs nothing, what can't be had. */
export const everydayInChinese: Family = {
  name: 'everyday words, in Chinese',
  rows: [
    says('剩下的第一段截到20秒', 'edited', { lengths: [20_000, 15_000] }, { ...three, after: ['把第二段删了'] }),
    says('第二段剩8秒就够了', 'edited', { lengths: [40_000, 8000] }, two),
    says('从第10秒剪断', { edit: 'split', at: [10_000] }, { clips: 2 }),
    says('从第130秒剪断', { refused: /超出/ }),
    says('一分钟到一分二十这段重复了，去掉', 'edited', { lengthMs: 100_000 }),
    says('开头那几秒黑屏剪掉', { asked: [/前3秒/] }),
    says('把卡壳的停顿去掉，大于0.8秒的', { edit: 'trimSilences', minSilenceMs: 800 }),
    says('整个视频压成50秒，用加速', { edit: 'setSpeed' }, { lengthMs: 50_000, clips: 1 }),
    says('我想做一个短视频：截取第12秒到第42秒', 'edited', { lengthMs: 30_000, canvas: { width: 1920, height: 1080 } }),
    says('导入字幕文件，字号调小，放在底部', { edit: 'addCaptions' }, { captions: four({ size: 4, place: 'bottom' }) }, withCaptions),
    says('加字幕，位置高一点', { edit: 'addCaptions' }, { captions: four({ place: 'center' }) }, withCaptions),
    says('加标题“你好”，位置往下挪一点', 'edited', { titles: [{ place: 'bottom' }] }),
    says('底下加一行小字“图片仅供参考”，从头到尾', 'edited', { titles: [{ place: 'bottom', size: 5, endMs: 120_000 }] }),
    says('第3秒的时候弹出“大家好”，5秒消失', 'edited', { titles: [{ startMs: 3000, endMs: 5000 }] }),
    says('标题别居中，放上面', { edit: 'changeTitle' }, { titles: [{ text: '春天', place: 'top' }] }, { after: ['加标题“春天”'] }),
    says('头尾渐变一下', 'edited', { music: [{ fadeInMs: 1000, fadeOutMs: 1000 }], fade: { inMs: 0, outMs: 0 } }, { ...withSong, after: ['加背景音乐'] }),
    says('用voiceover做旁白，原声压低到20%', [{ edit: 'addMusic' }, { edit: 'setVolume' }], { volumes: [20], music: [{ volume: 100 }] }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('照片之间慢慢切换，每张停3秒', ['edited', 'edited'], { transitionKinds: ['dissolve', 'dissolve'], lengths: [3000, 3000, 3000] }, photos),
    says('画面发黄，调一下', { edit: 'gradeClips', warmth: { by: -20 } }),
    says('换一种转场', { asked: [/叠化/] }, { transitions: [500] }, { ...two, after: ['加转场'] }),
    says('还是剪到45秒吧', 'edited', { lengthMs: 45_000 }, { after: ['剪到30秒'] }),
    says('删错了，是第三段', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, { ...three, after: ['第二段删掉'] }),
    says('删掉第一个', { edit: 'removeTitles' }, { titles: [{ text: 'B' }] }, { after: ['加标题“A”', '在第10秒加标题“B”'] }),
    says('第一个改成红色', { edit: 'changeTitle' }, { titles: [{ text: 'A', color: '#ff0000' }, { text: 'B', color: '#ffffff' }] }, { after: ['加标题“A”', '在第10秒加标题“B”'] }),
    says('标题“开箱测评”，金色，描边', 'edited', { titles: [{ color: '#ffd700', style: { outline: 8 } }] }),
    says('片头黑底白字“第三期”，停4秒', { edit: 'addCard', lengthMs: 4000, background: '#000000' }),
    says('视频不要声音，只要音乐', { edit: 'replaceSound' }, { volumes: [0] }, withSong),
    says('最后5秒声音渐渐变小', { edit: 'fade', target: 'sound', outMs: 5000 }),
    says('开头有点拖沓，剪掉10秒', { edit: 'trimStart', lengthMs: 10_000 }),
    says('往左挪', { edit: 'changeOverlay' }, { overlays: [{ place: 'bottom-left' }] }, { files: ['harbour.mp4', 'phone.mp4'], after: ['phone做小窗放右下'] }),
    // What needs nothing done.
    says('beach放最前面，其它顺序不变', { edit: 'moveClips' }, { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('前半段2倍速，后半段正常', { edit: 'setSpeed' }, { speeds: [2, 1] }),
    says('第5秒画面停住两秒，然后继续播', { edit: 'freezeFrame' }, { lengthMs: 122_000 }),
    says('把空白停顿去掉，节奏紧凑一点', [{ edit: 'trimSilences' }, { remark: /节奏/ }]),
    // What can't be had here.
    says('把路人抠掉', { notHere: /人和物/ }),
    says('把天空换成晚霞', { notHere: /人和物/ }),
    says('帮我换个背景', { notHere: /背景/ }),
    says('有回音，去一下', { notHere: /回声/ }),
    says('磨皮瘦脸', { notHere: /美颜/ }),
    says('用照片做个15秒的视频', { edit: 'setImageLengths', length: { totalMs: 15_000 } }, {}, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] }),
    says('海港剪到10秒，海滩加速2倍，然后用1秒淡化接起来', [{ edit: 'trimToLength' }, { edit: 'setSpeed', factor: 2 }, { edit: 'addTransitions', kind: 'fade', durationMs: 1000 }], {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('刚才那个不剪了', { undone: 1 }, { lengthMs: 110_000 }, { after: ['剪掉10秒到20秒', '1分到1分10秒也剪掉'] }),
    says('反了，转另一边', { edit: 'rotateClips', degrees: 90 }, {}, { files: ['harbour.mp4'], after: ['向左旋转90度'] }),
    says('40秒的时候也来一次', { edit: 'zoomClips', target: { range: { start: 40_000, end: 45_000 } } }, {}, { after: ['10秒到15秒放大画面中间'] }),
    says('不要剪，用加速的方式', { edit: 'setSpeed', factor: 2 }, { lengthMs: 60_000 }, { after: ['把视频变成60秒'] }),
    says('再长一点，到45秒', { edit: 'setVolume', target: { range: { start: 30_000, end: 45_000 } } }, {}, { after: ['30秒到40秒静音'] }),
    says('右上角加logo，结尾淡出到黑', [{ edit: 'addOverlay' }, { edit: 'fade', target: 'video' }], {}, { files: ['talk.mp4', 'logo.png'] }),
    says('转错方向了，应该是逆时针', { edit: 'rotateClips', degrees: -90 }, {}, { files: ['harbour.mp4'], after: ['顺时针旋转90度'] }),
    says('结尾让音乐慢慢变小', { edit: 'fade', target: 'music' }, {}, { files: ['talk.mp4', 'song.mp3'], after: ['加上背景音乐'] }),
    says('左右分屏同时播放这两个视频，只保留海滩那段的声音', [{ edit: 'sideBySide' }, { edit: 'changeOverlay', volume: 0 }], {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('片子结尾画面慢慢变黑', { edit: 'fade', target: 'video' }),
  ],
}; // prettier-ignore
