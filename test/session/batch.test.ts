import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isServiceError } from '../../src/client/errors';
import { Batch } from '../../src/session/batch/batch';
import type { BatchEnd } from '../../src/session/batch/batch';
import { savedBatchSchema } from '../../src/session/batch/batch-item';
import type { BatchItem } from '../../src/session/batch/batch-item';
import { EditingSession } from '../../src/session/editing-session';
import { leaveRunning } from '../../src/session/exports/export';
import { code, drop, flat, json, meanwhile, ok, status, stream } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const cut = '{"d":8000,"t":[{"tt":0,"sg":[{"id":"v","s":0,"d":8000,"n":"clip"}]}]}';
const texts = { sent: 'It is not known.', rendering: 'It goes on by itself.' };

const isUploading = ({ status: now }: BatchItem) => now.type === 'uploading';

describe('A batch', () => {
  let service: ScriptedService;
  let folder: string;
  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'batch-'));
    service.draft = '{}';
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  async function filesOf(...names: string[]) {
    for (const name of names) await writeFile(join(folder, name), `a film called ${name}`);
    return names.map((name) => ({ path: join(folder, name), instruction: 'trim the silences' }));
  }
  /** A batch in a window, as it is begun, or with what an earlier window kept of it. */
  function batchOf(items: readonly BatchItem[]): Batch {
    const { client, jobs, log } = windowOf(service);
    const setup = {
      ...{ client, exportJobs: jobs, address: service.url, log, language: 'en', clock: service.clock },
      service: 'cloud' as const,
    };
    return new Batch(
      {
        begin: (signal) => EditingSession.begin(setup, signal),
        resume: (saved) => EditingSession.resume(setup, saved),
        sentenceOf: (error) => (error instanceof Error ? error.message : String(error)),
        log,
      },
      items,
    );
  }
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
      Batch.itemsOf([files[0]!, { ...files[1]!, instruction: 'keep the first 5 seconds and export it' }]),
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

  it('goes on with the others where one fails', async () => {
    const files = await filesOf('a.mp4', 'b.txt', 'c.mp4', 'd.mp4');
    const batch = batchOf(Batch.itemsOf(files));
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
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4')));
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
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4')));
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
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4')));
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
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4', 'b.mp4')));
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
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4', 'd.mp4')));
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
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4')));
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
    const first = batchOf(Batch.itemsOf(await filesOf('a.mp4', 'b.mp4', 'c.mp4')));
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
    const kept = JSON.stringify({ service: 'cloud', address: service.url, items: first.items });
    const { items } = savedBatchSchema.parse(JSON.parse(kept));
    const second = batchOf(Batch.interrupted(items, texts));
    assert.deepEqual(shown(second), ['a.mp4: done a.edited.mp4', 'b.mp4: failed', 'c.mp4: waiting']);
    assert.equal(messageOf(second, 1), texts.sent);
    edits(1);
    assert.deepEqual(await run(second), { type: 'done' });
    assert.equal(shown(second)[2], 'c.mp4: done c.edited.mp4');
    assert.equal(service.requests('upload').length, 3);
    assert.equal(service.charges.get('"trim the silences"'), 3);
  });

  it('does not send a message again where the edit is on the timeline, also by Try Again', async () => {
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4')));
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

  it('leaves a render to itself where the window closes', async () => {
    const batch = batchOf(Batch.itemsOf(await filesOf('a.mp4')));
    edits(1);
    service.answer('renderStatus', (exchange) => {
      batch.dispose();
      return ok({})(exchange);
    });
    await run(batch);
    assert.equal(service.requests('cancelRender').length, 0, String(leaveRunning));
    const [item] = Batch.interrupted(batch.items, texts);
    assert.deepEqual(item?.status, { type: 'failed', message: texts.rendering });
  });

  function messageOf({ items }: Batch, index: number): string {
    const item = items[index];
    assert(item?.status.type === 'failed');
    return item.status.message;
  }
});
