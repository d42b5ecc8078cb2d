import { time } from '../chinese/phrases';
import { maskedWords } from '../asides/constituents';
import { targetOf } from '../references/targets';
import { hasChinese } from '../words/folding';
import { chineseNumber, chineseNumberOf } from '../words/chinese-numerals';
import { withFilesMeant } from './files-meant';
import { withOthersTold } from './chinese-exceptions';
import { withInsertsTimed } from './chinese-inserts';
import type { Grammar } from './grammar';
import { inPlace } from './in-place';
import { inOtherWords } from '../wordings/wording';
import { chinesePrompts } from '../wordings/wordings';

/** Lists that a Chinese prompt tells without a verb for each: of stretches to go and to stay, of pieces of clips, of transitions. */

/** In characters. */
const longest = 600;

const moment = String.raw`(?:${time}|第?\d{1,3}(?:\.\d)?)`;
const stretch = String.raw`从?${moment}(?:开始)?(?:到|至|-|~|—|–)${moment}`;
const beside = String.raw`从?${time}(?:之后|以后|往后|之前|以前|往前|开始|起)`;
const edge = String.raw`(?:前面?|后面?|最后|开头|结尾)的?${time}`;
const part = String.raw`(?:${stretch}|${beside}|${edge})`;

const stays = String.raw`(?:留着?|留下来?|保留(?:着|下来)?|要的?|可以用|能用|有用|ok)`;
const goes = String.raw`(?:不要|不用|不留|没用|剪|删|去|砍|裁|丢|扔)(?:掉|了|除)*`;
const verdict = new RegExp(
  String.raw`^(?:把|就|那|然后|再)*(${part})(?:这|那)?一?(?:段|部分|块|里|之间|内容|画面)?的?(?:都|就|全|也|要|给我|可以)*(?:(${goes})|(${stays}))(?:吧|就行|就好)?$`,
  'u',
);

const count = '(?:[几两三四五六七八九]|\\d{1,2})';
const pieces = `${count}(?:段|处|块|个(?:地方|部分|片段|位置))(?:内容|视频|画面|时间)?`;
const heading = new RegExp(
  String.raw`(?<=^|[\n。;!,])(?:我|请|帮我|给我|把|一共|总共|里面|视频里?面?|有|就|只|这|下面|以下|如下|的)*${pieces}的?(?:都|全部?|统统|我|给我|帮我|需要|想|得)*(?:要?(${goes})|要?(?:只)?(${stays}))的?(?:是|有|分别是)?[:,] ?(?=${part})`,
  'gu',
);
const verbFirst = new RegExp(
  String.raw`(?<=^|[\n。;!,])(?:请|帮我|给我|麻烦)*(?:(?:剪|删|去)(?:掉|了|除)+|(只?(?:保留|留下|要|留)))(?:这|下面|以下|如下|的)+(?:${pieces})?[:,] ?(?=${part})`,
  'gu',
);

/** A prompt in which each thing of such a list is told as a wish of its own. */
export function withChineseLists(prompt: string, grammar: Grammar): string {
  if (prompt.length > longest || !hasChinese(prompt)) return prompt;
  const seconds = inPlace(withTopics(prompt, grammar), countedInSeconds, (_, [from = '', to]) =>
    Number(from) >= Number(to) ? `${from}秒` : undefined,
  );
  const headed = inPlace(seconds, heading, (_, [out]) => (out === undefined ? '只保留' : '剪掉'));
  const led = inPlace(headed, verbFirst, (_, [kept]) => (kept === undefined ? '剪掉' : '只保留'));
  const again = grammar.follows ? inPlace(led, momentAgain, (_, [at = '']) => `${at}也`) : led;
  const apart = withInsertsTimed(
    inOtherWords(withShortOnesSpared(withFilesMeant(again, grammar), grammar), chinesePrompts, maskedWords),
    grammar,
  );
  return untilNormal(
    withLinksNumbered(withPieces(withVerdicts(withOthersTold(apart, grammar)), grammar), grammar),
    grammar,
  );
}

const spared = new RegExp(
  String.raw`([^,。;\n\ue000]{2,20}),(?:但是?|其中|不过)?(?:停顿|静音|空白)?(?:短于|少于|小于|不到|低于|没超过|不超过)(${time})(?:以内)?的?(?:停顿|静音)?(?:就|都|先)?(?:不用管|别管|不管|别动|不动|留着|保留|不剪|别剪|忽略|不算|不用剪|不要剪)(?:了|吧)?(?=$|[\n。;!,])`,
  'dgu',
);

