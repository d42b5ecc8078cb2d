import type { Edit } from '../../edits/registry';
import { checked } from './checked-edit';
import { readLength } from '../times/times';
import { foldText } from '../words/folding';

/** "More", "a bit less", "half that", "slower": how much of what was done there is to be, by the way it is measured. */
interface Amount {
  readonly times: number;
  readonly of: 'strength' | 'value' | 'length' | 'speed';
}

interface Measure {
  readonly words: RegExp;
  readonly of: Amount['of'];
  /** Without a degree; nearer to 1 with "a bit", farther with "much". */
  readonly times: number;
}

const measures: readonly Measure[] = [
  { of: 'strength', times: 1.5, words: /^(?:more|stronger|heavier|more (?:intense|aggressive|pronounced|obvious|dramatic|strongly)|not (?:enough|much|strong enough)|too (?:little|weak|subtle)|强|重|明显|夸张|狠|多|不够|不太够|差|不够明显|不够强|差点意思)$/ },
  { of: 'strength', times: 0.5, words: /^(?:less|weaker|gentler|subtler|softer|milder|less (?:intense|aggressive|pronounced|obvious|dramatic|harsh|strong|strongly)|more (?:gentle|subtle|gently|subtly)|not (?:so|that|as|quite so|quite that) much|(?:too|over) ?(?:much|close|strong|heavy|intense|extreme|done)|much|(?:dial|tone|pull|scale|take) (?:it|that) (?:back|down)|over the top|弱|轻|温和|柔和|自然|少|少剪|少去|少删|少切|剪少|删少|回去|退回去?|退|收|收回来?|回来|往回调|往回|回调|调回去|调回来)$/ },
  { of: 'value', times: 0.5, words: /^(?:half (?:that|of that|as much|the amount)(?: speed)?(?: again)?|halve (?:it|that)|by half|减半|一半|减一半|减掉一半|减少一半|降一半|降低一半)$/ },
  { of: 'value', times: 2, words: /^(?:double(?: (?:it|that))?|twice (?:that|as much|the amount)(?: speed)?(?: again)?|翻倍|加倍)$/ },
  { of: 'length', times: 1.5, words: /^(?:longer|长|久)$/ },
  { of: 'length', times: 0.5, words: /^(?:shorter|half as long|half the length|短)$/ },
  { of: 'length', times: 2, words: /^(?:twice as long|double the length|长一倍|加长一倍|延长一倍)$/ },
  { of: 'speed', times: 1.25, words: /^(?:faster|quicker|快)$/ },
  { of: 'speed', times: 0.8, words: /^(?:slower|慢)$/ },
]; // prettier-ignore

