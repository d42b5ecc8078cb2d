import { hasVerb } from './commands';
import * as w from '../words/common-words';
import type { Grammar } from './grammar';
import { pointsBack, withNoun } from '../follow-ups/pointing';
import { foldText, hasChinese } from '../words/folding';
import { isIdle, means } from '../reading';
import type { Spoken } from '../asides/statements';
import { isForAll, isSameTarget, targetOf } from '../references/targets';
import type { Target } from '../references/targets';
import { tokenize } from '../words/tokens';

/**
 * Clauses with the clips or the stretch that they share with another one: "brighten and mute the second clip",
 * "mute the first clip and make it 2x", "第二段静音，加速到2倍".
 */
export function withSharedTargets(spoken: readonly Spoken[], grammar: Grammar): Spoken[] {
  const clauses = withTargetsAhead(spoken, grammar);
  const done: Spoken[] = [];
  /** What was named last, and where in `done` that is. */
  let last: { readonly target: Target; readonly at: number; readonly isTopic: boolean } | undefined;
  for (const clause of clauses) {
    const named =
      last &&
      (withTarget(clause, last.target, grammar, last.isTopic) ??
        putThere(saidAt(clause), last.target, grammar) ??
        titledToo(clause, last.target, grammar));
    if (last && named !== undefined) {
      const whole = { ...clause, text: named };
      // What is moved or changes its length is named by the same words only before that.
      if (last.target.isMoved) {
        done.splice(last.at, 0, whole);
        last = { ...last, at: last.at + 1 };
      } else done.push(whole);
      continue;
    }
    const topic = topicAlone(clause.text, grammar);
    done.push(clause);
    const own = topic ?? grammar.targetIn(clause.text);
    if (own)
      last = {
        target: own,
        at: done.length - 1,
        isTopic: topic !== undefined || isTopicFirst(clause.text, own),
      };
    else if (grammar.reads(clause.text)) last = undefined;
  }
  return done.filter(({ text }, i) => i === done.length - 1 || !isTopicOf(text, done[i + 1], grammar));
}

/** What speaks of the film as a whole. */
const ofFilm =
  /\b(?:video|film|movie|everything|whole|entire|all|both|throughout|footage|clips?)\b|视频|整体|整个|整片|全部|全片|全程|所有|都|片子|影片/;

/** The clause with a target in place of "it", or of nothing where nothing is named; `undefined` where that makes no sense. */
function withTarget(clause: Spoken, target: Target, grammar: Grammar, isTopic: boolean): string | undefined {
  const { text } = clause;
  // "All of it" is the film.
  if (/\b(?:all|the whole) of (?:it|them|this|that)\b|全部|全都|整个/i.test(text)) return undefined;
  // "Both" are two.
  if (/\bboth\b/i.test(text) && 'clips' in target.of && target.of.clips.length !== 2) return undefined;
  const edit = grammar.editOf(text);
  if (edit && !isForAll(edit)) return undefined;
  const { phrase } = target;
  const pointed = isTopic ? withNoun(text, phrase) : [];
  const tries = [
    ...pointed,
    ...(edit && !pointsBack(text) && isElided(clause, isTopic) ? added(text, phrase) : []),
  ];
  return tries.find((each) => isFor(each, target, grammar));
}

/** A clause with the "同时" that joins it. */
const saidAt = ({ text, joint }: Spoken) => (/同时\s*$/u.test(joint) ? `同时${text}` : text);

/** "Mute the last 5 seconds and put “Thanks” there". */
function putThere(text: string, { of, phrase }: Target, { editOf }: Grammar): string | undefined {
  const edit = editOf(text);
  if ('clips' in of || (edit && !(edit.edit === 'addTitle' && edit.start === undefined))) return undefined;
  const rest = text.replace(there, '');
  const tries = hasChinese(text) ? [`${phrase}${rest}`, `在${phrase}${rest}`] : [`${rest} during ${phrase}`, `${rest} for ${phrase}`]; // prettier-ignore
  return rest === text
    ? undefined
    : tries.find((each) => /^add(?:Title|Overlay)$/.test(editOf(each)?.edit ?? ''));
}

/** "无人机那段慢放一半并加标题“俯瞰”": of that clip, and not of the film. */
function titledToo({ text, joint }: Spoken, { phrase }: Target, { editOf }: Grammar): string | undefined {
  const own = /并且?\s*$/u.test(joint) ? editOf(text) : undefined;
  if (own?.edit !== 'addTitle' || own.start !== undefined) return undefined;
  const edit = editOf(phrase + text);
  return edit?.edit === 'addTitle' && edit.start !== undefined ? phrase + text : undefined;
}

