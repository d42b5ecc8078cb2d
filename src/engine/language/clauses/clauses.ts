import { isOneQuestion } from '../asides/advice';
import { withoutRemarks } from '../asides/remarks';
import type { Message } from '../asides/remarks';
import type { Spoken } from '../asides/statements';
import { complaintIn } from '../follow-ups/complaints';
import { withClipsSaid } from '../references/clips-said';
import { tokenize } from '../words/tokens';
import { withAccompaniments } from './accompaniments';
import { withIntervals } from './at-intervals';
import { withBothEnds } from './both-ends';
import { withChineseFallbacks } from './chinese-fallbacks';
import { withChineseLists } from './chinese-lists';
import { withAnotherCard } from './another-card';
import { withPlaceBetween } from './between-halves';
import { withCarriedWords } from './carried-words';
import { withClipPieces } from './clip-pieces';
import { withClipsTold, withLengthShared } from './clips-told';
import { hasVerb, verbOf } from './commands';
import { withCorrections } from './corrections';
import { withCutPlaced } from './cut-where';
import { withDependents } from './dependence';
import { withFallbacks } from './fallbacks';
import { withItemsListed, withoutFraming } from './framing';
import type { Grammar } from './grammar';
import { withGrownStretches } from './grown-stretches';
import { withDuckedLevels } from './ducked-levels';
import { textHead } from './heads';
import { withDetailsApart } from './impossible-details';
import { withInsertedInto } from './inserted-into';
import { withJoinsOfPlaced } from './joins-of-placed';
import { withoutJoining } from './joined-in-order';
import { withLengthsAlike, withLoopsCounted } from './lengths-alike';
import { withMomentsApart } from './moments-apart';
import { withMusicLevels } from './music-levels';
import { withMusicBefore } from './music-before';
import { withStretchesTold } from './named-stretches';
import { withOpenedWith } from './opened-with';
import { withOwnFades } from './own-fades';
import { withClipsNamedBefore } from './clips-named-before';
import { withPartOfEach } from './part-of-each';
import { withPicturesOnCards } from './pictures-on-cards';
import { pastedTranscriptIn } from './pasted-transcripts';
import { withPartsNamedBefore } from './parts-named-before';
import { withPlacesTold } from './places-told';
import { withRestNamed } from './rest-spared';
import { withoutPlacesTaken, withoutRestated } from './restated';
import { wishesApart } from './wishes-apart';
import { withSameAmount } from './same-amount';
import { cutSentence } from './sentence-cuts';
import type { Lent } from './sentence-cuts';
import { sentencesOf } from './sentences';
import { withSequences } from './sequences';
import { withSharedTargets } from './shared-targets';
import { withSpacesMarked } from './spaced-phrases';
import { withSpeedAfter } from './speed-after';
import { withTakenPut } from './taken-and-put';
import { withLengthApart, withVerb } from './terse-clauses';
import { withOrdinalLengths } from './ordinal-lengths';
import { withTextsPerClip } from './texts-per-clip';
import { withSidesOfCut } from './sides-of-cut';
import { withSoundOff } from './sound-off';
import { withTimedTexts } from './timed-texts';
import { withWayBack } from './there-and-back';
import { withVideoUnderVoice } from './video-under-voice';
import { withVerdicts } from './verdicts';
import { withShortFilled } from './when-too-short';

/** Nobody writes more in one go; the rest of such a prompt is handed on as one clause, which is not understood. */
const mostClauses = 60;
/** In characters. A longer prompt is one clause. */
const longestPrompt = 10_000;
/** In characters. Slips are looked for in no longer prompt. */
const longestMended = 600;
/** How often a prompt's stretches are tried as clauses, so that a hostile one costs no more than a long one. */
const mostTries = 80;
/** In characters, of all those stretches together. */
const longestTries = 5000;

