import assert from 'node:assert/strict';
import { isServiceError } from '../../src/client/errors';
import { EditingSession } from '../../src/session/editing-session';
import { lookBack } from '../../src/session/turns/look-back';
import { cloudTimings } from '../../src/session/turns/turn';
import type { TimelineView } from '../../src/timeline/timeline';
import { hangUp, json } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';

const video = '{"tt":0,"sg":[{"id":"v","s":0,"d":10000,"n":"city"}]}';
const before = `{"d":10000,"t":[${video}]}`;
const titled = `{"d":10000,"t":[${video},{"tt":7,"sg":[{"id":"t","s":0,"d":3000,"text":"Urban Dreams"}]}]}`;

describe('A turn whose window closed', () => {
  let service: ScriptedService;
  let session: EditingSession;
  const { signal } = new AbortController();

  beforeEach(async () => {
    service = await ScriptedService.start();
    const { client, jobs: exportJobs, log } = windowOf(service);
    const { clock, url: address } = service;
    session = EditingSession.resume(
      { client, exportJobs, log, service: 'cloud', address, language: 'en', clock },
      { sessionId, taskId: '1', service: 'cloud', media: [], lostMedia: [] },
    );
  });
  afterEach(() => service.close());

  /** The timeline of a draft, as a window that showed it would have kept it. */
  async function shown(draft: string): Promise<TimelineView> {
    service.draft = draft;
    await session.refresh(signal);
    const view = session.timeline;
    assert.ok(view);
    return structuredClone(view);
  }
  const look = (view: TimelineView | null, waitsMs = cloudTimings.recoveryWaitsMs) =>
    lookBack(session, view, { clock: service.clock, waitsMs }, signal);

  it('is told by what the timeline shows of it, at the first look', async () => {
    const view = await shown(before);
    service.draft = titled;
    const startedAt = service.clock.now();
    assert.deepEqual(await look(view), {
      type: 'changed',
      changes: ['Title added: "Urban Dreams", 0–3 s'],
    });
    assert.equal(service.clock.now(), startedAt);
    assert.equal(service.requests('run').length, 0);
  });

  it('is found even where it was the first edit', async () => {
    service.draft = before;
    const found = await look(null);
    assert(found.type === 'changed' && found.changes.length > 0);
  });

  it('is told where no track shows it', async () => {
    const view = await shown(before);
    service.draft = before.replace('"n":"city"', '"n":"city","filter":"noir"');
    assert.deepEqual(await look(view), {
      type: 'changed',
      changes: ['The look or sound changed; the tracks stay as they were'],
    });
  });

  it('is looked for as often as one that broke off, then given up; the message is never sent again', async () => {
    const view = await shown(before);
    const [readBefore, startedAt] = [service.requests('state').length, service.clock.now()];
    assert.deepEqual(await look(view), { type: 'unchanged' });
    assert.equal(service.clock.now() - startedAt, 330_000);
    assert.equal(service.requests('state').length - readBefore, 7);
    assert.equal(service.requests('run').length, 0);
  });

  it('is found after a service that could not be reached for a while', async () => {
    const view = await shown(before);
    service.answer('state', hangUp);
    service.answer('state', hangUp);
    service.draft = titled;
    assert.equal((await look(view)).type, 'changed');
  });

  it('stays unknown, with the reason, where the service can never be reached', async () => {
    const view = await shown(before);
    await service.close();
    await assert.rejects(look(view, [1]), (error) => isServiceError(error, 'unreachable'));
  });

  it('is left alone where the service lost the session', async () => {
    const view = await shown(before);
    service.answer('state', json({ detail: 'Session not found: 5529' }, 404));
    await assert.rejects(look(view), (error) => isServiceError(error, 'sessionLost'));
  });

  it('is not waited for once the user goes on', async () => {
    const view = await shown(before);
    const controller = new AbortController();
    controller.abort();
    const looked = lookBack(session, view, { clock: service.clock, waitsMs: [1] }, controller.signal);
    await assert.rejects(looked, (error) => isServiceError(error, 'cancelled'));
  });
});
