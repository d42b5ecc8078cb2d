import type { Edit } from '../../edits/registry';
import type { Spoken } from '../asides/statements';
import { isVagueWish } from '../requests/vague-wishes';
import type { Grammar } from './grammar';
import { unreadApart } from './unread-apart';

/** What a wish is to come with: "make it 60 seconds with the song". */

const joint =
  /,? (?:(?:along|together|complete) )?(?:with|plus|featuring) (?=(?:no original|no (?:sound|audio|camera sound)|the|my|our|a|an|some|both|background|subtle|nice|quiet|soft|music|captions?|subtitles?|transitions?|crossfades?|fades?|titles?|text|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac|png|jpe?g|srt|vtt))\b)/gi;
const accompanying: ReadonlySet<Edit['edit']> = new Set(['addMusic', 'addTitle', 'addCard', 'addOverlay', 'addTransitions', 'addCaptions', 'fade', 'setVolume']); // prettier-ignore
/** "Insert the photo at 0:10 with the words “Meanwhile” on it": a text for as long as that is seen. */
const bringing: ReadonlySet<Edit['edit'] | undefined> = new Set(['addClips', 'addOverlay', 'moveClips', 'replaceClip', 'freezeFrame', 'duplicateClips']); // prettier-ignore
const noSound = /^no (?:original |camera |clip |video )?(?:sound|audio)(?: at all)?/i;

/** Clauses that are not understood as one, with what they are to come with in a clause of its own. */
export function withAccompaniments(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return unreadApart(spoken, grammar, (text) => partsOf(text, grammar));
}

function partsOf(text: string, { reads, editOf }: Grammar): readonly string[] | undefined {
  for (const { index, 0: link } of [...text.matchAll(joint)].reverse()) {
    const left = text.slice(0, index);
    const said = text.slice(index + link.length);
    const silent = said.replace(noSound, 'mute the video');
    const right = silent === said ? `add ${said}` : silent;
    // "…, with no original sound, fade out at the end"
    const comma = right.indexOf(',');
    const [first, rest] = [right.slice(0, comma), right.slice(comma + 1).trim()];
    if (comma > 0 && reads(left) && editOf(first) && reads(rest)) return [left, first, rest];
    const edit = editOf(right);
    if (edit?.edit === 'addTitle' && bringing.has(editOf(left)?.edit)) continue;
    // "A card with music under it": under that alone.
    const isOfCard = edit?.edit === 'addMusic' && editOf(left)?.edit === 'addCard';
    const whole = isOfCard ? right.replace(/ (?:under|beneath|behind|below)(?:neath)?(?: it| that)?$/i, ' behind the card') : right; // prettier-ignore
    if (edit && accompanying.has(edit.edit) && (reads(left) || isVagueWish(left))) return [left, whole];
  }
  return undefined;
}
