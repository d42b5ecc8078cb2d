import { talk } from './talk';
import { cuts } from './cuts';
import { lengths } from './lengths';
import { places } from './places';
import { sound } from './sound';
import { overlays } from './overlays';
import { transitions } from './transitions';
import { picture } from './picture';
import type { Wording } from '../wording';

/** Other words for an English clause that is not understood as it stands: the first that fits. */
export const englishClauses: readonly Wording[] = [
  ...talk,
  ...cuts,
  ...lengths,
  ...places,
  ...sound,
  ...overlays,
  ...transitions,
  ...picture,
];