const lead =
  /^(?:(?:make|do) (?:it|them|that|this|those) |(?:(?:hm+|ok|okay|well|no|oh|but),? )*(?:that|it|this)(?:'?s| is| was| looks| feels| seems) )?(?<degree>(?:(?:just |only )?(?:a (?:little |tiny |wee )?bit|a little|a tad|a touch|bit|slightly|somewhat|much|a lot|way|far|even|still|再|更|稍微|还要?|要|调)(?: |(?=[\u4e00-\u9fff])))*)(?<rest>.+?)(?:[一]?[点些]儿?)?(?: than (?:that|this|it|before|now|it (?:is|was)(?: now)?))?$/;

/** How much there is to be of what was done, where a text says nothing else. */
export function amountIn(text: string): Amount | undefined {
  const { degree = '', rest = '' } = lead.exec(foldText(text).trim())?.groups ?? {};
  const found = measures.find(({ words }) => words.test(rest));
  if (!found) return undefined;
  const power = /bit|little|tad|touch|slightly|somewhat|稍微/.test(degree) ? 0.5 : /much|lot|way|far/.test(degree) ? 2 : 1; // prettier-ignore
  return { of: found.of, times: found.times ** power };
}

const difference =
  /^(?:(?:make|have) (?:it|them|that|this|those|the (?:fades?|transitions?|crossfades?|dissolves?|freeze(?: frame)?)(?: between (?:them|the clips))?) )?(?:last )?(?:by )?(?:(?:about|like|maybe|just|only) )*(?<length>\S.{0,24}?) (?:more )?(?<way>longer|shorter)$/;

/** "A second longer": milliseconds, negative ones where it gets shorter. */
export function differenceIn(text: string): number | undefined {
  const { length = '', way } = difference.exec(foldText(text).trim())?.groups ?? {};
  const said = readLength(length, 0);
  if (said?.length !== length.length || said.value.form !== 'length') return undefined;
  return way === 'longer' ? said.value.ms : -said.value.ms;
}

/** What lasts a while in itself, lasting so much longer. */
export function longerBy(edit: Edit, byMs: number): Edit | undefined {
  const more = (ms: number) => ms + byMs;
  switch (edit.edit) {
    case 'fade':
      return checked({
        ...edit,
        ...(edit.inMs !== undefined && { inMs: more(edit.inMs) }),
        ...(edit.outMs !== undefined && { outMs: more(edit.outMs) }),
      });
    case 'addTransitions':
      return checked({ ...edit, durationMs: more(edit.durationMs ?? usualTransitionMs) });
    case 'freezeFrame':
    case 'addCard':
      return checked({ ...edit, lengthMs: more(edit.lengthMs) });
    default:
      return undefined;
  }
}

/** An edit with so much more or less of what it does; `undefined` where that is not measured so. */
export function scaled(edit: Edit, { of, times }: Amount): Edit | undefined {
  // A zoom goes as fast as it goes far.
  if (of === 'speed' && edit.edit === 'zoomClips') return strengthened(edit, times > 1 ? 1.5 : 0.5);
  // What goes slower takes longer.
  if (of === 'speed' && edit.edit === 'addTransitions')
    return checked({
      ...edit,
      durationMs: rounded((edit.durationMs ?? usualTransitionMs) * (times < 1 ? 1.5 : 0.67), 10),
    });
  if (of === 'speed' && edit.edit === 'fade') return lengthened(edit, times < 1 ? 1.5 : 0.67);
  if (of === 'speed') return edit.edit === 'setSpeed' ? checked({ ...edit, factor: rounded(edit.factor * times, 0.05) }) : undefined; // prettier-ignore
  if (of === 'length') return lengthened(edit, times);
  // Half of “half as loud” is no louder than that.
  const isRelative = edit.edit === 'setVolume' && 'times' in edit.change;
  if (of === 'value' && edit.edit === 'setSpeed') return farther(edit, times);
  if (of === 'value' && isRelative) return undefined;
  return strengthened(edit, times) ?? lengthened(edit, times);
}

/** "Half that" of what was slowed down, "twice that" of what was sped up; the other way round it is not clear. */
function farther(edit: Extract<Edit, { edit: 'setSpeed' }>, times: number): Edit | undefined {
  const isFarther = edit.factor < 1 === times < 1 && edit.factor !== 1;
  return isFarther ? checked({ ...edit, factor: edit.factor * times }) : undefined;
}

const usualTransitionMs = 500;

function lengthened(edit: Edit, times: number): Edit | undefined {
  const scale = (ms: number) => Math.max(100, rounded(ms * times, 10));
  switch (edit.edit) {
    case 'fade':
      return checked({
        ...edit,
        ...(edit.inMs !== undefined && { inMs: scale(edit.inMs) }),
        ...(edit.outMs !== undefined && { outMs: scale(edit.outMs) }),
      });
    case 'addTransitions':
      return times === 2
        ? checked({ ...edit, durationMs: scale(edit.durationMs ?? usualTransitionMs) })
        : undefined;
    case 'trimStart':
    case 'trimEnd':
    case 'freezeFrame':
    case 'addCard':
      return checked({ ...edit, lengthMs: scale(edit.lengthMs) });
    default:
      return undefined;
  }
}

/** An edit with so much more or less of its strength; the opposite with a negative number. */
export function strengthened(edit: Edit, times: number): Edit | undefined {
  switch (edit.edit) {
    case 'gradeClips': {
      const { brightness, contrast, saturation, warmth } = edit;
      const steps = Object.entries({ brightness, contrast, saturation, warmth }).flatMap(([part, step]) =>
        step !== undefined && 'by' in step ? [[part, { by: rounded(step.by * times, 1) }] as const] : [],
      );
      return steps.length === 0 ? undefined : checked({ ...edit, ...Object.fromEntries(steps) });
    }
    case 'addMusic':
      return edit.volume === undefined ? undefined : checked({ ...edit, volume: rounded(edit.volume * times, 0.1) });
    case 'setSpeed':
      return checked({ ...edit, factor: rounded(edit.factor ** times, 0.05) });
    case 'changeTitle':
    case 'changeOverlay':
      return edit.resize === undefined ? undefined : checked({ ...edit, resize: rounded(edit.resize ** times, 0.01) });
    case 'zoomClips': {
      const { zoom } = edit;
      if (zoom === 'none') return undefined;
      const [from, to] = [zoom.from, zoom.to].map((part) => ({ ...part, percent: 100 + rounded((part.percent - 100) * times, 1) }));
      return checked({ ...edit, zoom: { ...zoom, from, to } });
    }
    case 'setVolume': {
      const { change } = edit;
      if ('times' in change) return checked({ ...edit, change: { times: rounded(change.times ** times, 0.01) } });
      if ('decibels' in change) return checked({ ...edit, change: { decibels: rounded(change.decibels * times, 0.1) } });
      return 'percent' in change ? checked({ ...edit, change: { percent: rounded(change.percent * times, 1) } }) : undefined;
    }
    default:
      return undefined;
  }
} // prettier-ignore

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(3));
}
