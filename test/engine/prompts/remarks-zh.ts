import { cut, says } from './row';
import type { Family } from './row';

const music = { files: ['talk.mp4', 'song.mp3'] } as const;
const jingle = { files: ['talk.mp4', 'jingle.mp3'] } as const;
const logo = { files: ['talk.mp4', 'logo.png'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const one = { files: ['harbour.mp4'] } as const;

/** What is said beside a wish, in Chinese. */
export const remarksInChinese: Family = {
  name: 'remarks beside a wish, in Chinese',
  rows: [
    // What it is like, or what happens there.
    says('剪掉前8秒，那是我在架相机', { edit: 'trimStart', lengthMs: 8000 }),
    says('33秒到41秒剪掉，那里我咳嗽了', { edit: 'cutRanges', ranges: [cut(33_000, 41_000)] }),
    says('把30秒到34秒静音，刚好有车经过', { edit: 'setVolume', target: { range: cut(30_000, 34_000) } }),
    says('30秒到34秒静音（咳嗽）', { edit: 'setVolume', target: { range: cut(30_000, 34_000) } }),
    says('画面左右翻转一下，自拍镜像了', { edit: 'flipClips' }, { effects: [{ flip: 'horizontal' }] }, one),
    says('拍歪了，顺时针转90度', { edit: 'rotateClips', degrees: 90 }, {}, one),
    says('旋转180度，相机装反了', { edit: 'rotateClips', degrees: 180 }, {}, one),
    says('1.5倍速，我说话太慢了', { edit: 'setSpeed', factor: 1.5 }, { lengthMs: 80_000 }),
    says('画面提亮20%，当时灯光不好', { edit: 'gradeClips', brightness: { by: 20 } }),
    says('淡出2秒，结束得太突然了', { edit: 'fade', outMs: 2000 }),
    says('第二段拍糊了，删掉', { edit: 'deleteClips', clips: [2] }, { order: ['harbour.mp4'] }, two),
    says('删掉第二段，用不上', { edit: 'deleteClips', clips: [2] }, { order: ['harbour.mp4'] }, two),
    says('背景音乐用song.mp3，我妹妹写的', { edit: 'addMusic', media: 'song.mp3' }, {}, music),
    says('logo放右上角，这是我们公司的', { edit: 'addOverlay', place: 'top-right' }, {}, logo),
    says('在5秒处加标题“第一天”，那时候我们刚到', { edit: 'addTitle', text: '第一天', start: 5000 }),
    // Why and what for.
    says('33秒到41秒剪掉，因为有狗叫', { edit: 'cutRanges', ranges: [cut(33_000, 41_000)] }),
    says('因为开头太拖沓，把前5秒剪掉', { edit: 'trimStart', lengthMs: 5000 }),
    says('把停顿去掉，不然观众会睡着', { edit: 'trimSilences' }),
    says('去掉停顿，这样听起来流畅一些', { edit: 'trimSilences' }),
    says('停顿剪狠一点，要那种一句接一句的跳剪感觉', [{ edit: 'trimSilences', level: 'aggressive' }, { remark: /感觉/ }]),
    says('给学生看的，速度放慢到0.8倍', { edit: 'setSpeed', factor: 0.8 }, { lengthMs: 150_000 }),
    says('老板说太长了，剪掉最后20秒', { edit: 'trimEnd', lengthMs: 20_000 }),
    says('加个标题“里斯本”，让大家知道在哪', { edit: 'addTitle', text: '里斯本' }),
    says('发抖音用的，改成竖屏', [{ edit: 'setCanvas' }, { remark: /发抖音用的/ }], {}, one),
    // What is to stay as it is.
    says('第二段原声去掉，第一段保留，再铺上音乐', [{ edit: 'setVolume' }, { edit: 'addMusic' }], { volumes: [100, 0] }, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] }),
    says('加背景音乐，原声保留', { edit: 'addMusic' }, { volumes: [100] }, music),
    // What is not to be done.
    says('加速到60秒，不要剪掉任何内容', { edit: 'setSpeed' }, { lengthMs: 60_000 }),
    says('去掉停顿，不要加音乐', { edit: 'trimSilences' }, { music: [] }, music),
    says('剪掉前10秒，不用加转场', { edit: 'trimStart', lengthMs: 10_000 }),
    says('别裁画面，用模糊背景', 'edited', { canvas: { fit: 'blur' } }, { ...one, after: ['改成竖屏'] }),
    says('logo放右上角，别挡住脸', [{ edit: 'addOverlay', place: 'top-right' }, { remark: /别挡住脸/ }], {}, logo),
    // What is said twice.
    says('配上jingle.mp3，不够长就循环', { edit: 'addMusic', loop: true }, {}, jingle),
    // What must not be taken for a remark.
    says('第一段静音，第二段删掉', [{ edit: 'setVolume' }, { edit: 'deleteClips' }], { order: ['harbour.mp4'] }, two),
    says('静音，再弄个飞碟', [{ edit: 'setVolume' }, 'notUnderstood']),
    says('把前5秒删了，后面也加个淡出', [{ edit: 'trimStart' }, { edit: 'fade' }]),
    says('我咳嗽的地方静音', 'notUnderstood'),
    says('画面太暗，提亮20%', { edit: 'gradeClips', brightness: { by: 20 } }),
  ],
}; // prettier-ignore
