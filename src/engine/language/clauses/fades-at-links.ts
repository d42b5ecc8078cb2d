import { fadeWords } from '../../edits/kinds/fade-language';
import { isSpelt, means } from '../reading';
import * as w from '../words/common-words';
import type { Token } from '../words/tokens';
import { isMusic } from './commands';

/** Fades on the right of a link: of what is on its left, or of their own. */

/** "Add music with a dragon and fade in 2 s": what is not understood of the music must not fade the video. */
export function isFadeOfMusic(before: readonly Token[], after: readonly Token[]): boolean {
  return means(after[0], fadeWords.inside, fadeWords.outside, fadeWords.bothWays) && before.some(isMusic);
}

/** "Fade it in over 2 s and out over 4 s": "out" alone belongs to what fades in. */
export function isOtherFade(before: readonly Token[], after: readonly Token[]): boolean {
  return (
    isSpelt(after[0], /^(?:in|out)$/) &&
    before.some((token) => means(token, w.fade, fadeWords.inside, fadeWords.outside))
  );
}

/**
 * "Remove the music and fade out" asks for a fade; "remove the fade in and fade out" and "remove the music and the
 * fade out" do not.
 */
export function isFadeAfterRemoval(before: readonly Token[], after: readonly Token[]): boolean {
  const fades = [fadeWords.inside, fadeWords.outside, fadeWords.bothWays];
  return (
    means(after[0], ...fades) &&
    before.some((token) => means(token, w.remove)) &&
    !before.some((token) => means(token, w.fade, ...fades))
  );
}
