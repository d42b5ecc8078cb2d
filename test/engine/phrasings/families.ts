import { chineseClips } from './chinese-clips';
import { chinesePauses } from './chinese-pauses';
import { chineseSound } from './chinese-sound';
import { chineseStretches } from './chinese-stretches';
import { joinedWishes } from './joined-wishes';
import { musicInTime } from './music-in-time';
import type { Phrasing } from './phrasing';
import { sentenceFrames } from './sentence-frames';
import { stretches } from './stretches';

/** Phrasings by what they are about. */
export const families: Readonly<Record<string, readonly Phrasing[]>> = {
  stretches,
  sentenceFrames,
  chineseStretches,
  chineseClips,
  chinesePauses,
  chineseSound,
  musicInTime,
  joinedWishes,
};
