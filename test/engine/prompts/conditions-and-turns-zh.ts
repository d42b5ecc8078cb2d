import { says } from './row';
import type { Family } from './row';

const pair = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const beach = { files: ['beach.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withPhoto = { files: ['harbour.mp4', 'photo1.jpg'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const titled = { after: ['加标题“测评”'] } as const;

/** Wishes that hang on a length, why something is to go, orders that are told by "先" and "再", and messages that lean on others. */
export const conditionsAndTurnsInChinese: Family = {
  name: 'conditions, reasons and turns, in Chinese',
  rows: [
    // On what is known of the timeline by then.
    says('如果超过一分半就剪到一分半', { edit: 'trimToLength' }, { lengthMs: 90_000 }),
    says('如果超过一分半就剪到一分半', { answered: /条件不成立/ }, {}, harbour),
    says('把1分钟之后的内容剪掉，如果还是太长就加速到1.2倍', 'edited', { lengthMs: 60_000 }),
    says('把停顿剪掉，要是剪完还超过100秒，就加速到100秒', ['edited', 'edited'], { lengthMs: { from: 99_900, to: 100_100 } }),
    says('第一段如果超过30秒就剪到30秒，第二段静音', ['edited', 'edited'], { lengths: [30_000, 20_000], volumes: [100, 0] }, pair),
    says('总长控制在90秒，如果太长就加速', { edit: 'setSpeed' }, { lengthMs: 90_000 }),
    says('视频太长的话就剪到30秒', { edit: 'trimToLength' }, { lengthMs: 30_000 }, harbour),
    says('要是有底噪就去掉，顺便把音量统一', ['edited', 'edited'], { effects: [{ denoise: true }] }),
    says('如果画面太暗就调亮一点，标题写“海边”', [{ asked: [/调亮/] }, 'edited'], { titles: [{ text: '海边' }] }, harbour),
    says('如果停顿超过1秒就缩短到0.3秒', { edit: 'trimSilences', minSilenceMs: 1000, pauseMs: 300 }),
    says('降噪，做不到就算了，然后音量调大', ['edited', 'edited'], { volumes: [150] }),
    // Why something is to go.
    says('开头那8秒我在调试麦克风，麻烦去掉', 'edited', { lengthMs: 112_000 }),
    says('30到35秒骂人了，消个音', { edit: 'setVolume' }, { volumes: [100, 0, 100] }),
    says('气口太多了，帮我全部剪干净', { edit: 'trimSilences' }),
    says('底部有个台标，把下面裁掉8%', { edit: 'cropClips' }, {}, harbour),
    says('整体色调偏冷，想暖一些', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: 20 } }] }, harbour),
    says('竖屏拍的，改成横屏两侧模糊', { edit: 'setCanvas', fit: 'blur' }, {}, { files: ['phone.mp4'] }),
    // Which of several files, and in which order.
    says('用harbour.mp4的声音，画面用beach.mp4', { edit: 'addOverlay' }, { overlays: [{ file: 'beach.mp4', startMs: 0, endMs: 40_000, volume: 0 }], clips: 2 }, { files: ['harbour.mp4', 'beach.mp4', 'phone.mp4'] }),
    says('声音用phone.mp4的，画面用harbour.mp4的', { edit: 'addOverlay' }, { overlays: [{ file: 'harbour.mp4', startMs: 20_000, endMs: 50_000 }] }, { files: ['harbour.mp4', 'beach.mp4', 'phone.mp4'] }),
    says('先放beach.mp4的后10秒，再放harbour.mp4的前15秒', ['edited', 'edited', 'edited'], { order: ['beach.mp4', 'harbour.mp4'], lengths: [10_000, 15_000] }, pair),
    says('把第一段最后5秒移到最后', { edit: 'moveStretch' }, { lengths: [35_000, 20_000, 5000] }, pair),
    says('每段取前6秒，转场用叠化', ['edited', 'edited'], { lengths: [6000, 6000, 6000] }, three),
    says('第一段前面加个黑屏“出发”，第二段前面加个黑屏“到达”', ['edited', 'edited'], { titles: [{ startMs: 0 }, { startMs: 43_000 }] }, pair),
    says('删掉最后一段，剩下两段换个顺序', ['edited', 'edited'], { order: ['beach.mp4', 'harbour.mp4'] }, three),
    says('顺序换一下', { edit: 'reorderClips' }, { order: ['beach.mp4', 'harbour.mp4'] }, pair),
    says('photo1.jpg做片头停3秒，再淡入到视频', ['edited', 'edited'], { order: ['photo1.jpg', 'harbour.mp4'], transitions: [500] }, withPhoto),
    says('每张2.5秒带转场', ['edited', 'edited'], { transitions: [500, 500] }, photos),
    // When, and for how long.
    says('去掉中间的10秒，从55秒开始', { edit: 'cutRanges' }, { lengthMs: 110_000 }),
    says('从第5秒开始慢放到第10秒', { edit: 'setSpeed' }, { speeds: [1, 0.5, 1] }, beach),
    says('从3秒开始显示标题“正片开始”两秒', { edit: 'addTitle' }, { titles: [{ startMs: 3000, endMs: 5000 }], lengthMs: 120_000 }),
    says('标题“我的旅行”，出现4秒后淡出', ['edited', 'edited'], { titles: [{ endMs: 4000, style: { fadeMs: 500 } }], fade: { outMs: 0 } }),
    says('中间30秒到50秒加速3倍，加上文字“快进中”', ['edited', 'edited'], { titles: [{ startMs: 30_000, endMs: { from: 36_600, to: 36_700 } }] }),
    says('加字幕talk.srt，黄色，放上面，字小一点', { edit: 'addCaptions', place: 'top', size: 4 }, {}, { files: ['talk.mp4', 'talk.srt'] }),
    says('把开头的空白去掉，停顿压到半秒', [{ refused: /./ }, { edit: 'trimSilences', pauseMs: 500 }]),
    // What leans on the message before.
    says('撤销调色', { undone: 1 }, {}, { ...pair, after: ['第一段变成黑白'] }),
    says('换成擦除', { edit: 'changeTransitions' }, { transitionKinds: ['wipeleft'] }, { ...pair, after: ['中间加个转场', '太长了，短一点'] }),
    says('后面那一半静音', { edit: 'setVolume' }, { volumes: [100, 0] }, { after: ['在30秒处切开'] }),
    says('前面那段加速一倍', { edit: 'setSpeed' }, { speeds: [2, 0.5, 1] }, { ...beach, after: ['3到6秒慢放'] }),
    says('中间那段删掉', { edit: 'deleteClips', clips: [2] }, { lengthMs: 100_000 }, { after: ['第20秒切一下', '第40秒也切'] }),
    says('显示到15秒', { edit: 'changeTitle' }, { titles: [{ startMs: 10_000, endMs: 15_000 }] }, { after: ['第10秒加文字“重点”'] }),
    says('加上缓慢放大的效果', { edit: 'zoomClips' }, { effects: [{}, { zoom: {} }] }, { ...withPhoto, after: ['图片放在最后'] }),
    says('画中画的声音关掉', { edit: 'changeOverlay', volume: 0 }, {}, { files: ['talk.mp4', 'harbour.mp4'], after: ['右下角画中画放harbour.mp4'] }),
    says('太大了，回到原来的大小', { edit: 'setVolume' }, { volumes: [100] }, { after: ['把声音调大'] }),
    says('再高一点', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: 40 } }], volumes: [100] }, { ...harbour, after: ['饱和度高一点'] }),
    says('过头了，回来一点', { edit: 'gradeClips' }, { effects: [{ grade: { saturation: { from: 5, to: 15 } } }] }, { ...harbour, after: ['饱和度高一点'] }),
    says('时长都改成1秒', { edit: 'changeTransitions' }, { clips: 3, transitions: [1000, 1000] }, { ...three, after: ['给每段之间加转场'] }),
    says('放大', { edit: 'changeTitle' }, { effects: [{}] }, titled),
    says('换个位置，放下面', { edit: 'changeTitle' }, { titles: [{ place: 'bottom' }] }, titled),
    says('不好看，换成红色', 'edited', { titles: [{ color: '#ff0000' }] }, titled),
    says('算了，删了吧', { edit: 'removeTitles' }, { titles: [] }, titled),
    says('反了，往左转', { edit: 'rotateClips' }, { effects: [{ rotate: 270 }] }, { ...harbour, after: ['往右转90度'] }),
    says('音乐提前5秒结束', { edit: 'changeMusic' }, { music: [{ endMs: 115_000 }] }, { ...withSong, after: ['用song.mp3配乐'] }),
    says('后面加个转场', { edit: 'addTransitions', into: [3] }, {}, { files: ['talk.mp4', 'beach.mp4'], after: ['25秒插入beach.mp4'] }),
    says('再慢一倍', { edit: 'setSpeed' }, { speeds: [1, 0.25] }, { ...harbour, after: ['最后5秒慢放'] }),
    says('太靠边了', { edit: 'changeOverlay' }, { overlays: [{ margin: 6 }] }, { files: ['talk.mp4', 'logo.png'], after: ['logo放左上角'] }),
    says('太显眼了', { edit: 'changeOverlay' }, { overlays: [{ opacity: 60 }] }, { files: ['talk.mp4', 'logo.png'], after: ['logo放左上角'] }),
    // What says the same in other words.
    says('空白的地方缩短一点', { edit: 'trimSilences', pauseMs: 300 }),
    says('剪到1分钟，最后两秒声音渐弱', ['edited', { edit: 'fade', target: 'sound', outMs: 2000 }]),
    says('音乐最后淡出2秒', { edit: 'fade', target: 'music', outMs: 2000 }, {}, { ...withSong, after: ['配上song.mp3'] }),
    says('声音有点怪，改成1.2', { edit: 'setSpeed' }, { speeds: [1.2] }, { after: ['加速1.5倍'] }),
    says('可以的话再加个淡出', { edit: 'fade' }, { fade: { outMs: 1000 } }, harbour),
    says('如果第二段不到30秒，就放慢到0.5倍', { edit: 'setSpeed' }, { speeds: [1, 0.5] }, pair),
    says('把第一句话前面的空白去掉', { refused: /./ }),
    says('前3秒正常，3到8秒慢放0.5倍，后面加速2倍', ['edited', 'edited'], { speeds: [1, 0.5, 2] }, beach),
    says('剪到1分钟，多余的从后面砍', { edit: 'trimToLength' }, { lengthMs: 60_000 }),
    says('总时长压到20秒，两段各10秒', { edit: 'trimToLength' }, { lengths: [10_000, 10_000] }, pair),
    says('音乐从5秒进，到1分50秒出，都做淡入淡出', { edit: 'addMusic' }, { music: [{ startMs: 5000, endMs: 110_000, fadeInMs: 1000, fadeOutMs: 1000 }], fade: { inMs: 0 } }, withSong),
    says('环境太吵了，帮我消消噪', { edit: 'denoise' }),
    says('把海浪声去掉，换上song.mp3', { edit: 'replaceSound' }, { volumes: [0] }, { files: ['beach.mp4', 'song.mp3'] }),
    says('从第10秒再开始', { edit: 'changeMusic' }, { music: [{ startMs: 10_000 }] }, { ...withSong, after: ['加背景音乐'] }),
    says('人声听起来忽大忽小的，统一一下音量', { edit: 'normalizeLoudness' }),
    says('前3秒音量渐强进来', { edit: 'fade', target: 'sound', inMs: 3000 }),
    says('我讲话的时候压低点', { refused: /已经会变小/ }, {}, { ...withSong, after: ['配上音乐'] }),
    says('全部调成一样的音量', { edit: 'normalizeLoudness' }, {}, pair),
    says('配上song.mp3，如果音乐太长就剪到和视频一样长', { edit: 'addMusic' }, {}, { files: ['harbour.mp4', 'song.mp3'] }),
    says('字幕文件在这，帮我挂上', { edit: 'addCaptions' }, {}, { files: ['talk.mp4', 'talk.srt'] }),
    says('把30秒到40秒挪到最前面当预告，然后加个闪黑', ['edited', 'edited'], { transitionKinds: ['fadeblack', 'fadeblack'] }),
    says('每张图3秒，图之间用滑动转场', ['edited', 'edited'], { transitionKinds: ['slideleft', 'slideleft'] }, photos),
    says('亮度太高了，降一点', { edit: 'gradeClips' }, {}, { ...harbour, after: ['提亮一点'] }),
    says('给第一段加暖色', { edit: 'gradeClips' }, { effects: [{ grade: { warmth: 20 } }, {}] }, pair),
    says('剪成竖屏', { edit: 'setCanvas' }, {}, harbour),
    says('调成黑白，对比度加一点，上下加黑边', ['edited', 'edited', { edit: 'setCanvas' }], {}, harbour),
    says('把四周裁掉一点，只留中间', { edit: 'cropClips' }, {}, harbour),
    says('给航拍配上旁白，视频不够长就停在最后一帧', [{ edit: 'freezeFrame', at: 'end', lengthMs: 45_000 }, { edit: 'addMusic', media: 'voiceover.mp3' }], { lengthMs: 60_000 }, { files: ['drone.mp4', 'voiceover.mp3'] }),
    says('加上旁白，视频不够长就停在最后一帧', { edit: 'addMusic', media: 'voiceover.mp3' }, { lengthMs: 120_000 }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('行，就按你说的', ['edited', 'edited'], {}, { after: ['帮我把视频弄得高级一点'] }),
    says('行，都来吧', ['edited', 'edited'], {}, { after: ['帮我把视频弄得高级一点'] }),
    says('好的，就这么办', { asked: [/对比度/, /淡入淡出/] }, {}, { after: ['帮我把视频弄得高级一点'] }),
    says('转场太长了', { edit: 'changeTransitions' }, { transitions: [335] }, { files: ['harbour.mp4', 'beach.mp4'], after: ['加个转场'] }),
  ],
}; // prettier-ignore
