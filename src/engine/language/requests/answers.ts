import type { OpenChoice } from '../../model/open-question';
import { plainClause } from '../words/courtesy';
import { hasChinese } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import * as w from '../words/common-words';
import { isIdle, isSpelt, means } from '../reading';
import { tokenize } from '../words/tokens';
import type { NamedFile, Token } from '../words/tokens';

/** What a message says to the question that was asked before it. */
export type Answer =
  | { readonly type: 'chosen'; readonly prompts: readonly string[] }
  /** "No", "never mind". */
  | { readonly type: 'none' }
  /** "Yes", where several things were listed. */
  | { readonly type: 'unclear' };

const yes =
  /^(?:yes|yep|yeah|yup|y|sure|ok|okay|right|correct|exactly|absolutely|definitely|fine|good|great|perfect|do (?:it|that|so)|go ahead|go for it|please do|sounds good|that one|this one|是|是的|对|对的|好|好的|可以|行|嗯|没错|那?就这样|那?就这么(?:办|做|弄|来|定)|来吧|就这个|确定|确认)$/;
const no =
  /^(?:no|nope|nah|none|neither|never ?mind|cancel|cancel (?:it|that)|forget (?:it|that|about it)|nothing|skip(?: it)?|no thanks|no thank you|not now|none of (?:them|these|those|the above)|no need|不|不用|不要|不了|算|算了|取消|都不|都不要|都不是|不是|没事|不需要|以上都不是)$/;
