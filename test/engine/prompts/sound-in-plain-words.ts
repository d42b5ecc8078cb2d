import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const playing = { ...withSong, after: ['add song.mp3'] } as const;
const narrated = { files: ['talk.mp4', 'voiceover.mp3'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;

/** Noise, levels, music that stands back, voice-overs by their kind, and what is supposed rather than done. */
export const soundInPlainWords: Family = {
  name: 'sound in plain words',
  rows: [
    says("there's an annoying hum in the background, get rid of it", { edit: 'denoise' }, { volumes: [100] }),
    says("there's wind noise, please reduce it", { edit: 'denoise' }, { volumes: [100] }),
    says('remove the air conditioner noise', { edit: 'denoise' }),
    says('Louder. Less noise. No pauses.', [{ edit: 'setVolume' }, { edit: 'denoise' }, { edit: 'trimSilences' }], { clips: 5 }),
    says('sound cleanup please', { edit: 'denoise' }, { volumes: [100] }),
    says('make the volume the same everywhere', { edit: 'normalizeLoudness', loudness: -14 }),
    says('normalize to -16 dB', { edit: 'normalizeLoudness', loudness: -16 }),
    says('drop the volume to half', { edit: 'setVolume' }, { volumes: [50] }),
    says('make it silent from 0:10 to 0:15', { edit: 'setVolume' }, { volumes: [100, 0, 100] }),
    says('master volume down 6 dB', { edit: 'setVolume' }, { volumes: [50] }),
    says('mute the original', { edit: 'setVolume', target: 'video' }, { volumes: [0], music: [{ volume: 35 }] }, playing),
    says('add the song, but quietly', { edit: 'addMusic', volume: 20 }, {}, withSong),
    says('use song.mp3 as background music but only for the first 30 seconds', { edit: 'addMusic' }, { music: [{ startMs: 0, endMs: 30_000 }] }, withSong),
    says('make the music drop whenever the host is speaking', { edit: 'duckMusic', on: true }, { music: [{ duck: true }] }, { ...withSong, after: ['add song.mp3, no ducking'] }),
    says('background music at a low level throughout', { edit: 'addMusic', volume: 20 }, {}, withSong),
    says('lay song.mp3 over the top', { edit: 'addMusic' }, { music: [{ volume: 35 }] }, withSong),
    says('only keep the music', { edit: 'setVolume', target: 'video' }, { volumes: [0], music: [{ volume: 35 }] }, playing),
    says('keep just the music', { edit: 'replaceSound' }, { volumes: [0], music: [{ file: 'song.mp3' }] }, withSong),
    says('fade the video in and the music out over 5 seconds', [{ edit: 'fade', target: 'video' }, { edit: 'fade', target: 'music' }], { fade: { inMs: 1000, outMs: 0 }, music: [{ fadeOutMs: 5000 }] }, playing),
    says('a bit quieter still', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, { ...withSong, after: ['add song.mp3', 'too loud'] }),
    says('make sure my voice is louder than the music', { asked: [/lower the music/] }, {}, playing),
    says('balance the voice and the music', { asked: [/voice louder/] }, { music: [{ volume: 35 }] }, playing),
    says('replace the audio with my voiceover', { edit: 'replaceSound' }, { volumes: [0], music: [{ file: 'voiceover.mp3' }] }, narrated),
    says('put the voiceover on top and the song quietly underneath', ['edited', 'edited'], { music: [{ file: 'voiceover.mp3', volume: 100 }, { file: 'song.mp3', volume: 20 }] }, { files: ['talk.mp4', 'voiceover.mp3', 'song.mp3'] }),
    says('replace the second clip with drone.mp4', { edit: 'replaceClip' }, { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says('swap harbour.mp4 with drone.mp4', { edit: 'reorderClips' }, { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'] }, three),
    says('把第二段换成drone.mp4', { edit: 'replaceClip' }, { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says("please don't add any music", 'courtesy', {}, withSong),
    says('upload it to youtube', { notHere: /export/ }),
    says('how long would it be if you took out the pauses?', { answered: /1:51\.7/ }, { lengthMs: 120_000 }, { after: ['make it brighter'] }),
    says('yes', { edit: 'trimSilences' }, { clips: 5 }, { after: ['how much shorter would it be without the pauses?'] }),
    says('what would the length be after cutting the first 10 seconds?', { answered: /1:50/ }),
    says('where are the silent parts?', { answered: /0:30–0:31\.5/ }),
    says("what's at 0:45?", { answered: /clip 2 \(beach\.mp4\)/ }, {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('is there music in it?', { answered: /no music/ }, {}, withSong),
    says('去掉停顿之后还剩多长？', { answered: /1:51\.7/ }),
    says('停顿都在哪里', { answered: /5 处/ }),
    says('用我的配音替换原声', { edit: 'replaceSound' }, { volumes: [0] }, narrated),
    says('音乐从第5秒开始，到第30秒结束，最后两秒淡出', { edit: 'addMusic' }, { music: [{ startMs: 5000, endMs: 30_000, fadeOutMs: 2000 }] }, withSong),
  ],
}; // prettier-ignore
