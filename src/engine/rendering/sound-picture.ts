import * as path from 'node:path';
import { formatRational } from '../model/rational';
import type { Canvas } from '../model/timeline';
import type { Title } from '../model/title';
import type { Run } from './runs';
import { assScript, frameBeside } from './titles';
import type { FramedTitle } from './titles';

/**
 * What is seen of a sound alone on the main track: a plain colour and the file's name. A waveform that moves with the
 * sound is left out: at 720p, ffmpeg's more than doubled the processor's time (8.5 s instead of 3.5 s for 30 s).
 */

/** The name of a sound, for as long as it is on the main track without anything between. */
export interface SoundName {
  readonly mediaId: string;
  readonly start: number;
  readonly end: number;
  readonly framed: FramedTitle;
}

const plainColour = '0x14181c';

/** Percent of the canvas's shorter side. */
const nameSize = 8;

/**
 * The names of all sounds that are alone on the main track. Pure, and for the whole timeline at once: a name stands
 * still over cuts in its sound, and gives way to the titles that are seen meanwhile, or is left out for them.
 * @param runs those of the whole timeline.
 */
export function soundNames(
  runs: readonly Run[],
  canvas: Canvas,
  titles: readonly FramedTitle[],
): SoundName[] {
  const spans: { media: Run['media']; start: number; end: number }[] = [];
  for (const { media, start, end } of runs) {
    const last = spans.at(-1);
    if (last?.media.id === media.id) last.end = end;
    else spans.push({ media, start, end });
  }
  return spans.flatMap(({ media, start, end }) => {
    const title = media.kind === 'audio' ? nameTitle(media.fileName, canvas) : undefined;
    const framed = title && frameBeside({ title, start, end }, canvas, titles);
    return framed ? [{ mediaId: media.id, start, end, framed }] : [];
  });
}

function nameTitle(fileName: string, { width, height }: Canvas): Title | undefined {
  const text = path.parse(fileName).name;
  if (text.trim() === '') return undefined;
  const size = (nameSize * Math.min(width, height)) / height;
  const look = { place: 'center', color: '#ffffff', size, role: 'title', style: { fadeMs: 0 } } as const;
  return { id: 'sound-name', text, startMs: 0, endMs: 'timeline', ...look };
}

/** One picture of a colour, from time 0, to be repeated. @param colour as ffmpeg has it: `0x14181c` */
export function plainPicture(
  colour: string,
  { width, height, fps }: Pick<Canvas, 'width' | 'height' | 'fps'>,
): string[] {
  return [
    `color=c=${colour}:s=${width}x${height}:r=${formatRational(fps)}`,
    ...['trim=end_frame=1', 'setsar=1', 'format=yuv420p'],
  ];
}

/**
 * One picture of a sound, from time 0, to be repeated.
 * @param script the name that the graph reads the script by.
 */
export function soundPicture(
  run: Run,
  { width, height, fps }: Canvas,
  names: readonly SoundName[],
  script: string,
): { readonly filters: readonly string[]; readonly files: readonly { name: string; text: string }[] } {
  const plain = plainPicture(plainColour, { width, height, fps });
  const found = names.find(
    ({ mediaId, start, end }) => mediaId === run.media.id && start <= run.start && run.end <= end,
  );
  if (!found) return { filters: plain, files: [] };
  // For a second, of which the one frame is at the start.
  const shown = { ...found.framed, start: 0, end: Math.ceil(fps.num / fps.den) };
  return {
    filters: [...plain, `ass=${script}`],
    files: [{ name: script, text: assScript({ width, height, fps }, [shown]) }],
  };
}
