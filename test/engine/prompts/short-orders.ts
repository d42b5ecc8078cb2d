import { says } from './row';
import type { Family } from './row';

const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const beachFirst = { files: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] } as const;
const after = (...prompts: readonly string[]) => ({ after: prompts });
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);

/** Short orders of clips, stretches and measures, and what leans on what was asked or cut before. */
export const shortOrders: Family = {
  name: 'short orders',
  rows: [
    says('play the drone between 0:10 and 0:25 of the harbour clip', { edit: 'addOverlay', start: 30_000, end: 45_000 }, { lengthMs: 60_000 }, beachFirst),
    says('put the drone over the harbour clip from 0:10 to 0:25', { edit: 'addOverlay', start: 30_000, end: 45_000 }, { lengthMs: 60_000 }, beachFirst),
    says('put 1:00-1:20 before 0:30', { edit: 'moveStretch' }, { lengthMs: 120_000, starts: [0, 30_000, 50_000, 80_000] }),
    says('first 5 s of the first clip and last 5 of the last one', edited(3), { order: ['harbour.mp4', 'drone.mp4'], sources: [[0, 5000], [10_000, 15_000]] }, three),
    says('all 8 s except the drone, that one 5', edited(2), { lengthMs: 21_000 }, three),
    says('crossfades between the clips, none between beach and drone', edited(2), { transitions: [500, 0] }, three),
    says('make a 20 second video of these clips, dissolve between them', edited(2), { lengthMs: 20_000, transitions: [500, 500], transitionKinds: ['dissolve', 'dissolve'] }, three),
    says('create a one minute video out of my clips', 'edited', { lengthMs: 60_000, order: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }, three),
    says('give the second clip a quick fade in and mute it', edited(2), { volumes: [100, 0, 100], transitions: [500, 0] }, three),
    says('tighten it between 0:30 and 1:30', { edit: 'trimSilences', within: { range: { start: 30_000, end: 90_000 } } }),
    says('make it slower, like 0.75', 'edited', { speeds: [0.75] }),
    says('play the part from 0:10 to 0:15 again in slow motion', edited(2), { speeds: [1, 1, 0.5, 1], lengthMs: 130_000 }),
    says('make it 1080p and vertical', edited(2), { canvas: { width: 1080, height: 1920 } }),
    says('the lecture starts at 0:12, drop everything before that', 'edited', { sources: [[12_000, 120_000]] }),
    says('make it look warmer, like golden hour', { edit: 'gradeClips' }),
    says('combine the two videos with a one second fade in between', [{ edit: 'addClips' }, { edit: 'addTransitions' }], { transitions: [1000], fade: { inMs: 0 } }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('add a quick dissolve between all clips', 'edited', { transitions: [300, 300] }, three),
    says('I start talking at 0:04 and finish at 1:52, keep just that', { edit: 'keepRanges' }, { sources: [[4000, 112_000]] }),
    says('make the first 10 seconds black and white and then switch to colour', 'edited', { starts: [0, 10_000], lengthMs: 120_000 }),
    says('remove pauses longer than 1 second but keep half a second of each', { edit: 'trimSilences', minSilenceMs: 1000, pauseMs: 500 }),
    says('make the drone clip the intro and put "Our Summer" over it', edited(2), { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], titles: [{ text: 'Our Summer' }] }, three),
    says('add the music only under the first 20 seconds and the last 20 seconds', edited(2), { music: [{ endMs: 20_000 }, { startMs: 100_000 }] }, { files: ['talk.mp4', 'song.mp3'] }),
    says('make all clips the same length', 'edited', { lengthMs: 45_000 }, three),
    says('make the text appear letter by letter', { notHere: /Moving letters/ }),
    says('how do I add music?', { answered: /^(?=[^]*add background music)(?![^]*silences)/ }),
    says('how can I make it vertical?', { answered: /^(?=[^]*make it vertical)(?![^]*seconds)/ }),
    says('怎么加音乐？', { answered: /^(?=[^]*加背景音乐)(?![^]*静音)/ }),
    says('delete it', { edit: 'deleteClips', clips: [3] }, { order: ['harbour.mp4', 'beach.mp4'] }, { ...three, ...after("what's the last clip?") }),
    says('trim it to 5 seconds', 'edited', { lengthMs: 65_000 }, { ...three, ...after('how long is the drone clip?') }),
    says('take 1:00 to 1:10 and put it before 0:20', { edit: 'moveStretch' }, { lengthMs: 120_000 }),
    says('how do I make it shorter?', { answered: /trim the silences/ }),
    says('mute it', 'edited', { volumes: [100, 0, 100] }, { ...three, ...after('how long is the second clip?') }),
    says('swap it with the drone', { edit: 'reorderClips' }, { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'] }, { ...three, ...after('mute the harbour clip') }),
    says('extend it to 1:00', 'edited', { sources: [[0, 60_000]] }, after('keep only the first 30 seconds')),
    says('extend it to 50 seconds', 'edited', { sources: [[10_000, 60_000]] }, after('keep 0:10 to 0:30')),
    says('make it white instead', 'edited', {}, after('fade to black at the end')),
    says('go back to before the speed change', { undone: 2 }, { speeds: [1] }, after('mute it', '2x', 'make it black and white')),
    says('go back to before the cut', { undone: 2 }, { lengthMs: 120_000 }, after('mute it', 'keep 0:10 to 0:50', 'make it black and white')),
    says('cut the silences, then save it', ['edited', { session: 'export' }]),
  ],
}; // prettier-ignore
