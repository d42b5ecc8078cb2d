import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { shotName, sizeNames } from '../../scripts/screenshots/shots';
import type { windowStates } from '../../scripts/screenshots/shots';
import { asWebp } from '../../scripts/screenshots/webp';
import type { UserSession } from '../harness/user-session';
import { colorThemes } from '../harness/workbench';
import { namesOf } from '../webview/fixtures/names-of';

/** Where the pictures of the documentation are. */
const folder = path.resolve(__dirname, '../../docs/screenshots');

/** The windows whose panel is wide enough for two columns, and 320 pixels narrow between the side bars. */
const windows = { wide: { width: 1920, height: 900 }, narrow: { width: 974, height: 900 } } as const;

/** The theme that the windows of the tests have comes last, so that it is left as it was. */
const kinds = { dark: 'vscode-dark', light: 'vscode-light' } as const;

/**
 * Takes the panel's pictures of the documentation as it is now, dark and light, wide and narrow; does nothing where
 * they are not asked for, with `DOCS_PICTURES=1`: a plain run of the tests leaves the work tree as it is.
 */
export async function takePictures(
  { workbench, browser }: UserSession,
  panel: FrameLocator,
  state: keyof typeof windowStates,
): Promise<void> {
  if (process.env['DOCS_PICTURES'] !== '1') return;
  const { page } = workbench;
  const before = page.viewportSize() ?? windows.wide;
  const converter = await browser.newPage();
  await mkdir(folder, { recursive: true });
  for (const theme of namesOf(kinds)) {
    await workbench.runCommand('Preferences: Color Theme');
    await workbench.answerQuickPick(colorThemes[theme]);
    await panel.locator(`body[data-vscode-theme-kind="${kinds[theme]}"]`).waitFor();
    for (const size of sizeNames) {
      await page.setViewportSize(windows[size]);
      await workbench.settled();
      await panel.locator('.stage-busy').waitFor({ state: 'detached' });
      const png = await panel.locator('body').screenshot({ animations: 'disabled', caret: 'hide' });
      const file = path.join(folder, `${shotName(`window-${state}`, theme, size)}.webp`);
      await writeFile(file, await asWebp(converter, png));
    }
  }
  await converter.close();
  await page.setViewportSize(before);
}
