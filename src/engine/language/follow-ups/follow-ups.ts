import { plainClause } from '../words/courtesy';
import { isDeepStrictEqual } from 'node:util';
import { aimed, kindsAimedAt } from '../../edits/aiming';
import { clipsOf } from '../../edits/named-clips';
import type { Edit } from '../../edits/registry';
import type { Timeline } from '../../model/timeline';
import { opensWithVerb } from '../clauses/commands';
import type { Context } from '../context';
import { means } from '../reading';
import { timelineOf } from '../references/clip-files';
import { clip, music, silence, title, transition } from '../words/common-words';
import { hasChinese } from '../words/folding';
import { ofClipTold } from './clip-told';
import { canBe, complaintIn, complaintOfPart, isMeasure, partsOf, remedyIn } from './complaints';
import {
  afterRefused,
  afterUndone,
  allOf,
  asOneMore,
  excepting,
  madeOtherwise,
  measured,
  restores,
  variation,
} from './deeds-varied';
import { doneAnew } from './done-anew';
import { isElliptic, isSilenced, isSoundless } from './ellipsis';
import type { Focus } from './focus';
import type { FollowUp, Place, WordsAlone } from './follow-up';
import { ofLastTwo } from './last-two';
import { setsOther } from './other-property';
import { isAgain, isBare, isBareSize, leaningOf } from './leaning';
import type { Leaning } from './leaning';
import { saidOf, withFade, withText } from './naming';
import type { Named } from './naming';
import { ordinalNamed } from './ordinal-names';
import { pointsBack, saysBoth, withNoun } from './pointing';
import {
  isOfFilmRather,
  isSaidOf,
  isTwo,
  lastSort,
  namesBoth,
  namesOneOfSeveral,
  ofBothPieces,
  ofOnePiece,
  ofOthers,
  otherTexts,
  subjectsMeant,
} from './subjects-meant';
import { textPutRight } from './texts-put-right';
import { thrifty } from './limited-tries';
import { mayNameIt, ofFilm, ofFrame, ofOwnThing, ofPicture, seen } from './of-the-video';
import { ofLastDeed, pacedTransition, withoutTail } from './said-of-last-deed';
import { inTime } from './time-supplied';
import { repaired } from './variations';
import { whereItStands } from './where-it-stands';

/**
 * Reads a clause by what was done before it: with the noun that "it" stands for, or as what was done with another
 * value. @returns `undefined` for a clause that says by itself what it is about.
 */
export function readFollowUp(text: string, context: Context, grammar: WordsAlone): FollowUp | undefined {
  const { focus } = context;
  const ofTold = ofClipTold(text, context, grammar);
  if (ofTold) return ofTold;
  const isAnything =
    (focus?.deeds.length ?? 0) + (focus?.undone?.length ?? 0) > 0 ||
    (focus?.lost ?? focus?.refused) !== undefined;
  if (!focus || !isAnything) return undefined;
  const timeline = timelineOf(context);
  if (!timeline || text.length > 200) return undefined;
  const { alone } = grammar;
  const last = focus.deeds.at(-1)?.edit.edit;
  const paced = pacedTransition(text, last);
  const edit = paced === undefined ? undefined : grammar.read(paced);
  if (paced !== undefined && edit) return { type: 'followUp', edits: [edit], clause: paced };
  // Of how loud it is "smaller" is said as well, but only where nothing else was spoken of.
  const isSize = alone?.edit === 'setVolume' && isBareSize(plainClause(text));
  const own = isSize ? { ...grammar, alone: undefined } : grammar;
  const plain = ofLastDeed(isSize ? plainClause(text) : withoutTail(text), last);
  return new FollowUpReader(plain, focus, timeline, context, thrifty(own)).read();
}

class FollowUpReader implements Place {
  readonly chinese: boolean;
  readonly leaning: Leaning;
  readonly counted: Timeline;

