import { findQuotes, hasChinese } from '../words/folding';

/** Lists that say of each stretch whether it stays: "0-10 keep, 10-20 out, rest out", "0:05到0:20留，其余不要". */

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?|\d{1,3}(?:\.\d{1,3})?`;
const unit = String.raw`(?: ?(?:seconds?|secs?|s)(?![a-z])|秒)?`;
const range = String.raw`(?:from |第)?(?:${clock})${unit} ?(?:-|–|—|~|to|until|till|到|至) ?第?(?:${clock})${unit}`;
const ranges = String.raw`${range}(?:(?:, ?and |,? ?and |, ?|、|和|还有)${range})*`;
const rest = String.raw`(?:the )?(?:rest|others?|remaining)(?: of it)?|everything else|all else|其余|其他|其它|剩下|剩余|别的`;
const stays = String.raw`keep(?: it| this| that)?|stays?|good|in|fine|use(?: it| this)?|ok|yes|要|保留|留下?|留着|可以|好`;
const goes = String.raw`out|cut(?: it| this| that)?|goes|go|gone|delete(?: it| this)?|remove(?: it| this)?|bad|no|drop(?: it)?|skip(?: it)?|trash|bin(?: it)?|不要|删掉?|剪掉?|去掉|不留|不好`;
const filler = String.raw`(?:的?(?:部分|内容)?(?:都|全|全部|就)?)`;
const joint = String.raw`\s*(?:[:=,，：-]|is|are|can|should be|should)?\s*`;
const item = new RegExp(
  String.raw`^(?:(?<what>${ranges}|${rest})${filler}${joint}(?<after>(?<stays>${stays})|(?<goes>${goes}))|(?<before>(?<keeps>keep|in|stays?|good|保留|留下?|要)|(?<cuts>out|cut|delete|remove|bad|drop|删掉?|剪掉?|不要))\s*[:：]\s*(?<of>${ranges}|${rest}))(?:掉|了|吧)*(?![a-z\d])`,
  'iu',
);
const link = /^(?:\s*[,，;；.。\n]+\s*(?:and |but |then )?|\s+(?:and|but)\s+)/i;
const lead =
  /^\s*(?:(?:please|ok|so|here(?:'s| is) (?:the|my) list|my notes|notes|verdicts?|清单|如下)[:：,，]?\s*)*/i;
/** In characters. */
const longest = 1000;

/**
 * The prompt with what such a list asks for in place of it. Whatever no word is said of stays, unless the rest is to
 * go.
 */
export function withVerdicts(prompt: string): string {
  if (prompt.length > longest || findQuotes(prompt).length > 0) return prompt;
  const kept: string[] = [];
  const cut: string[] = [];
  let ofRest: 'kept' | 'cut' | undefined;
  let left = prompt.slice(lead.exec(prompt)?.[0].length ?? 0);
  for (let found = item.exec(left); found; found = item.exec(left)) {
    const { what = '', of = '', stays: stay, keeps } = found.groups ?? {};
    const isKept = (stay ?? keeps) !== undefined;
    const said = what === '' ? of : what;
    if (/\d/.test(said)) (isKept ? kept : cut).push(...stretchesIn(said));
    else ofRest = isKept ? 'kept' : 'cut';
    left = left.slice(found[0].length);
    const next = link.exec(left)?.[0];
    if (next === undefined || !item.test(left.slice(next.length))) break;
    left = left.slice(next.length);
  }
  const isWhole = left.trim() === '' || link.test(left) || /^[.!。！]/.test(left.trim());
  const isUnlike =
    (kept.length > 0 && cut.length > 0) || (ofRest !== undefined && kept.length + cut.length > 0);
  if (!isWhole || !isUnlike) return prompt;
  const isChinese = hasChinese(prompt);
  const isOnly = ofRest === 'cut' && kept.length > 0;
  const verb = isOnly ? (isChinese ? '只保留' : 'keep ') : isChinese ? '剪掉' : 'cut ';
  const stretches = isOnly ? kept : cut;
  if (stretches.length === 0) return prompt;
  const clause = verb + stretches.join(isChinese ? '和' : ' and ');
  return `${clause}\n${left.replace(/^[\s,，.。;；!！]+(?:and |then )*/i, '')}`.trim();
}

/** "0-10" counts seconds, as nothing else is told of. */
function stretchesIn(said: string): string[] {
  return [...said.matchAll(new RegExp(range, 'giu'))].map(([each]) => {
    const [from = '', to = ''] = [...each.matchAll(new RegExp(clock, 'g'))].map(([time]) => time);
    return `${asClock(from)}-${asClock(to)}`;
  });
}

function asClock(time: string): string {
  if (time.includes(':')) return time;
  const seconds = Number(time);
  const rest = String(Math.round((seconds % 60) * 1000) / 1000);
  return `${Math.floor(seconds / 60)}:${/^\d(?:\.|$)/.test(rest) ? `0${rest}` : rest}`;
}
