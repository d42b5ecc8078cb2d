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
  const prompt = withPartsTimed(written, grammar);
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
