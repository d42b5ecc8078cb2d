import type { EngineClient } from '../client/engine-client';
import type { EditData } from '../contract/edits';
import type { ServiceKind, SessionEvent } from '../session/editing-session';
import type { OutputWishes } from '../session/exports/export-output';
import type { DryRun } from '../session/turns/dry-run';
import type { AddedFile } from '../session/upload';
import type { TimelineView } from '../timeline/timeline';
import { ToolError } from './tool';

/** What tools work on, as whoever offers them has it. Every call may throw a {@link ToolError}. */
export interface Desk {
  /**
   * The file that a model names: its path, or its address where it is not on this computer.
   * @throws {ToolError} where it may not be read, or is not there
   */
  place(given: string): Promise<string>;
  /** A folder to write to. @throws {ToolError} where nothing may be written there */
  folder(given: string): Promise<string>;
  /** Looks at files of this computer. */
  readonly inspector: Pick<EngineClient, 'mediaFacts' | 'soundFacts' | 'sceneCuts' | 'frame' | 'editKinds'>;
  /** What is edited: of a place, else what was edited last. `undefined` where nothing is yet. */
  find(place: string | undefined): Promise<Project | undefined>;
  /** Begins to edit a file. @throws {ToolError | SessionError | ServiceError} */
  begin(place: string, signal: AbortSignal): Promise<Project>;
}

/** What a call is about. */
export type Subject =
  | { readonly place: string | undefined; readonly project: Project }
  /** A file that is not edited yet. */
  | { readonly place: string; readonly project: undefined };

export const nothingOpen = 'No video is being edited yet. Give its path as "file".';

/**
 * The timeline that a call is about. @param file As the model names it; without one it is what was edited last.
 * @throws {ToolError} where there is neither
 */
export async function subjectOf(file: string | undefined, desk: Desk): Promise<Subject> {
  const place = file === undefined ? undefined : await desk.place(file);
  const project = await desk.find(place);
  if (project) return { place, project };
  if (place === undefined) throw new ToolError(nothingOpen);
  return { place, project: undefined };
}

export type OnEvent = (event: SessionEvent) => void;

/** One timeline and its media. Throws {@link ToolError}, `SessionError` and `ServiceError`. */
export interface Project {
  readonly service: ServiceKind;
  /** In the order in which they were added; the first one gives it its name. */
  readonly media: readonly AddedFile[];
  add(place: string, signal: AbortSignal): Promise<void>;
  /** Read anew; `undefined` before the first edit, and where all were taken back. */
  timeline(signal: AbortSignal): Promise<TimelineView | undefined>;
  /** What would come of words or edits. Only where it is edited on this computer. */
  dryRun(message: string | Edits, signal: AbortSignal): Promise<DryRun>;
  /**
   * Does words or edits once no other edit is under way.
   * @param check Comes first, with no other edit in between, so that what it sees is what is edited. Nothing is done
   *   where it throws.
   */
  edit(
    message: string | Edits,
    onEvent: OnEvent,
    signal: AbortSignal,
    check?: () => Promise<void>,
  ): Promise<void>;
  /** As an export would show it: a JPEG. Only where it is edited on this computer. */
  frame(atMs: number, height: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Its last event is `done`, with the file. */
  export(options: ExportWish, onEvent: OnEvent, signal: AbortSignal): Promise<void>;
}

/** `request` are the user's own words for them. */
export interface Edits {
  readonly edits: readonly EditData[];
  readonly request?: string;
}

export interface ExportWish {
  readonly wishes: OutputWishes;
  /** Another folder than that of the video. */
  readonly folder?: string;
}
