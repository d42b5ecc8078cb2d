import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveToNewName } from '../../src/session/new-name';

describe('A new name for a whole file', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'name-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const whole = Buffer.alloc(5_000_000, 'x');
  /** What file systems without hard links answer: FAT32 and exFAT on Windows, macOS and Linux, and shares. */
  const refusals = ['EISDIR', 'ENOTSUP', 'EPERM', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'UNKNOWN'];
  const refusing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

  it('is given by a hard link', async () => {
    const [from, to] = [join(folder, '.part'), join(folder, 'a.edited.mp4')];
    await writeFile(from, whole);
    const { ino } = await stat(from);
    await moveToNewName(from, to);
    assert.equal((await stat(to)).ino, ino);
    assert.deepEqual(await readdir(folder), ['a.edited.mp4']);
  });

  for (const code of refusals) {
    it(`is given where a hard link fails with ${code}, without a copy that could break off`, async () => {
      const [from, to] = [join(folder, '.part'), join(folder, 'a.edited.mp4')];
      await writeFile(from, whole);
      const { ino } = await stat(from);
      await moveToNewName(from, to, refusing(code));
      assert.equal((await stat(to)).ino, ino);
      assert(whole.equals(await readFile(to)));
      assert.deepEqual(await readdir(folder), ['a.edited.mp4']);
    });
  }

  it('is never one that a file bears, with or without hard links', async () => {
    const [from, to] = [join(folder, '.part'), join(folder, 'a.edited.mp4')];
    await writeFile(from, whole);
    await writeFile(to, 'mine');
    await assert.rejects(moveToNewName(from, to), { code: 'EEXIST' });
    await assert.rejects(moveToNewName(from, to, refusing('EISDIR')), { code: 'EEXIST' });
    assert.equal(await readFile(to, 'utf8'), 'mine');
    assert(whole.equals(await readFile(from)));
  });

  it('is free again where the file cannot be moved after all', async () => {
    const to = join(folder, 'a.edited.mp4');
    await assert.rejects(moveToNewName(join(folder, 'gone'), to, refusing('EISDIR')), { code: 'ENOENT' });
    assert.deepEqual(await readdir(folder), []);
  });

  it('is given to one of two that want it at once', async () => {
    const to = join(folder, 'a.edited.mp4');
    const files = ['one', 'two'].map((name) => join(folder, name));
    for (const file of files) await writeFile(file, file);
    const ends = await Promise.allSettled(files.map((file) => moveToNewName(file, to, refusing('EISDIR'))));
    assert.deepEqual(ends.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal(await readFile(to, 'utf8'), files[ends.findIndex(({ status }) => status === 'fulfilled')]);
  });
});
