import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimPage, cloudBaseUrl, paths, registerPage } from '../../src/contract/addresses';
import {
  anonymousTokenSchema,
  creditsSchema,
  newSessionSchema,
  stateSchema,
  uploadSchema,
} from '../../src/contract/answers';
import { proves } from './proves';

describe('Answers of the service', () => {
  proves('session.ids', 'keep ids over 2^53 whole, in answers and in paths', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }), (number) => {
        const id = String(number);
        const body: unknown = JSON.parse(`{"task_id":"${id}","session_id":"${id}","user_id":"anon_${id}"}`);
        const { session_id, task_id } = newSessionSchema.parse(body);
        assert.equal(session_id, id);
        assert.equal(task_id, id);
        assert.equal(paths.state(session_id), `/api/state/nemo_agent/me/${id}/latest`);
        assert.equal(paths.upload(session_id), `/api/upload-video/nemo_agent/me/${id}`);
      }),
    );
  });

  proves('session.ids', 'have no numbers for ids, which would have lost their last digits', () => {
    const body: unknown = JSON.parse('{"task_id":"1","session_id":5529798706024415232}');
    assert.equal(newSessionSchema.safeParse(body).success, false);
  });

  it('may bring fields that nobody knows yet', () => {
    const token = { token: 't', user_id: 'anon_1', expires_at: '2026-01-01', credits: 100, region: 'eu' };
    assert.deepEqual(anonymousTokenSchema.parse(token), token);
  });

  proves(
    ['upload.answer', 'upload.optional'],
    'tell uploaded files with and without frame rate and hash',
    () => {
      const file = {
        filename: 'a.mp4',
        file_type: 'video',
        cdn_url: 'https://cdn',
        duration: 30.5,
        width: 2,
        height: 4,
      };
      assert.deepEqual(
        uploadSchema.parse({ files: [file, { ...file, fps: 29.97, hash: 'h' }] }).files[0],
        file,
      );
      assert.equal(uploadSchema.safeParse({ files: [{ ...file, duration: null }] }).success, true);
      assert.equal(uploadSchema.safeParse({ files: [{ ...file, duration: '30' }] }).success, false);
    },
  );

  proves('state.answer', 'tell a state with or without a draft', () => {
    assert.equal(stateSchema.safeParse({ state: {} }).success, true);
    assert.equal(stateSchema.safeParse({ state: { draft: null, video_infos: null } }).success, true);
    assert.equal(stateSchema.safeParse({}).success, false);
  });

  proves(
    ['credits.answer', 'credits.total'],
    'tell credits, whose total is what is available and what is frozen',
    () => {
      assert.deepEqual(creditsSchema.parse({ available: 90, frozen: 10, total: 100 }), {
        available: 90,
        frozen: 10,
        total: 100,
      });
      assert.deepEqual(creditsSchema.parse({ available: 90, frozen: 10 }).total, 100);
      assert.deepEqual(creditsSchema.parse({ available: 7 }), { available: 7, frozen: 0, total: 7 });
    },
  );
});

describe('Addresses', () => {
  proves('base.service', 'begin with the service that is known', () => {
    assert.equal(cloudBaseUrl, 'https://mega-api-prod.nemovideo.ai');
  });

  proves('request.me', 'are those of the contract, with `me` for the user', () => {
    assert.equal(paths.anonymousToken, '/api/auth/anonymous-token');
    assert.equal(paths.newSession, '/api/tasks/me/with-session/nemo_agent');
    assert.equal(paths.claimToken, '/api/auth/claim-token');
    assert.equal(paths.run, '/run_sse');
    assert.equal(paths.upload('7'), '/api/upload-video/nemo_agent/me/7');
    assert.equal(paths.state('7'), '/api/state/nemo_agent/me/7/latest');
    assert.equal(paths.credits, '/api/credits/balance/simple');
    assert.equal(paths.render, '/api/render/proxy/lambda');
    assert.equal(paths.renderStatus('r'), '/api/render/proxy/lambda/r');
    assert.equal(paths.cancelRender('r'), '/api/render/proxy/lambda/r/cancel');
    assert.equal(paths.download('r'), '/api/render/proxy/r/download');
  });

  it('let no id break out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        assert.match(paths.download(id), /^\/api\/render\/proxy\/[^/?#]+\/download$/);
        assert.equal(decodeURIComponent(paths.download(id).split('/')[4] ?? ''), id);
      }),
    );
  });

  proves(
    ['base.pages', 'claim.page', 'claim.no-bearer'],
    'of pages carry a claim token or a user id, never a bearer token',
    () => {
      assert.equal(claimPage('clm_a&b'), 'https://nemovideo.com/workspace/claim?ct=clm_a%26b');
      assert.equal(registerPage('anon_1'), 'https://nemovideo.com/register?bind=anon_1');
    },
  );
});
