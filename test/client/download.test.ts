import assert from 'node:assert/strict';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Dispatcher } from 'undici';
import { isServiceError } from '../../src/client/errors';
import { cutOff, hangUp, html, json, raw, status } from '../harness/scripted-answers';
import { signedInClient } from '../harness/scripted-client';
import { ScriptedService, mp4 } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const address = 'https://files.example/out/a.mp4?signature=s';

describe('A download', () => {
  let service: ScriptedService;
  let usual: Dispatcher;
  beforeEach(async () => {
    service = await ScriptedService.start();
    usual = getGlobalDispatcher();
    setGlobalDispatcher(service.outside());
  });
  afterEach(async () => {
    setGlobalDispatcher(usual);
    await service.close();
  });

  async function fetched(
    outputUrl: string | undefined,
  ): Promise<{ bytes: Buffer; length: number | undefined }> {
    const { body, length } = await signedInClient(service).download('render_1', outputUrl);
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(Buffer.from(chunk as Uint8Array));
    return { bytes: Buffer.concat(chunks), length };
  }

  it('comes from the output address, which gets neither the token nor the attribution', async () => {
    assert.deepEqual(await fetched(address), { bytes: mp4, length: mp4.length });
    const { headers, path } = service.only('outside');
    assert.equal(headers.host, 'files.example');
    assert.equal(path, '/out/a.mp4?signature=s');
    assert.equal(headers.authorization, undefined);
    assert.equal(JSON.stringify(headers).includes('nmv_usr'), false);
    assert.equal(headers['x-skill-source'], undefined);
    assert.deepEqual(service.order, ['outside']);
  });

  for (const [what, answer] of Object.entries({
    'refuses the connection': hangUp,
    'forbids it': status(403),
    fails: status(500),
    'has moved': status(302, { Location: 'https://elsewhere.example/a.mp4' }),
    'answers with a page': html,
    'answers with JSON': json({ error: 'expired' }),
  })) {
    proves('download.fall-back', `comes from the service where the output address ${what}`, async () => {
      service.answer('outside', answer);
      assert.deepEqual((await fetched(address)).bytes, mp4);
      assert.deepEqual(service.order, ['outside', 'download']);
      assert.equal(service.only('download').headers.authorization, 'Bearer nmv_usr_own');
      assert.equal(service.only('download').path, '/api/render/proxy/render_1/download');
    });
  }

  proves(
    'download.fall-back',
    'comes from the service where there is no output address that may be asked',
    async () => {
      for (const other of [
        undefined,
        '/api/render/proxy/render_1/download',
        'http://files.example/a.mp4',
        'file:///etc/passwd',
        '',
      ]) {
        assert.deepEqual((await fetched(other)).bytes, mp4);
      }
      assert.equal(service.requests('download').length, 5);
      assert.equal(service.requests('outside').length, 0);
    },
  );

  it('that both refuse is an error', async () => {
    service.answer('outside', status(404)).answer('download', json({ detail: 'No such render.' }, 404));
    await assert.rejects(
      fetched(address),
      (error) => isServiceError(error, 'refused') && error.message === 'No such render.',
    );
  });

  it('has no length where the service tells none', async () => {
    service.answer('outside', ({ response }) => {
      response.writeHead(200, { 'Content-Type': 'video/mp4' });
      response.write('part');
      response.end('part');
    });
    assert.deepEqual(await fetched(address), { bytes: Buffer.from('partpart'), length: undefined });
  });

  it('that breaks off in the middle is told as broken', async () => {
    service.answer('outside', cutOff(mp4, 'video/mp4', 5));
    await assert.rejects(fetched(address));
  });

  it('can be cancelled at each address', async () => {
    for (const reached of ['outside', 'download'] as const) {
      const controller = new AbortController();
      service.answer('outside', reached === 'outside' ? () => controller.abort() : status(404));
      if (reached === 'download') service.answer('download', () => controller.abort());
      await assert.rejects(
        signedInClient(service).download('render_1', address, controller.signal),
        (error) => isServiceError(error, 'cancelled'),
      );
    }
    assert.deepEqual(service.order, ['outside', 'outside', 'download']);
  });

  it('may be of any type but a page', async () => {
    for (const type of ['application/octet-stream', 'binary/octet-stream', '']) {
      service.answer('outside', raw(mp4, type));
      assert.deepEqual((await fetched(address)).bytes, mp4);
    }
    assert.equal(service.requests('download').length, 0);
  });
});
