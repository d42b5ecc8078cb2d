import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { extensionId } from '../harness/extension-id';
import { promptBox, sendPrompt } from '../harness/prompt-box';
import type { UserSession } from '../harness/user-session';
import { loudestHeard } from './heard-sound';
import { editSample } from './sample-user';
import type { SampleUser } from './sample-user';

describe('A user who edits by hand', function () {
  this.timeout(120_000);
  let folder: string;
  let sample: SampleUser;
  let user: UserSession;
  let panel: FrameLocator;

  const conversation = () => panel.getByRole('log');
  const playhead = () => panel.getByRole('slider', { name: 'Playhead' });
  const clips = () => panel.getByRole('tree').getByRole('treeitem', { name: /^harbour\.mp4/ });
  const box = () => promptBox(panel);
  const say = (text: string) => sendPrompt(panel, text);

  before(async () => {
    sample = await editSample();
    ({ user, panel, folder } = sample);
    await panel.getByText('0:39').first().waitFor();
  });

  after(async () => {
    await sample.close();
  });

  it('splits at the playhead and deletes with keys, reads both in the conversation, and takes them back', async () => {
    await say('keep the first 20 seconds');
    await panel.getByText('Length: 0:20 ·').waitFor();
    assert.equal(await clips().count(), 1);
    await playhead().focus();
    for (let press = 0; press < 3; press++) await playhead().press('Shift+ArrowRight');
    await playhead().press('s');
    await conversation().getByText('Split at 0:03').waitFor();
    await clips().nth(1).waitFor();
    await clips().nth(1).click();
    await clips().nth(1).press('Delete');
    await conversation().getByText('Delete harbour.mp4').waitFor();
    await panel.getByText('Length: 0:03 ·').waitFor();
    await user.workbench.screenshot('edited-by-hand');
    await playhead().press('Control+z');
    await clips().nth(1).waitFor();
    await panel.getByText('Length: 0:20 ·').waitFor();
  });

  it('leaves what is typed in the prompt box alone while edits are taken back and done again by keys', async () => {
    await box().click();
    await box().pressSequentially('make the title bigger');
    // By the key VS Code itself would select it, and only after what is typed next where it is slow.
    await box().selectText();
    await box().press('Backspace');
    await box().pressSequentially('please make it louder');
    const isAsTyped = async () => {
      assert.equal(await box().inputValue(), 'please make it louder');
      assert.equal(await box().evaluate((box) => box.matches(':focus')), false, 'no focus in the box');
    };
    await playhead().focus();
    await playhead().press('Control+z');
    await clips().nth(1).waitFor({ state: 'detached' });
    await isAsTyped();
    await playhead().press('Control+y');
    await clips().nth(1).waitFor();
    await isAsTyped();
    await clips().nth(1).click();
    await clips().nth(1).press('Control+z');
    await clips().nth(1).waitFor({ state: 'detached' });
    await isAsTyped();
    await clips().first().press('Control+Shift+z');
    await clips().nth(1).waitFor();
    await isAsTyped();
    await box().click();
    await box().press('Control+z');
    await panel.getByText('Length: 0:20 ·').waitFor();
    assert.notEqual(await box().inputValue(), 'please make it louder', 'typing is undone where one types');
    assert.equal(await clips().count(), 2);
    await box().fill('');
  });

  it('carries out keys that are pressed faster than edits are made, each of them and in their order', async () => {
    await playhead().focus();
    for (let press = 0; press < 4; press++) {
      await playhead().press('Shift+ArrowRight');
      await playhead().press('s');
    }
    await clips().nth(5).waitFor();
    assert.equal(await clips().count(), 6);
    for (const at of ['0:04', '0:05', '0:06', '0:07'])
      await conversation().getByText(`Split at ${at}`).waitFor();
    for (let press = 0; press < 4; press++) await playhead().press('Control+z');
    await clips().nth(2).waitFor({ state: 'detached' });
    await panel.getByText('Length: 0:20 ·').waitFor();
    assert.equal(await clips().count(), 2, 'and no more than was asked for');
  });

  it('brings back the timeline before a message, also after a reload, and takes that back', async () => {
    const restore = { name: 'Restore the Timeline to Before This' };
    await say('mute it');
    await conversation().getByText('volume 100% → 0%').waitFor();
    await box().fill('typed before the reload');
    await user.workbench.waitUntilKept('typed before the reload');
    await user.workbench.reload();
    panel = user.workbench.panel('harbour.mp4', extensionId);
    const split = conversation().getByRole('listitem').filter({ hasText: 'Split at 0:03' });
    await split.hover();
    await user.workbench.screenshot('restore-offered');
    await split.getByRole('button', restore).click();
    await conversation().getByText('Restore the timeline to before "Split at 0:03"').waitFor();
    await conversation().getByText('The timeline is as it was before that.').waitFor();
    await clips().nth(1).waitFor({ state: 'detached' });
    assert.equal(await clips().count(), 1);
    await playhead().press('Control+z');
    await clips().nth(1).waitFor();
  });

  it('plays the edited timeline in the panel, muted as it is, until the preview is seen', async () => {
    await playhead().press('Home');
    await panel.getByRole('button', { name: 'Play', exact: true }).click();
    await panel.locator('.stage.shows-preview').waitFor({ timeout: 60_000 });
    const preview = panel.locator('.stage > video').nth(1);
    await assert.doesNotReject(async () => {
      for (let tries = 0; tries < 100; tries++) {
        if ((await preview.evaluate((video) => (video as HTMLVideoElement).currentTime)) > 1) return;
        await user.workbench.page.waitForTimeout(100);
      }
      throw new Error('The preview does not play.');
    });
    await user.workbench.screenshot('preview-playing');
    assert.ok((await loudestHeard(preview, 1)) < 0.001);
    await playhead().press('k');
  });

  it('pastes a picture, which is kept beside the videos and added', async () => {
    await panel.locator('#panel').evaluate(async (page) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [64, 48];
      canvas.getContext('2d')?.fillRect(0, 0, 64, 48);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      const data = new DataTransfer();
      if (blob) data.items.add(new File([blob], '../shot.png', { type: 'image/png' }));
      page.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await panel.getByText('shot.png').first().waitFor();
    assert.ok(
      (await readdir(folder)).some((name) => name.endsWith('shot.png')),
      (await readdir(folder)).join(),
    );
  });

  it('names a file of the workspace after an @, and finds it', async () => {
    await box().fill('');
    await box().pressSequentially('add @har');
    await panel.getByRole('option', { name: 'harbour.mp4' }).waitFor();
    await box().press('Escape');
    await box().fill('');
  });
});
