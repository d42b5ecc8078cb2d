import assert from 'node:assert/strict';
import type { SessionEvent } from '../../src/session/editing-session';
import type { SavedExport } from '../../src/session/exports/export';
import type { DryOutcome } from '../../src/session/turns/dry-run';
import type { AddedFile } from '../../src/session/upload';
import type { TimelineView } from '../../src/timeline/timeline';
import type { Desk, Edits, ExportWish, OnEvent, Project } from '../../src/tools/desk';

export const film: AddedFile = {
  path: '/videos/film.mp4',
  name: 'film.mp4',
  kind: 'video',
  durationMs: 8000,
};

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

export function timelineOf(count: number): TimelineView {
  const segments = Array.from({ length: count }, (_, index) => ({
    ...{ id: `c${index + 1}`, name: 'film.mp4', raw: {} },
    ...{ startMs: index * 1000, endMs: (index + 1) * 1000 },
  }));
  return {
    ...{ durationMs: count * 1000, width: 1280, height: 720, fps: 30_000 / 1001 },
    tracks: count === 0 ? [] : [{ type: 'video', typeNumber: 0, segments }],
  };
}

/** A timeline that says what a test wants, and remembers what was asked of it. */
export class FakeProject implements Project {
  service: Project['service'] = 'embedded';
  media: AddedFile[] = [film];
  now: TimelineView | undefined;
  outcomes: DryOutcome[] = [];
  events: SessionEvent[] = [];
  saved: SavedExport = { path: '/videos/film.edited.mp4', bytes: 1234 };
  readonly asked: unknown[] = [];
  /** How often the timeline was read. */
  readings = 0;

  add(place: string): Promise<void> {
    this.media.push({ path: place, name: place.slice(place.lastIndexOf('/') + 1), kind: 'audio' });
    return Promise.resolve();
  }

  timeline(): Promise<TimelineView | undefined> {
    this.readings++;
    return Promise.resolve(this.now);
  }

  dryRun(message: string | Edits): ReturnType<Project['dryRun']> {
    this.asked.push({ dryRun: message });
    return Promise.resolve({ text: 'It would be so.', outcomes: this.outcomes });
  }

  async edit(
    message: string | Edits,
    onEvent: OnEvent,
    _signal: AbortSignal,
    check?: () => Promise<void>,
  ): Promise<void> {
    await check?.();
    this.asked.push({ edit: message });
    for (const event of this.events) onEvent(event);
  }

  frame(atMs: number, height: number): ReturnType<Project['frame']> {
    this.asked.push({ frame: [atMs, height] });
    return Promise.resolve(jpeg);
  }

  export(options: ExportWish, onEvent: OnEvent): Promise<void> {
    this.asked.push({ export: options });
    for (const event of this.events) onEvent(event);
    onEvent({ type: 'export', event: { type: 'done', ...this.saved } });
    return Promise.resolve();
  }
}

/** Every path is itself, and there is one project at most. */
export class FakeDesk implements Desk {
  project: FakeProject | undefined;
  readonly begun: string[] = [];

  readonly inspector: Desk['inspector'] = {
    mediaFacts: () =>
      Promise.resolve({
        ...{ kind: 'video', durationMs: 8000, width: 1280, height: 720, hasAudio: true },
        fps: { num: 30_000, den: 1001 },
      }),
    soundFacts: () =>
      Promise.resolve({ silences: [{ startMs: 1000, endMs: 2500 }], integrated: -23.1, truePeak: -3 }),
    sceneCuts: () => Promise.resolve([4000]),
    frame: () => Promise.resolve(jpeg),
    editKinds: () => Promise.resolve([]),
  };

  place(given: string): Promise<string> {
    return Promise.resolve(given);
  }

  folder(given: string): Promise<string> {
    return Promise.resolve(given);
  }

  find(): Promise<FakeProject | undefined> {
    return Promise.resolve(this.project);
  }

  begin(place: string): Promise<FakeProject> {
    assert.equal(this.project, undefined);
    this.begun.push(place);
    this.project = new FakeProject();
    return Promise.resolve(this.project);
  }
}
