import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isServiceError } from '../../src/client/errors';
import { EditingSession } from '../../src/session/editing-session';
import { savedSessionSchema } from '../../src/session/saved-session';
import type { SessionSetup } from '../../src/session/session-setup';
import { proves } from '../contract/proves';
import { drained, failed, windowOf } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';

const { signal } = new AbortController();

describe('A session that the service has lost', () => {
  let service: ScriptedService;
  let session: EditingSession;
  let folder: string;
  let setup: SessionSetup;
  beforeEach(async () => {
    service = await ScriptedService.start();
    folder = await mkdtemp(join(tmpdir(), 'lost-'));
    const { client, jobs: exportJobs, log } = windowOf(service);
    const { clock, url: address } = service;
    setup = { client, exportJobs, log, service: 'cloud', address, language: 'en', clock };
    session = await EditingSession.begin(setup);
    for (const name of ['one.mp4', 'two.mp4']) {
      await writeFile(join(folder, name), name);
      await session.addFile(join(folder, name), () => undefined, signal);
    }
    service.loseSession();
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  proves('error.1002', 'is told as such, and what was asked for was not charged', async () => {
    const { error } = await failed(session.edit('trim it', signal));
    assert(isServiceError(error, 'sessionLost'));
    assert.match(error.message, /no longer knows this session.*add the files again/);
    assert.equal(service.charges.size, 0);
  });

  proves('error.1002-new', 'is replaced by a new one, which takes messages', async () => {
    await session.replace(signal);
    assert.notEqual(session.sessionId, sessionId);
    await drained(session.edit('trim it', signal));
    assert(service.only('run').text.includes(`"session_id":"${session.sessionId}"`));
    assert.equal(session.timeline?.tracks.length, 0);
  });

  proves('error.1002-upload', 'leaves its files to be uploaded again to the new one', async () => {
    await session.replace(signal);
    assert.deepEqual(
      [session.media.length, session.lostMedia.map(({ name }) => name)],
      [0, ['one.mp4', 'two.mp4']],
    );
    for (const file of session.lostMedia) await session.addAgain(file, () => undefined, signal);
    assert.deepEqual(
      [session.media.map(({ name }) => name), session.lostMedia],
      [['one.mp4', 'two.mp4'], []],
    );
    const again = service.requests('upload').slice(2);
    assert(again.every(({ path }) => path.endsWith(`/${session.sessionId}`)));
    assert.deepEqual(
      again.map(({ files }) => files[0]?.name),
      ['one.mp4', 'two.mp4'],
    );
  });

  describe('with files of the web', () => {
    const [open, secret] = ['https://a.example/x/open.mp4', 'https://a.example/x/secret.mp4?sig=hush'];
    const urlsSent = () =>
      service.requests('upload').flatMap(({ text }) => (text.startsWith('{"urls"') ? [text] : []));
    const sent = (url: string) => JSON.stringify({ urls: [url], source_type: 'url' });
    beforeEach(async () => {
      await session.replace(signal);
      for (const file of [...session.lostMedia]) await session.addAgain(file, () => undefined, signal);
      // A file of the same name that has nothing to do with it.
      await writeFile(join(folder, 'open.mp4'), 'mine');
      for (const url of [open, secret])
        await session.addAddress(new URL(url), folder, () => undefined, signal);
      service.loseSession();
      await session.replace(signal);
      service.received.length = 0;
    });

    const webFiles = (of: EditingSession) => of.lostMedia.filter(({ web }) => web !== undefined);

    proves('error.1002-upload', 'has them fetched again from their addresses', async () => {
      for (const file of webFiles(session)) await session.addAgain(file, () => undefined, signal);
      assert.deepEqual(urlsSent(), [sent(open), sent(secret)]);
      assert.equal(service.requests('upload').length, 2);
    });

    it('asks after a reload for an address that may have held a secret, and keeps no such', async () => {
      const saved = JSON.stringify(session.saved);
      assert(!saved.includes('hush'));
      const later = EditingSession.resume(setup, savedSessionSchema.parse(JSON.parse(saved)));
      const [first, second] = webFiles(later);
      assert(first && second);
      await later.addAgain(first, () => undefined, signal);
      await assert.rejects(
        later.addAgain(second, () => undefined, signal),
        {
          kind: 'addressFailed',
          message: /"secret\.mp4" was not kept.*Give the address again/,
        },
      );
      assert.deepEqual([urlsSent(), webFiles(later)], [[sent(open)], [second]]);
    });
  });
});
