import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { extensionId } from '../harness/extension-id';
import { promptBox, sendPrompt, untilIdle } from '../harness/prompt-box';
import { flat, json, raw } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { until } from '../harness/until';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makePicture, makeShortClip } from './clips';

const mine = `nmv_usr_${'mine'.repeat(6)}`;
const address = 'https://films.example/summer/clip.mp4';

/** Each test goes on where the one before it ended, as a user does. */
describe('A user who goes by commands', function () {
  this.timeout(180_000);
  let folder: string;
  let service: ScriptedService;
  let user: UserSession;
  let workbench: Workbench;
  let panel: FrameLocator;

  const media = (name: string) => panel.getByRole('list', { name: 'Media' }).getByText(name, { exact: true });
  const box = () => promptBox(panel);
  const conversation = () => panel.getByRole('log');
  const statusItem = () => workbench.page.getByRole('button', { name: /^AI Video: / });
  const exportedFiles = async () => (await readdir(folder)).filter((name) => name.includes('.edited')).sort();

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-user-')));
    const clip = path.join(folder, 'clip.mp4');
    await makeShortClip(clip);
    for (const name of ['another.mp4', 'other.mp4']) await cp(clip, path.join(folder, name));
    await makePicture(path.join(folder, 'still.png'));
    service = await ScriptedService.start();
    service.tokens.add(mine);
    user = await UserSession.start({
      folder,
      settings: { 'aiVideo.service': 'cloud', 'aiVideo.cloudUrl': service.url },
    });
    ({ workbench } = user);
    await workbench.file('clip.mp4').waitFor();
  });

  after(async () => {
    await user.close();
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('signs in with a token of their own, which the cloud is asked about first', async () => {
    await workbench.runCommand('AI Video: Set Token…');
    await workbench.answerInputBox('The token of your NemoVideo account', mine);
    await workbench.notification(/The token is accepted and kept\. .*90/).waitFor();
    assert.equal(service.only('credits').headers.authorization, `Bearer ${mine}`);
  });

  it('sees who is signed in, and what is left', async () => {
    await workbench.runCommand('AI Video: Account');
    await workbench.quickPickItem('Signed in with your own token').waitFor();
    await workbench.quickPickItem('Credits left: 90, and 10 held by work in progress').waitFor();
    await workbench.quickInput.press('Escape');
  });

  it('adds a video by its address, which the cloud fetches itself', async () => {
    await workbench.runCommand('AI Video: Add a Video by Its Address…');
    await workbench.answerInputBox('The address of the file itself', address);
    panel = workbench.panel('clip.mp4', extensionId);
    await media('clip.mp4').waitFor();
    assert.ok(service.only('upload').text.includes(address));
  });

  it('opens the session in the browser by a link that is asked about, and that holds no token', async () => {
    await workbench.runCommand('AI Video: Open Session in Browser');
    const question = workbench.dialog(/clm_1/);
    await question.waitFor();
    assert.equal((await question.innerText()).includes('nmv_usr'), false);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await workbench.page.keyboard.press('Escape');
  });

  it('exports from the status bar, and finds the export in the list of exports', async () => {
    service.draft = '{"t":[{"tt":0,"sg":[{"s":0,"d":4000,"m":{"title":"clip.mp4"}}]}]}';
    service.answer('run', raw(flat.text('I kept the best part.'), 'text/event-stream'));
    service.answer('renderStatus', json({ taskId: 'any', status: 'completed', progress: 100 }));
    await sendPrompt(panel, 'keep the best part');
    await workbench
      .dialog(/cost credits/)
      .getByRole('button', { name: 'Go On' })
      .click();
    await conversation().getByText('I kept the best part.').waitFor();
    await statusItem().click();
    await workbench.answerQuickPick('Export Video');
    await until('the render was ordered', () => service.requests('render').length === 1);
    // The video that opens would close the list.
    await workbench.editorTab('clip.edited.mp4').waitFor();
    await workbench.runCommand('AI Video: Exports…');
    await workbench.quickPickItem('clip.edited.mp4').waitFor();
    await workbench.screenshot('list-of-exports');
    await workbench.quickInput.press('Escape');
  });

  it('signs out after a question, since the token is kept nowhere else', async () => {
    await workbench.runCommand('AI Video: Sign Out');
    await workbench
      .dialog(/Your token is deleted here/)
      .getByRole('button', { name: 'Sign Out' })
      .click();
    await workbench.notification(/Your token is deleted; the cloud is used anonymously/).waitFor();
  });

  it('chooses to edit on this computer, which holds for the next session', async () => {
    await workbench.runCommand('AI Video: Choose Where to Edit…');
    await workbench.answerQuickPick('On this computer');
    await conversation().getByText('New sessions will be edited there. This one goes on').waitFor();
    const requests = service.received.length;
    await workbench.chooseFromContextMenu('other.mp4', 'Edit with AI Video…');
    panel = workbench.panel('other.mp4', extensionId);
    await media('other.mp4').waitFor();
    await panel.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
    assert.equal(service.received.length, requests);
  });

  it('adds a file and exports with the keys of the panel', async () => {
    await box().press('Control+i');
    await workbench.answerFileDialog(path.join(folder, 'another.mp4'));
    await media('another.mp4').waitFor();
    await sendPrompt(panel, 'keep the first 2 seconds');
    await panel.getByText('Length: 0:02 ·').waitFor();
    await untilIdle(panel);
    await box().press('Control+e');
    await conversation().getByText('Exported to other.edited.mp4').waitFor({ timeout: 60_000 });
    assert.deepEqual(await exportedFiles(), ['clip.edited.mp4', 'other.edited.mp4']);
    // It opens beside the panel, which is moved by that.
    assert.ok((await workbench.previewedVideoMs('other.edited.mp4')) > 1900);
  });

  it('drags a file from the explorer onto the panel', async () => {
    await workbench.dragFile('still.png', box(), panel.locator('.is-dropping'));
    await media('still.png').waitFor();
  });

  it('edits and exports in one go from the palette, which asks for the video', async () => {
    await workbench.runCommand('AI Video: Edit Several Videos…');
    await workbench.answerFileDialog(path.join(folder, 'another.mp4'));
    await workbench.answerInputBox('What shall be done with another.mp4?', 'keep the first second');
    panel = workbench.panel('another.mp4', extensionId);
    await panel.getByText('Done · another.edited.mp4').waitFor({ timeout: 60_000 });
  });
});
