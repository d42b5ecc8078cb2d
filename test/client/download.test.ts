import assert from 'node:assert/strict';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Dispatcher } from 'undici';
import { isServiceError } from '../../src/client/errors';
import { cutOff, hangUp, html, json, raw, redirect, status } from '../harness/scripted-answers';
import { signedInClient } from '../harness/scripted-client';
import { ranged, unranged } from '../harness/scripted-download';
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
    'sends to where no file may be asked': redirect('http://elsewhere.example/a.mp4'),
    'sends to another scheme': redirect('file:///etc/passwd'),
    'sends nowhere': status(302),
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

  describe('that is sent elsewhere', () => {
    const bare = ({ headers }: { headers: object }) =>
      assert.equal(/nmv_usr|x-skill|authorization/i.test(JSON.stringify(headers)), false);

    it('by the output address follows, without the token', async () => {
      service.answer('outside', redirect('https://b.example/1'), redirect('/2', 307));
      assert.deepEqual((await fetched(address)).bytes, mp4);
      const requests = service.requests('outside');
      assert.deepEqual(
        requests.map(({ headers: { host }, path }) => `${host ?? ''}${path}`),
        ['files.example/out/a.mp4?signature=s', 'b.example/1', 'b.example/2'],
      );
      requests.forEach(bare);
    });

    it('in a circle ends, and comes from the service', async () => {
      service.answer('outside', ...Array.from({ length: 50 }, () => redirect(address)));
      assert.deepEqual((await fetched(address)).bytes, mp4);
      assert.equal(service.requests('outside').length, 6);
    });

    it('by the service itself follows, without the token', async () => {
      service.answer('download', redirect(address));
      assert.deepEqual((await fetched(undefined)).bytes, mp4);
      bare(service.only('outside'));
      const here = `${service.url}/api/render/proxy/x/download`;
      service.answer('download', redirect(here), raw(mp4, 'video/mp4'));
      assert.deepEqual((await fetched(undefined)).bytes, mp4);
      bare(service.received.at(-1)!);
    });

    it('by the service to where no file may be asked is an error', async () => {
      for (const location of ['http://files.example/a.mp4', 'ftp://files.example/a.mp4', 'http://']) {
        service.answer('download', redirect(location));
        await assert.rejects(fetched(undefined), (error) => isServiceError(error, 'refused'));
      }
      assert.equal(service.requests('outside').length, 0);
    });
  });

  it('comes with the token from an output address that belongs to the service', async () => {
    const path = '/api/render/proxy/other/download';
    for (const own of [path, path.slice(1), `${service.url}${path}`]) {
      assert.deepEqual((await fetched(own)).bytes, mp4);
      assert.equal(service.received.at(-1)?.path, path);
      assert.equal(service.received.at(-1)?.headers.authorization, 'Bearer nmv_usr_own');
    }
    service.answer('download', status(404));
    assert.deepEqual((await fetched(path)).bytes, mp4);
    assert.equal(service.received.at(-1)?.path, '/api/render/proxy/render_1/download');
  });

  it('does not take another host for the service, however it is written', async () => {
    for (const other of [
      `${service.url}.example/a.mp4`,
      '//files.example/a.mp4',
      '\\\\files.example/a.mp4',
    ]) {
      await fetched(other);
      const { endpoint, path } = service.received.at(-1)!;
      assert.deepEqual([endpoint, path], ['download', '/api/render/proxy/render_1/download']);
    }
    assert.equal(service.requests('outside').length, 0);
  });

  describe('that goes on', () => {
    const etag = '"v1"';
    const resume = { bytes: 10, validator: etag, length: mp4.length };
    async function resumed(from = resume) {
      const download = await signedInClient(service).download('render_1', address, undefined, from);
      const chunks: Buffer[] = [];
      for await (const chunk of download.body) chunks.push(Buffer.from(chunk as Uint8Array));
      const { start, length, validator } = download;
      return { text: Buffer.concat(chunks).toString('latin1'), start, length, validator };
    }
    const whole = { text: mp4.toString('latin1'), start: 0, length: mp4.length };

    it('gets the rest where it is the same file', async () => {
      service.answer('outside', ranged({ bytes: mp4, etag }));
      const rest = { text: mp4.subarray(10).toString('latin1'), start: 10, length: mp4.length };
      assert.deepEqual(await resumed(), { ...rest, validator: etag });
      const { headers } = service.only('outside');
      assert.deepEqual([headers.range, headers['if-range']], ['bytes=10-', etag]);
      assert.equal(headers['accept-encoding'], 'identity');
    });

    it('gets the rest from the service too', async () => {
      service.answer('outside', status(403), status(403)).answer('download', ranged({ bytes: mp4, etag }));
      assert.equal((await resumed()).start, 10);
      assert.equal(service.only('download').headers.authorization, 'Bearer nmv_usr_own');
    });

    it('begins anew where the file is another one, or the server knows no ranges', async () => {
      service.answer('outside', ranged({ bytes: mp4, etag: '"v2"' }), unranged({ bytes: mp4 }));
      assert.deepEqual(await resumed(), { ...whole, validator: '"v2"' });
      assert.deepEqual(await resumed(), { ...whole, validator: undefined });
      assert.equal(service.requests('outside').length, 2);
    });

    it('begins anew where the range is outside of the file, or is not the one that was asked for', async () => {
      const partial = (range: string): Parameters<typeof service.answer>[1] =>
        raw('wrong', 'video/mp4', 206, range === '' ? {} : { 'Content-Range': range });
      for (const answer of [
        ranged({ bytes: mp4.subarray(0, 5), etag }),
        partial('bytes 9-28/29'),
        partial('bytes 10-28/30'),
        partial('bytes 10-28/*'),
        partial('lines 10-28/29'),
        partial(''),
      ]) {
        service.answer('outside', answer, ranged({ bytes: mp4, etag }));
        assert.deepEqual(await resumed(), { ...whole, validator: etag });
        assert.equal(service.requests('outside').at(-1)?.headers.range, undefined);
      }
    });

    it('tells by what to go on: never a weak ETag', async () => {
      const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';
      service.answer('outside', unranged({ bytes: mp4, etag: 'W/"v1"', lastModified }));
      assert.equal((await resumed()).validator, lastModified);
      service.answer('outside', unranged({ bytes: mp4, etag: 'W/"v1"' }));
      assert.equal((await resumed()).validator, undefined);
    });
  });

  it('may be of any type but a page', async () => {
    for (const type of ['application/octet-stream', 'binary/octet-stream', '']) {
      service.answer('outside', raw(mp4, type));
      assert.deepEqual((await fetched(address)).bytes, mp4);
    }
    assert.equal(service.requests('download').length, 0);
  });
});
