import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const scored = { files: ['talk.mp4', 'song.mp3'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const titled = after('5秒加标题“a”，10秒加标题“b”，20秒加标题“c”');

/** As people chat with an editor: politely, with why and what for, and with a second message that puts the first right. */
export const chattyInChinese: Family = {
  name: 'chatty prompts in Chinese',
  rows: [
    says('麻烦配上音乐，人说话的时候音乐自动变小', { edit: 'addMusic', duck: true }, { music: [{ file: 'song.mp3' }] }, scored),
    says('辛苦剪掉前5秒，再加速一下', [{ edit: 'trimStart' }, { edit: 'setSpeed' }], { lengthMs: { from: 76_000, to: 77_000 } }),
    says('剪掉前5秒，麻烦了', { edit: 'trimStart' }, { lengthMs: 115_000 }),
    says('有回音和底噪，处理一下，然后把音量统一', [{ edit: 'denoise' }, { notHere: /回声/ }, { edit: 'normalizeLoudness' }]),
    says('风声好大，能去掉吗', { edit: 'denoise', on: true }),
    says('讲课视频，去掉卡顿和杂音，1.25倍速', [{ edit: 'trimSilences' }, { edit: 'denoise' }, { edit: 'setSpeed' }]),
    says('视频开头5秒太无聊了不要了，结尾也砍掉10秒', 'edited', { lengthMs: 105_000 }),
    says('静音部分别删，快进4倍就好', { edit: 'speedSilences', factor: 4 }),
    says('把1分钟到1分10秒的声音消掉', { edit: 'setVolume', change: { percent: 0 } }, { volumes: [100, 0, 100] }),
    says('剪掉开头和结尾的静音，中间超过2秒的停顿缩短到0.5秒', [{ edit: 'trimSilences', ends: 'both' }, { edit: 'trimSilences', pauseMs: 500 }]),
    says('配音从第2秒开始放，背景音乐用song，压低到20%', [{ edit: 'addMusic', media: 'voiceover.mp3', from: 2000 }, { edit: 'addMusic', media: 'song.mp3', volume: 20 }], {}, { files: ['talk.mp4', 'voiceover.mp3', 'song.mp3'] }),
    says('去停顿，右上角放logo，再改成9:16', [{ edit: 'trimSilences' }, { edit: 'addOverlay', start: 0 }, { edit: 'setCanvas' }], {}, { files: ['talk.mp4', 'logo.png'] }),
    says('改成9:16', { edit: 'setCanvas' }, { overlays: [{ startMs: 0 }] }, { files: ['talk.mp4', 'logo.png'], ...after('右上角放logo') }),
    says('右上角放logo，9:16', [{ edit: 'addOverlay', start: 0 }, { edit: 'setCanvas' }], {}, { files: ['talk.mp4', 'logo.png'] }),
    says('视频原声都静音，只要音乐，音乐跟视频一样长', [{ edit: 'setVolume' }, { edit: 'addMusic' }], { volumes: [0, 0], music: [{ endMs: 60_000 }] }, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] }),
    says('30秒到35秒放大特写，然后恢复', { edit: 'zoomClips' }, { clips: 3 }),
    says('四宫格同时播放', { notHere: /三个以上画面/ }, {}, three),
    says('电影感一点，上下加黑边', { edit: 'setCanvas', fit: 'pad' }, { canvas: { width: 1920, height: 818 } }),
    // All that there are.
    says('三个视频倒过来排，删掉第一个', [{ edit: 'reorderClips' }, { edit: 'deleteClips' }], { order: ['beach.mp4', 'harbour.mp4'] }, three),
    says('把三段音量调成一样大', { edit: 'normalizeLoudness' }, {}, three),
    says('这仨视频合成一个', { edit: 'addClips' }, { clips: 3 }, three),
    says('前两段静音', { edit: 'setVolume' }, { volumes: [0, 0, 100] }, three),
    // How much of a clip that is too long, only the user knows.
    says('第二段太长了，剪掉', { asked: [/剪到10秒/, /删除/] }, {}, three),
    says('beach太长了，剪掉一点吧', { asked: [/剪到10秒/] }, {}, three),
    says('第二段太长了，剪到10秒', { edit: 'trimToLength', of: { clips: [2] } }, { lengthMs: 65_000 }, three),
    says('第二段不要了，剪掉', { edit: 'deleteClips', clips: [2] }, {}, three),
    // Pictures over the talk, and before it.
    says('讲到30秒的时候插一张图片photo1，显示5秒，声音继续', { edit: 'addOverlay', start: 30_000, lengthMs: 5000 }, { lengthMs: 120_000 }, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('10秒处全屏盖上第一张图3秒，20秒处盖第二张图3秒', [{ edit: 'addOverlay', media: 'photo1.jpg' }, { edit: 'addOverlay', media: 'photo2.jpg', start: 20_000 }], {}, { files: ['talk.mp4', 'photo1.jpg', 'photo2.jpg'] }),
    says('把照片放在视频最前面当封面，显示2秒', { edit: 'addClips', at: 'start', lengthMs: 2000 }, { lengthMs: 122_000 }, { files: ['photo1.jpg', 'talk.mp4'] }),
    says('主画面用talk，phone缩小放左上角', { edit: 'addOverlay', media: 'phone.mp4', width: 18 }, {}, { files: ['talk.mp4', 'phone.mp4'] }),
    says('把harbour调成黑白，beach不动', { edit: 'gradeClips', target: { clips: [1] } }, {}, two),
    // A little less of what was a little too much.
    says('太快了', { edit: 'setSpeed', factor: 1.1 }, { speeds: [1.1] }, after('稍微加快一点')),
    says('太亮了', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 10 } }] }, after('调亮一点')),
    says('太快了', { edit: 'setSpeed' }, { speeds: [1.6] }, after('2倍速')),
    says('剩下的改成黄色', ['edited', 'edited'], { titles: [{ color: '#ffff00' }, { color: '#ff0000' }, { color: '#ffff00' }] }, after(...titled.after, '第二个标题改成红色')),
    says('其余的删掉', ['edited', 'edited'], { titles: [{ text: 'a' }] }, after(...titled.after, '把第一个标题改大一点')),
    says('不要这个，换成向左滑动', 'edited', { transitionKinds: ['slideleft'] }, { ...two, ...after('加个转场') }),
    says('去掉转场，换成向左滑动', ['edited', 'edited'], { transitionKinds: ['slideleft'] }, { ...two, ...after('加个转场') }),
    says('转错了，转回来', { undone: 1 }, {}, after('旋转180度')),
    says('算了还是恢复吧', { redone: 1 }, { lengthMs: 110_000 }, after('剪掉最后10秒', '撤销')),
    says('出片吧', { session: 'export' }),
    // Why, and what is there, beside what is to be done.
    says('录的时候老停下来想词，把那些空档给我剪了', { edit: 'trimSilences' }),
    says('口播粗剪一下，停顿短于半秒的不用管', { edit: 'trimSilences', minSilenceMs: 500 }),
    says('先把前面调试麦克风的12秒剪了，再把最后收拾东西那20秒也剪了', 'edited', { lengthMs: 88_000 }),
    says('二十秒到三十五秒那里说错了，剪掉呗', { edit: 'cutRanges' }, { lengthMs: 105_000 }),
    says('给我截取最精彩的前40秒', 'edited', { lengthMs: 40_000 }),
    says('总时长控制在90秒，从后面裁', { edit: 'trimToLength', lengthMs: 90_000 }),
    says('太长了，我只要55秒，加速到刚好', { edit: 'setSpeed' }, { lengthMs: 55_000 }),
    says('前三秒静音，后面恢复', { edit: 'setVolume' }, { volumes: [0, 100] }),
    says('有点嘶嘶声，去一下', { edit: 'denoise', on: true }),
    says('把嗯嗯啊啊剪掉，前面多余的5秒也剪掉', [{ notHere: /语气词/ }, { edit: 'trimStart' }]),
    says('能自动配字幕吗？不行的话就算了', { notHere: /字幕/ }),
    says('可以去掉视频里的别人水印吗', { notHere: /人和物/ }),
    says('公司宣传片，要求横屏4K，前后各加1秒黑场淡入淡出', ['edited', { edit: 'setSize' }, { edit: 'fade', inMs: 1000, outMs: 1000 }]),
    says('1. 去掉前3秒 2. 右上角加logo 3. 1.1倍速 4. 结尾淡出', [{ edit: 'trimStart' }, { edit: 'addOverlay' }, { edit: 'setSpeed', factor: 1.1 }, { edit: 'fade' }], {}, { files: ['talk.mp4', 'logo.png'] }),
    // Which clips, and what becomes of them.
    says('把第三个挪到第一和第二中间', { edit: 'moveClips' }, { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] }, three),
    says('中间那段删了，剩下两段用闪白接起来', [{ edit: 'deleteClips' }, { edit: 'addTransitions', kind: 'fadewhite' }], { clips: 2 }, three),
    says('harbour只要10到20秒，beach只要后半段，drone全要，中间都加叠化', ['edited', 'edited', { edit: 'addTransitions' }], { lengthMs: 34_000, clips: 3 }, three),
    says('beach 静音 调亮 放慢 三样都要', [{ edit: 'setVolume' }, { edit: 'gradeClips' }, { edit: 'setSpeed' }], { speeds: [1, 0.5] }, two),
    says('把beach的前5秒插到harbour第10秒那里', { edit: 'moveStretch' }, { clips: 4, lengthMs: 60_000 }, two),
    says('第二段放大一点', { edit: 'zoomClips', target: { clips: [2] } }, { volumes: [100, 100] }, two),
    says('第20秒定格3秒并放大', [{ edit: 'freezeFrame' }, { edit: 'zoomClips', target: { clips: [2] } }], { clips: 3 }),
    says('第二张放久一点，5秒，其他3秒', ['edited', 'edited'], { lengths: [3000, 5000, 3000] }, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] }),
    says('照片跟着音乐走，音乐多长照片就多长', { edit: 'setImageLengths' }, { lengthMs: 180_000 }, { files: ['photo1.jpg', 'photo2.jpg', 'song.mp3'] }),
    says('先拼起来 再配乐 声音小点 然后logo放左上', [{ edit: 'addClips' }, { edit: 'addMusic' }, { edit: 'addOverlay' }], { clips: 2 }, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3', 'logo.png'] }),
    // Texts and what stands over the picture.
    says('右下角一直挂着我的账号 @旅行的阿杰', { edit: 'addTitle', text: '@旅行的阿杰', place: 'bottom-right', end: 'end' }),
    says('在10s、30s、50s分别加标题 第一步 第二步 第三步', ['edited', 'edited', 'edited'], { titles: [{ text: '第一步', startMs: 10_000 }, { text: '第二步', startMs: 30_000 }, { text: '第三步', startMs: 50_000 }] }),
    says('前5秒居中显示logo，然后缩到右下角', ['edited', 'edited'], { overlays: [{ startMs: 5000, place: 'bottom-right' }, { startMs: 0, endMs: 5000, place: 'center' }] }, { files: ['talk.mp4', 'logo.png'] }),
    says('说到15秒的时候切到harbour的画面5秒，声音还是原来的', { edit: 'addOverlay', start: 15_000, lengthMs: 5000, width: 100 }, {}, { files: ['talk.mp4', 'harbour.mp4'] }),
    says('右边的声音关掉', { edit: 'changeOverlay', volume: 0, which: { media: 'beach.mp4' } }, {}, { ...two, ...after('左右分屏') }),
    // Music.
    says('用song做背景音乐，跳过前20秒', { edit: 'addMusic', songMs: 20_000 }, { lengthMs: 120_000 }, scored),
    says('背景音乐从第10秒进，一分半的时候慢慢没掉', { edit: 'addMusic', from: 10_000, to: 90_000, fadeOutMs: 1000 }, {}, scored),
    says('开头用jingle，放完接song', ['edited', 'edited'], { music: [{ file: 'jingle.mp3', endMs: 15_000 }, { file: 'song.mp3', startMs: 15_000 }] }, { files: ['talk.mp4', 'song.mp3', 'jingle.mp3'] }),
    says('只有开头十秒和结尾十秒要音乐', ['edited', 'edited'], { music: [{ endMs: 10_000 }, { startMs: 110_000 }] }, scored),
    says('把视频声音换成voiceover，但是从第5秒开始', [{ edit: 'setVolume' }, { edit: 'addMusic', from: 5000, volume: 100 }], { volumes: [0] }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    // Second thoughts.
    says('不是静音，是删掉', 'edited', { lengthMs: 110_000, volumes: [100] }, after('前10秒静音')),
    says('撤销加速', { undone: 1 }, { lengthMs: 115_000 }, after('剪掉前5秒', '加速1.5倍')),
    says('ok 导出', { session: 'export' }),
    says('把声音单独导出来', { session: 'export' }),
    says('导出前把最后3秒剪了', [{ edit: 'trimEnd', lengthMs: 3000 }, { session: 'export' }], { lengthMs: 117_000 }),
  ],
}; // prettier-ignore
