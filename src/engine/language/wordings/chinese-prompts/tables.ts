import { talk } from './talk';
import { cuts } from './cuts';
import { lengths } from './lengths';
import { places } from './places';
import { sound } from './sound';
import { overlays } from './overlays';
import { topics } from './topics';
import { transitions } from './transitions';
import { picture } from './picture';
import type { Wording } from '../wording';

/** Chinese wordings that tell several wishes in one, or one in two parts, as each is told alone. */
export const chinesePrompts: readonly Wording[] = [
  ...talk,
  ...topics,
  ...cuts,
  ...lengths,
  ...places,
  ...sound,
  ...overlays,
  ...transitions,
  ...picture,
];
