import type { Grammar } from './grammar';

/** “加速到50秒，不行就剪到50秒”: what is to be done only where something else can't be. */

/** In characters. */
const longest = 300;
const cue =
  '(?:如果|要是|假如)?(?:实在|真的|还是)?(?:不行|不能|做不到|不可以|没办法|不支持|弄不了|做不了|不成|办不到)(?:的话)?[,，]?(?:那)?(?:就|再|改成?|才)+';
const fallback = new RegExp(
  `(?<wish>[^,，。;；!！\\n]{2,60})[,，](?<cue>${cue})(?!算了|跳过|不用|别|不弄|不管)(?<other>[^,，。;；!！\\n]{2,60})`,
  'gu',
);
const whetherItCan = /^(?:如果|要是)?(?:能|可以)(?:够)?(?<how>[^就]{2,30}?)(?:的话)?就(?:[^就]{1,10})$/u;

/** A prompt with what can be done first, or else with what is to be done in its place. */
export function withChineseFallbacks(prompt: string, { reads, editOf }: Grammar): string {
  if (prompt.length > longest || !/不[行能成支可]|做不|没办法|弄不|办不/u.test(prompt)) return prompt;
  return prompt.replace(fallback, (whole, said: string, _: string, other: string) => {
    const [lead = ''] = /^(?:然后|再|最后|先|请|帮我)+/u.exec(said) ?? [];
    const own = said.slice(lead.length);
    const wish = whetherItCan.exec(own)?.groups?.['how'] ?? own;
    if (editOf(wish)) return lead + wish;
    return reads(other) ? lead + other : whole;
  });
}
