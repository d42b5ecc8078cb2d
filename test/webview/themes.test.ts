import assert from 'node:assert/strict';
import { editedState, snapshotOf } from './fixtures/panel-state';
import { panelStateNames, panelStates } from './fixtures/panel-states';
import themes from './fixtures/themes.json';
import { themeNames } from './open-panel';
import { panelSuite } from './panel-suite';

describe('the panel in every theme', function () {
  this.timeout(30_000);
  const open = panelSuite();

  for (const theme of themeNames) {
    for (const width of [1200, 320]) {
      it(`has nothing cut off at the side in any state in ${theme}, ${width} px wide`, async () => {
        const { page, tell } = await open({ theme, width });
        for (const name of panelStateNames) {
          await tell(snapshotOf(panelStates[name]));
          const tooWide = await page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('.log, .timeline, .exports, .prompt-box')]
              .filter((part) => part.scrollWidth > part.clientWidth)
              .map((part) => part.className || part.localName),
          );
          assert.deepEqual(tooWide, [], name);
        }
      });
    }
  }

  for (const theme of themeNames) {
    it(`has the choice of the speed look like one, as large as the buttons beside it, in ${theme}`, async () => {
      const { page } = await open({ theme, state: editedState });
      const choice = page.getByRole('combobox', { name: 'Playback Speed' });
      const border = themes[theme].variables['--vscode-dropdown-border'];
      assert.equal(await choice.evaluate((each) => getComputedStyle(each).borderColor), rgb(border));
      const { x, y, width, height } = (await choice.boundingBox()) ?? assert.fail();
      const toggle = (await page.locator('.toggle').last().boundingBox()) ?? assert.fail();
      assert.equal(height, toggle.height);
      const arrow = (await page.locator('.speed-choice > .codicon').boundingBox()) ?? assert.fail();
      assert.ok(arrow.x > x + width / 2 && arrow.x + arrow.width < x + width, 'its arrow is at its end');
      assert.ok(Math.abs(arrow.y + arrow.height / 2 - y - height / 2) <= 1, 'and in its middle');
    });
  }

  it('follows the theme when the user changes it', async () => {
    const { page } = await open({ theme: 'dark', state: editedState });
    const button = page.locator('.pane-header vscode-button[appearance="primary"]');
    const background = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(await background(), rgb(themes.dark.variables['--vscode-button-background']));
    await page.evaluate(({ bodyClass, kind, variables }) => {
      for (const [name, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(name, value);
      }
      document.body.dataset['vscodeThemeKind'] = kind;
      document.body.className = bodyClass;
    }, themes.light);
    await page.waitForFunction(([element, color]) => getComputedStyle(element).backgroundColor === color, [
      await button.elementHandle(),
      rgb(themes.light.variables['--vscode-button-background']),
    ] as const);
  });
});

/** `#0078d4` as the browser writes it. */
function rgb(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${channels.join(', ')})`;
}