/** Cuts a prompt into the things that it asks for, in order, apart from what it says beside them. */
export function cutIntoClauses(written: string, grammar: Grammar): Message {
  if (written.length > longestPrompt) return wishesAlone([written]);
  const pasted = pastedTranscriptIn(written, grammar);
  if (pasted) {
    const { clauses, remarks } =
      pasted.before === '' ? wishesAlone([]) : cutIntoClauses(pasted.before, grammar);
    return { clauses: [...clauses, pasted.clause], remarks };
  }
  const whole = inPlainWords(written, grammar);
  const message = messageOf(whole, grammar);
  const apart = wishesApart(written, grammar, (text) => messageOf(inPlainWords(text, grammar), grammar));
  if (apart === undefined) return message;
  const isLost = apart.isLostIn(message.clauses);
  if (apart.clauses && isLost) return { clauses: apart.clauses, remarks: apart.remarks };
  if (apart.text === whole) return message;
  const others = messageOf(apart.text, grammar);
  const [left, right] = [unread(message.clauses, grammar), unread(others.clauses, grammar)];
  const isBetter = right < left || (right === left && isLost);
  return isBetter ? { clauses: others.clauses, remarks: [...apart.remarks, ...others.remarks] } : message;
}

function inPlainWords(prompt: string, grammar: Grammar): string {
  const written = withClipsSaid(prompt, grammar);
  const voiced = withInsertedInto(withVideoUnderVoice(withLengthShared(written, grammar), grammar), grammar);
  const listed = withItemsListed(voiced);
  const timed = withTimedTexts(listed) ?? withSpacesMarked(withVerdicts(listed), grammar);
  const framed = withoutFraming(timed, grammar.files, grammar.lexicon);
  const whole = [withoutJoining, withChineseFallbacks, withFallbacks, withPicturesOnCards, withSidesOfCut, withShortFilled, withCutPlaced, withWayBack, withIntervals, withRestNamed].reduce((text, rule) => rule(text, grammar), framed); // prettier-ignore
  const plain = withChineseLists(whole, grammar);
  const alike = withLengthsAlike(
    withTextsPerClip(withClipPieces(withOrdinalLengths(withClipsTold(plain, grammar)), grammar), grammar),
    grammar,
  );
  const told = withCarriedWords(withStretchesTold(withGrownStretches(alike), grammar), grammar);
  return withMomentsApart(withBothEnds(told, grammar), grammar);
}

function messageOf(prompt: string, grammar: Grammar): Message {
  // "Should I mute it, then add music?"
  if (isOneQuestion(prompt) && /^[^?!;。！？；\n]{0,300}[?？]\s*$/u.test(prompt))
    return wishesAlone([prompt.trim()]);
  return withoutRemarks(prompt, (text) => cutWishes(text, grammar), grammar);
}

const wishesAlone = (clauses: readonly string[]): Message => ({ clauses, remarks: [] });

/**
 * Never inside quotes, numbers or file names; at "and" and commas only where another command begins. A verb that
 * serves several objects is repeated for each.
 */
function cutWishes(prompt: string, grammar: Grammar): string[] {
  const clauses = cutPrompt(prompt, grammar);
  // "cut the frist 5 s adn mtue it": where a slip hides the beginning of a command.
  const isShort = prompt.length <= longestMended;
  const mended = isShort && unread(clauses, grammar) > 0 ? grammar.mended(prompt) : prompt;
  if (mended === prompt) return clauses;
  const others = cutPrompt(mended, grammar);
  return unread(others, grammar) < unread(clauses, grammar) ? others : clauses;
}

function unread(clauses: readonly string[], { reads }: Grammar): number {
  return clauses.filter((clause) => !reads(clause)).length;
}

/** What becomes of the clauses of a prompt beside each other, in this order. */
const stages: readonly ((spoken: readonly Spoken[], grammar: Grammar) => readonly Spoken[])[] = [
  withoutRestated,
  withTakenPut,
  withCorrections,
  withSpeedAfter,
  withOwnFades,
  withPartsNamedBefore,
  withClipsNamedBefore,
  withAnotherCard,
  withPlaceBetween,
  withPlacesTold,
  withSharedTargets,
  withSequences,
  withOpenedWith,
  withoutPlacesTaken,
  withRemedies,
  withMoreApart,
  withAmounts,
  withMusicLevels,
  withMusicBefore,
  withDependents,
  withDuckedLevels,
  withJoinsOfPlaced,
  withAccompaniments,
  withDetailsApart,
];

/** "The photos at the start, 3 seconds each" is said of those alone. */
const ofImages = /\b(?:photos|pictures|images|slides)\b|照片|图片/i;

