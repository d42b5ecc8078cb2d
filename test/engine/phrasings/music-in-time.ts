import type { Given } from '../prompts/row';
import { alike } from './phrasing';

const added: Given = { files: ['talk.mp4', 'song.mp3'], after: ['add song.mp3'] };

/** When music begins and ends that is there. */
export const musicInTime = [
  alike(
    'stop the music at 0:40',
    [
      '{stop|end|finish|cut off} the {song|music|track} {at 0:40|at 40 seconds|after 40 seconds|40 seconds in|at second 40}',
      '{have|let|make} the {song|music|track} {stop|end|finish} {at 0:40|after 40 seconds|at 40 seconds}',
      'the {song|music|track} {should|must|needs to|has to} {stop|end|finish|be over|be gone|go out} {at 0:40|after 40 seconds|at 40 seconds}',
      "{I want|I'd like|I need|my boss wants} the {song|music} to {stop|end|finish|be over} {at 0:40|after 40 seconds|at 40 seconds}",
    ],
    added,
  ),
];
