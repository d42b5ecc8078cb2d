import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const brighter = { grade: { brightness: 20 } } as const;
const titled = after('title "A" at 0:05');
const twoTitles = after('title "A" at 0:05 and title "B" at 1:00');
const captioned = { files: ['talk.mp4', 'talk.srt'], ...after('add the srt captions') } as const;
const joined = { ...three, ...after('add transitions') } as const;
const playing = { files: ['talk.mp4', 'song.mp3'], ...after('add the music') } as const;
const branded = { files: ['talk.mp4', 'logo.png'], ...after('put logo.png top left') } as const;

/** What is said by itself means nothing: it leans on the message before. */
export const leaning: Family = {
  name: 'what leans on the message before',
  rows: [
    says('remove the first one', { edit: 'removeTitles' }, { titles: [{ text: 'B' }] }, twoTitles),
    says('change the second one to "C"', { edit: 'changeTitle', text: 'C' }, { titles: [{ text: 'A' }, { text: 'C' }] }, twoTitles),
    says('make them both yellow', 'edited', { titles: [{ color: '#ffff00' }, { color: '#ffff00' }] }, twoTitles),
    says('make them yellow', 'edited', { captions: [{ color: '#ffff00' }, { color: '#ffff00' }, { color: '#ffff00' }, { color: '#ffff00' }] }, captioned),
    says('remove the one that says "red"', 'edited', { captions: [{}, {}, {}] }, captioned),
    says('lose the first one', { edit: 'removeTransitions' }, { transitions: [0, 500] }, joined),
    says('slide instead', { edit: 'addTransitions', kind: 'slideleft' }, { transitionKinds: ['slideleft', 'slideleft'] }, joined),
    says('oops, 0:45-0:55', { edit: 'cutRanges' }, { lengthMs: 110_000, starts: [0, 45_000] }, after('cut 0:40-0:50')),
    says('sorry, i meant 5', { edit: 'trimStart' }, { lengthMs: 115_000 }, after('cut the first 10 seconds')),
    says('except the second clip', { edit: 'gradeClips' }, { effects: [brighter, {}, brighter] }, { ...three, ...after('make it brighter') }),
    says('do that to clip 3 too', { edit: 'setVolume' }, { volumes: [0, 100, 0] }, { ...three, ...after('mute clip 1') }),
    says('same for the others', { edit: 'reverseClips' }, { reversed: [true, true, true] }, { ...three, ...after('reverse the first clip') }),
    says('a bit bigger', { edit: 'changeTitle' }, { titles: [{ size: 11.2 }] }, titled),
    says('again at 0:50', { edit: 'addTitle' }, { titles: [{ startMs: 5000 }, { startMs: 50_000 }] }, titled),
    says('should say "B"', 'edited', { titles: [{ text: 'B', startMs: 5000 }] }, titled),
    says('make it vertical', { edit: 'setCanvas' }, { titles: [{ text: 'A' }] }, titled),
    says('keep it on screen till 0:12', { edit: 'changeTitle' }, { titles: [{ startMs: 5000, endMs: 12_000 }], lengthMs: 120_000 }, titled),
    says('3 seconds', { edit: 'fade' }, { fade: { outMs: 3000 }, lengthMs: 120_000 }, after('fade out')),
    says('fade it out', { edit: 'fade', target: 'music' }, { fade: { outMs: 0 } }, playing),
    says('way too loud', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, playing),
    says('it should start at 0:12', 'edited', { music: [{ startMs: 12_000 }], lengthMs: 120_000 }, playing),
    says('for 30 seconds', 'edited', { music: [{ endMs: 30_000 }], lengthMs: 120_000 }, playing),
    says('bottom right', { edit: 'changeOverlay' }, { overlays: [{ place: 'bottom-right' }] }, branded),
    says('way too big', { edit: 'changeOverlay' }, { overlays: [{ width: 10.5 }] }, branded),
    says('delete the middle part', { edit: 'deleteClips' }, { lengthMs: 90_000 }, after('split at 0:30 and 1:00')),
    says('cut the first 5 seconds. add a zorp. 30 seconds', ['edited', 'notUnderstood', 'notUnderstood'], { lengthMs: 115_000 }),
    says('cut the first 5 seconds. add a zorp transition. make it 2 seconds', ['edited', { notHere: /zorp.*dissolve/ }, { refused: /./ }], { lengthMs: 115_000 }),
    says('make it black and white', { edit: 'gradeClips', target: { clips: [2] } }, {}, { ...two, ...after('rotate the second clip') }),
    says('no, 1:1', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1080 } }, after('make it 9:16')),
    says('start it at 3 seconds', { edit: 'changeMusic' }, { lengthMs: 120_000 }, { files: ['talk.mp4', 'voiceover.mp3'], ...after('replace the audio with voiceover.mp3') }),
    says('a bit louder', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, playing),
    says('大声一点', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, playing),
    says('only from 0:10 to 0:20', { edit: 'setSpeed' }, { lengthMs: 115_000 }, after('speed it up 2x')),
    says('a bit slower than that', { edit: 'setSpeed', target: { clips: [2] } }, { speeds: [1, 1.8] }, { ...two, ...after('speed up the second clip 2x') }),
    says('a bit darker', { edit: 'gradeClips', target: { clips: [2] } }, {}, { ...two, ...after('make the second clip brighter') }),
    says('more', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 30 } }] }, after('make it brighter')),
    says('do the same at the end', { edit: 'fade' }, { fade: { inMs: 1000, outMs: 1000 } }, after('fade in at the beginning')),
    says('from the start I mean', { edit: 'cutRanges' }, { sources: [[0, 40_000], [5000, 20_000]] }, { ...two, ...after('make the second clip 5 seconds shorter') }),
    says('another one at 1:00 saying "B"', { edit: 'addTitle' }, { titles: [{ text: 'A' }, { text: 'B', startMs: 60_000 }] }, titled),
    says('make both red', { edit: 'changeTitle', which: 'all' }, { titles: [{ color: '#ff0000' }, { color: '#ff0000' }] }, after('title "A" at 0:05', 'another title "B" at 1:00')),
    says('delete the second half', { edit: 'deleteClips', clips: [2] }, { lengths: [20_000, 20_000] }, { ...two, ...after('split the first clip in the middle') }),
    says('dissolve there', { edit: 'addTransitions', into: [2] }, { transitions: [500, 0] }, { files: ['harbour.mp4', 'beach.mp4', 'phone.mp4', 'drone.mp4'], ...after('delete the second clip') }),
    says('duplicate the beach clip and put the copy at the start, reversed', ['edited', 'edited'], { reversed: [true, false, false] }, two),
    says('half as loud', { edit: 'setVolume', target: 'music' }, { volumes: [100], music: [{ volume: 18 }] }, playing),
    says('no, by speeding it up', { edit: 'setSpeed' }, { lengthMs: 30_000, speeds: [2, 2] }, { ...two, ...after('make it 30 seconds') }),
    says('no wait, leave it where it was', { undone: 1 }, {}, { ...two, ...after('move the beach to the front') }),
    says('mute both', { asked: [/clips 1 and 2/, /clips 2 and 3/, /clips 1 and 3/] }, {}, three),
    says('and the last one', { edit: 'setVolume' }, { volumes: [0, 100, 0] }, { ...three, ...after('mute the first clip') }),
    says('the other way', { edit: 'rotateClips', degrees: 270 }, {}, { ...two, ...after('rotate the second clip 90 degrees') }),
    says('1.5 seconds', { edit: 'changeTransitions' }, { transitions: [1500] }, { ...two, ...after('add a crossfade', 'make it longer') }),
    says('不对，删第二段', { edit: 'deleteClips', clips: [2] }, { order: ['harbour.mp4'] }, { ...two, ...after('删掉第一段') }),
    says('actually use the other', { edit: 'addMusic', media: 'song.mp3' }, { music: [{ file: 'song.mp3' }] }, { files: ['talk.mp4', 'song.mp3', 'jingle.mp3'], ...after('add music', 'the jingle one') }),
    says('换成另一首', { edit: 'addMusic', media: 'jingle.mp3' }, { music: [{ file: 'jingle.mp3' }] }, { files: ['talk.mp4', 'song.mp3', 'jingle.mp3'], ...after('加song.mp3') }),
    says('7 seconds', { edit: 'trimStart', lengthMs: 7000 }, {}, after('trim the start')),
    says('the bottom right one', { edit: 'changeOverlay' }, { overlays: [{ place: 'bottom-right' }] }, branded),
    says('smaller and half transparent', { edit: 'changeOverlay' }, { overlays: [{ width: 10.5, opacity: 50 }] }, branded),
    says('rotate the first one 90 degrees clockwise and flip the other horizontally', [{ edit: 'rotateClips' }, { edit: 'flipClips', target: { clips: [2] } }], {}, two),
    says('make the beach louder and quieter in the zorp bit', 'notUnderstood', {}, two),
    says('1) mute it 2) black and white 3) vertical', ['edited', 'edited', 'edited'], { volumes: [0] }),
    says('1、静音 2、1.2倍速 3、竖屏', ['edited', 'edited', 'edited'], { volumes: [0], speeds: [1.2] }),
    says('把它倒放', { edit: 'reverseClips', target: { clips: [1] } }, {}, { ...two, ...after('复制第二段放到最前面') }),
  ],
}; // prettier-ignore
