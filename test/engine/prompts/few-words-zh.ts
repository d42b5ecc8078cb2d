import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const talkAndHarbour = { files: ['talk.mp4', 'harbour.mp4'] } as const;
const quieter = { duck: true, duckDb: { from: -12.1, to: -10.8 } };

/** Everyday Chinese wishes that leave out a verb, a unit or what they are about, and what takes the last step back. */
export const fewWordsInChinese: Family = {
  name: 'told in few words, in Chinese',
  rows: [
    says('logo前3秒不要出现', { edit: 'addOverlay' }, { overlays: [{ startMs: 3000 }] }, withLogo),
    says('logo前3秒不要出现', { edit: 'changeOverlay' }, { overlays: [{ startMs: 3000 }] }, { ...withLogo, after: ['把logo放右上角'] }),
    says('只在第一处加转场', { edit: 'addTransitions', into: [2] }, {}, three),
    says('照片顺序倒过来', { edit: 'reorderClips' }, { order: ['photo3.jpg', 'photo2.jpg', 'photo1.jpg'] }, photos),
    says('视频里哪里没声音', { answered: /5 处静音/ }),
    says('哪里有停顿', { answered: /5 处静音/ }),
    says('把10到15秒静音，其余音量加大', ['edited', 'edited'], { volumes: [150, 0, 150] }, harbour),
    says('20秒那里快速推近一下', { asked: [/20秒到23秒/, /20秒到结尾/] }, {}, harbour),
    says('20秒那里放大2秒', { edit: 'zoomClips' }, { lengths: [20_000, 2000, 18_000] }, harbour),
    says('总长控制在1分钟，优先剪停顿，不够再加速', [{ edit: 'trimSilences' }, { edit: 'setSpeed' }], { lengthMs: { from: 59_900, to: 60_100 } }),
    says('太快了，退回去', { undone: 1 }, {}, { ...harbour, after: ['2倍速'] }),
    says('撤销加速', { undone: 1 }, {}, { ...harbour, after: ['2倍速'] }),
    says('不要了，改成左滑', { edit: 'addTransitions' }, { transitionKinds: ['slideleft'] }, { ...two, after: ['加个溶解转场'] }),
    says('不要了，换成“再见”', { edit: 'addTitle' }, { titles: [{ text: '再见' }] }, { ...harbour, after: ['加标题“你好”'] }),
    says('不要了，剪到90秒', [{ undone: 1 }, 'edited'], { lengthMs: 90_000 }, { after: ['剪到1分钟'] }),
    says('再小一点', { refused: /没有执行/ }, { volumes: [100, 100] }, { ...harbour, after: ['10秒处分割', '背景音乐太吵了'] }),
    says('talk的声音，画面用harbour', { edit: 'addOverlay', media: 'harbour.mp4' }, { order: ['talk.mp4'], lengthMs: 120_000, overlays: [{ width: 100 }] }, talkAndHarbour),
    says('画面用harbour，声音用talk的', { edit: 'addOverlay', media: 'harbour.mp4' }, { order: ['talk.mp4'] }, talkAndHarbour),
    says('用harbour盖住talk的画面', { edit: 'addOverlay', media: 'harbour.mp4' }, { order: ['talk.mp4'] }, talkAndHarbour),
    says('导出竖屏1080x1920', ['edited', 'edited', { answered: /导出/ }], { canvas: { width: 1080, height: 1920 } }),
    says('song.mp3做背景音乐，说话时音乐降到10%', ['edited', { edit: 'duckMusic' }], { music: [{ volume: 35, ...quieter }] }, withSong),
    says('加背景音乐，我说话的时候音量降到10%', ['edited', { edit: 'duckMusic' }], { music: [{ volume: 35, ...quieter }] }, withSong),
    says('音乐在说话时降到10%，平时40%', ['edited', { edit: 'duckMusic' }], { music: [{ volume: 40, ...quieter }] }, withSong),
    says('加音乐，说话时小一点', 'edited', { music: [{ volume: 35, duck: true }] }, withSong),
    says('play song.mp3 under it, music down to 10% when someone talks', ['edited', { edit: 'duckMusic' }], { music: [{ volume: 35, ...quieter }] }, withSong),
    says('a bit quieter', { refused: /Nothing was done/ }, { volumes: [100, 100] }, { ...harbour, after: ['split it at 0:10', 'the music is too loud'] }),
    says('export vertical 1080x1920', ['edited', 'edited', { answered: /Export/ }], { canvas: { width: 1080, height: 1920 } }),
    says('把开头没用的5秒剪掉，结尾留个淡出', ['edited', { edit: 'fade' }], { lengthMs: 115_000, fade: { inMs: 0, outMs: 1000 } }),
    says('前10秒不要，后面音量调大一点', ['edited', { edit: 'setVolume' }], { lengthMs: 110_000, volumes: [150] }),
    says('第8秒定格2秒，然后继续', { edit: 'freezeFrame' }, { lengthMs: 42_000 }, harbour),
    says('每张照片3秒，加转场，做成相册', [{ edit: 'setImageLengths' }, { edit: 'addTransitions' }], { lengthMs: 8000 }, photos),
    says('给第二段加黑白滤镜，第一段不变', { edit: 'gradeClips', target: { clips: [2] }, saturation: { to: -100 } }, {}, two),
    says('开头的黑屏2秒去掉', 'edited', { lengthMs: 118_000 }),
    says('开头放photo1当封面，3秒', { edit: 'addClips' }, { order: ['photo1.jpg', 'talk.mp4'], lengthMs: 123_000 }, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('拼接起来，加淡入淡出转场，总长30秒', ['edited', { edit: 'addTransitions' }, { edit: 'trimToLength' }], { lengthMs: 30_000 }, two),
    says('做成照片视频，总共20秒', { edit: 'setImageLengths', length: { totalMs: 20_000 } }, {}, photos),
    says('两个视频音量调成一样', { edit: 'normalizeLoudness' }, {}, two),
    says('每个视频开头剪掉2秒', 'edited', { lengths: [38_000, 18_000] }, two),
    says('放大画面，重点看右上角', { edit: 'zoomClips' }, {}, harbour),
    says('结尾白屏淡出', { edit: 'fade', color: 'white' }, {}, harbour),
    says('多剪了，补回2秒', { edit: 'trimEnd', lengthMs: 3000 }, { lengthMs: 37_000 }, { ...harbour, after: ['剪掉最后5秒'] }),
    says('从副歌开始，大概45秒', { edit: 'changeMusic', songMs: 45_000 }, {}, { ...withSong, after: ['加背景音乐'] }),
    says('静音这个视频，调成0.8倍速', ['edited', 'edited'], { volumes: [0], speeds: [0.8] }, harbour),
    says('讲课视频，2倍速', 'edited', { speeds: [2] }, harbour),
    says('再慢一点', { edit: 'changeTransitions' }, { speeds: [1, 1], transitions: [750] }, { ...two, after: ['加转场'] }),
    says('剪得太碎了，恢复吧', { undone: 1 }, {}, { after: ['删掉停顿'] }),
    says('片头放jingle，3秒后淡出', { edit: 'addMusic' }, { music: [{ startMs: 0, endMs: 3000, fadeOutMs: 1000 }] }, { files: ['talk.mp4', 'jingle.mp3'] }),
    says('视频有多长，分辨率多少', [{ answered: /40 秒/ }, { answered: /1920×1080/ }], {}, { ...harbour, after: ['改成每秒30帧，10秒处分割'] }),
    says('45秒那里切开，删掉后面', 'edited', { lengthMs: 45_000 }),
    says('去掉前15秒的片头和最后10秒的片尾', 'edited', { lengthMs: 95_000 }),
    says('在每段开头加标题，分别是“海港”和“沙滩”', ['edited', 'edited'], { titles: [{ text: '海港', startMs: 0 }, { text: '沙滩', startMs: 40_000 }] }, two),
    says('每段5秒，总共15秒，中间淡化0.5秒', ['edited', 'edited'], { lengths: [5000, 5000, 5000] }, three),
    says('drone放第一个，其他按原来的顺序', 'edited', { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('把右边裁掉一点', { edit: 'cropClips' }, {}, harbour),
    says('把视频压到50秒，剪尾巴', 'edited', { lengthMs: 50_000 }),
    says('最后一段音量调大', { edit: 'setVolume' }, { volumes: [100, 150] }, two),
  ],
}; // prettier-ignore
