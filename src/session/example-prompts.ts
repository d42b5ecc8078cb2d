import type { FileKind } from '../contract/media';
import type { HeardSound } from './heard-sound';

/** What is known of a file that prompts are about. */
export interface ExampleFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly durationMs?: number;
  /** Pixels as displayed. */
  readonly width?: number;
  readonly height?: number;
}

/** Puts a prompt into the user's language; `{0}` stands for a file's name. */
export interface PromptTranslation {
  t(prompt: string, ...names: readonly string[]): string;
}

/** As many as are read at a glance. */
const mostExamples = 4;

/** Of a shorter video the first half minute is too much. */
const longMs = 45_000;

/**
 * Prompts to begin with that fit the files at hand; some general ones where there are none yet.
 * @param sound Of the first video, or else of the first sound; `undefined` where that is not known.
 */
export function examplePrompts(
  files: readonly ExampleFile[],
  sound: HeardSound | undefined,
  l10n: PromptTranslation,
): string[] {
  const of = (kind: FileKind) => files.filter((file) => file.kind === kind);
  const [videos, images] = [of('video'), of('image')];
  if (videos.length === 0 && images.length > 0) return ofPhotos(images, of('audio')[0], l10n);
  const [first] = videos;
  const [firstHeard] = of('audio');
  if (!first && firstHeard) return ofSoundAlone(firstHeard, sound, l10n);
  const isUpright = first?.width !== undefined && first.height !== undefined && first.height > first.width;
  const isShort = first?.durationMs !== undefined && first.durationMs < longMs;
  return [
    ...ofSound(sound, l10n),
    ...ofName(of('subtitles')[0], (name) => l10n.t('add the captions of {0}', name)),
    ...ofName(of('audio')[0], (name) => l10n.t('add {0} at 30%, quieter while someone speaks', name)),
    ...(images.length === 1
      ? ofName(images[0], (name) => l10n.t('put {0} in the top right corner', name))
      : []),
    ...(images.length > 1 ? [l10n.t('show each photo for 3 seconds')] : []),
    ...(videos.length > 1 ? [l10n.t('add a fade between all clips')] : []),
    ...(sound === 'pauses' ? [l10n.t('shorten every pause to half a second')] : []),
    ...(videos.length > 1
      ? []
      : isShort
        ? [l10n.t('fade in and out')]
        : [l10n.t('keep the first 30 seconds')]),
    isUpright
      ? l10n.t('make it landscape with a blurred background')
      : l10n.t('make it vertical with a blurred background'),
    l10n.t('add the title "Hello" at the top for 3 seconds'),
  ].slice(0, mostExamples);
}

function ofSound(sound: HeardSound | undefined, l10n: PromptTranslation): string[] {
  switch (sound) {
    case 'none':
      return [];
    case 'steady':
      return [l10n.t('normalize the loudness')];
    case 'pauses':
    case undefined:
      return [l10n.t('trim the silences, add transitions, and export as a clean MP4')];
  }
}

function ofPhotos(
  photos: readonly ExampleFile[],
  song: ExampleFile | undefined,
  l10n: PromptTranslation,
): string[] {
  const several = photos.length > 1;
  return [
    ...(several ? [l10n.t('show each photo for 3 seconds'), l10n.t('add a fade between all clips')] : []),
    l10n.t('slow zoom in on the photos'),
    ...ofName(song, (name) => l10n.t('add {0} and fade it out at the end', name)),
    l10n.t('add the title "Hello" at the top for 3 seconds'),
    ...(several ? [] : [l10n.t('make it vertical with a blurred background')]),
  ].slice(0, mostExamples);
}

function ofSoundAlone(
  { durationMs }: ExampleFile,
  sound: HeardSound | undefined,
  l10n: PromptTranslation,
): string[] {
  const isShort = durationMs !== undefined && durationMs < longMs;
  return [
    ...(sound === 'pauses'
      ? [l10n.t('trim the silences and export as MP3'), l10n.t('shorten every pause to half a second')]
      : []),
    l10n.t('normalize the loudness'),
    ...(isShort ? [] : [l10n.t('keep the first 30 seconds')]),
    l10n.t('fade in and out'),
    l10n.t('remove the background noise'),
  ].slice(0, mostExamples);
}

/** Names that are long, or hold what may be read as something else, are no good examples. */
const plainName = /^[\p{L}\p{N}_-]{1,24}\.\w{2,4}$/u;

function ofName(file: ExampleFile | undefined, prompt: (name: string) => string): string[] {
  return file && plainName.test(file.name) ? [prompt(file.name)] : [];
}