  constructor(
    readonly text: string,
    readonly focus: Focus,
    readonly timeline: Timeline,
    readonly context: Context,
    readonly grammar: WordsAlone,
  ) {
    this.chinese = hasChinese(text);
    this.leaning = leaningOf(text);
    this.counted = { ...timeline, clips: context.seen?.clips ?? timeline.clips };
  }

  read(): FollowUp | undefined {
    const { lost } = this.focus;
    const { alone } = this.grammar;
    const { way } = this.leaning;
    const last = this.focus.deeds.at(-1);
    const meant =
      afterRefused(this, this.isCommand()) ??
      afterUndone(this) ??
      ofBothPieces(this) ??
      ofOnePiece(this) ??
      whereItStands(this);
    if (meant) return meant;
    if (last && isAgain(this.text)) return { type: 'followUp', edits: [last.edit], clause: last.clause };
    const anew = textPutRight(this) ?? doneAnew(this) ?? this.musicComplained();
    if (anew) return anew;
    // "Go 9:16" is a shape wherever none was spoken of.
    if (alone && ofFrame.has(alone.edit) && !this.focus.deeds.some(({ edit }) => ofFrame.has(edit.edit)) && (way !== 'corrects' || /^(?:改|换|变|做|转)[成为]|^(?:change|switch) (?:it|that|this) /i.test(this.text))) return undefined; // prettier-ignore
    // "Put the beach first and crossfade them": all of them, and not into the one that was moved.
    const isArranged = last?.edit.edit === 'moveClips' || last?.edit.edit === 'reorderClips';
    const isOfAll = /\b(?:them|all|everything)\b/i.test(this.text) && !/\b(?:it|next|one)\b/i.test(this.text);
    if (alone?.edit === 'addTransitions' && alone.into === 'all' && isArranged && isOfAll) return undefined;
    const remedy = remedyIn(this.text);
    const leans =
      this.isBare() ||
      remedy !== undefined ||
      pointsBack(this.text) ||
      complaintIn(this.text) !== undefined ||
      this.putsRight() ||
      namesOneOfSeveral(this) ||
      namesBoth(this);
    const isCommand = this.isCommand();
    const said = { isCommand, namesThing: this.namesThing(this.text) };
    if (alone && !leans && isElliptic(alone, this, said)) {
      const { core } = this.leaning;
      return lost === undefined
        ? (this.withNouns(this.text) ?? this.withNouns(core))
        : { type: 'unsure', lost };
    }
    const isWhole = way === 'goesOn' || isCommand || (way === 'corrects' && said.namesThing);
    if (alone && !leans && isWhole) return undefined;
    if (lost !== undefined) return this.afterLost(lost, leans);
    if (remedy) {
      const deeds = this.focus.deeds.filter(({ edit }) => canBe(remedy.complaint, edit));
      const focus: Focus = { deeds };
      const read = deeds.length > 0 ? this.of(remedy.rest, focus).read() : undefined;
      if (read?.type !== 'followUp' || read.insteadOf === undefined)
        return read ?? this.standing(remedy.rest) ?? { type: 'nothing' };
      const deed = deeds[read.insteadOf];
      return { ...read, insteadOf: this.focus.deeds.findIndex((each) => each === deed) };
    }
    return this.said() ?? this.inParts() ?? (alone && leans ? this.ofVideo(alone) : undefined);
  }

  /** Another text in the same place. */
  private of(text: string, focus: Focus): FollowUpReader {
    const grammar = { ...this.grammar, alone: this.grammar.read(text) };
    return new FollowUpReader(text, focus, this.timeline, this.context, grammar);
  }

  private standing(text: string): FollowUp | undefined {
    const edit = isBare(this.grammar.tokensOf(leaningOf(text).core)) ? undefined : this.grammar.read(text);
    return edit && { type: 'followUp', edits: [edit], clause: text };
  }

  private isBare(): boolean {
    const { alone } = this.grammar;
    // "0.5x from 1:00 to 1:10" says how and of what.
    if (alone?.edit === 'setSpeed' && typeof alone.target === 'object') return false;
    return isBare(this.grammar.tokensOf(this.leaning.core));
  }

