import type { Edit } from '../../edits/registry';
import type { Place } from '../../model/timeline';
import { foldText } from '../words/folding';
import { strengthened } from './amounts';
import { checked } from './checked-edit';

/** What was done before at the other end, or in the other direction. */

/** The same at the other end of what it was done to. */
export function mirrored(edit: Edit, edge: 'start' | 'end'): Edit | undefined {
  const isStart = edge === 'start';
  switch (edit.edit) {
    case 'fade': {
      const { inMs, outMs, ...rest } = edit;
      const lengthMs = inMs ?? outMs;
      const isThere = inMs === undefined ? !isStart : isStart;
      if (isThere || (inMs !== undefined && outMs !== undefined)) return undefined;
      return checked({ ...rest, ...(isStart ? { inMs: lengthMs } : { outMs: lengthMs }) });
    }
    case 'trimStart':
      return isStart ? undefined : checked({ ...edit, edit: 'trimEnd' });
    case 'trimEnd':
      return isStart ? checked({ ...edit, edit: 'trimStart' }) : undefined;
    case 'cutRanges': {
      const [range, ...more] = edit.ranges;
      if (!range || more.length > 0) return undefined;
      const { start, end } = range;
      if (isStart && typeof start === 'number' && start < 0 && end === 'end')
        return checked({ ...edit, ranges: [{ start: 0, end: -start }] });
      if (!isStart && start === 0 && typeof end === 'number' && end > 0)
        return checked({ ...edit, ranges: [{ start: -end, end: 'end' }] });
      return undefined;
    }
    case 'addCard':
      return edit.at === edge ? undefined : checked({ ...edit, at: edge });
    default:
      return undefined;
  }
}

const edges = [
  ['start', /^(?:(?:at|from|in|on|to|off) )?(?:the )?(?:(?:very )?(?:start|beginning|front)|other end)$|^(?:在)?(?:开头|开始|片头|最前面?|前面)(?:处|那里)?$/],
  ['end', /^(?:(?:at|from|in|on|to|off) )?(?:the )?(?:(?:very )?(?:end|ending|back)|other end)$|^(?:在)?(?:结尾|最后|末尾|片尾|后面)(?:处|那里)?$/],
] as const; // prettier-ignore

/** The ends of the video that a text names, if it names nothing else; "the other end" is either. */
export function edgesIn(text: string): readonly ('start' | 'end')[] {
  return edges.flatMap(([edge, words]) => (words.test(foldText(text).trim()) ? [edge] : []));
}

/** Whether a text says that it was the wrong direction, and nothing else. */
export function isOtherWay(text: string): boolean {
  return /^(?:(?:turn|rotate|do|make) (?:it|that|them) )?(?:(?:in )?(?:the )?(?:other|opposite) (?:way(?: (?:around|round))?|direction)|the opposite|(?:the )?wrong (?:way(?: (?:around|round))?|direction))$|^(?:反|另一个|相反的?)(?:方向|过来)$|^方向(?:反|错|不对)了?$|^(?:转|往|向|朝)+(?:另一|另外一)[边侧面](?:转)?$|^转?反了$/.test(foldText(text).trim()); // prettier-ignore
}

/** Whether a text says that it was the wrong side, and nothing else. */
export function isOtherSide(text: string): boolean {
  return /^(?:(?:put|move|do|make|have) (?:it|that|them) )?(?:(?:on|to|in|at) )?(?:the )?(?:other|opposite|wrong) (?:side|corner)$|^swap (?:them|the two|(?:the )?sides)(?: around| over)?$|^(?:放到?|换到?|移到?)?(?:另一[边侧]|对面|另外一边)$|^(?:把)?(?:左右|上下)(?:两边|位置)?(?:换|对调|互换|调换|颠倒|交换)(?:一下|过来|位置|个位置)*$|^(?:换|调换|对调|交换|互换|颠倒)(?:一下|个)?(?:左右|上下)(?:位置)?$/.test(foldText(text).trim()); // prettier-ignore
}

/** An edit in the opposite direction; `undefined` where it has none. */
export function otherWay(edit: Edit): Edit | undefined {
  if (edit.edit === 'rotateClips' && typeof edit.degrees === 'number')
    return checked({ ...edit, degrees: (360 - edit.degrees) % 360 });
  if (edit.edit === 'zoomClips' && edit.zoom !== 'none')
    return checked({ ...edit, zoom: { ...edit.zoom, from: edit.zoom.to, to: edit.zoom.from } });
  if (edit.edit === 'flipClips' && (edit.flip === 'horizontal' || edit.flip === 'vertical'))
    return checked({ ...edit, flip: edit.flip === 'horizontal' ? 'vertical' : 'horizontal' });
  return edit.edit === 'gradeClips' ? strengthened(edit, -1) : undefined;
}

/** At the other side: left of right; where it is in the middle, above of below. `undefined` for the middle itself. */
export function otherSideOf(place: Place): string | undefined {
  const isBeside = /left|right/.test(place);
  const others: Readonly<Record<string, string>> = isBeside ? { left: 'right', right: 'left' } : { top: 'bottom', bottom: 'top' }; // prettier-ignore
  const other = place.replace(/left|right|^top$|^bottom$/, (side) => others[side] ?? side);
  return other === place ? undefined : other.replace('-', ' ');
}
