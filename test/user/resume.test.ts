import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import * as z from 'zod';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { promptBox, sendPrompt, sendTyped } from '../harness/prompt-box';
import { until } from '../harness/until';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makeShortClip } from './clips';

const kept = z.object({
  conversation: z.object({
    name: z.string(),
    session: z.object({ sessionId: z.string() }).optional(),
    entries: z.array(z.object({ role: z.string(), text: z.string() })),
  }),
});

describe('A user who reloads the window', function () {
  this.timeout(180_000);
  let folder: string;
  let user: UserSession;
  let workbench: Workbench;
  let panel: FrameLocator;
  let firstSession: string | undefined;

  const conversation = () => panel.getByRole('log');
  const box = () => promptBox(panel);
  const segment = (name: RegExp) => panel.getByRole('tree').getByRole('treeitem', { name }).first();
  const say = (prompt: string) => sendPrompt(panel, prompt);

  /** Files under the server's folder whose path ends so. */
  const filesOnDisk = (ending: RegExp) =>
    readdirSync(user.server.root, { recursive: true, encoding: 'utf8' })
      .filter((file) => ending.test(file))
      .map((file) => path.join(user.server.root, file));
  const conversationFiles = () => filesOnDisk(/\/conversations\/[\w-]+\.json$/);
  const idsOnDisk = () => conversationFiles().map((file) => path.basename(file, '.json'));
  const threadsOnDisk = () =>
    filesOnDisk(/\/chatSessions\/[\w-]+\.jsonl?$/).map((file) => readFileSync(file, 'utf8'));
  const onDisk = () =>
    conversationFiles().map((file) => kept.parse(JSON.parse(readFileSync(file, 'utf8'))).conversation);
  const isKept = (name: string, role: string, text: RegExp) =>
    onDisk().some(
      (each) =>
        each.name === name && each.entries.some((entry) => entry.role === role && text.test(entry.text)),
    );

  before(async () => {
    folder = await copySampleFolder();
    await makeShortClip(path.join(folder, 'clip.mp4'));
    user = await UserSession.start({ folder, settings: { 'aiVideo.service': 'embedded' } });
    ({ workbench } = user);
  });

  after(async () => {
    await user.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('finds the panel again, with its conversation, timeline, media and what was typed', async () => {
    await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    panel = workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
    await say('keep the first 8 seconds');
    await segment(/harbour\.mp4, 0:00–0:08/).waitFor();
    await until('the reply is on disk', () => isKept('harbour.mp4', 'agent', /./));
    firstSession = onDisk()[0]?.session?.sessionId;
    await box().fill('add the title "Back again"');
    await workbench.screenshot('before-the-reload');
    await workbench.waitUntilKept('add the title "Back again"');

    await workbench.reload();
    panel = workbench.panel('harbour.mp4', extensionId);
    await conversation().getByText('keep the first 8 seconds').waitFor();
    await segment(/harbour\.mp4, 0:00–0:08/).waitFor();
    await panel.getByRole('list', { name: 'Media' }).getByText('harbour.mp4').waitFor();
    assert.equal(await box().inputValue(), 'add the title "Back again"');
    await workbench.screenshot('after-the-reload');
  });

  it('goes on in the same session, without adding the file again', async () => {
    await sendTyped(panel);
    await segment(/Back again/).waitFor();
    await until('the edit is on disk', () => isKept('harbour.mp4', 'user', /Back again/));
    assert.deepEqual(
      onDisk().map(({ session }) => session?.sessionId),
      [firstSession],
    );
    await say('undo');
    await segment(/Back again/).waitFor({ state: 'detached' });
    await segment(/harbour\.mp4, 0:00–0:08/).waitFor();
  });

  it('gives the session a name, and finds it in the list beside another one', async () => {
    await workbench.runCommand('AI Video: Rename Session…');
    await workbench.answerInputBox('A name for this session', 'A walk');
    panel = workbench.panel('A walk', extensionId);
    await conversation().getByText('keep the first 8 seconds').waitFor();
    await workbench.chooseFromContextMenu('clip.mp4', 'Edit with AI Video…');
    panel = workbench.panel('clip.mp4', extensionId);
    await panel.getByRole('list', { name: 'Media' }).getByText('clip.mp4').waitFor();
    await workbench.runCommand('AI Video: Sessions…');
    await workbench.quickPickItem('clip.mp4').getByText('current').waitFor();
    await workbench.quickPickItem('A walk').getByText('open').waitFor();
    await workbench
      .quickPickItem('A walk')
      .getByText(/1\. Video: harbour\.mp4/)
      .waitFor();
    await workbench.screenshot('sessions');
    await workbench.answerQuickPick('A walk');
    panel = workbench.panel('A walk', extensionId);
    await segment(/harbour\.mp4, 0:00–0:08/).waitFor();
  });

  it('finds its sessions in a window in which none is open, and switches between them', async () => {
    workbench = await user.openAnotherWindow();
    await workbench.runCommand('AI Video: Open Panel');
    await workbench.quickPickItem('clip.mp4').waitFor();
    await workbench.screenshot('sessions-of-an-earlier-window');
    await workbench.answerQuickPick('A walk');
    panel = workbench.panel('A walk', extensionId);
    await segment(/harbour\.mp4, 0:00–0:08/).waitFor();
    await workbench.runCommand('AI Video: Sessions…');
    await workbench.answerQuickPick('clip.mp4');
    panel = workbench.panel('clip.mp4', extensionId);
    await say('keep the first 2 seconds');
    await segment(/clip\.mp4, 0:00–0:02/).waitFor();
  });

  it('is not offered to open a session on this computer in the browser, where it has no page', async () => {
    assert.deepEqual(await workbench.commandsOffered('AI Video: Open Session'), []);
  });

  it('deletes a session: its panel closes, its video stays', async () => {
    const item = workbench.quickPickItem('clip.mp4');
    const askToDelete = async () => {
      await workbench.runCommand('AI Video: Sessions…');
      await item.hover({ timeout: 5000 });
      await item.getByRole('button', { name: 'Delete' }).click({ timeout: 5000 });
    };
    // A panel that takes the focus as it comes to the front closes the list.
    await askToDelete().catch(askToDelete);
    await workbench.dialog('Delete the session "clip.mp4"?').waitFor();
    await workbench.screenshot('delete-session');
    await workbench.dialog('Delete the session').getByRole('button', { name: 'Delete' }).click();
    await workbench.quickPickItem('clip.mp4').waitFor({ state: 'detached' });
    await workbench.quickPickItem('A walk').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.editorTab('clip.mp4').waitFor({ state: 'detached' });
    assert.deepEqual(
      onDisk().map(({ name }) => name),
      ['A walk'],
    );
    await workbench.file('clip.mp4').waitFor();
  });

  it('goes on with the same conversation in a thread of the chat', async () => {
    const known = idsOnDisk();
    await workbench.chat.open();
    await workbench.chat.ask('video', 'keep the first 6 seconds of harbour.mp4');
    const before = onDisk().length;
    const [id = ''] = idsOnDisk().filter((each) => !known.includes(each));
    // VS Code keeps the thread among its own files, with the reply's id of the conversation.
    await until('the thread is on disk', () => threadsOnDisk().some((text) => text.includes(id)), 30_000);
    await workbench.reload();
    await workbench.chat.open();
    const reply = await workbench.chat.send('video', 'add the title "From the chat"');
    assert.match(await workbench.chat.codeBlock(reply), /From the chat/);
    await workbench.screenshot('chat-after-the-reload');
    assert.equal(onDisk().length, before);
  });
});
