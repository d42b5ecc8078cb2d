import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makeLongClip } from './clips';

describe('A user who asks @video in the chat view, with no language model and nobody signed in', function () {
  this.timeout(180_000);
  let folder: string;
  let user: UserSession;
  let workbench: Workbench;

  const button = (reply: Locator, name: string) => reply.getByRole('button', { name, exact: true });
  const exportedFiles = async () => (await readdir(folder)).filter((name) => name.includes('.edited')).sort();

  before(async () => {
    folder = await copySampleFolder();
    await makeLongClip(path.join(folder, 'long.mp4'));
    user = await UserSession.start({ folder, settings: { 'aiVideo.service': 'embedded' } });
    ({ workbench } = user);
    await workbench.chat.open();
  });

  after(async () => {
    await user.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 30).replaceAll(/\W+/g, '-')}`);
  });

  it('is answered from the first message of a fresh profile on, and asked which video', async () => {
    const reply = await workbench.chat.send('video', '/upload');
    await reply.getByText('Which video?').waitFor();
    await button(reply, 'Choose a Video…').waitFor();
    await workbench.screenshot('chat-which-video');
    assert.match(await workbench.chat.ask('video', '/status'), /Which video\?/);
    assert.match(await workbench.chat.ask('video', 'trim the silences'), /Which video\?/);
  });

  it('names a file in words, and gets it edited and exported in one reply', async () => {
    const reply = await workbench.chat.send(
      'video',
      'trim the silences in harbour.mp4 and export as a clean MP4',
    );
    await reply.getByText(/Removed 9 silences/).waitFor();
    await workbench.screenshot('chat-editing');
    await reply.getByText('Exported to').waitFor({ timeout: 120_000 });
    await reply.locator('.chat-inline-anchor-widget', { hasText: 'harbour.edited.mp4' }).waitFor();
    assert.match(await workbench.chat.codeBlock(reply), /^1\. Video: harbour\.mp4 × 8/);
    await workbench.screenshot('chat-exported');
    const exported = await probe(path.join(folder, 'harbour.edited.mp4'));
    assert.equal(exported.video?.codec, 'h264');
    assert.ok(exported.durationMs > 20_000 && exported.durationMs < 28_000, `${exported.durationMs} ms`);
  });

  it('goes on in the same thread with the same timeline', async () => {
    const undone = await workbench.chat.send('video', 'undo');
    await undone.getByText(/Undid the last change/).waitFor();
    const edited = await workbench.chat.send('video', 'keep the first 4 seconds');
    await button(edited, 'Export Video').waitFor();
    const status = await workbench.chat.send('video', '/status');
    await status.locator('.interactive-result-code-block').waitFor();
    assert.match(await workbench.chat.codeBlock(status), /harbour\.mp4 \(0-4s\)/);
    await workbench.screenshot('chat-follow-up');
  });

  it('reads that editing on this computer costs no credits', async () => {
    assert.match(await workbench.chat.ask('video', '/credits'), /free and without limits/);
  });

  it('exports a second time to a name of its own', async () => {
    const reply = await workbench.chat.send('video', '/export');
    await reply.getByText('Exported to').waitFor({ timeout: 60_000 });
    assert.deepEqual(await exportedFiles(), ['harbour.edited-2.mp4', 'harbour.edited.mp4']);
    const exported = await probe(path.join(folder, 'harbour.edited-2.mp4'));
    assert.equal(exported.durationMs, 4000);
  });

  it('sees the same timeline in the panel', async () => {
    const reply = await workbench.chat.send('video', 'add the title "Welcome"');
    await button(reply, 'Show Timeline').click();
    const panel = workbench.panel('harbour.mp4', extensionId);
    await panel
      .getByRole('treeitem', { name: /Welcome/ })
      .first()
      .waitFor();
    await panel.getByRole('log').getByText('keep the first 4 seconds').waitFor();
    await workbench.screenshot('chat-and-panel');
  });

  it('begins anew with /new, chooses a video with the button, and the request is sent again', async () => {
    assert.match(await workbench.chat.ask('video', '/new'), /A new session/);
    const asked = await workbench.chat.send('video', '/export');
    await button(asked, 'Choose a Video…').click();
    await workbench.answerFileDialog(path.join(folder, 'long.mp4'));
    await workbench.chat.lastReply.getByText('There is nothing to export yet.').waitFor();
    await workbench.screenshot('chat-nothing-to-export');
  });

  it('cancels in the middle of an export, keeps the edit, and no file appears', async () => {
    const reply = await workbench.chat.send('video', 'make it vertical with a blurred background and export');
    await reply.getByText('Rendering…').waitFor();
    await workbench.chat.cancel();
    assert.deepEqual(await exportedFiles(), ['harbour.edited-2.mp4', 'harbour.edited.mp4']);
    const status = await workbench.chat.send('video', '/status');
    await status.locator('.interactive-result-code-block').waitFor();
    assert.match(await workbench.chat.codeBlock(status), /long\.mp4/);
    await workbench.screenshot('chat-cancelled');
  });

  it('attaches a file with #', async () => {
    await workbench.chat.ask('video', '/new');
    const reply = await workbench.chat.send('video', 'keep the first 2 seconds', { attach: 'harbour.mp4' });
    assert.match(await workbench.chat.codeBlock(reply), /^1\. Video: harbour\.mp4 \(0-2s\)/);
    await workbench.screenshot('chat-attached');
    await button(reply, 'Show Timeline').click();
    const panel = workbench.panel('harbour.mp4', extensionId);
    await panel.getByRole('log').getByText('keep the first 2 seconds', { exact: true }).waitFor();
  });
});
