import { mediaKindOf } from '../../../contract/media';
import { findQuotes, hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** What is told of clips that takes their number, their places or their lengths to be said plainly. */

/** In characters. */
const longest = 300;

/** A prompt that speaks of its clips in such a way, in words that name them. */
export function withClipsTold(prompt: string, grammar: Grammar): string {
  if (prompt.length > longest || hasChinese(prompt) || findQuotes(prompt).length > 0) return prompt;
  return [withSameLength, withEdgesNamed, withStretchOfClip, withSlowReplay].reduce((text, rule) => rule(text, grammar), prompt); // prettier-ignore
}

const mostClips = 50;

/** How long the clips are, in their order, in milliseconds. */
function lengthsOf({ lengthOf }: Grammar): number[] {
  const lengths: number[] = [];
  while (lengths.length < mostClips) {
    const length = lengthOf(`clip ${lengths.length + 1}`);
    if (length === undefined) break;
    lengths.push(length);
  }
  return lengths;
}

/** The file of a clip, where the clip is the only one of it. */
function fileOf(clip: number, { files, clipsIn }: Grammar): string | undefined {
  const own = files.filter(({ fileName }) => {
    const [first, ...more] = clipsIn(fileName);
    return first === clip && more.length === 0;
  });
  return own.length === 1 ? own[0]?.fileName : undefined;
}

const inDigits: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  ten: 10,
  twenty: 20,
  thirty: 30,
};
const sharedLength =
  /^((?:please |can you |could you |i want you to )*)(?:make|create|cut|edit|build|do|produce)(?: me)? an? (\d+(?:\.\d+)?|one|two|three|ten|twenty|thirty)[- ]?(s|secs?|seconds?|minutes?|mins?)(?:[- ]long)? (?:video|film|movie|montage|reel|clip|edit|recap|compilation|cut)(?: (?:of|from|out of|with|using)) (?:(?:all |both )?(?:of )?(?:these|those|the|my|our)|(?:all|both)(?: of)?(?: the| my| these)?)(?: \w+)? (?:clips|videos|shots|files|footage)\b(?: (?:together|all))?/i;

/** "Make a 20 second video of these clips": each of them is to be in it, so they share its length. */
export function withLengthShared(prompt: string, grammar: Grammar): string {
  const found = sharedLength.exec(prompt.trim());
  if (prompt.length > longest || findQuotes(found?.[0] ?? '').length > 0) return prompt;
  const lengths = lengthsOf(grammar);
  const hasImages = grammar.files.some(({ fileName }) => mediaKindOf(fileName) === 'image');
  if (!found || lengths.length < 2 || hasImages) return prompt;
  const [said, asks = '', amount = '', unit = ''] = found;
  const rest = prompt.trim().slice(said.length);
  const joints = lengths.length - 1;
  // Half a second of each transition is of two clips at once.
  const shared = /\b(?:dissolves?|cross-?fades?|fades?|transitions?)\b.*\b(?:between|them|each|all|clips)\b/i.test(rest) ? joints * 0.5 : 0; // prettier-ignore
  const wanted = (inDigits[amount.toLowerCase()] ?? Number(amount)) * (/^m/i.test(unit) ? 60 : 1) + shared;
  const each = shareOf(wanted * 1000, lengths);
  if (each === undefined) return prompt;
  const seconds = String(Math.floor(each / 10) / 100);
  const longer = lengths.flatMap((length, i) => (length > each ? [String(i + 1)] : []));
  const rule =
    longer.length === lengths.length
      ? `make every clip ${seconds} seconds long`
      : `shorten ${longer.length === 1 ? 'clip' : 'clips'} ${longer.join(' and ')} to ${seconds} seconds`;
  const music = /^,? (?:with|and|using) ((?:the |my |some )?(?:song|music|[\w-]+\.(?:mp3|wav|m4a)))(?: (?:under it|underneath|in the background|as music))?/i.exec(rest); // prettier-ignore
  const more = music ? `\nadd ${music[1] ?? ''}${rest.slice(music[0].length).replace(/^,? and (?=an? )/i, '\nadd ')}` : rest.replace(/^[,;.]? (?:with|and|then) /i, '\n').replace(/^[,;.] */, '\n'); // prettier-ignore
  return `${asks}${rule}${more.replace(/^\n(?=(?:an? )?(?:dissolves?|cross-?fades?|fades?|transitions?)\b(?! in\b| out\b))/i, '\nadd ')}`;
}

const sameLength =
  /\b(?:make|cut|trim|get) (?:all|every|each)(?: of)?(?: the| my| these)? (?:clips?|videos?|shots?) (?:(?:to )?(?:be )?(?:of )?(?:the same|an? equal|equal) (?:length|duration)|equally long|as long as each other|the same)(?= ?(?:$|[,.;!\n]| and ))/i;

/** "Make all clips the same length": as long as the shortest, since none can be longer than it is. */
function withSameLength(prompt: string, grammar: Grammar): string {
  if (!sameLength.test(prompt)) return prompt;
  const lengths = lengthsOf(grammar);
  const seconds = Math.floor(Math.min(...lengths) / 10) / 100;
  return lengths.length < 2 ? prompt : prompt.replace(sameLength, `make every clip ${seconds} seconds long`);
}

/** How long each may be at most, so that all together are as long as is wanted; `undefined` where they are shorter. */
function shareOf(wantedMs: number, lengths: readonly number[]): number | undefined {
  const sorted = [...lengths].sort((a, b) => a - b);
  let left = wantedMs;
  for (const [i, length] of sorted.entries()) {
    const share = left / (sorted.length - i);
    if (length > share) return share;
    left -= length;
  }
  return undefined;
}

