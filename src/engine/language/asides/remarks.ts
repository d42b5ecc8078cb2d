import type { Edit } from '../../edits/registry';
import type { Grammar } from '../clauses/grammar';
import type { Aside, Beside } from './aside';
import { asideIn, isExplanation, tailIn } from './asides';
import { constituentsOf, quoted, stretchOf, withStretches } from './constituents';
import type { Constituent, Stretch } from './constituents';
import { hasChinese } from '../words/folding';
import { doesForbidden, isCheckable, leavesAlone } from './left-alone';
import type { Lexicon } from '../words/lexicon';
import { repeats } from './repetition';
import { hasCommand, hasSubstance, hasValue } from '../words/substance';
import { isVerb } from '../words/verb-forms';
import { isForAll, isSameTarget, targetOf } from '../references/targets';
import { notOffered } from '../requests/not-offered';
import { stretchIn } from './statements';
import { isVagueWish } from '../requests/vague-wishes';

/** What of a message asks for nothing is taken out of it before it is cut into wishes. */

type Understanding = Pick<Grammar, 'lexicon' | 'reads' | 'editOf' | 'clipsIn' | 'follows'>;

/** A message as wishes and what was said beside them. */
export interface Message {
  readonly clauses: readonly string[];
  /** As the user wrote it: what could be a wish, but was not taken for one. */
  readonly remarks: readonly string[];
}

const mends = /^(?:(?:please|can you|could you|just|so) )*(?:fix|solve|repair|correct|sort|do something)\b/;

interface Found {
  readonly aside: Aside;
  /** What goes, and what else is to be said in other words then. */
  readonly stretches: readonly Stretch[];
  readonly text: string;
}

/** Without its asides, as far as something is left that is understood and does not go against them. */
export function withoutRemarks(
  message: string,
  cut: (text: string) => string[],
  grammar: Understanding,
): Message {
  let asides = asidesIn(message, grammar);
  while (asides.length > 0) {
    const stretches = asides.flatMap((found) => found.stretches);
    const text = withStretches(message, stretches);
    const clauses = /[\p{L}\p{N}]/u.test(text) ? cut(text) : [];
    const edits = clauses.map((clause) => grammar.editOf(clause)).filter((edit) => edit !== undefined);
    const isUnderstood = clauses.some(
      (clause) => grammar.reads(clause) || (grammar.follows && placesIt.test(clause)),
    );
    const wishes = isUnderstood
      ? asides.filter((found) => !isAside(found, edits, grammar))
      : // Courtesy is none, whatever stands beside it.
        asides.filter(({ aside }) => clauses.length === 0 || aside.type !== 'courtesy');
    if (wishes.length === 0) {
      const told = asides.filter((found) => couldBeWish(found, grammar));
      return { clauses, remarks: told.map((found) => found.text) };
    }
    asides = asides.filter((found) => !wishes.includes(found));
  }
  return { clauses: cut(message), remarks: [] };
}

/** "It covers my face, move it to the other side": a wish, of what was done before. */
const placesIt = /^(?:(?:please|can you|could you) )?(?:move|put|place|push|shift) (?:it|them|that) \S/i;

