import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withSongs = { files: ['talk.mp4', 'jingle.mp3', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const withBeach = { files: ['talk.mp4', 'beach.mp4'] } as const;
const withHarbour = { files: ['talk.mp4', 'harbour.mp4'] } as const;
const inTurn = {
  music: [
    { file: 'jingle.mp3', startMs: 0 },
    { file: 'song.mp3', startMs: 15_000 },
  ],
} as const;

/** What a clause inherits from the one before it, and what a message changes of what was just done. */
export const inheritedAndPutRight: Family = {
  name: 'inherited from before, and put right',
  rows: [
    says('delete the last 5 seconds of the harbour clip and the first 5 of the beach one', [{ edit: 'cutRanges' }, { edit: 'cutRanges' }], { sources: [[0, 35_000], [5000, 20_000]] }, two),
    says('lose the first ten seconds and the last five, since nothing happens there', { edit: 'cutRanges' }, { lengthMs: 105_000 }),
    says('at 0:30 show the beach clip for 5 seconds without its sound, then go back to the talk', [{ edit: 'addClips' }, { edit: 'setVolume' }], { volumes: [100, 0, 100] }, withBeach),
    says('add the harbour clip at the end, muted', [{ edit: 'addClips' }, { edit: 'setVolume' }], { volumes: [100, 0] }, withHarbour),
    says('stick the harbour clip on at the end, muted', [{ edit: 'addClips' }, { edit: 'setVolume' }], { volumes: [100, 0] }, withHarbour),
    says('put the harbour clip at the end, muted', [{ refused: /already/ }, { edit: 'setVolume' }], { volumes: [100, 0] }, withHarbour),
    says('start with the jingle, then the song', [{ edit: 'addMusic' }, { edit: 'addMusic' }], inTurn, withSongs),
    says("start with the jingle, then the song at 15% once it's over, and fade the song out", [{ edit: 'addMusic' }, { edit: 'addMusic', volume: 15 }, { edit: 'fade' }], inTurn, withSongs),
    says('first the jingle, then the song at 15%', [{ edit: 'addMusic' }, { edit: 'addMusic', volume: 15 }], inTurn, withSongs),
    says('at 20% volume, add song.mp3', { edit: 'addMusic', volume: 20 }, { volumes: [100] }, withSong),
    says('music at 30%, but down to 10% between 0:20 and 0:40, and fade it in over 2 seconds', [{ edit: 'addMusic', volume: 30 }, { edit: 'setVolume', change: { percent: 10 } }, { edit: 'fade', target: 'music', inMs: 2000 }], {}, withSong),
    says('reverse the clip, loop it twice and lay the voiceover over it', [{ edit: 'reverseClips' }, { edit: 'duplicateClips' }, { edit: 'addMusic' }], { music: [{ startMs: 0 }] }, { files: ['drone.mp4', 'voiceover.mp3'] }),
    says('add the song and cut it to the length of the video', [{ edit: 'addMusic' }, { refused: /already/ }], { music: [{ file: 'song.mp3' }] }, { files: ['drone.mp4', 'song.mp3'] }),
    says('add the voiceover and lower the original to 20% while it plays, then bring it back', [{ edit: 'addMusic' }, { edit: 'setVolume', change: { percent: 20 } }], { volumes: [20, 100] }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('mute both clips, add the song and make the video end when the second clip ends', [{ edit: 'setVolume' }, { edit: 'addMusic' }, { refused: /no other clips/ }], { lengthMs: 60_000 }, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] }),
    says('trim each clip to 8 seconds and add the title "Summer 2024" on the first one', [{ edit: 'trimToLength' }, { edit: 'addTitle' }], { titles: [{ text: 'Summer 2024', startMs: 0, endMs: 8000 }] }, two),
    says('from 0:40 to 0:50 cover the talking head with the beach footage but keep the voice going', { edit: 'addOverlay', media: 'beach.mp4', start: 40_000, end: 50_000 }, { volumes: [100] }, withBeach),
    says('shorten both to 10 seconds and put the beach one in the corner of the other', [{ edit: 'trimToLength' }, { edit: 'addOverlay', media: 'beach.mp4' }], { lengthMs: 10_000 }, two),
    says("I'd like both clips side by side, and only hear the left one", { edit: 'sideBySide', sound: 'first' }, {}, two),
    says('add a 2 second fade in and blur the last 5 seconds', [{ edit: 'fade', inMs: 2000 }, { notHere: /[Bb]lurring/ }]),
    says('end on photo1 for 3 seconds and fade to black over it', [{ edit: 'addClips', lengthMs: 3000 }, { edit: 'fade', color: 'black' }], { lengthMs: 23_000 }, { files: ['beach.mp4', 'photo1.jpg'] }),
    says("drop the beach video, I don't need it", { edit: 'deleteClips', clips: [2] }, { order: ['harbour.mp4'] }, { ...two, ...after('add harbour.mp4 then beach.mp4') }),
    says('hmm, that was too aggressive, only the ones over 3 seconds', { edit: 'trimSilences', minSilenceMs: 3000 }, { clips: 2 }, after('take out the dead air')),
    says('that was too much, only until 0:15', { edit: 'cutRanges' }, { lengthMs: 115_000 }, after('cut from 0:10 to 0:20')),
    says('other corner please, bottom right', { edit: 'changeOverlay', place: 'bottom-right' }, {}, { ...withLogo, ...after('put the logo in the top left') }),
    says('wrong corner, I meant the bottom left', { edit: 'changeOverlay', place: 'bottom-left' }, {}, { ...withLogo, ...after('put the logo in the corner') }),
    says('no wait, the first half', { edit: 'deleteClips', clips: [1] }, { sources: [[30_000, 120_000]] }, after('split it at 0:30', 'delete the second half')),
    says('and the second to 10', { edit: 'trimToLength', lengthMs: 10_000 }, { lengthMs: 15_000 }, { ...two, ...after('trim the first one to 5 seconds') }),
    says('and have it disappear after 5 seconds', { edit: 'changeTitle', lengthMs: 5000 }, {}, after('add a title that says "Hello"')),
    says('add the title "Hi" that disappears after 5 seconds', { edit: 'addTitle', lengthMs: 5000 }, { titles: [{ text: 'Hi' }] }),
    says('take the sound off it', { edit: 'setVolume' }, { volumes: [0, 100] }, { ...two, ...after('the beach should come first') }),
    says('now the same at the end but with "Bye"', { edit: 'addTitle', text: 'Bye', start: -3000 }, { titles: [{ text: 'Summer' }, { text: 'Bye' }] }, after('add a title "Summer" at the start', 'put a black box behind it')),
    says('undo that and put it at the bottom instead', [{ undone: 1 }, { edit: 'addTitle', place: 'bottom' }], { titles: [{ text: 'Hi' }] }, after('add the title "Hi" at the top')),
    says('put it back but quieter', [{ undone: 1 }, { edit: 'setVolume', target: 'music' }], { music: [{ volume: 18 }] }, { ...withSong, ...after('add the song', 'remove it again') }),
    says('put it back at the bottom', [{ undone: 1 }, { edit: 'changeTitle', place: 'bottom' }], {}, after('add the title "Hi" at the top', 'remove the title')),
    says('put the drone first, cut each to 6 seconds and dissolve between them', [{ edit: 'moveClips' }, { edit: 'trimToLength', lengthMs: 6000, of: 'each' }, { edit: 'addTransitions' }], { lengthMs: 17_000 }, { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }),
    says('show the beach from 0:20 to 0:26 over the talk and again from 0:50 to 0:55', [{ edit: 'addOverlay', start: 20_000 }, { edit: 'addOverlay', start: 50_000 }], { lengthMs: 120_000 }, withBeach),
    says('5 seconds for the first photo and 3 for the others', [{ edit: 'setImageLengths', length: { eachMs: 5000 } }, { edit: 'setImageLengths', length: { eachMs: 3000 } }], { lengthMs: 11_000 }, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] }),
    says('write "Part one" at the top for the first 5 seconds and "Part two" at the same place at 1:00', [{ edit: 'addTitle', place: 'top' }, { edit: 'addTitle', place: 'top', start: 60_000 }]),
    says('too slow, half a second', { edit: 'addTransitions', durationMs: 500 }, {}, { ...two, ...after('crossfade the two') }),
    says("and mute the one that's first now", { edit: 'setVolume', target: { clips: [1] } }, { volumes: [0, 100] }, { ...two, ...after('swap the clips') }),
    says('and only from 0:30 on', { edit: 'setVolume', target: { range: { start: 30_000, end: 'end' }, of: 'music' } }, { volumes: [100] }, { ...withSong, ...after('add the song at 20%', 'make it a bit louder') }),
    says('it covers my face, move it to the other side', { edit: 'changeOverlay', place: 'bottom-right' }, {}, { ...withLogo, ...after('put the logo bottom left') }),
    says('put a fade where they meet', { edit: 'addTransitions', into: [2] }, {}, after('split at 0:30 and 1:00', 'delete the middle part')),
    says('and without sound', { edit: 'setVolume' }, { volumes: [100, 0, 100] }, { ...withBeach, ...after('insert the beach clip at 0:30') }),
    says('undo, I meant the beach one', [{ undone: 1 }, { edit: 'setSpeed' }], { speeds: [1, 0.5] }, { ...two, ...after('make the harbour clip slower') }),
  ],
}; // prettier-ignore
