import type { Wording } from '../wording';
import { asBeforeRules } from './as-before';
import { cuttingRules } from './cutting';
import { lookAndSoundRules } from './look-and-sound';
import { musicRules } from './music';

/** Other words for a Chinese clause that is not understood as it stands, all of them one after the other. */
export const chineseClauses: readonly Wording[] = [
  ...asBeforeRules,
  ...cuttingRules,
  ...lookAndSoundRules,
  ...musicRules,
].map(([source, meant]): Wording => [new RegExp(source, 'gdu'), meant]);