function asidesIn(message: string, grammar: Understanding): Found[] {
  const { lexicon } = grammar;
  const all = constituentsOf(message, (text) => asideIn(text, lexicon) !== undefined, lexicon);
  const textOf = ({ start, end }: Constituent) => message.slice(start, end);
  const asides = all.map((own) => asideIn(own.text, lexicon));
  return all.flatMap((own, i): Found[] => {
    const text = textOf(own);
    const [before, next] = [all[i - 1], all[i + 1]];
    const aside =
      asides[i] ??
      complaintOfFile(own, next, message, grammar) ??
      asideBeside(own, all.filter((_, at) => at < i && !asides[at]).at(-1), next, message, grammar) ??
      taleOfStretch(own, next, message, grammar);
    if (aside?.type === 'statement') {
      const stated = aside.subject === undefined ? taleOfStretch(own, next, message, grammar) : undefined;
      const { subject: about } = stated ?? aside;
      // "Too slow, 0.75": how it is to be leans on what is wrong with it.
      const leans =
        next && bareComplaint.test(own.text) && endsInComplaint.test(text) && leaning.test(next.text);
      if (leans && !remedies(text, message.slice(next.start, next.end), grammar)) return [];
      // "画面太暗，提亮一点" is one wish.
      if (next && hasChinese(text) && grammar.reads(message.slice(own.start, next.end))) return [];
      // "The sound is only in the left ear, fix that": no other fault is to be put right.
      if (next && mends.test(next.text) && notOffered(own.text)) return [];
      const at = about === undefined ? -1 : own.text.indexOf(about);
      const subject = at < 0 ? undefined : text.slice(at, at + (about?.length ?? 0));
      const named =
        subject === undefined ? [] : namedBy(subject, [next, before], message, grammar, aside.compares);
      return named ? [{ aside, text, stretches: [stretchOf(message, all, i), ...named] }] : [];
    }
    if (aside?.type === 'restated' && next) {
      const explained = isExplanation(next.text)?.length ?? 0;
      return [
        {
          aside,
          text,
          stretches: [stretchOf(message, all, i), { from: next.start, to: next.start + explained }],
        },
      ];
    }
    if (aside?.type === 'forbidden' && aside.isInstead) {
      const named = namedInstead(aside.command, text, [next, before], message, grammar);
      return [{ aside, text, stretches: [stretchOf(message, all, i), ...named] }];
    }
    if (aside) return [{ aside, text, stretches: [stretchOf(message, all, i)] }];
    const tail = tailIn(own.text, lexicon);
    if (!tail || grammar.reads(text)) return [];
    const [from, to] = [own.start + tail.from, own.start + tail.to];
    return [{ aside: tail.aside, stretches: [{ from, to }], text: message.slice(from, to).trim() }];
  });
}

