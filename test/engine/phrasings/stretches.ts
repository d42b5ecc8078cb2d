import { alike } from './phrasing';

/** From where to where. */
export const stretches = [
  alike('mute from 0:05 to 0:09', [
    '{mute|silence|turn off|kill|cut} the {sound|audio} {from 5 to 9 seconds|between 5 and 9 seconds|between 0:05 and 0:09|from 0:05 until 0:09|from second 5 to second 9|from 5s to 9s|at 0:05-0:09|from 0:05 through 0:09|for 4 seconds from 0:05|for four seconds starting at 5 seconds}',
    '{between 0:05 and 0:09|from 5 to 9 seconds|0:05-0:09}{,|} {mute it|mute the sound|no sound|make it silent|turn the sound off|I want silence}',
  ]),
];
