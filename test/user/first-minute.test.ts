import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOnPath } from '../../scripts/setup/commands';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { UserSession } from '../harness/user-session';

describe('A user without ffmpeg', function () {
  this.timeout(180_000);
  let tools: string;
  let folder: string;
  let user: UserSession | undefined;

  before(async () => {
    tools = await mkdtemp(path.join(tmpdir(), 'ai-video-no-ffmpeg-'));
    folder = await copySampleFolder();
    await copyFile(path.join(folder, 'harbour.mp4'), path.join(folder, 'again.mp4'));
    const ffmpegPath = path.join(tools, 'ffmpeg');
    const settings = { 'aiVideo.service': 'embedded', 'aiVideo.ffmpegPath': ffmpegPath };
    user = await UserSession.start({ folder, settings });
  });

  after(async () => {
    await user?.close();
    await rm(tools, { recursive: true, force: true });
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('reads once what to run, for all files, and goes on with one click once it is there', async () => {
    assert.ok(user);
    const { workbench } = user;
    await workbench.selectFiles('harbour.mp4', 'again.mp4');
    await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    const panel = workbench.panel('harbour.mp4', extensionId);
    const log = panel.getByRole('log');
    await log.getByText(/Install it with: .+ffmpeg/).waitFor();
    assert.equal(await log.getByText(/Install it with/).count(), 1);
    await workbench.screenshot('no-ffmpeg');
    await symlink(findOnPath('ffmpeg') ?? '', path.join(tools, 'ffmpeg'));
    await log.getByRole('button', { name: 'Check Again' }).click();
    await panel.getByText('again.mp4').first().waitFor();
    await panel.getByText('0:39').nth(1).waitFor();
  });
});

describe('A user who tries the sample', function () {
  this.timeout(120_000);
  let home: string;
  let user: UserSession | undefined;

  before(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'ai-video-home-'));
    user = await UserSession.start({ env: { HOME: home }, settings: { 'aiVideo.service': 'embedded' } });
  });

  after(async () => {
    await user?.close();
    await rm(home, { recursive: true, force: true });
  });

  it('finds the clip ready to be edited in the window that its folder opens in, and only once', async () => {
    assert.ok(user);
    await user.workbench.runCommand('AI Video: Try the Sample');
    await user.workbench.file('harbour.mp4').waitFor();
    const panel = user.workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
    await user.workbench.screenshot('sample');
    assert.deepEqual(await readdir(path.join(home, 'AI Video Sample')), ['harbour.mp4']);
    const marks = await readdir(user.server.root, { recursive: true });
    assert.deepEqual(
      marks.filter((file) => path.basename(file) === 'sample-to-edit'),
      [],
    );
  });
});
