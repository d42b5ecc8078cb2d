import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isServiceError } from '../../src/client/errors';
import { Batch } from '../../src/session/batch/batch';
import type { BatchEnd } from '../../src/session/batch/batch';
import { batchItemsOf, interruptedItems, savedBatchSchema } from '../../src/session/batch/batch-item';
import type { BatchItem } from '../../src/session/batch/batch-item';
import type { SavedSession } from '../../src/session/saved-session';
import { EditingSession } from '../../src/session/editing-session';
import { exportDraft, finishExport, pollIntervalsMs } from '../../src/session/exports/export';
import { ExportHistory } from '../../src/session/exports/export-history';
import { draftOf } from '../../src/session/exports/export-job';
import { ExportJobs } from '../../src/session/exports/export-jobs';
import { OwnerWatch } from '../../src/session/exports/export-owner';
import { Exports } from '../../src/session/exports/exports';
import { code, drop, flat, json, meanwhile, ok, silence, status, stream } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { until } from '../harness/until';
import { proves } from '../contract/proves';

const cut = '{"d":8000,"t":[{"tt":0,"sg":[{"id":"v","s":0,"d":8000,"n":"clip"}]}]}';
const unknownText = 'It is not known.';

const isUploading = ({ status: now }: BatchItem) => now.type === 'uploading';

