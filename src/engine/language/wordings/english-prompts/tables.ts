import { talk } from './talk';
import { cuts } from './cuts';
import { lengths } from './lengths';
import { places } from './places';
import { sound } from './sound';
import { music } from './music';
import { overlays } from './overlays';
import { transitions } from './transitions';
import { picture } from './picture';
import type { Wording } from '../wording';

/** Other words for what English messages say, in the order in which they are put there. */
export const englishPrompts: readonly Wording[] = [
  ...talk,
  ...cuts,
  ...lengths,
  ...places,
  ...sound,
  ...music,
  ...overlays,
  ...transitions,
  ...picture,
];
