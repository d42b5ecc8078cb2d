import { isDeepStrictEqual } from 'node:util';
import { aimed } from '../../edits/aiming';
import { clipsOf } from '../../edits/named-clips';
import type { Edit } from '../../edits/registry';
import type { Subject } from '../../edits/subject';
import type { Timeline } from '../../model/timeline';
import { opensWithVerb } from '../clauses/commands';
import type { Context } from '../context';
import { means } from '../reading';
import { timelineOf } from '../references/clip-files';
import { clip, music, silence, title, transition } from '../words/common-words';
import { hasChinese } from '../words/folding';
import type { Token } from '../words/tokens';
import { canBe, complaintIn, complaintOfPart, isMeasure, partsOf, remedyIn } from './complaints';
import { doneAnew } from './done-anew';
import { isElliptic } from './ellipsis';
import type { Focus } from './focus';
import type { FollowUp, Place, WordsAlone } from './follow-up';
import { isAgain, isBare, isBareSize, leaningOf } from './leaning';
import type { Leaning } from './leaning';
import { saidOf } from './naming';
import type { Named } from './naming';
import { ordinalNamed } from './ordinal-names';
import { pointsBack, saysBoth, withNoun } from './pointing';
import {
  isTwo,
  lastSort,
  namesBoth,
  namesOneOfSeveral,
  ofOthers,
  subjectsMeant,
  withOthersNamed,
} from './subjects-meant';
import { repaired, varied, withClips } from './variations';

/** In tries of the grammar, so that a long clause costs no more than a short one. */
const mostTries = 160;

/**
 * Reads a clause by what was done before it: with the noun that "it" stands for, or as what was done with another
 * value. @returns `undefined` for a clause that says by itself what it is about.
 */
export function readFollowUp(text: string, context: Context, grammar: WordsAlone): FollowUp | undefined {
  const { focus } = context;
  if (!focus || (focus.deeds.length === 0 && (focus.lost ?? focus.refused) === undefined)) return undefined;
  const timeline = timelineOf(context);
  if (!timeline || text.length > 200) return undefined;
  const { alone } = grammar;
  // Of how loud it is "smaller" is said as well, but only where nothing else was spoken of.
  const own = alone?.edit === 'setVolume' && isBareSize(text) ? { ...grammar, alone: undefined } : grammar;
  return new FollowUpReader(text, focus, timeline, context, thrifty(own)).read();
}

function thrifty(grammar: WordsAlone): WordsAlone {
  const known = new Map<string, Edit | undefined>();
  const read = (text: string) => {
    if (!known.has(text)) known.set(text, known.size < mostTries ? grammar.read(text) : undefined);
    return known.get(text);
  };
  const cut = new Map<string, readonly Token[]>();
  const tokensOf = (text: string) => {
    const tokens = cut.get(text) ?? grammar.tokensOf(text);
    cut.set(text, tokens);
    return tokens;
  };
  return { ...grammar, read, tokensOf };
}

/** What is done to the whole video whatever was done before: no title or clip could be meant by "it". */
const ofFilm: ReadonlySet<Edit['edit']> = new Set(['reorderClips', 'setCanvas', 'setFit', 'setSize', 'setFrameRate', 'normalizeLoudness', 'addTitle', 'addMusic', 'addOverlay', 'addCaptions', 'spreadCaptions', 'addTransitions', 'addCard', 'addClips', 'sideBySide', 'replaceSound']); // prettier-ignore
/** What titles and music have not, so that by "it" the video is meant. */
const ofPicture: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'gradeClips', 'rotateClips', 'flipClips', 'cropClips', 'zoomClips', 'reverseClips', 'denoise', 'setVolume', 'trimSilences', 'split', 'freezeFrame']); // prettier-ignore

