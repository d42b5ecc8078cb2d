import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readEdits } from '../../../src/engine/edits/edit-json';
import { placeMedia } from '../../../src/engine/edits/placement';
import { editKinds } from '../../../src/engine/edits/registry';
import type { Edit } from '../../../src/engine/edits/registry';
import { decodeDraft } from '../../../src/engine/model/draft';
import { inWords } from '../../../src/engine/server/turn-message';
import type { Message } from '../../../src/engine/server/turn-message';
import { takeTurn } from '../../../src/engine/server/turn';
import { StoredSession, sessionRecord } from '../../../src/engine/storage/stored-session';
import { anyEdit } from './any-edit';
import { appliedSoundly } from './applying';
import { assertWhole } from './invariants';
import { everySort } from './world';

const { media, speech, world } = everySort();
const json = anyEdit([...media.map(({ fileName }) => fileName), 'missing.mp4', 'Hello', '标题']);
const prompts = editKinds.flatMap(({ examples }) => examples);

/** What a schema says beside its JSON Schema, such as that a region lies inside the picture, may refuse it. */
const editOf = (each: unknown): readonly Edit[] => {
  const read = readEdits([each]);
  return read.ok ? read.edits : [];
};

describe('Any edits that their schemas let through', () => {
  it('leave a whole timeline, tell of it, and leave the one before untouched', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 10 }), (edits) => {
        let timeline = placeMedia(undefined, media);
        for (const edit of edits.flatMap(editOf)) {
          const after = appliedSoundly(edit, timeline, world);
          if (!after) continue;
          done.add(edit.edit);
          timeline = after;
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(done.size > editKinds.length / 3, `only ${[...done].join(', ')} were ever done`);
  }).timeout(120_000);
});

describe('Any messages, in words and as data', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'any-sequence-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  let sessions = 0;
  async function newSession(): Promise<StoredSession> {
    const record = sessionRecord.parse({
      sessionId: 's',
      taskId: 't',
      userId: 'u',
      taskName: 'p',
      language: 'en',
      createdAt: '2026-01-01T00:00:00Z',
      media,
      history: [{ number: 0, label: '' }],
      current: 0,
      nextDraft: 1,
    });
    const session = new StoredSession(join(folder, `${sessions++}`), record);
    await session.make();
    return session;
  }

  const message = fc.oneof(
    fc.array(json, { minLength: 1, maxLength: 3 }).map((edits): Message => {
      const parts = [{ type: 'edits', edits: edits.flatMap(editOf), request: '' } as const];
      return { type: 'wishes', parts, isDryRun: false };
    }),
    fc.array(fc.constantFrom(...prompts), { minLength: 1, maxLength: 3 }).map((said) => inWords(said.join('\n'))),
  ); // prettier-ignore

  /** What was said, and whether the turn told of something that it did. */
  async function send(session: StoredSession, sent: Message): Promise<boolean> {
    const { signal } = new AbortController();
    let tells = false;
    const loudness = ({ fileName }: { fileName: string }) =>
      Promise.resolve(world.loudness.get(fileName) ?? speech);
    for await (const event of takeTurn(session, sent, loudness, signal))
      if (event.type === 'text' && /\d|[a-z]/iu.test(event.content)) tells = true;
    return tells;
  }

  it('say it where they change the draft, and go back and forth through the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6 }), async (messages) => {
        const session = await newSession();
        const drafts: (string | undefined)[] = [undefined];
        for (const each of messages) {
          const told = await send(session, each);
          const draft = await session.draftText();
          if (draft === drafts.at(-1)) continue;
          assert.ok(told, 'a change was not told');
          assert.ok(draft !== undefined);
          assertWhole(decodeDraft(JSON.parse(draft)), session.media);
          drafts.push(draft);
        }
        // A turn may come back to the same draft and still be a step.
        const steps = session.record.history.length - 1;
        const seen = [await session.draftText()];
        for (let step = 0; step < steps; step++) {
          await send(session, inWords('undo'));
          seen.push(await session.draftText());
        }
        const distinct = (all: readonly (string | undefined)[]) =>
          all.filter((each, i) => i === 0 || each !== all[i - 1]);
        assert.deepEqual(distinct(seen), [...drafts].reverse());
        for (const draft of seen.slice(0, -1).reverse()) {
          await send(session, inWords('redo'));
          assert.equal(await session.draftText(), draft);
        }
      }),
      { numRuns: 40 },
    );
  }).timeout(120_000);
});
