import type { Media } from '../model/media';
import { placeClips } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import { clipsOf, fromStart } from './named-clips';
import type { Edit } from './registry';
import type { Subject } from './subject';

/** What edits can be aimed at. */
interface Surroundings {
  readonly timeline: Timeline;
  readonly media: readonly Media[];
}

/**
 * An edit of something that was named by its sort alone ("the title"), aimed at what is meant and at nothing else.
 * @returns One edit or several, in the order in which they can be done; `undefined` where it is of something else.
 */
export function aimed(edit: Edit, subject: Subject, { timeline, media }: Surroundings): Edit[] | undefined {
  if (subject.type === 'film' || subject.type === 'joints') return undefined;
  const { ids } = subject;
  switch (edit.edit) {
    case 'changeTitle':
    case 'removeTitles':
    case 'repeatTitle':
      return subject.type === 'titles' || subject.type === 'captions'
        ? titlesAimed(edit, ids, timeline)
        : undefined;
    case 'removeCaptions':
      return subject.type === 'captions' ? [edit] : undefined;
    case 'changeMusic':
    case 'removeMusic':
    case 'replaceMusic':
    case 'setVolume':
      return subject.type === 'music' ? musicAimed(edit, ids, timeline) : ofClips(edit, subject, timeline);
    case 'fade':
      if (subject.type === 'music') return edit.target === 'music' ? [edit] : undefined;
      return ofClips(edit, subject, timeline);
    case 'duckMusic':
      return subject.type === 'music' ? [edit] : undefined;
    case 'changeOverlay':
    case 'removeOverlays':
      return subject.type === 'overlays' ? overlaysAimed(edit, ids, timeline, media) : undefined;
    case 'changeTransitions':
    case 'removeTransitions':
    case 'addTransitions': {
      if (edit.into !== 'all' && subject.type === 'clips') return [edit];
      if (subject.type !== 'transitions') return undefined;
      if (edit.into !== 'all') return [edit];
      const into = timeline.clips.flatMap(({ id }, i) => (ids.includes(id) ? [i + 1] : []));
      const isAll = timeline.clips.every(({ id, transition }) => !transition || ids.includes(id));
      return into.length === 0 ? undefined : [isAll && edit.edit !== 'addTransitions' ? edit : { ...edit, into }]; // prettier-ignore
    }
    case 'changeCard':
    case 'removeCards':
      return subject.type === 'card' ? [edit] : undefined;
    case 'reorderClips': {
      if (subject.type !== 'clips' || typeof edit.order !== 'object' || !('swap' in edit.order)) return undefined;
      const [own, ...more] = timeline.clips.flatMap(({ id }, i) => (ids.includes(id) ? [i + 1] : []));
      const isOfIt = edit.order.swap.some((n) => fromStart(n, timeline.clips.length) === own);
      return isOfIt && more.length === 0 ? [edit] : undefined;
    } // prettier-ignore
    case 'addTitle':
      return standsOn(edit, subject, timeline) ? [edit] : undefined;
    default:
      return ofClips(edit, subject, timeline);
  }
}

const kindsOf: Partial<Record<Subject['type'], readonly Edit['edit'][]>> = {
  titles: ['changeTitle', 'removeTitles', 'repeatTitle'],
  captions: ['changeTitle', 'removeTitles', 'repeatTitle', 'removeCaptions'],
  music: ['changeMusic', 'removeMusic', 'replaceMusic', 'setVolume', 'fade', 'duckMusic'],
  overlays: ['changeOverlay', 'removeOverlays'],
  transitions: ['changeTransitions', 'removeTransitions', 'addTransitions'],
};

/** The kinds of edits that can be aimed at a subject; `undefined` where those are too many to be told. */
export function kindsAimedAt({ type }: Subject): readonly Edit['edit'][] | undefined {
  return kindsOf[type];
}