/** “去停顿，短于半秒的不用管” */
function withShortOnesSpared(prompt: string, { editOf }: Grammar): string {
  return inPlace(prompt, spared, (_, [wish = '', least = '']) =>
    editOf(wish)?.edit === 'trimSilences' ? `去掉超过${least}的停顿` : undefined,
  );
}

/** "1分钟那里再来一个": the same there, and no clause of its own. */
const momentAgain = new RegExp(
  String.raw`^((?:在|到)?${time}(?:处|那里|那儿|的时候|的地方|这里)?)再(?=来|放|加|显示|出现)`,
  'gu',
);

/** "50到1分10": the first counts seconds, as it can't be more minutes than the second. */
const countedInSeconds = /(?<![\d:.分点第])(\d{1,2})(?=[到至-](\d)分)/gu;

interface Piece {
  readonly text: string;
  /** What parts it from the next. */
  readonly joint: string;
}

function piecesOf(prompt: string): readonly Piece[] {
  const masked = maskedWords(prompt);
  const found: Piece[] = [];
  let from = 0;
  for (const { index, 0: joint } of masked.matchAll(/[,、;。\n]\s*|$/gu)) {
    found.push({ text: prompt.slice(from, index), joint: prompt.slice(index, index + joint.length) });
    from = index + joint.length;
  }
  return found;
}

const joined = (all: readonly Piece[]) => all.map(({ text, joint }) => text + joint).join('');

/**
 * Gives each longest run of pieces of one sort to `told`, which may say it in other words.
 * @param read what a piece says, or `undefined` where it is none of the sort.
 */
function inRuns<T>(
  prompt: string,
  read: (text: string, before: T | undefined) => T | undefined,
  told: (run: readonly T[]) => string | undefined,
): string {
  let [done, at] = ['', 0];
  const all = piecesOf(prompt);
  while (at < all.length) {
    const run: T[] = [];
    for (let said = read(all[at]?.text ?? '', undefined); said !== undefined;) {
      run.push(said);
      const next = all[at + run.length];
      said = next && read(next.text, said);
    }
    const own = all.slice(at, at + Math.max(run.length, 1));
    const text = run.length > 0 ? told(run) : undefined;
    done += text === undefined ? joined(own) : text + (own.at(-1)?.joint ?? '');
    at += own.length;
  }
  return done;
}

const topic =
  /^(?:那|就|然后|还有|至于)?(?:第.{1,3}[段个条](?:视频|片段|素材|镜头)?|最后[一那][段个](?:视频|片段)?|(?:开头|中间|结尾)那[段个]|最[长短]的?(?:[那一][段个]|片段)|[a-z][\w.-]{1,30}(?:[那这]段|视频|片段)?|[\u4e00-\u9fff]{2,4}(?:[那这][段个]|视频|片段))$/iu;

/** “第二段，只要前10秒”: a clip that is named before a comma is what the wish behind it is about. */
function withTopics(prompt: string, { clipsIn, editOf }: Grammar): string {
  const all = piecesOf(prompt);
  return joined(
    all.map((piece, i) => {
      const next = all[i + 1]?.text ?? '';
      const isTopic = /^[,，]/.test(piece.joint) && topic.test(piece.text) && clipsIn(piece.text).length > 0;
      return isTopic && clipsIn(next).length === 0 && editOf(piece.text + next) ? { ...piece, joint: '' } : piece;
    }),
  );
} // prettier-ignore

/** "0到20秒不要，20到50秒留着，50秒以后的不要": what is to stay does so where only the others go. */
function withVerdicts(prompt: string): string {
  return inRuns(
    prompt,
    (text) => {
      const [, what = '', out] = verdict.exec(maskedWords(text).trim()) ?? [];
      return what === '' ? undefined : { what, isOut: out !== undefined };
    },
    (run) => {
      const out = run.filter(({ isOut }) => isOut);
      const isOfBoth = out.length > 0 && out.length < run.length;
      return isOfBoth ? `剪掉${out.map(({ what }) => what).join('、')}` : undefined;
    },
  );
}

const take = '(?:只|就|各)*(?:取|用|要|留下?|保留|截取?|选|放|剪|播|:)?(?:出|下|到)?的?';
const clipTaken = new RegExp(
  String.raw`^(?:然后|再|最后)?(?:把|从|接着?|接上)?(第${chineseNumber}(?:段|个(?:视频|片段|素材|镜头)?)|第\d{1,2}(?:段|个(?:视频|片段|素材|镜头)?)|[a-z][\w-]{1,30}(?:\.[a-z\d]{3,4})?)(?:视频|片段|素材|那段)?的?${take}(?:(${stretch})|((?:前面?|后面?|最后|开头|结尾|中间)的?${time})|(${time})|(全部|整段|全段|完整的?|全都?要?|所有|全留)|([前后])(?:半段|一半|半部分|半))(?:这段|那段|这部分|那部分|的?部分|长|就行|就好|吧)*$`,
  'u',
);

