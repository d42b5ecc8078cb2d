import type { FrameLocator } from 'playwright-core';
import { extensionId } from '../../../test/harness/extension-id';
import { promptBox } from '../../../test/harness/prompt-box';
import { until } from '../../../test/harness/until';
import { inSampleWindow } from '../../sample-window';
import { spreadOf } from '../row';
import type { Row } from '../row';

/** The panel in a real VS Code, with the extension's own host: `npm run build` comes first. */
export const panelHost: Row = {
  name: 'panel-host',
  async measure({ rounds, quick }) {
    return inSampleWindow({ 'aiVideo.service': 'embedded' }, async (user) => {
      await user.workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
      const panel = user.workbench.panel('harbour.mp4', extensionId);
      await panel.getByText('0:39').first().waitFor();
      await watchTurns(panel);
      const medians: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const times: number[] = [];
        for (let turn = 0; turn < (quick ? 2 : 10); turn++) times.push(await turnOf(panel));
        medians.push(spreadOf(times).median);
      }
      return [
        {
          type: 'measured',
          what: 'a turn begun in the host of a real VS Code until the panel has painted that, the median of 10',
          unit: 'ms',
          target: { is: 'atMost', value: 50 },
          values: medians,
          notes: [],
        },
      ];
    });
  },
};

/** The first message of a turn says when it began: both sides read the same clock. */
async function watchTurns(panel: FrameLocator): Promise<void> {
  await panel.locator('body').evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { benchTurns: times });
    let last = 0;
    window.addEventListener(
      'message',
      ({ data }: MessageEvent<{ type?: string; progress?: { startedAt: number } | null }>) => {
        const startedAt = data.type === 'progress' ? data.progress?.startedAt : undefined;
        if (startedAt === undefined || startedAt === last) return;
        last = startedAt;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(Date.now() - startedAt);
          port2.postMessage(null);
        });
      },
    );
  });
}

/** Asks something that changes nothing. @returns milliseconds until its beginning was painted. */
async function turnOf(panel: FrameLocator): Promise<number> {
  const count = () =>
    panel.locator('body').evaluate(() => (window as unknown as { benchTurns: number[] }).benchTurns.length);
  const before = await count();
  const box = promptBox(panel);
  await box.fill('how long is it?');
  await box.press('Enter');
  await panel.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden' });
  await until('the beginning of the turn is painted', async () => (await count()) > before);
  return panel
    .locator('body')
    .evaluate(() => (window as unknown as { benchTurns: number[] }).benchTurns.at(-1) ?? NaN);
}
