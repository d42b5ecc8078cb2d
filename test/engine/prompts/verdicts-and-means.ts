import { cut, says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const withHarbour = { files: ['talk.mp4', 'harbour.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;
const withBoth = { files: ['talk.mp4', 'song.mp3', 'logo.png'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const after = <T extends object>(given: T, ...said: string[]) => ({ ...given, after: said });

/** What is to stay and what is to go, what is done for an end or on a condition, and the same once more elsewhere. */
export const verdictsAndMeans: Family = {
  name: 'verdicts, means and conditions',
  rows: [
    // What of the video stays, stretch by stretch.
    says('0-10 keep, 10-20 out, 20-40 keep, rest out', { edit: 'keepRanges', ranges: [cut(0, 10_000), cut(20_000, 40_000)] }),
    says('0:00-0:10 good, 0:10-0:20 bad, 0:20-0:50 good', { edit: 'cutRanges', ranges: [cut(10_000, 20_000)] }),
    says('keep: 0:05-0:20, 0:40-0:50. cut: everything else', { edit: 'keepRanges', ranges: [cut(5000, 20_000), cut(40_000, 50_000)] }),
    says('0-10 keep, 10-20 cut, 20-30 keep, then fade out', edited(2), { lengthMs: 110_000 }),
    says('0到10秒留，10到20秒不要，其余的都留', { edit: 'cutRanges', ranges: [cut(10_000, 20_000)] }),
    // A clip that comes twice.
    says('order: beach, harbour, beach', 'edited', { order: ['beach.mp4', 'harbour.mp4', 'beach.mp4'], lengthMs: 80_000 }, two),
    says('beach 0-5, harbour 0-10, beach 10-15', edited(4), { lengths: [5000, 10_000, 5000], sources: [[0, 5000], [0, 10_000], [10_000, 15_000]] }, two),
    says('show the beach clip twice, once at the start and once at the end', edited(2), { order: ['beach.mp4', 'harbour.mp4', 'beach.mp4'] }, two),
    // Lengths whose unit is said once.
    says('first photo 3 seconds, second 6', edited(2), { lengths: [3000, 6000, 5000] }, photos),
    says('first photo for 3 seconds and the second one for 6', edited(2), { lengths: [3000, 6000, 5000] }, photos),
    says('keep only the first 6 seconds of each', 'edited', { lengths: [6000, 6000, 6000] }, three),
    says('the last one 8', 'edited', { lengths: [4000, 4000, 8000] }, after(photos, 'each photo 4 seconds')),
    says('remove the second half of each clip', edited(2), { lengths: [20_000, 10_000] }, two),
    // By what means.
    says('make it snappier by removing dead space between sentences', { edit: 'trimSilences' }),
    says('make it more interesting by adding a title "Hello"', { edit: 'addTitle', text: 'Hello' }),
    says('the whole thing should take 100 seconds, just speed it up a touch', 'edited', { lengthMs: 100_000 }),
    says('play the whole thing backwards without sound', edited(2), { reversed: [true], volumes: [0] }, harbour),
    says('lay voiceover.mp3 over it from 0:05 and mute what\'s underneath', edited(2), { volumes: [0] }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('get the whole thing under 45 seconds by speeding it up', { edit: 'setSpeed' }, { lengthMs: 45_000 }, two),
    says('i need exactly 25 seconds, cut from the end', 'edited', { lengthMs: 25_000 }, harbour),
    says('make it end at 1:40 with a fade', edited(2), { lengthMs: 100_000, fade: { outMs: 1000 } }),
    // On what condition.
    says('add jingle.mp3, loop it if it\'s too short', { edit: 'addMusic', loop: true }, {}, { files: ['talk.mp4', 'jingle.mp3'] }),
    says('use jingle.mp3 as background, repeat it as often as needed', { edit: 'addMusic', loop: true }, {}, { files: ['talk.mp4', 'jingle.mp3'] }),
    says('cut the pauses, undo that if it gets shorter than a minute', { edit: 'trimSilences' }, { lengthMs: { from: 111_000, to: 112_000 } }),
    // When.
    says('remove the gap around the one minute mark', { edit: 'trimSilences', within: { moment: 60_000 } }),
    says('i want the video to start when i say welcome, that\'s at 2 seconds', 'edited', { lengthMs: 118_000 }),
    says('let the logo appear after 5 seconds and disappear at 15', { edit: 'addOverlay', start: 5000, end: 15_000 }, {}, withLogo),
    says('music should come in at 10s and be gone by 30s', { edit: 'addMusic', from: 10_000, to: 30_000 }, {}, withSong),
    says('stop on the frame at 20 seconds for 4 secs then continue', { edit: 'freezeFrame', at: 20_000, lengthMs: 4000 }, {}, harbour),
    says('big bold text "WAIT FOR IT" at 0:20, 2 secs, center', { edit: 'addTitle', start: 20_000, lengthMs: 2000, place: 'center' }),
    says('from 0:30 to 0:40 I want to see harbour while I talk', { edit: 'addOverlay', start: 30_000, end: 40_000, volume: 0 }, {}, withHarbour),
    says('start black and slowly fade up, 3 seconds', { edit: 'fade', inMs: 3000 }, {}, harbour),
    says('bring the song in slowly over the first 5 seconds', { edit: 'fade', target: 'music', inMs: 5000 }, {}, withSong),
    // Whose side it is.
    says('split screen: me on the left, harbour on the right', { edit: 'sideBySide', second: 'harbour.mp4', layout: 'row' }, {}, withHarbour),
    says('split screen: harbour on the left, me on the right', { edit: 'sideBySide', first: 'harbour.mp4', layout: 'row' }, {}, withHarbour),
    // Two things beside each other.
    says('crop to square, logo top right, title "Episode 12" for the first 3 seconds', edited(3), { titles: [{ text: 'Episode 12', place: 'center' }], overlays: [{ place: 'top-right' }] }, withLogo),
    says('watermark it with the logo, barely visible, bottom right', { edit: 'addOverlay', opacity: 30, place: 'bottom-right' }, {}, withLogo),
    // What is wrong with it.
    says('the cut between them is too hard', { edit: 'addTransitions' }, {}, two),
    says('the white balance is too blue', { edit: 'gradeClips', warmth: { by: 10 } }, {}, harbour),
    says('it looks washed out', { edit: 'gradeClips', saturation: { by: 20 } }, {}, harbour),
    says('the beach clip has wind noise', { edit: 'denoise', target: { clips: [2] } }, {}, two),
    // How it is to be, and not when or what it says.
    says('zoom out slowly from the center over the whole thing', { edit: 'zoomClips', target: 'all' }, {}, harbour),
    says('add a title Summer 2024 that fades in and out', { edit: 'addTitle', text: 'Summer 2024', style: { fadeMs: 500 } }),
    // Without a part of it.
    says('but not the last 20 seconds', { edit: 'addMusic', to: -20_000 }, {}, after(withSong, 'add the song')),
    says('but not the first 10 seconds', 'edited', { lengthMs: 65_000 }, after({}, 'speed it up 2x')),
    says('not in the first 5 seconds', { edit: 'addOverlay', start: 5000 }, {}, after(withLogo, 'add the logo')),
    // The same at other moments, of other properties, of both.
    says('same at 0:50 and 1:20', edited(2), { lengthMs: 126_000 }, after({}, 'freeze the frame at 0:20 for 2 seconds')),
    says('do the same at 0:50 and at 1:20', edited(2), { lengthMs: 105_000 }, after({}, 'cut 0:20-0:25')),
    says('same at 1:00', { edit: 'addOverlay', start: 60_000 }, {}, after(withHarbour, 'put harbour over the video at 0:30 for 5 seconds')),
    says('same at 1:00', { edit: 'addClips', moves: false }, { clips: 5 }, after(withHarbour, 'insert harbour at 0:30 for 5 seconds')),
    says('oh wait that was the wrong part, i meant 0:20-0:30', 'edited', { sources: [[0, 20_000], [30_000, 120_000]] }, after({}, 'cut 0:10-0:20')),
    says('now the contrast too', { edit: 'gradeClips', contrast: { by: 20 } }, {}, after(harbour, 'make it brighter')),
    says('remove both', [{ edit: 'removeMusic' }, { edit: 'removeOverlays' }], {}, after(withBoth, 'add the song and the logo')),
    says('a different colour, orange', { edit: 'addTitle', color: '#ff8c00' }, {}, after({}, 'add a title "Hello"')),
    says('just the ones over 2 seconds', { edit: 'trimSilences', minSilenceMs: 2000 }, {}, after({}, 'remove the silence', 'undo')),
    says('fade it out there', { edit: 'fade', target: 'music', outMs: 1000 }, {}, after(withSong, 'add the song until 1:00')),
    // What was refused lends nothing.
    says('fades between them', { edit: 'addTransitions', into: 'all' }, { transitions: [500, 500] }, after(photos, 'make a slideshow', '5 sec per picture')),
  ],
}; // prettier-ignore
