import { msToFrame } from '../model/rational';
import type { Rational } from '../model/rational';
import type { Canvas, Place, Timeline, Title } from '../model/timeline';

/** All titles of a timeline as one ASS script, which libass burns in. */

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

const fadeMs = 200;

/** A title and the frames that it is seen on; never empty. */
export interface FramedTitle {
  readonly title: Title;
  readonly start: number;
  readonly end: number;
}

/** The titles that have something to show, as far as the timeline goes. */
export function frameTitles(
  { canvas, titles }: Pick<Timeline, 'canvas' | 'titles'>,
  frames: number,
): FramedTitle[] {
  return titles.flatMap((title) => {
    const start = msToFrame(title.startMs, canvas.fps);
    const end = title.endMs === 'timeline' ? frames : Math.min(frames, msToFrame(title.endMs, canvas.fps));
    return end > start && title.text.trim() !== '' ? [{ title, start, end }] : [];
  });
}

/** @param titles their frames counted from the frame that is at time 0 of the script. */
export function assScript(
  { width, height, fps }: Pick<Canvas, 'width' | 'height' | 'fps'>,
  titles: readonly FramedTitle[],
): string {
  const marginX = Math.round(width * 0.05);
  const marginY = Math.round(height * 0.05);
  const events = titles.map(({ title, ...at }) => {
    const size = Math.round((height * title.size) / 100);
    const outline = Math.max(1, Math.round(size / 16));
    const shownMs = ((at.end - at.start) * 1000 * fps.den) / fps.num;
    const fade = Math.min(fadeMs, Math.floor(shownMs / 4));
    const tags = [
      `\\an${alignments[title.place]}`,
      `\\fs${size}`,
      `\\bord${outline}`,
      `\\1c${assColour(title.color)}`,
      `\\3c${isDark(title.color) ? '&HFFFFFF&' : '&H000000&'}`,
      `\\fad(${fade},${fade})`,
    ].join('');
    return `Dialogue: 0,${assTime(at.start, fps)},${assTime(at.end, fps)},Title,,0,0,0,,{${tags}}${assText(title.text)}`;
  });
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${width}
PlayResY: ${height}
WrapStyle: 0
ScaledBorderAndShadow: yes
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Title,Arial,${Math.round(height * 0.08)},&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,1,0,0,0,100,100,0,0,1,2,0,2,${marginX},${marginX},${marginY},-1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${events.join('\n')}
`;
}

/**
 * Text as it was typed: nothing in it is a tag. ASS has no escape for a backslash, so an invisible word joiner
 * after it keeps libass from reading the pair as one.
 */
export function assText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/\\/g, '\\\u2060')
    .replace(/[{}]/g, '\\$&')
    .replace(/\n/g, '\\N');
}

/** A frame as hundredths of a second: rounded down it lies between the frame before and this one. */
function assTime(frame: number, fps: Rational): string {
  const hundredths = Math.floor((frame * 100 * fps.den) / fps.num);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

function channelsOf(color: string): [red: string, green: string, blue: string] {
  return [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)];
}

function assColour(color: string): string {
  const [red, green, blue] = channelsOf(color);
  return `&H${blue}${green}${red}&`.toUpperCase();
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => parseInt(channel, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 80;
}
