import { foldText } from '../words/folding';
import { readClock, readLength } from '../times/times';
import type { Grammar } from './grammar';

/** "Insert the beach clip at 0:15 into the harbour video": a moment of another clip, told as one of the timeline. */

const verb = String.raw`(?<verb>insert|put|place|splice|drop|cut|move|add)`;
const clip = (name: string) =>
  String.raw`(?:the |my )?(?<${name}>[a-z\d][\w.-]*?)(?: (?:clip|video|shot|footage|photo|one))?`;
const time = String.raw`(?<time>\d[\d:.]*(?: ?(?:s|secs?|seconds?))?)`;
const preposition = '(?:in(?:to)?|inside(?: of)?|within|of)';
const end = String.raw`(?=$|[.,;!](?=\s|$)|\n| (?:and|then)(?![a-z]))`;
const forms = [
  `${verb} ${clip('what')} (?:at|after(?: the first)?) (?:second )?${time} ${preposition} ${clip('host')}${end}`,
  `${verb} ${clip('what')} ${preposition} ${clip('host')} (?:at|after) (?:second )?${time}${end}`,
  `${verb} ${clip('what')} ${time} into ${clip('host')}${end}`,
].map((form) => new RegExp(String.raw`(?<![a-z])${form}`, 'i'));
const longest = 400;

/** The prompt with the moment on the timeline in the place of that in a clip. */
export function withInsertedInto(prompt: string, { clipsIn, startOf }: Grammar): string {
  const match =
    prompt.length > longest
      ? undefined
      : forms.map((form) => form.exec(prompt)).find((found) => found !== null);
  const { what = '', host = '', time: said = '' } = match?.groups ?? {};
  const [inserted, into] = [what, host].map((name) => name.replace(/\.[a-z\d]{2,4}$/i, ''));
  if (!match || inserted === undefined || into === undefined) return prompt;
  const startMs = /^(?:video|film|movie)$/i.test(into) ? 0 : startOf(into);
  const moment = (readClock(foldText(said), 0, 0) ?? readLength(foldText(said), 0))?.value.ms;
  if (startMs === undefined || moment === undefined || clipsIn(inserted).length !== 1) return prompt;
  if (what.toLowerCase() === host.toLowerCase()) return prompt;
  const at = `${(startMs + moment) / 1000} seconds`;
  return `${prompt.slice(0, match.index)}insert ${what} at ${at}${prompt.slice(match.index + match[0].length)}`;
}
