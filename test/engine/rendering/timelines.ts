import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Media } from '../../../src/engine/model/media';
import type { Clip, MusicClip, Timeline, Title, TransitionKind } from '../../../src/engine/model/timeline';
import { planRender } from '../../../src/engine/rendering/plan';
import type { EncodedPart, PicturePart, RenderOptions } from '../../../src/engine/rendering/picture-plan';
import type { RenderPlan } from '../../../src/engine/rendering/plan';
import { runRender } from '../../../src/engine/rendering/run';
import { tools } from '../clips';

/** Short ways to write a timeline down and to render it. */

let nextId = 1;

export function clip(mediaId: string, inMs: number, outMs: number, more: Partial<Clip> = {}): Clip {
  const handles = { beforeMs: 0, afterMs: 0 };
  return { id: `clip-${nextId++}`, mediaId, inMs, outMs, speed: 1, volume: 100, handles, ...more };
}

export function over(durationMs: number, kind: TransitionKind = 'fade'): Pick<Clip, 'transition'> {
  return { transition: { kind, durationMs, takenBeforeCutMs: 0, takenAfterCutMs: 0 } };
}

export function music(mediaId: string, more: Partial<MusicClip> = {}): MusicClip {
  const times = { startMs: 0, endMs: 'timeline', inMs: 0 } as const;
  return {
    id: `music-${nextId++}`,
    mediaId,
    ...times,
    volume: 100,
    loop: false,
    duck: false,
    fadeInMs: 0,
    fadeOutMs: 0,
    ...more,
  };
}

export function title(text: string, more: Partial<Title> = {}): Title {
  const look = { place: 'center', color: '#ff0000', size: 20, role: 'title' } as const;
  return { id: `title-${nextId++}`, text, startMs: 0, endMs: 'timeline', ...look, ...more };
}

export function timeline(clips: readonly Clip[], more: Partial<Timeline> = {}): Timeline {
  return {
    canvas: { width: 160, height: 90, fps: { num: 30, den: 1 }, fit: 'pad' },
    clips,
    overlays: [],
    music: [],
    titles: [],
    fade: { inMs: 0, outMs: 0 },
    nextId: 1000,
    ...more,
  };
}

/** A video that is not on any disk, for plans. */
export function video(id: string, more: Partial<Extract<Media, { kind: 'video' }>> = {}): Media {
  const facts = { durationMs: 600_000, width: 1920, height: 1080, fps: { num: 30, den: 1 }, hasAudio: true };
  return { id, fileName: `${id}.mp4`, path: `/media/${id}.mp4`, kind: 'video', ...facts, ...more };
}

export function byId(...media: readonly Media[]): Map<string, Media> {
  return new Map(media.map((each) => [each.id, each]));
}

/** What a part reads beside its inputs. */
export function filesOf(part: PicturePart | undefined): EncodedPart['files'] {
  return part?.kind === 'encode' ? part.files : [];
}

export interface Workshop {
  readonly folder: string;
  /** A path for a clip or an output. */
  file(name: string): string;
  plan(
    timeline: Timeline,
    media: ReadonlyMap<string, Media>,
    more?: Partial<RenderOptions>,
  ): Promise<RenderPlan>;
  /** Plans and renders; returns the path of the file. */
  render(
    timeline: Timeline,
    media: ReadonlyMap<string, Media>,
    more?: Partial<RenderOptions>,
  ): Promise<string>;
  newWorkFolder(): Promise<string>;
  files(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rendering test-'));
  let count = 0;
  const plan: Workshop['plan'] = async (what, media, more) =>
    planRender(what, media, {
      output: { format: 'mp4', quality: 'high' },
      capabilities: await tools(),
      ...more,
    });
  const newWorkFolder = async () => {
    const workFolder = path.join(folder, `work-${++count}`);
    await mkdir(workFolder);
    return workFolder;
  };
  return {
    folder,
    file: (name) => path.join(folder, name),
    plan,
    newWorkFolder,
    async render(what, media, more) {
      const workFolder = await newWorkFolder();
      const made = await plan(what, media, more);
      const outputPath = path.join(folder, `output ${count}.${made.format}`);
      await runRender(made, await tools(), { outputPath, workFolder });
      return outputPath;
    },
    files: () => readdir(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
