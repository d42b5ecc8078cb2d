import type { Edit } from '../../edits/registry';

/** What is said of the whole video, and what of a thing in it. */

/** What is done to the whole video whatever was done before: no title or clip could be meant by "it". */
export const ofFilm: ReadonlySet<Edit['edit']> = new Set(['reorderClips', 'setCanvas', 'setFit', 'setSize', 'setFrameRate', 'normalizeLoudness', 'addTitle', 'addMusic', 'addOverlay', 'addCaptions', 'spreadCaptions', 'addTransitions', 'addCard', 'addClips', 'sideBySide', 'replaceSound']); // prettier-ignore
/** “1080p” is no text of a title. */
export const ofFrame: ReadonlySet<Edit['edit']> = new Set(['setCanvas', 'setSize', 'setFrameRate']);
/** What titles and music have not, so that by "it" the video is meant. */
export const ofPicture: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'gradeClips', 'rotateClips', 'flipClips', 'cropClips', 'zoomClips', 'reverseClips', 'denoise', 'setVolume', 'trimSilences', 'split', 'freezeFrame']); // prettier-ignore

/** “去掉这个logo”: they name what they change, so that by “this” nothing else is meant. */
export const ofOwnThing: ReadonlySet<Edit['edit']> = new Set(['removeOverlays', 'changeOverlay', 'removeCards', 'changeCard', 'removeTransitions', 'changeTransitions', 'removeTitles', 'changeTitle', 'removeMusic']); // prettier-ignore

/** What can be seen, as music cannot. */
export const seen: ReadonlySet<Edit['edit']> = new Set(['gradeClips', 'rotateClips', 'flipClips', 'cropClips', 'zoomClips', 'freezeFrame']); // prettier-ignore

/** Many things, of which none is an "it". */
const manyThings =
  /\b(?:all |any )?(?:of )?(?:the |my |those |these )?(?:[a-z]+ ){0,2}(?:parts|bits|sections|pieces|moments|pauses|silences|gaps|mistakes|clips|scenes|shots)\b/gi;

/** Whether "it" may be what a clause names: after "delete the boring parts" it is the video. */
export function mayNameIt(clause: string): boolean {
  const rest = clause.replace(manyThings, '');
  return rest === clause || /\b(?:the|that|this|my|our|an?|it|one)\b|\d/i.test(rest);
}