/** "harbour取0到10秒，beach取5到15秒，drone全部", "第一段15秒，第二段10秒" */
function withPieces(prompt: string, { editOf, clipsIn, reads, lengthOf }: Grammar): string {
  const wish = (text: string) => {
    const [, clip = '', from, end, length, all, half] = clipTaken.exec(maskedWords(text).trim()) ?? [];
    if (clip === '' || new Set(clipsIn(clip)).size !== 1) return undefined;
    if (all !== undefined) return { wished: '', isAlone: false };
    const of = /^第/.test(clip) ? clip.replace(/个$/u, '段') : clip;
    const halves = half === undefined ? undefined : halfOf(of, half, lengthOf);
    const [start, stop] = (from ?? '').split(/到|至|-|~|—|–/u);
    const edged = end?.replace(/^后面?/u, '最后').replace(/^前面/u, '前');
    const wished =
      halves !== undefined ? halves
      : from !== undefined ? `只保留${of}的${inSeconds(start)}到${inSeconds(stop)}`
      : edged === undefined ? `${of}剪到${length ?? ''}`
      : `${of}只保留${edged}`;
    // "第二段只留8到14秒" needs no other beside it.
    const isAlone = (from ?? half) !== undefined && /[取用留要]/u.test(text) && !reads(text);
    return /^(?:keepRanges|trimToLength)$/.test(editOf(wished)?.edit ?? '') ? { wished, isAlone } : undefined;
  };
  return inRuns(prompt, wish, (run) => {
    const wishes = run.flatMap(({ wished }) => (wished === '' ? [] : [wished]));
    const isList = run.length > 1 || run.some(({ isAlone }) => isAlone);
    return !isList || wishes.length === 0 || reads(prompt) ? undefined : wishes.join('，');
  });
} // prettier-ignore

/** “beach只要后半段” */
function halfOf(clip: string, half: string, lengthOf: Grammar['lengthOf']): string | undefined {
  const ms = lengthOf(clip);
  if (ms === undefined) return undefined;
  const middle = Math.round(ms / 2) / 1000;
  return half === '前' ? `只保留${clip}的0秒到${middle}秒` : `只保留${clip}的${middle}秒到${ms / 1000}秒`;
}

function inSeconds(said = ''): string {
  const plain = said.replace(/^[从第]+|开始/gu, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? `${plain}秒` : plain;
}

const linkKind = '([\\p{L}]{1,5}?)(?:转场|过渡|效果)?(?:吧|就行)?';
const link = new RegExp(
  String.raw`^(?:把|在)?第(${chineseNumber}|\d{1,2})(个|处)(转场|过渡|切换|衔接)?(?:处|的地方)?(?:就|要|都)*(?:用|做|是|为|加|上|来个?|选|放|:)?${linkKind}$`,
  'u',
);

/** "第一个转场用闪黑，第二个用叠化": between which clips, as there need not be any there yet. */
function withLinksNumbered(prompt: string, { editOf }: Grammar): string {
  return inRuns<string>(
    prompt,
    (text, before) => {
      const [, nth, , noun, kind = ''] = link.exec(maskedWords(text).trim()) ?? [];
      if (nth === undefined || (noun === undefined && before === undefined)) return undefined;
      const at = /^\d/.test(nth) ? Number(nth) : chineseNumberOf(nth);
      const between = `第${at}段和第${at + 1}段之间用${kind}转场`;
      return editOf(between)?.edit === 'addTransitions' ? between : undefined;
    },
    (run) => run.join('，'),
  );
}

const normal = new RegExp(
  String.raw`从?(${time})(?:处|的时候|时)?(?:起|开始|以后|之后)?([^,。;\n\d\ue000][^,。;\n\ue000]{1,14})[,，](?:然后|再|直|到|在|从)*(${time})(?:处|的时候|时|之后|以后|后|起|开始)?(?:就|再|又|开始)*(?:恢复|回到|变回|调回|改回|还原)(?:成|到|为|回)?(?:正常|原来的?|原|常)?(?:速度|速|音量|播放|声音|声|画面|颜色|色|大小|样子|状态|样)*`,
  'gu',
);

/** "从10秒起放慢到0.5倍，到15秒恢复正常": until then. */
function untilNormal(prompt: string, { editOf }: Grammar): string {
  return inPlace(prompt, normal, (_, [from = '', what = '', to = '']) => {
    const wish = `${from}到${to}${what}`;
    const edit = editOf(wish);
    return edit && targetOf(edit) ? wish : undefined;
  });
}
