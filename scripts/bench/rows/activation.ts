import type { Workbench } from '../../../test/harness/workbench';
import { inSampleWindow } from '../../sample-window';
import type { Row } from '../row';

/**
 * What the extension costs a window that does not use it: VS Code's own figure, as its list of running extensions
 * shows it, for the time from the loading of the code until `activate` has returned. Each round is a window with an
 * extension host of its own. `npm run build` comes first.
 */
export const activation: Row = {
  name: 'activation',
  async measure({ rounds }) {
    return inSampleWindow({}, async (user) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        if (round > 0) await user.openAnotherWindow();
        times.push(await activationMsIn(user.workbench));
      }
      return [
        {
          type: 'measured',
          what: 'the activation in the host of a real VS Code, its code loaded and run, as VS Code tells it',
          unit: 'ms',
          target: { is: 'atMost', value: 50 },
          values: times,
          notes: ['activated by onStartupFinished: after the window has started, so no window waits for it'],
        },
      ];
    });
  },
};

async function activationMsIn(workbench: Workbench): Promise<number> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const row = workbench.page
    .locator('.runtime-extensions-editor .extension')
    .filter({ has: workbench.page.locator('.name', { hasText: /^AI Video Editing$/ }) });
  const time = row.locator('.activation-time');
  // The slowest come first, and only rows in view are drawn.
  const list = workbench.page.locator('.runtime-extensions-editor .monaco-list');
  await list.hover();
  for (let scrolled = 0; scrolled < 60 && (await time.count()) === 0; scrolled++) {
    await workbench.page.mouse.wheel(0, 150);
    await list.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  await time.filter({ hasText: /\d+ms/u }).waitFor();
  const text = await time.innerText();
  const ms = /(\d+)ms/u.exec(text)?.[1];
  if (ms === undefined) throw new Error(`VS Code tells no time: ${text}`);
  return Number(ms);
}