const removesAt = /^(?:(?:please|can you|could you|just) )*(?:cut(?: out)?|remove|delete|take out|get rid of|lose|drop) (?:the|that|this|my) (?:part|bit|section|piece|moment|stretch)\b/i; // prettier-ignore
const removesInChinese = /(?:那段|那里|的地方|的部分|那部分)(?:给我)?(?:剪|删|去)(?:掉|了|除)/;

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
    const meant = this.afterRefused();
    if (meant) return meant;
    if (last && isAgain(this.text)) return { type: 'followUp', edits: [last.edit], clause: last.clause };
    const anew = doneAnew(this) ?? this.musicComplained();
    if (anew) return anew;
    // "Go 9:16" is a shape wherever none was spoken of.
    if (alone?.edit === 'setCanvas' && !this.focus.deeds.some(({ edit }) => edit.edit === 'setCanvas') && way !== 'corrects') return undefined; // prettier-ignore
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
    const rest = lastSort(this.focus) === 'music' ? complaintOfPart(this.text) : undefined;
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
    if ((!alone || leans) && way !== 'repeats' && way !== 'except' && !this.isCommand()) {
      const mended = this.inTime(lost, core) ?? repaired(lost, core, this.grammar);
      if (mended) return { type: 'followUp', edits: [mended.edit], clause: mended.clause };
    }
    return leans && alone && !ofFilm.has(alone.edit) ? { type: 'unsure', lost } : undefined;
  }

  /** "Cut the part where I cough", "0:33 to 0:36": when that is. */
  private inTime(lost: string, core: string): { readonly edit: Edit; readonly clause: string } | undefined {
    if (this.grammar.rangesIn(core).length !== 1 || this.grammar.rangesIn(lost).length > 0) return undefined;
    const verb = (this.chinese ? removesInChinese : removesAt).exec(lost)?.[0].trim();
    const clause = this.chinese ? `剪掉${core}` : `cut ${core}`;
    const edit = verb === undefined ? undefined : this.grammar.read(clause);
    return edit && { edit, clause };
  }

  /** "Sorry, I meant 1:00 to 1:20", where what was said could not be done. */
  private afterRefused(): FollowUp | undefined {
    const { refused } = this.focus;
    const { core, way } = this.leaning;
    if (refused === undefined || this.isCommand() || (way !== 'corrects' && !this.isBare())) return undefined;
    const edit = this.grammar.read(refused);
    const found = edit && varied({ clause: refused, edit }, core, this.grammar);
    return found && { type: 'followUp', edits: [found.edit], clause: found.clause };
  }

  /** The clause as a whole. */
  private said(): FollowUp | undefined {
    const { way, core } = this.leaning;
    const { alone } = this.grammar;
    const noun = () => this.withNouns(this.text) ?? (core === this.text ? undefined : this.withNouns(core));
    if (way === 'except') return this.excepting(core);
    // How it is to be done instead is known only of what was there before.
    if (/^(?:by|using) [a-z]+ing\b/i.test(core)) return { type: 'nothing' };
    if (pointsBack(core) || complaintIn(this.text) !== undefined) return noun();
    if (this.isCommand())
      return (
        noun() ??
        (alone || way === 'corrects' ? this.instead() : undefined) ??
        (alone || (way !== 'corrects' && way !== 'only') ? undefined : this.measured(core)) ??
        (alone ? undefined : this.plainly())
      );
    if (way === 'repeats') return this.allOf(core) ?? this.variation(core, false) ?? noun();
    if (this.isBare() || way === 'corrects' || way === 'only')
      return this.variation(core, true) ?? noun() ?? this.instead();
    if (alone) return noun();
    return (
      noun() ??
      this.plainly() ??
      (this.namesThing(core) ? undefined : this.variation(core, true)) ??
      this.theOne()
    );
  }

  /** "Cut just 3 seconds": the same with another value. */
  private measured(core: string): FollowUp | undefined {
    const rest = core.replace(
      /^(?:[a-z]+ |[剪删去砍裁切留放调][掉去到]?)(?=\d|[一二两三四五六七八九十半])/i,
      '',
    );
    return rest !== core && isBare(this.grammar.tokensOf(rest)) ? this.variation(rest, true) : undefined;
  }

  /** "The bottom right one": how the one that is meant is to be. */
  private theOne(): FollowUp | undefined {
    const plain = /^the (.+) one$/i.exec(this.leaning.core)?.[1];
    return plain === undefined ? undefined : (this.withNouns(plain) ?? this.variation(plain, true));
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

  /** The last edit that fits with another value: in its place, or as one more. */
  private variation(core: string, isInstead: boolean): FollowUp | undefined {
    const { alone } = this.grammar;
    // "2x" is a speed wherever nothing else is counted so; "30 seconds" may be of anything.
    const isOwn = alone !== undefined && alone.edit !== 'trimToLength' && this.isBare();
    const more = isInstead ? undefined : this.cutAsWell(core);
    if (more) return more;
    for (const [at, deed] of [...this.focus.deeds.entries()].reverse()) {
      if (isOwn && deed.edit.edit !== alone.edit) continue;
      const found = varied(
        deed,
        withOthersNamed(core, deed, this),
        this.grammar,
        !isInstead && /\d/.test(core),
      );
      if (!found) continue;
      const { clause } = found;
      // The number of a clip that has moved since is that of before.
      const isMoved = isInstead && deed.edit.edit === 'moveClips' && this.grammar.clipsIn(core).length === 0;
      const edit = isMoved && found.edit.edit === 'moveClips' ? { ...found.edit, clips: deed.edit.clips } : found.edit; // prettier-ignore
      return { type: 'followUp', edits: [edit], clause, ...(isInstead && { insteadOf: at }) };
    }
    return undefined;
  }

  /** "The same for the first clip", after several things were done to another: all of them. */
  private allOf(core: string): FollowUp | undefined {
    const { deeds } = this.focus;
    const last = deeds.at(-1);
    const before = last ? clipsOf(last.edit) : [];
    const together = deeds.filter(({ edit }) => 'target' in edit && isDeepStrictEqual(clipsOf(edit), before));
    if (!last || before.length === 0 || together.length < 2) return undefined;
    const clips = this.grammar.clipsIn(withOthersNamed(core, last, this));
    const edits = clips.length === 0 ? [] : together.flatMap(({ edit }) => withClips(edit, clips) ?? []);
    return edits.length === together.length ? { type: 'followUp', edits, clause: this.text } : undefined;
  }

  /** "And the last 5 seconds" after the pauses were taken out: that goes, too. */
  private cutAsWell(core: string): FollowUp | undefined {
    const { edit } = this.focus.deeds.at(-1) ?? {};
    if (edit?.edit !== 'trimSilences' || this.grammar.rangesIn(core).length === 0) return undefined;
    if (/^(?:in|at|from|for|of|on|within|between|during)\b|^[在从]|里|之间/i.test(core)) return undefined;
    const clause = this.chinese ? `剪掉${core}` : `remove ${core}`;
    const cut = this.grammar.read(clause);
    return cut && { type: 'followUp', edits: [cut], clause };
  }

  /** "Not clip 2": all others keep what was done to all. */
  private excepting(core: string): FollowUp | undefined {
    const clips = this.grammar.clipsIn(core).map((n) => (n < 0 ? this.timeline.clips.length + 1 + n : n));
    for (const [at, deed] of [...this.focus.deeds.entries()].reverse()) {
      if ('into' in deed.edit && deed.edit.edit === 'addTransitions') {
        const which = core.replace(/^(?:the )?(first|second|third|last)(?: one)?$/i, '$1');
        const removed = [`remove the transition ${core}`, `remove the ${which} transition`, `去掉${core}的转场`].map((each) => this.grammar.read(each)).find((edit) => edit?.edit === 'removeTransitions');
        if (removed?.edit === 'removeTransitions') return { type: 'followUp', edits: [removed], clause: this.text };
      }
      const before = clipsOf(deed.edit);
      const all = before.length > 0 ? before : this.timeline.clips.map((_, i) => i + 1);
      const left = all.filter((n) => !clips.includes(n));
      if (clips.length === 0 || left.length === 0 || left.length === all.length) continue;
      const edit = withClips(deed.edit, left);
      if (edit) return { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
    }
    return undefined;
  } // prettier-ignore

  /** "No, a title instead": another edit in the place of the last. */
  private instead(): FollowUp | undefined {
    const { core, way } = this.leaning;
    const at = this.focus.deeds.length - 1;
    const deed = this.focus.deeds[at];
    const edit = way === 'corrects' ? this.grammar.read(core) : undefined;
    if (!deed || !edit || isDeepStrictEqual(edit, deed.edit)) return undefined;
    // "No, bring the colours back" takes back, and was not what should have been done at first.
    if (restores(edit)) return { type: 'followUp', edits: [edit], clause: core };
    const isInstead = edit.edit === deed.edit.edit || /\b(?:instead|rather)\b/i.test(this.text);
    return { type: 'followUp', edits: [edit], clause: core, ...(isInstead && { insteadOf: at }) };
  }

  /** With what "it" is, of the newest that this can be said of. */
  private withNouns(text: string): FollowUp | undefined {
    const others = ofOthers(text, this);
    if (others) return others;
    for (const { noun, subject, one } of subjectsMeant(text, this)) {
      if (saysBoth(text) && !isTwo(subject)) continue;
      const meant: Named = { subject, noun, ...(one !== undefined && { one }) };
      const edits = this.nounTries(text, meant).flatMap((clause) => {
        const edit = this.grammar.read(clause);
        const own = edit && aimed(edit, subject, { timeline: this.timeline, media: this.context.media });
        return own && !this.isOfFilmRather(own) && this.isSaidOf(subject, own)
          ? [{ clause, edits: own }]
          : [];
      });
      const [first] = edits;
      if (first) return { type: 'followUp', ...first };
    }
    return undefined;
  }

  /** "Make it 30 seconds" is not said of a clip that is shorter. */
  private isOfFilmRather([edit]: readonly Edit[]): boolean {
    const { isDoable } = this.context;
    return edit?.edit === 'trimToLength' && this.grammar.alone !== undefined && isDoable?.(edit) === false;
  }

  /** Beside a clip there is a transition only where one is spoken of. */
  private isSaidOf(subject: Subject, [edit]: readonly Edit[]): boolean {
    if (edit?.edit !== 'addTransitions' || subject.type !== 'clips') return true;
    return this.grammar.tokensOf(this.text).some((token) => means(token, transition));
  }

  private nounTries(text: string, meant: Named): string[] {
    const complaint = complaintIn(text);
    if (complaint !== undefined)
      return [this.chinese ? meant.noun + complaint : `${meant.noun} is ${complaint}`];
    if (meant.subject.type === 'music' && volume.test(text))
      return [text.replace(volume, this.chinese ? '音乐音量' : 'the music volume')];
    const ordinal = ordinalNamed(text, meant, this.counted);
    const pointed = ordinal ? [ordinal] : withNoun(text, meant.noun);
    if (pointed.length > 0) return pointed;
    const { core } = leaningOf(text);
    return core === '' || this.namesThing(core) ? [] : saidOf(core, meant.noun, this.chinese);
  }

  /** What can't be said of what was done before may be meant of the video; where it may not, that is asked. */
  private ofVideo(alone: Edit): FollowUp | undefined {
    const last = lastSort(this.focus);
    if (last === 'film' || last === 'pieces' || ofFilm.has(alone.edit)) return undefined;
    const isOfPicture =
      last !== 'clips' && last !== 'overlays' && last !== 'music' && ofPicture.has(alone.edit);
    if (isOfPicture || clipsOf(alone).length > 0 || (last === 'clips' && alone.edit === 'trimToLength'))
      return undefined;
    if (this.isBare() && (alone.edit === 'setSpeed' || alone.edit === 'setVolume')) return undefined;
    return { type: 'nothing' };
  }
}

/** Whether an edit makes something be as it was recorded. */
function restores(edit: Edit): boolean {
  if (edit.edit === 'gradeClips')
    return [edit.brightness, edit.contrast, edit.saturation, edit.warmth].every((part) => part && 'to' in part && part.to === 0); // prettier-ignore
  return (edit.edit === 'zoomClips' && edit.zoom === 'none') || (edit.edit === 'flipClips' && edit.flip === 'none'); // prettier-ignore
}

/** How loud it is, where it is not said of what. */
const volume = /\b(?:the )?(?:volume|loudness|level)\b|音量/i;
