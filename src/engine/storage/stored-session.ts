import { mkdir, readFile, readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { subjectSchema } from '../edits/subject';
import { editSchema } from '../edits/registry';
import type { Deed } from '../language/follow-ups/focus';
import type { CaptionsFile } from '../model/captions';
import { openQuestion } from '../model/open-question';
import type { OpenQuestion } from '../model/open-question';
import type { Media } from '../model/media';
import { decodeDraft } from '../model/draft';
import type { Timeline } from '../model/timeline';
import { writeJson, writeText } from './json-file';
import { mediaRecord } from './media-record';

const deedSchema = z.object({ clause: z.string(), edit: editSchema, subject: subjectSchema });

const version = z.object({
  /** The file `drafts/<number>.json`; 0 is the empty timeline and has none. */
  number: z.int().min(0),
  /** What made it: the user's own words, for undo to name. */
  label: z.string(),
  /** The edits that made it, for words that lean on them; those of an earlier version may be none that there are now. */
  deeds: z.array(deedSchema).default([]).catch([]),
  /** The place in the history of the timeline that those edits were done to; the one before it, where absent. */
  since: z.int().min(0).optional(),
});

export const sessionRecord = z.object({
  sessionId: z.string(),
  taskId: z.string(),
  userId: z.string(),
  taskName: z.string(),
  language: z.string(),
  createdAt: z.string(),
  media: z.array(mediaRecord),
  /** Files of captions; sessions of earlier versions have none. */
  captions: z.array(z.object({ id: z.string(), fileName: z.string(), path: z.string() })).default([]),
  /** The drafts that undo and redo go through, oldest first; the first is the empty timeline. */
  history: z.array(version).min(1),
  /** Where in the history the session is. */
  current: z.int().min(0),
  /** Numbers are never used twice, so a draft's file never changes. */
  nextDraft: z.int().min(1),
  /** What the last message was answered with a question about; whatever changes the timeline takes it back. */
  question: openQuestion.optional(),
  /** The last clause of the last message, where it was not understood. */
  lost: z.string().optional(),
  /** The last wish that was understood but could not be done: a correction may put it right. */
  refused: z.string().optional(),
  /** The clip, from 1, that the last question was about. */
  told: z.int().min(1).optional(),
  /** What else the last question was about, as a noun. */
  asked: z.string().optional(),
});
export type SessionRecord = z.infer<typeof sessionRecord>;

/** The file of a session's record; its time tells when the session was last in use. */
export const recordName = 'session.json';

const touchEveryMs = 24 * 3600 * 1000;

/** One session. Changes go through `exclusively`, one after another. */
export class StoredSession {
  private queue: Promise<unknown> = Promise.resolve();
  private usedAt = 0;

  constructor(
    private readonly folder: string,
    private state: SessionRecord,
    private readonly files: SessionFiles = filesIn(folder),
  ) {}

  /** The session as it is now, to try something out on: what is changed there is kept in memory, and not here. */
  rehearsal(): StoredSession {
    return new StoredSession(this.folder, this.state, filesInMemory(this.files));
  }

  get record(): SessionRecord {
    return this.state;
  }

  get media(): ReadonlyMap<string, Media> {
    return new Map(this.state.media.map((media) => [media.id, media]));
  }

  /** Where uploaded bytes are kept. */
  get mediaFolder(): string {
    return join(this.folder, 'media');
  }

  async make(): Promise<void> {
    await mkdir(join(this.folder, 'drafts'), { recursive: true, mode: 0o700 });
    await mkdir(this.mediaFolder, { recursive: true, mode: 0o700 });
    await this.save(this.state);
  }

  /** Removes uploaded bytes that an earlier engine was receiving when it ended. */
  async removeLeftovers(): Promise<void> {
    const { media, captions } = this.state;
    const known = new Set([...media, ...captions].map(({ path }) => path));
    const present = (await readdir(this.mediaFolder).catch(() => [])).map((name) =>
      join(this.mediaFolder, name),
    );
    await Promise.all(present.filter((path) => !known.has(path)).map((path) => rm(path, { force: true })));
  }

  /** Milliseconds since the epoch; 0 where it was not asked for since the engine started. */
  get lastUsed(): number {
    return this.usedAt;
  }

  /** Notes that the session is in use, on disk no more than once a day. @param now Milliseconds since the epoch. */
  async touch(now: number): Promise<void> {
    if (now - this.usedAt < touchEveryMs) return;
    this.usedAt = now;
    await utimes(join(this.folder, recordName), now / 1000, now / 1000);
  }

  /** Runs one change at a time; a second message waits for the first. */
  exclusively<T>(change: () => Promise<T>): Promise<T> {
    const result = this.queue.then(change);
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** The current draft's text, exactly as it was written; `undefined` before the first edit. */
  async draftText(): Promise<string | undefined> {
    return this.draftTextAt(this.state.current);
  }

  /** The draft's text at a place of the history; `undefined` for an empty timeline. */
  async draftTextAt(index: number): Promise<string | undefined> {
    const version = this.state.history[index];
    return version === undefined || version.number === 0 ? undefined : this.files.readDraft(version.number);
  }

  async timeline(): Promise<Timeline | undefined> {
    return this.timelineAt(this.state.current);
  }

  /** The timeline at a place of the history; `undefined` before the first edit. */
  async timelineAt(index: number): Promise<Timeline | undefined> {
    const text = await this.draftTextAt(index);
    return text === undefined ? undefined : decodeDraft(JSON.parse(text));
  }

  /** Appends a draft to the history, after the current one: what had been undone is given up. */
  async commit(draft: string | undefined, { label, deeds = [], since }: Step): Promise<void> {
    const { current, history, nextDraft } = this.state;
    const number = draft === undefined ? 0 : nextDraft;
    if (draft !== undefined) await this.files.writeDraft(number, draft);
    const givenUp = history.slice(current + 1);
    await this.save({
      ...this.state,
      history: [
        ...history.slice(0, current + 1),
        { number, label, deeds: [...deeds], ...(since !== undefined && { since }) },
      ],
      current: current + 1,
      nextDraft: draft === undefined ? nextDraft : nextDraft + 1,
      question: undefined,
    });
    await Promise.all(
      givenUp.filter((each) => each.number > 0).map((each) => this.files.removeDraft(each.number)),
    );
  }

  /**
   * Goes back (negative) or forward in the history, as far as it reaches.
   * @returns The labels of the steps taken, in the order taken; empty at either end.
   */
  async step(count: number): Promise<string[]> {
    const { current, history } = this.state;
    const target = Math.min(history.length - 1, Math.max(0, current + count));
    const passed = history
      .slice(Math.min(current, target) + 1, Math.max(current, target) + 1)
      .map(({ label }) => label);
    if (target !== current) await this.save({ ...this.state, current: target, question: undefined });
    return target < current ? passed.reverse() : passed;
  }

  /** Keeps what the next message may answer or lean on; `undefined` takes back what was kept before. */
  async leaveOpen(
    question: OpenQuestion | undefined,
    { lost, refused, told, asked }: Partial<Pick<SessionRecord, 'lost' | 'refused' | 'told' | 'asked'>>,
  ): Promise<void> {
    const { state } = this;
    const isSame = isDeepStrictEqual(question, state.question) && lost === state.lost;
    if (isSame && refused === state.refused && told === state.told && asked === state.asked) return;
    await this.save({ ...state, question, lost, refused, told, asked });
  }

  /**
   * Adds files, under new ids. One that is there already is not added again: it keeps its id, and with it its
   * clips, also where it has changed since but can still give all that they show.
   */
  async addMedia(files: readonly Media[]): Promise<Media[]> {
    const media = [...this.state.media];
    const added = files.map((file) => {
      const index = media.findIndex((each) => canStandFor(file, each));
      const known = media[index];
      const entry = { ...file, id: known?.id ?? `m${media.length + 1}` };
      if (known) media[index] = entry;
      else media.push(entry);
      return entry;
    });
    if (!isDeepStrictEqual(media, this.state.media)) await this.save({ ...this.state, media });
    return added;
  }

  /** Adds files of captions, under new ids; one that is there already keeps its own. */
  async addCaptions(files: readonly Omit<CaptionsFile, 'id'>[]): Promise<CaptionsFile[]> {
    const captions = [...this.state.captions];
    const added = files.map(({ fileName, path }) => {
      const known = captions.find((each) => each.path === path);
      if (known) return known;
      const entry = { fileName, path, id: `s${captions.length + 1}` };
      captions.push(entry);
      return entry;
    });
    if (captions.length > this.state.captions.length) await this.save({ ...this.state, captions });
    return added;
  }

  private async save(state: SessionRecord): Promise<void> {
    await this.files.writeRecord(state);
    this.state = state;
  }
}

/** What one message did. */
export interface Step {
  readonly label: string;
  readonly deeds?: readonly Deed[];
  /** Where in the history the timeline is that the deeds were done to; the current one, where absent. */
  readonly since?: number | undefined;
}

/** Where a session's record and its drafts are kept. */
interface SessionFiles {
  writeRecord(record: SessionRecord): Promise<void>;
  readDraft(number: number): Promise<string>;
  writeDraft(number: number, text: string): Promise<void>;
  removeDraft(number: number): Promise<void>;
}

function filesIn(folder: string): SessionFiles {
  const draftPath = (number: number) => join(folder, 'drafts', `${number}.json`);
  return {
    writeRecord: (record) => writeJson(join(folder, recordName), record),
    readDraft: (number) => readFile(draftPath(number), 'utf8'),
    writeDraft: (number, text) => writeText(draftPath(number), text),
    removeDraft: (number) => rm(draftPath(number), { force: true }),
  };
}

/** Reads what others keep and writes to memory alone. */
function filesInMemory(kept: Pick<SessionFiles, 'readDraft'>): SessionFiles {
  const drafts = new Map<number, string>();
  return {
    writeRecord: () => Promise.resolve(),
    readDraft: async (number) => drafts.get(number) ?? kept.readDraft(number),
    writeDraft: (number, text) => {
      drafts.set(number, text);
      return Promise.resolve();
    },
    removeDraft: () => Promise.resolve(),
  };
}

function canStandFor(file: Media, before: Media): boolean {
  if (file.path !== before.path || file.kind !== before.kind) return false;
  return file.kind === 'image' || before.kind === 'image' || file.durationMs >= before.durationMs;
}
