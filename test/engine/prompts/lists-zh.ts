import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);

/** Lists without a verb for each of their things, and what is said beside a wish of where, when and why. */
export const listsInChinese: Family = {
  name: 'lists and places, in Chinese',
  rows: [
    says('0到20秒不要，20到50秒留着，50秒以后的不要', 'edited', { lengthMs: 30_000, sources: [[20_000, 50_000]] }),
    says('0到20秒保留，20到50秒不要，50到1分钟保留', 'edited', { lengthMs: 90_000 }),
    says('一共三段要剪：5到8秒，30到33秒，1分10到1分15', 'edited', { lengthMs: 109_000 }),
    says('这几段不要：5到8秒、30到33秒', 'edited', { lengthMs: 114_000 }),
    says('保留这几段：0到10秒、20到30秒', 'edited', { lengthMs: 20_000 }),
    says('剪掉50到1分10', 'edited', { lengthMs: 100_000, sources: [[0, 50_000], [70_000, 120_000]] }),
    says('harbour取0到10秒，beach取5到15秒，drone全部', edited(2), { sources: [[0, 10_000], [5000, 15_000], [0, 15_000]] }, three),
    says('第一段15秒，第二段10秒', edited(2), { lengths: [15_000, 10_000] }, two),
    says('第一个视频用前8秒，第二个用最后8秒，加个叠化', edited(3), { sources: [[0, 8000], [12_000, 20_000]], transitionKinds: ['dissolve'] }, two),
    says('第一个转场用闪黑，第二个用叠化', edited(2), { transitionKinds: ['fadeblack', 'dissolve'] }, three),
    says('两段之间不要硬切', 'edited', { transitionKinds: ['fade'] }, two),
    says('第一段结尾和第二段开头都渐变', 'edited', { transitionKinds: ['fade'] }, two),
    says('从10秒起放慢到0.5倍，到15秒恢复正常', 'edited', { speeds: [1, 0.5, 1], lengthMs: 45_000 }, harbour),
    says('前10秒2倍速，然后恢复正常', 'edited', { speeds: [2, 1] }, harbour),
    says('15秒到18秒有咳嗽声，消音', 'edited', { volumes: [100, 0, 100], sources: [[0, 15_000], [15_000, 18_000], [18_000, 120_000]] }),
    says('前5秒有人说话，静音吧', 'edited', { volumes: [0, 100] }),
    says('第8秒定格3秒，同时显示文字“精彩瞬间”', edited(2), { titles: [{ text: '精彩瞬间', startMs: 8000, endMs: 11_000 }] }),
    says('第10秒左下角出现“李老师 数学组”，停5秒', 'edited', { titles: [{ text: '李老师 数学组', startMs: 10_000, endMs: 15_000, place: 'bottom-left' }] }),
    says('前半段黑白，后半段彩色', 'edited', { effects: [{ grade: { saturation: -100 } }, {}] }, harbour),
    says('1分钟那里再来一个一样的', 'edited', { titles: [{ text: '目录', startMs: 0 }, { text: '目录', startMs: 60_000 }] }, { after: ['加个标题“目录”'] }),
    says('50秒和80秒也各来一个', edited(2), { titles: [{ startMs: 0 }, { startMs: 50_000 }, { startMs: 80_000 }] }, { after: ['加个标题“目录”'] }),
    says('开头3秒渐入，最后5秒渐出', 'edited', { music: [{ fadeInMs: 3000, fadeOutMs: 5000 }] }, { ...withSong, after: ['配乐'] }),
    says('声音再小20%', 'edited', { music: [{ volume: 28 }], volumes: [100] }, { ...withSong, after: ['加音乐'] }),
    says('静音', 'edited', { overlays: [{ volume: 0 }], volumes: [100] }, { ...two, after: ['画中画beach放右上角'] }),
    says('加song，结尾声音和画面一起淡出', edited(2), { fade: { outMs: 1000 }, music: [{ file: 'song.mp3' }] }, withSong),
    says('配音乐20%', 'edited', { music: [{ volume: 20 }] }, withSong),
    says('照片配音乐做成30秒的相册', edited(2), { lengthMs: 30_000 }, { files: ['photo1.jpg', 'photo2.jpg', 'song.mp3'] }),
    says('结尾放照片photo1，5秒，慢慢放大', edited(2), { effects: [{}, { zoom: {} }] }, { files: ['harbour.mp4', 'photo1.jpg'] }),
    says('视频倒过来了，转180度', 'edited', { effects: [{ rotate: 180 }] }, harbour),
    says('放大1.5倍，偏右', 'edited', { effects: [{ zoom: {} }] }, harbour),
    says('还是剪掉吧', { redone: 1 }, { lengthMs: 115_000 }, { after: ['剪掉前5秒', '撤销'] }),
    says('第一段改回来', 'edited', { speeds: [1, 2] }, { ...two, after: ['第一段2倍速', '第二段也一样'] }),
    says('每段30秒，切成几段', 'edited', { clips: 4, lengthMs: 120_000 }),
    says('三段平均分，总共30秒', 'edited', { lengths: [10_000, 10_000, 10_000] }, three),
    says('harbour和beach换个顺序', 'edited', { order: ['beach.mp4', 'harbour.mp4'] }, two),
    says('开头3秒在调麦克风，结尾5秒在关机，都剪了', 'edited', { lengthMs: 112_000 }),
    says('前5秒正常，5秒到10秒慢动作，后面正常', 'edited', { speeds: [1, 0.5, 1] }, harbour),
    says('10秒时显示“价格99元”红色大字，15秒时换成“立减20”', edited(2), { titles: [{ text: '价格99元', startMs: 10_000, endMs: 15_000 }, { text: '立减20', startMs: 15_000 }] }),
    says('加三个标题：5秒“开始”，30秒“中间”，1分钟“结束”', edited(3), { titles: [{ startMs: 5000 }, { startMs: 30_000 }, { startMs: 60_000 }] }),
    says('声音开大一倍，前10秒除外', 'edited', { volumes: [100, 200] }),
    says('50秒到1分钟静音，其他声音提高20%', edited(2), { volumes: [120, 0, 120] }),
    says('把beach的声音去掉，保留harbour的', 'edited', { volumes: [100, 0] }, two),
    says('前10秒不要显示', 'edited', { overlays: [{ startMs: 10_000 }] }, { files: ['talk.mp4', 'logo.png'], after: ['logo右上角'] }),
    says('第三句改成“红色的船”', 'edited', {}, { files: ['talk.mp4', 'talk.srt'], after: ['导入字幕'] }),
    says('phone视频小窗放右下，从第5秒开始放10秒，不要声音', 'edited', { overlays: [{ startMs: 5000, endMs: 15_000, volume: 0 }] }, { files: ['harbour.mp4', 'phone.mp4'] }),
  ],
}; // prettier-ignore
