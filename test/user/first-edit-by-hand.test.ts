import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { until } from '../harness/until';
import type { UserSession } from '../harness/user-session';
import { loudestHeard } from './heard-sound';
import { editSample } from './sample-user';
import type { SampleUser } from './sample-user';

describe('A user who has said nothing yet', function () {
  this.timeout(120_000);
  let sample: SampleUser;
  let user: UserSession;
  let panel: FrameLocator;

  const timeline = () => panel.getByRole('region', { name: 'Timeline' });
  const said = () => panel.getByRole('log').getByRole('article');
  const clips = () => panel.getByRole('tree').getByRole('treeitem', { name: /^harbour\.mp4/ });
  const playhead = () => panel.getByRole('slider', { name: 'Playhead' });

  before(async () => {
    sample = await editSample();
    ({ user, panel } = sample);
  });

  after(async () => {
    await sample.close();
  });

  it('sees the clip on the timeline at once, and can play it as it is, with its sound', async () => {
    await clips().first().waitFor();
    await timeline().getByText('Length: 0:39').waitFor();
    assert.equal(await said().count(), 0);
    await user.workbench.screenshot('clip-before-the-first-edit');
    await panel.getByRole('button', { name: 'Play', exact: true }).click();
    await panel.locator('.stage.shows-preview').waitFor({ timeout: 60_000 });
    const loudest = await loudestHeard(panel.locator('.stage > video').nth(1), 10);
    assert.ok(loudest > 0.02, `at most ${loudest}`);
    await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  });

  it('splits it by a key, which is said in the conversation and can be undone and done again', async () => {
    await playhead().press('Home');
    for (let press = 0; press < 3; press++) await playhead().press('Shift+ArrowRight');
    await playhead().press('s');
    await said().getByText('Split at 0:03').waitFor();
    await clips().nth(1).waitFor();
    assert.equal(await clips().count(), 2);
    assert.deepEqual(await said().getByText('Nothing on the timeline').count(), 0);
    await timeline().getByRole('button', { name: 'Undo' }).click();
    await clips().nth(1).waitFor({ state: 'detached' });
    assert.equal(await clips().count(), 1, 'the clip is as it was before anything was done');
    assert.equal(await timeline().getByRole('button', { name: 'Undo' }).isDisabled(), true);
    await timeline().getByRole('button', { name: 'Redo' }).click();
    await clips().nth(1).waitFor();
    assert.equal(await timeline().getByRole('button', { name: 'Redo' }).isDisabled(), true);
  });

  it('trims the start of a clip by a key, and stands at the cut with the frame that was seen', async () => {
    const ms = async () => Number(await playhead().getAttribute('aria-valuenow'));
    assert.equal(await ms(), 3000);
    await playhead().press('Shift+ArrowRight');
    await playhead().press('q');
    await timeline().getByText('Length: 0:38').waitFor();
    await until('it is at the cut', async () => (await ms()) === 3000);
    await playhead().press('Control+z');
    await timeline().getByText('Length: 0:39').waitFor();
    await until('it is where it was', async () => (await ms()) === 4000);
  });
});
