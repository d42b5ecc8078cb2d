import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditingSession } from '../../src/session/editing-session';
import type { SessionEvent } from '../../src/session/editing-session';
import { isSessionError } from '../../src/session/errors';
import type { Step } from '../../src/session/turns/routing';
import { data, drop, flat, meanwhile, stream } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const video = '{"tt":0,"sg":[{"id":"v","s":0,"d":10000,"n":"city"}]}';
const before = `{"d":10000,"t":[${video}]}`;
const titled = `{"d":10000,"t":[${video},{"tt":7,"sg":[{"id":"t","s":0,"d":3000,"text":"Urban Dreams"}]}]}`;

describe('An editing session', () => {
  let service: ScriptedService;
  let session: EditingSession;
  let folder: string;
  const { signal } = new AbortController();
  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'session-'));
    session = await begin();
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  function begin(language = 'en'): Promise<EditingSession> {
    const { client, jobs, log } = windowOf(service);
    return EditingSession.begin({
      client,
      exportJobs: jobs,
      address: service.url,
      log,
      service: 'cloud',
      language,
      clock: service.clock,
    });
  }
  async function withFile(name = 'city.mp4'): Promise<void> {
    await writeFile(join(folder, name), 'a film');
    await session.addFile(join(folder, name), () => undefined, signal);
  }
  /** What a request brings about, but for its steps. */
  const ask = async (request: string | readonly Step[]): Promise<SessionEvent[]> =>
    (await drained(session.request(request, signal))).values.filter(({ type }) => type !== 'stepBegins');
  const types = (events: readonly SessionEvent[]) => events.map(({ type }) => type);
  const sentMessages = () =>
    service.requests('run').map(({ text }) => /"parts":\[\{"text":"(.*?)"/.exec(text)?.[1]);
  const changesTo = (draft: string) => meanwhile(() => (service.draft = draft));

  it('begins in the language of the user, with ids that stay whole', () => {
    assert.equal(session.sessionId, '5529798706024415232');
    assert.equal(session.taskId, '5529798706024415999');
    assert.match(service.only('newSession').text, /"language":"en"/);
    assert.equal(session.timeline, undefined);
  });

  it('tells before each step what is left, and goes on from any of them', async () => {
    service.draft = before;
    const steps: Step[] = [
      { type: 'message', text: 'make it vertical' },
      { type: 'status' },
      { type: 'message', text: 'add music' },
    ];
    const sentAtSteps: [left: number, sent: number][] = [];
    for await (const event of session.request(
      'make it vertical, then show the status, then add music',
      signal,
    )) {
      if (event.type !== 'stepBegins') continue;
      assert.deepEqual(event.left, steps.slice(-event.left.length));
      sentAtSteps.push([event.left.length, service.requests('run').length]);
    }
    assert.deepEqual(sentAtSteps, [
      [3, 0],
      [2, 1],
      [1, 1],
    ]);
    await ask(steps.slice(1));
    assert.deepEqual(sentMessages(), ['make it vertical', 'add music', 'add music']);
  });

  it('tells a silent edit in Chinese to a user who reads Chinese', async () => {
    session = await begin('zh');
    assert.match(service.requests('newSession').at(-1)?.text ?? '', /"language":"zh"/);
    service.draft = before;
    service.answer('run', stream(flat.heartbeat, changesTo(titled)));
    const [done] = await ask('加标题“Urban Dreams”');
    assert(done?.type === 'turnDone');
    assert.deepEqual(done.changes, ['已添加标题："Urban Dreams"，0–3 秒']);
  });

  proves('turn.silent', 'tells a silent edit by what changed', async () => {
    service.draft = before;
    service.answer('run', stream(flat.heartbeat, changesTo(titled)));
    const events = await ask('add the title Urban Dreams');
    assert.deepEqual(types(events), ['turnDone']);
    const [done] = events;
    assert(done?.type === 'turnDone');
    assert.deepEqual([done.hadText, done.changes], [false, ['Title added: "Urban Dreams", 0–3 s']]);
    assert.equal(done.timeline?.tracks.length, 2);
    assert.equal(session.timeline?.tracks.length, 2);
  });

  proves('turn.never-silence', 'is not silent about a change that no track shows', async () => {
    service.draft = before;
    service.answer('run', stream(changesTo(before.replace('"d":10000', '"d":10000,"filter":"noir"'))));
    const [done] = await ask('make it look like a film noir');
    assert(done?.type === 'turnDone' && done.changes.length === 1, JSON.stringify(done));
  });

  it('says nothing of a draft that is only written otherwise', async () => {
    service.draft = before;
    service.answer(
      'run',
      stream(flat.text('It is 10 s long.'), changesTo(JSON.stringify(JSON.parse(before), null, 1))),
    );
    const done = (await ask('how long is it?')).at(-1);
    assert(done?.type === 'turnDone');
    assert.deepEqual(done.changes, []);
  });

  it('compares with the draft right before the turn, also after a turn that failed', async () => {
    service.draft = before;
    await ask('status');
    service.answer('run', stream(changesTo(titled), data({ error: 'broke' })));
    assert(isSessionError((await failed(session.request('add a title', signal))).error, 'turnFailed'));
    service.answer('run', stream(flat.text('Hello.')));
    const done = (await ask('hello')).at(-1);
    assert(done?.type === 'turnDone');
    assert.deepEqual(done.changes, []);
    // Nor is the change of the failed turn taken for what a broken one did.
    service.answer('run', stream(drop));
    assert(isSessionError((await failed(session.request('add music', signal))).error, 'turnLost'));
    assert.deepEqual([...service.charges.values()], [1, 1, 1]);
  });

  proves(
    'route.compound-order',
    'edits first and then exports, with the export clause kept from the agent',
    async () => {
      await withFile();
      service.answer('run', stream(flat.text('Done.'), changesTo(titled)));
      const events = await ask('trim the silences, add transitions, and export as a clean MP4');
      assert.deepEqual(sentMessages(), ['trim the silences, add transitions']);
      assert.deepEqual(types(events).slice(0, 3), ['text', 'turnDone', 'exportStarted']);
      const last = events.at(-1);
      assert(last?.type === 'export' && last.event.type === 'done');
      assert.equal(last.event.path, join(folder, 'city.edited.mp4'));
      assert(service.only('render').text.includes(`"draft":${titled},`));
    },
  );

  proves(
    'gui.export',
    'offers what the agent tells to click, but for what the request does anyway',
    async () => {
      await withFile();
      const said = 'Trimmed. Click Export to download it, and check your account.';
      const offers = async (request: string) => {
        service.answer('run', stream(flat.text(said), changesTo(titled)));
        const events = await ask(request);
        assert.deepEqual(
          events.flatMap((event) => (event.type === 'text' ? [event.text] : [])),
          ['Trimmed.'],
        );
        const done = events.find(({ type }) => type === 'turnDone');
        return done?.type === 'turnDone' ? done.offers : [];
      };
      assert.deepEqual(await offers('trim it'), [{ type: 'export' }, { type: 'credits' }]);
      assert.deepEqual(await offers('trim it and export it'), [{ type: 'credits' }]);
    },
  );

  proves('turn.never-silence', 'tells what a turn changed before it failed', async () => {
    service.draft = before;
    service.answer('run', stream(changesTo(titled), data({ error: 'broke' })));
    const { values: all, error } = await failed(session.request('add a title', signal));
    const values = all.filter(({ type }) => type !== 'stepBegins');
    assert(isSessionError(error, 'turnFailed'));
    const [done] = values;
    assert(done?.type === 'turnDone' && done.brokeOff);
    assert.deepEqual(done.changes, ['Title added: "Urban Dreams", 0–3 s']);
    assert.equal(session.timeline?.tracks.length, 2);
  });

  it('exports nothing where the edit before it failed', async () => {
    await withFile();
    service.draft = before;
    service.answer('run', stream(data({ error: 'broke' })));
    const { error } = await failed(session.request('trim the silences and export', signal));
    assert(isSessionError(error, 'turnFailed'));
    assert.equal(service.requests('render').length, 0);
  });

  it('exports beside its first video, or its first file', async () => {
    service.draft = before;
    await withFile('song.mp3');
    await drained(session.export(signal));
    await withFile('take.mov');
    await withFile('other.mp4');
    await drained(session.export(signal));
    const exported = (await readdir(folder)).filter((name) => name.includes('.edited')).sort();
    assert.deepEqual(exported, ['song.edited.mp4', 'take.edited.mp4']);
  });

  it('has nothing to export without a file or before the first edit', async () => {
    assert(isSessionError((await failed(session.request('export', signal))).error, 'nothingToExport'));
    await withFile();
    assert(isSessionError((await failed(session.request('导出', signal))).error, 'nothingToExport'));
    assert.equal(service.requests('render').length, 0);
  });

  proves(
    ['route.credits', 'route.status', 'route.upload'],
    'answers credits, status and upload without the agent',
    async () => {
      service.draft = before;
      assert.deepEqual(await ask('余额'), [
        { type: 'credits', credits: { available: 90, frozen: 10, total: 100 } },
      ]);
      const [shown] = await ask('show tracks');
      assert(shown?.type === 'status');
      assert.equal(shown.timeline?.tracks[0]?.segments[0]?.name, 'city');
      assert.deepEqual(await ask('upload'), [{ type: 'uploadWanted' }]);
      assert.deepEqual(await ask('  '), []);
      assert.equal(service.requests('run').length, 0);
    },
  );

  it('sends no edits as data, and nothing to try out, to the cloud', async () => {
    const edits = [{ edit: 'trimStart', lengthMs: 500 }];
    for (const wanted of [
      () => drained(session.applyEdits({ edits }, signal)),
      () => session.dryRun({ edits }, signal),
      () => session.dryRun('trim it', signal),
      () => session.editKinds(signal),
    ])
      await assert.rejects(wanted, (error) => isSessionError(error, 'notInCloud'));
    assert.equal(service.requests('run').length, 0);
  });

  proves('route.file', 'keeps its files in order, without those that were refused', async () => {
    await withFile('a.mp4');
    await assert.rejects(session.addFile(join(folder, 'b.txt'), () => undefined, signal));
    await withFile('c.png');
    assert.deepEqual(
      session.media.map(({ name, kind }) => [name, kind]),
      [
        ['a.mp4', 'video'],
        ['c.png', 'image'],
      ],
    );
    assert.equal(service.requests('run').length, 0);
    assert.equal(service.requests('upload')[0]?.path, `/api/upload-video/nemo_agent/me/${sessionId}`);
  });
});
