import { defaultOutput } from '../../contract/output-settings';
import type { OutputWishes } from '../exports/export-output';
import { conditionOf, imperativeOf } from './conditions';
import type { Condition } from './conditions';
import { mergedWishes, wishesOf } from './export-wishes';
import { exportDetailOf, folded, intentOf, limitsExport } from './intents';
import type { Intent } from './intents';
import { jointsOf, tellsOrder } from './joints';
import { maskQuotes, masked } from './quotes';

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Where its bullet or number begins, else its start. */
  readonly mark: number;
  /** The words that join it to the clause before. */
  readonly joinedBy: string;
  readonly said: string;
  readonly intent: Intent | undefined;
  /** What the export beside it waits for. */
  readonly condition?: Condition;
  /** What an export is to be like. */
  readonly wishes?: OutputWishes;
  /** It only says more of the export before it: "export it, 1080p". */
  readonly isDetail?: boolean;
  /** It asks for a file beside that of the export before it: "as an MP4 and as a GIF". */
  readonly isAnother?: boolean;
  /** It asks of the export before it what no export here can do: "export it, without the audio". */
  readonly isLimit?: boolean;
}

/** Begins a text that was not put in quotes. */
const unquotedText =
  /\b(?:says?|saying|reads?|reading|titled|called|named|words?)\b|写着?|内容[是为]|标题[是为]|文字/u;
const oneWord = /^(?:export|download|save|render|output|导出|下载|保存|输出|渲染)$/u;

/** Splits a request where one clause ends and the next begins. */
export function clausesOf(text: string): Clause[] {
  const hidden = maskQuotes(text);
  const clauses: Clause[] = [];
  let opensText = false;
  const add = (start: number, end: number, mark: number, joinedBy: string): void => {
    const part = hidden.slice(start, end);
    const said = folded(part);
    if (said === '') return;
    if (tellsOrder(joinedBy)) opensText = false;
    const isText = opensText && oneWord.test(said);
    const intent = isText ? undefined : intentOf(said, false);
    const inner = intent || opensText || unquotedText.test(said) ? undefined : innerJoint(part);
    if (inner) {
      add(start, start + inner.start, mark, joinedBy);
      add(start + inner.end, end, start + inner.end, part.slice(inner.start, inner.end));
      return;
    }
    clauses.push({ start, end, mark, joinedBy, said, intent });
    opensText ||= unquotedText.test(said) && !said.includes(masked);
  };
  let start = 0;
  let mark = 0;
  let joinedBy = '';
  for (const joint of jointsOf(hidden)) {
    add(start, joint.start, mark, joinedBy);
    start = joint.end;
    mark = joint.mark ?? joint.end;
    joinedBy = hidden.slice(joint.start, joint.end);
  }
  add(start, hidden.length, mark, joinedBy);
  return besideExports(text, savedAtEnd(clauses));
}

/** A sound beside a film is another file as well. */
const another =
  /\b(?:also|too|as well|another|additionally|plus|both|second|separate(?:ly)?|the (?:audio|sound|soundtrack))\b|[也另还再]|单独|声音|音频|音轨/u;

