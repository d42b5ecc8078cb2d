import { cut, says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'song.mp3', 'logo.png'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg', 'song.mp3'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const about = (ms: number) => ({ from: ms - 60, to: ms + 60 });

/** What one clause of a message leaves to the others: qualities of a list, times, parts, nouns and verbs. */
export const sharedInLists: Family = {
  name: 'what clauses of one message share',
  rows: [
    // Said once, behind a list, of all of it.
    says('title "Start" at 0:05, "Middle" at 0:50, "End" at 1:45, all 4 seconds long', edited(3), { titles: [{ startMs: 5000, endMs: 9000 }, { startMs: 50_000, endMs: 54_000 }, { startMs: 105_000, endMs: 109_000 }] }),
    says('put "Left" top left and "Right" bottom right, 6 seconds each', edited(2), { lengthMs: 120_000, titles: [{ text: 'Left', endMs: 6000, place: 'top-left' }, { text: 'Right', endMs: 6000, place: 'bottom-right' }] }),
    says('text "One" at 5s, "Two" at 15s, both in red at the top', edited(2), { titles: [{ color: '#ff0000', place: 'top' }, { text: 'Two', startMs: 15_000, color: '#ff0000', place: 'top' }] }),
    says('add captions "Hello there" 0-3s and "Nice to see you" 3-6s, bold yellow', edited(2), { captions: [{ style: { bold: true }, color: '#ffff00' }, { text: 'Nice to see you', startMs: 3000, endMs: 6000, style: { bold: true }, color: '#ffff00' }] }),
    says('"Tip 1" 0:05-0:10, "Tip 2" 0:20-0:25, both yellow, bottom', edited(2), { titles: [{ color: '#ffff00', place: 'bottom' }, { startMs: 20_000, color: '#ffff00', place: 'bottom' }] }),
    says('text "A" at 0:10, "B" at 0:20 - each 2 seconds', edited(2), { titles: [{ endMs: 12_000 }, { endMs: 22_000 }] }),
    says('5秒处写“第一步”，20秒处写“第二步”，40秒处写“第三步”，每个2秒', edited(3), { titles: [{ startMs: 5000, endMs: 7000 }, { startMs: 20_000, endMs: 22_000 }, { startMs: 40_000, endMs: 42_000 }] }),
    says('第5秒加文字“一”，第15秒加文字“二”，都用红色放在顶部', edited(2), { titles: [{ color: '#ff0000', place: 'top' }, { color: '#ff0000', place: 'top' }] }),
    says('左上角写“你好”，右下角写“再见”，各显示5秒', edited(2), { lengthMs: 120_000, titles: [{ endMs: 5000 }, { endMs: 5000, place: 'bottom-right' }] }),
    says('10秒加个标题“上午”，1分钟加个“下午”，都显示4秒', edited(2), { titles: [{ startMs: 10_000, endMs: 14_000 }, { startMs: 60_000, endMs: 64_000 }] }),
    says('开头淡入2秒，结尾淡出一样长', ['edited'], { fade: { inMs: 2000, outMs: 2000 } }),
    says('fade in from black over 1.5 seconds and fade to black at the end, same length', edited(2), { fade: { inMs: 1500, outMs: 1500 } }),
    // Times are those of before the message.
    says('delete 0:10-0:12 and also delete 0:30-0:31.5', edited(2), { sources: [[0, 10_000], [12_000, 30_000], [31_500, 120_000]] }),
    says('cut 0:20-0:25, mute 0:40-0:45 and speed up 1:00-1:10 by 2x', edited(3), { sources: [[0, 20_000], [25_000, 40_000], [40_000, 45_000], [45_000, 60_000], [60_000, 70_000], [70_000, 120_000]], volumes: [100, 100, 0, 100, 100, 100] }),
    says('delete 0:10-0:12. split at 1:00.', edited(2), { sources: [[0, 10_000], [12_000, 60_000], [60_000, 120_000]] }),
    says('cut 0:20-0:30 and then cut 0:22-0:24', ['edited', { refused: /already cut/ }], { lengthMs: 110_000 }),
    says('删掉10秒到12秒，1分钟处切一刀', edited(2), { sources: [[0, 10_000], [12_000, 60_000], [60_000, 120_000]] }),
    says('把0:20到0:25剪掉，0:40到0:45静音', edited(2), { sources: [[0, 20_000], [25_000, 40_000], [40_000, 45_000], [45_000, 120_000]], volumes: [100, 100, 0, 100] }),
    says('先删掉10到20秒，然后把12到14秒静音', ['edited', { refused: /已经剪掉/ }], { lengthMs: 110_000 }),
    says('keep 0:10-0:40, then cut 0:02-0:05', edited(2), { lengthMs: 27_000 }),
    // In and out points.
    says('set in at 0:12 and out at 1:20', { edit: 'keepRanges', ranges: [cut(12_000, 80_000)] }),
    says('in 0:12, out 1:20', { edit: 'keepRanges', ranges: [cut(12_000, 80_000)] }),
    says('the video should begin at 0:10 and finish at 1:40', { edit: 'keepRanges' }, { lengthMs: 90_000 }),
    says('out point at 1:00', { edit: 'keepRanges', ranges: [cut(0, 60_000)] }),
    says('入点12秒，出点1分20', { edit: 'keepRanges', ranges: [cut(12_000, 80_000)] }),
    says('把出点设在1分钟', { edit: 'keepRanges', ranges: [cut(0, 60_000)] }),
    // Parts that there are since the clause before.
    says('split at 0:30 and delete the second half', edited(2), { lengthMs: 30_000 }),
    says('razor at 45s and dump everything after it', edited(2), { lengthMs: 45_000 }),
    says('split at 0:30 and 1:00, delete the middle part', edited(2), { sources: [[0, 30_000], [60_000, 120_000]] }),
    says('split it at 0:50 and move the last part to the front', edited(2), { sources: [[50_000, 120_000], [0, 50_000]] }),
    says('在30秒处切开，删掉后半部分', edited(2), { lengthMs: 30_000 }),
    says('从50秒的地方断开，后半段挪到最前面', edited(2), { sources: [[50_000, 120_000], [0, 50_000]] }),
    says('第12秒那里切一刀，后面的删掉', edited(2), { lengthMs: 12_000 }),
    says('freeze at 0:12 for two seconds and put "Wow" on it', edited(2), { titles: [{ startMs: 12_000, endMs: 14_000 }] }, harbour),
    says('freeze frame at 0:12 for 2 seconds, with text "This is it" over the freeze', edited(2), { titles: [{ text: 'This is it', startMs: 12_000, endMs: 14_000 }] }, harbour),
    says('在第8秒定格两秒，定格的时候打上“就是这里”', edited(2), { titles: [{ startMs: 8000, endMs: 10_000 }] }, harbour),
    says('30秒处定格3秒，上面写“哇”', edited(2), { titles: [{ startMs: 30_000, endMs: 33_000 }] }, harbour),
    says('剪掉前10秒，剩下的1.5倍速', edited(2), { lengthMs: about(73_330) }),
    // Two of a kind with values of their own.
    says('slide transition between clip 1 and 2, and fade through white between 2 and 3', edited(2), { transitionKinds: ['slideleft', 'fadewhite'] }, three),
    says('crossfade between 1 and 2, wipe between 2 and 3', edited(2), { transitionKinds: ['fade', 'wipeleft'] }, three),
    says('第一段和第二段之间加叠化，第二段和第三段之间闪白', edited(2), { transitionKinds: ['dissolve', 'fadewhite'] }, three),
    says('第一段静音，第二段2倍速，第三段黑白', edited(3), { volumes: [0, 100, 100], speeds: [1, 2, 1], effects: [{}, {}, { grade: { saturation: -100 } }] }, three),
    says('第一段留5秒，第二段留8秒，第三段留3秒', edited(3), { lengths: [5000, 8000, 3000] }, three),
    says('first clip 3x, second 0.5', edited(2), { speeds: [3, 0.5] }, two),
    says('mute the first clip, speed the second up 2x and make the third black and white', edited(3), { volumes: [0, 100, 100], speeds: [1, 2, 1], effects: [{}, {}, { grade: { saturation: -100 } }] }, three),
    says('chop the first 4 secs off and the last 6 too', ['edited'], { sources: [[4000, 114_000]] }),
    says('clip 2: mute, 2x, black and white', edited(3), { volumes: [100, 0], speeds: [1, 2], effects: [{}, { grade: { saturation: -100 } }] }, two),
    says('0:20-0:30: slow motion, black and white', edited(2), { speeds: [1, 0.5, 1], effects: [{}, { grade: { saturation: -100 } }, {}] }),
    // Terse lists, and nouns alone.
    says('trim 0-12s; silence out; logo tr; song 10%; 1080x1080; export', [{ asked: [/keep 0-12s/, /cut 0-12s/] }, ...edited(4), { session: 'export' }], { clips: 5, overlays: [{ place: 'top-right' }], music: [{ volume: 10 }] }, withLogo),
    says('slideshow, 4 seconds per picture, with crossfades and song.mp3 over it', edited(3), { lengths: [4000, 4000, 4000], transitions: [500, 500], music: [{ file: 'song.mp3' }] }, photos),
    says('slideshow, 4 seconds per photo, dissolves, song in the background', edited(3), { lengths: [4000, 4000, 4000], transitionKinds: ['dissolve', 'dissolve'], music: [{ file: 'song.mp3' }] }, photos),
    says('cut each clip to 5 seconds, join with 0.5s dissolves and make it vertical', edited(3), { lengths: [5000, 5000, 5000], transitions: [500, 500] }, three),
    says('order: beach, drone, harbour; 5s each; crossfades; vertical', edited(4), { order: ['beach.mp4', 'drone.mp4', 'harbour.mp4'], lengths: [5000, 5000, 5000] }, three),
    says('- no silences\n- louder\n- 1.1x', edited(3), { speeds: [1.1, 1.1, 1.1, 1.1, 1.1] }),
    says('no pauses, a bit louder', edited(2), { clips: 5 }),
    says('song.mp3 under everything, low', 'edited', { music: [{ volume: 20 }] }, withSong),
    says('先去停顿，再把前10秒删掉，最后加个片尾“谢谢”', edited(3), { titles: [{ text: '谢谢' }] }),
    says('停顿去掉，前3秒不要，标题“测试”放左上角，5秒', edited(3), { titles: [{ text: '测试', place: 'top-left', endMs: 5000 }] }),
    says('先把前5秒删了，再把停顿去掉，右上角加logo，背景音乐15%', edited(4), { overlays: [{ place: 'top-right' }], music: [{ volume: 15 }] }, withLogo),
    says('竖屏，模糊背景，上面加标题“新品”', edited(2), { canvas: { fit: 'blur' }, titles: [{ text: '新品', place: 'top' }] }),
    says('去停顿，加片头“开箱”，改成竖屏，完了导出', [...edited(3), { answered: /导出/ }], { canvas: { width: 720, height: 1280 } }),
    says('声音大一点，1.2倍速，加标题“快讯”，红色', edited(3), { speeds: [1.2], titles: [{ text: '快讯', color: '#ff0000' }] }),
    says('start with the beach, then the drone, then the harbour, each 4 seconds, dissolve in between', edited(3), { order: ['beach.mp4', 'drone.mp4', 'harbour.mp4'], lengths: [4000, 4000, 4000], transitions: [500, 500] }, three),
    says('start with drone, then beach, then harbour, crossfade between each of them 1 sec', edited(2), { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'], transitions: [1000, 1000] }, three),
    says('delete the second clip and put a 1 second crossfade between the remaining two', edited(2), { order: ['harbour.mp4', 'drone.mp4'], transitions: [1000] }, three),
    says('删掉第二段，剩下两段之间加1秒叠化', edited(2), { order: ['harbour.mp4', 'drone.mp4'], transitions: [1000] }, three),
    says('make a 30 second vertical version with a title "Watch this" for the first 4 seconds', edited(3), { lengthMs: 30_000, canvas: { width: 720, height: 1280 }, titles: [{ endMs: 4000 }] }),
    says('做一个30秒的竖版，前4秒加标题“看这里”', edited(3), { lengthMs: 30_000, titles: [{ endMs: 4000 }] }),
    says('reverse 0:10-0:15 and play it at half speed', edited(2), { lengthMs: 125_000, speeds: [1, 0.5, 1] }),
    says('10到15秒倒放，并且半速', edited(2), { lengthMs: 125_000 }),
    says('mute everything except the second clip and make all of it black and white', edited(2), { volumes: [0, 100, 0], effects: [{ grade: { saturation: -100 } }, { grade: { saturation: -100 } }, { grade: { saturation: -100 } }] }, three),
    // What can't be done to the thing before is not done to the film.
    says('show photo1.jpg at 0:30 for 4 seconds full screen, fading in and out', 'edited', { fade: { inMs: 0, outMs: 0 }, overlays: [{ startMs: 30_000, endMs: 34_000, fade: { inMs: 1000, outMs: 1000 } }] }, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('30秒处全屏显示photo1.jpg，持续4秒，淡入淡出', 'edited', { fade: { inMs: 0, outMs: 0 }, overlays: [{ startMs: 30_000, endMs: 34_000, fade: { inMs: 1000, outMs: 1000 } }] }, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('加个开场标题“你好”，白色粗体，停留4秒，淡入淡出', edited(2), { fade: { inMs: 0, outMs: 0 }, titles: [{ endMs: 4000, style: { fadeMs: 500 } }] }),
  ],
}; // prettier-ignore
