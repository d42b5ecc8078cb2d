import type { Rational } from '../model/rational';
import type { Canvas, Place } from '../model/timeline';
import type { FramedTitle, TextBlock } from './title-layout';

export { frameBeside, frameTitles } from './title-layout';
export type { FramedTitle } from './title-layout';

/** Titles as an ASS script, which libass burns in. */

const alignments: Readonly<Record<Place, number>> = {
  'bottom-left': 1,
  bottom: 2,
  'bottom-right': 3,
  left: 4,
  center: 5,
  right: 6,
  'top-left': 7,
  top: 8,
  'top-right': 9,
};

/**
 * A font that Windows and macOS have. fontconfig gives its own sans-serif where there is none of that name, and on
 * every system libass takes what this font lacks from another.
 */
const fontName = 'Arial';

/**
 * The script that shows titles. The same titles at the same frames always give the same text.
 * @param titles their frames counted from the one that is at time 0 of the script. One that began before (a negative
 * start) is in the middle of its fade, or past it.
 */
export function assScript(
  { width, height, fps }: Pick<Canvas, 'width' | 'height' | 'fps'>,
  titles: readonly FramedTitle[],
): string {
  const events = titles.filter(({ end }) => end > 0).map((title) => dialogue(title, fps));
  const style = (name: string, border: string) =>
    `Style: ${name},${fontName},${Math.round(height * 0.08)},&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,${border},2,0,0,0,-1`;
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${width}
PlayResY: ${height}
WrapStyle: 0
ScaledBorderAndShadow: yes
YCbCr Matrix: TV.709
Language: ${languageOf(titles)}

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
${style('Plain', '1,0,0')}
${style('Plate', '4,0,0')}

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${events.join('\n')}
`;
}

/** Which forms a character has that Chinese and Japanese write differently: one font holds them all. */
function languageOf(titles: readonly FramedTitle[]): 'ja' | 'zh' {
  return titles.some(({ title }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title.text))
    ? 'ja'
    : 'zh';
}

function dialogue({ title, block, start, end }: FramedTitle, fps: Rational): string {
  const { look, padding, size, laterSize, firstLines, laterLines, marginX } = block;
  const from = hundredths(Math.max(0, start), fps);
  const tags = [
    `\\an${alignments[title.place]}\\pos(${block.x},${block.y})`,
    `\\fs${size}\\b${look.bold[0] ? 1 : 0}\\i${look.italic ? 1 : 0}`,
    `\\bord${thickness(look.outline * size)}`,
    `\\1c${assColour(title.color)}\\3c${assColour(look.outlineColor)}`,
    look.box ? `\\4c${assColour(look.box.color)}\\xshad${padding.x}\\yshad${padding.y}` : '',
    fadeTags({ look, start, end }, fps, from * 10),
  ].join('');
  const later =
    laterSize === size && look.bold[0] === look.bold[1] ? '' : `{\\fs${laterSize}\\b${look.bold[1] ? 1 : 0}}`;
  const lines = [...firstLines.map(assText), ...laterLines.map((line) => later + assText(line))];
  const times = `${assTime(from)},${assTime(hundredths(end, fps))}`;
  return `Dialogue: 0,${times},${look.box ? 'Plate' : 'Plain'},,${marginX},${marginX},0,,{${tags}}${lines.join('\\N')}`;
}

function thickness(pixels: number): number {
  return pixels === 0 ? 0 : Math.max(1, Math.round(pixels));
}

/**
 * Letters, outline and plate appear and vanish together. libass's own fade leaves plates out (seen with 0.17.1), so
 * their transparency is animated, from the frame before the first to the one after the last: both show something.
 * @param originMs where the event starts, which its own times count from.
 */
function fadeTags(
  { look, start, end }: Pick<FramedTitle, 'start' | 'end'> & Pick<TextBlock, 'look'>,
  fps: Rational,
  originMs: number,
): string {
  const ms = (frame: number) => Math.round((frame * 1000 * fps.den) / fps.num) - originMs;
  const [before, after] = [ms(start - 1), ms(end)];
  const fade = Math.min(look.fadeMs, Math.floor((after - before) / 4));
  const plate = look.box ? `\\4a${assAlpha((look.box.opacity * look.opacity) / 100)}` : '';
  const shown = `\\1a${assAlpha(look.opacity)}\\3a${assAlpha(look.opacity)}${plate}`;
  const hidden = `\\alpha${assAlpha(0)}`;
  if (fade === 0) return shown;
  // An end at 0 would be read as the event's own.
  const appears = before + fade > 0 ? `${hidden}\\t(${before},${before + fade},${shown})` : shown;
  return `${appears}\\t(${after - fade},${after},${hidden})`;
}

/**
 * A line as it was typed: nothing in it is a tag. ASS has no escape for a backslash, so an invisible word joiner
 * after it keeps libass from reading the pair as one. Control characters become spaces.
 */
export function assText(line: string): string {
  return line
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/\\/g, '\\\u2060')
    .replace(/[{}]/g, '\\$&');
}

/** A frame as hundredths of a second: rounded down it lies between the frame before and this one. */
function hundredths(frame: number, fps: Rational): number {
  return Math.floor((frame * 100 * fps.den) / fps.num);
}

function assTime(hundredthsOfSecond: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredthsOfSecond / 100);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredthsOfSecond % 100)}`;
}

function assColour(color: string): string {
  return `&H${color.slice(5, 7)}${color.slice(3, 5)}${color.slice(1, 3)}&`.toUpperCase();
}

/** @param opacity in percent. */
function assAlpha(opacity: number): string {
  const alpha = Math.round(255 * (1 - opacity / 100));
  return `&H${alpha.toString(16).padStart(2, '0').toUpperCase()}&`;
}