/** "A truck goes by from 1:10 to 1:18, cut that": whatever happens there, the wish after it is of that stretch. */
function taleOfStretch(
  { text }: Constituent,
  next: Constituent | undefined,
  message: string,
  { lexicon, reads, editOf }: Understanding,
): (Aside & { type: 'statement' }) | undefined {
  const subject = hasChinese(text) ? undefined : stretchIn(text);
  const found = next && subject !== undefined ? pronoun.exec(message.slice(next.start, next.end)) : undefined;
  if (!next || subject === undefined || !found || commands(text, lexicon) || reads(text)) return undefined;
  const wish = message.slice(next.start, next.end);
  // A list of stretches tells nothing of any.
  const isTold = (text.replace(subject, '').match(/[a-z']+/g) ?? []).length > 1;
  if (!isTold || stretchIn(wish) !== undefined) return undefined;
  const named = wish.slice(0, found.index) + subject + wish.slice(found.index + found[0].length);
  return editOf(named) ? { type: 'statement', subject } : undefined;
}

const subjectNamed =
  /^(?:(?:and|but|so|also|hey|ok|well),? )*((?:(?:the|my) )?[\w.-]{2,40}?(?: (?:one|clip|video|shot|footage))?)(?:'s| is| looks?| sounds?| seems?| feels?) /i;

/** "Beach is too dark, make it brighter": the clip that is called so. */
function complaintOfFile(
  own: Constituent,
  next: Constituent | undefined,
  message: string,
  { editOf, clipsIn }: Understanding,
): (Aside & { type: 'statement' }) | undefined {
  const text = message.slice(own.start, own.end);
  const subject = subjectNamed.exec(text)?.[1];
  if (!next || subject === undefined || hasChinese(text) || clipsIn(subject).length === 0) return undefined;
  const wish = message.slice(next.start, next.end);
  const found = pronoun.exec(wish);
  if (!found) return undefined;
  const named = wish.slice(0, found.index) + subject + wish.slice(found.index + found[0].length);
  const remedy = editOf(named);
  return remedy && remedy.edit === editOf(text)?.edit
    ? { type: 'statement', subject: subject.toLowerCase() }
    : undefined;
}

/** "Instead of cutting the pauses, speed them up": what is not to be cut is what "them" are. */
function namedInstead(
  command: string,
  text: string,
  beside: readonly (Constituent | undefined)[],
  message: string,
  grammar: Understanding,
): readonly Stretch[] {
  const object = /^\S+ (?:(?:out|off|up|down|away) )?((?:the|my|all|these|those|any)(?: .+)?)$/.exec(command)?.[1];
  const subject = object === undefined ? undefined : text.slice(text.toLowerCase().lastIndexOf(object)).trim();
  if (subject === undefined || hasChinese(text)) return [];
  return namedBy(subject, beside, message, grammar) ?? [];
} // prettier-ignore

const opening = /^(?:(?:and|so|ok|okay|well|then|also|hey|hi|please|just|now|first|finally)[ ,]+)*/;

/** Whether a text begins with a command, or asks for something. */
function commands(text: string, lexicon: Lexicon): boolean {
  const plain = text.replace(opening, '');
  const [first = '', second = ''] = plain.split(' ');
  return isVerb(first, lexicon) || isVerb(`${first} ${second}`, lexicon) || /\b(?:please|can you|could you|want|should|make sure|let's)\b/.test(plain);
} // prettier-ignore

/** "It's too dark, make it brighter": the remedy says by itself what the complaint asks for. */
function remedies(complaint: string, wish: string, { editOf }: Understanding): boolean {
  const remedy = editOf(wish);
  return remedy !== undefined && remedy.edit === editOf(complaint)?.edit;
}

/** What is an aside beside the others alone: a word in brackets, a wish said twice. */
function asideBeside(
  own: Constituent,
  before: Constituent | undefined,
  next: Constituent | undefined,
  message: string,
  grammar: Understanding,
): Aside | undefined {
  const text = message.slice(own.start, own.end);
  const isApart = /^(?:[([（]|[-–—]+)$/.test(own.joint);
  if (isApart && before && !goesOnText(before.text) && isNote(own, grammar)) return { type: 'statement' };
  const isListed = /^(?:,|\()$/.test(own.joint) && before?.sentence === own.sentence;
  if (isListed && repeats(text, message.slice(before.start, before.end), grammar))
    return { type: 'restated' };
  if (next?.sentence !== own.sentence || hasValue(own.text, grammar.lexicon)) return undefined;
  const following = message.slice(next.start, next.end);
  if (isExplanation(next.text) !== undefined) return grammar.reads(text) ? undefined : { type: 'restated' };
  // "掐头去尾，前3秒后5秒都不要"
  if (grammar.reads(text) || !hasValue(next.text, grammar.lexicon)) return undefined;
  if (notOffered(own.text)) return undefined;
  const measured = grammar.editOf(hasChinese(text) ? `${text}3秒` : `${text} by 3 seconds`);
  return measured && measured.edit === grammar.editOf(following)?.edit ? { type: 'restated' } : undefined;
}

/** "Title: Lesson 3 - Photosynthesis": a text without quotes goes on. */
function goesOnText(before: string): boolean {
  return /\b(?:titles?|text|captions?|card|lower third|intro|outro|says?|saying|reads|reading|called|write)\b|标题|文字|字幕|片头|片尾|写/.test(before) && !before.includes(quoted); // prettier-ignore
}

/** In brackets, what is there; after a dash it may as well be more of the wish. */
function isNote({ joint, text }: Constituent, { lexicon }: Understanding): boolean {
  if (!/^[([（]$/.test(joint)) return !hasSubstance(text, lexicon);
  const [first = ''] = text.split(' ');
  return (
    !hasValue(text, lexicon) &&
    !(hasChinese(text) ? hasCommand(text, lexicon) : isVerb(first, lexicon)) &&
    !/[?]|\b(?:not|no|only|except|both|all|each|left|right|top|bottom)\b|不|只|除/.test(text)
  );
}

const endsInComplaint = /\btoo [a-z]+[\s.!]*$|太.{1,2}了?[\s。！]*$/i;
const bareComplaint = /^(?:还是|有点|稍微|就是|(?:it|that)'?s |still |way |a bit )*(?:太|too)/;
const leaning =
  /^(?:改成|换成|调成|调到|变成|改为|弄成|来个?|要|再|就|\d)|^(?:half|twice|make it|just|try|maybe|like|\d|more|less|[a-z]+er\b)/;
const pronoun =
  /\b(?:it|them|(?:that|those|this|the)(?: whole)? (?:part|bit|section|stretch|piece|segment|moment)|that|those|this)\b(?! (?:one|video|clip|title|song|music|photo|image)\b)/i;
const definite = /\d|\b(?:first|second|third|fourth|fifth|last)\b|\.[a-z\d]{3,4}\b|第|最后/i;

/**
 * "The last clip is blurry, delete it": what is said names what "it" is in the wish after it, or before it.
 * `undefined` where that is not understood, though it must not be done to everything.
 */
function namedBy(
  subject: string,
  beside: readonly (Constituent | undefined)[],
  message: string,
  grammar: Understanding,
  compares = false,
): Stretch[] | undefined {
  const { reads, editOf, clipsIn, lexicon } = grammar;
  const isOfOne = compares || definite.test(subject);
  const [next] = beside;
  const elided = next && !compares ? elidedIn(subject, next, message, grammar) : undefined;
  if (elided) return elided;
  for (const wish of beside) {
    if (!wish) continue;
    // "…, trim those so it flows better": what for is no part of the wish.
    const tail = tailIn(wish.text, lexicon);
    const text = message
      .slice(wish.start, tail && tail.from > 0 ? wish.start + tail.from : wish.end)
      .trimEnd();
    const found = pronoun.exec(text);
    // "Even them out" is said of both that were compared.
    if (compares && /\b(?:them|both)\b|都|两/i.test(text)) return [];
    if (hasChinese(text)) {
      const insert = { from: wish.start, to: wish.start, text: subject };
      if (isOfOne && !definite.test(text) && reads(subject + text)) return [insert];
      if (isOfOne && !definite.test(text)) return undefined;
    } else if (found) {
      const [from, to] = [wish.start + found.index, wish.start + found.index + found[0].length];
      const named = [subject, ...(compares ? [`the volume of ${subject}`] : [])].find((name) => {
        const edit = editOf(text.slice(0, found.index) + name + text.slice(found.index + found[0].length));
        return edit && (!compares || edit.edit === editOf(text)?.edit);
      });
      if (named !== undefined) return [{ from, to, text: named }];
      // What is said of one clip must not be done to all.
      if (isOfOne) return undefined;
    } else if (compares && clipsIn(text).length === 0) {
      // "…, lower the volume a bit": of which one, the comparison tells.
      const of = ` of ${subject}`;
      return reads(text + of) ? [{ from: wish.end, to: wish.end, text: of }] : undefined;
    }
  }
  return [];
}

/** "The second clip looks dull, boost its colours", "…, boost the colours": of the clip that was spoken of. */
function elidedIn(
  subject: string,
  wish: Constituent,
  message: string,
  { editOf, clipsIn }: Understanding,
): Stretch[] | undefined {
  const text = message.slice(wish.start, wish.end);
  if (hasChinese(text) || ofFilm.test(text) || clipsIn(subject).length === 0) return undefined;
  const edit = editOf(text);
  if (!edit || !isForAll(edit) || edit.edit === 'fade') return undefined;
  const own = /\b(?:its|their)(?= )/i.exec(text);
  const plain = own ? `${text.slice(0, own.index)}the${text.slice(own.index + own[0].length)}` : text;
  const named = [`${plain} of ${subject}`, `${plain} for ${subject}`, `${plain} ${subject}`].find((each) => {
    const meant = editOf(each);
    return meant !== undefined && meant.edit === edit.edit && !isForAll(meant);
  });
  return named === undefined ? undefined : [{ from: wish.start, to: wish.end, text: named }];
}

const ofFilm =
  /\b(?:it|them|all|everything|both|whole|entire|video|film|movie|throughout|overall|rest|every|each)\b/i;

function isAside({ aside, text }: Found, edits: readonly Edit[], grammar: Understanding): boolean {
  switch (aside.type) {
    case 'kept': {
      const clips = grammar.clipsIn(aside.what);
      return edits.length > 0 && edits.every((edit) => leavesAlone(edit, aside.what, clips));
    }
    case 'forbidden': {
      // "Instead of cutting the pauses just speed them up" asks for something.
      const own = aside.isInstead ? grammar.editOf(text) : undefined;
      if (own && !edits.some(({ edit }) => edit === own.edit)) return false;
      return edits.length > 0 && !forbids(aside, edits, grammar);
    }
    case 'statement':
    case 'purpose': {
      // What is understood as an edit is one, but beside the same wish.
      const own = grammar.editOf(text) ?? grammar.editOf(text.replace(alsoSaid, ''));
      if (edits.length === 0 && isVagueWish(text)) return false;
      return own === undefined
        ? !grammar.reads(text)
        : edits.some((edit) => edit.edit === own.edit && !isOfAnother(edit, own));
    }
    case 'reason':
    case 'desire': {
      const { only } = aside;
      return only === undefined || edits.some(({ edit }) => kindsBeside[only].test(edit));
    }
    default:
      return true;
  }
}

/** "Make it quieter but keep my voice clear", "the music is too loud, I don't need it": not beside any edit. */
const kindsBeside: Readonly<Record<Beside, RegExp>> = {
  removal: /^(?:remove|delete|cut|trim|keep)/,
  music: /music/i,
};

const alsoSaid = /^(?:also|and|plus|besides|另外|还有|而且)[ ,，]*/i;

/** "The first clip is too loud and the second one too quiet": each is of a clip of its own. */
function isOfAnother(edit: Edit, own: Edit): boolean {
  const [target, meant] = [targetOf(edit), targetOf(own)];
  return target !== undefined && meant !== undefined && !isSameTarget(target, meant);
}

type Forbidden = Extract<Aside, { type: 'forbidden' }>;

/** What can't be told of any edit is told as a remark. */
function forbids(aside: Forbidden, edits: readonly Edit[], { editOf }: Understanding): boolean {
  const own = editOf(aside.command);
  if (own && !aside.isInstead && edits.some(({ edit }) => edit === own.edit)) return true;
  return doesForbidden(edits, aside) ?? false;
}

/** Whether it is told that it was taken for a remark. */
function couldBeWish({ aside, text }: Found, { lexicon, editOf }: Understanding): boolean {
  if (aside.type === 'desire') return true;
  if (aside.type === 'forbidden') return editOf(aside.command) === undefined && !isCheckable(aside.command);
  if (aside.type === 'circumstance' || aside.type === 'purpose')
    return hasSubstance(text.toLowerCase(), lexicon);
  if (aside.type !== 'statement' || editOf(text) === undefined) return false;
  // "It's too dark" and "my phone was upside down" say why.
  return !/\btoo\b|\bwas\b|\bwere\b|太|washed[- ]out|\bdull\b|\bflat\b|\bfaded\b|有点|有些|过于|[发偏泛][黄红蓝青灰黑暗白绿]/i.test(
    text,
  );
}
