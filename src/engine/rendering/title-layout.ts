import { msToFrame } from '../model/rational';
import type { Canvas, Place, Timeline, Title } from '../model/timeline';
import { breakLines, piecesOf } from './line-breaks';
import { lookOf, roomOf } from './title-look';
import type { TitleLook, TitleRoom } from './title-look';

/** A title, the frames that it is seen on (never none), and where it stands. */
export interface FramedTitle {
  readonly title: Title;
  readonly start: number;
  readonly end: number;
  readonly block: TextBlock;
  readonly area: Area;
}

/** The lines of a title as they are drawn, in pixels of the canvas. */
export interface TextBlock {
  readonly look: TitleLook;
  /** Those of the first paragraph, and of all others, which may be smaller. */
  readonly firstLines: readonly string[];
  readonly laterLines: readonly string[];
  /** The height of a line, which is that of its letters from the highest to the lowest. */
  readonly size: number;
  readonly laterSize: number;
  readonly marginX: number;
  /** Between the letters and the edge of the plate; 0 without one. */
  readonly padding: { readonly x: number; readonly y: number };
  /** Where the text's corner, side or middle is that the place names. */
  readonly x: number;
  readonly y: number;
}

/** The title's plate or its lines as an upright rectangle, by estimate. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly area: Area;
}

type CanvasShape = Pick<Canvas, 'width' | 'height'>;

/**
 * Gives every title its frames, its lines and its place, so that those seen at the same time do not cover each other.
 * Captions give way to the others; of the others, and of captions, those that come later. Pure, and for all titles at
 * once: whatever part of the timeline is rendered, a title stands at the same place.
 * @param frames those of the whole timeline; titles that lie behind are left out, and those without any text.
 */
export function frameTitles(
  { canvas, titles }: Pick<Timeline, 'canvas' | 'titles'>,
  frames: number,
): FramedTitle[] {
  const timed = titles.flatMap((title, index) => {
    const start = msToFrame(title.startMs, canvas.fps);
    const end = title.endMs === 'timeline' ? frames : Math.min(frames, msToFrame(title.endMs, canvas.fps));
    return end > start && title.text.trim() !== '' ? [{ title, start, end, index }] : [];
  });
  const isCaption = ({ title }: { title: Title }) => title.role === 'caption';
  const inOrder = timed.toSorted((a, b) => a.start - b.start || a.index - b.index);
  const others: Placed[] = [];
  const laid: (FramedTitle & { index: number })[] = [];
  for (const captions of [false, true]) {
    let captionsSeen: Placed[] = [];
    for (const each of inOrder.filter((title) => isCaption(title) === captions)) {
      captionsSeen = captionsSeen.filter(({ end }) => end > each.start);
      const seen = [
        ...others.filter(({ start, end }) => start < each.end && end > each.start),
        ...captionsSeen,
      ];
      const { block, area } = layOut(each.title, canvas, seen);
      (captions ? captionsSeen : others).push({ start: each.start, end: each.end, area });
      laid.push({ ...each, block, area });
    }
  }
  return laid
    .sort((a, b) => a.index - b.index)
    .map(({ title, start, end, block, area }) => ({ title, start, end, block, area }));
}

/**
 * Lays one more title out that gives way: none of those that are laid already moves for it.
 * @returns `undefined` where they leave it no room.
 */
export function frameBeside(
  wanted: Omit<FramedTitle, 'block' | 'area'>,
  canvas: CanvasShape,
  laid: readonly FramedTitle[],
): FramedTitle | undefined {
  const seen = laid.filter(({ start, end }) => start < wanted.end && end > wanted.start);
  const { block, area } = layOut(wanted.title, canvas, seen);
  return seen.some((other) => overlap(area, other.area)) ? undefined : { ...wanted, block, area };
}

