import type { Place } from './follow-up';
import type { Read } from './variations';

/** When that is which was spoken of and not found. */

const removesAt = /^(?:(?:please|can you|could you|just) )*(?:cut(?: out)?|remove|delete|take out|get rid of|lose|drop) (?:the|that|this|my|a|some) (?:(?:little|small|short) )?(?:part|bit|section|piece|moment|stretch)\b/i; // prettier-ignore
const removesInChinese =
  /(?:那段|那里|的地方|的部分|那部分)(?:给我)?(?:剪|删|去)(?:掉|了|除)|^(?:请|帮我)*(?:把)?(?:剪|删|去)(?:掉|了|除)?.{0,12}(?:那段|的地方|的部分|部分|片段|内容)$/;

/** "Cut the part where I cough", "0:33 to 0:36": when that is. */
export function inTime(lost: string, core: string, { grammar, chinese }: Place): Read | undefined {
  if (grammar.rangesIn(core).length !== 1 || grammar.rangesIn(lost).length > 0) return undefined;
  const verb = (chinese ? removesInChinese : removesAt).exec(lost)?.[0].trim();
  const clause = chinese ? `剪掉${core}` : `cut ${core}`;
  const edit = verb === undefined ? undefined : grammar.read(clause);
  return edit && { edit, clause };
}