/** Whether a title is to stand as long as one of the clips that are meant. */
function standsOn({ start, end }: Extract<Edit, { edit: 'addTitle' }>, subject: Subject, { clips }: Timeline): boolean {
  if (subject.type !== 'clips' && subject.type !== 'card') return false;
  const own = placeClips(clips).filter(({ clip }) => subject.ids.includes(clip.id));
  return own.some(({ startMs, endMs }) => startMs === start && endMs === end);
} // prettier-ignore

type OfTitles = Extract<Edit, { edit: 'changeTitle' | 'removeTitles' | 'repeatTitle' }>;

function titlesAimed(
  edit: OfTitles,
  ids: readonly string[],
  { titles }: Pick<Timeline, 'titles'>,
): Edit[] | undefined {
  // A text that is there says itself which one.
  if (typeof edit.which === 'object') return [edit];
  const meant = titles.filter(({ id }) => ids.includes(id));
  const [first] = meant;
  if (!first) return undefined;
  const nth =
    typeof edit.which === 'number' && edit.which > 0 && meant.length > 1 ? meant[edit.which - 1] : undefined;
  if (nth) return titlesAimed({ ...edit, which: -1 }, [nth.id], { titles });
  const of = first.role === 'caption' ? 'caption' : 'title';
  const own = titles.filter(({ role }) => (role === 'caption') === (of === 'caption'));
  if (own.every(({ id }) => ids.includes(id)) && own.length > 1) return [{ ...edit, which: 'all', of }];
  // From the last one on, so that the numbers hold where some are removed.
  return own
    .flatMap(({ id }, i) => (ids.includes(id) ? [{ ...edit, which: i + 1, of } as const] : []))
    .reverse();
}

type OfMusic = Extract<Edit, { edit: 'changeMusic' | 'removeMusic' | 'replaceMusic' | 'setVolume' }>;

function musicAimed(edit: OfMusic, ids: readonly string[], { music }: Timeline): Edit[] | undefined {
  const numbers = music.flatMap(({ id }, i) => (ids.includes(id) ? [i + 1] : [])).reverse();
  const isAll = numbers.length === music.length;
  if (edit.edit === 'setVolume') {
    if (typeof edit.target === 'object' && 'of' in edit.target && edit.target.of === 'music') return [edit];
    if (edit.target !== 'music') return undefined;
    return isAll ? [edit] : numbers.map((number) => ({ ...edit, target: { music: number } }));
  }
  if (isAll) return [edit];
  if (edit.edit === 'removeMusic') return numbers.map((media) => ({ ...edit, media }));
  return numbers.map((number) => ({ ...edit, music: number }));
}

type OfOverlays = Extract<Edit, { edit: 'changeOverlay' | 'removeOverlays' }>;

function overlaysAimed(
  edit: OfOverlays,
  ids: readonly string[],
  { overlays }: Timeline,
  media: readonly Media[],
): Edit[] | undefined {
  const meant = overlays.filter(({ id }) => ids.includes(id));
  if (meant.length === 0) return undefined;
  if (meant.length === overlays.length) return [{ ...edit, which: 'all' }];
  const names = media.filter(({ id }) => meant.some(({ mediaId }) => mediaId === id));
  return names.map(({ fileName }) => ({ ...edit, which: { media: fileName } }));
}

/** Clips were named by their numbers, so the edit has them already. */
function ofClips(edit: Edit, subject: Subject, timeline: Timeline): Edit[] | undefined {
  if (subject.type !== 'clips' && subject.type !== 'pieces' && subject.type !== 'card') return undefined;
  const own = new Set(timeline.clips.flatMap(({ id }, i) => (subject.ids.includes(id) ? [i + 1] : [])));
  const numbers = clipsOf(edit);
  const isOwn = (n: number) => own.has(fromStart(n, timeline.clips.length));
  return numbers.length > 0 && numbers.every(isOwn) ? [edit] : undefined;
}
