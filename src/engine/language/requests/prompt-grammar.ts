import { partsAfter } from '../../edits/kinds/split-moments';
import { soundCalled, voiceOver } from '../../edits/kinds/voice-over';
import type { Grammar } from '../clauses/grammar';
import { filesOf } from '../context';
import type { Context } from '../context';
import { clipDurationMs, placeClips, timelineDurationMs } from '../../model/timeline';
import { means, Reading } from '../reading';
import { filler, music, video, whole } from '../words/common-words';
import { timelineOf } from '../references/clip-files';
import { takeClips } from '../references/clip-references';
import { editIn, isUnderstood, targetNamed } from './edit-in-words';
import { clauseOf, lexicon, withoutSlips } from './wishes';

/** What the cutting of a prompt into clauses knows of its context. */
export function grammarOf(context: Context): Grammar {
  return {
    lexicon,
    files: filesOf(context),
    reads: (text) => isUnderstood(text, context),
    mended: (text) => withoutSlips(clauseOf(text, context), partsClauses),
    editOf: (text) => editIn(text, context),
    targetIn: (text) => targetNamed(text, context),
    partsAfter: (edit) => {
      const timeline = timelineOf(context);
      return timeline && partsAfter(edit, timeline);
    },
    lengthOf: (name) => lengthNamed(name, context),
    startOf: (name) => startNamed(name, context),
    follows: (context.focus?.deeds.length ?? 0) > 0,
    clipsIn: (text) => {
      const reading = new Reading(clauseOf(text, context));
      const ordinals = reading.all('ordinal').map(({ value }) => value);
      return [...takeClips(reading).flatMap(({ clips }) => clips), ...ordinals];
    },
  };
}

function lengthNamed(name: string, context: Context): number | undefined {
  const timeline = timelineOf(context);
  const reading = new Reading(clauseOf(name, context));
  const [file, ...files] = reading.all('file');
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const named = clips.flatMap((n) => timeline?.clips.at(n < 0 ? n : n - 1) ?? []);
  if (named.length > 0 && named.length === clips.length && reading.leftover().length === 0) {
    return named.reduce((ms, clip) => ms + clipDurationMs(clip), 0);
  }
  const media = context.media.find(({ fileName }) => fileName === file?.fileName);
  if (media?.kind === 'audio' && files.length === 0) return media.durationMs;
  const noun = reading.find(voiceOver);
  const voice = noun?.type === 'word' ? soundCalled(noun.text, reading) : undefined;
  const spoken = context.media.find(({ fileName }) => fileName === voice);
  if (spoken?.kind === 'audio' && reading.tokens.every((token) => means(token, voiceOver, whole, filler))) return spoken.durationMs;
  const isSong = reading.has(music) && reading.tokens.every((token) => means(token, music, whole, filler));
  const sounds = context.media.filter(({ kind }) => kind === 'audio');
  if (isSong) return sounds.length === 1 && sounds[0]?.kind === 'audio' ? sounds[0].durationMs : undefined;
  const isFilm = reading.has(video) && reading.tokens.every((token) => means(token, video, whole, filler));
  return isFilm && timeline ? timelineDurationMs(timeline) : undefined;
} // prettier-ignore

function startNamed(name: string, context: Context): number | undefined {
  const [clip, ...others] = takeClips(new Reading(clauseOf(name, context))).flatMap(({ clips }) => clips);
  if (clip === undefined || others.length > 0) return undefined;
  return placeClips(timelineOf(context)?.clips ?? []).at(clip < 0 ? clip : clip - 1)?.startMs;
}

/** Whether a spelling opens a command or joins two. */
function partsClauses(form: string): boolean {
  const [first = ''] = form.split(' ');
  return lexicon.meaningsOf(first).some(({ role }) => role === 'verb' || role === 'link');
}