function cutPrompt(prompt: string, grammar: Grammar): string[] {
  const tokens = tokenize(prompt, grammar.files, grammar.lexicon);
  const thrifty = { ...grammar, reads: limited(grammar.reads) };
  const spoken: Spoken[] = [];
  let lent: Lent = { verb: '' };
  /** Where the clause before ends. */
  let end = 0;
  for (const [number, sentence] of sentencesOf(tokens, prompt).entries()) {
    const cut = cutSentence(sentence, { tokens, prompt }, thrifty, lent);
    for (const [i, { text, from, to }] of cut.entries()) {
      if (spoken.length === mostClauses) {
        const rest = tokens[sentence.from];
        return [...spoken.map((each) => each.text), prompt.slice(rest?.start ?? 0)];
      }
      const isNext = sentence.next !== undefined && i === (sentence.next === 'last' ? cut.length - 1 : 0);
      const joint = prompt.slice(end, from);
      const whole = withVerb(text, thrifty, ofImages.test(prompt));
      const apart = withLengthApart(whole, thrifty)
        .flatMap((each) => withLoopsCounted(each, thrifty))
        .flatMap((each) => withSoundOff(each, thrifty))
        .flatMap((each) => withPartOfEach(each, thrifty));
      for (const each of apart) {
        spoken.push({ text: each, sentence: number, isNext, joint });
      }
      end = to;
    }
    const verb = verbOf(tokens, sentence.from, sentence.to, prompt) || lent.verb;
    lent = { verb, text: textHead({ tokens, prompt }, sentence) ?? lent.text };
  }
  const [first] = spoken;
  // "And the last one" asks for more of what was done before.
  const more = grammar.follows
    ? /^\s*(?:and|also|plus|还有|以及)(?![a-z])/i.exec(first?.joint ?? '')?.[0].trim()
    : undefined;
  if (first && more !== undefined && (!tokens.some((token) => hasVerb(token)) || goesOn.test(first.text)))
    spoken[0] = { ...first, text: `${more} ${first.text}` };
  // "再删10秒", of what was cut before
  if (first && grammar.follows && /^\s*再/.test(first.joint) && cutsSoMuch.test(first.text))
    spoken[0] = { ...first, text: `再${first.text}` };
  const clauses = stages.reduce<readonly Spoken[]>((said, stage) => stage(said, grammar), spoken);
  const wishes = clauses
    .map(({ text }, i) => withoutOpening(withoutSigh(i > 0 ? withoutLastly(text, grammar) : text, grammar)))
    .filter((clause) => !interjection.test(clause));
  if (wishes.length > 0) return wishes;
  // A prompt of courtesy alone is answered too.
  return clauses.length === 0 && prompt.trim() !== '' ? [prompt.trim()] : clauses.map(({ text }) => text);
}

/** "Also keep the last 5 seconds", "also at the other cut": beside what was kept, and where something was done. */
const goesOn = /^(?:keep|at|between|on|for) /i;
const cutsSoMuch =
  /^[剪删去裁切砍](?:掉|除|去)?[\d.一二两三四五六七八九十半]+(?:秒钟?|分钟)(?:吧|就行|就好)?$/u;

/** What says how much by the edit of the clause before. */
function withAmounts(clauses: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const done: Spoken[] = [];
  for (const clause of clauses) {
    const before = done.at(-1);
    // "Go back to before I sped it up" is no edit.
    const isRequest = grammar.reads(clause.text) && !grammar.editOf(clause.text);
    const text = before && !isRequest ? withSameAmount(clause.text, before.text, grammar) : undefined;
    done.push(text === undefined ? clause : { ...clause, text });
  }
  return done;
}

const correctsBefore =
  /^(?:(?:hmm*|oh|ah|uh|um)[ ,]+)?(?:no|nope|nah|oops|sorry|wait|no wait|hm+|不|不对|不是|[说打搞弄删选点写剪切裁加放调改换移配转]?错了|[转翻]?错方向了|方向(?:错|反|不对)了|[转翻]反了)$/i;

const moreAnd =
  /^((?:(?:a (?:little )?bit|a little|a tad|a touch|slightly|even|still|much|way|some) )*(?:more|less)(?: (?:of it|of that))?)(?:,? and |, )(?=\S)/i;

