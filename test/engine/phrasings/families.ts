import { chineseClips } from './chinese-clips';
import { chinesePauses } from './chinese-pauses';
import { chineseSound } from './chinese-sound';
import { chineseStretches } from './chinese-stretches';
import { joinedWishes } from './joined-wishes';
import { musicInTime } from './music-in-time';
import { changedStretches } from './changed-stretches';
import { clipsNamed } from './clips-named';
import { cutStretches } from './cut-stretches';
import { captionChanges, cards, slideshows, subtitled } from './cards';
import { fadeChanges, joinChanges, joins } from './joins';
import { looks } from './look';
import { overlayChanges, overlays } from './overlays';
import type { Phrasing } from './phrasing';
import { sentenceFrames } from './sentence-frames';
import { stretches } from './stretches';
import { chineseCaptions } from './zh-captions';
import { chineseColours } from './zh-colour';
import { chineseCompounds } from './zh-compounds';
import { chineseDialogues } from './zh-dialogues';
import { chineseFrame } from './zh-frame';
import { chineseOverlays } from './zh-overlays';
import { chinesePhotos } from './zh-photos';
import { chineseTitles } from './zh-titles';
import { chineseTransitions } from './zh-transitions';
import { titleChanges, titles } from './titles';

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
  chineseTitles,
  chineseCaptions,
  chineseOverlays,
  chineseTransitions,
  chinesePhotos,
  chineseFrame,
  chineseColours,
  chineseCompounds,
  chineseDialogues,
  cutStretches,
  changedStretches,
  clipsNamed,
  captionChanges,
  cards,
  fadeChanges,
  joinChanges,
  joins,
  looks,
  overlayChanges,
  overlays,
  slideshows,
  subtitled,
  titleChanges,
  titles,
};
