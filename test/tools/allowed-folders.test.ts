import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { AllowedFolders, isTooWide } from '../../src/tools/allowed-folders';
import { ToolError } from '../../src/tools/tool';

describe('The folders that a model may name files in', () => {
  let root: string;
  let inside: string;
  let folders: AllowedFolders;

  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'ai-video-allowed-')));
    inside = join(root, 'inside');
    await mkdir(join(inside, '..own'), { recursive: true });
    await mkdir(join(root, 'inside too'));
    await writeFile(join(inside, 'a.mp4'), '');
    await writeFile(join(inside, '..own', 'b.mp4'), '');
    await writeFile(join(root, 'inside too', 'c.mp4'), '');
    await writeFile(join(root, 'secret.mp4'), '');
    await symlink(join(root, 'secret.mp4'), join(inside, 'link.mp4'));
    await symlink(join(inside, 'a.mp4'), join(inside, 'own link.mp4'));
    await symlink(root, join(inside, 'up'));
    await symlink(inside, join(root, 'way in'));
    folders = new AllowedFolders([inside]);
  });
  after(() => rm(root, { recursive: true, force: true }));

  const refuses = (given: string, words: RegExp, of = folders) =>
    assert.rejects(of.file(given), (error) => error instanceof ToolError && words.test(error.message));

  it('hold files by relative and absolute paths, and by links that stay in them', async () => {
    const own = join(inside, 'a.mp4');
    assert.equal(await folders.file('a.mp4'), own);
    assert.equal(await folders.file(own), own);
    assert.equal(await folders.file('own link.mp4'), own);
    assert.equal(await folders.file(join('..own', 'b.mp4')), join(inside, '..own', 'b.mp4'));
    assert.equal(await new AllowedFolders([join(root, 'way in')]).file('a.mp4'), own);
    assert.equal(await folders.folder('.'), inside);
  });

  it('hold nothing else, whether it is there or not', async () => {
    const outside = /is in no folder that may be used\. Allowed are: .*inside\.$/u;
    for (const given of ['../secret.mp4', 'link.mp4', 'up/secret.mp4', '../inside too/c.mp4', '../gone.mp4'])
      await refuses(given, outside);
    await refuses(join(root, 'secret.mp4'), outside);
    await refuses(join(root, 'gone.mp4'), outside);
    await assert.rejects(folders.folder('..'), ToolError);
  });

  it('tell what is wrong with a path in them', async () => {
    await refuses('gone.mp4', /^There is no "gone\.mp4" in .*inside\. Check the path\.$/u);
    await refuses('.', /is not a file/u);
    await assert.rejects(folders.folder('a.mp4'), /is not a folder/u);
    await refuses('a.mp4', /--folder/u, new AllowedFolders([]));
  });

  it('are looked through in their order', async () => {
    const both = new AllowedFolders([join(root, 'inside too'), inside]);
    assert.equal(await both.file('a.mp4'), join(inside, 'a.mp4'));
    assert.equal(await both.file('c.mp4'), join(root, 'inside too', 'c.mp4'));
  });

  it('are not a whole disk or home by chance', () => {
    assert.deepEqual([isTooWide('/'), isTooWide(homedir()), isTooWide(inside)], [true, true, false]);
  });
});
