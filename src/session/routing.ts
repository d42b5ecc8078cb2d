/** Where a request goes: the editing agent gets only what is an edit or a question; the rest is done here. */
export type Step =
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'export' }
  | { readonly type: 'credits' }
  | { readonly type: 'status' }
  | { readonly type: 'upload' };

/** Words that may stand in an export clause beside the verb; with any other word the clause is no export. */
const exportWords =
  'it|this|that|them|the|a|an|as|my|me|us|final|finished|edited|clean|new|result|results|video|videos|clip|movie|film|file|mp4|h\\.?264|to|into|in|for|from|high|full|good|best|hd|1080p?|720p?|quality|resolution|please|now|everything|all|timeline|project|out|version|copy|disk|computer|back|over|ready|too|again|format';
const exportVerbs = 'export|download|render|save|output';
const leading =
  "(?:(?:please|then|and|now|finally|lastly|also|just|can you|could you|i want to|i'd like to|let's)\\s+)*";
const englishExport = new RegExp(`^${leading}(?:${exportVerbs})(?:[\\s,]+(?:${exportWords}))*$`, 'u');
const englishSend = new RegExp(
  `^${leading}(?:send|give|get)\\s+me(?:\\s+(?:${exportWords}))*\\s+(?:video|clip|movie|file|mp4|result|export)(?:\\s+(?:${exportWords}))*$`,
  'u',
);
const chineseExport =
  /^(?:请|帮我|给我|最后|再|并且?|然后|接着|现在|把|将|视频|成片|它|结果|\s)*(?:导出|输出|下载|保存|渲染)(?:成|为|到|一下|一个|干净的?|高清|清晰的?|视频|成片|文件|格式|结果|它|吧|出来|来|我|的|给|mp4|1080p?|720p?|\s)*$/u;

const creditsRequest =
  /^(?:(?:please |show |check |what(?:'s| is) |how (?:much|many) |do i have |my |me |the |are |left|remaining|is )*(?:credits?|balance)(?: (?:balance|do i have|are|is|left|remaining|now|please|have|i))*|(?:查看?|查询|显示|我的?|还有|还剩|剩余?|多少|\s)*(?:积分|余额)(?:还有|剩|多少|查询|吗|\s)*)$/u;
const statusRequest =
  /^(?:(?:please |show |me |the |what(?:'s| is) |current )*(?:status|tracks|timeline|timeline status)|(?:查看?|显示|当前|\s)*(?:状态|轨道)\s*)$/u;
const uploadRequest =
  /^(?:(?:please |i want to |i'd like to |let me )?(?:upload|attach)(?: (?:a|an|the|some|my|another|more|file|files|video|videos|clip|clips|media|image|images|music|sound|please))*|(?:请|我要|\s)*上传(?:一个|视频|文件|素材|图片|音乐|\s)*)$/u;

const question =
  /^(?:how|what|why|when|where|which|who|can i|could i|is it|does|do i|should|怎么|如何|怎样|为什么|什么|能不能|可以)(?![a-z])/u;

const separator =
  /\s*(?:[,;]\s*(?:and\s+then|and|then|finally)?|\.\s+(?:then|and|finally)?|\n+|\s+and\s+then\s+|\s+and\s+|\s+then\s+|[，；。、]\s*(?:然后|最后|并且|并|再)?|然后|并且|最后|(?:(?<!合)并|[以之]?后|再)(?=导出|输出|下载|保存|渲染))\s*/giu;

/**
 * Splits a request into what the agent is to do and what is done here. A keyword alone is not enough: an export
 * clause is one that says nothing else, so `make the title say 'Export quality'` and `how do I export?` are none.
 */
export function route(request: string): Step[] {
  const text = request.trim();
  if (text === '') return [];
  const whole = folded(maskQuotes(text));
  if (creditsRequest.test(whole)) return [{ type: 'credits' }];
  if (statusRequest.test(whole)) return [{ type: 'status' }];
  if (uploadRequest.test(whole)) return [{ type: 'upload' }];
  if (question.test(whole) || (/[?？]\s*$/u.test(text) && !isExportClause(whole)))
    return [{ type: 'message', text }];
  if (isExportClause(whole)) return [{ type: 'export' }];
  const { message, exports } = withoutExportClauses(text);
  const steps: Step[] = message === '' ? [] : [{ type: 'message', text: message }];
  return exports ? [...steps, { type: 'export' }] : steps;
}

function isExportClause(clause: string): boolean {
  return englishExport.test(clause) || englishSend.test(clause) || chineseExport.test(clause);
}

/** Clauses of an export are cut out together with the words that joined them to the rest. */
function withoutExportClauses(text: string): { message: string; exports: boolean } {
  const masked = maskQuotes(text);
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of masked.matchAll(separator)) {
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: masked.length });
  const said = clauses.filter(({ start, end }) => masked.slice(start, end).trim() !== '');
  const kept = said.filter((clause) => !isExportClause(folded(masked.slice(clause.start, clause.end))));
  if (kept.length === said.length) return { message: text, exports: false };
  const pieces: string[] = [];
  let lastKept = -2;
  for (const clause of kept) {
    const index = clauses.indexOf(clause);
    const before = clauses[index - 1];
    if (before !== undefined && lastKept === index - 1) pieces.push(text.slice(before.end, clause.start));
    else if (pieces.length > 0) pieces.push(', ');
    pieces.push(text.slice(clause.start, clause.end));
    lastKept = index;
  }
  return { message: pieces.join('').trim(), exports: true };
}

/** Quoted text is data: its letters are hidden from the keywords, its length is kept. */
function maskQuotes(text: string): string {
  return text.replace(
    /"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|‘[^’]*’|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu,
    (quoted) => '\u0001'.repeat(quoted.length),
  );
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?。！？]+$/u, '')
    .trim();
}
