/** What stands between two clauses of a request, and tells in which order they are meant. */
export interface Joint {
  readonly start: number;
  readonly end: number;
  /** Where the bullet or number of the clause behind it begins, if it has one. */
  readonly mark?: number;
}

// Spaces are counted, so that a long run of them takes no long time.
const comma =
  /[,;]\s{0,9}(?:and\s{1,9}(?:then|finally|also)\b|after\s{1,9}that\b,?|and\b|then\b|finally\b)?/u;
/** "and, when done, …" */
const wordAndComma = /\s(?:and|then),\s{1,9}/u;
const sentenceEnd = /[.!]\s{1,9}(?:(?:and\s{1,9})?then\b|after\s{1,9}that\b,?|and\b|finally\b)?/u;
/** "silences.export" */
const sentenceEndWithoutSpace = /(?<=\p{L}{3})[.!](?=(?:then\s|and\s)?(?:export|download|render)\b)/u;
const lineBreak = /\n+/u;
const sign = /\s{1,9}(?:&|\+|\/|\||->|=>|→)\s{1,9}/u;
const word = /\s(?:and\s{1,9}then|and|then|plus|after\s{1,9}that|afterwards)\s{1,9}/u;
const chineseMark = /[，；。！、]\s{0,9}(?:然后|接着|随后|最后|并且|并|再)?/u;
/** “最后3秒” and “最后一段” are parts of the film. */
const chineseWord =
  /然后|接着|随后|并且|(?<![把将到的在是从给])最后(?!\s?[\d零一二两三四五六七八九十半几]|的|面|那)/u;
/** These are joints only before what is done here: 合并, 后面 and 再见 are none. */
const chineseWordBeforeIntent =
  /(?:(?<!合)并|[以之]?后|再)(?=导出|输出|下载|保存|渲染|查|看看|显示|上传|把(?:视频|它|成片))/u;

const parts = [
  wordAndComma,
  comma,
  sentenceEnd,
  sentenceEndWithoutSpace,
  lineBreak,
  sign,
  word,
  chineseMark,
  chineseWord,
  chineseWordBeforeIntent,
];
const separator = new RegExp(`\\s{0,9}(?:${parts.map(({ source }) => source).join('|')})\\s*`, 'giu');

const inOrder = /->|=>|→|then|after|finally|\d[.)]|[.!;\n。！；]|然后|接着|随后|最后|后|再/iu;

/** Whether a joint tells that what follows it is to be done later. */
export function tellsOrder(joint: string): boolean {
  return inOrder.test(joint);
}

/** A bullet at the beginning of a line. */
const bullet = /(?<=^|\n)[ \t]*(?:[-*•·–—+](?:[ \t]+\[[ x]?\])?[ \t]+|[•·])|[①-⑳]\s*/giu;
const number = /(?:step\s+)?[(（]?(\d{1,2})(?:[.)](?!\d)|[、）:：](?!\d))\s*/giu;
/** What a list within a line begins after. */
const beforeList = /(?:^|\n|(?<!\d)[:：])\s*$/u;
const beforeNumber = /(?:^|[\s,，;；。.!！:：])$/u;

function marksOf(text: string): Joint[] {
  const marks: Joint[] = [...text.matchAll(bullet)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    mark: index,
  }));
  let next = 1;
  for (const { 0: matched, 1: digits, index } of text.matchAll(number)) {
    const before = text.slice(Math.max(0, index - 8), index);
    // "cut the first 5. Then export" has no list: its numbers count from 1, or begin a line.
    const isNext = Number(digits) === next && next > 1 && beforeNumber.test(before);
    const opens = beforeList.test(before) && (index > 8 || before.trim() === '' || /[\n:：]/u.test(before));
    if (!isNext && !opens) continue;
    next = Number(digits) + 1;
    marks.push({ start: index, end: index + matched.length, mark: index });
  }
  return marks;
}

/**
 * @param text The request, its quotes masked.
 * @returns The joints, in the order of the text; neighbours are one.
 */
export function jointsOf(text: string): Joint[] {
  const words = [...text.matchAll(separator)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const all: Joint[] = [...words, ...marksOf(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const joints: Joint[] = [];
  for (const joint of all) {
    const last = joints.at(-1);
    if (last === undefined || joint.start > last.end) {
      joints.push(joint);
      continue;
    }
    const mark = joint.mark ?? last.mark;
    const end = Math.max(last.end, joint.end);
    joints[joints.length - 1] = { start: last.start, end, ...(mark !== undefined && { mark }) };
  }
  return joints;
}
