import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withSong = { files: ['harbour.mp4', 'song.mp3'] } as const;
const withTwoSongs = { files: ['harbour.mp4', 'song.mp3', 'jingle.mp3'] } as const;

/** Second thoughts and questions between edits: another means, one more of the kind, the other of two, what was asked about. */
export const secondThoughts: Family = {
  name: 'second thoughts, and what a question was about',
  rows: [
    says('do the same between the other two', { edit: 'addTransitions', into: [3] }, { transitions: [1000, 1000] }, { ...three, ...after('add a one second dissolve between the first two') }),
    says('also at the other cut', { edit: 'addTransitions', into: [3] }, {}, { ...three, ...after('crossfade between 1 and 2') }),
    says('by speeding it up, not by cutting', { edit: 'setSpeed' }, { lengthMs: 30_000, sources: [[0, 40_000]] }, { files: ['harbour.mp4'], ...after('make it exactly 30 seconds') }),
    says('no, speed it up instead of cutting', { edit: 'setSpeed' }, { lengthMs: 30_000 }, { files: ['harbour.mp4'], ...after('make it 30 seconds') }),
    says('make it 30 seconds long by speeding it up, not by cutting', { edit: 'setSpeed' }, { lengthMs: 30_000 }, { files: ['harbour.mp4'] }),
    says('make the fade out longer', { edit: 'fade' }, { fade: { inMs: 1000, outMs: 1500 } }, after('put a fade in at the start and a fade out at the end')),
    says('make the fade out longer, 3 seconds', { edit: 'fade' }, { lengthMs: 120_000, fade: { inMs: 1000, outMs: 3000 } }, after('put a fade in at the start and a fade out at the end')),
    says('white rather than black', { edit: 'fade', color: 'white' }, {}, after('fade to black at the end')),
    says('and Day 2 at 1 minute', { edit: 'addTitle', text: 'Day 2', start: 60_000 }, {}, after('put the title Day 1 at the start')),
    says('and another one "Day 2" at 1 minute', { edit: 'addTitle', text: 'Day 2', color: '#ffff00' }, {}, after('put the title Day 1 at the start in yellow')),
    says('oh, and the last ten seconds as well', { edit: 'keepRanges' }, { sources: [[0, 60_000], [110_000, 120_000]] }, after('keep only the first minute')),
    says('also keep the last 5 seconds', { edit: 'keepRanges' }, { lengthMs: 15_000 }, after('keep 0:10-0:20')),
    says('use the part from 1:00 on', { edit: 'changeMusic', songMs: 60_000 }, {}, { ...withSong, ...after('add song.mp3') }),
    says('start it 40 seconds into the song', { edit: 'changeMusic', songMs: 40_000 }, {}, { ...withSong, ...after('add song.mp3') }),
    says("I can't hear her over it", { edit: 'setVolume', target: 'music' }, { music: [{ volume: 18 }] }, { ...withSong, ...after('add song.mp3') }),
    says("the music is too loud, I can't hear him", { edit: 'setVolume', target: 'music' }, { music: [{ volume: 18 }] }, { ...withSong, ...after('add song.mp3') }),
    says('make it brighter', { edit: 'gradeClips' }, {}, { ...withSong, ...after('add song.mp3') }),
    says('the other way around', { edit: 'reorderClips' }, { order: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }, { ...three, ...after('sort them by length, shortest first') }),
    says('slower', { edit: 'zoomClips' }, { lengthMs: 120_000 }, after('zoom in a bit')),
    says('harbour on the right', { edit: 'changeOverlay' }, { overlays: [{ file: 'harbour.mp4', place: 'right' }, { file: 'beach.mp4', place: 'left' }] }, { ...two, ...after('show both side by side') }),
    says('change the 3 to a 4', { edit: 'changeTitle', text: 'Lesson 4' }, {}, after('write "Lesson 3" top left for the whole time')),
    says('a tad more, and warmer', ['edited', 'edited'], { effects: [{ grade: { brightness: 24, warmth: 20 } }] }, after('brighten it up')),
    says('even stronger', { refused: /one strength/ }, {}, after('clean up the background noise')),
    says('and put the title "Part 2" over the second half', { edit: 'addTitle', start: 50_000 }, {}, { ...two, ...after('split the beach clip in half') }),
    says('remove clip 2 and merge the rest together', [{ edit: 'deleteClips' }, { refused: /already/ }], { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says('hm no, put it back the way it was', { undone: 1 }, {}, { ...three, ...after('swap the first and last clip') }),
    says('undo the title', { undone: 1 }, { titles: [{ text: 'Day 1' }] }, after('put the title Day 1 at the start', 'and Day 2 at 1 minute')),
    says('undo the title', { edit: 'removeTitles' }, { titles: [{ text: 'Day 1' }], volumes: [0] }, after('add the title "Day 1"', 'add the title "Day 2" at 1 minute', 'mute it')),
    says('undo the title "One"', { edit: 'removeTitles' }, { titles: [{ text: 'Two' }] }, after('add the title "One"', 'add the title "Two" at 0:10')),
    says('undo the music', { edit: 'removeMusic' }, { music: [{ file: 'song.mp3' }] }, { ...withTwoSongs, ...after('add song.mp3 as music', 'add jingle.mp3 at 0:20', 'make it brighter') }),
    says('undo the brightness', { asked: [/undo the last 2 changes/] }, {}, after('brighten it', 'more contrast')),
    says('delete it', { edit: 'deleteClips', clips: [1] }, { order: ['beach.mp4'] }, { ...two, ...after('which clip is the longest?') }),
    says('make it 60', { edit: 'setFrameRate' }, { canvas: { fps: 60 } }, after("what's the frame rate")),
    says('make it 20%', { edit: 'setVolume', target: 'music' }, { music: [{ volume: 20 }] }, { ...withSong, ...after('add song.mp3', 'make the video brighter', 'how loud is the music?') }),
    says('where did you put it?', { answered: /top-left/ }, {}, after('add title "A" top left')),
    says('which part did you cut?', { answered: /The last change/ }, {}, after('get it down to 45 seconds')),
    says('how big will the file be now?', { answered: /only once it is exported/ }, {}, after('cut out all the pauses')),
    says('will it be under 25 MB?', { answered: /only once it is exported/ }),
    says('导出的文件有多大？', { answered: /导出后才知道/ }),
    says('how long does each picture stay?', { answered: /photo2\.jpg, 0:05–0:10/ }, {}, { files: ['photo1.jpg', 'photo2.jpg'] }),
    says('split at every silence', { edit: 'split', at: { silences: true } }, { clips: 5, lengthMs: 120_000 }),
    says('chop it up at each pause', { edit: 'split', at: { silences: true } }, { clips: 5 }),
    says('在每个停顿处分割', { edit: 'split', at: { silences: true } }, { clips: 5 }),
    says('make it fast', { edit: 'setSpeed' }, { speeds: [1.5] }),
    says('make the second clip fast', { edit: 'setSpeed' }, { speeds: [1, 1.5] }, two),
    says('make this 4:5', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1350 } }),
    says('put the title Hi in the corner', { edit: 'addTitle', text: 'Hi', place: 'top-right' }),
    says('put a running timer in the corner', { notHere: /clock/ }),
  ],
}; // prettier-ignore
