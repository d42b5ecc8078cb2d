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
