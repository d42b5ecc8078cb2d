import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { format } from 'prettier';
import { launchBrowser } from '../../test/harness/browser';
import { now } from '../../test/webview/fixtures/panel-state';
import { panelStates } from '../../test/webview/fixtures/panel-states';
import { drawn, openPanel } from '../../test/webview/open-panel';
import type { ThemeName } from '../../test/webview/open-panel';
import { PanelServer } from '../../test/webview/panel-server';
import { ensureBrowser } from '../setup/browser';
import { ensureFfmpeg } from '../setup/ffmpeg';
import { SamplePictures } from './sample-pictures';
import { shots, shotName, shownParts, shownStates, shownThemes, sizeNames } from './shots';
import { walkthroughShots, windowStates } from './shots';
import type { Shot } from './shots';
import { asWebp } from './webp';
import { takeWindow } from './window';

/**
 * `npm run screenshots`: takes the pictures in `docs/screenshots/` anew, of the page as it ships, in a browser, with
 * the states and themes of the browser tests and the sample's own frames; those of the panel in the walkthrough; and
 * one of a whole window of VS Code, for which `npm run build` has to come before.
 */
const folder = path.resolve(__dirname, '../../docs/screenshots');
const walkthroughFolder = path.resolve(__dirname, '../../media/walkthrough');

/** The walkthrough shows its pictures no wider, in pixels; they are part of the extension, so they are to be small. */
const walkthrough = { mostWide: 960, quality: 0.55 } as const;

async function main(): Promise<void> {
  const pictures = await SamplePictures.read((await ensureFfmpeg()).ffmpeg);
  const server = await PanelServer.start();
  const browser = await launchBrowser(await ensureBrowser());
  try {
    await mkdir(folder, { recursive: true });
    // Those that the user tests take stay.
    for (const old of await readdir(folder)) if (!old.startsWith('window-')) await rm(path.join(folder, old));
    const converter = await browser.newPage();
    for (const shot of shots) {
      const png = await take(browser, server, pictures, shot);
      await writeFile(path.join(folder, `${shot.name}.webp`), await asWebp(converter, png));
    }
    for (const shot of walkthroughShots) {
      const png = await take(browser, server, pictures, shot);
      const picture = await asWebp(converter, png, walkthrough);
      await writeFile(path.join(walkthroughFolder, `${shot.name}.webp`), picture);
    }
    await writeFile(path.join(folder, 'window.webp'), await asWebp(converter, await takeWindow()));
    await writeFile(
      path.join(folder, 'README.md'),
      await format(index(), { parser: 'markdown', printWidth: 110 }),
    );
    console.log(
      `${shots.length + 1} pictures are in ${folder}, ${walkthroughShots.length} of the walkthrough.`,
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function take(
  browser: Browser,
  server: PanelServer,
  pictures: SamplePictures,
  shot: Shot,
): Promise<Buffer> {
  const { state, theme, width, height, part } = shot;
  const panel = await openPanel(browser, server, {
    ...{ theme, width, height, now, state: panelStates[state] },
    context: { reducedMotion: 'reduce' },
    host: (message, tell) => pictures.answer(message, tell),
  });
  try {
    await arrange(panel.page, shot);
    await whole(panel.page);
    const options = { animations: 'disabled', caret: 'hide' } as const;
    return await (part === undefined
      ? panel.page.screenshot(options)
      : panel.page.locator(part).screenshot(options));
  } finally {
    await panel.close();
  }
}

/** The playhead where the sample has words, and in the crowded timeline a segment selected. */
async function arrange(page: Page, { state }: Shot): Promise<void> {
  if (panelStates[state].timeline === null) return;
  if (state === 'crowded') await page.getByRole('treeitem', { name: /^lo-fi/ }).press('Enter');
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  for (let seconds = 0; seconds < 14; seconds++) await playhead.press('Shift+ArrowRight');
  await playhead.blur();
}

/** Waits until no frame that was asked for is missing, and nothing new is asked for. */
async function whole(page: Page): Promise<void> {
  const asked = () => page.evaluate(() => window.hostStub.asked.length);
  for (let before = -1, now = await asked(); now !== before; now = await asked()) {
    before = now;
    for (let frames = 0; frames < 10; frames++) await drawn(page);
  }
}

/** A page that shows them all. */
function index(): string {
  const table = (of: string, themes: readonly ThemeName[] = shownThemes) =>
    [
      `| | ${sizeNames.join(' | ')} |`,
      `| --- | ${sizeNames.map(() => '---').join(' | ')} |`,
      ...themes.map((theme) => {
        const cells = sizeNames.map(
          (size) => `![${of}, ${theme}, ${size}](${shotName(of, theme, size)}.webp)`,
        );
        return `| ${theme} | ${cells.join(' | ')} |`;
      }),
    ].join('\n');
  return [
    '# The panel in pictures',
    'Made by `npm run screenshots` of the page as it ships, with the states and themes of the browser tests.',
    '![A window of VS Code with the panel](window.webp)',
    'Those in VS Code are taken by the user tests: `DOCS_PICTURES=1 npm test -- user`.',
    ...Object.entries(windowStates).flatMap(([state, words]) => [
      `## In VS Code, ${words}`,
      table(`window-${state}`, ['dark', 'light']),
    ]),
    ...Object.entries(shownStates).flatMap(([state, words]) => [`## The panel ${words}`, table(state)]),
    ...Object.keys(shownParts).flatMap((part) => [`## The ${part} alone`, table(part)]),
  ].join('\n\n');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
