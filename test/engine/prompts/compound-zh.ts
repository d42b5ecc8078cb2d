import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const exported = { session: 'export' } as const;
const some = { from: 100, to: 3000 } as const;

/** Several wishes in one message; each is done whole or not at all. */
export const compoundInChinese: Family = {
  name: 'compound, in Chinese',
  rows: [
    says('去掉停顿，然后加song.mp3，音量20%', edited(2), { clips: 5, music: [{ volume: 20 }] }, withSong),
    says('先把前5秒删掉，再加个标题“开箱”，最后导出', [...edited(2), exported], { lengthMs: 115_000, titles: [{ text: '开箱' }] }),
    says('把停顿剪掉 加速1.2倍 改成竖屏', edited(3), { speeds: [1.2, 1.2, 1.2, 1.2, 1.2], canvas: { width: 720, height: 1280 } }),
    says('删掉最后10秒，结尾淡出2秒', edited(2), { lengthMs: 110_000, fade: { outMs: 2000 } }),
    says('把第二段移到最前面，然后每段之间加叠化', edited(2), { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'], transitions: [some, some] }, three),
    says('前3秒剪掉，开头加上“Day 1”，配乐用song.mp3', edited(3), { lengthMs: 117_000, titles: [{ text: 'Day 1', startMs: 0 }], music: [{ file: 'song.mp3' }] }, withSong),
    says('黑白，再加点对比度', edited(2), { effects: [{ grade: { saturation: -100, contrast: { from: 1, to: 60 } } }] }),
    says('2倍速、竖屏、加标题“快看”', edited(3), { speeds: [2], canvas: { width: 720, height: 1280 }, titles: [{ text: '快看' }] }),
    says('1. 去掉静音\n2. 改成竖屏\n3. 导出', [...edited(2), exported], { clips: 5 }),
    says('1、剪掉前5秒\n2、静音', edited(2), { lengthMs: 115_000, volumes: [0] }),
    says('剪到30秒，然后加淡入淡出', edited(2), { lengthMs: 30_000, fade: { inMs: some, outMs: some } }),
    says('加标题“我的一天”，片尾加“谢谢观看”', edited(2), { titles: [{ text: '我的一天' }, { text: '谢谢观看', endMs: 120_000 }] }),
    says('保留前20秒；右上角加logo.png；导出', [...edited(2), exported], { lengthMs: 20_000, overlays: [{ place: 'top-right' }] }, withLogo),
    says('第一段黑白，第二段2倍速', edited(2), { effects: [{ grade: { saturation: -100 } }, {}], speeds: [1, 2] }, two),
    says('竖屏，模糊背景，标题“今日份快乐”放顶部，黄色', edited(2), { canvas: { fit: 'blur' }, titles: [{ text: '今日份快乐', place: 'top', color: '#ffff00' }] }),
    says('删除第二段并在第一段后面加溶解转场', edited(2), { order: ['harbour.mp4', 'drone.mp4'], transitions: [some] }, three),
    says('撤销，然后改成1.5倍速', [{ undone: 1 }, 'edited'], { speeds: [1.5], volumes: [100] }, { after: ['静音'] }),
    says('剪掉前5秒。静音。改成1:1。', edited(3), { lengthMs: 115_000, volumes: [0], canvas: { width: 1080, height: 1080 } }),
    says('帮我把停顿剪掉，顺便把声音调大一点，谢谢', edited(2), { clips: 5 }),
    says('把第5秒到第10秒删掉，还有最后3秒也不要', ['edited'], { lengthMs: 112_000 }),
    says('加song.mp3，然后把它调到10%', edited(2), { music: [{ volume: 10 }], volumes: [100] }, withSong),
    says('画面转90度，亮一点', edited(2), { effects: [{ rotate: 90, grade: { brightness: { from: 1, to: 60 } } }] }),
    says('第一段静音，第二段音量50%', edited(2), { volumes: [0, 50] }, two),
    says('给第一段加速2倍然后把第二段删了', edited(2), { speeds: [2], order: ['harbour.mp4'] }, two),
    says('前10秒2倍速，后10秒0.5倍速', edited(2), { speeds: [2, 1, 0.5] }),
    says('先静音再倒放', edited(2), { volumes: [0], reversed: [true] }),
    says('静音并加标题“无声”', edited(2), { volumes: [0], titles: [{ text: '无声' }] }),
    says('去掉停顿，加个飞天特效，静音', ['edited', 'notUnderstood', 'edited'], { clips: 5, volumes: [0, 0, 0, 0, 0] }),
    says('静音，然后删掉5分到6分', ['edited', { refused: /2:00/ }], { volumes: [0], lengthMs: 120_000 }),
    says('静音然后看看还剩多少积分', ['edited', { session: 'credits' }], { volumes: [0] }),
    says('先降噪，再把音量统一', edited(2), { effects: [{ denoise: true }], loudness: -14 }),
    says('加个标题“你好”，改成红色', edited(2), { titles: [{ text: '你好', color: '#ff0000' }] }),
    says('剪掉前5秒后加个标题“开始”', edited(2), { lengthMs: 115_000, titles: [{ text: '开始' }] }),
  ],
}; // prettier-ignore
