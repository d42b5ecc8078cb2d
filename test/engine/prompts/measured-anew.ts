import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withCaptions = { files: ['talk.mp4', 'talk.srt'] } as const;

/** What is said of the message before, in another measure, of another part or in other words; and wishes told as what is. */
export const measuredAnew: Family = {
  name: 'what is measured anew, and wishes told as what is',
  rows: [
    says("it's Thomas, not Tom", { edit: 'changeTitle' }, { titles: [{ text: 'Thomas Becker, CEO' }] }, after('lower third Tom Becker, CEO at 0:04')),
    says('change 2025 to 2026', { edit: 'changeTitle' }, { titles: [{ text: 'Sale 2026' }] }, after('add a title "Sale 2025" at 0:10')),
    says('typo, summer not sumer', { edit: 'changeTitle' }, { titles: [{ text: 'Summer Sale' }] }, after('add a title "Sumer Sale"')),
    says('just mute it instead', 'edited', { volumes: [100, 0, 100] }, { ...three, ...after('delete the middle clip', 'bring it back') }),
    says('and back to normal please', { undone: 1 }, {}, after('play it backwards')),
    says('hmm no, I prefer it in colour', { edit: 'gradeClips' }, { effects: [{}] }, after('black and white')),
    says('twice that', { edit: 'setSpeed' }, { speeds: [3] }, after('speed it up')),
    says('half that speed again', { edit: 'setSpeed' }, { speeds: [0.25] }, after('half speed')),
    says('50%', { edit: 'setSpeed', factor: 0.5 }, { speeds: [1, 1, 0.5] }, { ...three, ...after('speed the drone clip up 2x', 'no, slow it down') }),
    says('make them both 2 seconds', { edit: 'fade' }, { fade: { inMs: 2000, outMs: 2000 } }, after('fade in and out')),
    says('white instead of black', { edit: 'fade', color: 'white', outMs: 1500 }, {}, after('fade out at the end', 'longer')),
    says('0:25 instead of 0:30', 'edited', { lengthMs: 115_000 }, after('cut 0:20 to 0:30')),
    says('for 4 seconds', { edit: 'freezeFrame', at: 20_000, lengthMs: 4000 }, {}, after('freeze at 0:20')),
    says('add "Look here" on it', { edit: 'addTitle' }, { titles: [{ startMs: 20_000, endMs: 22_000 }] }, after('freeze at 0:20')),
    says('with "The End" on it', { edit: 'changeCard' }, { titles: [{ text: 'The End', startMs: 120_000, endMs: 125_000 }] }, after('add 5 seconds of black at the end')),
    says('black text', { edit: 'changeCard', color: '#000000' }, {}, after('insert an intro card saying Welcome', 'white background')),
    says('swap the two halves', 'edited', { sources: [[40_000, 120_000], [0, 40_000]] }, after('split at 0:40')),
    says('by 20 seconds', { edit: 'trimEnd' }, { lengthMs: 100_000 }, after('make it shorter')),
    says('yes, 40 seconds', { edit: 'trimToLength' }, { lengthMs: 40_000 }, after('make it shorter')),
    says('for 5 seconds', { edit: 'zoomClips', target: { range: { start: 30_000, end: 35_000 } } }, {}, after('zoom in at 0:30')),
    says('cut them', { edit: 'trimSilences' }, {}, after('where are the pauses?')),
    says('and how long is that one?', { answered: /beach\.mp4.*20 s/ }, {}, { ...two, ...after('put the second one first') }),
    says('they come half a second too early', { edit: 'changeTitle', laterMs: 500 }, {}, { ...withCaptions, ...after('add the captions') }),
    says('with a 2 second fade', { edit: 'fade', target: 'music', outMs: 2000 }, {}, { ...withSong, ...after('add music', 'stop it at 1:00') }),
    says('20 percent more', { edit: 'setVolume' }, { volumes: [180] }, after('turn it up')),
    says('no, 4:5', { edit: 'setCanvas' }, { canvas: { fit: 'blur' } }, after('make it 9:16', 'blurred bars instead')),
    says('change the intro card to "Hello"', { edit: 'changeCard' }, { titles: [{ text: 'Hello' }] }, after('add an intro card saying Hi')),
    says("the last quarter of a minute isn't needed", 'edited', { lengthMs: 105_000 }),
    says("I don't want the beach in there after all", 'edited', { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says('wipe left going from the first clip to the second', { edit: 'addTransitions' }, { transitionKinds: ['wipeleft'] }, two),
    says('finish with a thank you slide, 5 seconds long', { edit: 'addCard', text: 'Thank you', at: 'end' }, { lengthMs: 125_000 }),
    says('play it at a third of the speed', { edit: 'setSpeed' }, { speeds: [0.333] }),
    says('cut the second minute', 'edited', { lengthMs: 60_000 }),
    says('make it shorter by 20 seconds', 'edited', { lengthMs: 100_000 }),
    says('make the second clip silent', 'edited', { volumes: [100, 0] }, two),
    says('i want the last 30 secs only', 'edited', { sources: [[90_000, 120_000]] }),
    says('why is it so quiet? make it louder', 'edited', { volumes: [150] }),
    says('give me a 60fps version', 'edited', { canvas: { fps: 60 } }),
    says('it drags, do something', { proposed: [/silences/] }),
    says('make it look like an old black and white film', { edit: 'gradeClips' }),
    says('speed up the part from 10 to 20 seconds so it goes by 4x faster', { edit: 'setSpeed', factor: 4 }, { speeds: [1, 4, 1] }),
    says('slow down the part between 10 and 15 seconds so that it plays at half speed', { edit: 'setSpeed' }, { speeds: [1, 0.5, 1] }),
    says('mute the sound between 5 and 9 seconds', { edit: 'setVolume', target: { range: { start: 5000, end: 9000 } } }, { volumes: [100, 0, 100] }),
    says('mute the sound of the second clip', { edit: 'setVolume' }, { volumes: [100, 0] }, two),
    says('and keep it on for two more seconds', { edit: 'changeTitle', longerMs: 2000 }, { titles: [{ startMs: 0, endMs: 5000, place: 'bottom' }] }, after('add the title "Holiday 2024" at the start', 'make it bigger and put it at the bottom')),
    says('hold it for 2 more seconds', { edit: 'changeTitle', longerMs: 2000 }, { titles: [{ startMs: 0, endMs: 5000 }] }, after('add a title "My Day" at the start')),
    says('make the transitions a bit shorter', { edit: 'changeTransitions', length: { times: 0.82 } }, { transitions: [410, 410] }, { ...three, ...after('add a fade between all the clips') }),
    says('the transitions are too long', { edit: 'changeTransitions' }, { transitions: [335] }, { ...two, ...after('add a fade between the clips') }),
    says('actually put it back the way it was', { undone: 2 }, {}, after('make it brighter', 'a bit more')),
    says('put it back how it was originally', { undone: 2 }, {}, after('make it louder', 'even louder')),
    says('put it back the way it was', { undone: 1 }, { effects: [{ grade: { brightness: 20 } }] }, after('make it brighter', 'make it warmer')),
    says('and back to normal, please', { undone: 2 }, {}, after('make it darker', 'a bit less')),
    says('add the voiceover and if the video is too short hold the last frame', [{ edit: 'freezeFrame', at: 'end', lengthMs: 45_000 }, { edit: 'addMusic' }], { lengthMs: 60_000 }, { files: ['drone.mp4', 'voiceover.mp3'] }),
    says('yes, do all of that', ['edited', 'edited'], {}, after('make it look more professional')),
  ],
}; // prettier-ignore