const edge = String.raw`(?:the )?(?:first|last|middle) (\d+(?:\.\d+)?)(?: ?(?:s|secs?|seconds?))?`;
const ordinal = String.raw`(?:the )?(first|second|third|fourth|fifth|last)(?: (?:clip|one|video|shot))?`;
const edges = new RegExp(
  String.raw`^(?:(?:just|only|use|take|i want|i need|give me|please) )*${edge} (?:of|from) ${ordinal}(?:(?:,? and|,|,? then|,? and then| \+) ${edge} (?:of|from) ${ordinal})+[.! ]*$`,
  'i',
);
const one = new RegExp(String.raw`(${edge}) (?:of|from) ${ordinal}(?=$|[,.!\s])`, 'gi');
const nth: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 };

/** "First 5 s of the first clip and last 5 of the last one": a list of what is to be seen. */
function withEdgesNamed(prompt: string, grammar: Grammar): string {
  if (!edges.test(prompt.trim())) return prompt;
  const count = lengthsOf(grammar).length;
  const unknown: string[] = [];
  const named = prompt.trim().replace(one, (said: string, part: string, amount: string, which: string) => {
    const file = fileOf(nth[which.toLowerCase()] ?? count, grammar);
    if (file === undefined) unknown.push(said);
    return `${/\d ?s/i.test(part) ? part : part.replace(amount, `${amount} s`)} of ${file ?? ''}`;
  });
  return unknown.length === 0 ? named : prompt;
}

const clock = String.raw`(\d{1,2}):(\d{2})`;
const link = String.raw` ?(?:-|–|to|and|until|till) ?`;
const stretches = [
  new RegExp(
    String.raw`\b(?:play|show|put|use|lay|have|insert|display) (?:the |my )?([\w.-]+)(?: (?:clip|footage|video|shot))?(?: (?:over it|on top|full ?screen))? (?:between|from|over|at) ${clock}${link}${clock} (?:of|in|from) (?:the |my )?([\w.-]+)(?: (?:clip|footage|video|shot))?(?=$|[,.;!\n]| (?:and|but|then|please)\b)`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:play|show|put|use|lay|have|insert|display) (?:the |my )?([\w.-]+)(?: (?:clip|footage|video|shot))? (?:over|on top of) (?:the |my )?(?<under>[\w.-]+)(?: (?:clip|footage|video|shot))? (?:between|from) ${clock}${link}${clock}(?=$|[,.;!\n]| (?:and|but|then|please)\b)`,
    'i',
  ),
];

/** "Play the drone between 0:10 and 0:25 of the harbour clip": over that stretch, wherever it is in the video. */
function withStretchOfClip(prompt: string, grammar: Grammar): string {
  for (const [i, pattern] of stretches.entries()) {
    const found = pattern.exec(prompt);
    if (!found) continue;
    const groups = found.slice(1);
    const over = groups[0] ?? '';
    const under = (i === 0 ? groups[5] : groups[1]) ?? '';
    const [fromMinutes = 0, fromSeconds = 0, toMinutes = 0, toSeconds = 0] = groups
      .slice(i === 0 ? 1 : 2)
      .map(Number);
    const [upper, lower] = [over, under].map((name) => onlyClipOf(name, grammar));
    if (upper === undefined || lower === undefined || upper === lower) continue;
    const lengths = lengthsOf(grammar);
    const from = (fromMinutes * 60 + fromSeconds) * 1000;
    const to = (toMinutes * 60 + toSeconds) * 1000;
    if (from >= to || to > (lengths[lower - 1] ?? 0)) continue;
    // What lies over the picture is no longer one of the clips.
    const before = lengths.reduce((sum, length, at) => (at < lower - 1 && at !== upper - 1 ? sum + length : sum), 0); // prettier-ignore
    if (before === 0 && i === 1) continue;
    const said = `show ${over} full screen from ${clockOf(from + before)} to ${clockOf(to + before)}`;
    return prompt.replace(found[0], said);
  }
  return prompt;
}

function onlyClipOf(name: string, { clipsIn }: Grammar): number | undefined {
  const [clip, ...more] = clipsIn(name);
  return more.length === 0 ? clip : undefined;
}

function clockOf(ms: number): string {
  const seconds = ms / 1000;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${Number(rest.toFixed(3))}`;
}

const replay = new RegExp(
  String.raw`\b(?:play|show|repeat|replay) (?:the (?:part|bit|section|stretch|moment) )?(?:from |between )?${clock}${link}${clock} (?:once more|again|a second time|another time|one more time),? (?:but )?in (?:slow[- ]?mo(?:tion)?|half speed)(?=$|[,.;!\n]| (?:and|please|then)\b)`,
  'i',
);

/** "Play 0:10 to 0:15 again in slow motion": as it was recorded first, and then slowly. */
function withSlowReplay(prompt: string, grammar: Grammar): string {
  const found = replay.exec(prompt);
  const [length, ...more] = lengthsOf(grammar);
  const [fromMinutes = 0, fromSeconds = 0, toMinutes = 0, toSeconds = 0] = (found?.slice(1) ?? []).map(
    Number,
  );
  const from = (fromMinutes * 60 + fromSeconds) * 1000;
  const to = (toMinutes * 60 + toSeconds) * 1000;
  // The second of the two is the clip after what comes before and the first.
  if (!found || length === undefined || more.length > 0 || from >= to || to > length) return prompt;
  return prompt.replace(
    found[0],
    `play ${clockOf(from)} to ${clockOf(to)} twice, then set clip ${from === 0 ? 2 : 3} to 0.5x`,
  );
}
