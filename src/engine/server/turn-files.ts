import type { KnownCaptions, World } from '../edits/edit-kind';
import { placeMedia } from '../edits/placement';
import { applyEdit, captionsNeededBy, loudnessNeededBy, mediaElsewhere } from '../edits/registry';
import type { Edit } from '../edits/registry';
import { readCaptions } from '../media/captions-file';
import { MediaError } from '../media/media-error';
import { FfmpegError } from '../media/process';
import type { Loudness } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { Replies } from '../replies/replies';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';

/** What an edit needs out of files, or why that can't be read. */
export type LookedUp = Pick<World, 'loudness' | 'captions'> | { readonly why: string };

/**
 * Reads what an edit needs of the session's files.
 * @throws the signal's reason, and an error that tells nothing of a file
 */
export async function lookUp(
  edit: Edit,
  timeline: Timeline,
  { media, record }: StoredSession,
  say: Replies,
  loudnessOf: LoudnessOf,
  signal: AbortSignal,
): Promise<LookedUp> {
  const loudness = new Map<string, Loudness>();
  const captions = new Map<string, KnownCaptions>();
  let fileName = '';
  try {
    for (const id of loudnessNeededBy(edit, timeline)) {
      const file = media.get(id);
      if (!file) continue;
      ({ fileName } = file);
      loudness.set(id, await loudnessOf(file, signal));
    }
    const wanted = captionsNeededBy(edit, record.captions);
    for (const file of record.captions.filter(({ id }) => wanted.includes(id))) {
      ({ fileName } = file);
      captions.set(file.id, { file, said: await readCaptions(file) });
    }
    return { loudness, captions };
  } catch (error) {
    signal.throwIfAborted();
    return { why: whyUnreadable(error, fileName, say) };
  }
}

/** @throws the error where it tells nothing of the file. */
function whyUnreadable(error: unknown, fileName: string, say: Replies): string {
  if (error instanceof MediaError && error.kind === 'missing') return say.mediaGone(fileName);
  // Whatever is wrong with it now was not when it was added.
  if (error instanceof MediaError) return say.mediaChanged(fileName);
  if (error instanceof FfmpegError) return say.unreadableMedia(fileName);
  throw error;
}

/** Longer timelines are not edited to try whether an edit would do. */
const mostTriedClips = 300;

const nothingLookedUp = {
  loudness: new Map<string, Loudness>(),
  captions: new Map<string, KnownCaptions>(),
} as const;

/** Whether an edit would be done to a timeline; what needs a look into files first may be. */
export function wouldBeDone(
  edit: Edit,
  timeline: Timeline,
  { media, record }: StoredSession,
  say: Replies,
): boolean {
  const needsFiles = loudnessNeededBy(edit, timeline).length + captionsNeededBy(edit, record.captions).length > 0; // prettier-ignore
  if (needsFiles || timeline.clips.length > mostTriedClips) return true;
  const result = applyEdit(edit, timeline, { media, say, ...nothingLookedUp });
  return result.done || result.whichFile !== undefined;
}

/** The media that edits have another place for than the main track, such as a logo; but for clips that others of them need. */
export function putElsewhere(
  edits: readonly Edit[],
  session: StoredSession,
  say: Replies,
): readonly string[] {
  const ids = edits.flatMap((edit) =>
    mediaElsewhere(edit, { media: session.media, say, ...nothingLookedUp }),
  );
  if (ids.length === 0) return ids;
  const rest = firstTimeline(session, ids);
  const refused = edits.filter((edit) => !wouldBeDone(edit, rest, session, say));
  // "Mute the second clip, and put it into the corner": until then it is one.
  const isClip = (id: string) => {
    const withIt = firstTimeline(
      session,
      ids.filter((each) => each !== id),
    );
    return refused.some((edit) => wouldBeDone(edit, withIt, session, say));
  };
  return ids.filter((id) => !isClip(id));
}

/** All media one after the other, but for what is put elsewhere, where something is left. */
export function firstTimeline({ media }: StoredSession, elsewhere: readonly string[] = []): Timeline {
  const all = [...media.values()];
  const placed = placeMedia(
    undefined,
    all.filter(({ id }) => !elsewhere.includes(id)),
  );
  return placed.clips.length > 0 ? placed : placeMedia(undefined, all);
}

/** Names of the files of a timeline's clips, in their order. */
export function fileNamesOf({ clips }: Timeline, { media }: StoredSession): string[] {
  return clips.map(({ mediaId }) => media.get(mediaId)?.fileName ?? mediaId);
}

/** Names of the files with a picture that stand nowhere on a timeline. */
export function unplacedFiles({ clips, overlays }: Timeline, { media }: StoredSession): string[] {
  const placed = new Set([...clips, ...overlays].map(({ mediaId }) => mediaId));
  const unplaced = [...media.values()].filter(({ id, kind }) => kind !== 'audio' && !placed.has(id));
  return unplaced.map(({ fileName }) => fileName);
}
