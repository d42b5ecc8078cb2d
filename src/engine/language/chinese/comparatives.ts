const before = [
  '',
  '更',
  '再',
  '再调',
  '再弄',
  '再放',
  '调',
  '调得',
  '弄',
  '弄得',
  '改',
  '变',
  '放',
  '缩',
  '做',
  '搞',
  '整',
  '开',
  '关',
  '收',
  '抬',
  '拉',
  '提',
  '加',
  '减',
  '降',
  '压',
  '拧',
  '增',
  '稍微',
];
const after = ['点', '一点', '些', '一些', '点儿', '一点儿', '一点点'];

/** Spellings of a word for more of something: 大 is "大一点", "调大些", "再大点儿", "更大". */
export function comparatives(adjective: string): string {
  const measured = before.flatMap((verb) => after.map((much) => `${verb}${adjective}${much}`));
  return [...measured, `更${adjective}`, `再${adjective}`].join('|');
}

/**
 * How it is complained that something is not enough so, which asks for more: "太小", "小了点", "不够大".
 * @param opposite what it is too much of, 小 for 大
 */
export function tooLittle(adjective: string, opposite: string): string {
  const over = ['太', '有点', '有些', '过'].map((much) => `${much}${opposite}`);
  const slightly = ['点', '一点', '些', '一些'].map((much) => `${opposite}了${much}`);
  return [...over, ...slightly, `不够${adjective}`, `还不够${adjective}`, `不太${adjective}`].join('|');
}
