import { cut, says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const four = { files: ['harbour.mp4', 'beach.mp4', 'phone.mp4', 'drone.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const beach = { files: ['beach.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;
const photosAndSong = { files: [...photos.files, 'song.mp3'] } as const;

/** What is spared, what is left, which of several, and how much of it. */
export const restAndEnds: Family = {
  name: 'what is spared and what is left, in plain English',
  rows: [
    // One silence that stays.
    says('get rid of all pauses except the last one', { edit: 'trimSilences', spares: { nth: -1 } }, { lengthMs: { from: 113_000, to: 114_000 } }),
    says('remove the pauses but leave the long one at one minute, thats on purpose', { edit: 'trimSilences', spares: { moment: 60_000 } }),
    says('remove all silences except the longest', { edit: 'trimSilences', spares: { longest: true } }),
    says('remove all pauses except the ninth', { refused: /is not there; 5 were found/ }),
    says('speed up the silences except the last one', { edit: 'speedSilences', spares: { nth: -1 } }),
    says('theres some background hum so treat everything under -40 db as silence and cut it', { edit: 'trimSilences', thresholdDb: -40 }),
    says("first cut the gaps, then make what's left 1.2x faster", [{ edit: 'trimSilences' }, { edit: 'setSpeed', factor: 1.2, target: 'all' }]),
    says('whoa thats way too choppy, put them back', { undone: 1 }, {}, { after: ['trim silence'] }),
    // How much goes, and where from.
    says('that was too much, bring back 10 seconds', { edit: 'trimStart', lengthMs: 20_000 }, { lengthMs: 100_000 }, { after: ['cut the first 30 seconds'] }),
    says('trim the video so that only 0:08 - 0:22 is left', { edit: 'keepRanges', ranges: [cut(8000, 22_000)] }, {}, harbour),
    says('squeeze it into 25 seconds, cut whatever is at the end', { edit: 'trimToLength', lengthMs: 25_000 }, {}, harbour),
    says('make it 20 seconds but take it out of the middle', { edit: 'cutRanges', ranges: [cut(10_000, 30_000)] }, {}, harbour),
    says('shorten it to half its length by trimming the end', { edit: 'trimToLength', lengthMs: 20_000 }, {}, harbour),
    says("remove what's between 0:40 and 1:10", { edit: 'cutRanges', ranges: [cut(40_000, 70_000)] }),
    says('make the clip end 4 seconds earlier', { edit: 'trimEnd', lengthMs: 4000 }, {}, harbour),
    says('make it a third faster', { edit: 'setSpeed', factor: 1.33 }, {}, harbour),
    // Split, and what for.
    says('cut it at 0:20, 0:50 and 1:20 so i have four pieces', { edit: 'split', at: [20_000, 50_000, 80_000] }),
    says('cut it in half and swap the halves', [{ edit: 'split' }, 'edited'], { sources: [[60_000, 120_000], [0, 60_000]] }),
    says('use 1:10 to 1:15 as a teaser at the start but keep it where it is too', { edit: 'duplicateClips', to: 'start' }, { lengthMs: 125_000 }),
    // Lengths of several clips.
    says('trim harbour and beach to 10 seconds each', { edit: 'trimToLength', lengthMs: 10_000, of: { clips: [1, 2] } }, {}, three),
    says('i want all three clips at 15 seconds each, 45 in total', { edit: 'trimToLength', lengthMs: 15_000, of: { clips: [1, 2, 3] } }, {}, three),
    says('first two clips 5 seconds each, the other two 8 seconds each', [{ edit: 'trimToLength', lengthMs: 5000, of: { clips: [1, 2] } }, { edit: 'trimToLength', lengthMs: 8000, of: { clips: [3, 4] } }], {}, four),
    says('leave phone.mp4 untouched, all the others 5 seconds', { edit: 'trimToLength', lengthMs: 5000, of: { clips: [1, 2, 4] } }, {}, four),
    says('keep the drone at normal speed but run the other clips at 1.5x', { edit: 'setSpeed', factor: 1.5, target: { clips: [1, 2] } }, {}, three),
    says('from the harbour clip only use 0:10 to 0:20, the others stay complete', { edit: 'keepRanges', clip: 1, ranges: [cut(10_000, 20_000)] }, {}, three),
    says('harbour 15 seconds, beach 8 seconds, drone 5 seconds', ['edited', 'edited', 'edited'], { lengths: [15_000, 8000, 5000] }, three),
    says('make it 30 seconds in total with each clip the same length', { edit: 'trimToLength', lengthMs: 10_000, of: 'each' }, {}, three),
    // Which clips, and where.
    says('keep 1 and 3, drop the others', { edit: 'keepClips', clips: [1, 3] }, {}, four),
    says('i just want the harbour bit, bin the other two', { edit: 'keepClips', clips: [1] }, {}, three),
    says('delete the two clips in the middle', { edit: 'deleteClips', clips: [2, 3] }, {}, four),
    says('beach, harbour, drone. in that order', { edit: 'reorderClips', order: [2, 1, 3] }, {}, three),
    says('first the beach, after that the drone and at the end the harbour', { edit: 'reorderClips', order: [2, 3, 1] }, {}, three),
    says('the drone shot belongs between harbour and beach', { edit: 'moveClips', clips: [3], to: { after: 1 } }, {}, three),
    says('third clip goes first, rest stays in order', { edit: 'moveClips', clips: [3], to: { position: 1 } }, {}, four),
    says('bring the last clip to the front and fade it in', [{ edit: 'moveClips', clips: [-1], to: 'start' }, { edit: 'fade', inMs: 1000 }], {}, three),
    says('hmm bring the beach back, but at the start', [{ undone: 1 }, { edit: 'moveClips', clips: [2], to: 'start' }], {}, { ...three, after: ['remove the beach'] }),
    // Transitions between pairs.
    says('wipe between the first two and a dissolve between the last two', [{ edit: 'addTransitions', kind: 'wipeleft', into: [2] }, { edit: 'addTransitions', kind: 'dissolve', into: [-1] }], {}, three),
    says('a wipe into the beach clip and a fade into the drone clip', [{ edit: 'addTransitions', kind: 'wipeleft', into: [2] }, { edit: 'addTransitions', kind: 'fade', into: [3] }], {}, three),
    // Frames that are held.
    says('stretch it to 30 seconds by freezing the last frame', { edit: 'freezeFrame', at: 'end', lengthMs: 10_000 }, {}, beach),
    says('let the last picture stand for three more seconds', { edit: 'freezeFrame', at: 'end', lengthMs: 3000 }, {}, beach),
    says('pause on the frame at the halfway point for two seconds', { edit: 'freezeFrame', at: 20_000, lengthMs: 2000 }, {}, harbour),
    says('freeze frame at 0:10 for 4 seconds with no sound', { edit: 'freezeFrame', at: 10_000, lengthMs: 4000 }, {}, harbour),
    says('i need this to be a full minute, slow it down if you have to', { edit: 'setSpeed' }, { lengthMs: 60_000 }, beach),
    // Photos.
    says('the first picture 8 seconds, the other two 4 seconds', ['edited', 'edited'], { lengths: [8000, 4000, 4000] }, photos),
    says('show the three photos for 30 seconds altogether', { edit: 'setImageLengths', length: { totalMs: 30_000 } }, {}, photos),
    says('show the photos the other way round, last one first', { edit: 'reorderClips', order: 'reversed' }, {}, photos),
    says('make the photos fill the whole song', { edit: 'setImageLengths', length: { totalMs: 180_000 } }, {}, photosAndSong),
    says('slideshow with the song, stop the song when the photos end', [{ edit: 'setImageLengths' }, { edit: 'addMusic' }], {}, photosAndSong),
    says('start with the three photos for 2 seconds each, then the beach video', { edit: 'addClips', at: 'start', lengthMs: 2000 }, { clips: 4 }, { files: ['beach.mp4', ...photos.files] }),
    // In other words.
    says('trim the pauses down so only 0.2 seconds of each remains', { edit: 'trimSilences', pauseMs: 200 }),
    says('there are still some, be more aggressive', { edit: 'trimSilences', level: 'aggressive' }, {}, { after: ['remove the silences'] }),
    says('please delete the section where i cough, its from 0:52 to 0:55', { edit: 'cutRanges', ranges: [cut(52_000, 55_000)] }),
    says('everything past 1:15 is junk', { edit: 'cutRanges', ranges: [cut(75_000, 'end')] }),
    says('i need a one minute version', { edit: 'trimToLength', lengthMs: 60_000 }),
    says('run the clip in reverse at double speed', [{ edit: 'reverseClips' }, { edit: 'setSpeed', factor: 2 }], {}, harbour),
    says('harbour 5 to 15, beach whole, no drone', ['edited', 'edited'], { lengths: [10_000, 20_000] }, three),
    says('cut the beach after 8 seconds', { edit: 'trimToLength', lengthMs: 8000, of: { clips: [2] } }, {}, three),
    says('trim all clips to the length of the shortest', { edit: 'trimToLength', lengthMs: 15_000, of: 'each' }, {}, three),
    says('put the drone in the middle', { edit: 'moveClips', clips: [3], to: { position: 2 } }, {}, three),
    says('clips 3 and 4 first, then 1 and 2', { edit: 'reorderClips', order: [3, 4, 1, 2] }, {}, four),
    says('swap the middle two', { edit: 'reorderClips', order: { swap: [2, 3] } }, {}, four),
    says('first 3 seconds of every clip as a quick montage with crossfades', [{ edit: 'keepRanges', clip: 'each' }, { edit: 'addTransitions' }], {}, four),
    says('make it 45 seconds by looping it', ['edited', 'edited'], { lengthMs: 45_000 }, beach),
    says('add 5 seconds of the last frame at the end', { edit: 'freezeFrame', at: 'end', lengthMs: 5000 }, {}, beach),
    says('slideshow, make it 12 seconds long', { edit: 'setImageLengths', length: { totalMs: 12_000 } }, {}, photos),
    says('delete the second picture and show the others for 6 seconds each', [{ edit: 'deleteClips', clips: [2] }, { edit: 'setImageLengths', length: { eachMs: 6000 } }], {}, photos),
    says('make a one minute slideshow with music from my photos', [{ edit: 'setImageLengths', length: { totalMs: 60_000 } }, { edit: 'addMusic' }], {}, photosAndSong),
    says('in which order are the clips?', { answered: /harbour\.mp4, beach\.mp4/ }, {}, three),
    // Going back, and what was done.
    says('ok thats too much, go back one step', { undone: 1 }, {}, { after: ['make it a little faster'] }),
    says('undo the cut but keep the speed', { asked: [/undo the last 2 changes/] }, {}, { after: ['cut the last 10 seconds', 'speed it up 2x'] }),
    says('can you list all the changes so far?', { answered: /different/ }),
  ],
}; // prettier-ignore
