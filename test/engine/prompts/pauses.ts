import { says } from './row';
import type { Family } from './row';

/** The talk has pauses of 2, 1.5, 4, 0.6 and 2 s; 0.2 s of each are kept on both sides unless something else is said. */
const shortened = { lengthMs: 111_700, clips: 5 };

const after = { after: ['remove the pauses'] } as const;

/** Which pauses, how much of them, and by how many other words. */
export const pauses: Family = {
  name: 'pauses',
  rows: [
    says('remove the gaps between my sentences', { edit: 'trimSilences' }, shortened),
    says('close the gaps between my words', { edit: 'trimSilences' }, shortened),
    says('remove the breaks between sentences', { edit: 'trimSilences' }, shortened),
    says('jump cut the whole video', { edit: 'trimSilences' }, shortened),
    says('make jump cuts wherever I pause', { edit: 'trimSilences' }, shortened),
    says('weed out all the dead air', { edit: 'trimSilences' }, shortened),
    says('get the pauses out of there', { edit: 'trimSilences' }, shortened),
    says('no dead air please', { edit: 'trimSilences' }, shortened),
    says('make the pauses shorter', { edit: 'trimSilences' }, shortened),
    says('remove the silences, leaving 200ms of padding before and after each cut', { edit: 'trimSilences', marginMs: 200 }, shortened),
    says('remove pauses but leave 0.3 s around my words', { edit: 'trimSilences', marginMs: 300 }),
    says('trim silence with plenty of breathing room', { edit: 'trimSilences', level: 'gentle' }),
    says('remove silence but be gentle', { edit: 'trimSilences', level: 'gentle' }),
    says('trim the silence but not too aggressively', { edit: 'trimSilences', level: 'gentle' }),
    says('less aggressive silence removal', { edit: 'trimSilences', level: 'gentle' }),
    says('only remove silences that last at least 2 seconds', { edit: 'trimSilences', minSilenceMs: 2000 }),
    says('remove pauses ≥ 1s', { edit: 'trimSilences', minSilenceMs: 1000 }, { clips: 4 }),
    says('keep pauses shorter than 1 second but cut the longer ones', { edit: 'trimSilences', minSilenceMs: 1000 }, { clips: 4 }),
    says('shorten word gaps to 0.4 seconds', { edit: 'trimSilences', pauseMs: 400 }),
    says('no pause should be longer than half a second', { edit: 'trimSilences', pauseMs: 500 }),
    says('no more than half a second of silence between sentences', { edit: 'trimSilences', pauseMs: 500 }),
    says('max pause 300ms', { edit: 'trimSilences', pauseMs: 300 }),
    says('halve the pauses', { edit: 'trimSilences', leftPercent: 50 }, { lengthMs: { from: 114_800, to: 115_100 } }),
    says('shorten the pauses by 30%', { edit: 'trimSilences', leftPercent: 70 }, { lengthMs: { from: 116_800, to: 117_100 } }),
    says('cut the pause at 1:00', { edit: 'trimSilences' }, { lengthMs: { from: 116_300, to: 116_500 }, clips: 2 }),
    says('remove the long silence around 0:31', { edit: 'trimSilences' }, { lengthMs: { from: 118_800, to: 119_000 }, clips: 2 }),
    says('cut the pause at 0:50', { refused: /no silence/i }),
    says('remove the longest pause', { edit: 'trimSilences', longest: 1 }, { lengthMs: { from: 116_300, to: 116_500 }, clips: 2 }),
    says('double speed when I am not talking', { edit: 'speedSilences', factor: 2 }),
    says('remove the first 20 seconds and the pauses', [{ edit: 'trimStart' }, { edit: 'trimSilences' }]),
    says("that's too aggressive, leave more breathing room", { edit: 'trimSilences', level: 'gentle' }, {}, after),
    says('you cut off some words', { edit: 'trimSilences', level: 'gentle' }, {}, after),
    says('let it breathe a bit more', { edit: 'trimSilences', level: 'gentle' }, {}, after),
    says('still too many pauses', { edit: 'trimSilences', level: 'aggressive' }, {}, after),
    says('even more', { edit: 'trimSilences', level: 'gentle', marginMs: 525 }, {}, { after: ['remove the pauses', 'a bit gentler please'] }),
    says('剪得太狠了，松一点', { edit: 'trimSilences', level: 'gentle' }, {}, { after: ['去掉停顿'] }),
    says('再紧凑一点', { edit: 'trimSilences', level: 'aggressive' }, {}, { after: ['去掉停顿'] }),
    says('keep half a second of each pause', { edit: 'trimSilences', pauseMs: 500 }, { lengthMs: { from: 112_100, to: 112_300 } }, after),
    says('mark the pauses', 'notUnderstood'),
    says('make the pauses longer', 'notUnderstood'),
  ],
}; // prettier-ignore
