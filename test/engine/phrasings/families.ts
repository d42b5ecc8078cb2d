import { chineseClips } from './clips-zh';
import { chinesePauses } from './pauses-zh';
import { chineseSound } from './sound-zh';
import { chineseStretches } from './stretches-zh';
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
import { chineseCaptions } from './captions-zh';
import { chineseColours } from './colour-zh';
import { chineseCompounds } from './compounds-zh';
import { chineseDialogues } from './dialogues-zh';
import { chineseFrame } from './frame-zh';
import { chineseOverlays } from './overlays-zh';
import { chinesePhotos } from './photos-zh';
import { chineseTitles } from './titles-zh';
import { chineseTransitions } from './transitions-zh';
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
