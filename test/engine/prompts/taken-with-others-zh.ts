import { says } from './row';
import type { Family } from './row';

const pair = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const voiced = { files: ['talk.mp4', 'voiceover.mp3'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const marked = { files: ['talk.mp4', 'logo.png'] } as const;

/** Wishes that depend on one beside them: halves of the frame, sides of a cut, lengths of other things, and what goes back. */
export const takenWithOthersInChinese: Family = {
  name: 'wishes that depend on one beside them, in Chinese',
  rows: [
    // Whose sound is heard of two that share the frame, and when they end.
    says('左右分屏,只要左边的声音,时长以短的为准', { edit: 'sideBySide', sound: 'first', until: 'shorter' }, { lengthMs: 20_000, overlays: [{ volume: 100 }, { volume: 0 }] }, pair),
    says('harbour放左边，beach放右边同时播放，右边静音，短的放完就结束', { edit: 'sideBySide', sound: 'first' }, { lengthMs: 20_000 }, pair),
    says('左右分屏,都静音', { edit: 'sideBySide', sound: 'none' }, {}, pair),
    says('split screen with the beach on the right, mute the right one', { edit: 'sideBySide', sound: 'first' }, { overlays: [{ file: 'harbour.mp4', volume: 100 }, { file: 'beach.mp4', volume: 0 }] }, pair),
    says('put them side by side, only the sound of the left one, ending with the shorter one', { edit: 'sideBySide', sound: 'first', until: 'shorter' }, { lengthMs: 20_000 }, pair),
    // A clip that is laid over the others once it was made quieter.
    says('第二段静音,再把它作为画中画放左上角', [{ edit: 'setVolume' }, { edit: 'addOverlay' }], { overlays: [{ file: 'beach.mp4', volume: 0, place: 'top-left' }] }, pair),
    says('第二段静音,然后左右分屏', [{ edit: 'setVolume' }, { edit: 'sideBySide' }], { overlays: [{ volume: 100 }, { volume: 0 }] }, pair),
    says('把它作为画中画放左上角', { edit: 'addOverlay' }, { overlays: [{ volume: 0 }] }, { ...pair, after: ['第二段静音'] }),
    // As long as something else.
    says('原声关掉,换成我的配音,画面剪到和配音一样长', ['edited', { edit: 'trimToLength', lengthMs: 60_000 }], { lengthMs: 60_000 }, voiced),
    says('用voiceover替换原声，时长跟着voiceover走', ['edited', 'edited'], { lengthMs: 60_000 }, voiced),
    says('harbour剪到和beach一样长，然后倒放', [{ edit: 'trimToLength' }, { edit: 'reverseClips' }], { lengths: [20_000, 20_000] }, pair),
    says('视频剪到音乐的长度', { edit: 'trimToLength' }, { lengthMs: 15_000 }, { files: ['talk.mp4', 'jingle.mp3'] }),
    // The sides of a cut.
    says('从30秒切开,前面那部分静音,后面加速到1.25倍', [{ edit: 'split' }, { edit: 'setVolume' }, { edit: 'setSpeed' }], { volumes: [0, 100], speeds: [1, 1.25] }),
    says('30秒切开，后面加个标题“第二部分”', [{ edit: 'split' }, { edit: 'addTitle' }], { titles: [{ text: '第二部分', startMs: 30_000 }] }),
    says('再给剩下的加个淡出', { edit: 'fade', target: 'video' }, { lengthMs: 60_000 }, { after: ['在1:00切开', '把后面那段删掉'] }),
    // A part of one clip at a moment of another.
    says('在harbour第15秒插入beach的前5秒,其余的beach不要', ['edited', 'edited'], { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'], lengths: [15_000, 5000, 25_000] }, pair),
    says('在harbour第15秒插入beach的前5秒,其余的不要', ['edited', 'edited'], { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'], lengths: [15_000, 5000, 25_000] }, { files: ['beach.mp4', 'harbour.mp4'] }),
    says('harbour的20秒处插一段beach的5秒到10秒', { edit: 'moveStretch' }, { clips: 5, lengthMs: 60_000 }, pair),
    says('在harbour第15秒插入beach', { edit: 'moveClips' }, { order: ['harbour.mp4', 'beach.mp4', 'harbour.mp4'] }, pair),
    // What was spoken of goes on being so.
    says('静音', { edit: 'setVolume', target: { clips: [2] } }, { volumes: [100, 0] }, { ...pair, after: ['把第二段调亮', '把它放慢'] }),
    says('把它放慢,静音', ['edited', { edit: 'setVolume', target: { clips: [2] } }], { volumes: [100, 0, 100] }, { after: ['10到20秒加速一倍'] }),
    says('再慢放0.5倍', { edit: 'setSpeed', target: { clips: [1] } }, { speeds: [0.5, 1] }, { ...pair, after: ['第一段静音'] }),
    // So much longer or shorter than now.
    says('每张照片多放2秒', { edit: 'setImageLengths', length: { byMs: 2000 } }, { lengthMs: 21_000 }, { ...photos, after: ['做个照片视频'] }),
    says('每张照片少放1秒，加转场', [{ edit: 'setImageLengths', length: { byMs: -1000 } }, { edit: 'addTransitions' }], {}, photos),
    says('照片显示时间都延长2秒', { edit: 'setImageLengths' }, { lengthMs: 21_000 }, photos),
    // What goes back.
    says('把速度改回去', { edit: 'setSpeed', factor: 1 }, { lengthMs: 120_000, volumes: [100, 0, 100] }, { after: ['把10到20秒调快一倍', '那段静音'] }),
    says('速度还是调回原来的吧', { edit: 'setSpeed', factor: 1 }, { lengthMs: 60_000 }, { ...pair, after: ['把第二段调成2倍速', '加个标题"沙滩"'] }),
    says('声音改回来', { edit: 'setVolume' }, { volumes: [100] }, { after: ['声音调大一倍', '画面调亮'] }),
    says('把亮度调回去', { edit: 'gradeClips' }, { effects: [{}, { grade: { brightness: 0, saturation: 20 } }] }, { ...pair, after: ['第二段亮一点，饱和度加一点'] }),
    // What can't be done spoils nothing beside it, and what comes last is of the film.
    says('先删掉1分钟以后的,然后右下角加logo,最后淡出', ['edited', { edit: 'addOverlay' }, { edit: 'fade', target: 'video' }], { lengthMs: 60_000 }, marked),
    says('加速1.5倍,画面防抖处理一下', [{ edit: 'setSpeed' }, { notHere: /防抖/ }], {}, harbour),
    // What is to be done only where something else can't be.
    says('能加速到1分钟以内就加速，不行就剪掉结尾', { edit: 'setSpeed' }, { lengthMs: 60_000 }),
    says('先防抖，做不到就调亮一点，最后加个淡出', [{ edit: 'gradeClips' }, { edit: 'fade' }]),
    says('自动生成字幕，不行的话就加个标题“你好”', { edit: 'addTitle', text: '你好' }),
    // Wishes that were dropped or done by half.
    says('把左边和右边各裁掉10%', { edit: 'cropClips', crop: { off: { left: 10, right: 10, top: 0, bottom: 0 } } }, {}, harbour),
    says('加logo右上角 开头标题“开箱测评” 结尾写“谢谢”', [{ edit: 'addOverlay', place: 'top-right' }, { edit: 'addTitle', text: '开箱测评' }, { edit: 'addTitle', text: '谢谢' }], {}, marked),
    says('删掉后半段', { edit: 'deleteClips', clips: [2] }, { lengthMs: 30_000 }, { after: ['30秒切开'] }),
    says('后半段删掉', { edit: 'deleteClips', clips: [2] }, { lengthMs: 30_000 }, { after: ['30秒切开'] }),
    says('把beach放左上角小窗口，5秒后出现，15秒消失，静音', [{ edit: 'addOverlay', start: 5000, end: 15_000 }, { edit: 'changeOverlay', volume: 0 }], { volumes: [100] }, pair),
    says('去掉停顿，标题“你好”跟着淡入', ['edited', { edit: 'addTitle' }, { edit: 'changeTitle' }]),
    says('前30秒放音乐，后面不要音乐', { edit: 'addMusic', to: 30_000 }, {}, { files: ['talk.mp4', 'song.mp3'] }),
    says('加音乐，音乐盖住原声', [{ edit: 'addMusic' }, { edit: 'setVolume', target: 'video' }], { volumes: [0] }, { files: ['talk.mp4', 'song.mp3'] }),
    says('做个左右分屏对比视频', { edit: 'sideBySide' }, {}, pair),
    says('时长以短的为准', { edit: 'sideBySide', until: 'shorter' }, { lengthMs: 20_000 }, { ...pair, after: ['左右分屏'] }),
    says('分成每段10秒', { edit: 'split' }, { clips: 4 }, harbour),
    says('末尾补3秒黑屏', { edit: 'addCard', at: 'end' }),
    says('第40秒到第45秒静音处理', { edit: 'setVolume' }, { volumes: [100, 0, 100] }),
    says('左右对称翻转', { edit: 'flipClips' }, {}, harbour),
    says('导出1080p60', { session: 'export' }),
    says('第一段静音，第二段正常', { edit: 'setVolume', target: { clips: [1] } }, { volumes: [0, 100] }, pair),
    // What is spared, and what takes the place of something.
    says('第一段留前10秒，第二段留后5秒，第三段整段保留', ['edited', 'edited'], { lengths: [10_000, 5000, 15_000] }, { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }),
    says('静音，换成song，结尾两秒音乐渐弱画面渐黑', [{ edit: 'replaceSound' }, { edit: 'fade', target: 'music', outMs: 2000 }, { edit: 'fade', target: 'video', outMs: 2000 }], { volumes: [0] }, { files: ['harbour.mp4', 'song.mp3'] }),
    says('去掉原声，换成song，结尾淡出', [{ edit: 'replaceSound' }, { edit: 'fade', target: 'video' }], {}, { files: ['harbour.mp4', 'song.mp3'] }),
    says('drone不要了，剩下两个换下顺序', ['edited', { edit: 'reorderClips' }], {}, { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }),
    says('把说错的那段35秒到42秒剪了', { edit: 'cutRanges' }, { lengthMs: 113_000 }),
    // Said of what was put there last.
    says('有点大', { edit: 'changeOverlay', resize: 0.7 }, {}, { ...marked, after: ['左上角放logo'] }),
    says('声音小一半', { edit: 'changeOverlay', volume: 50 }, { volumes: [100] }, { ...pair, after: ['beach放右上角小窗'] }),
    says('再降一点', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, { files: ['talk.mp4', 'song.mp3'], after: ['加背景音乐', '人声都听不清了'] }),
    says('把速度都恢复', { edit: 'setSpeed', factor: 1, target: 'all' }, { lengthMs: 120_000 }, { after: ['1分钟处切开', '前面那段加速', '后面那段放慢'] }),
    says('算了恢复原来大小', { edit: 'zoomClips', zoom: 'none' }, {}, { ...harbour, after: ['放大到130%'] }),
    says('算了第二段还是保留声音', { edit: 'setVolume', target: { clips: [2] } }, { volumes: [0, 100] }, { ...pair, after: ['第一段静音', '第二段也静音'] }),
    says('全部还原到最开始', 'startedOver', {}, { ...harbour, after: ['调亮'] }),
    // Frames, cards and copies.
    says('两个画面上下分屏', { edit: 'sideBySide', layout: 'column', first: 1 }, {}, pair),
    says('左边harbour右边beach同屏', { edit: 'sideBySide' }, {}, pair),
    says('片尾来个黑底白字“未完待续”', { edit: 'addCard', at: 'end', background: '#000000' }),
    says('片头3秒黑底“Vlog 12”', { edit: 'addCard', at: 'start', lengthMs: 3000 }),
    says('输出尺寸改成1080x1080', { edit: 'setSize' }, {}, harbour),
    says('logo从第5秒开始出现到结尾，大小10%，透明度60%，右下', { edit: 'addOverlay', start: 5000, width: 10 }, {}, marked),
    says('字幕1：0-3秒“大家好”；字幕2：3-6秒“我是小李”', [{ edit: 'addTitle', end: 3000 }, { edit: 'addTitle', start: 3000 }]),
    says('头尾各淡1秒', { edit: 'fade', inMs: 1000, outMs: 1000 }),
    says('从全景慢慢放大到右下角', { edit: 'zoomClips' }, {}, harbour),
    says('安静的片段4倍速快进', { edit: 'speedSilences', factor: 4 }),
    says('把第二段复制一份放最后', { edit: 'duplicateClips', to: 'end' }, { clips: 3 }, pair),
    // Places and counts that are told otherwise.
    says('重复播放三次', { edit: 'duplicateClips', copies: 2 }, { lengthMs: 120_000 }, harbour),
    says('循环两次', { edit: 'duplicateClips', copies: 1 }, {}, harbour),
    says('110秒开始字幕“下集预告”到结束', { edit: 'addTitle', start: 110_000, end: 'end' }),
    says('第100秒到视频结束静音', { edit: 'setVolume' }, { volumes: [100, 0] }),
    says('在开头加上2024.5.1的日期文字', { edit: 'addTitle', text: '2024.5.1', start: 0 }),
    says('这里面太多停顿了,剪紧凑点', { edit: 'trimSilences' }),
    says('字幕帮我导出成srt', { session: 'export' }, {}, { files: ['talk.mp4', 'talk.srt'] }),
    says('加音乐，音乐和视频一样长', ['edited', { refused: /已经/ }], {}, { files: ['talk.mp4', 'song.mp3'] }),
  ],
}; // prettier-ignore