const savesIt =
  /^(?:(?:please|finally|just|now|also|lastly) )*save (?:it|this|that)(?: (?:now|please|for me|when (?:you're )?done))*$/u;

/** "Cut the silences, then save it": alone it asks for nothing, as work is saved by itself, but after edits a film is wanted. */
function savedAtEnd(clauses: readonly Clause[]): readonly Clause[] {
  const last = clauses.at(-1);
  const before = clauses.slice(0, -1);
  const isText = before.some(({ said }) => unquotedText.test(said) && !said.includes(masked));
  const isAfterEdits = before.length > 0 && before.every(({ intent }) => intent === undefined) && !isText;
  return last && isAfterEdits && tellsOrder(last.joinedBy) && savesIt.test(last.said) ? [...before, { ...last, intent: 'export' }] : clauses;
} // prettier-ignore

/** Finds what belongs to the exports beside it. */
function besideExports(text: string, clauses: readonly Clause[]): Clause[] {
  /** What is said of the export that goes on. */
  let exporting: OutputWishes | undefined;
  let waitsForEdit = false;
  return clauses.map((clause, index) => {
    if (clause.intent) {
      exporting = clause.intent === 'export' ? wishesOf(clause.said) : undefined;
      waitsForEdit = false;
      return exporting
        ? { ...clause, wishes: exporting, isAnother: another.test(`${clause.joinedBy} ${clause.said}`) }
        : clause;
    }
    const typed = text.slice(clause.start, clause.end);
    const detail = exporting && !tellsOrder(clause.joinedBy) ? exportDetailOf(clause.said) : undefined;
    const isListed = /^[\s,，、]*$/u.test(clause.joinedBy);
    if (exporting && detail && isOtherFile(clause.said, isListed, exporting, detail))
      return { ...clause, intent: 'export', wishes: { ...exporting, ...detail }, isAnother: true };
    const both = isListed && exporting && detail && mergedWishes(exporting, detail);
    if (both) {
      exporting = both;
      return { ...clause, wishes: both, isDetail: true };
    }
    if (exporting && !tellsOrder(clause.joinedBy) && limitsExport(clause.said))
      return { ...clause, isLimit: true };
    const follows =
      exporting !== undefined && (clause.joinedBy.trim() === '' || index === clauses.length - 1);
    exporting = undefined;
    const imperative = waitsForEdit ? imperativeOf(typed) : undefined;
    if (imperative !== undefined) return { ...clause, condition: { type: 'edit', words: imperative } };
    const condition = follows || leadsToExport(clauses, index) ? conditionOf(typed) : undefined;
    waitsForEdit = condition?.type === 'edit';
    return condition ? { ...clause, condition } : clause;
  });
}

/**
 * "As an MP4 and a GIF" asks for two files, "export it, as a GIF" for one.
 * @param said What follows the export. @param isListed It is joined by a comma alone.
 */
function isOtherFile(
  said: string,
  isListed: boolean,
  first: OutputWishes,
  { format }: OutputWishes,
): boolean {
  const isNamed = /\b(?:mp4|gif|mp3|wav|m4a|aac|too|also|as well|separately)\b|动图|[也另]/u.test(said);
  if (format === undefined || !isNamed || (isListed && first.format === undefined)) return false;
  return format !== (first.format ?? defaultOutput.format);
}

/** "after trimming it and adding a title, export" */
function leadsToExport(clauses: readonly Clause[], index: number): boolean {
  const next = clauses.slice(index + 1, index + 9).find(({ said }) => imperativeOf(said) === undefined);
  return next?.intent === 'export';
}

/** What begins an edit in Chinese. */
const chineseVerb =
  '(?:删|剪(?![好完])|去|加|添|裁|改|换|调|静音|消音|合并|拼|变|旋转|放大|缩|倒放|慢放|移|插|配|做成|截|模糊|降噪|美|分割)';
const chineseEdit = `(?:请|先|帮我|给我|要|记得)*(?:(?:把|将).{1,30}?)?${chineseVerb}`;
/** Where a clause may still have two: [the joint, what must hold of what stands before and after it]. */
const innerJoints: readonly (readonly [RegExp, (before: string, after: string) => boolean])[] = [
  // 导出mp4和gif
  [
    /[\s]*(?:以?及|[和与跟、])[\s]*(?:一[个份])?(?=(?:mp4|gif|mp3|wav|m4a|aac|动图|音频)(?:格式|文件|版)?$)/giu,
    (before, after) => isExport(before) && exportDetailOf(folded(after)) !== undefined,
  ],
  // "export after removing the intro"
  [
    /[ ,]+(?=(?:but |only )*(?:after|once|when|as soon as) )/giu,
    (before, after) => isExport(before) && conditionOf(after) !== undefined,
  ],
  // "after trimming the silences export it"
  [
    / +(?=(?:please )?(?:export|download|render|save|send)\b)/giu,
    (before, after) => isExport(after) && conditionOf(before) !== undefined,
  ],
  // "trim it export when done", "mute the audio before exporting"
  [
    / +(?=(?:export|download|render)\b.* (?:when|once) |before (?:you )?export)/giu,
    (_, after) => isExport(after),
  ],
  // 导出前去掉静音, but 导出前10秒 is of a part
  [new RegExp(`[之以]?前[\\s，,]*(?=${chineseEdit}|先)`, 'gu'), (before) => isExport(before)],
  // 上传视频并剪掉静音, 导出后加标题
  [
    new RegExp(`(?:(?<!合)并且?|[之以]?后|再)[\\s，,]*(?=${chineseEdit})`, 'gu'),
    (before) => /上传|导出/u.test(before) && intentOf(folded(before), false) !== undefined,
  ],
  // 删掉第二段导出, but 把标题改成导出 and 先别导出 are no exports
  [
    /(?<![不别勿没能以会说讲到成为写叫是字题的加掉除怎何么])(?=(?:请|帮我|给我|我要|直接|马上|就)*(?:导出|输出|渲染))/gu,
    (before, after) => isExport(after) && new RegExp(`^\\s*${chineseEdit}|[完好]$`, 'u').test(before),
  ],
];

function isExport(part: string): boolean {
  return intentOf(folded(part), false) === 'export';
}

/** Nobody joins more in one clause; it also bounds the time. */
const longestPair = 240;

function innerJoint(part: string): { start: number; end: number } | undefined {
  if (part.length > longestPair) return undefined;
  for (const [joint, holds] of innerJoints) {
    for (const { 0: matched, index } of part.matchAll(joint)) {
      const end = index + matched.length;
      if (part.slice(0, index).trim() !== '' && holds(part.slice(0, index), part.slice(end)))
        return { start: index, end };
    }
  }
  return undefined;
}
