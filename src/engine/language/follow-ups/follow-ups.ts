import { isDeepStrictEqual } from 'node:util';
import { aimed } from '../../edits/aiming';
import { clipsOf } from '../../edits/named-clips';
import type { Edit } from '../../edits/registry';
import type { Subject } from '../../edits/subject';
import { timelineOf } from '../references/clip-files';
import { takeClips } from '../references/clip-references';
import { opensWithVerb } from '../clauses/commands';
import {
  clip,
  everything,
  keep,
  music,
  remove,
  silence,
  sound,
  title,
  transition,
  video,
  whole,
} from '../words/common-words';
import type { Context } from '../context';
import { hasChinese } from '../words/folding';
import { amountIn, edgesIn, isOtherWay, mirrored, otherWay, scaled } from './amounts';
import type { Deed, Focus } from './focus';
import { complaintIn, isAgain, isBare, isBareSize, leaningOf } from './leaning';
import type { Leaning } from './leaning';
import { clipsNamed, named, numbersOf, saidOf } from './naming';
import type { Named } from './naming';
import { isOneOfSeveral, ordinalNamed } from './ordinal-names';
import { isForAll } from '../references/targets';
import { isPlural, pointsBack, saysBoth, withNoun } from './pointing';
import { means } from '../reading';
import type { Reading } from '../reading';
import { takeRanges } from '../times/time-ranges';
import type { Timeline } from '../../model/timeline';
import { degreeIn, isOfSame, isOfSilences, toDegree } from './pause-degree';
import { repaired, varied, withClips } from './variations';
import type { Wording } from './variations';

/** What a clause means that leans on what was done before it. */
export type FollowUp =
  | {
      readonly type: 'followUp';
      readonly edits: readonly Edit[];
      /** In words that say what they are of. */
      readonly clause: string;
      /** The deed of the focus that this takes the place of. */
      readonly insteadOf?: number;
    }
  /** It leans on a clause that was not carried out. */
  | { readonly type: 'unsure'; readonly lost: string }
  /** It leans on something that it cannot be said of. */
  | { readonly type: 'nothing' };

/** What the grammar makes of words by themselves. */
export interface Grammar extends Wording {
  /** The edit that the clause is understood as by itself. */
  readonly alone: Edit | undefined;
}

/** In tries of the grammar, so that a long clause costs no more than a short one. */
const mostTries = 160;

/**
 * Reads a clause by what was done before it: with the noun that "it" stands for, or as what was done with another
 * value. @returns `undefined` for a clause that says by itself what it is about.
 */
export function readFollowUp(text: string, context: Context, grammar: Grammar): FollowUp | undefined {
  const { focus } = context;
  if (!focus || (focus.deeds.length === 0 && focus.lost === undefined)) return undefined;
  const timeline = timelineOf(context);
  if (!timeline || text.length > 200) return undefined;
  const { alone } = grammar;
  // Of how loud it is "smaller" is said as well, but only where nothing else was spoken of.
  const own = alone?.edit === 'setVolume' && isBareSize(text) ? { ...grammar, alone: undefined } : grammar;
  return new FollowUpReader(text, focus, timeline, context, thrifty(own)).read();
}

function thrifty(grammar: Grammar): Grammar {
  const known = new Map<string, Edit | undefined>();
  const read = (text: string) => {
    if (!known.has(text)) known.set(text, known.size < mostTries ? grammar.read(text) : undefined);
    return known.get(text);
  };
  return { ...grammar, read };
}

/** What is done to the whole video whatever was done before: no title or clip could be meant by "it". */
const ofFilm: ReadonlySet<Edit['edit']> = new Set(['reorderClips', 'setCanvas', 'setFit', 'setSize', 'setFrameRate', 'normalizeLoudness', 'addTitle', 'addMusic', 'addOverlay', 'addCaptions', 'spreadCaptions', 'addTransitions', 'addCard', 'addClips', 'sideBySide', 'replaceSound']); // prettier-ignore
/** What titles and music have not, so that by "it" the video is meant. */
const ofPicture: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'gradeClips', 'rotateClips', 'flipClips', 'cropClips', 'zoomClips', 'reverseClips', 'denoise', 'setVolume', 'trimSilences', 'split', 'freezeFrame']); // prettier-ignore

class FollowUpReader {
  private readonly chinese: boolean;
  private readonly leaning: Leaning;