const there =
  / (?:(?:in|over|during|on|at|for) )?(?:(?:right |up |in )?there|(?:that|this|the same) (?:part|bit|stretch|section|moment|time|spot|point))(?= (?:saying|reading|that (?:says|reads)|with)(?![a-z])|$)| while (?:it|that|this|everything)(?:'s| is| plays| lasts)(?: (?:in )?[a-z]+(?: (?:and|down|mo|motion) ?[a-z]*)?)?$|^(?:在)?(?:那里|那儿|这里|这儿|那段|这段|那个地方|这期间|期间|那时候?|(?:并且?)?同时(?=.{0,12}[“"‘']))(?:上|里|上面)?/i;

function isFor(text: string, { of }: Target, grammar: Grammar): boolean {
  const edit = grammar.editOf(text);
  return edit !== undefined && isSameTarget(targetOf(edit), of);
}

function added(text: string, phrase: string): string[] {
  return hasChinese(text) ? [phrase + text, `${phrase}的${text}`, text + phrase] : [`${text} ${phrase}`];
}

/** "0:20-0:30: slow motion, black and white" names first what all that follows is about. */
function isTopicFirst(text: string, { phrase }: Target): boolean {
  const at = text.indexOf(phrase);
  return at >= 0 && at < 12 && /^\s*[:：]/u.test(text.slice(at + phrase.length));
}

/** In Chinese what was named goes on being spoken of; in English only after "and", or where it was named first. */
function isElided({ text, joint }: Spoken, isTopic: boolean): boolean {
  if (ofFilm.test(foldText(text))) return false;
  if (isTopic && /^\s*(?:,|and|,\s*and|&|\+)\s*$/i.test(joint)) return true;
  return hasChinese(text)
    ? !/[。；;\n!！?？]/.test(joint)
    : /^\s*(?:and|&|\+)(?: also| then)?\s*$/i.test(joint);
}

/** "Brighten and mute the second clip": the first verb has what the last one names. */
function withTargetsAhead(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return spoken.map((clause, i) => {
    const edit = grammar.editOf(clause.text);
    if ((edit && (!isForAll(edit) || edit.edit === 'fade')) || !isBareVerb(clause.text, grammar)) return clause;
    let at = i + 1;
    for (let next = spoken[at]; next && isListing(next.joint) && isBareVerb(next.text, grammar); next = spoken[at]) at++;
    const last = spoken[at];
    if (!last || !/(?:\band\b|&|并|且|和|跟)/i.test(last.joint) || !isListing(last.joint)) return clause;
    const target = grammar.targetIn(last.text);
    const named = target && added(clause.text, target.phrase).find((each) => isFor(each, target, grammar));
    return named === undefined ? clause : { ...clause, text: named };
  });
} // prettier-ignore

function isListing(joint: string): boolean {
  return /^\s*(?:[,，、]|and\b|&|并且?|且|和|跟|also\b|\s)+\s*$/i.test(joint);
}

function isBareVerb(text: string, { files, lexicon }: Grammar): boolean {
  const tokens = tokenize(text, files, lexicon);
  return (
    tokens.some((token) => hasVerb(token)) &&
    tokens.every((token) => (hasVerb(token) || isIdle(token)) && !means(token, w.it, w.video, w.whole))
  );
}

const topicLead = /^(?:(?:please|now|then|so|ok) )*(?:take|grab|get|use|for|with|in|on|as for|regarding|about) |^(?:针对|对于|对|关于|至于|把|将|在)/i; // prettier-ignore

/** "Take the second clip, …", "for clip 2: …": names what the clauses after it are about, and asks for nothing. */
function topicAlone(text: string, grammar: Grammar): Target | undefined {
  const named = text.replace(topicLead, '').replace(/[\s:：]+$/u, '');
  // What says how much asks for something.
  if (named.length > 60 || named.includes('%') || grammar.reads(text)) return undefined;
  const chinese = hasChinese(named);
  const target = grammar.targetIn(chinese ? `${named}静音` : `mute ${named}`);
  return target && target.phrase.length >= named.length - 4 ? { ...target, isMoved: false } : undefined;
}

function isTopicOf(text: string, next: Spoken | undefined, grammar: Grammar): boolean {
  const topic = topicAlone(text, grammar);
  const edit = next && topic && grammar.editOf(next.text);
  return topic !== undefined && edit !== undefined && isSameTarget(targetOf(edit), topic.of);
}
