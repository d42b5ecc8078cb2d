import { findQuotes } from '../words/folding';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const beside = /^(?:and|also|then|plus|now)(?: also| another(?: one)?(?: that says| saying)?)?,? /i;
const whenShown =
  /,? (?:(?:at|from|for|over|during|in|on|after|before) (?:the )?(?:\d|start|beginning|end|last|first|second|third|one|two|three|half|clip|middle|whole|top|bottom|left|right|cent|next|rest)|(?:the )?(?:last|first) \d)/i;

/** "And Day 2 at 1 minute", after a title was put somewhere: one more of its kind. */
export function oneMoreText({ text, focus, grammar }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  const edit = deed?.edit;
  if (edit?.edit !== 'addTitle' || grammar.alone !== undefined || text.length > 120) return undefined;
  const opened = beside.exec(text)?.[0];
  if (opened === undefined) return undefined;
  const said = text.slice(opened.length).replace(/[\s.]+$/u, '');
  const [quote] = findQuotes(said);
  const place = whenShown.exec(said);
  const words = quote ? said : place && place.index > 0 ? `“${said.slice(0, place.index)}”${said.slice(place.index)}` : undefined;
  const isText = quote !== undefined || /^“[^”]*(?:\p{Lu}|\d)/u.test(words ?? '');
  // What names a thing asks for that.
  const isOther = grammar.tokensOf(said).some(({ type }) => type === 'file');
  if (words === undefined || !isText || isOther) return undefined;
  const clause = `add a ${edit.role === 'lowerThird' ? 'lower third' : edit.role === 'caption' ? 'caption' : 'title'} ${words}`;
  const next = grammar.read(clause);
  const plain = grammar.read('add a title “Hello”');
  if (next?.edit !== 'addTitle' || plain?.edit !== 'addTitle') return undefined;
  // What is not said of it is as it was of the one before.
  const { color, size, place: where, style } = edit;
  const own = {
    ...(next.color === plain.color && { color }),
    ...(next.size === plain.size && { size }),
    ...(next.place === plain.place && { place: where }),
    ...(next.style === undefined && style && { style }),
  };
  const more = checked({ ...next, ...own });
  return more && { type: 'followUp', edits: [more], clause };
} // prettier-ignore
