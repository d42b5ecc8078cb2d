import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const captioned = { files: ['talk.mp4', 'talk.srt'] } as const;
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const after = (...prompts: readonly string[]) => ({ after: prompts });
const brighter = { grade: { brightness: 15 } } as const;

/** Messages and clauses that only make sense after the one before: corrections, "the same for", what "it" is. */
export const followUps: Family = {
  name: 'follow-ups and corrections',
  rows: [
    says('cut the first 10 seconds. no wait, the first 5', 'edited', { lengthMs: 115_000 }),
    says('cut the first 10 seconds, I mean the last 10 seconds', 'edited', { sources: [[0, 110_000]] }),
    says('cut the first 10, sorry, 15 seconds', 'edited', { lengthMs: 105_000 }),
    says("mute it... actually don't", 'courtesy'),
    says('mute it, no wait, reverse it', 'edited', { volumes: [100], reversed: [true] }),
    says('sorry, I meant the first 10', 'edited', { sources: [[10_000, 120_000]] }, after('cut the last 10 seconds')),
    says('I meant 1:30 to 1:40', 'edited', { lengthMs: 110_000, starts: [0, 90_000] }, after('cut from 0:30 to 0:40')),
    says('oops, I meant 0:20-0:25', 'edited', { lengthMs: 115_000, volumes: [0, 0] }, after('mute it and cut 0:40-0:50')),
    says('actually 4:5 is better', 'edited', { canvas: { width: 1080, height: 1350 } }, after('make it 9:16')),
    says('no i mean the sound', 'edited', {}, { ...two, ...after('fade it out') }),
    says('thats too slow, 75', 'edited', { speeds: [0.75] }, after('slow it down to 50%')),
    says('a bit faster still', 'edited', { speeds: [{ from: 1.3, to: 2 }] }, after('speed x1.25')),
    says('typo, should say "Hello everyone"', 'edited', { titles: [{ text: 'Hello everyone', startMs: 2000 }] }, after('title "Hello everybody" at 2s')),
    says('I meant 1:30 to 1:40', 'notUnderstood', {}, after('cut from 0:30 to 0:40', 'undo')),
    says('same for the other one', 'edited', { effects: [brighter, brighter] }, { ...two, ...after('brighten the first clip by 15%') }),
    says('same for the first', 'edited', { speeds: [2, 2] }, { ...two, ...after('speed up the second clip 2x') }),
    says('only the drone part', 'edited', { speeds: [1, 1, 1.5] }, { ...three, ...after('make it faster') }),
    says('and the same amount off the start', 'edited', { sources: [[2500, 117_500]] }, after('trim 2.5 sec off the end')),
    says('fade in from black 1.5 seconds and fade to black at the end same length', edited(2), { fade: { inMs: 1500, outMs: 1500 } }),
    says('again', 'edited', { effects: [{ grade: { brightness: 40 } }] }, after('brighten it')),
    says('too loud, half that', 'edited', { music: [{ volume: { from: 15, to: 20 } }], volumes: [100] }, { ...withSong, ...after('add the song in the background') }),
    says('still too loud, halve it', 'edited', { music: [{ volume: { from: 5, to: 10 } }], volumes: [100] }, { ...withSong, ...after('add background music', 'too loud') }),
    says('only for the first 30 seconds pls and fade it out', edited(2), { music: [{ endMs: 30_000, fadeOutMs: 1000 }], fade: { outMs: 0 } }, { ...withSong, ...after('add the music') }),
    says('it should start when i finish the intro at 0:12 and stop at 1:40', 'notUnderstood', { lengthMs: 120_000 }, { ...withSong, ...after('add song.mp3') }),
    says('use the srt for captions, make them bigger and move them up to the top', edited(3), { captions: [{ place: 'top' }, { place: 'top' }, { place: 'top' }, { place: 'top' }] }, captioned),
    says('burn in the subtitles from the srt, white text with a black box behind', 'edited', { captions: [{ style: {} }, { style: {} }, { style: {} }, { style: {} }] }, captioned),
    says('bit smaller and move it to the right', edited(2), { overlays: [{ place: 'top-right' }] }, { ...withLogo, ...after('logo top left') }),
    says('bit more transparent', 'edited', { overlays: [{ opacity: { from: 20, to: 90 } }] }, { ...withLogo, ...after('add my logo') }),
    says('make them shorter, 0.4', 'edited', { transitions: [400, 400] }, { ...three, ...after('add 1s dissolves everywhere') }),
    says('the second one should be a wipe', 'edited', { transitionKinds: ['dissolve', 'wipeleft'] }, { ...three, ...after('add dissolves') }),
    says('make them longer, like 1.5s', 'edited', { transitions: [1500, 1500] }, { ...three, ...after('crossfade everything') }),
    says('leave it on screen till 0:12', 'edited', { titles: [{ startMs: 3000, endMs: 12_000 }], lengthMs: 120_000 }, after('lower third "Dr. Ana Ruiz, Marine Biologist" from 0:03 for 5 seconds')),
    says('put the gizmo in the corner and mute it', ['notUnderstood', { refused: /named in/ }]),
    says('剪掉前10秒，不对，前5秒', 'edited', { lengthMs: 115_000 }),
    says('剪掉前10秒，说错了，是最后10秒', 'edited', { sources: [[0, 110_000]] }),
    says('静音吧，算了不要', 'courtesy'),
    says('把第二段删了，不对，是第三段', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, three),
    says('说错了，是15秒到25秒', 'edited', { lengthMs: 110_000, starts: [0, 15_000] }, after('剪掉10秒到20秒')),
    says('有点太快，1.5倍就好', 'edited', { speeds: [1.5] }, after('整体2倍速')),
    says('换成叠化吧，长一点，1.5秒', 'edited', { transitions: [1500], transitionKinds: ['dissolve'] }, { ...two, ...after('中间加闪白') }),
    says('太慢了，改成半秒', 'notUnderstood', { lengthMs: 110_000 }, after('剪掉前10秒')),
    says('把talk.srt字幕加上，白字黑边，放下面', 'edited', { captions: [{ style: {} }, { style: {} }, { style: {} }, { style: {} }] }, captioned),
    says('太大了，缩小一半', 'edited', { overlays: [{ place: 'top-left' }] }, { ...withLogo, ...after('logo放左上角') }),
    says('第二段也一样', 'edited', { effects: [brighter, brighter] }, { ...two, ...after('第一段调亮15%') }),
    says('另一段也是', 'edited', { effects: [brighter, brighter] }, { ...two, ...after('第一段调亮15%') }),
    says('cut the last second, then make it dance', [{ edit: 'trimEnd', lengthMs: 1000 }, 'notUnderstood']),
  ],
}; // prettier-ignore