describe('A batch', () => {
  let service: ScriptedService;
  let folder: string;
  let kept: string;
  let windows: Exports[];
  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'batch-'));
    kept = await mkdtemp(join(tmpdir(), 'kept-'));
    windows = [];
    service.draft = '{}';
  });
  afterEach(async () => {
    for (const exports of windows) await exports.close();
    await service.close();
    await rm(folder, { recursive: true });
    await rm(kept, { recursive: true });
  });

  async function filesOf(...names: string[]) {
    for (const name of names) await writeFile(join(folder, name), `a film called ${name}`);
    return names.map((name) => ({ path: join(folder, name), instruction: 'trim the silences' }));
  }
  /** A batch in a window, as it is begun, or with what an earlier window kept of it. */
  function batchOf(items: readonly BatchItem[]): Batch {
    return openWindow().batchOf(items);
  }
  /** One of several windows of the same machine. */
  function openWindow() {
    const { client, log } = windowOf(service);
    const owner = { pid: windows.length + 1, host: 'here', id: `window-${windows.length + 1}` };
    const watch = new OwnerWatch(owner, () => true);
    const jobs = new ExportJobs(join(kept, 'jobs'), log, { owner, watch, today: () => service.clock.now() });
    const surroundings = { client, jobs, log, clock: service.clock, pollMs: pollIntervalsMs.cloud };
    const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
    const exports = new Exports({
      jobs,
      history: new ExportHistory(join(kept, 'ended'), log),
      finish: (job, signal) => finishExport(surroundings, job, signal),
      repeat: (ended, signal) => exportDraft(surroundings, ended, draftOf(ended), signal),
      describe: sentenceOf,
      lookMs: 20,
    });
    windows.push(exports);
    const setup = {
      ...{ client, exportJobs: jobs, address: service.url, log, language: 'en', clock: service.clock },
      service: 'cloud' as const,
    };
    const around = {
      begin: (signal: AbortSignal) => EditingSession.begin(setup, signal),
      resume: (saved: SavedSession) => EditingSession.resume(setup, saved),
      ...{ sentenceOf, exports, log },
    };
    return { exports, batchOf: (each: readonly BatchItem[]) => new Batch(around, each) };
  }
  /** What a later window reads of what this one kept. */
  const keptOf = ({ items }: Batch) => {
    const text = JSON.stringify({ service: 'cloud', address: service.url, items });
    return interruptedItems(savedBatchSchema.parse(JSON.parse(text)).items, unknownText);
  };
  const run = (batch: Batch): Promise<BatchEnd> => batch.run();
  /** How a file came out, in a word. */
  const shown = ({ items }: Batch) =>
    items.map(({ path, status: now }) => {
      const what = now.type === 'done' ? `done ${basename(now.path)}` : now.type;
      return `${basename(path)}: ${what}`;
    });
  const edits = (count: number) => {
    for (let index = 0; index < count; index++)
      service.answer(
        'run',
        stream(
          meanwhile(() => (service.draft = cut)),
          flat.text('Cut.'),
        ),
      );
  };
  const messages = () => service.requests('run').map(({ text }) => /"text":"(.*?)"/.exec(text)?.[1]);
  const sessionsOf = (batch: Batch) => batch.items.map(({ session }) => session?.sessionId);

  it('edits and renders each file in a session of its own, one after another', async () => {
    const files = await filesOf('a.mp4', 'b.mp4');
    const batch = batchOf(
      batchItemsOf([files[0]!, { ...files[1]!, instruction: 'keep the first 5 seconds and export it' }]),
    );
    const seen = new Set<string>();
    batch.onDidChange(() => batch.items.forEach(({ id, status: now }) => seen.add(`${id} ${now.type}`)));
    edits(2);
    assert.deepEqual(await run(batch), { type: 'done' });
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4', 'b.mp4: done b.edited.mp4']);
    assert.deepEqual(messages(), ['trim the silences', 'keep the first 5 seconds']);
    assert.equal(service.requests('newSession').length, 2);
    assert.equal(service.requests('render').length, 2);
    assert(service.order.indexOf('render') < service.order.lastIndexOf('upload'), service.order.join());
    for (const step of ['b1 uploading', 'b1 editing', 'b1 rendering', 'b2 waiting', 'b2 done'])
      assert(seen.has(step), step);
  });

  it('tells before an edit costs anything where the cloud can not export what is asked for', async () => {
    const [file] = await filesOf('a.mp4');
    const batch = batchOf(batchItemsOf([{ ...file!, instruction: 'trim the silences and export as a GIF' }]));
    assert.deepEqual(await run(batch), { type: 'done' });
    assert.deepEqual(shown(batch), ['a.mp4: failed']);
    assert.deepEqual(messages(), []);
  });

  it('exports in the quality that the instruction asks for', async () => {
    const [file] = await filesOf('a.mp4');
    edits(1);
    const instruction = 'trim the silences and export in low quality';
    await run(batchOf(batchItemsOf([{ ...file!, instruction }])));
    assert.match(service.only('render').text, /"output":\{"format":"mp4","quality":"low"\}\}$/u);
  });

  it('goes on with the others where one fails', async () => {
    const files = await filesOf('a.mp4', 'b.txt', 'c.mp4', 'd.mp4');
    const batch = batchOf(batchItemsOf(files));
    edits(1);
    service.answer('run', stream(flat.text('No.')));
    edits(1);
    service.answer('renderStatus', json({ status: 'completed', progress: 100 }));
    const failure = json({ status: 'failed', progress: 10, error: 'No such codec.' });
    service.answer('renderStatus', failure, failure);
    assert.deepEqual(await run(batch), { type: 'done' });
    assert.deepEqual(shown(batch), [
      'a.mp4: done a.edited.mp4',
      'b.txt: failed',
      'c.mp4: failed',
      'd.mp4: done d.edited.mp4',
    ]);
    assert.match(messageOf(batch, 1), /not supported/);
    assert.match(messageOf(batch, 2), /No such codec/);
    assert.equal(service.charges.get('"trim the silences"'), 3);
  });

  it('tries a render that failed once more without a second edit', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4')));
    edits(1);
    const failure = json({ status: 'failed', progress: 10, error: 'No such codec.' });
    service.answer('renderStatus', failure, failure);
    await run(batch);
    assert.deepEqual(shown(batch), ['a.mp4: failed']);
    batch.retry('b1');
    assert.deepEqual(await run(batch), { type: 'done' });
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4']);
    assert.deepEqual([messages().length, service.requests('upload').length], [1, 1]);
  });

  proves('error.2001', 'ends with one sentence where the credits run out, and the rest waits', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4')));
    edits(1);
    service.answer('run', code(2001));
    const end = await run(batch);
    assert(end.type === 'stopped' && isServiceError(end.error, 'noCredits'));
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4', 'b.mp4: waiting', 'c.mp4: waiting']);
    // Topped up: it goes on with what is left, and what is uploaded stays so.
    edits(2);
    assert.deepEqual(await run(batch), { type: 'done' });
    assert.equal(service.requests('upload').length, 3);
    assert.equal(service.charges.get('"trim the silences"'), 3);
  });

  it('ends with one sentence where the service is gone, and the rest waits', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4')));
    batch.onDidChange(() => {
      if (batch.items[0]?.status.type === 'done' && !batch.items.some(isUploading))
        service.refuseConnections();
    });
    edits(1);
    const end = await run(batch);
    assert(end.type === 'stopped' && isServiceError(end.error, 'unreachable'), JSON.stringify(end));
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4', 'b.mp4: waiting', 'c.mp4: waiting']);
  });

  proves('turn.once', 'recovers a turn whose stream broke off, and sends nothing twice', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4', 'b.mp4')));
    service.answer(
      'run',
      stream(
        meanwhile(() => (service.draft = cut)),
        drop,
      ),
    );
    assert.deepEqual(await run(batch), { type: 'done' });
    assert.equal(shown(batch)[0], 'a.mp4: done a.edited.mp4');
    assert.equal(service.charges.get('"trim the silences"'), 2);
  });

  it('cancels one file and goes on, or all of them', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4', 'd.mp4')));
    service.answer(
      'run',
      stream(
        meanwhile(() => batch.cancel('b1')),
        flat.text('Cut.'),
      ),
    );
    batch.cancel('b2');
    edits(1);
    service.answer(
      'run',
      stream(
        meanwhile(() => batch.cancelAll()),
        flat.text('Cut.'),
      ),
    );
    assert.deepEqual(await run(batch), { type: 'cancelled' });
    assert.deepEqual(shown(batch), [
      'a.mp4: cancelled',
      'b.mp4: cancelled',
      'c.mp4: done c.edited.mp4',
      'd.mp4: cancelled',
    ]);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('.')),
      [],
    );
  });

  it('begins anew with a file whose session was lost', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4')));
    service.answer('run', status(404));
    await run(batch);
    assert.deepEqual([shown(batch), sessionsOf(batch)], [['a.mp4: failed'], [undefined]]);
    edits(1);
    batch.retry('b1');
    await run(batch);
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4']);
    assert.equal(service.charges.get('"trim the silences"'), 1);
  });

  it('is still there in a later window, and goes on with what is left', async () => {
    const first = batchOf(batchItemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4')));
    edits(1);
    // The window closes in the middle of the second turn; the service makes the edit all the same.
    service.answer(
      'run',
      stream(
        meanwhile(() => first.dispose()),
        flat.text('Cut.'),
      ),
    );
    await run(first);
    const second = batchOf(keptOf(first));
    assert.deepEqual(shown(second), ['a.mp4: done a.edited.mp4', 'b.mp4: failed', 'c.mp4: waiting']);
    assert.equal(messageOf(second, 1), unknownText);
    edits(1);
    assert.deepEqual(await run(second), { type: 'done' });
    assert.equal(shown(second)[2], 'c.mp4: done c.edited.mp4');
    assert.equal(service.requests('upload').length, 3);
    assert.equal(service.charges.get('"trim the silences"'), 3);
  });

  it('does not send a message again where the edit is on the timeline, also by Try Again', async () => {
    const batch = batchOf(batchItemsOf(await filesOf('a.mp4')));
    service.answer(
      'run',
      stream(
        meanwhile(() => batch.cancel('b1')),
        flat.text('Cut.'),
      ),
    );
    await run(batch);
    service.draft = cut;
    batch.retry('b1');
    await run(batch);
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4']);
    assert.equal(service.charges.get('"trim the silences"'), 1);
  });

  it('lists its renders among all exports, also where they are over', async () => {
    const { exports, batchOf: begun } = openWindow();
    const batch = begun(batchItemsOf(await filesOf('a.mp4', 'b.mp4')));
    const listed: Promise<string[]>[] = [];
    const states = async () =>
      (await exports.all()).map(({ name, status: now }) => `${name}: ${now.type}`).sort();
    edits(2);
    service.answer('renderStatus', (exchange) => {
      listed.push(states());
      return ok({ status: 'completed', progress: 100 })(exchange);
    });
    await run(batch);
    assert.deepEqual(await Promise.all(listed), [['a.edited.mp4: rendering']]);
    assert.deepEqual(await states(), ['a.edited.mp4: done', 'b.edited.mp4: done']);
  });

  it('leaves a render to the next window where its own closes, which shows it to its end', async () => {
    const first = openWindow();
    const batch = first.batchOf(batchItemsOf(await filesOf('a.mp4')));
    edits(1);
    let closed: Promise<void> | undefined;
    service.answer('renderStatus', (exchange) => {
      batch.dispose();
      closed = first.exports.close();
      return ok({ status: 'processing', progress: 50 })(exchange);
    });
    await run(batch);
    await closed;
    assert.equal(service.requests('cancelRender').length, 0);
    const second = openWindow();
    const back = second.batchOf(keptOf(batch));
    assert.deepEqual([shown(back), back.hasWaiting], [['a.mp4: rendering'], false]);
    await back.catchUp(unknownText);
    assert.deepEqual(shown(back), ['a.mp4: rendering']);
    await second.exports.takeUp();
    await until('the row is done', () => back.items[0]?.status.type === 'done');
    assert.deepEqual(shown(back), ['a.mp4: done a.edited.mp4']);
    assert.equal(service.requests('render').length, 1);
    // One that was read before it was done, but long after.
    const late = openWindow().batchOf(keptOf(batch));
    await late.catchUp(unknownText);
    assert.deepEqual(shown(late), ['a.mp4: done a.edited.mp4']);
  });

  it('says so where nothing is known of an export any more', async () => {
    const [item] = batchItemsOf(await filesOf('a.mp4'));
    const gone = { ...item!, status: { type: 'rendering', percent: 40 }, exportId: 'render_1' } as const;
    const back = batchOf(interruptedItems([gone], 'other'));
    await back.catchUp(unknownText);
    assert.equal(messageOf(back, 0), unknownText);
  });

  it('ends a render that another window cancels', async () => {
    const [first, other] = [openWindow(), openWindow()];
    const batch = first.batchOf(batchItemsOf(await filesOf('a.mp4', 'b.mp4')));
    edits(2);
    service.answer('renderStatus', silence);
    const running = run(batch);
    await until('it renders', () => service.requests('renderStatus').length === 1);
    const [listed] = await other.exports.all();
    assert.equal(listed?.status.type, 'elsewhere');
    await other.exports.cancel(listed.id);
    await running;
    assert.deepEqual(shown(batch), ['a.mp4: cancelled', 'b.mp4: done b.edited.mp4']);
  });

  it('follows a render that is tried again from the list of exports', async () => {
    const { exports, batchOf: begun } = openWindow();
    const batch = begun(batchItemsOf(await filesOf('a.mp4')));
    edits(1);
    const failure = json({ status: 'failed', progress: 10, error: 'No such codec.' });
    service.answer('renderStatus', failure, failure);
    await run(batch);
    const [failed] = await exports.all();
    assert.deepEqual([shown(batch), failed?.status.type], [['a.mp4: failed'], 'failed']);
    await (
      await exports.retry(failed?.id ?? '')
    )?.ended;
    assert.deepEqual(shown(batch), ['a.mp4: done a.edited.mp4']);
  });

  it('goes on with the next message where one of several failed, and sends none twice', async () => {
    const [file] = await filesOf('a.mp4');
    const instruction = 'trim the silences, then export, then add a title';
    const batch = batchOf(batchItemsOf([{ ...file!, instruction }]));
    edits(1);
    service.answer('run', status(400));
    await run(batch);
    assert.deepEqual([shown(batch), batch.items[0]?.messagesDone], [['a.mp4: failed'], 1]);
    const second = batchOf(keptOf(batch));
    second.retry('b1');
    edits(1);
    assert.deepEqual(await run(second), { type: 'done' });
    assert.deepEqual(shown(second), ['a.mp4: done a.edited.mp4']);
    assert.deepEqual(messages(), ['trim the silences', 'add a title', 'add a title']);
    assert.equal(service.charges.get('"trim the silences"'), 1);
  });

  function messageOf({ items }: Batch, index: number): string {
    const item = items[index];
    assert(item?.status.type === 'failed');
    return item.status.message;
  }
});
