import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { sendPrompt } from '../harness/prompt-box';
import { UserSession } from '../harness/user-session';
import { takePictures } from './pictures';

const prompt = 'trim the silences, add transitions, and export as a clean MP4';

describe('A user who right-clicks a video', function () {
  this.timeout(240_000);
  let folder: string;
  let user: UserSession;
  let panel: FrameLocator;

  /** What is said, without the announcements for screen readers, which repeat it. */
  const conversation = () => panel.getByRole('log');

  before(async () => {
    folder = await copySampleFolder();
    user = await UserSession.start({ folder });
  });

  after(async () => {
    await user.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('is asked once where to edit, and sees the video and example prompts in a panel', async () => {
    const { workbench } = user;
    await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    await workbench.page.getByText('Where do you want to edit your videos?').waitFor();
    await workbench.screenshot('where-to-edit');
    await workbench.page.getByText('On this computer').first().click();
    panel = workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
    await workbench.screenshot('panel-ready');
    await panel.getByRole('button', { name: prompt }).waitFor();
    await takePictures(user, panel, 'empty');
  });

  it('types a prompt, reads the reply and sees the timeline as tracks and segments', async () => {
    const { workbench } = user;
    await sendPrompt(panel, prompt);
    await conversation()
      .getByText(/Removed 9 silences/)
      .waitFor();
    await conversation()
      .getByText(/Added 7 transitions/)
      .waitFor();
    await workbench.screenshot('panel-rendering');
    await takePictures(user, panel, 'edited');
    const tree = panel.getByRole('tree');
    assert.equal(await tree.getByRole('treeitem', { name: /harbour\.mp4/ }).count(), 8);
  });

  it('finds the exported MP4 beside the source, shorter by the pauses, and opened', async () => {
    const { workbench } = user;
    await conversation().getByText('Exported to harbour.edited.mp4').waitFor({ timeout: 120_000 });
    await workbench.editorTab('harbour.edited.mp4').waitFor();
    const exported = await probe(path.join(folder, 'harbour.edited.mp4'));
    const shownMs = await workbench.previewedVideoMs('harbour.edited.mp4');
    assert.ok(Math.abs(shownMs - exported.durationMs) < 50, `${shownMs} ms, ${exported.durationMs} ms`);
    await workbench.screenshot('panel-exported');
    assert.equal(exported.video?.codec, 'h264');
    assert.equal(exported.audio?.codec, 'aac');
    assert.ok(exported.durationMs > 20_000 && exported.durationMs < 28_000, `${exported.durationMs} ms`);
    assert.deepEqual((await readdir(folder)).sort(), ['harbour.edited.mp4', 'harbour.json', 'harbour.mp4']);
  });

  it('chooses format, quality and size of another export, and finds that beside the first', async () => {
    const { workbench } = user;
    await workbench.editorTab('harbour.mp4').click();
    await workbench.runCommand('AI Video: Export As…');
    await workbench.quickPickItem('Video (MP4)').waitFor();
    await workbench.screenshot('export-as-format');
    await workbench.answerQuickPick('Video (MP4)');
    await workbench.quickPickItem('Low: a small file').waitFor();
    await workbench.screenshot('export-as-quality');
    await workbench.answerQuickPick('Low: a small file');
    await workbench.quickPickItem('360p').waitFor();
    await workbench.screenshot('export-as-size');
    await workbench.answerQuickPick('360p');
    await conversation().getByText('Exported to harbour.edited-2.mp4').waitFor({ timeout: 120_000 });
    const [first, second] = [
      await probe(path.join(folder, 'harbour.edited.mp4')),
      await probe(path.join(folder, 'harbour.edited-2.mp4')),
    ];
    assert.equal(second.video?.height, 360);
    assert.ok(Math.abs(second.durationMs - first.durationMs) < 100);
  });

  it('undoes the edit, and is told so', async () => {
    const { workbench } = user;
    await workbench.editorTab('harbour.mp4').click();
    await sendPrompt(panel, 'undo');
    await conversation()
      .getByText(/Undone|undone|Undid/)
      .waitFor();
    await workbench.screenshot('panel-undone');
  });

  it('is told what was not understood, and what can be asked instead', async () => {
    await sendPrompt(panel, 'add a dragon');
    await conversation()
      .getByText(/did not understand/)
      .waitFor();
    await user.workbench.screenshot('panel-not-understood');
  });
});