  constructor(
    private readonly text: string,
    private readonly focus: Focus,
    private readonly timeline: Timeline,
    private readonly context: Context,
    private readonly grammar: Grammar,
  ) {
    this.chinese = hasChinese(text);
    this.leaning = leaningOf(text);
  }

  /** With the clips that the user counts: those that went in this message have their numbers still. */
  private get counted(): Timeline {
    return { ...this.timeline, clips: this.context.seen?.clips ?? this.timeline.clips };
  }

  read(): FollowUp | undefined {
    const { lost } = this.focus;
    const { alone } = this.grammar;
    const { way } = this.leaning;
    const last = this.focus.deeds.at(-1);
    if (last && isAgain(this.text)) return { type: 'followUp', edits: [last.edit], clause: last.clause };
    const pauses = lost === undefined ? this.ofPauses(alone) : undefined;
    if (pauses) return pauses;
    const anew = this.inAmount() ?? this.atOtherEnd() ?? this.atJoint();
    if (anew) return lost === undefined ? anew : { type: 'unsure', lost };
    const isRemedy = remedyIn(this.text) !== undefined;
    const leans =
      this.isBare() ||
      isRemedy ||
      pointsBack(this.text) ||
      complaintIn(this.text) !== undefined ||
      this.namesOneOfSeveral() ||
      this.namesBoth();
    if (alone && !leans && this.isElliptic(alone)) {
      return lost === undefined ? this.withNouns(this.text) : { type: 'unsure', lost };
    }
    const isWhole =
      way === 'goesOn' || this.isCommand() || (way === 'corrects' && this.namesThing(this.text));
    if (alone && !leans && isWhole) return undefined;
    if (lost !== undefined) return this.afterLost(lost, leans);
    const remedy = remedyIn(this.text);
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

  /** "That's too tight", "keep half a second of each": the pauses that went are cut in another way. */
  private ofPauses(alone: Edit | undefined): FollowUp | undefined {
    const { deeds } = this.focus;
    const at = deeds.findLastIndex(({ edit }) => isOfSilences(edit));
    const deed = deeds[at];
    if (!deed || !isOfSilences(deed.edit)) return undefined;
    const isLast = at === deeds.length - 1;
    const degree = degreeIn(this.text, isLast, deed.edit);
    if (degree) return { type: 'followUp', edits: [toDegree(deed.edit, degree)], clause: deed.clause, insteadOf: at }; // prettier-ignore
    // What was cut out of a pause is put back only by cutting it anew.
    const isAnew = isLast && alone?.edit === 'trimSilences' && deed.edit.edit === 'trimSilences' && isOfSame(alone, deed.edit); // prettier-ignore
    const leaves =
      isAnew && (alone.pauseMs ?? alone.marginMs ?? alone.level ?? alone.leftPercent) !== undefined;
    return leaves ? { type: 'followUp', edits: [alone], clause: this.text, insteadOf: at } : undefined;
  }

  /** "More", "half that", "a bit slower than that": the last edit in another measure. */
  private inAmount(): FollowUp | undefined {
    const amount = amountIn(this.leaning.core);
    const at = this.focus.deeds.length - 1;
    const deed = this.focus.deeds[at];
    if (!amount) return undefined;
    if (this.focus.lost !== undefined) return { type: 'unsure', lost: this.focus.lost };
    const edit = deed && scaled(deed.edit, amount);
    return edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
  }

  /** "The same at the end", "from the start, I mean". */
  private atOtherEnd(): FollowUp | undefined {
    const { core, way } = this.leaning;
    const at = this.focus.deeds.length - 1;
    const deed = this.focus.deeds[at];
    if (!deed || (way !== 'repeats' && way !== 'corrects' && !isOtherWay(core))) return undefined;
    const edit = edgesIn(core).flatMap((edge) => mirrored(deed.edit, edge) ?? [])[0];
    const turned = isOtherWay(core) ? otherWay(deed.edit) : undefined;
    if (turned) return { type: 'followUp', edits: [turned], clause: deed.clause, insteadOf: at };
    if (!edit) return undefined;
    return {
      type: 'followUp',
      edits: [edit],
      clause: deed.clause,
      ...(way === 'corrects' && { insteadOf: at }),
    };
  }

  /** "Dissolve there": where clips meet that did not before. */
  private atJoint(): FollowUp | undefined {
    const { subject } = this.focus.deeds.at(-1) ?? {};
    if (subject?.type !== 'joints' && subject?.type !== 'pieces') return undefined;
    const text = this.text.replace(joint, '').trim();
    const edit = text === this.text ? undefined : this.transitionIn(text);
    const own = subject.type === 'pieces' ? subject.ids.slice(1) : subject.ids;
    const [into, ...more] = numbersOf(own, this.timeline).filter((number) => number > 1);
    if (!edit || into === undefined) return undefined;
    return { type: 'followUp', edits: [{ ...edit, into: [into, ...more] }], clause: this.text };
  }

  private transitionIn(text: string): Extract<Edit, { edit: 'addTransitions' }> | undefined {
    for (const each of [text, `add ${text}`, `加${text}`]) {
      const edit = this.grammar.read(each);
      if (edit?.edit === 'addTransitions' && edit.into === 'all') return edit;
    }
    return undefined;
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

  /** "大一点", "从第10秒开始": says how or when, and neither of what nor what to do. */
  private isElliptic(alone: Edit): boolean {
    const last = this.focus.deeds.at(-1)?.edit;
    // "Louder" and "volume 20%", after music was added, are the music's.
    if (isOfNobody(alone) && last && isOfMusic(last)) return !this.namesOwner();
    const tokens = this.grammar.tokensOf(this.text);
    if (this.namesThing(this.text) || tokens.some((token) => means(token, remove, keep, sound, video, whole)))
      return false;
    if (this.isOfSameClips(alone)) return true;
    return comparison.test(this.text) || (alone.edit === 'keepRanges' && !this.isCommand());
  }

  /** "A bit darker" after one clip was made brighter, "reversed" after it was moved: said of that clip. */
  private isOfSameClips(alone: Edit): boolean {
    const last = this.focus.deeds.at(-1);
    if (last?.subject.type !== 'clips' || !isForAll(alone)) return false;
    return state.test(this.text) || (last.edit.edit === alone.edit && degree.test(this.leaning.core));
  }

  /** "Both" are two that were spoken of, where there are such. */
  private namesBoth(): boolean {
    return saysBoth(this.text) && this.subjects(this.text).some(({ subject }) => isTwo(subject));
  }

  /** "The first one" is a clip only where nothing else was spoken of that there are several of. */
  private namesOneOfSeveral(): boolean {
    const last = this.lastSort();
    if (last === 'film' || last === 'clips' || !isOneOfSeveral(this.text)) return false;
    return this.subjects(this.text).some(({ subject }) => subject.type === last && subject.ids.length > 1);
  }

  /** Of what sort it is that the last edit was of; where clips meet is nothing that could be meant. */
  private lastSort(): Subject['type'] {
    const last = this.focus.deeds.at(-1)?.subject.type ?? 'film';
    return last === 'joints' ? 'film' : last;
  }

  /** "The overall volume", "my voice": whose it is. */
  private namesOwner(): boolean {
    if (this.namesThing(this.text) || owner.test(this.text)) return true;
    return this.grammar.tokensOf(this.text).some((token) => means(token, video, whole, everything));
  }

  private isBare(): boolean {
    return isBare(this.grammar.tokensOf(this.leaning.core));
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
      const mended = repaired(lost, core, this.grammar);
      if (mended) return { type: 'followUp', edits: [mended.edit], clause: mended.clause };
    }
    return leans && alone && !ofFilm.has(alone.edit) ? { type: 'unsure', lost } : undefined;
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
        (alone ? undefined : this.plainly())
      );
    if (way === 'repeats') return this.variation(core, false) ?? noun();
    if (this.isBare() || way === 'corrects' || way === 'only')
      return this.variation(core, true) ?? noun() ?? this.instead();
    if (alone) return noun();
    return noun() ?? this.plainly() ?? (this.namesThing(core) ? undefined : this.variation(core, true));
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
    for (const [at, deed] of [...this.focus.deeds.entries()].reverse()) {
      if (isOwn && deed.edit.edit !== alone.edit) continue;
      const found = varied(deed, this.others(core, deed), this.grammar);
      if (!found) continue;
      const { edit, clause } = found;
      return { type: 'followUp', edits: [edit], clause, ...(isInstead && { insteadOf: at }) };
    }
    return undefined;
  }

