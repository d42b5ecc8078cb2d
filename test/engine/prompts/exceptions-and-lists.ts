import { cut, says } from './row';
import type { Family } from './row';

const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const harbour = { files: ['harbour.mp4'] } as const;
const after10s = { range: cut(10_000, 'end') } as const;

/** What is done to all but a stretch, to each clip in its own way, and what is left to another clause. */
export const exceptionsAndLists: Family = {
  name: 'exceptions, and wishes of which each clip has its own',
  rows: [
    // Stretches that are spared.
    says('speed everything up 1.25x except the first 10 seconds', { edit: 'setSpeed', factor: 1.25, target: after10s }),
    says('make everything black and white except the first 10 seconds', { edit: 'gradeClips', target: after10s }),
    says('mute everything but the last 10 seconds', { edit: 'setVolume', target: { range: cut(0, -10_000) } }),
    says('black and white, except the first 10 s stay in colour', { edit: 'gradeClips', target: after10s }),
    says('speed it up 1.5x apart from 0:30-0:40', { edit: 'setSpeed', target: { ranges: [cut(0, 30_000), cut(40_000, 'end')] } }),
    says('denoise everything other than the intro (first 5 seconds)', { edit: 'denoise', target: { range: cut(5000, 'end') } }),
    says('slow it down to 80%, just not the last 15 sec', { edit: 'setSpeed', factor: 0.8, target: { range: cut(0, -15_000) } }),
    says('brighten the video but leave the first 10 seconds as they are', { edit: 'gradeClips', target: after10s }),
    says('make it warmer, keep the first 10 secs normal', { edit: 'gradeClips', target: after10s }),
    says('cut the pauses but not in the last minute, and add a title "Hi"', [{ edit: 'trimSilences', within: { range: cut(0, -60_000) } }, 'edited']),
    // Each clip has its own.
    says('the first clip is too loud and the second one too quiet, fix that', [{ edit: 'setVolume', target: { clips: [1] }, change: { times: 0.5 } }, { edit: 'setVolume', target: { clips: [2] }, change: { times: 1.5 } }], {}, two),
    says('the first clip is too dark and the second too bright, fix both', [{ edit: 'gradeClips', target: { clips: [1] }, brightness: { by: 20 } }, { edit: 'gradeClips', target: { clips: [2] }, brightness: { by: -20 } }], {}, two),
    says('Title each clip: Harbour, Beach, Drone', edited(3), { titles: [{ text: 'Harbour', startMs: 0, endMs: 40_000 }, { text: 'Beach', startMs: 40_000 }, { text: 'Drone', startMs: 60_000 }] }, three),
    says('mute it all, give every clip a label: "Old harbour", "The beach" and "From above", then export', [...edited(4), { session: 'export' }], { titles: [{ text: 'Old harbour' }, { text: 'The beach' }, { text: 'From above' }] }, three),
    says('label the clips Day 1, Day 2, Day 3', 'notUnderstood', {}, two),
    // What belongs to several clauses.
    says('crop both clips to 9:16 and rotate the second one 90 degrees', [{ edit: 'setCanvas', ratio: { width: 9, height: 16 } }, { edit: 'rotateClips', target: { clips: [2] } }], {}, two),
    says('split at 0:30 and at 1:00, delete the middle part and join the rest with a dissolve', edited(3), { transitionKinds: ['dissolve'] }),
    says('slow down 0:10-0:15 to half speed and add a caption there saying "watch closely"', edited(2), { captions: [{ text: 'watch closely', startMs: 10_000 }] }, harbour),
    says('grayscale for the first 20 seconds, then add the text "2019" while it\'s gray', edited(2), { titles: [{ text: '2019', startMs: 0, endMs: 20_000 }] }),
    says('cut the first 5 seconds and blur my face', [{ edit: 'trimStart' }, { notHere: /Hiding a part/ }]),
    says('mute 0:10-0:14 and 0:33 to 0:36, and bleep 1:02', [{ edit: 'setVolume' }, { notHere: /bleep/ }]),
  ],
}; // prettier-ignore
