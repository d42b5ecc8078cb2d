import { understand } from './understand';

/** What people say first, in both languages; a slip and a word unknown lead through what is tried last. */
const prompts = [
  'trim teh silences, then add the title "Harbour" at the top and export it as a wobbly MP4',
  '剪掉前3秒 加上标题 港口 然后导出',
];

/**
 * Reads prompts for nothing. The expressions of the language are compiled by their first use, which takes some 0.2 s:
 * better before somebody waits for it.
 */
export function warmUp(): void {
  for (const prompt of prompts) understand(prompt, { media: [], timeline: undefined, language: 'en' });
}
