import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const playing = { ...withSong, after: ['add song.mp3'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const usual = { from: 500, to: 2000 } as const;

/** Fades at both ends of the talk (2:00) and of the music: whose length is whose, and where they may stand. */
export const fades: Family = {
  name: 'fades',
  rows: [
    says('fade from black at the start, 2 s, and to black at the end, 3 s', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 3000 } }),
    says('2 second fade at the start and a 3 second fade at the end', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 3000 } }),
    says('a fade in at the beginning and a fade out at the end, both 2 seconds', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 2000 } }),
    says('a fade in and a fade out of 2 seconds', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 2000 } }),
    says('fade in and out, 1.5 seconds each', { edit: 'fade' }, { fade: { inMs: 1500, outMs: 1500 } }),
    says('fade it out in 3 seconds', { edit: 'fade' }, { fade: { inMs: 0, outMs: 3000 } }),
    says('fade the video to black over the last 4 seconds', { edit: 'fade' }, { fade: { inMs: 0, outMs: 4000 } }),
    says('start fading out at 1:50', { edit: 'fade' }, { fade: { inMs: 0, outMs: 10_000 } }),
    says('fade to black from 1:55 to 2:00', { edit: 'fade' }, { fade: { inMs: 0, outMs: 5000 } }),
    says('begin to fade out 3 seconds before the end', { edit: 'fade' }, { fade: { inMs: 0, outMs: 3000 } }),
    says('fade in until 0:03', { edit: 'fade' }, { fade: { inMs: 3000, outMs: 0 } }),
    says('fade out at 0:10', { refused: /end the video at 0:10/ }),
    says('fade to black at 1:00', { refused: /split at 1:00/ }),
    says('fade in at 0:05', { refused: /start/ }),
    says('make the fade in longer', { edit: 'fade' }, { fade: { inMs: { from: 1001, to: 3000 } } }, { after: ['fade in'] }),
    says('change the fade out to 5 seconds', { edit: 'fade' }, { fade: { outMs: 5000 } }, { after: ['fade out'] }),
    says('no fade out', { edit: 'fade' }, { fade: { inMs: usual, outMs: 0 } }, { after: ['fade in and out'] }),
    says('music only for the first 30 seconds, fade in and out 2 seconds', { edit: 'changeMusic' }, { music: [{ startMs: 0, endMs: 30_000, fadeInMs: 2000, fadeOutMs: 2000 }], fade: { inMs: 0, outMs: 0 } }, playing),
    says('music from 5 to 30 seconds, fading out over the last two', { edit: 'changeMusic' }, { music: [{ startMs: 5000, endMs: 30_000, fadeOutMs: 2000 }] }, playing),
    says('have the music from 10s to 40s with 1 second fades', { edit: 'changeMusic' }, { music: [{ startMs: 10_000, endMs: 40_000, fadeInMs: 1000, fadeOutMs: 1000 }] }, playing),
    says('end the music at 1:00 with a fade', { edit: 'changeMusic' }, { music: [{ endMs: 60_000, fadeOutMs: 1000 }] }, playing),
    says('cut the music at 1:00 and fade it out', 'edited', { music: [{ endMs: 60_000, fadeOutMs: 1000 }], lengthMs: 120_000 }, playing),
    says('fade the music out from 1:50 to 1:55', { edit: 'fade' }, { music: [{ endMs: 115_000, fadeOutMs: 5000 }] }, playing),
    says('配乐只要前30秒有，淡入2秒淡出2秒', 'edited', { music: [{ startMs: 0, endMs: 30_000, fadeInMs: 2000, fadeOutMs: 2000 }], fade: { inMs: 0, outMs: 0 } }, playing),
    says('bgm从10秒开始，到1分钟淡出', { edit: 'changeMusic' }, { music: [{ startMs: 10_000, endMs: 60_000, fadeOutMs: 1000 }] }, playing),
    says('音乐从第5秒开始，到第30秒结束，最后两秒淡出', { edit: 'changeMusic' }, { music: [{ startMs: 5000, endMs: 30_000, fadeOutMs: 2000 }] }, playing),
    says('fade the music out at 1:00', { edit: 'fade' }, { music: [{ endMs: 61_000, fadeOutMs: 1000 }], fade: { outMs: 0 } }, playing),
    says('fade the music in at 0:30 over 3 seconds', { edit: 'fade' }, { music: [{ startMs: 30_000, fadeInMs: 3000 }] }, playing),
    says('fade out the music from 1:00 to 1:05', { edit: 'fade' }, { music: [{ endMs: 65_000, fadeOutMs: 5000 }] }, playing),
    says('fade out music and video at the end over 3 seconds', { edit: 'fade' }, { fade: { outMs: 3000 } }, playing),
    says('background music, volume 15, fade in 2s fade out 4s', { edit: 'addMusic' }, { music: [{ volume: 15, fadeInMs: 2000, fadeOutMs: 4000 }], fade: { inMs: 0, outMs: 0 } }, withSong),
    says('add music, fading out over the last 5 seconds', { edit: 'addMusic' }, { music: [{ fadeOutMs: 5000 }], fade: { outMs: 0 } }, withSong),
    says('fade to black at the end of clip 1', { edit: 'addTransitions', kind: 'fadeblack' }, { transitionKinds: ['fadeblack'] }, two),
    says('开头黑场渐显2秒，结尾渐黑3秒', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 3000 }, clips: 1 }),
    says('开头2秒淡入，结尾3秒淡出', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 3000 } }),
    says('渐入渐出各1秒', { edit: 'fade' }, { fade: { inMs: 1000, outMs: 1000 } }),
    says('从1分50秒开始淡出', { edit: 'fade' }, { fade: { inMs: 0, outMs: 10_000 } }),
    says('音乐在1分钟处淡出', { edit: 'fade' }, { music: [{ endMs: 61_000, fadeOutMs: 1000 }], fade: { outMs: 0 } }, playing),
    says('在30秒处淡出', { refused: /0:30/ }),
  ],
}; // prettier-ignore
