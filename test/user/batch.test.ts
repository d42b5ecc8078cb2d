import assert from 'node:assert/strict';
import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { extensionId } from '../harness/extension-id';
import { probe } from '../harness/probe';
import { UserSession } from '../harness/user-session';
import type { Workbench } from '../harness/workbench';
import { makeShortClip } from './clips';

describe('A user with a batch of videos', function () {
  this.timeout(120_000);
  let folder: string;
  let user: UserSession;
  let workbench: Workbench;
  let panel: FrameLocator;

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-user-')));
    await makeShortClip(path.join(folder, 'one.mp4'));
    await makeShortClip(path.join(folder, 'two.mp4'));
    await writeFile(path.join(folder, 'words.mp4'), 'These are words, not a video.\n');
    user = await UserSession.start({ folder, settings: { 'aiVideo.service': 'embedded' } });
    ({ workbench } = user);
  });
  after(async () => {
    await user.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('failed-batch');
  });

  it('says once what to do, and finds each video edited beside its source; one that is none stops no other', async () => {
    await workbench.selectFiles('one.mp4', 'two.mp4', 'words.mp4');
    await workbench.chooseFromContextMenu('one.mp4', 'Edit Several Videos…');
    await workbench.answerQuickPick('The Same for All');
    await workbench.answerInputBox('What shall be done with each video?', 'keep the first 2 seconds');
    panel = workbench.panel('3 videos', extensionId);
    const list = panel.getByRole('region', { name: 'Videos' });
    await list.getByText('Done · one.edited.mp4').waitFor({ timeout: 60_000 });
    await list.getByText('Done · two.edited.mp4').waitFor({ timeout: 60_000 });
    await panel.getByRole('log').getByText('Videos that are done: 2 of 3').waitFor();
    await list.getByRole('group', { name: 'words.mp4' }).getByRole('button', { name: 'Try Again' }).waitFor();
    await workbench.screenshot('batch');
    const exported = (await readdir(folder)).filter((name) => name.includes('.edited')).sort();
    assert.deepEqual(exported, ['one.edited.mp4', 'two.edited.mp4']);
    for (const name of exported) {
      const { durationMs } = await probe(path.join(folder, name));
      assert.ok(Math.abs(durationMs - 2000) < 100, `${name}: ${durationMs} ms`);
    }
  });

  it('opens one of them beside the list', async () => {
    await panel.getByRole('group', { name: 'two.mp4' }).getByRole('button', { name: 'Open' }).click();
    assert.ok((await workbench.previewedVideoMs('two.edited.mp4')) > 1900);
  });
});
