import assert from 'node:assert/strict';
import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { promptBox, sendPrompt } from '../harness/prompt-box';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makeLongClip, makePicture, makeShortClip, makeSound } from './clips';

describe('A user with several files', function () {
  this.timeout(120_000);
  let folder: string;
  let user: UserSession;
  let workbench: Workbench;
  let panel: FrameLocator;

  const conversation = () => panel.getByRole('log');
  const exportedFiles = async () => (await readdir(folder)).filter((name) => name.includes('.edited')).sort();
  const say = (prompt: string) => sendPrompt(panel, prompt);
  /** Files that are there, by their chips. */
  const chip = (name: string) => panel.getByRole('list', { name: 'Media' }).getByText(name, { exact: true });

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-user-')));
    await makeShortClip(path.join(folder, 'clip.mp4'));
    await makePicture(path.join(folder, 'still.png'));
    await makeSound(path.join(folder, 'tone.mp3'));
    await makeLongClip(path.join(folder, 'long.mp4'));
    await writeFile(path.join(folder, 'words.mp4'), 'These are words, not a video.\n');
    user = await UserSession.start({ folder, settings: { 'aiVideo.service': 'embedded' } });
    ({ workbench } = user);
  });

  after(async () => {
    await user.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await workbench.screenshot(`failed-${this.currentTest.title.slice(0, 30).replaceAll(/\W+/g, '-')}`);
  });

  it('adds a video, a picture and a sound at once', async () => {
    await workbench.selectFiles('clip.mp4', 'still.png', 'tone.mp3');
    await workbench.chooseFromContextMenu('clip.mp4', 'Edit with AI Video…');
    panel = workbench.panel('clip.mp4', extensionId);
    for (const name of ['clip.mp4', 'still.png', 'tone.mp3']) await chip(name).waitFor();
    await panel.getByRole('button', { name: 'put still.png in the top right corner' }).waitFor();
    await workbench.screenshot('several-files');
  });

  it('is told that there is nothing to export before the first edit', async () => {
    await say('export');
    await conversation().getByText('There is nothing to export yet.').waitFor();
    assert.deepEqual(await exportedFiles(), []);
  });

  it('puts the sound under the pictures, and sees two tracks', async () => {
    await say('add a fade between all clips, and add tone.mp3 as background music at 30%');
    const tree = panel.getByRole('tree');
    await tree.getByRole('treeitem', { name: /tone\.mp3/ }).waitFor();
    await tree.getByRole('treeitem', { name: /still\.png/ }).waitFor();
    await tree.getByRole('treeitem', { name: /still\.png.*fade/ }).waitFor();
    await workbench.screenshot('several-tracks');
  });

  it('exports, sees the video play beside the panel, and keeps the focus', async () => {
    await promptBox(panel).focus();
    await say('export');
    await conversation().getByText('Exported to clip.edited.mp4').waitFor({ timeout: 60_000 });
    const exported = await probe(path.join(folder, 'clip.edited.mp4'));
    assert.equal(exported.audio?.codec, 'aac');
    const shownMs = await workbench.previewedVideoMs('clip.edited.mp4');
    assert.ok(Math.abs(shownMs - exported.durationMs) < 50, `${shownMs} ms, ${exported.durationMs} ms`);
    await workbench.screenshot('exported-beside');
    // Typed without a click: still in the prompt box.
    await workbench.page.keyboard.type('show the tracks');
    const box = promptBox(panel);
    assert.equal(await box.inputValue(), 'show the tracks');
    await box.fill('');
  });

  it('exports again from the palette, to a name of its own', async () => {
    await workbench.runCommand('AI Video: Export Video');
    await conversation().getByText('Exported to clip.edited-2.mp4').waitFor({ timeout: 60_000 });
    assert.deepEqual(await exportedFiles(), ['clip.edited-2.mp4', 'clip.edited.mp4']);
  });

  it('asks for the tracks and the credits from the palette', async () => {
    await workbench.runCommand('AI Video: Show Tracks');
    await conversation()
      .getByText(/Timeline \(2 tracks\): 1\. Video: /)
      .waitFor();
    await workbench.runCommand('AI Video: Show Credits');
    await conversation().getByText('Editing on this computer is free and without limits.').waitFor();
    await workbench.screenshot('status-and-credits');
  });

  it('begins a new session, and adds a file that is no video: it is told, and goes on with another', async () => {
    await workbench.runCommand('AI Video: New Session');
    panel = workbench.panel('AI Video', extensionId);
    await panel.getByText('Say in your own words').waitFor();
    await workbench.runCommand('AI Video: Add Files…');
    await workbench.answerFileDialog(path.join(folder, 'words.mp4'));
    await conversation()
      .getByText(/words\.mp4/)
      .first()
      .waitFor();
    await workbench.screenshot('no-video');
    await workbench.runCommand('AI Video: Add Files…');
    await workbench.answerFileDialog(path.join(folder, 'long.mp4'));
    panel = workbench.panel('long.mp4', extensionId);
    await chip('long.mp4').waitFor();
    await say('make it vertical with a blurred background');
    await conversation()
      .getByText(/^Shape 9:16/)
      .waitFor();
  });

  it('cancels an export: no file appears, the edit is kept', async () => {
    const before = await exportedFiles();
    await say('export');
    await panel
      .getByText(/Rendering… \d+%/)
      .first()
      .waitFor();
    await workbench.screenshot('exporting');
    await panel.getByRole('region', { name: 'Exports' }).getByRole('button', { name: 'Cancel' }).click();
    await conversation().getByText('Export cancelled. No file was written; your edits are kept.').waitFor();
    assert.deepEqual(await exportedFiles(), before);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('.')),
      [],
    );
    await panel
      .getByRole('tree')
      .getByRole('treeitem', { name: /long\.mp4/ })
      .waitFor();
    await workbench.screenshot('export-cancelled');
  });

  it('comes back to the panel after closing it, and finds everything as it was', async () => {
    await workbench.closeTab('long.mp4');
    await workbench.runCommand('AI Video: Open Panel');
    await workbench.quickPickItem('clip.mp4').waitFor();
    await workbench.screenshot('which-video-to-go-on-with');
    await workbench.answerQuickPick('long.mp4');
    panel = workbench.panel('long.mp4', extensionId);
    await conversation().getByText('Export cancelled.').waitFor();
    await panel
      .getByRole('tree')
      .getByRole('treeitem', { name: /long\.mp4/ })
      .waitFor();
  });

  it('comes back from the explorer as well, to what was done there', async () => {
    await workbench.closeTab('long.mp4');
    await workbench.chooseFromContextMenu('long.mp4', 'Edit with AI Video…');
    panel = workbench.panel('long.mp4', extensionId);
    await conversation().getByText('Export cancelled.').waitFor();
  });
});
