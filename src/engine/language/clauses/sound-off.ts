import { targetOf } from '../references/targets';
import type { Grammar } from './grammar';

const silently =
  /^(?<wish>.+?),? (?:(?:but|and|all) )?(?:without|with no|w\/o|minus) (?:any |the |its |their )?(?:original )?(?:sound|audio|volume)(?: (?:on|at all))?[.!]*$/i;

/** "Play it backwards without sound": two wishes, where the first knows nothing of sound. */
export function withSoundOff(text: string, { reads, editOf }: Grammar): readonly string[] {
  const wish = silently.exec(text)?.groups?.['wish'];
  if (wish === undefined || text.length > 200 || reads(text)) return [text];
  const edit = editOf(wish);
  if (!edit) return [text];
  const of = targetOf(edit);
  // What is brought in is silent, and nothing else.
  if (edit.edit === 'addClips' || edit.edit === 'replaceClip') return [wish, 'mute it'];
  if (of === undefined) return [wish, 'mute the video'];
  return 'clips' in of ? [wish, `mute ${of.clips.map((n) => `clip ${n}`).join(' and ')}`] : [text];
}
