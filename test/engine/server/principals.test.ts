import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { proves } from '../../contract/proves';
import { EngineFixture } from '../../harness/engine-process';
import type { EngineProcess } from '../../harness/engine-process';
import { makeClip } from '../clips';
import { Caller } from './calls';

describe("who may use the engine's port", () => {
  const fixture = new EngineFixture();
  let engine: EngineProcess;
  let owner: Caller;
  let clip: string;

  before(async () => {
    engine = await fixture.start();
    clip = await makeClip(join(await fixture.folder(), 'beeps.mp4'), { seconds: 4 });
    owner = new Caller(engine.url, engine.token);
  });
  after(() => fixture.dispose());

  async function editedSession(): Promise<string> {
    const sessionId = await owner.newSession();
    assert.equal((await owner.uploadPath(sessionId, clip)).status, 200);
    await owner.say(sessionId, 'keep 0:01 to 0:03');
    return sessionId;
  }

  it('is told in one line of JSON, with the address and the token', () => {
    const lines = engine.stdout.split('\n');
    assert.equal(lines.length, 2);
    assert.equal(lines[1], '');
    assert.match(engine.stdout, /^\{"url":"http:\/\/127\.0\.0\.1:\d+","token":"nmv_usr_[\w-]{20,}"/);
  });

  describe('tokens', () => {
    const tokenPath = '/api/auth/anonymous-token';
    const anonymous = (clientId?: string, token?: string) =>
      new Caller(engine.url, token).request(tokenPath, {
        method: 'POST',
        headers: clientId === undefined ? {} : { 'X-Client-Id': clientId },
      });

    proves(['token.answer', 'token.lifetime'], 'are given to a client that names itself', async () => {
      const answer = await anonymous(randomUUID());
      assert.equal(answer.status, 200);
      assert.equal(answer.at('code'), 0);
      assert.match(answer.string('data.token'), /^nmv_usr_/);
      assert.match(answer.string('data.user_id'), /^anon_/);
      assert.equal(answer.at('data.credits'), 100);
      const days = (Date.parse(answer.string('data.expires_at')) - Date.now()) / 86_400_000;
      assert.ok(days > 6.9 && days <= 7, `expires in ${days} days`);
    });

    proves(
      ['token.missing-client-id', 'token.request'],
      'are not given without X-Client-Id, nor with one that is too long',
      async () => {
        assert.equal((await anonymous()).status, 400);
        assert.equal((await anonymous('x'.repeat(65))).status, 400);
        assert.equal((await anonymous('x'.repeat(64))).status, 200);
      },
    );

    proves('error.1001', 'that are wrong or missing are answered with 401 and code 1001', async () => {
      for (const token of ['nmv_usr_wrong', undefined]) {
        const answer = await new Caller(engine.url, token).get('/api/credits/balance/simple');
        assert.equal(answer.status, 401);
        assert.equal(answer.at('code'), 1001);
      }
    });

    it('make a guest of whoever takes one on the port, with sessions of their own', async () => {
      const own = await editedSession();
      const clientId = randomUUID();
      const guest = new Caller(engine.url, (await anonymous(clientId)).string('data.token'));
      assert.notEqual(guest.token, engine.token);
      const refused = await guest.state(own);
      assert.equal(refused.status, 404);
      assert.equal(refused.at('code'), 1002);
      const session = await guest.newSession();
      assert.equal((await guest.state(session)).status, 200);
      assert.equal((await owner.state(session)).status, 404);
      // The same client is the same guest, with a later token too.
      const later = new Caller(engine.url, (await anonymous(clientId)).string('data.token'));
      assert.equal((await later.state(session)).status, 200);
    });

    it("do not let a guest name this machine's files, or addresses; bytes may be sent", async () => {
      const guest = new Caller(engine.url, (await anonymous(randomUUID())).string('data.token'));
      const session = await guest.newSession();
      const named = await guest.uploadPath(session, clip);
      assert.equal(named.status, 403);
      const fetched = await guest.post(`/api/upload-video/nemo_agent/me/${session}`, {
        urls: [`${engine.url}/api/state/nemo_agent/me/1/latest/x.mp4`],
        source_type: 'url',
      });
      assert.equal(fetched.status, 403);
      assert.equal((await guest.uploadBytes(session, clip)).status, 200);
    });

    it("leave the owner the owner's where a client takes one with the printed token", async () => {
      const answer = await anonymous(randomUUID(), engine.token);
      const renewed = new Caller(engine.url, answer.string('data.token'));
      const session = await editedSession();
      assert.equal((await renewed.state(session)).status, 200);
    });
  });

  describe('pages in a browser', () => {
    /** `fetch` does not let one set Host. */
    const raw = (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        const sent = httpRequest(`${engine.url}/api/credits/balance/simple`, {
          headers: { Authorization: `Bearer ${engine.token}`, ...headers },
        });
        sent.on('error', reject);
        sent.on('response', (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.end();
      });

    it('are refused by their Origin', async () => {
      assert.equal(await raw({ Origin: 'https://example.com' }), 403);
      assert.equal(await raw({ Origin: engine.url }), 403);
      assert.equal(await raw({ Origin: 'null' }), 403);
    });

    it('are refused by a host name that leads here', async () => {
      assert.equal(await raw({ Host: 'example.com' }), 403);
      assert.equal(await raw({ Host: `evil.localhost:${new URL(engine.url).port}` }), 403);
      assert.equal(await raw({ Host: `localhost:${new URL(engine.url).port}` }), 200);
      assert.equal(await raw({}), 200);
    });

    it('cannot reach what only the socket answers', async () => {
      assert.equal((await owner.get('/engine')).status, 404);
      assert.equal((await owner.post('/engine/stop')).status, 404);
    });
  });
});
