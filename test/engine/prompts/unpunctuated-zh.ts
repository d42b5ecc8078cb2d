import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const withCaptions = { files: ['talk.mp4', 'talk.srt'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg', 'song.mp3'] } as const;
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const some = { from: 100, to: 3000 } as const;

/** As it is dictated or typed in a hurry: spaces for commas, or nothing at all between one wish and the next. */
export const unpunctuatedInChinese: Family = {
  name: 'without punctuation, in Chinese',
  rows: [
    says('剪掉前3秒 右下角放logo 改成竖屏', edited(3), { lengthMs: 117_000, overlays: [{ place: 'bottom-right' }], canvas: { width: 720 } }, withLogo),
    says('太暗了 亮度提高20%', 'edited', { effects: [{ grade: { brightness: 20 } }] }),
    says('视频躺着的 顺时针转90度', 'edited', { effects: [{ rotate: 90 }] }),
    says('亮度加10 对比度加15 再降个噪', edited(3), { effects: [{ grade: { brightness: 10, contrast: 15 }, denoise: true }] }),
    says('把第三段移到第一 删掉第二段的前五秒 全部加上淡化转场', edited(3), { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], transitions: [some, some] }, three),
    says('只保留20秒到一分钟 开头加标题“入门教程”显示4秒', edited(2), { lengthMs: 40_000, titles: [{ text: '入门教程', startMs: 0, endMs: 4000 }] }),
    says('harbour只留前10秒 beach只留后8秒', edited(2), { lengthMs: 18_000 }, two),
    says('降噪 音量统一 开头淡入1秒', edited(3), { fade: { inMs: 1000 } }),
    says('照片每张5秒 之间加淡入淡出 配song.mp3', edited(3), { music: [{ file: 'song.mp3' }], transitions: [some, some] }, photos),
    says('前10秒慢放0.5倍 后10秒加速2倍', edited(2), { speeds: [0.5, 2] }, { files: ['beach.mp4'] }),
    says('太快了 改成1.2', 'edited', { speeds: [1.2] }, { after: ['加速到1.5倍'] }),
    says('时间长一点 2秒吧', 'edited', { transitions: [2000] }, { ...two, after: ['中间加个叠化'] }),
    says('开头加标题 大家好 右上角放logo', edited(2), { titles: [{ text: '大家好' }], overlays: [{ place: 'top-right' }] }, withLogo),
    says('标题 我的旅行 黄色 大一点 放上面', 'edited', { titles: [{ text: '我的旅行', color: '#ffff00', place: 'top' }] }),
    says('字幕 大家好 欢迎来到我的频道', 'edited', { captions: [{ text: '大家好 欢迎来到我的频道' }] }),
    says('加字幕 位置靠下', { edit: 'addCaptions' }, {}, withCaptions),
    says('在第 10 秒 加 一个 标题 “你好”', 'edited', { titles: [{ text: '你好', startMs: 10_000 }] }),
    says('横屏 两边用模糊填充', 'edited', { canvas: { width: 1920, height: 1080, fit: 'blur' } }, { files: ['phone.mp4'] }),
    says('加速 但是声音不变调', 'edited', { speeds: [1.5] }),
    says('最长不超过30秒 用加速', 'edited', { lengthMs: 30_000, speeds: [4] }),
    says('停顿有点多 处理下', { edit: 'trimSilences' }, { clips: 5 }),
    says('背景音乐从第20秒才进来 一分钟的时候停', 'edited', { music: [{ startMs: 20_000, endMs: 60_000 }] }, withSong),
    says('配乐song.mp3 最后三秒慢慢收掉', 'edited', { music: [{ fadeOutMs: 3000 }], fade: { outMs: 0 } }, withSong),

    says('剪掉前3秒右下角放logo改成竖屏', edited(3), { lengthMs: 117_000, overlays: [{ place: 'bottom-right' }], canvas: { width: 720 } }, withLogo),
    says('把停顿剪掉加速到1.2倍再降噪', edited(3), { clips: 5 }),
    says('把两段拼起来中间加个叠化', edited(2), { transitions: [some] }, two),
    says('删掉第一段给第二段加个慢动作', edited(2), { order: ['beach.mp4'], speeds: [0.5] }, two),
    says('裁成方形去掉声音', edited(2), { canvas: { width: 1080, height: 1080 }, volumes: [0] }),
    says('原声静音加上song当背景音乐', edited(2), { volumes: [0], music: [{ file: 'song.mp3' }] }, withSong),
    says('加个标题叫第一课放在顶部持续5秒改成竖屏', edited(2), { titles: [{ text: '第一课', place: 'top', endMs: 5000 }], canvas: { width: 720 } }),
    says('剪到一分钟改成9:16背景模糊', edited(2), { lengthMs: 60_000, canvas: { width: 1080, height: 1920, fit: 'blur' } }),
    says('画面放大1.2倍声音调大一点', edited(2), { volumes: [{ from: 101, to: 200 }] }),
    says('10秒到20秒静音30秒到40秒倒放', edited(2), { volumes: [100, 0, 100, 100, 100], reversed: [false, false, false, true, false] }),
    says('开头加标题“你好”右上角加logo结尾加片尾“再见”', edited(3), { overlays: [{ place: 'top-right' }] }, withLogo),
    says('标题写删掉停顿加速播放', { refused: /./ }),

    says('把前十秒剪了然后后面的保留', 'edited', { lengthMs: 110_000 }),
    says('再删10秒', 'edited', { lengthMs: 90_000 }, { after: ['删掉前20秒'] }),
    says('再剪掉3秒', 'edited', { lengthMs: 112_000 }, { after: ['删掉最后5秒'] }),
    says('调回来一点', { edit: 'setVolume' }, { volumes: [141] }, { after: ['声音放大一倍'] }),
    says('淡入三秒', 'edited', { music: [{ fadeInMs: 3000 }], fade: { inMs: 0 } }, { ...withSong, after: ['加音乐'] }),
    says('画面淡入三秒', 'edited', { fade: { inMs: 3000 } }, { ...withSong, after: ['加音乐'] }),
    says('结尾音乐画面一起淡出2秒', 'edited', { fade: { outMs: 2000 } }, { ...withSong, after: ['加音乐'] }),
    says('饱和度稍微降一点', 'edited', { effects: [{ grade: { saturation: { from: -60, to: -1 } } }] }),
    says('对比度往下调一点', 'edited', { effects: [{ grade: { contrast: { from: -60, to: -1 } } }] }),
    says('人名条 李娜 资深编辑 放左下 从5秒到10秒', 'edited', { titles: [{ text: '李娜 资深编辑', place: 'bottom-left', startMs: 5000, endMs: 10_000 }] }),
    says('在第10秒到第16秒左下角显示 张伟 产品经理', 'edited', { titles: [{ text: '张伟 产品经理', startMs: 10_000, endMs: 16_000 }] }),
    says('屏幕正中间打上大大的红字 警告', 'edited', { titles: [{ text: '警告', color: '#ff0000' }] }),
    says('前三秒显示标题：如何做红烧肉', 'edited', { titles: [{ text: '如何做红烧肉', endMs: 3000 }] }),
    says('片尾加上制作人员名单：导演王强 摄影李明', { edit: 'addCard' }, { titles: [{ text: '导演王强 摄影李明' }] }),
    says('标题 一个人的晚餐 片头显示 白色 然后画面变暖', edited(2), { titles: [{ text: '一个人的晚餐' }] }),
    says('先降噪再去停顿最后音量统一', edited(3), { loudness: -14 }),
    says('每张照片3秒加溶解转场配上背景音乐结尾淡出', edited(3), { music: [{ fadeOutMs: 1000 }], transitions: [some, some] }, photos),
    says('开头有十五秒在调试设备 剪了吧', 'edited', { lengthMs: 105_000 }),
    says('删掉第三段 剩下两段各留10秒 中间闪黑过渡', edited(3), { lengthMs: { from: 19_000, to: 20_000 } }, three),
    says('BGM音量别超过15%', 'edited', { music: [{ volume: 15 }] }, withSong),
    says('前奏10秒跳过 从第10秒开始放', 'edited', { music: [{ startMs: 0, inMs: 10_000 }] }, withSong),
    says('速度再快点', 'edited', { speeds: [2.5, 1] }, { after: ['前10秒加速2倍'] }),
    says('太大声了盖住人声了', 'edited', { music: [{ volume: { from: 1, to: 34 } }], volumes: [100] }, { ...withSong, after: ['加BGM'] }),
    says('手机拍的那段做成画中画放右下角', 'edited', { overlays: [{ file: 'phone.mp4', place: 'bottom-right' }] }, { files: ['talk.mp4', 'phone.mp4'] }),
    says('调成黑白的老电影感觉', 'edited', { effects: [{ grade: { saturation: -100 } }] }),
  ],
}; // prettier-ignore