  /** "Still too loud in the last 5 secs", where the music was spoken of last. */
  private musicComplained(): FollowUp | undefined {
    if (lastSort(this.focus) !== 'music') return undefined;
    // "I can't hear him": what is heard instead is too loud.
    const rest = unheard.test(this.text)
      ? this.chinese
        ? '太大声'
        : 'too loud'
      : complaintOfPart(this.text);
    const clause = rest === undefined ? '' : this.chinese ? `音乐${rest}` : `the music is ${rest}`;
    const edit = clause === '' ? undefined : this.grammar.read(clause);
    return edit?.edit === 'setVolume' ? { type: 'followUp', edits: [edit], clause } : undefined;
  }

  /** "No, what is to be muted is clip 1": which clips, and nothing else. */
  private putsRight(): boolean {
    const { core, way } = this.leaning;
    return way === 'corrects' && core !== this.text && this.grammar.clipsIn(core).length > 0;
  }

  /** What names a thing is said of that. */
  private namesThing(text: string): boolean {
    const things = [title, music, clip, transition, silence] as const;
    return this.grammar.tokensOf(text).some((token) => token.type === 'file' || means(token, ...things));
  }

  /** Whether it says what to do, so that it is not another word for what was said before. */
  private isCommand(): boolean {
    const { core } = this.leaning;
    return !/^(?:an?|the|my) /i.test(core) && opensWithVerb(this.grammar.tokensOf(core), 0);
  }

  /** What was not understood may be now; but what leans on it is done to nothing else. */
  private afterLost(lost: string, leans: boolean): FollowUp | undefined {
    const { core, way } = this.leaning;
    const { alone } = this.grammar;
    // What was understood and could not be done has no word that made no sense.
    const isLost = this.focus.refused === undefined;
    if (isLost && (!alone || leans) && way !== 'repeats' && way !== 'except' && !this.isCommand()) {
      const mended = inTime(lost, core, this) ?? repaired(lost, core, this.grammar);
      if (mended) return { type: 'followUp', edits: [mended.edit], clause: mended.clause };
    }
    if (!leans || !alone || ofFilm.has(alone.edit)) return undefined;
    const isOfVideo = ofPicture.has(alone.edit) && !mayNameIt(lost);
    return isOfVideo ? undefined : { type: 'unsure', lost };
  }

  /** The clause as a whole. */
  private said(): FollowUp | undefined {
    const { way, core } = this.leaning;
    const { alone } = this.grammar;
    const noun = () => this.withNouns(this.text) ?? (core === this.text ? undefined : this.withNouns(core));
    if (way === 'except') return excepting(this, core);
    // How it is to be done instead is known only of what was there before.
    if (/^(?:by|using) [a-z]+ing\b/i.test(core)) return { type: 'nothing' };
    const named = way === 'corrects' && this.grammar.clipsIn(core).length > 0;
    if ((pointsBack(core) && !named) || complaintIn(this.text) !== undefined) return noun();
    if (this.isCommand())
      return (
        noun() ??
        (alone || way === 'corrects' ? this.instead() : undefined) ??
        (alone || (way !== 'corrects' && way !== 'only') ? undefined : measured(this, core)) ??
        madeOtherwise(this) ??
        (alone ? undefined : this.plainly())
      );
    // "More contrast too" says by itself what is to be done.
    if (way === 'repeats' && alone?.edit === 'gradeClips') return noun();
    if (way === 'repeats') return allOf(this, core) ?? variation(this, core, false) ?? this.oneMore(noun());
    if (this.isBare() || way === 'corrects' || way === 'only')
      return variation(this, core, true) ?? noun() ?? this.instead();
    if (alone) return noun();
    return (
      noun() ??
      this.plainly() ??
      (this.namesThing(core) ? undefined : variation(this, core, true)) ??
      this.theOne()
    );
  }

