import { says } from './row';
import type { Family } from './row';

const hello = { after: ['add the title "Hello"'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Typos, shouting, courtesy and words that say nothing. */
export const plainSpeech: Family = {
  name: 'typos and courtesy',
  rows: [
    says('pls trim teh silences thx', { edit: 'trimSilences' }, { clips: 5 }),
    says('TRIM THE SILENCES!!!', { edit: 'trimSilences' }, { clips: 5 }),
    says('spped it up 2x', 'edited', { speeds: [2] }),
    says('mkae it sqaure', 'edited', { canvas: { width: 1080, height: 1080 } }),
    says('rotat it 90 degres', 'edited', { effects: [{ rotate: 90 }] }),
    says('add a crossfaed betwen the clips', { edit: 'addTransitions' }, {}, two),
    says('removee the titel', { edit: 'removeTitles' }, { titles: [] }, hello),
    says('add a titel saying "Teh End"', { edit: 'addTitle' }, { titles: [{ text: 'Teh End' }] }),
    says('kindly normalise the audio', { edit: 'normalizeLoudness' }),
    says("let's get rid of the pauses, shall we?", { edit: 'trimSilences' }),
    says("I'd like it to be square please and thank you", 'edited', { canvas: { width: 1080, height: 1080 } }),
    says('Can we cut it at the 30 sec mark?', { edit: 'split' }, { starts: [0, 30_000] }),
    says('flip it horizontaly', 'edited', { effects: [{ flip: 'horizontal' }] }),
    says('moev the last clip to teh begining', 'edited', { order: ['beach.mp4', 'harbour.mp4'] }, two),
    says('HEY CAN YOU MAKE IT SQUARE', 'edited', { canvas: { width: 1080, height: 1080 } }),
    says('mute pls', 'edited', { volumes: [0] }),
    says('romove the scilences', { edit: 'trimSilences' }),
    says('add bakground music', { edit: 'addMusic' }, {}, { files: ['talk.mp4', 'song.mp3'] }),
    says('delet the secnd clip', { edit: 'deleteClips' }, { order: ['harbour.mp4'] }, two),
    says('brigther please', 'edited', { effects: [{ grade: { brightness: { from: 1, to: 60 } } }] }),
    says('thanks! now make it vertical', 'edited', { canvas: { width: 720, height: 1280 } }),
  ],
}; // prettier-ignore
