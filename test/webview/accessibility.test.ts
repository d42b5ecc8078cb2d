import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { now, snapshotOf } from './fixtures/panel-state';
import { panelStateNames, panelStates } from './fixtures/panel-states';
import type { PanelStateName } from './fixtures/panel-states';
import { drawn, themeNames } from './open-panel';
import type { OpenPanel } from './open-panel';
import { panelSuite } from './panel-suite';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

describe('what axe-core finds in the panel', function () {
  this.timeout(60_000);
  const open = panelSuite();

  for (const [theme, width] of themeNames.flatMap((name) => [[name, 1200] as const, [name, 320] as const])) {
    it(`is nothing in any state in ${theme}, ${width} px wide`, async () => {
      const panel = await open({ theme, width, now });
      await panel.page.evaluate(axe.source);
      const found: string[] = [];
      for (const name of panelStateNames) {
        await show(panel, name);
        found.push(...(await findings(panel.page)).map((finding) => `${name}: ${finding}`));
      }
      assert.deepEqual(found, []);
    });
  }

  for (const theme of themeNames) {
    it(`is nothing in ${theme} while the page waits, a segment is selected, its menu is open, or files are offered`, async () => {
      const panel = await open({ theme, now });
      const { page } = panel;
      await page.evaluate(axe.source);
      const found = [...(await findings(page))];
      await show(panel, 'edited');
      await page.getByRole('treeitem', { name: /^Urban Dreams/ }).click();
      await page.getByRole('slider', { name: 'Playhead' }).focus();
      for (const key of ['i', 'Shift+ArrowRight', 'o']) await page.keyboard.press(key);
      await page.getByRole('button', { name: 'Cut This Part' }).waitFor();
      found.push(...(await findings(page)));
      await page.getByRole('button', { name: 'Segment Actions' }).click();
      await page.getByRole('menu').waitFor();
      found.push(...(await findings(page)));
      await page.keyboard.press('Escape');
      await offerFiles(panel);
      found.push(...(await findings(page)));
      assert.deepEqual(found, []);
    });
  }

  it('is something where there is something to be found', async () => {
    const { page } = await open({ state: panelStates.edited });
    await page.evaluate(axe.source);
    await page.evaluate(() => {
      document.querySelector('.tree')?.removeAttribute('aria-label');
      document.querySelector('[role="slider"]')?.removeAttribute('aria-label');
    });
    assert.match((await findings(page)).join(), /aria-input-field-name/);
  });
});

async function show({ tell, page }: OpenPanel, name: PanelStateName): Promise<void> {
  await tell(snapshotOf(panelStates[name]));
  await drawn(page);
}

/** Begins the name of a file in the prompt box, and answers in the host's place. */
async function offerFiles({ page, tell, asked }: OpenPanel): Promise<void> {
  await page.getByRole('textbox', { name: 'What do you want to change?' }).pressSequentially('add @lo');
  await drawn(page);
  const question = (await asked()).findLast((message) => message.type === 'findFiles');
  await tell({
    type: 'foundFiles',
    request: question?.request ?? assert.fail('The page asked for no files.'),
    files: [
      { name: 'lo-fi.mp3', folder: 'music', address: 'file:///music/lo-fi.mp3' },
      { name: 'logo.png', folder: '', address: 'file:///logo.png' },
    ],
  });
  await page.getByRole('option', { name: /logo/ }).waitFor();
}

/**
 * A line for each element that breaks a rule, those of WCAG 2.2 included. Style sheets are not fetched anew, which the
 * policy forbids.
 */
async function findings(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await window.axe.run({ preload: false, rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary ?? ''}`),
    );
  });
}