const all =
  /^(?:all|all of (?:them|these|those|it|the above)|(?:do|take|use|apply|try) (?:all(?: (?:of )?(?:them|that|those|these|it))?|them all|both(?: of (?:them|those|these))?)|(?:just )?(?:do )?(?:what|as|like) you(?:'ve)? (?:just )?(?:said|say|suggest(?:ed)?|proposed?|recommend(?:ed)?|listed)|both|both of them|everything|every one|do everything|全部|全都要?|都要?|都做|都行|全要|全做|所有|(?:[这那]?[两三四几]个)?(?:都|全部?|全都)(?:给我)?(?:要|来|做|加|用|弄|上|试|执行|照做)(?:上|试|一下|一遍)?(?:吧|了|就行|好了)?|两个都要?|全部都要|(?:好|行|可以|嗯)?[,，]?(?:就|都)*(?:按|照|听)(?:你|您)(?:说|建议|推荐|讲)?的(?:做|来|办|弄|剪)?(?:吧|就行|好了)?)$/;

/** Words around a choice that choose nothing. */
const around =
  /^(?:the|please|pls|option|options|number|no|nr|choice|choices|variant|one|ones|i|want|would|i'd|like|go|with|take|pick|choose|let's|do|try|use|apply|it|that|this|mean|meant|prefer|ok|okay|yes|and|thanks|of|them)$/;
const numbers: Readonly<Record<string, number>> = {
  one: 1, first: 1, '1st': 1, former: 1, two: 2, second: 2, '2nd': 2, three: 3, third: 3, '3rd': 3, four: 4,
  fourth: 4, '4th': 4, five: 5, fifth: 5, '5th': 5, six: 6, sixth: 6, '6th': 6, last: -1, latter: -1,
}; // prettier-ignore
const chineseNumbers = '一二三四五六七八九';

/**
 * Reads a message as the answer to a question: by number, by yes or no, or by words that one choice alone has.
 * @param stands Whether the message is understood by itself; then it answers only where it says a number, or a choice.
 * @returns `undefined` for a message that is about something else.
 */
export function readAnswer(
  message: string,
  question: OpenChoice,
  files: readonly NamedFile[],
  lexicon: Lexicon,
  stands: (text: string) => boolean,
): Answer | undefined {
  const { choices, several } = question;
  if (message.length > 200) return undefined;
  const said = plainClause(message);
  // Courtesy is taken off, but "ok" and "please do" are an answer by themselves.
  const bare = message.toLowerCase().replace(/[\s.!?~。！？～,，]+$/u, '').trim(); // prettier-ignore
  const says = (pattern: RegExp) => pattern.test(said) || pattern.test(bare);
  const exact = choices.find((choice) => plainClause(choice) === said);
  if (exact !== undefined) return { type: 'chosen', prompts: [exact] };
  if (says(no)) return { type: 'none' };
  if (says(all) || says(yes)) {
    const isPlain = choices.length === 1 || (several && says(all));
    return isPlain ? { type: 'chosen', prompts: choices } : { type: 'unclear' };
  }
  const numbered = numbersIn(said) ?? numbersIn(bare);
  if (numbered) {
    const chosen = numbered.flatMap((number) => choices.at(number < 0 ? number : number - 1) ?? []);
    const isChoice = chosen.length === numbered.length && !numbered.includes(0);
    return isChoice && (several || chosen.length === 1)
      ? { type: 'chosen', prompts: chosen }
      : { type: 'unclear' };
  }
  // "Of the song" says how one of the choices ends, though it may stand for itself.
  const [, ending] = /^(?:(?:of|in|on) )?(the .+)$/.exec(said) ?? [];
  const ends = ending === undefined ? [] : choices.filter((choice) => choice.endsWith(` ${ending}`));
  if (ends.length === 1) return { type: 'chosen', prompts: ends };
  const tokens = tokenize(message, files, lexicon);
  const measured = choices.length > 1 ? withOwnValue(tokens, message, choices, files, lexicon) : undefined;
  if (measured !== undefined) return { type: 'chosen', prompts: [measured] };
  const only = byWords(message.replace(atEdge, edgeIn(choices, message)), choices, files, lexicon);
  if (only !== undefined) return { type: 'chosen', prompts: [only] };
  // A bare file name may be an edit by itself, but after "which file?" it is the answer.
  if (!tokens.every(({ type }) => type === 'file' || type === 'mark') && stands(message)) return undefined;
  if (/^(?:算了|不用了|never ?mind|forget (?:it|that))/.test(bare)) return { type: 'none' };
  return undefined;
}

/** "Hello, bottom left", "Hello at the bottom for the whole video": a text, and how it is to look or how long it stands. */
const looks =
  /^([^,，\n]{1,200}?)(?:[,，]\s*(?:and |in |at )?(?=(?:the |big |small |large )*(?:top|bottom|cent(?:er|re)|middle|left|right|upper|lower|white|black|red|green|blue|yellow|orange|whole|entire|for|from|until|big|small|\d|顶部|底部|居中|左|右|白|黑|红|黄|蓝|绿|全程|持续|上|下))|\s+(?=(?:at|in) the (?:top|bottom|middle|cent(?:er|re)|upper|lower|start|end)\b|in (?:white|black|red|green|blue|yellow|orange)\b|for (?:the whole|the entire|\d)|from \d))(.+)$/iu;

/**
 * Reads a message as the text that was asked for, which is kept to the letter.
 * @param stands Whether the message is understood by itself: unquoted it is then no text.
 * @returns `undefined` for a message that is about something else.
 */
export function readText(
  message: string,
  clause: string,
  lexicon: Lexicon,
  stands: (text: string) => boolean,
): Answer | undefined {
  const plain = message.trim();
  if (no.test(plainClause(plain))) return { type: 'none' };
  const quotes = tokenize(plain, [], lexicon).flatMap((token) =>
    token.type === 'quote' ? [token.value] : [],
  );
  const [quote, ...more] = quotes;
  if (quote !== undefined && more.length === 0) {
    return { type: 'chosen', prompts: withTextAndMore(clause, plain, quote, lexicon, stands) };
  }
  if (plain === '' || plain.length > 500 || stands(plain)) return undefined;
  const [, text, look] = looks.exec(plain) ?? [];
  if (text !== undefined && look !== undefined) {
    const whole = `${withText(clause, text)} ${look}`;
    if (stands(whole)) return { type: 'chosen', prompts: [whole] };
  }
  return { type: 'chosen', prompts: [withText(clause, plain)] };
}

/** "写“海边”，放在第二段上": what is said beside the text belongs to the wish, or is one by itself. */
function withTextAndMore(
  clause: string,
  message: string,
  quote: string,
  lexicon: Lexicon,
  stands: (text: string) => boolean,
): string[] {
  const whole = withText(clause, quote);
  const at = message.indexOf(quote);
  const lead = message.slice(0, at).replace(leadToText, '');
  const rest = `${lead} ${message.slice(at + quote.length)}`.replace(/["“”'‘’「」『』《》]/gu, ' ').replace(/^[\s,，。.、;；!！]+/u, '').trim(); // prettier-ignore
  if (tokenize(rest, [], lexicon).every(isIdle)) return [whole];
  const joined = [
    `${whole}${hasChinese(rest) ? '，' : ' '}${rest}`,
    `${rest}${hasChinese(rest) ? '' : ' '}${whole}`,
  ];
  const one = joined.find(stands);
  return one === undefined ? [whole, rest] : [one];
}

/** What leads to the text itself: "it should say", "就写". */
const leadToText =
  /(?:(?:it|that|the (?:text|title)|and|just|please)?\s*(?:should |shall |can )?(?:say|says|read|reads|write|is|be)|(?:标题|文字|内容|字|上面)?(?:就|请|要)?(?:写上?|叫做?|用|是|为|打上?))?\s*[:：]?\s*["“'‘「『《]?$/iu;

/** A clause with a quoted text after it; in quotes that the text does not have. */
export function withText(clause: string, text: string): string {
  const plain = clause.replace(/[\s.!?。！？:：]+$/u, '');
  return text.includes('"') ? `${plain} “${text.replace(/[“”]/gu, '"')}”` : `${plain} "${text}"`;
}

/** "the second one", "1 and 3", "option 2", "第一个和第三个", "选二"; nothing else may be said. Each number once. */
function numbersIn(said: string): number[] | undefined {
  const chinese =
    /^(?:(?:好的?|行|可以|嗯)[,，]?)?(?:选择?|要|就|用|按照?|照|那|做|来)*(?:(?:第?([一二两三四五六七八九]|\d{1,2})|(最后)一)(?:个|种|项|条|号)?(?:和|、|,|，|跟|与)?)+(?:来|做|办|吧|就行|就好|好了)*$/u;
  const found: number[] = [];
  if (hasChinese(said)) {
    if (!chinese.test(said)) return said === '前者' ? [1] : said === '后者' ? [-1] : undefined;
    for (const [, one = ''] of said.matchAll(/([一二两三四五六七八九]|\d{1,2}|最后一)/gu)) {
      found.push(one === '最后一' ? -1 : one === '两' ? 2 : chineseNumbers.indexOf(one) + 1 || Number(one));
    }
    return [...new Set(found)];
  }
  const words = said.split(/[\s,.&+#()/]+/).filter((each) => each !== '');
  for (const [i, each] of words.entries()) {
    const number = /^\d{1,2}$/.test(each) ? Number(each) : numbers[each];
    // "The second one" has one number.
    const isNoun = each === 'one' && (i > 0 || words.length > 1);
    if (number !== undefined && !isNoun) found.push(number);
    else if (!around.test(each)) return undefined;
  }
  return found.length > 0 ? [...new Set(found)] : undefined;
}

/**
 * "7 seconds", "the last 7 seconds", where the choices differ by how long alone, or one of them alone is so measured:
 * that one, with the value that was said.
 */
function withOwnValue(
  said: readonly Token[],
  message: string,
  choices: readonly string[],
  files: readonly NamedFile[],
  lexicon: Lexicon,
): string | undefined {
  const measured = choices.map((choice) => ({ choice, tokens: tokenize(choice, files, lexicon) }));
  const meant = said.filter((token) => !isIdle(token) && !isSpelt(token, aroundValue));
  const [value, ...more] = meant.filter(({ type }) => values.has(type));
  if (!value || more.length > 0 || (value.type === 'time' && value.form !== 'length')) return undefined;
  const others = meant.filter((token) => token !== value);
  const fitting = measured.flatMap(({ choice, tokens }) => {
    // "For 5 seconds" is no other moment.
    const isLike = (token: Token) =>
      token.type === value.type && (token.type !== 'time' || token.form === 'length');
    const [own, ...rest] = tokens.filter(isLike);
    if (!own || rest.length > 0) return [];
    const isSaid = others.every((token) => tokens.some((each) => isSameMeaning(token, each)));
    return isSaid ? [[choice.slice(0, own.start), choice.slice(own.end)] as const] : [];
  });
  const [first] = fitting;
  const isSame = fitting.every((each) => each.join('…') === first?.join('…'));
  return first && isSame ? first.join(message.slice(value.start, value.end)) : undefined;
}

const values: ReadonlySet<Token['type']> = new Set(['time', 'percent', 'factor', 'decibels']);
/** What is said beside a value and measures nothing more. */
const aroundValue =
  /^(?:about|around|maybe|say|like|roughly|to|make it|that|just|only|seconds|long|total|in|剪到|到|成|大概|大约|差不多|左右|就行|就好|吧|剪掉|剪成)$/;

/** "From the end", where the choices are the first and the last of something. */
const atEdge =
  /^(?:(?:from|at|off) )?(?:the |its )?(?:very )?(?:start|beginning|front|end|back)[.!]*$|^(?:从)?(?:开头|前面|结尾|后面|末尾)(?:的|那个|剪|吧)*$/i;

function edgeIn(choices: readonly string[], message: string): string {
  const isEnd = /end|back|结尾|后面|末尾/i.test(message);
  const [english, chinese] = isEnd ? ['last', '最后'] : ['first', '前'];
  return choices.some((choice) => choice.includes(` ${english} `)) ? english : chinese;
}

/** The only choice that has all the words of the message, or words of the same meaning. */
function byWords(
  message: string,
  choices: readonly string[],
  files: readonly NamedFile[],
  lexicon: Lexicon,
): string | undefined {
  const said = tokenize(message, files, lexicon).filter((token) => !isIdle(token) || means(token, w.video));
  const textOf = ({ start, end }: Token) => message.slice(start, end).toLowerCase();
  const meant = said.filter((token) => !isSpelt(token, around) && textOf(token) !== 'one');
  if (meant.length === 0) return undefined;
  const fitting = (same: (one: Token, other: Token) => boolean) =>
    choices.filter((choice) => {
      const tokens = tokenize(choice, files, lexicon);
      return meant.every((token) => tokens.some((other) => same(token, other)));
    });
  // The word itself, before another of its meaning.
  for (const same of [isSameText, isSameMeaning]) {
    const [only, ...more] = fitting(same);
    if (only !== undefined) return more.length === 0 ? only : undefined;
  }
  return undefined;
}

function isSameText(one: Token, other: Token): boolean {
  if (one.type === 'word' || other.type === 'word')
    return one.type === 'word' && other.type === 'word' && one.text === other.text;
  return isSameMeaning(one, other);
}

function isSameMeaning(one: Token, other: Token): boolean {
  if (one.type !== 'word' || other.type !== 'word') return isSameQuantity(one, other);
  return one.words.some((word) => other.words.includes(word));
}

function isSameQuantity(one: Token, other: Token): boolean {
  const anywhere = (token: Token) => JSON.stringify({ ...token, start: 0, end: 0 });
  return anywhere(one) === anywhere(other);
}
