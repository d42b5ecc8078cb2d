import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { paths } from '../../../src/contract/addresses';
import { isServiceError } from '../../../src/client/errors';
import { editKindsSchema } from '../../../src/contract/edits';
import type { EditingSession } from '../../../src/session/editing-session';
import { EngineFixture } from '../../harness/engine-process';
import { ffmpeg, makeClip } from '../clips';
import { Caller, streamEvents, textOfEvents } from './calls';
import type { Answer } from './calls';
import { beginSession, embeddedEngine, textOf, all } from './editing';

const editedTracks = ({ timeline }: EditingSession) => timeline?.tracks.length ?? 0;

/** Edits as data, as any front end writes them. */
type Json = Readonly<Record<string, unknown>>;

const cut = { edit: 'cutRanges', ranges: [{ start: 1000, end: 2000 }] };
const title = { edit: 'addTitle', text: 'Hello', start: 500 };

describe('Edits as data', () => {
  const fixture = new EngineFixture();
  let caller: Caller;
  let clip: string;
  let dataFolder: string;

  before(async () => {
    const folder = await fixture.folder();
    dataFolder = join(folder, 'data');
    const engine = await fixture.start({ dataFolder });
    caller = new Caller(engine.url, engine.token);
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 6 });
  });
  after(() => fixture.dispose());

  async function sessionWith(...files: string[]): Promise<string> {
    const sessionId = await caller.newSession();
    if (files.length > 0) await caller.uploadPath(sessionId, ...files);
    return sessionId;
  }

  function send(sessionId: string, parts: readonly Json[], dryRun = false): Promise<Answer> {
    const body = { session_id: sessionId, new_message: { parts }, ...(dryRun && { dry_run: true }) };
    return caller.post(paths.run, body);
  }

  function eventsOf(answer: Answer) {
    assert.equal(answer.status, 200, answer.text);
    const events = streamEvents(answer.text);
    assert.ok(
      events.every(({ type }) => type !== undefined),
      answer.text,
    );
    return events;
  }
  const said = (answer: Answer) => textOfEvents(eventsOf(answer));

  it('say the same and do the same as words', async () => {
    const [byWords, byData] = [await sessionWith(clip), await sessionWith(clip)];
    const reply = await caller.say(byWords, 'cut 0:01 to 0:02');
    assert.equal(said(await send(byData, [{ edits: [cut] }])), reply);
    assert.match(reply, /6 s → 5 s/);
    const without = (draft: string) => draft.replaceAll(/"id":"\d+"/g, '');
    assert.equal(without(await caller.draft(byData)), without(await caller.draft(byWords)));
  });

  it('come between a question about a clip and “it”, which is that clip no longer', async () => {
    const ask = async () => {
      const sessionId = await sessionWith(clip);
      await caller.say(sessionId, 'split at 0:02 and 0:04');
      assert.match(await caller.say(sessionId, 'how long is clip 2?'), /2 s/);
      return sessionId;
    };
    assert.match(await caller.say(await ask(), 'delete it'), /Deleted 1 clip: 6 s → 4 s/);
    const sessionId = await ask();
    said(await send(sessionId, [{ edits: [{ edit: 'deleteClips', clips: [1] }] }]));
    assert.doesNotMatch(await caller.say(sessionId, 'delete it'), /Deleted/);
  });

  it('are done in order, tell of each, and are one step of the history', async () => {
    const sessionId = await sessionWith(clip);
    const far = { edit: 'cutRanges', ranges: [{ start: 60_000, end: 61_000 }] };
    const events = eventsOf(await send(sessionId, [{ edits: [cut, far, title] }]));
    const results = events.flatMap(({ type, result }) => (type === 'tool_result' ? [result] : []));
    assert.deepEqual(results, [
      { done: true, said: ['Cut out 0:01–0:02: 6 s → 5 s.'] },
      { done: false, said: ['1:00 is outside the timeline, which is 5 s long, so nothing was done.'] },
      { done: true, said: ['Title added: “Hello”, 0:00.5–0:03.5, center.'] },
    ]);
    assert.match(await caller.say(sessionId, 'undo'), /^Undid the last change: “Cut out 0:01–0:02/);
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('are named by the words that they came of', async () => {
    const sessionId = await sessionWith(clip);
    await send(sessionId, [{ edits: [cut], request: 'get rid of my cough' }]);
    assert.match(await caller.say(sessionId, 'undo'), /“get rid of my cough”/);
  });

  it('go along with words, in the order of the parts', async () => {
    const sessionId = await sessionWith(clip);
    const parts = [{ text: 'keep 0:01 to 0:05' }, { edits: [cut] }, { text: 'mute it' }];
    const reply = said(await send(sessionId, parts));
    assert.match(reply, /6 s → 4 s[^]*4 s → 3 s[^]*volume 100% → 0%/);
    await caller.say(sessionId, 'undo');
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('put a logo over the picture and not on the timeline, before the first edit too', async () => {
    const sessionId = await sessionWith(clip, await pictureFile());
    await send(sessionId, [{ edits: [{ edit: 'addOverlay', media: 'logo.png' }] }]);
    const tracks = z
      .object({ t: z.array(z.looseObject({ id: z.string(), sg: z.array(z.unknown()) })) })
      .parse(JSON.parse(await caller.draft(sessionId)));
    assert.deepEqual(
      tracks.t.map(({ id, sg }) => [id, sg.length]),
      [
        ['video', 1],
        ['overlays', 1],
      ],
    );
  });

  async function pictureFile(): Promise<string> {
    const path = join(await fixture.folder(), 'logo.png');
    await ffmpeg('-f', 'lavfi', '-i', 'color=red:s=32x32:d=1', '-frames:v', '1', path);
    return path;
  }

  describe('that are wrong', () => {
    const wrong: readonly (readonly [string, unknown, RegExp])[] = [
      ['of no kind that there is', [{ edit: 'explode' }], /no kind of edit called “explode”.*→ at \[0\]\.edit/s],
      ['without a kind', [{ ranges: [] }], /names its kind.*→ at \[0\]\.edit/s],
      ['with a misspelt key', [{ ...title, colour: '#ff0000' }], /Unrecognized key: "colour".*→ at \[0\]/s],
      ['with a misspelt key further in', [{ edit: 'setSpeed', factor: 2, target: { clip: [1] } }], /"clip"/],
      ['out of bounds', [cut, { edit: 'setSpeed', factor: 2000 }], /expected number to be <=1000.*→ at \[1\]\.factor/s],
      ['in seconds', [{ edit: 'trimStart', lengthMs: 1.5 }], /expected int.*lengthMs/s],
      ['that may be several things', [{ edit: 'split', at: 'x' }], /None of these fits: .*array.*; or .*object/],
      ['of which there are none', [], /Too small.*>=1 items/],
      ['of which there are too many', Array(201).fill(cut), /Too big.*<=200 items/],
      ['that are no list', cut, /expected array/],
    ]; // prettier-ignore
    for (const [what, edits, why] of wrong) {
      it(`are refused with the reason, and nothing is done: ${what}`, async () => {
        const sessionId = await sessionWith(clip);
        const answer = await send(sessionId, [{ text: 'mute it' }, { edits }]);
        assert.equal(answer.status, 400);
        assert.equal(answer.number('code'), 4000);
        assert.match(answer.string('message'), why);
        assert.equal(await caller.draft(sessionId), '{}');
      });
    }
  });

  describe('tried out', () => {
    /** All files of the session's folder with their bytes. */
    async function kept(sessionId: string): Promise<Record<string, string>> {
      const folder = join(dataFolder, 'sessions', sessionId);
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = names
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      const contents = files.map(async (file): Promise<[string, string]> => [
        file,
        (await readFile(file)).toString('base64'),
      ]);
      return Object.fromEntries(await Promise.all(contents));
    }

    it('say what would be done, and keep nothing', async () => {
      const sessionId = await sessionWith(clip);
      await caller.say(sessionId, 'cut 0:01 to 0:02');
      const before = await kept(sessionId);
      const parts = [{ edits: [cut, title] }, { text: 'undo, undo, redo, mute it and start over' }];
      const dry = said(await send(sessionId, parts, true));
      assert.deepEqual(await kept(sessionId), before);
      assert.match(dry, /5 s → 4 s[^]*Title added[^]*Undid[^]*Undid[^]*Did[^]*Started over/);
      assert.equal(said(await send(sessionId, parts)), dry, 'a dry run says what the real one says');
      assert.notDeepEqual(await kept(sessionId), before);
    });

    it('change nothing before the first edit either', async () => {
      const sessionId = await sessionWith(clip);
      await send(sessionId, [{ edits: [cut] }], true);
      assert.equal(await caller.draft(sessionId), '{}');
      assert.equal(await caller.say(sessionId, 'undo'), 'There is nothing to undo.\n\n');
    });
  });

  it('have their kinds handed out, with schemas and examples that fit them', async () => {
    const answer = await caller.get(paths.editKinds);
    assert.equal(answer.number('code'), 0);
    const { kinds } = editKindsSchema.parse(answer.at('data'));
    assert.ok(kinds.length > 40);
    for (const { edit, summary, schema, examples } of kinds) {
      assert.ok(summary.endsWith('.'), edit);
      assert.equal(schema['additionalProperties'], false, edit);
      assert.ok(examples.length >= 2, edit);
      for (const example of examples) assert.equal(example.edit.edit, edit, example.prompt);
    }
    assert.equal((await new Caller(caller.url, 'nmv_usr_wrong').get(paths.editKinds)).status, 401);
  });

  it('are sent by the session, with a look at what would come of them first', async () => {
    const engine = embeddedEngine(await fixture.folder());
    try {
      const session = await beginSession(engine);
      const { signal } = new AbortController();
      await session.addFile(clip, () => undefined, signal);
      assert.ok((await session.editKinds(signal)).some(({ edit }) => edit === 'addTitle'));

      const far = { edit: 'deleteClips', clips: [9] };
      const dry = await session.dryRun({ edits: [title, far] }, signal);
      assert.deepEqual(
        dry.outcomes.map((each) => each.type === 'edit' && [each.edit.edit, each.done]),
        [
          ['addTitle', true],
          ['deleteClips', false],
        ],
      );
      assert.match(dry.text, /^- Title added[^]*no clip 9/);
      assert.equal(editedTracks(session), 0);

      const words = await session.dryRun('cut 0:01 to 0:02, then dance with me', signal);
      assert.deepEqual(
        words.outcomes.map((each) => (each.type === 'edit' ? each.edit : each.clause)),
        [cut, 'dance with me'],
      );

      const events = await all(session.applyEdits({ edits: [title], request: 'say hello' }, signal));
      assert.match(textOf(events), /^Title added: “Hello”/);
      assert.equal(editedTracks(session), 2);
      const refused = all(session.applyEdits({ edits: [{ edit: 'addTitle' }] }, signal));
      await assert.rejects(refused, (error) => {
        assert.ok(isServiceError(error, 'refused'));
        assert.match(error.message, /Nothing was changed.*expected string.*\[0\]\.text/s);
        return true;
      });
    } finally {
      await engine.dispose();
    }
  });
});
