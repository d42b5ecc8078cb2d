import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const brighter = { grade: { brightness: { from: 1, to: 60 } } } as const;
const gray = { grade: { saturation: -100 } } as const;

/** Clauses that are about the same clips or the same stretch, which only one of them names. */
export const sharedTargets: Family = {
  name: 'what clauses share',
  rows: [
    says('brighten and mute the second clip', edited(2), { effects: [{}, brighter], volumes: [100, 0] }, two),
    says('mute and speed up the second clip', edited(2), { speeds: [1, 1.5], volumes: [100, 0] }, two),
    says('mute, brighten and reverse the second clip', edited(3), { effects: [{}, brighter], reversed: [false, true] }, two),
    says('brighten and mute 0:10 to 0:20', edited(2), { effects: [{}, brighter, {}], volumes: [100, 0, 100] }),
    says('mute the first clip and make it 2x', edited(2), { speeds: [2, 1], volumes: [0, 100] }, two),
    says('mute the first clip, then speed it up 2x', edited(2), { speeds: [2, 1], volumes: [0, 100] }, two),
    says('reverse and slow down the first clip to 0.5x', edited(2), { speeds: [0.5, 1], reversed: [true, false] }, two),
    says('take the second clip, mute it, and put it first', edited(2), { order: ['beach.mp4', 'harbour.mp4'], volumes: [0, 100] }, two),
    says('for the second clip, mute it and make it black and white', edited(2), { effects: [{}, gray], volumes: [100, 0] }, two),
    says('move the second clip to the start and mute it', edited(2), { order: ['beach.mp4', 'harbour.mp4'], volumes: [0, 100] }, two),
    says('make the second clip black and white and make it vertical', edited(2), { effects: [{}, gray], canvas: { width: 720, height: 1280 } }, two),
    says('mute the first clip and make the video 2x faster', edited(2), { speeds: [2, 2], volumes: [0, 100] }, two),
    says('delete clip 2 and make it brighter', edited(2), { order: ['harbour.mp4'], effects: [brighter] }, two),
    says('speed up 0:10 to 0:20 2x and mute it', edited(2), { lengthMs: 115_000, speeds: [1, 2, 1], volumes: [100, 0, 100] }),
    says('slow down 0:10-0:20 and make that part black and white', edited(2), { effects: [{}, gray, {}], lengthMs: 130_000 }),
    says('fade in and mute the first 5 seconds', edited(2), { fade: { inMs: 1000 }, volumes: [0, 100] }),
    says('speed up clip 2 and mute', edited(2), { speeds: [1, 1.5], volumes: [100, 0] }, two),
    says('make it brighter', 'edited', { effects: [{}, brighter] }, { ...two, after: ['mute clip 2'] }),
    says('make it 9:16', 'edited', { canvas: { width: 720, height: 1280 } }, { ...two, after: ['mute clip 2'] }),
    says('第二段调亮并静音', edited(2), { effects: [{}, brighter], volumes: [100, 0] }, two),
    says('把第二段静音然后加速两倍', edited(2), { speeds: [1, 2], volumes: [100, 0] }, two),
    says('第一段静音，加速到2倍，结尾淡出', edited(3), { speeds: [2, 1], volumes: [0, 100], fade: { outMs: 1000 } }, two),
    says('静音并加速第二段', edited(2), { speeds: [1, 1.5], volumes: [100, 0] }, two),
    says('第二段：静音，加速2倍', edited(2), { speeds: [1, 2], volumes: [100, 0] }, two),
    says('第二段静音，整体加速2倍', edited(2), { speeds: [2, 2], volumes: [100, 0] }, two),
    says('把第二段放到最前面，再把它静音', edited(2), { order: ['beach.mp4', 'harbour.mp4'], volumes: [0, 100] }, two),
    says('把第5秒到第10秒慢放一半，顺便静音', edited(2), { lengthMs: 125_000, volumes: [100, 0, 100] }),
    says('第10秒到20秒加速，这段声音去掉', edited(2), { speeds: [1, 1.5, 1], volumes: [100, 0, 100] }),
    says('再把它调亮一点', 'edited', { effects: [{}, brighter] }, { ...two, after: ['把第二段静音'] }),
    says('先把第一段倒放，再静音，最后加标题“完”', edited(3), { reversed: [true, false], volumes: [0, 100], titles: [{ text: '完' }] }, two),
  ],
}; // prettier-ignore
