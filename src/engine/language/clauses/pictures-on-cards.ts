import type { Grammar } from './grammar';

/** "End with the logo on white": a card of that colour and a picture on it, which are two edits. */

const colour = '(black|white|gr[ae]y|red|blue|green|yellow|orange|pink|purple|dark blue|light blue)';
const ground = new RegExp(
  String.raw`,? (?:on|over|against|in front of) (?:an? |the |plain |solid |pure |all )*${colour}(?: (?:background|backdrop|screen|card|slide|bg|page))?(?![a-z])`,
  'i',
);
const picture = String.raw`((?:the |my |our |a )?(?:(?:company|brand|channel|school|team|club) )?(?:logo|photo|picture)(?: image| ?\d)?|[\w-]+\.(?:png|jpe?g|webp|gif))`;
/** "A white card with the logo" */
const cardWith = new RegExp(
  String.raw`(?:an? |the )?(?:plain |solid )?${colour} (?:(?:end|intro|title|opening|closing) )?(?:card|screen|slide|background|page) (?:with|showing|that shows|containing) ${picture}(?: (?:on it|in the (?:middle|cent(?:er|re))))?`,
  'i',
);
const length =
  /,? ?(?:(?:for|lasting) (?:about )?)?((?:\d+(?:\.\d+)?|one|two|three|four|five|six|eight|ten)[ -]?(?:s|secs?|seconds?))(?: long)?(?![a-z])/i;
const atSide =
  /,? ?(?:(?:right )?(?:at|in|to|as) the (?:very )?)(start|beginning|front|opening|intro|end|ending|back|outro)(?: of (?:it|the video|the film))?(?![a-z])/i;
const edge =
  /,? ?(?:for|in|during) the (first|last) (?:\d+(?:\.\d+)?|one|two|three|four|five|six|eight|ten)[ -]?(?:s|secs?|seconds?)(?![a-z])/i;
const named = /(?:end|intro|opening|closing)(?= )/i;
const opens =
  /^(?:open|start|begin|kick off|lead)(?: (?:it|the video|things))?(?: off| up| out)? (?:with|on) |^(?:intro|opening)(?: card| screen)?:? /i;
const closes =
  /^(?:close|end|finish|wrap up|conclude|sign off)(?: (?:it|the video|things))?(?: off| up| out)? (?:with|on) |^(?:outro|ending|end)(?: card| screen)?:? /i;
const lead = /^(?:(?:and|then|also|please|finally|lastly) )+/i;
const alone = new RegExp(
  String.raw`^(?:(?:add|put|show|have|place|insert|display|use) )?${picture}(?: (?:in the (?:middle|cent(?:er|re))|on its own|alone|centered|centred))?$`,
  'i',
);

/** A prompt with each such wish in the words of two. */
export function withPicturesOnCards(prompt: string, { editOf }: Grammar): string {
  if (!/logo|photo|picture|\.(?:png|jpe?g|webp|gif)/i.test(prompt)) return prompt;
  // A length of its own belongs to what stands before it.
  const parts = prompt.split(/((?:,|;|\n|\.(?=\s|$)|!(?=\s|$))(?! ?(?:for )?[\d.]+ ?(?:s|secs?|seconds?)(?![a-z]))|,? (?:and|then) )/i);
  return parts.map((part) => onCard(part, editOf) ?? part).join('');
} // prettier-ignore

function onCard(part: string, editOf: Grammar['editOf']): string | undefined {
  const text = part.trim().replace(lead, '');
  if (text.length > 120 || !(ground.test(text) || cardWith.test(text))) return undefined;
  const card = cardWith.exec(text);
  const background = card?.[1] ?? ground.exec(text)?.[1] ?? '';
  const plain = card ? text.replace(cardWith, card[2] ?? '') : text.replace(ground, '');
  const long = length.exec(plain)?.[1] ?? '3 seconds';
  const side =
    atSide.exec(plain)?.[1] ?? edge.exec(plain)?.[1] ?? (card ? named.exec(card[0])?.[0] : undefined);
  const opener = opens.test(plain) ? 'start' : closes.test(plain) ? 'end' : undefined;
  const isStart = opener === 'start' || /start|beg|front|op|intro|first/i.test(side ?? '');
  if (side === undefined && opener === undefined) return undefined;
  const rest = plain
    .replace(edge, '')
    .replace(length, '')
    .replace(atSide, '')
    .replace(opens, '')
    .replace(closes, '');
  const what = alone.exec(rest.replace(/[, ]+$/, '').trim())?.[1];
  if (what === undefined) return undefined;
  const lasting = long.replace('-', ' ');
  const wishes = [
    `add a ${background} card at the ${isStart ? 'start' : 'end'} for ${lasting}`,
    `put ${what} in the center, 40% wide, for the ${isStart ? 'first' : 'last'} ${lasting}`,
  ];
  return wishes.every((wish) => editOf(wish)) ? part.replace(part.trim(), wishes.join(', then ')) : undefined;
}
