import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { isServiceError } from '../../src/client/errors';
import { isSessionError } from '../../src/session/errors';
import type { SessionErrorKind } from '../../src/session/errors';
import { addressesIn, fetchAddress, nameOfAddress, webAddressOf } from '../../src/session/web-address';

describe('A web address', () => {
  it('is http or https, and holds no password', () => {
    assert.equal(webAddressOf(' https://a.example/v.mp4?sig=1 ')?.href, 'https://a.example/v.mp4?sig=1');
    for (const text of [
      'ftp://a.example/v.mp4',
      'file:///v.mp4',
      'v.mp4',
      'http://',
      'https://u:p@a.example/v',
    ])
      assert.equal(webAddressOf(text), undefined, text);
  });

  it('names its file without its query', () => {
    assert.equal(nameOfAddress(new URL('https://a.example/x/My%20take.mp4?token=s')), 'My take.mp4');
    assert.equal(nameOfAddress(new URL('https://a.example/..%2f..%2fetc.mp4')), '....etc.mp4');
    assert.equal(nameOfAddress(new URL('https://a.example/')), 'a.example');
  });

  for (const [said, rest, ...addresses] of [
    [
      'trim the silences of https://a.example/v.mp4.',
      'trim the silences of v.mp4.',
      'https://a.example/v.mp4',
    ],
    ['https://a.example/My%20v.mp4?s=1 trim it', 'My v.mp4 trim it', 'https://a.example/My%20v.mp4?s=1'],
    ['剪掉静音 https://a.example/v.mp4，然后导出', '剪掉静音 v.mp4，然后导出', 'https://a.example/v.mp4'],
    ['add the title "see https://a.example"', 'add the title "see https://a.example"'],
    ['https://a.example/v.mp4', '', 'https://a.example/v.mp4'],
  ] as const) {
    it(`is found in a request: ${said}`, () => {
      const found = addressesIn(said);
      assert.deepEqual([found.rest, ...found.addresses.map(({ href }) => href)], [rest, ...addresses]);
    });
  }
});

describe('Fetching the file of a web address', () => {
  let server: Server;
  let answer: RequestListener;
  let before: number;
  const { signal } = new AbortController();
  const left = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('ai-video-web-')).length;
  beforeEach(async () => {
    before = await left();
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    assert.equal(await left(), before, 'temporary files are left');
  });
  function at(path: string): URL {
    const address = server.address();
    assert(address !== null && typeof address === 'object');
    return new URL(`http://127.0.0.1:${address.port}${path}`);
  }
  async function refused(path: string, kind: SessionErrorKind, words: RegExp, maxBytes?: number) {
    await assert.rejects(
      fetchAddress(at(path), () => undefined, signal, maxBytes),
      (error) => {
        assert(error instanceof Error && !error.message.includes('secret'), String(error));
        return isSessionError(error, kind) && words.test(error.message);
      },
    );
  }

  it('keeps it until it is passed on, and tells its bytes', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(302, { Location: '/v.mp4?secret=1' }).end();
      else response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': 4 }).end('film');
    };
    const told: unknown[] = [];
    const file = await fetchAddress(at('/old'), (...bytes) => told.push(bytes), signal);
    assert.deepEqual(
      [basename(file.path), await readFile(file.path, 'utf8'), told],
      ['old.mp4', 'film', [[4, 4]]],
    );
    await file.dispose();
    await assert.rejects(readdir(dirname(file.path)));
  });

  it('refuses a page, another kind, and too many bytes, whether they are told ahead or not', async () => {
    answer = (_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>');
    await refused('/watch?secret=1', 'unsupportedType', /no video, image or sound at "watch"/);
    await refused('/v.mp4?secret=1', 'unsupportedType', /"v.mp4"/);
    answer = (_request, response) => response.writeHead(200, { 'Content-Length': 11 }).end('hello world');
    await refused('/v.mp4?secret=1', 'tooLarge', /"v.mp4"/, 10);
    answer = (_request, response) => response.writeHead(200).end('hello world');
    await refused('/v.mp4?secret=1', 'tooLarge', /"v.mp4"/, 10);
  });

  it('tells of a server that has none, goes in circles, leads off the web, or breaks off', async () => {
    answer = (_request, response) => response.writeHead(403).end();
    await refused('/v.mp4?secret=1', 'addressFailed', /answered 403/);
    let asked = 0;
    answer = (_request, response) => {
      asked++;
      response.writeHead(302, { Location: '/v.mp4' }).end();
    };
    await refused('/v.mp4', 'addressFailed', /elsewhere too often/);
    assert.equal(asked, 6);
    answer = (_request, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    await refused('/v.mp4', 'addressFailed', /no web address/);
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('half', () => response.destroy());
    };
    await refused('/v.mp4?secret=1', 'addressFailed', /broke off/);
  });

  it('can be cancelled in the middle', async () => {
    const controller = new AbortController();
    answer = (_request, response) => response.writeHead(200, { 'Content-Length': 100 }).write('half');
    const fetching = fetchAddress(at('/v.mp4'), () => controller.abort(), controller.signal);
    await assert.rejects(fetching, (error) => isServiceError(error, 'cancelled'));
  });
});
