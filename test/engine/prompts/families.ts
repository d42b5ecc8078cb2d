import { arranging } from './arranging';
import { canvas } from './canvas';
import { captions } from './captions';
import { compound } from './compound';
import { cutting } from './cutting';
import { doubtfulCuts } from './doubtful-cuts';
import { history } from './history';
import { lengths } from './lengths';
import { music } from './music';
import { overlays } from './overlays';
import { picture } from './picture';
import { plainSpeech } from './plain-speech';
import { questions } from './questions';
import { routing } from './routing';
import type { Family } from './row';
import { silences } from './silences';
import { sound } from './sound';
import { speed } from './speed';
import { titles } from './titles';
import { transitions } from './transitions';
import { wishes } from './wishes';

/** The corpus: one file for each family and language. */
export const families: readonly Family[] = [
  silences,
  cutting,
  doubtfulCuts,
  arranging,
  lengths,
  transitions,
  titles,
  captions,
  music,
  sound,
  speed,
  canvas,
  picture,
  overlays,
  wishes,
  history,
  questions,
  routing,
  compound,
  plainSpeech,
];
