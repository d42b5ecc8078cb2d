import { says } from './row';
import type { Family } from './row';

/** The talk has 10.1 s of pauses; 0.2 s of each are kept on both sides unless something else is said. */
const shortened = { lengthMs: 111_700, clips: 5 };

export const silences: Family = {
  name: 'silences',
  rows: [
    says('trim the silences', { edit: 'trimSilences' }, shortened),
    says('get rid of all the silence in this recording', { edit: 'trimSilences' }, shortened),
    says('remove all the dead air from my talk', { edit: 'trimSilences' }, shortened),
    says('automatically cut out the pauses', { edit: 'trimSilences' }, shortened),
    says('cut the parts where nobody is talking', { edit: 'trimSilences' }, shortened),
    says('tighten this up by taking out the dead space', { edit: 'trimSilences' }, shortened),
    says('strip silence', { edit: 'trimSilences' }, shortened),
    says('cut out anything quieter than -35 dB', { edit: 'trimSilences', thresholdDb: -35 }),
    says('remove silence below -40dB', { edit: 'trimSilences', thresholdDb: -40 }),
    says('remove the silences with a threshold of -30 dB and a margin of 100 ms', { edit: 'trimSilences', thresholdDb: -30, marginMs: 100 }),
    says('remove silence but leave half a second around the speech', { edit: 'trimSilences', marginMs: 500 }),
    says('cut pauses of more than 1.2s', { edit: 'trimSilences', minSilenceMs: 1200 }, { clips: 4 }),
    says('remove pauses longer than 3 seconds', { edit: 'trimSilences', minSilenceMs: 3000 }, { clips: 2 }),
    says('tighten the pauses to 0.3 s', { edit: 'trimSilences', pauseMs: 300 }, { lengthMs: { from: 111_000, to: 111_500 } }),
    says('shorten all pauses to half a second', { edit: 'trimSilences', pauseMs: 500 }, { lengthMs: { from: 112_000, to: 112_500 } }),
    says('be aggressive about removing the pauses', { edit: 'trimSilences', level: 'aggressive' }),
    says('cut the silence at the end', 'edited', { lengthMs: { from: 118_000, to: 118_500 }, clips: 1 }),
    says('remove the pauses between 0:20 and 1:10', 'edited', { lengthMs: { from: 115_000, to: 115_500 }, clips: 3 }),
    says('trim the silences in the first clip only', 'edited', { lengthMs: 151_700 }, { files: ['talk.mp4', 'harbour.mp4'] }),
    says('trim the silences', { refused: /silen|quiet/i }, {}, { files: ['harbour.mp4'] }),
    says('remove the dead air', { refused: /sound|audio/i }, {}, { files: ['drone.mp4'] }),
    says("don't remove the silences", 'courtesy'),
    says('speed up the silent parts 4x', 'edited', { lengthMs: { from: 113_500, to: 114_200 } }),
    says('replace the silences with music', 'notUnderstood', {}, { files: ['talk.mp4', 'song.mp3'] }),
    says('remove the ums and uhs', { notHere: /./ }),
    says('kill the silence', { edit: 'trimSilences' }, shortened),
    says('take out every pause that is over a second long', { edit: 'trimSilences', minSilenceMs: 1000 }, { clips: 4 }),
    says('cut all pauses down to 250ms', 'edited', { lengthMs: { from: 110_800, to: 112_000 } }),
    says('get rid of silences shorter than 1 second', 'notUnderstood'),
    says('mark the silences', 'notUnderstood'),
    says('cut everything except the silences', 'notUnderstood'),
    says('remove the silence from 0:58 to 1:06', 'edited', { lengthMs: { from: 116_000, to: 116_500 } }),
    says('trim silence in talk.mp4 but not in harbour.mp4', 'edited', { lengthMs: 151_700 }, { files: ['talk.mp4', 'harbour.mp4'] }),
  ],
}; // prettier-ignore
