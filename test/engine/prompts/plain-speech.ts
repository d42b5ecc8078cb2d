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
  ],
}; // prettier-ignore