  /** "The same at the end with “Bye”" */
  private oneMore(found: FollowUp | undefined): FollowUp | undefined {
    if (found?.type !== 'followUp') return found;
    return { ...found, edits: found.edits.map((edit) => asOneMore(edit, this)) };
  }

  /** "The bottom right one": how the one that is meant is to be. */
  private theOne(): FollowUp | undefined {
    const plain = /^the (.+) one$/i.exec(this.leaning.core)?.[1];
    return plain === undefined ? undefined : (this.withNouns(plain) ?? variation(this, plain, true));
  }

  /** "A bit faster still" is understood without the words that say that it goes on. */
  private plainly(): FollowUp | undefined {
    const { core } = this.leaning;
    return core === this.text ? undefined : this.standing(core);
  }

  /** "Make them shorter, 0.4": what is measured after it needs not be compared. */
  private inParts(): FollowUp | undefined {
    const parts = partsOf(this.text);
    if (parts.length < 2 || parts.length > 4) return undefined;
    let { focus } = this;
    let found: Extract<FollowUp, { type: 'followUp' }> | undefined;
    for (const [i, part] of parts.entries()) {
      const next = parts[i + 1];
      if (next !== undefined && isMeasure(part) && isBare(this.grammar.tokensOf(leaningOf(next).core)))
        continue;
      const read = this.of(part, focus).said();
      if (read?.type !== 'followUp') return undefined;
      const isAnew =
        read.insteadOf !== undefined && (found === undefined || found.insteadOf === read.insteadOf);
      if (read.insteadOf !== undefined && !isAnew) return undefined;
      found = found && !isAnew ? { ...found, edits: [...found.edits, ...read.edits] } : read;
      const [edit] = read.edits;
      if (!isAnew || !edit) continue;
      // The next part is said of what this one made of it.
      const deeds = focus.deeds.map((deed, at) =>
        at === read.insteadOf ? { ...deed, edit, clause: read.clause } : deed,
      );
      focus = { ...focus, deeds };
    }
    return found;
  }

  /** "No, a title instead": another edit in the place of the last. */
  private instead(): FollowUp | undefined {
    const { core, way } = this.leaning;
    const at = this.focus.deeds.length - 1;
    const deed = this.focus.deeds[at];
    const edit = way === 'corrects' ? this.grammar.read(core) : undefined;
    if (!deed || !edit || isDeepStrictEqual(edit, deed.edit)) return undefined;
    // "No, bring the colours back" takes back, and was not what should have been done at first.
    if (restores(edit)) return { type: 'followUp', edits: [edit], clause: core };
    const isAlike = edit.edit === deed.edit.edit && !setsOther(edit, deed.edit);
    const isInstead = isAlike || /\b(?:instead|rather)\b/i.test(this.text);
    return { type: 'followUp', edits: [edit], clause: core, ...(isInstead && { insteadOf: at }) };
  }

  /** With what "it" is, of the newest that this can be said of. */
  private withNouns(text: string): FollowUp | undefined {
    const others = ofOthers(text, this);
    if (others) return others;
    const texts = otherTexts(text, this);
    if (texts) return this.ofNamed(texts.rest, [texts.others]);
    return this.ofNamed(text, subjectsMeant(text, this));
  }

  private ofNamed(text: string, meanings: readonly Named[]): FollowUp | undefined {
    for (const { noun, subject, one } of meanings) {
      if (saysBoth(text) && !isTwo(subject)) continue;
      const meant: Named = { subject, noun, ...(one !== undefined && { one }) };
      const edits = this.nounTries(text, meant).flatMap((clause) => {
        const kinds = kindsAimedAt(subject);
        const edit = !kinds || this.grammar.mayBe(clause, kinds) ? this.grammar.read(clause) : undefined;
        const own = edit && aimed(edit, subject, { timeline: this.timeline, media: this.context.media });
        return own && !isOfFilmRather(this, own) && isSaidOf(subject, own, this)
          ? [{ clause, edits: own }]
          : [];
      });
      const [first] = edits;
      if (first) return { type: 'followUp', ...first };
    }
    return saysBoth(text) ? ofLastTwo(text, this) : undefined;
  }

