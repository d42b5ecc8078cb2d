import { secondsOf } from '../words/seconds-said';
import { time } from '../chinese/phrases';
import { inPlace } from './in-place';
import type { Grammar } from './grammar';

const name = String.raw`(?:[a-z][a-z\d_-]{0,30}(?:\.[a-z\d]{3,4})?|第[一二三四五六七八九\d]段)`;
/** "把drone插到beach的第5秒" */
const within = new RegExp(
  String.raw`((?:插|塞|接|放|挪|移)(?:入|进|到|在)+)(${name})的?(?:第)?(${time})(?:的?位置|处|那里|的地方|那|后面?|之后)?(?=$|[\n。;!,])`,
  'dgu',
);

/** "把beach的前5秒插到第10秒" */
const taken = new RegExp(
  String.raw`((?:把|将))(${name})的?(前|开头|最后|后|结尾)面?的?(${time})(?=(?:插|塞|接|放|挪|移|复制)(?:入|进|到|在)+)`,
  'dgu',
);

const noun = '(?:的?(?:画面|内容|片段|部分|镜头|视频))?';
/** “在harbour第15秒插入beach的前5秒，其余的beach不要”: where it goes is told first. */
const whereFirst = new RegExp(
  String.raw`(?:在|往|到|从)?(?<host>${name})的?(?=第|\d|[一二三四五六七八九十])(?<at>${time})(?:的?位置|处|那里|的地方|的时候|那|时|之?后)?,?(?:插入?|塞|加|接|放|切)(?:入|进|上|到)?(?:去)?(?:一?段)?(?<what>${name})(?:的?(?<edge>前|开头|最后|后|结尾)面?的?(?<length>${time})|的?(?<span>${time}[到至-]${time}))?${noun}(?<rest>,(?:把)?(?:其余|剩下|其[他它]|多余|后面|剩余)的?(?:${name})?${noun}(?:就|都|全部?|也)*(?:不要|删|剪|去|扔)(?:掉|了|除)*)?(?=$|[\n。;!,])`,
  'dgu',
);

function withPlaceBehind(prompt: string): string {
  if (prompt.length > 400) return prompt;
  return inPlace(
    prompt,
    whereFirst,
    (_, [host = '', at = '', what = '', edge = '', length = '', span = '', rest]) => {
      if (host === what) return undefined;
      const where = `插到${host}的${at.startsWith('第') ? at : `第${at}`}`;
      const part = edge !== '' ? `${/^[前开]/u.test(edge) ? '前' : '最后'}${length}` : span;
      if (part === '') return rest === undefined ? `把${what}${where}` : undefined;
      return rest === undefined ? `把${what}的${part}${where}` : `把${what}${where}，${what}只保留${part}`;
    },
  );
}

/** A prompt in which a part of a clip that is put elsewhere is told as the stretch of the video that it is. */
function withPartsTimed(prompt: string, { clipsIn, lengthOf }: Grammar): string {
  return inPlace(prompt, taken, (_, [lead = '', clip = '', edge = '', length = '']) => {
    const [number, ...more] = clipsIn(clip);
    if (number === undefined || number < 1 || more.length > 0) return undefined;
    const start = Array.from({ length: number - 1 }, (__, i) => lengthOf(`第${i + 1}段`) ?? 0).reduce((sum, ms) => sum + ms, 0);
    const own = lengthOf(`第${number}段`);
    const ms = secondsOf(length) * 1000;
    if (own === undefined || ms <= 0 || ms >= own) return undefined;
    const from = /^[前开]/u.test(edge) ? start : start + own - ms;
    return `${lead}${from / 1000}秒到${(from + ms) / 1000}秒`;
  });
} // prettier-ignore

/** A prompt in which a moment of a clip, where another is put in, is told as the moment of the video that it is. */
export function withInsertsTimed(written: string, grammar: Grammar): string {
  const { clipsIn, lengthOf } = grammar;
  const prompt = withPartsTimed(withPlaceBehind(written), grammar);
  return inPlace(prompt, within, (_, [put = '', clip = '', moment = '']) => {
    const [number, ...more] = clipsIn(clip);
    if (number === undefined || number < 1 || more.length > 0) return undefined;
    const before = Array.from({ length: number - 1 }, (__, i) => lengthOf(`第${i + 1}段`));
    const own = lengthOf(`第${number}段`);
    const at = secondsOf(moment);
    if (own === undefined || at <= 0 || at * 1000 >= own) return undefined;
    const start = before.reduce<number>((sum, ms) => sum + (ms ?? 0), 0) / 1000;
    return `${put}第${Math.round((start + at) * 1000) / 1000}秒`;
  });
}
