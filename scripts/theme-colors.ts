import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { extensionId } from '../test/harness/extension-id';
import { UserSession } from '../test/harness/user-session';
import { colorThemes } from '../test/harness/workbench';
import { copySampleFolder } from './sample-folder';

/**
 * `npx tsx scripts/theme-colors.ts`, after `npm run build`: reads from a real VS Code what a webview is given in each of
 * its own themes, and writes what the page uses of it to the fixture that the browser tests wear. To be run again where
 * the page uses another colour, and for a newer VS Code.
 */
const repository = path.resolve(__dirname, '..');
const fixture = path.join(repository, 'test/webview/fixtures/themes.json');

async function main(): Promise<void> {
  const files = ['dist/webview/main.js', 'dist/webview/panel.css'];
  const page = (await Promise.all(files.map((file) => readFile(path.join(repository, file), 'utf8')))).join();
  const folder = await copySampleFolder();
  try {
    const themes: Record<string, Theme> = {};
    for (const [key, name] of Object.entries(colorThemes)) {
      const theme = await readTheme(folder, name);
      const used = Object.entries(theme.variables).filter(([each]) => isUsed(each, page));
      themes[key] = { ...theme, variables: Object.fromEntries(used) };
    }
    await writeFileAtomic(fixture, `${JSON.stringify(themes, null, 2)}\n`);
  } finally {
    await rm(path.dirname(folder), { recursive: true, force: true });
  }
}

interface Theme {
  readonly name: string;
  /** As it stands in the body's `data-vscode-theme-kind`. */
  readonly kind: string;
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The lanes name a colour without the prefix. */
function isUsed(variable: string, page: string): boolean {
  return page.includes(variable) || page.includes(`"${variable.replace('--vscode-', '')}"`);
}

/** Opens the panel in a window of this theme. */
async function readTheme(folder: string, name: string): Promise<Theme> {
  const settings = { 'aiVideo.service': 'embedded', 'workbench.colorTheme': name };
  const user = await UserSession.start({ folder, settings });
  try {
    await user.workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    const panel = user.workbench.panel('harbour.mp4', extensionId);
    return await panel.locator(`body[data-vscode-theme-id="${name}"]`).evaluate((body) => {
      const { style } = body.ownerDocument.documentElement;
      const names = Array.from(style).filter((each) => each.startsWith('--vscode-'));
      return {
        name: body.dataset['vscodeThemeName'] ?? '',
        kind: body.dataset['vscodeThemeKind'] ?? '',
        bodyClass: body.getAttribute('class') ?? '',
        variables: Object.fromEntries(names.sort().map((each) => [each, style.getPropertyValue(each)])),
      };
    });
  } finally {
    await user.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
