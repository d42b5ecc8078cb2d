import { spawnSync } from 'node:child_process';
import { ensureDebianPackages, hasApt } from './debian-packages';

/** What fontconfig is asked for, and the Debian package that has it. */
const wanted = [
  ...['ar', 'he', 'th', 'hi'].map((language) => ({ pattern: `:lang=${language}`, name: 'fonts-noto-core' })),
  { pattern: ':lang=zh-cn', name: 'fonts-noto-cjk' },
  // Emoji as outlines: what libass draws. The coloured ones are bitmaps, which it does not.
  { pattern: 'Symbola:charset=1f680', name: 'fonts-symbola' },
];

/**
 * Makes sure that titles in Chinese, Arabic, Hebrew, Thai and Hindi, and emoji, can be drawn: on Debian missing fonts
 * are installed. Windows and macOS have theirs; on another Linux it only prints what is missing.
 * @throws Error with the command to type when this user may not install.
 */
export async function ensureFonts(): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = new Set(wanted.filter(({ pattern }) => !hasFont(pattern)).map(({ name }) => name));
  if (missing.size === 0) return;
  if (hasApt()) await ensureDebianPackages([...missing, 'fontconfig'].map((name) => ({ name })));
  else
    console.log(`Fonts are missing, and tests of titles will fail: see Debian's ${[...missing].join(', ')}.`);
}

/** Whether fontconfig knows a font of a pattern, such as `:lang=ar`. */
export function hasFont(pattern: string): boolean {
  const query = spawnSync('fc-list', [pattern, 'family'], { encoding: 'utf8' });
  return query.status === 0 && query.stdout.trim() !== '';
}
