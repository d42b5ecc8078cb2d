import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudAccount } from '../../src/session/account/cloud-account';
import { EditingSession } from '../../src/session/editing-session';
import type { EnvironmentToken } from '../../src/session/account/environment-token';
import { proves } from '../contract/proves';
import { code, hangUp, json, ok, status } from '../harness/scripted-answers';
import { drained, failed, LogLines, signedInClient } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { temporaryJobs } from '../harness/temporary-jobs';
import { holderOf, SharedStores } from './account-holder';

type Answer = 'goOn' | 'editHere' | undefined;

describe('An account in the cloud', () => {
  let service: ScriptedService;
  let stores: SharedStores;
  let questions: number[];
  beforeEach(async () => {
    service = await ScriptedService.start();
    stores = new SharedStores();
    questions = [];
    service.tokens.add('mine').add('other');
  });
  afterEach(() => service.close());

  /** A window of the user, and its account. */
  function open(environment?: EnvironmentToken) {
    const { client, credentials } = holderOf(service, stores, environment);
    const log = new LogLines();
    service.watchLog(log.lines);
    const clientWith = (token: string) => signedInClient(service, token);
    const account = new CloudAccount(service.url, credentials, client, clientWith, stores.memory, log);
    return { account, client, credentials, log };
  }

  /** A session of the window whose user answers the question about costs. */
  async function sessionOf({ account, client, log }: ReturnType<typeof open>, ...answers: Answer[]) {
    const costs = account.costs((available) => {
      questions.push(available);
      return Promise.resolve(answers.shift());
    });
    const exportJobs = temporaryJobs(log);
    const address = service.url;
    const setup = { client, exportJobs, log, costs, service: 'cloud', address, language: 'en' } as const;
    return EditingSession.begin({ ...setup, clock: service.clock });
  }

  const request = (session: EditingSession, text = 'trim it') =>
    session.request(text, new AbortController().signal);
  const pagesOf = (origin: string) => ({
    register: `https://nemovideo.com/register?bind=${origin}`,
    topUp: 'https://nemovideo.com',
  });

  describe('before the first edit', () => {
    it('asks whether it may cost credits, and tells how many there are', async () => {
      const session = await sessionOf(open(), 'goOn');
      const { values } = await drained(request(session));
      assert.deepEqual(questions, [90]);
      assert.deepEqual(values[1], {
        type: 'costsAgreed',
        credits: { available: 90, frozen: 10, total: 100 },
      });
      assert.equal(values.at(-1)?.type, 'turnDone');
      assert.deepEqual([...service.charges.values()], [1]);
    });

    it('sends nothing to the agent where the question is closed', async () => {
      const session = await sessionOf(open(), undefined, 'goOn');
      const { error, values } = await failed(request(session));
      assert.equal((error as { kind?: string }).kind, 'costsDeclined');
      assert.deepEqual(
        values.map(({ type }) => type),
        ['stepBegins'],
      );
      assert.deepEqual(service.requests('run'), []);
      // The next request asks once more.
      await drained(request(session));
      assert.deepEqual(questions, [90, 90]);
    });

    it('sends nothing to the agent where the user would rather edit on this computer', async () => {
      const session = await sessionOf(open(), 'editHere');
      const { error } = await failed(request(session));
      assert.equal((error as { kind?: string }).kind, 'editHereInstead');
      assert.deepEqual(service.requests('run'), []);
    });

    it('sends nothing to the agent where the credits can not be had', async () => {
      const session = await sessionOf(open(), 'goOn');
      service.answer('credits', status(500));
      await assert.rejects(drained(request(session)), { kind: 'serverFailed' });
      assert.deepEqual([questions, service.requests('run')], [[], []]);
    });

    it('asks once, for every session and window of the account', async () => {
      const window = open();
      const [one, two] = [await sessionOf(window, 'goOn'), await sessionOf(window)];
      // Both at once: one question, and the other waits for its answer.
      await Promise.all([drained(request(one)), drained(request(two, 'brighten it'))]);
      await drained(request(await sessionOf(open())));
      assert.deepEqual(questions, [90]);
      assert.equal(service.requests('run').length, 3);
    });

    it('asks anew once another token is signed in with', async () => {
      const window = open();
      await drained(request(await sessionOf(window, 'goOn')));
      for (const token of ['mine', 'other']) {
        await window.account.setToken(token);
        const session = await sessionOf(window, 'goOn');
        await drained(request(session));
        await drained(request(session));
      }
      assert.equal(questions.length, 3);
      await window.account.signOut();
      await drained(request(await sessionOf(window)));
      assert.equal(questions.length, 3);
    });

    it('asks anew once the environment holds the token of another account', async () => {
      const edit = async (token: string) => {
        const environment: EnvironmentToken = { type: 'token', token, address: service.url };
        await drained(request(await sessionOf(open(environment), 'goOn')));
      };
      await edit('mine');
      await edit('mine');
      assert.equal(questions.length, 1);
      await edit('other');
      assert.equal(questions.length, 2);
      // Neither is asked for again, and neither token can be read in what is kept.
      await edit('mine');
      await edit('other');
      assert.equal(questions.length, 2);
      const keys = stores.memory.keys().filter((key) => key.startsWith('costsAgreed'));
      assert.equal(keys.length, 2);
      for (const key of keys) assert.match(key, /^costsAgreed token [0-9a-f]{16} http:[^ ]+$/);
    });

    it('keeps what two windows agreed to at the same moment', async () => {
      const [anonymous, own] = [open(), open({ type: 'token', token: 'mine', address: service.url })];
      const sessions = [await sessionOf(anonymous, 'goOn'), await sessionOf(own, 'goOn')];
      // Neither write is done before the other has begun.
      const { memory } = stores;
      const writes: (() => void)[] = [];
      const agreeing = memory.update.bind(memory);
      memory.update = async (key, value) => {
        if (key.startsWith('costsAgreed')) {
          await new Promise<void>((resolve) => {
            if (writes.push(resolve) === 2) for (const go of writes) go();
          });
        }
        await agreeing(key, value);
      };
      await Promise.all(sessions.map((session) => drained(request(session))));
      await Promise.all(sessions.map((session) => drained(request(session, 'brighten it'))));
      assert.equal(questions.length, 2);
    });

    it('asks for the account that was signed in to while the question stood', async () => {
      const window = open();
      const available: number[] = [];
      const costs = window.account.costs(async (credits) => {
        available.push(credits);
        if (available.length === 1) {
          await window.account.setToken('mine');
          service.answer('credits', ok({ available: 7, frozen: 0, total: 7 }));
        }
        return 'goOn';
      });
      const { signal } = new AbortController();
      assert.equal((await costs.agree(signal))?.available, 7);
      assert.deepEqual(available, [90, 7]);
      assert.equal(await costs.agree(signal), undefined);
    });

    it('asks for nothing where a request is no edit', async () => {
      const session = await sessionOf(open());
      await drained(request(session, 'credits'));
      await drained(request(session, 'status'));
      assert.deepEqual(questions, []);
    });
  });

  proves('render.free', 'asks for no agreement to an export, which costs nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'free-'));
    const session = await sessionOf(open());
    const { signal } = new AbortController();
    await writeFile(join(folder, 'clip.mp4'), 'a film');
    await session.addFile(join(folder, 'clip.mp4'), () => undefined, signal);
    service.draft = '{"t":[{"sg":[{}]}]}';
    await drained(request(session, 'export'));
    assert.deepEqual(await readdir(folder), ['clip.edited.mp4', 'clip.mp4']);
    assert.deepEqual([questions, service.charges.size, service.requests('run')], [[], 0, []]);
    await rm(folder, { recursive: true });
  });

  proves('credits.frozen', 'shows what work in progress holds, and asks anew once that is over', async () => {
    const window = open();
    const session = await sessionOf(window, 'goOn');
    const held: (number | undefined)[] = [];
    window.account.onDidChange(() => held.push(window.account.latest?.frozen));
    service.answer('run', async (exchange) => {
      service.answer('credits', ok({ available: 60, frozen: 40, total: 100 }));
      await window.account.fetchCredits();
      service.answer('credits', ok({ available: 60, frozen: 0, total: 60 }));
      await service.asContract('run')(exchange);
    });
    const over = new Promise<void>((resolve) => {
      window.account.onDidChange(() => {
        if (window.account.latest?.total === 60) resolve();
      });
    });
    await drained(request(session));
    await over;
    assert.deepEqual(held, [10, 40, 0]);
    assert.deepEqual(window.account.latest, { available: 60, frozen: 0, total: 60 });
  });

  describe('without credits', () => {
    proves('error.2001-anonymous', 'leads an anonymous user to register what they have', async () => {
      const { account } = open();
      service.answer('credits', ok({ available: 0, frozen: 0, total: 0 }));
      await account.fetchCredits();
      assert.equal(await account.creditsPage(), pagesOf('anon_1').register);
    });

    it('writes a user id into the address as one value, whatever is in it', async () => {
      const { account } = open();
      service.tokens.add('t');
      service.answer('anonymousToken', ok({ token: 't', user_id: 'anon_1&ct=x#y', credits: 100 }));
      await account.fetchCredits();
      assert.equal(await account.creditsPage(), pagesOf('anon_1%26ct%3Dx%23y').register);
    });

    proves('error.2001-registered', 'leads a registered user to top up', async () => {
      const { account } = open();
      await account.fetchCredits();
      await account.setToken('mine');
      assert.equal(await account.creditsPage(), pagesOf('').topUp);
      const environment: EnvironmentToken = { type: 'token', token: 'other', address: service.url };
      assert.equal(await open(environment).account.creditsPage(), pagesOf('').topUp);
    });

    proves('error.2001', 'is no reason to send a message again', async () => {
      const session = await sessionOf(open(), 'goOn');
      service.answer('run', code(2001));
      await assert.rejects(drained(request(session)), { kind: 'noCredits' });
      assert.equal(service.requests('run').length, 1);
      assert.deepEqual([...service.charges], []);
    });
  });

  describe('when a token is set', () => {
    it('keeps it once the service accepted it, and tells its credits', async () => {
      const { account } = open();
      service.answer('credits', ok({ available: 7, frozen: 0, total: 7 }));
      assert.equal((await account.setToken('mine')).available, 7);
      assert.equal(account.latest?.available, 7);
      assert.deepEqual(await account.identity(), { origin: 'own' });
      assert.deepEqual(service.order, ['credits']);
      assert.equal(service.received[0]?.headers.authorization, 'Bearer mine');
    });

    const refusals = {
      'is refused': status(401),
      'can not be checked': hangUp,
      'is checked by something else than the service': json('[]'),
    };
    for (const [what, answer] of Object.entries(refusals)) {
      it(`keeps none that ${what}, and stays who it was`, async () => {
        const { account } = open();
        await account.setToken('mine');
        service.answer('credits', answer);
        await assert.rejects(account.setToken('other'));
        await account.fetchCredits();
        assert.equal(service.received.at(-1)?.headers.authorization, 'Bearer mine');
        assert.deepEqual(service.requests('anonymousToken'), []);
      });
    }

    it('keeps none that the user cancelled', async () => {
      const { account } = open();
      const controller = new AbortController();
      service.answer('credits', () => controller.abort());
      await assert.rejects(account.setToken('mine', controller.signal));
      assert.deepEqual(await account.identity(), { origin: 'none' });
    });
  });

  describe('tells its credits', () => {
    it('to whoever listens, and forgets them when the user signs out', async () => {
      const { account } = open();
      const told: (number | undefined)[] = [];
      const listening = account.onDidChange(() => told.push(account.latest?.available));
      await account.fetchCredits();
      await account.signOut();
      listening.dispose();
      await account.fetchCredits();
      assert.deepEqual(told, [90, undefined]);
    });

    it('anew after each edit, also after one that failed', async () => {
      const window = open();
      const session = await sessionOf(window, 'goOn');
      await drained(request(session));
      service.answer('run', code(2001));
      service.answer('credits', ok({ available: 0, frozen: 0, total: 0 }));
      const told = new Promise<void>((resolve) => {
        window.account.onDidChange(() => {
          if (window.account.latest?.available === 0) resolve();
        });
      });
      await assert.rejects(drained(request(session)), { kind: 'noCredits' });
      await told;
    });

    it('never those of an account that was signed out while they were on their way', async () => {
      const { account } = open();
      await account.setToken('mine');
      service.answer('credits', async (exchange) => {
        await account.signOut();
        await service.asContract('credits')(exchange);
      });
      await account.fetchCredits();
      assert.equal(account.latest, undefined);
    });

    it('also where an anonymous token was taken or renewed for them', async () => {
      for (const available of [90, 5]) {
        const { account } = open();
        service.answer('anonymousToken', async (exchange) => {
          await service.asContract('anonymousToken')(exchange);
          await account.changed();
        });
        service.answer('credits', ...(available === 5 ? [status(401), ok({ available })] : []));
        await account.fetchCredits();
        assert.equal(account.latest?.available, available);
      }
    });

    it('of the account that another window signed in with', async () => {
      const [here, there] = [open(), open()];
      await there.account.fetchCredits();
      await here.account.setToken('mine');
      service.answer('credits', ok({ available: 3, frozen: 0, total: 3 }));
      await there.account.changed();
      assert.equal(there.account.latest?.available, 3);
      assert.equal(service.received.at(-1)?.headers.authorization, 'Bearer mine');
    });

    it('to nobody, and asks for none, where nothing of it was shown', async () => {
      const { account } = open();
      await account.changed();
      await account.refresh();
      assert.deepEqual([account.latest, service.received], [undefined, []]);
    });

    it('in the log, where they can not be had behind the user’s back', async () => {
      const { account, log } = open();
      await account.setToken('mine');
      service.answer('credits', status(503));
      await account.refresh();
      assert.match(log.lines.join('\n'), /Reading the credits: /);
    });
  });
});
