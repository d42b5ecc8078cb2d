import type { Phrasing } from './phrasing';
import { sentenceFrames } from './sentence-frames';
import { stretches } from './stretches';

/** Phrasings by what they are about. */
export const families: Readonly<Record<string, readonly Phrasing[]>> = { stretches, sentenceFrames };