function layOut(
  title: Title,
  canvas: CanvasShape,
  seen: readonly Placed[],
): { block: TextBlock; area: Area } {
  const look = lookOf(title);
  const room = roomOf(title.role, canvas);
  const fitted = fitText(title, look, room, canvas);
  const { size, width, height, padding } = fitted;
  const [column, row] = gridOf(title.place);
  const whole = { width: width + 2 * padding.x, height: height + 2 * padding.y };
  const atThird = (third: Third, margin: number, whole: number, part: number) =>
    third === 0 ? margin : third === 1 ? (whole - part) / 2 : whole - margin - part;
  const left = atThird(column, room.marginX, canvas.width, whole.width);
  const top = atThird(row, room.marginY, canvas.height, whole.height);
  const wished = areaAt(left, top, whole);
  const area = freeArea(wished, row === 2 ? 'up' : 'down', seen, size / 4, canvas.height);
  const block: TextBlock = {
    look,
    firstLines: fitted.firstLines,
    laterLines: fitted.laterLines,
    size,
    laterSize: Math.max(1, Math.round(size * look.laterLines)),
    marginX: room.marginX,
    padding,
    x: Math.round(anchor(column, area.left + padding.x, area.right - padding.x)),
    y: Math.round(anchor(row, area.top + padding.y, area.bottom - padding.y)),
  };
  return { block, area };
}

type Third = 0 | 1 | 2;

function anchor(third: Third, low: number, high: number): number {
  return third === 0 ? low : third === 1 ? (low + high) / 2 : high;
}

/** Column and row, from the left and from the top. */
export function gridOf(place: Place): [column: Third, row: Third] {
  const column = place.endsWith('left') ? 0 : place.endsWith('right') ? 2 : 1;
  const row = place.startsWith('top') ? 0 : place.startsWith('bottom') ? 2 : 1;
  return [column, row];
}

function areaAt(left: number, top: number, { width, height }: { width: number; height: number }): Area {
  return { left, top, right: left + width, bottom: top + height };
}

/** The nearest place above or below that nothing else covers; the wished one where the picture has none. */
function freeArea(
  wished: Area,
  towards: 'up' | 'down',
  seen: readonly Placed[],
  gap: number,
  height: number,
): Area {
  for (const direction of towards === 'up' ? ([-1, 1] as const) : ([1, -1] as const)) {
    let area = wished;
    // Each step passes one that is in the way.
    for (let steps = 0; steps <= seen.length; steps++) {
      const inTheWay = seen.find((other) => overlap(area, other.area));
      if (!inTheWay) {
        if (area.top >= 0 && area.bottom <= height) return area;
        break;
      }
      const by = direction < 0
        ? inTheWay.area.top - gap - area.bottom
        : inTheWay.area.bottom + gap - area.top; // prettier-ignore
      area = { ...area, top: area.top + by, bottom: area.bottom + by };
    }
  }
  return wished;
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

interface Fitted {
  readonly firstLines: readonly string[];
  readonly laterLines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly x: number; readonly y: number };
}

/** Letters of a fallback font may be a little higher than the font's own. */
const lineHeight = 1.1;

/** A word is cut, and there are more lines than wished, only where the letters would become smaller than this. */
const smallest = { forWords: 0.5, forLines: 0.65 } as const;

/** The largest size, up to the wished one, at which the text stays inside its room. */
function fitText(title: Title, look: TitleLook, room: TitleRoom, canvas: CanvasShape): Fitted {
  const [first = [], ...later] = paragraphsOf(title.text).map(piecesOf);
  const wished = (canvas.height * title.size) / 100;
  for (let size = wished; ; size *= 0.95) {
    const padding = look.box ? { x: Math.round(size * 0.4), y: Math.round(size * 0.15) } : { x: 0, y: 0 };
    const outline = 2 * look.outline * size;
    const widthIn = (height: number) => (canvas.width - 2 * room.marginX - 2 * padding.x - outline) / height;
    const laterSize = size * look.laterLines;
    const head = breakLines(first, widthIn(size));
    const rest = later.map((pieces) => breakLines(pieces, widthIn(laterSize)));
    const [firstLines, laterLines] = [head.lines, rest.flatMap(({ lines }) => lines)];
    const height = lineHeight * (firstLines.length * size + laterLines.length * laterSize);
    const cutsWord = head.cutsWord || rest.some((each) => each.cutsWord);
    const tooManyLines = firstLines.length + laterLines.length > room.wishedLines;
    const fits =
      height + 2 * padding.y <= room.maxHeight &&
      (!cutsWord || size <= wished * smallest.forWords) &&
      (!tooManyLines || size <= wished * smallest.forLines);
    if (!fits && size > 1) continue;
    const width = outline + Math.max(head.width * size, ...rest.map((each) => each.width * laterSize));
    return { firstLines, laterLines, size: Math.max(1, Math.round(size)), width, height, padding };
  }
}

/** Line breaks of any system; those before and after the text are not shown. */
function paragraphsOf(text: string): string[] {
  return text.trim().split(/\r\n?|[\n\u0085\u2028\u2029]/u);
}
