import { findQuotes, hasChinese } from '../words/folding';

/** Lists that say of each stretch whether it stays: "0-10 keep, 10-20 out, rest out". */

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?|\d{1,3}(?:\.\d{1,3})?`;
const unit = String.raw`(?: ?(?:seconds?|secs?|s)(?![a-z]))?`;
const range = String.raw`(?:from )?(?:${clock})${unit} ?(?:-|–|—|~|to|until|till) ?(?:${clock})${unit}`;
const ranges = String.raw`${range}(?:(?:, ?and |,? ?and |, ?)${range})*`;
const rest = String.raw`(?:the )?(?:rest|others?|remaining)(?: of it)?|everything else|all else`;
const stays = String.raw`keep(?: it| this| that)?|stays?|good|in|fine|use(?: it| this)?|ok|yes`;
const goes = String.raw`out|cut(?: it| this| that)?|goes|go|gone|delete(?: it| this)?|remove(?: it| this)?|bad|no|drop(?: it)?|skip(?: it)?|trash|bin(?: it)?`;
const joint = String.raw`\s*(?:[:=,-]|is|are|can|should be|should)?\s*`;
const item = new RegExp(
  String.raw`^(?:(?<what>${ranges}|${rest})${joint}(?<after>(?<stays>${stays})|(?<goes>${goes}))|(?<before>(?<keeps>keep|in|stays?|good)|(?<cuts>out|cut|delete|remove|bad|drop))\s*:\s*(?<of>${ranges}|${rest}))(?![a-z\d])`,
  'i',
);
const link = /^(?:\s*[,;.\n]+\s*(?:and |but |then )?|\s+(?:and|but)\s+)/i;
const lead = /^\s*(?:(?:please|ok|so|here(?:'s| is) (?:the|my) list|my notes|notes|verdicts?)[:,]?\s*)*/i;
/** In characters. */
const longest = 1000;

/**
 * The prompt with what such a list asks for in place of it. Whatever no word is said of stays, unless the rest is to
 * go.
 */
export function withVerdicts(prompt: string): string {
  if (prompt.length > longest || hasChinese(prompt) || findQuotes(prompt).length > 0) return prompt;
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
  const isWhole = left.trim() === '' || link.test(left) || /^[.!]/.test(left.trim());
  const isUnlike =
    (kept.length > 0 && cut.length > 0) || (ofRest !== undefined && kept.length + cut.length > 0);
  if (!isWhole || !isUnlike) return prompt;
  const isOnly = ofRest === 'cut' && kept.length > 0;
  const stretches = isOnly ? kept : cut;
  if (stretches.length === 0) return prompt;
  const clause = `${isOnly ? 'keep' : 'cut'} ${stretches.join(' and ')}`;
  return `${clause}\n${left.replace(/^[\s,.;!]+(?:and |then )*/i, '')}`.trim();
}

/** "0-10" counts seconds, as nothing else is told of. */
function stretchesIn(said: string): string[] {
  return [...said.matchAll(new RegExp(range, 'gi'))].map(([each]) => {
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