  private nounTries(text: string, meant: Named): string[] {
    const complaint = complaintIn(text);
    if (complaint !== undefined)
      return [this.chinese ? meant.noun + complaint : `${meant.noun} is ${complaint}`];
    const added = withFade(text, meant) ?? withText(text, meant);
    if (added !== undefined) return [added];
    if (/^(?:overlays|clips)$/.test(meant.subject.type) && isSilenced(text)) return [`${meant.noun}静音`];
    if (meant.subject.type === 'clips' && isSoundless(text, this.focus.own)) return [`mute ${meant.noun}`];
    if (meant.subject.type === 'music' && volume.test(text))
      return [text.replace(volume, this.chinese ? '音乐音量' : 'the music volume')];
    // The first half is no first song.
    const isHalf = meant.subject.type === 'music' && /\bhalf\b/i.test(text);
    const ordinal = isHalf ? undefined : ordinalNamed(text, meant, this.counted);
    const pointed = ordinal ? [ordinal] : withNoun(text, meant.noun);
    if (pointed.length > 0) return pointed;
    const { core } = leaningOf(text);
    // A card has a text, which is no title of its own.
    const isOwn = meant.subject.type === 'card' || !this.namesThing(core);
    return core === '' || !isOwn ? [] : saidOf(core, meant, this.chinese);
  }

  /** What can't be said of what was done before may be meant of the video; where it may not, that is asked. */
  private ofVideo(alone: Edit): FollowUp | undefined {
    const last = lastSort(this.focus);
    if (last === 'film' || last === 'pieces' || ofFilm.has(alone.edit) || ofOwnThing.has(alone.edit))
      return undefined;
    const isOfPicture =
      last !== 'clips' && last !== 'overlays' && last !== 'music' && ofPicture.has(alone.edit);
    if (last === 'music' && seen.has(alone.edit)) return undefined;
    // A logo has neither a speed nor a sound.
    if (last === 'overlays' && ofPicture.has(alone.edit) && !seen.has(alone.edit) && this.isStill())
      return undefined;
    if (isOfPicture || clipsOf(alone).length > 0 || (last === 'clips' && alone.edit === 'trimToLength'))
      return undefined;
    if (this.isBare() && (alone.edit === 'setSpeed' || alone.edit === 'setVolume')) return undefined;
    return { type: 'nothing' };
  }

  /** Whether what was laid over the picture last is an image. */
  private isStill(): boolean {
    const subject = this.focus.deeds.at(-1)?.subject;
    if (subject?.type !== 'overlays') return false;
    const laid = this.timeline.overlays.filter(({ id }) => subject.ids.includes(id));
    return laid.every(({ mediaId }) =>
      this.context.media.some(({ id, kind }) => id === mediaId && kind === 'image'),
    );
  }
}

const unheard =
  /^(?:(?:hm+|but|still|now|ok|no|and|well)[ ,]+)*(?:i|we|you|people|one) (?:still )?(?:can't|cannot|cant|can barely|can hardly|barely|hardly)(?: really| even| still)? (?:hear|understand|make out) (?:him|her|me|them|us|myself|anyone|what (?:he|she|i|they|we)\b.{0,20}|(?:the |my |his |her )?(?:voices?|speech|talking|speaker|words|dialogue|narration))(?: (?:speak|talk|say|over it|over the music|anymore|now|well|properly|like this)\w*)*[.! ]*$|^(?:我|他|她|人|有点|都|快|现在|还是)*(?:人声|说话声?|声音|讲话|对白|旁白)?(?:都|快|根本|有点|完全|还是)*听不(?:清|见|到)楚?(?:人声|说话声?|讲话|我说话)?了?[。！]?$/i;

/** How loud it is, where it is not said of what. */
const volume = /\b(?:the )?(?:volume|loudness|level)\b|音量/i;