  /** "The other one", "the rest": the clips that an edit was not for. */
  private others(core: string, { edit, subject }: Deed): string {
    if (!/\b(?:others?|rest|remaining)\b|另|其他|其余|其它|剩下/i.test(core)) return core;
    const own = subject.type === 'clips' ? numbersOf(subject.ids, this.timeline) : clipsOf(edit);
    const left = this.timeline.clips.map((_, i) => i + 1).filter((n) => !own.includes(n));
    const isOne = /\bother(?: (?:one|clip|video|part))?$|另/i.test(core);
    return own.length === 0 || left.length === 0 || (isOne && left.length > 1)
      ? core
      : clipsNamed(left, this.chinese);
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
    const isInstead = edit.edit === deed.edit.edit || /\b(?:instead|rather)\b/i.test(this.text);
    return { type: 'followUp', edits: [edit], clause: core, ...(isInstead && { insteadOf: at }) };
  }

  /** With what "it" is, of the newest that this can be said of. */
  private withNouns(text: string): FollowUp | undefined {
    const ofOthers = this.withOthers(text);
    if (ofOthers) return ofOthers;
    for (const { noun, subject, one } of this.subjects(text)) {
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

  /** "Swap the other two": the clips that what was done last was not of. */
  private withOthers(text: string): FollowUp | undefined {
    const found = /\bthe other (two|three|ones|clips)\b|(?:另外|其他|其它|剩下的?)(两|三)(?:个|段)/i.exec(
      text,
    );
    const last = this.focus.deeds.at(-1)?.subject;
    if (!found || (last?.type !== 'clips' && last?.type !== 'pieces')) return undefined;
    const own = numbersOf(last.ids, this.timeline);
    const left = this.timeline.clips.map((_, i) => i + 1).filter((n) => !own.includes(n));
    const count = /two|两/i.test(found[0]) ? 2 : /three|三/i.test(found[0]) ? 3 : left.length;
    if (left.length !== count || count < 2) return undefined;
    const clause = text.replace(found[0], clipsNamed(left, this.chinese));
    const edit = this.grammar.read(clause);
    return edit && { type: 'followUp', edits: [edit], clause };
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

  /** What may be meant, the newest first; those of one sort that were done together are "them". */
  private subjects(text: string): Named[] {
    const { deeds } = this.focus;
    const found: Named[] = [];
    for (const [at, { subject }] of [...deeds.entries()].reverse()) {
      const like = isPlural(text) || isOneOfSeveral(text) ? deeds.slice(0, at).flatMap((deed) => (isLike(deed.subject, subject) ? deed.subject.ids : [])) : []; // prettier-ignore
      const two = saysBoth(text) ? this.onlyTwo(subject) : undefined;
      const all: Subject =
        two ??
        (subject.type === 'film' || subject.type === 'joints'
          ? subject
          : { ...subject, ids: [...new Set([...like, ...subject.ids])] });
      const name = named(all, this.counted, this.context.media, this.chinese);
      if (name && !found.some((each) => isDeepStrictEqual(each.subject, name.subject))) found.push(name);
    }
    return found;
  }

  /** "Both", where there are just two of the sort. */
  private onlyTwo(subject: Subject): Subject | undefined {
    const { titles, music: songs, clips, overlays } = this.timeline;
    const sorts = { titles: titles.filter(({ role }) => role !== 'caption'), music: songs, clips, overlays };
    const all = Object.entries(sorts).find(([sort]) => sort === subject.type)?.[1] ?? [];
    const isKnown = subject.type !== 'film' && all.length === 2;
    return isKnown ? { ...subject, ids: all.map(({ id }) => id) } : undefined;
  }

  /** What can't be said of what was done before may be meant of the video; where it may not, that is asked. */
  private ofVideo(alone: Edit): FollowUp | undefined {
    const last = this.lastSort();
    if (last === 'film' || last === 'pieces' || ofFilm.has(alone.edit)) return undefined;
    const isOfPicture =
      last !== 'clips' && last !== 'overlays' && last !== 'music' && ofPicture.has(alone.edit);
    if (isOfPicture || clipsOf(alone).length > 0 || (last === 'clips' && alone.edit === 'trimToLength'))
      return undefined;
    if (this.isBare() && (alone.edit === 'setSpeed' || alone.edit === 'setVolume')) return undefined;
    return { type: 'nothing' };
  }
}

function isTwo(subject: Subject): boolean {
  return subject.type !== 'film' && subject.ids.length === 2;
}

/** Where clips have come to meet. */
const joint = /(?: (?:in|at|over|on|for))?(?: (?:there|here)| (?:the|that|this|each|those) (?:cuts?|joins?|seams?|splits?|edit points?))(?![a-z])|(?:在)?(?:那里|那儿|这里|这儿|此处|接缝处?|剪的地方|切口处?|断点处?)/i; // prettier-ignore
/** What a clip is like, and no command. */
const state =
  /^(?:(?:and|but|also|played?|all) )*(?:reversed|backwards?|in reverse|muted|silent|without (?:sound|audio)|in slow(?: |-)?mo(?:tion)?|black (?:and|&) white|in black (?:and|&) white|upside down|sped up|slowed down|(?:brightened|darkened|desaturated|mirrored|flipped|rotated)(?: .*)?)[\s.!]*$/i;
const degree =
  /^(?:(?:a (?:little )?bit|a little|bit|slightly|much|even|way|far|a lot) )*(?:[a-z]{3,}er|(?:more|less) [a-z]+)$|^(?:再|更|稍微|还|要)*[\u4e00-\u9fff]{1,2}(?:一?[点些])$/i;

function isLike(one: Subject, other: Subject): one is Exclude<Subject, { type: 'film' }> {
  return one.type === other.type && one.type !== 'film';
}

function partsOf(text: string): string[] {
  return text.split(/\s*[,，;；]\s*/u).filter((part) => part !== '');
}

/** "Too slow, 75": what is wrong with it is put right by what is said next. */
function remedyIn(text: string): { readonly complaint: string; readonly rest: string } | undefined {
  const [complaint, ...more] = partsOf(text);
  if (complaint === undefined || more.length === 0 || complaintIn(complaint) === undefined) return undefined;
  return { complaint, rest: more.join(hasChinese(text) ? '，' : ', ') };
}

const ofPace: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'speedSilences', 'fade', 'addTransitions', 'changeTransitions', 'zoomClips', 'addMusic']); // prettier-ignore
const ofLoudness: ReadonlySet<Edit['edit']> = new Set(['addMusic', 'changeMusic', 'replaceMusic', 'setVolume', 'addOverlay', 'changeOverlay', 'replaceSound', 'duckMusic']); // prettier-ignore

/** Whether what was done may be what is complained of: a cut is not too slow. */
function canBe(complaint: string, { edit }: Edit): boolean {
  if (/slow|fast|快|慢/i.test(complaint)) return ofPace.has(edit);
  return /loud|quiet|noisy|声|吵|响/i.test(complaint) ? ofLoudness.has(edit) : true;
}

/** Whether what was done was done to music. */
function isOfMusic(edit: Edit): boolean {
  if (/music/i.test(edit.edit)) return true;
  if (!('target' in edit)) return false;
  const { target } = edit;
  return target === 'music' || (typeof target === 'object' && ('music' in target || ('of' in target && target.of === 'music'))); // prettier-ignore
}

/** How loud everything is to be, where nobody said of what; silence is asked for with a word of its own. */
function isOfNobody(edit: Edit): boolean {
  if (edit.edit !== 'setVolume' || edit.target !== 'everything') return false;
  return !('percent' in edit.change && edit.change.percent === 0);
}

const owner =
  /\b(?:voice|speech|speaker|audio|sounds?|original|overall|total|master|main|my)\b|声音|原声|人声|整体|总/i;
/** How loud it is, where it is not said of what. */
const volume = /\b(?:the )?(?:volume|loudness|level)\b|音量/i;

/** In English the verb says what it is of: "louder" is no size. */
const comparison =
  /^(?:再|更|还|有点|稍微|要)*[大小长短高低](?:一?[点些])[了吧。！!]*$|^(?:(?:a bit|bit|a little|even|much) )*(?:bigger|larger|smaller|longer|shorter|higher|lower)[.!]*$/i;

/** "Shorter", "make them longer": what a value after it says exactly. */
function isMeasure(text: string): boolean {
  return /\b(?:[a-z]+er|more|less)\b|[长短大小快慢高低亮暗多少]一?[点些]/i.test(text);
}

/** The clips that a text names alone. */
export function clipsIn(reading: Reading): number[] {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const [ordinal, ...more] = reading.all('ordinal');
  if (clips.length === 0 && ordinal && more.length === 0) {
    reading.takeToken(ordinal);
    clips.push(ordinal.value);
  }
  return reading.leftover().length === 0 ? clips : [];
}

/** The stretches that a text names alone. */
export function rangesIn(reading: Reading): { start: number | 'end'; end: number | 'end' }[] {
  const ranges = takeRanges(reading).map(({ start, end }) => ({ start, end }));
  return reading.leftover().length === 0 ? ranges : [];
}
