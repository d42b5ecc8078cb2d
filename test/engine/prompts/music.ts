import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const playing = { ...withSong, after: ['add song.mp3'] } as const;
const withJingle = { files: ['talk.mp4', 'jingle.mp3'] } as const;

/** Under the talk (2:00): song.mp3 is 3:00 long, jingle.mp3 0:15. */
export const music: Family = {
  name: 'music',
  rows: [
    says('add song.mp3 as background music', { edit: 'addMusic' }, { music: [{ file: 'song.mp3', startMs: 0, endMs: 120_000 }], volumes: [100] }, withSong),
    says('add some background music', { edit: 'addMusic' }, { music: [{ file: 'song.mp3' }] }, withSong),
    says('add music from 0:20 to 1:00', { edit: 'addMusic' }, { music: [{ startMs: 20_000, endMs: 60_000 }] }, withSong),
    says('play the song only during the first 30 seconds', { edit: 'addMusic' }, { music: [{ startMs: 0, endMs: 30_000 }] }, withSong),
    says('play jingle.mp3 once at the start', { edit: 'addMusic' }, { music: [{ loop: false, startMs: 0 }] }, withJingle),
    says('lower the music to 20%', { edit: 'setVolume' }, { music: [{ volume: 20 }], volumes: [100] }, playing),
    says('make the music quieter', { edit: 'setVolume' }, { music: [{ volume: { from: 1, to: 34 } }], volumes: [100] }, playing),
    says('turn the music up a bit', { edit: 'setVolume' }, { music: [{ volume: { from: 36, to: 100 } }], volumes: [100] }, playing),
    says('make it louder', { edit: 'setVolume' }, { music: [{ volume: { from: 36, to: 100 } }], volumes: [100] }, playing),
    says('turn the music down by 6 dB', { edit: 'setVolume' }, { music: [{ volume: { from: 17, to: 18 } }] }, playing),
    says('mute the music', { edit: 'setVolume' }, { music: [{ volume: 0 }], volumes: [100] }, playing),
    says('remove the music', { edit: 'removeMusic' }, { music: [] }, playing),
    says('fade in the music for 2 seconds', { edit: 'fade' }, { music: [{ fadeInMs: 2000 }], fade: { inMs: 0, outMs: 0 } }, playing),
    says('duck the music under my voice', { edit: 'duckMusic', on: true }, { music: [{ duck: true }] }, { ...withSong, after: ['add song.mp3', 'turn off ducking'] }),
    says('add some music', { refused: /upload|music|sound/i }),
    says('remove the music', { refused: /music/ }),
    says('make the music quieter', { refused: /music/ }),
    says('add beat.mp3 as music', { refused: /beat\.mp3/ }, {}, withSong),
    says('add some sad piano music', 'notUnderstood', {}, withSong),
    says('find me a royalty free song', { notHere: /music/ }),
    says('sync the cuts to the music', 'notUnderstood', {}, playing),
    says('add quiet background music', { edit: 'addMusic' }, { music: [{ volume: { from: 5, to: 35 } }] }, withSong),
    says('add song.mp3, no ducking', ['edited', 'edited'], { music: [{ duck: false }] }, withSong),
    says('mute the music from 0:30 to 0:40', { edit: 'setVolume' }, { music: [{ volume: 35, passages: [{ startMs: 30_000, endMs: 40_000, volume: 0 }] }], clips: 1 }, playing),
    says('background music at 20 percent please', { edit: 'addMusic' }, { music: [{ volume: 20 }] }, withSong),
    says('add the song but skip its first 20 seconds', { edit: 'addMusic' }, { music: [{ inMs: 20_000 }], lengthMs: 120_000 }, withSong),
    says('mute everything except the music', { edit: 'setVolume' }, { volumes: [0], music: [{ volume: 35 }] }, playing),
    says('let the music start at 0:30', { edit: 'changeMusic' }, { music: [{ startMs: 30_000, endMs: 120_000 }] }, playing),
    says('loop jingle.mp3 under the video', 'edited', { music: [{ file: 'jingle.mp3', loop: true, endMs: 120_000 }] }, { ...withJingle, after: ['play jingle.mp3 once'] }),
    says('use song.mp3 instead of the original sound', { edit: 'replaceSound' }, { music: [{ file: 'song.mp3' }], volumes: [0] }, withSong),
    says('fade the music out over the last 5 seconds', { edit: 'fade' }, { music: [{ fadeOutMs: 5000 }], fade: { inMs: 0, outMs: 0 } }, playing),
    says('remove the music after 1:00', { edit: 'changeMusic' }, { music: [{ endMs: 60_000 }], lengthMs: 120_000 }, playing),
    says('add voiceover.mp3 as a voice-over', { edit: 'addMusic' }, { music: [{ volume: 100, loop: false, leads: true }] }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('don’t loop the music', { edit: 'changeMusic' }, { music: [{ loop: false }] }, playing),
    says('音乐只放到第20秒', { edit: 'changeMusic' }, { music: [{ startMs: 0, endMs: 20_000 }] }, playing),
    says('把10秒到20秒的音乐去掉', { edit: 'setVolume' }, { music: [{ passages: [{ startMs: 10_000, endMs: 20_000, volume: 0 }] }], lengthMs: 120_000 }, playing),
    says('change the song', 'notUnderstood', {}, playing),
    says('replace the original audio with song.mp3', 'edited', { music: [{ file: 'song.mp3' }], volumes: [0] }, withSong),
    says('start the music at 0:30', 'edited', { music: [{ startMs: 30_000 }] }, playing),
    says('stop the music at 1:30', 'edited', { music: [{ startMs: 0, endMs: 90_000 }] }, playing),
    says('switch the music to jingle.mp3', 'edited', { music: [{ file: 'jingle.mp3' }] }, { files: ['talk.mp4', 'song.mp3', 'jingle.mp3'], after: ['add song.mp3'] }),
    says('the music should get quieter whenever I talk', { edit: 'duckMusic', on: true }, { music: [{ duck: true }] }, { ...withSong, after: ['add song.mp3', 'turn off ducking'] }),
    says('start the music at 4:00', { refused: /2:00/ }, {}, withSong),
  ],
}; // prettier-ignore