/** "A tad more, and warmer": more of what was done before, and something else. */
function withMoreApart(clauses: readonly Spoken[], { follows, reads }: Grammar): readonly Spoken[] {
  const [first, ...others] = clauses;
  const found = follows && first ? moreAnd.exec(first.text) : undefined;
  const rest = found && first ? first.text.slice(found[0].length) : '';
  // "A bit more and brighter" has an edit of its own behind it, "more contrast and saturation" has not.
  const beside = [rest, `add ${rest}`].find((each) => rest !== '' && reads(each));
  if (!first || !found || beside === undefined) return clauses;
  return [{ ...first, text: found[1] ?? '' }, { ...first, text: beside, joint: ', ' }, ...others];
}

/** "Still too loud, halve it", "no, the second": what is wrong with what was done before is put right by what follows. */
function withRemedies(clauses: readonly Spoken[], { follows, reads, editOf }: Grammar): readonly Spoken[] {
  const [first, next, ...more] = clauses;
  if (!follows || !first || next?.sentence !== first.sentence) return clauses;
  const corrects = correctsBefore.test(first.text) && !(reads(next.text) && !editOf(next.text));
  const isDegree = degree.test(first.text) && measure.test(next.text);
  // "Make the fade out longer, 3 seconds"
  const value = next.text.replace(/^make (?:(?:it|that|them) )?/i, '');
  const told = isDegree || !measure.test(value) ? undefined : degreeOf.exec(first.text)?.[1];
  const whole = `${told ?? ''} ${value}`;
  if (told !== undefined && editOf(whole)) return [{ ...first, text: whole }, ...more];
  if (complaintIn(first.text) === undefined && !corrects && !isDegree) return clauses;
  return [{ ...first, text: first.text + next.joint + next.text }, ...more];
}

/** "A bit more, make it 12" */
const degree =
  /^(?:(?:a (?:little )?bit|a little|a touch|slightly|much|even|still|some) )*(?:more|less|longer|shorter|bigger|smaller|louder|quieter|faster|slower)$|^(?:再|还要?|稍微)*[多少长短大小快慢高低]一?[点些]$/i;
const degreeOf =
  /^((?:make|have|let|turn|set) (?:the|my|that|this|its) .{2,40}?) (?:(?:a (?:little )?bit|a little|much|even) )?(?:longer|shorter|bigger|smaller|louder|quieter|faster|slower)$/i;
const measure = /^(?:make (?:it|that|them) |let's (?:say|do|make it) |say |maybe |about |like |就|改?成|到|大概)?[\d.]+[^\d]{0,12}$/i; // prettier-ignore

/** Said of what went before: beside a wish it says nothing more. */
const interjection =
  /^(?:(?:actually|hm+|ah|oh),? no|no|nope|nah|oh no|never ?mind|no wait|oh wait|wait|hold on|hang on|not that|不|不对|不是|不行|不好|but|算了|等等|等一下|好的|好|行|辛苦了?)[\s.!~…。！]*$/i;
/** "Export it, but first trim the end": what joins a wish to the one before. */
const opening =
  /^(?:(?:but|yet|though)(?: (?:first|before that|please))?|before that|不过先|但是?先|但是|不过)[\s,，]+(?=\S)|^(?:不过先|但是?先|但是|不过)/i;

function withoutOpening(clause: string): string {
  return clause.replace(opening, '');
}

/** "Hmm no put them back": before what is no edit; "no fade out" is one. */
function withoutSigh(clause: string, { reads, editOf }: Grammar): string {
  const rest = clause.replace(/^(?:(?:hm+|oh|uh|ah|no|nope|nah)[\s,.!]+)+/i, '');
  return rest !== clause && !reads(clause) && reads(rest) && !editOf(rest) ? rest : clause;
}

/** "…，最后加标题“完”", "finally" of the last of several wishes. */
function withoutLastly(clause: string, { reads }: Grammar): string {
  const rest = clause.replace(/^最后(?=\D)/, '');
  // “最后把第一段调亮”
  if (/^(?:把|给|让|将|再)/.test(rest) && reads(rest)) return rest;
  return rest !== clause && !reads(clause) && reads(rest) ? rest : clause;
}

/** Remembers what was tried and stops trying after a while. */
function limited(reads: Grammar['reads']): Grammar['reads'] {
  const known = new Map<string, boolean>();
  let length = 0;
  return (text) => {
    const answer = known.get(text) ?? (known.size < mostTries && length < longestTries && reads(text));
    if (!known.has(text)) length += text.length;
    known.set(text, answer);
    return answer;
  };
}
