import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { busyState, editedState, failedState, openingState } from './fixtures/panel-state';
import themes from './fixtures/themes.json';
import type { ThemeName } from './open-panel';
import { panelSuite } from './panel-suite';

/** 12 seconds after the turn of the fixture began. */
const now = Date.UTC(2026, 0, 1, 12, 0, 12);
const folder = 'test-results/screenshots';
const states = { opening: openingState, edited: editedState, busy: busyState, failed: failedState };
const shots: readonly { theme: ThemeName; state: keyof typeof states; width: number }[] = [
  ...(['opening', 'edited', 'busy', 'failed'] as const).flatMap((state) =>
    [1200, 360, 320].map((width) => ({ theme: 'dark' as const, state, width })),
  ),
  ...(['light', 'highContrast', 'highContrastLight'] as const).flatMap((theme) => [
    { theme, state: 'busy' as const, width: 1200 },
    { theme, state: 'busy' as const, width: 360 },
    { theme, state: 'failed' as const, width: 1200 },
  ]),
];

describe('the panel in every theme', function () {
  this.timeout(30_000);
  const open = panelSuite();

  before(() => mkdir(folder, { recursive: true }));

  for (const { theme, state, width } of shots) {
    it(`shows ${state} in ${theme}, ${width} px wide, with nothing cut off at the side`, async () => {
      const { page } = await open({ theme, width, state: states[state], now });
      await page.screenshot({ path: `${folder}/panel-${state}-${theme}-${width}.png` });
      const tooWide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.log, .timeline, .exports, .prompt-box')]
          .filter((part) => part.scrollWidth > part.clientWidth)
          .map((part) => part.className || part.localName),
      );
      assert.deepEqual(tooWide, []);
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
