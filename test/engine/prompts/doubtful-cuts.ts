import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;

/** Out of range, the wrong way round, or to be read in two ways; the talk is 2:00 long. */
export const doubtfulCuts: Family = {
  name: 'doubtful cuts',
  rows: [
    says('cut at 5:00', { refused: /2:00/ }),
    says('split at 2:30', { refused: /2:00/ }),
    says('cut from 3:00 to 4:00', { refused: /2:00/ }),
    says('cut from 1:50 to 2:30', { refused: /2:00/ }),
    says('keep 3:00 to 4:00', { refused: /2:00/ }),
    says('remove everything after 2:30', { refused: /2:00/ }),
    says('cut 1:02:03 to 1:05:00', { refused: /2:00/ }),
    says('cut 1:30 to 1:00', { refused: /1:30/ }),
    says('cut the last 3 minutes', { refused: /./ }),
    says('remove the first 2 minutes', { refused: /./ }),
    says('cut the first 5 seconds of the third clip', { refused: /2 clips/ }, {}, two),
    says('in beach.mp4 cut 0:30 to 0:35', { refused: /20/ }, {}, two),
    says('cut out the part where I cough', 'notUnderstood'),
    says('cut it on the beat', { notHere: /beat/ }),
    says('remove the boring parts', { asked: [/silences/, /first/, /last/] }),
    says('cut when the music changes', 'notUnderstood', {}, { files: ['talk.mp4', 'song.mp3'], after: ['add music'] }),
    says('trim it', { asked: [/silences/, /trim to/, /speed/] }),
    says('cut 0:10 to 0:20 but not the sound', 'notUnderstood'),
    says("don't cut the first 10 seconds", 'notUnderstood'),
    says('cut here', 'notUnderstood'),
    says('remove 0:00 to 2:00', { refused: /nothing/ }),
    says('cut at 0:00', { refused: /./ }),
    says('cut the first 5 apples', 'notUnderstood'),
    says('cut the first 10 seconds of the music video intro theme', 'notUnderstood'),
    says('cut 10 to 20 percent', 'notUnderstood'),
    says('cut 0:10 to 0:20 if nobody speaks', 'notUnderstood'),
    says('cut 0:10 to 0:20 or 0:30 to 0:40', 'notUnderstood'),
    says('I already cut the first 10 seconds', 'notUnderstood'),
    says('what if we cut the first 10 seconds?', 'notUnderstood'),
    says('cut the same part again', 'notUnderstood', {}, { after: ['cut 0:10 to 0:20'] }),
    says('cut the audio from 0:10 to 0:20', { edit: 'setVolume' }, { volumes: [100, 0, 100], lengthMs: 120_000 }),
    says('remove the sound of the first 5 seconds', { edit: 'setVolume' }, { volumes: [0, 100], lengthMs: 120_000 }),
    says('keep the audio but remove the video', 'notUnderstood'),
    says('trim to 3 minutes', { refused: /2:00/ }),
    says('cut frames 4000 to 5000', { refused: /2:00/ }),
    says('delete the scene at 0:30', { refused: /nothing/ }),
  ],
}; // prettier-ignore
