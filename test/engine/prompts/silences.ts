import { says } from './row';
import type { Family } from './row';

/** The talk has 10.1 s of pauses; a margin is kept around each cut. */
export const silences: Family = {
  name: 'silences',
  rows: [
    says('trim the silences', { edit: 'trimSilences' }, { lengthMs: 111_700, clips: 5 }),
    says('remove all the dead air from my talk', { edit: 'trimSilences' }, { clips: 5 }),
    says('remove pauses longer than 3 seconds', { edit: 'trimSilences', minSilenceMs: 3000 }, { clips: 2 }),
    says('trim the silences', { refused: /silen|quiet/ }, {}, { files: ['harbour.mp4'] }),
    says('cut out the silences, then speed it up 1.5x', [
      { edit: 'trimSilences' },
      { edit: 'setSpeed', factor: 1.5 },
    ]),
    says('cut 0:10 to 0:12', { edit: 'cutRanges' }, { lengthMs: 118_000, sources: [[0, 10_000], [12_000, 120_000]] }),
    says('cut at 5:00', { refused: /2:00/ }),
    says('undo', { undone: 1 }, { lengthMs: 110_000 }, { after: ['cut the first 10 seconds', 'mute it'] }),
    says('remove the silences and export it', [{ edit: 'trimSilences' }, { session: 'export' }]),
    says('how long is it?', { answered: /2:00/ }),
    says('add subtitles from the speech', { notHere: /speech/ }),
    says('flibber the jabberwock', 'notUnderstood'),
    says('add the title "Hello" at 0:05 for 4 seconds', { edit: 'addTitle' }, { titles: [{ text: 'Hello', startMs: 5000, endMs: 9000 }] }),
    says('add song.mp3 at 20%', { edit: 'addMusic' }, { music: [{ file: 'song.mp3', volume: 20 }] }, { files: ['talk.mp4', 'song.mp3'] }),
    says('add captions from talk.srt', { edit: 'addCaptions' }, { captions: [{ text: /Welcome/ }, {}, {}, {}] }, { files: ['talk.mp4', 'talk.srt'] }),
    says('reverse the order of the clips', { edit: 'reorderClips' }, { order: ['beach.mp4', 'harbour.mp4'] }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('thanks!', 'courtesy'),
  ],
}; // prettier-ignore
