/** A part of a sentence that is judged by itself. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Where the words that join it to the clause before begin. */
  readonly jointStart: number;
  readonly said: string;
}

/** What comes between two clauses of a sentence, one named part each. Longer ones first, as they are tried in order. */
const joints = {
  comma: String.raw`\s*[,;]\s+(?:(?:and|then|so|but|or)\s+)*`,
  dash: String.raw`\s+[–—-]+\s+|—`,
  colon: String.raw`:\s+`,
  // Not in "clips 1 and 2".
  conjunction: String.raw`\s+(?:and then|and|then|so|but|or)\s+(?!\d+(?:\s|$))`,
  bracket: String.raw`\s*[()（）]\s*`,
  chineseComma: String.raw`\s*[，；：、]\s*(?:然后|并且|并|接着|所以|因此|就)?`,
  chineseConjunction: String.raw`(?<=[^，；：、\s])(?:然后|并且|接着)`,
};

/** Where a clause begins without words that join it: these belong to the clause itself. */
const beginnings = {
  manner: String.raw`\s+(?=(?:by|after) (?:clicking|tapping|pressing|opening|dragging|going)\b)`,
  means: String.raw`\s+(?=(?:using|via|through) the [^,]{0,30}\b(?:button|menu|panel|icon|toolbar|tab)\b)`,
  chineseRequest: '(?=请(?:您|你)?(?:点击|单击|双击|打开|前往|拖|在时间|查看|检查))',
  chineseOption: '(?=[您你](?:现在)?(?:可以|可)(?:点击|单击|打开|拖|在时间|通过))',
};

const joint = new RegExp([...Object.values(joints), ...Object.values(beginnings)].join('|'), 'giu');

/** @param hidden A sentence without its end, its quotations masked. */
export function clausesOf(hidden: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let jointStart = 0;
  const add = (end: number) => {
    const said = foldedClause(hidden.slice(start, end));
    if (said !== '') clauses.push({ start, end, jointStart, said });
    return said !== '';
  };
  for (const match of hidden.matchAll(joint)) {
    if (add(match.index)) jointStart = match.index;
    start = match.index + match[0].length;
  }
  add(hidden.length);
  return clauses;
}

/** A clause as the patterns know it: lower case, no emphasis, nothing before its first word. */
export function foldedClause(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[*_#]+/gu, '')
    .replace(/^[^\p{L}\p{N}\uE000]+/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?。！？…:：,，;；)）]+$/u, '')
    .trim();
}
