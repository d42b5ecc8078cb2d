import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { copySampleFolder } from '../../scripts/sample-folder';
import { extensionId } from '../harness/extension-id';
import { sendPrompt } from '../harness/prompt-box';
import { UserSession } from '../harness/user-session';

describe('A user who allows a language model to help', function () {
  this.timeout(240_000);
  let folder: string;
  let user: UserSession;
  let panel: FrameLocator;

  const conversation = () => panel.getByRole('log');
  const button = (name: string) => conversation().getByRole('button', { name, exact: true });

  before(async () => {
    folder = await copySampleFolder();
    const settings = { 'aiVideo.service': 'embedded', 'aiVideo.planner.enabled': true };
    user = await UserSession.start({ folder, settings, languageModel: true });
    const { workbench } = user;
    await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    panel = workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
  });

  after(async () => {
    await user.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await user.workbench.screenshot('failed-planner');
  });

  /** The clip is on the timeline as it is, with nothing to export or to undo. */
  async function nothingIsEdited(): Promise<void> {
    await panel.getByText(/^Length: 0:39/).waitFor();
    const timeline = panel.getByRole('region', { name: 'Timeline' });
    for (const name of ['Undo', 'Export'])
      assert.equal(await timeline.getByRole('button', { name }).isDisabled(), true, name);
  }

  async function ask(prompt: string): Promise<void> {
    await sendPrompt(panel, prompt);
  }

  it('sees what it suggests before anything is changed', async () => {
    await ask('let it end like the old movies do');
    await conversation()
      .getByText('Fixed Sentence suggests edits with this result. Nothing is changed yet.')
      .waitFor();
    await conversation()
      .getByText(/“The End”/)
      .waitFor();
    await nothingIsEdited();
    await user.workbench.screenshot('planner-suggestion');
  });

  it('applies it with one click, which is one step to undo', async () => {
    await button('Apply').click();
    await panel.getByRole('treeitem', { name: /The End/ }).waitFor();
    await user.workbench.screenshot('planner-applied');
    await button('Undo').click();
    await conversation()
      .getByText(/“let it end like the old movies do”/)
      .last()
      .waitFor();
  });

  it('discards another, and nothing is changed', async () => {
    await ask('let it end like the silent movies do');
    await button('Discard').click();
    await conversation().getByText('Nothing was changed.').waitFor();
    await nothingIsEdited();
  });
});
