import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ClientIdFile } from '../../src/session/account/client-id';
import { proves } from '../contract/proves';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('The file of the client id', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ai-video-client-id-'));
    file = path.join(folder, 'not', 'yet', 'client-id');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  proves('token.one-per-client', 'keeps one id for all windows that begin at once, for good', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => new ClientIdFile(file).current()));
    assert.match(ids[0] ?? '', uuid);
    assert.equal(new Set(ids).size, 1);
    assert.equal(await new ClientIdFile(file).current(), ids[0]);
    assert.deepEqual(await readdir(path.dirname(file)), ['client-id']);
  });

  it('gets another id where it holds none that can be sent', async () => {
    for (const broken of ['', 'x'.repeat(65), 'line\nbreak', '假']) {
      await new ClientIdFile(file).current();
      await writeFile(file, broken);
      const made = await new ClientIdFile(file).current();
      assert.match(made, uuid);
      assert.equal(await readFile(file, 'utf8'), made);
    }
  });

  it('replaces an id only where nobody was faster', async () => {
    const ids = new ClientIdFile(file);
    const first = await ids.current();
    await ids.replace(first, 'second');
    assert.equal(await ids.current(), 'second');
    await ids.replace(first, 'third');
    assert.equal(await ids.current(), 'second');
    assert.deepEqual(await readdir(path.dirname(file)), ['client-id']);
  });

  it('tells where it can’t be written', async () => {
    await writeFile(path.join(folder, 'not'), 'a file where a folder is needed');
    await assert.rejects(new ClientIdFile(file).current(), /ENOTDIR|EEXIST/);
  });
});
