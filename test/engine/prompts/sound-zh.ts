import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const playing = { ...withSong, after: ['用song.mp3做背景音乐'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const louder = { from: 101, to: 400 } as const;
const some = { from: 100, to: 3000 } as const;

/** Music, volume, sound and fades over the talk (2:00); song.mp3 is 3:00 long. */
export const soundInChinese: Family = {
  name: 'music and sound, in Chinese',
  rows: [
    says('加背景音乐 song.mp3', { edit: 'addMusic' }, { music: [{ file: 'song.mp3', startMs: 0, endMs: 120_000 }], volumes: [100] }, withSong),
    says('用song.mp3当配乐，音量30%', { edit: 'addMusic' }, { music: [{ volume: 30 }], volumes: [100] }, withSong),
    says('配个BGM', { edit: 'addMusic' }, { music: [{ file: 'song.mp3' }] }, withSong),
    says('背景音月用song.mp3', { edit: 'addMusic' }, { music: [{ file: 'song.mp3' }] }, withSong),
    says('音乐小声点', { edit: 'setVolume' }, { music: [{ volume: { from: 1, to: 34 } }], volumes: [100] }, playing),
    says('把背景音乐调到20%', { edit: 'setVolume' }, { music: [{ volume: 20 }], volumes: [100] }, playing),
    says('音乐音量调到两成', { edit: 'setVolume' }, { music: [{ volume: 20 }] }, playing),
    says('bei景音乐调小一点', { edit: 'setVolume' }, { music: [{ volume: { from: 1, to: 34 } }] }, playing),
    says('人声出来的时候音乐自动变小', { edit: 'duckMusic', on: true }, { music: [{ duck: true }] }, { ...withSong, after: ['用song.mp3做背景音乐', '音乐不要闪避'] }),
    says('说话时压低bgm', { edit: 'duckMusic', on: true }, { music: [{ duck: true }] }, { ...withSong, after: ['用song.mp3做背景音乐', '音乐不要闪避'] }),
    says('音乐结尾淡出3秒', { edit: 'fade' }, { music: [{ fadeOutMs: 3000 }], fade: { outMs: 0 } }, playing),
    says('bgm淡入2秒淡出2秒', { edit: 'fade' }, { music: [{ fadeInMs: 2000, fadeOutMs: 2000 }] }, playing),
    says('去掉背景音乐', { edit: 'removeMusic' }, { music: [] }, playing),
    says('不要音乐了', { edit: 'removeMusic' }, { music: [] }, playing),
    says('音乐从第10秒开始', 'edited', { music: [{ startMs: 10_000 }] }, playing),
    says('静音', { edit: 'setVolume' }, { volumes: [0] }),
    says('把原声关掉', { edit: 'setVolume' }, { volumes: [0] }),
    says('去掉原声', { edit: 'setVolume' }, { volumes: [0] }),
    says('音量调大一点', { edit: 'setVolume' }, { volumes: [louder] }),
    says('声音调到150%', { edit: 'setVolume' }, { volumes: [150] }),
    says('音量百分之五十', { edit: 'setVolume' }, { volumes: [50] }),
    says('音量调到五成', { edit: 'setVolume' }, { volumes: [50] }),
    says('音量加6分贝', { edit: 'setVolume' }, { volumes: [{ from: 199, to: 200 }] }),
    says('声音降低一半', { edit: 'setVolume' }, { volumes: [50] }),
    says('第5秒到8秒消音', { edit: 'setVolume' }, { volumes: [100, 0, 100], starts: [0, 5000, 8000] }),
    says('第二段静音', { edit: 'setVolume' }, { volumes: [100, 0] }, two),
    says('倒数第二段静音', { edit: 'setVolume' }, { volumes: [0, 100] }, two),
    says('取消静音', { edit: 'setVolume' }, { volumes: [100] }, { after: ['静音'] }),
    says('降噪', { edit: 'denoise' }, { effects: [{ denoise: true }] }),
    says('去一下底噪', { edit: 'denoise' }, { effects: [{ denoise: true }] }),
    says('响度标准化', { edit: 'normalizeLoudness' }, { loudness: -14 }),
    says('用 song.mp3 替换原声', 'edited', { volumes: [0], music: [{ file: 'song.mp3', volume: 100 }] }, withSong),
    says('把原声换成song.mp3', 'edited', { volumes: [0], music: [{ file: 'song.mp3', volume: 100 }] }, withSong),
    says('开头淡入1秒', { edit: 'fade' }, { fade: { inMs: 1000, outMs: 0 } }),
    says('结尾淡出', { edit: 'fade' }, { fade: { inMs: 0, outMs: some } }),
    says('结尾渐黑两秒', { edit: 'fade' }, { fade: { inMs: 0, outMs: 2000 } }),
    says('从黑场淡入', { edit: 'fade' }, { fade: { inMs: some, outMs: 0 } }),
    says('配个BGM', { refused: /上传|音乐|声音/ }),
    says('加背景音乐 nothere.mp3', { refused: /nothere\.mp3/ }, {}, withSong),
    says('音乐小声点', { refused: /音乐/ }),
    says('不要静音', 'courtesy'),
    says('AI帮我写首配乐', ['notUnderstood'], {}, withSong),
    says('音乐从20秒放到1分钟', 'edited', { music: [{ startMs: 20_000, endMs: 60_000 }] }, withSong),
    says('bgm太吵了，小声一点', { edit: 'setVolume' }, { music: [{ volume: { from: 1, to: 34 } }], volumes: [100] }, playing),
    says('音量统一一下', { edit: 'normalizeLoudness' }, { loudness: -14 }),
    says('声音忽大忽小帮我拉平', { edit: 'normalizeLoudness' }, { loudness: -14 }),
    says('首尾淡入淡出各1秒', { edit: 'fade' }, { fade: { inMs: 1000, outMs: 1000 } }),
  ],
}; // prettier-ignore
