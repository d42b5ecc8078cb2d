import { pointsBack } from '../follow-ups/pointing';
import type { Grammar } from './grammar';
import { hasVerb, isMusic, isObject } from './commands';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isIdle, isSpelt, means } from '../reading';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';

/** Clauses that are a noun and nothing else: "dissolves", "song.mp3 over it", "no pauses", "silence out". */

/**
 * The clause with the verb that it leaves out, where it is understood only with it.
 * @param isOfImages Whether images are spoken of, so that "3 seconds each" is not of all clips.
 */
export function withVerb(text: string, grammar: Grammar, isOfImages = false): string {
  const { reads, editOf, files, lexicon } = grammar;
  if (text.length > longest) return text;
  const tokens = tokenize(text, files, lexicon);
  if (isSilenceOut(tokens)) {
    const removal = `remove ${text.replace(/\s+\S+$/, '')}`;
    return reads(removal) ? removal : text;
  }
  if (reads(text)) return text;
  const removal = [...removals(text), ...(isOfImages ? [] : ofClips(text))].find((each) => reads(each));
  if (removal !== undefined) return removal;
  const adds = (each: string) => reads(each) && adding.has(editOf(each)?.edit ?? '');
  return additions(text, tokens).find(adds) ?? placed(text, tokens, grammar) ?? text;
}

const beside = /^(?:the )?\S.{0,40} (?:before|after|between|behind) \S/i;

/** "Beach before harbour": where a clip is to stand. */
function placed(text: string, tokens: readonly Token[], { editOf }: Grammar): string | undefined {
  if (!beside.test(text) || negation.test(text) || tokens.some((token) => hasVerb(token))) return undefined;
  const put = `put ${text}`;
  return editOf(put)?.edit === 'moveClips' ? put : undefined;
}

/** "做成30秒的抖音竖版", "a 30 second vertical video": two wishes, of which one stands in the other. */
export function withLengthApart(text: string, { reads, editOf, files, lexicon }: Grammar): readonly string[] {
  if (text.length > longest || reads(text)) return [text];
  const [time, ...others] = tokenize(text, files, lexicon).filter(({ type }) => type === 'time');
  if (time?.type !== 'time' || time.form !== 'length' || others.length > 0) return [text];
  const rest = text.slice(0, time.start) + text.slice(time.end).replace(/^(?:的|[- ]long)?/, '');
  const shape = [rest, rest.replace(/\b(?:version|cut|edit)\b/i, 'video'), rest.replace(/\bshort\s*$/i, 'youtube short')].find((each) => editOf(each)?.edit === 'setCanvas');
  const length = text.slice(time.start, time.end);
  return shape === undefined ? [text] : [shape.replace(/ {2,}/g, ' '), hasChinese(text) ? `剪到${length}` : `make it ${length}`];
} // prettier-ignore

/** In characters. What is terse is short. */
const longest = 120;

/** "Silence" alone may be a verb; "silence out" takes it out. */
function isSilenceOut(tokens: readonly Token[]): boolean {
  const [noun, particle, ...more] = tokens;
  return more.length === 0 && means(noun, w.silence) && means(particle, w.off);
}

function removals(text: string): string[] {
  const negated = /^(?:and )?(?:no|without(?: any)?|zero)(?: more)? (.+)$/i.exec(text)?.[1];
  const off = /^(?:the )?(?!fad(?:e|ing)\b)(.+?) (?:off|out|gone|away)$/i.exec(text)?.[1];
  const chinese = /^(?:没有|无|不加|零)(.+)$/.exec(text)?.[1];
  return [
    ...[negated, off].flatMap((noun) => (noun === undefined ? [] : [`remove ${noun}`, `remove the ${noun}`])),
    ...(chinese === undefined ? [] : [`去掉${chinese}`]),
  ];
}

/** Kinds that put something there which was not. */
const adding: ReadonlySet<string> = new Set(['addMusic', 'addTransitions', 'addTitle', 'addOverlay', 'addCard', 'addCaptions']); // prettier-ignore

/** What is negated or taken away is not added. */
const negation =
  /\b(?:off|out|down|no|not|without|less|away|gone|don't|dont|never|only|is|are|was|were)\b|不|没|无|去|掉|关|别|只/i;

function additions(text: string, tokens: readonly Token[]): string[] {
  const opener = tokens.find((token) => !isIdle(token) && !isAdjective(token));
  const isText = tokens[0]?.type === 'quote' && !hasChinese(text) && !pointsBack(text);
  const isNoun = opener !== undefined && (opener.type === 'file' || isText || isObject(opener));
  if (!isNoun || negation.test(text) || tokens.some((token) => hasVerb(token) && !isObject(token))) return [];
  // Without quotes anything may be the text of a title.
  if (means(opener, w.title) && !tokens.some(({ type }) => type === 'quote')) return [];
  const plain = isMusic(opener) ? text.replace(under, '') : text;
  const verb = hasChinese(text) ? '加' : 'add ';
  return [...new Set([verb + text, verb + plain, plain])];
}

/** "Quiet music", "a big white title “Hi”", "2 s crossfade": how it is to be, before what it is. */
function isAdjective(token: Token): boolean {
  if (token.type === 'color' || token.type === 'time') return true;
  return isSpelt(token, /^(?:quiet|soft|subtle|gentle|low|loud|calm|faint|big|small|large|huge|tiny|bold|short|long|quick|slow|fast|smooth|simple)$/);
} // prettier-ignore

/** "Join with 0.5 s dissolves", "5 s each": what is done to the clips by what is named. */
function ofClips(text: string): string[] {
  const joined = /^(?:join|connect|stitch|link|glue|blend|tie)(?: (?:them|both|everything|it all|all(?: of them)?|what(?:'s| is) left|(?:the |both |all |these |those )*(?:two |remaining |other |resulting )*(?:clips|rest|pieces|parts|halves|ends|sides|bits|segments|sections|remainder|two)))?(?: back)?(?: together)? (?:with|using|by) (.+)$/i.exec(text)?.[1];
  const linked = /^用(.+?)(?:连接起来|连接|连起来|串起来|衔接起来|衔接|接起来)$/.exec(text)?.[1];
  const each = /^(?:all )?(\d[\d.]* ?(?:s|secs?|seconds?)) (?:each|per clip|a piece|apiece)$/i.exec(text)?.[1];
  const every = /^(?:and )?each(?: one| clip| of them)?(?: for| is)? (\d[\d.]* ?(?:s|secs?|seconds?))(?: long)?$/i.exec(text)?.[1];
  const [, length, of] = /^(?:just |only )?(\d[\d.]* ?(?:s|secs?|seconds?)) of (?:the |my )?([\w .-]{2,40})$/i.exec(text) ?? [];
  return [
    ...(length === undefined || of === undefined || !/[a-z]/i.test(of) ? [] : [`keep only the first ${length} of ${of}`]),
    ...(joined === undefined ? [] : [`add ${joined}`]),
    ...(linked === undefined ? [] : [`加${linked}`]),
    ...(each === undefined ? [] : [`make each clip ${each}`]),
    ...(every === undefined ? [] : [`make each clip ${every}`]),
  ];
} // prettier-ignore

/** Where music is anyway. */
const under =
  / (?:over|under|underneath|beneath|behind|on top of) (?:it|that|them|everything|all of (?:it|them)|both|the (?:whole thing|top|video|videos|clips|pictures|photos|film))$| (?:below|underneath|beneath)$/i;
