import * as z from 'zod';
import type { Reading } from '../language/reading';
import type { CaptionsFile } from '../model/captions';
import type { Timeline } from '../model/timeline';
import type { EditKind, EditResult, World } from './edit-kind';
import { addCard } from './kinds/add-card';
import { changeCard, removeCards } from './kinds/cards';
import { addClips } from './kinds/add-clips';
import { changeMusic } from './kinds/change-music';
import { addOverlay } from './kinds/add-overlay';
import { setFit, setFrameRate } from './kinds/canvas-format';
import { clearEffects } from './kinds/clear-effects';
import { denoise, normalizeLoudness } from './kinds/clean-sound';
import { cropClips } from './kinds/crop-clips';
import { extendClips } from './kinds/extend-clips';
import { duplicateClips } from './kinds/duplicate-clips';
import { duckMusic } from './kinds/duck-music';
import { freezeFrame } from './kinds/freeze-frame';
import { gradeClips } from './kinds/grade-clips';
import { changeOverlay, removeOverlays } from './kinds/overlays';
import { reverseClips } from './kinds/play-backwards';
import { flipClips, rotateClips } from './kinds/turn-picture';
import { zoomClips } from './kinds/zoom-clips';
import { addCaptions, removeCaptions } from './kinds/captions';
import { deleteClips } from './kinds/delete-clips';
import { moveClips, moveStretch } from './kinds/move-clips';
import { joinClips } from './kinds/join-clips';
import { reorderClips } from './kinds/reorder-clips';
import { cutRanges, keepRanges } from './kinds/cut-ranges';
import { trimEnd, trimStart } from './kinds/trim-ends';
import { keepClips } from './kinds/keep-clips';
import { removeMusic } from './kinds/remove-music';
import { fade } from './kinds/fade';
import { addMusic } from './kinds/music';
import { replaceClip } from './kinds/replace-clip';
import { replaceMusic, replaceSound } from './kinds/replace-sound';
import { setCanvas } from './kinds/set-canvas';
import { setSize } from './kinds/set-size';
import { setSpeed } from './kinds/set-speed';
import { setVolume } from './kinds/set-volume';
import { speedSilences } from './kinds/speed-silences';
import { sideBySide } from './kinds/side-by-side';
import { split } from './kinds/split';
import { addTitle } from './kinds/add-title';
import { removeTitles, repeatTitle } from './kinds/remove-titles';
import { changeTitle } from './kinds/titles';
import { changeTransitions, removeTransitions } from './kinds/present-transitions';
import { addTransitions } from './kinds/transitions';
import { spreadCaptions } from './kinds/spread-captions';
import { setImageLengths } from './kinds/slideshow';
import { trimSilences } from './kinds/trim-silences';
import { trimToLength } from './kinds/trim-to-length';

/** Every kind of edit. Where two read the same words with the same understanding, the earlier one is meant. */
export const editKinds = [
  trimSilences,
  speedSilences,
  keepRanges,
  trimStart,
  trimEnd,
  cutRanges,
  trimToLength,
  setImageLengths,
  split,
  replaceClip,
  moveClips,
  moveStretch,
  duplicateClips,
  extendClips,
  joinClips,
  reorderClips,
  reverseClips,
  freezeFrame,
  deleteClips,
  keepClips,
  addCaptions,
  spreadCaptions,
  addCard,
  changeCard,
  removeCards,
  addClips,
  sideBySide,
  addOverlay,
  changeOverlay,
  removeOverlays,
  changeTransitions,
  addTransitions,
  removeTransitions,
  addTitle,
  repeatTitle,
  changeTitle,
  removeCaptions,
  removeTitles,
  replaceSound,
  replaceMusic,
  addMusic,
  changeMusic,
  removeMusic,
  duckMusic,
  cropClips,
  rotateClips,
  flipClips,
  zoomClips,
  gradeClips,
  clearEffects,
  denoise,
  normalizeLoudness,
  setVolume,
  fade,
  setSpeed,
  setCanvas,
  setFit,
  setSize,
  setFrameRate,
] as const;

type EditOf<K> = K extends EditKind<infer E> ? E : never;

/** What can be done to a timeline, as data. */
export type Edit = EditOf<(typeof editKinds)[number]>;

const [firstKind, ...otherKinds] = editKinds;

/** For edits that come as JSON. */
export const editSchema: z.ZodType<Edit> = z.discriminatedUnion(
  'edit',
  [firstKind.schema, ...otherKinds.map(({ schema }) => schema)],
  { error: ({ input }) => whyOfNoKind(input) },
);

function whyOfNoKind(json: unknown): string {
  const named = z.looseObject({ edit: z.string() }).safeParse(json);
  if (!named.success) return 'An edit is an object that names its kind in “edit”.';
  return `There is no kind of edit called “${named.data.edit.slice(0, 50)}”.`;
}

/** The edit that a kind reads out of a clause. */
export function readAs(kind: (typeof editKinds)[number], reading: Reading): Edit | undefined {
  return kind.read(reading);
}

/** Applies an edit. Pure: the timeline given stays as it is. */
export function applyEdit(edit: Edit, timeline: Timeline, world: World): EditResult {
  return callWith(edit, (kind, own) => kind.apply(own, timeline, world));
}

/** Ids of the media whose loudness must be in the world before the edit is applied. */
export function loudnessNeededBy(edit: Edit, timeline: Timeline): readonly string[] {
  return callWith(edit, (kind, own) => kind.needsLoudness?.(own, timeline) ?? []);
}

/** Ids of media that the edit has a place for other than the main track. */
export function mediaElsewhere(edit: Edit, world: World): readonly string[] {
  return callWith(edit, (kind, own) => kind.elsewhere?.(own, world) ?? []);
}

/** Ids of the files of captions that must be in the world before the edit is applied. */
export function captionsNeededBy(edit: Edit, files: readonly CaptionsFile[]): readonly string[] {
  return callWith(edit, (kind, own) => kind.needsCaptions?.(own, files) ?? []);
}

function callWith<R>(edit: Edit, call: <E extends Edit>(kind: EditKind<E>, own: E) => R): R {
  for (const kind of editKinds) {
    if (kind.edit === edit.edit) return call<Edit>(kind, edit);
  }
  throw new TypeError(`There is no kind of edit called ${edit.edit}.`);
}
