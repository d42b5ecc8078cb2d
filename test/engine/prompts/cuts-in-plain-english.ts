import { cut, says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const four = { files: ['harbour.mp4', 'beach.mp4', 'phone.mp4', 'drone.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const beach = { files: ['beach.mp4'] } as const;
const photos = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] } as const;

/** Silences, cuts, order, lengths and transitions as people chat about them. */
export const cutsInPlainEnglish: Family = {
  name: 'cutting, arranging and lengths in plain English',
  rows: [
    // What is not to be cut is what "them" are.
    says('instead of cutting the silent bits, fast forward through them at 4x', { edit: 'speedSilences', factor: 4 }),
    says('rather than removing the pauses, speed them up 3x', { edit: 'speedSilences', factor: 3 }),
    says('instead of deleting the silences just play them at 8x', { edit: 'speedSilences', factor: 8 }),
    // What stays as it is anyway.
    says('remove the pauses in the first minute only, the second half can stay as it is', { edit: 'trimSilences', within: { range: cut(0, 60_000) } }),
    says('let the sound fade away over the last 5 seconds but keep the picture', { edit: 'fade', target: 'sound', outMs: 5000 }),
    says('half speed please, but my voice should not get deep', { edit: 'setSpeed', factor: 0.5 }, {}, harbour),
    says('keep beach, remove drone', { edit: 'keepClips', clips: [2] }, { order: ['beach.mp4'] }, three),
    says('we dont need the beach clip, drop it', { edit: 'deleteClips', clips: [2] }, { volumes: [100, 100] }, three),
    says('start with the drone shot, then the harbour and finish on the beach', { edit: 'reorderClips', order: [3, 1, 2] }, {}, three),
    // A length at a moment, and a unit that is said once.
    says('cut two seconds out at 0:30', { edit: 'cutRanges', ranges: [cut(30_000, 32_000)] }),
    says('give me 8 seconds of harbour and 4 of beach', ['edited', 'edited', 'edited'], { lengthMs: 12_000, order: ['harbour.mp4', 'beach.mp4'] }, three),
    // Which clips the rest are.
    says('leave the first one as it is and shorten the rest to 5 seconds each', { edit: 'trimToLength', lengthMs: 5000, of: { clips: [2, 3] } }, {}, three),
    says('take the phone video out, cut beach down to 6 seconds, and crossfade everything', [{ edit: 'deleteClips', clips: [3] }, { edit: 'trimToLength', lengthMs: 6000 }, { edit: 'addTransitions', into: 'all' }], {}, four),
    // Into the middle of a clip, beside each other, in any order.
    says('cut the drone shot into the middle of the harbour clip', { edit: 'moveClips', clips: [3], to: { moment: 20_000 } }, {}, three),
    says('insert the beach clip halfway through the drone', { edit: 'moveClips', clips: [2], to: { moment: 67_500 } }, {}, three),
    says('join these two together with no gap', { edit: 'addClips' }, { clips: 2 }, two),
    says('mix up the order of the clips randomly', { edit: 'reorderClips', order: 'shuffled' }, {}, three),
    says('shuffle the clips', { edit: 'reorderClips', order: 'shuffled' }, {}, three),
    says('photo 3 first, then 1, then 2', { edit: 'reorderClips', order: [3, 1, 2] }, {}, photos),
    // A clip that had another number before.
    says('no, the beach one', { edit: 'moveClips', clips: [2] }, { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, { ...three, after: ['put the drone clip first'] }),
    says('no, the beach one', { edit: 'deleteClips', clips: [2] }, { order: ['harbour.mp4', 'drone.mp4'] }, { ...three, after: ['delete the harbour'] }),
    // What a clip should do.
    says('the beach clip should play backwards', { edit: 'reverseClips', target: { clips: [2] } }, {}, three),
    says('the first clip should only last 5 seconds', { edit: 'trimToLength', lengthMs: 5000, of: { clips: [1] } }, {}, two),
    says('every clip should fade in and out', [{ edit: 'addTransitions', kind: 'fadeblack', into: 'all' }, { edit: 'fade', inMs: 1000, outMs: 1000 }], {}, three),
    // A frame of one clip, and the frame at the end.
    says('hold the last frame of the beach for 2 seconds before the drone shot', { edit: 'freezeFrame', clip: 2, at: 'end', lengthMs: 2000 }, { clips: 4, lengthMs: 77_000 }, three),
    says('freeze the first frame of the drone clip for 3 seconds', { edit: 'freezeFrame', clip: 3, at: 0, lengthMs: 3000 }, {}, three),
    says('end on a freeze frame that lasts 4 seconds', { edit: 'freezeFrame', at: 'end', lengthMs: 4000 }, {}, harbour),
    says('freeze the first frame for two seconds, then start playing', { edit: 'freezeFrame', at: 0, lengthMs: 2000 }, {}, harbour),
    // Conditions of which it is known whether they hold.
    says('make it 30 seconds, if it is too short hold the last frame', { edit: 'freezeFrame', at: 'end', lengthMs: 10_000 }, { lengthMs: 30_000 }, beach),
    says('make it 30 seconds, if it is too short hold the last frame', { edit: 'trimToLength', lengthMs: 30_000 }, {}, harbour),
    says('make it 40 seconds and loop it if it is too short', 'edited', { lengthMs: 40_000 }, beach),
    // How often, which is neither a length nor a moment.
    says('add a fade to black every 30 seconds', [{ edit: 'split', at: { everyMs: 30_000 } }, { edit: 'addTransitions', kind: 'fadeblack' }]),
    says('every 30 seconds zoom in a little', 'notUnderstood'),
    // Transitions that there are, or are not.
    says('use a wipe for the last transition', { edit: 'addTransitions', kind: 'wipeleft', into: [-1] }, {}, three),
    says('actually remove them again, hard cuts are fine', { edit: 'removeTransitions' }, {}, { ...three, after: ['add slide transitions between clips'] }),
    says('show every photo for three seconds and blend from one to the next', [{ edit: 'setImageLengths', length: { eachMs: 3000 } }, { edit: 'addTransitions', into: 'all' }], {}, photos),
    says('make a slideshow out of these with 4 seconds per picture', { edit: 'setImageLengths', length: { eachMs: 4000 } }, {}, photos),
    says('slideshow of my photos with slow zoom and the song underneath, about 20 seconds in total', [{ edit: 'setImageLengths', length: { totalMs: 20_000 } }, { edit: 'zoomClips' }, { edit: 'addMusic' }], {}, { files: [...photos.files, 'song.mp3'] }),
    // A second more or less of what was done.
    says('make the fade a second longer', { edit: 'fade', outMs: 2000 }, {}, { after: ['fade out at the end'] }),
    says('half a second shorter', { edit: 'addTransitions', durationMs: 1500 }, {}, { ...three, after: ['put 2 second crossfades between the clips'] }),
    // Back to how it was.
    says('actually go back to normal speed', { edit: 'setSpeed', factor: 1 }, {}, { ...harbour, after: ['make it 3 times faster'] }),
    says('scrap all that and start from scratch', 'startedOver', {}, { after: ['speed up 2x'] }),
    says('what exactly did you change?', { answered: /Length/ }, {}, { after: ['cut the silences'] }),
  ],
}; // prettier-ignore
