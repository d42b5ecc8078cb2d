import { time, wishEnd, wishStart } from '../../chinese/phrases';
import type { Wording } from '../wording';
import { asking, clipTold, fileStem, pieceOfClip, shownName } from './parts';

/** In Chinese prompts: which clip or moment, where, and in which order. */

const clipOrName = String.raw`(?:${fileStem}|第[一二三四五六七八九\d][段个]|[\u4e00-\u9fff]{2,4}?)`;
const clipByFile = String.raw`(?:[a-z][a-z\d_-]{1,30}(?:\.[a-z\d]{3,4})?|第[一二三四五六七八九\d]段)`;
const anyClip = String.raw`[^,。;\n\d和跟与把将\ue000]{1,16}`;

const nameAlone = String.raw`[^,。;\n再后然接]{1,14}?`;

export const places: readonly Wording[] = [
  // “先放beach，再放harbour，最后放talk”
  [
    new RegExp(
      `${wishStart}(?:顺序(?:是|改成|为)?[:,]?)?(?:开头|首先)?先(?:放|是|播)?(${clipTold}),(?:再|然后|接着|之后|后面)+(?:放|是|播|接)?(${clipTold})(?:,(?:再|然后|接着|之后|最后)+(?:放|是|播|接)?(${clipTold}))?${wishEnd}`,
      'dgu',
    ),
    (_, one = '', two = '', three) =>
      `顺序改成${[one, two, ...(three === undefined ? [] : [three])].join('、')}`,
  ],
  // “开头放beach，再放其他的”
  [
    new RegExp(
      `${wishStart}(?:先|开头|最前面|首先)+放(${clipTold})(?:,(?:再|然后|后面|接着)*(?:放|接|播|是)?(?:其[他它余]|剩下|别)的?(?:片段|视频)?(?:都|的|就|顺序)*(?:不变|(?:接|放|跟)(?:在)?(?:它)?后面|按顺序|照旧)?)${wishEnd}`,
      'dgu',
    ),
    (_, clip = '') => `把${clip}移到最前面`,
  ],
  // “第二段和第三段顺序反了，换一下”
  [
    new RegExp(
      `${wishStart}(?:把|将|让)?(${clipTold})[和跟与、](${clipTold})(?:那|这)?(?:两[段个])?的?(?:(?:顺序|位置)(?:弄|放|搞)?反了,${asking}(?:换|调|改)(?:一下|个顺序|过来|回来)*|(?:换|对调|交换|互换|调换)(?:一下|一换|过来))${wishEnd}`,
      'dgu',
    ),
    (_, one = '', two = '') => `交换${one}和${two}`,
  ],
  // “港口和海滩那两段对调”
  [
    new RegExp(`(?<=(${clipTold})[和跟与、](${clipTold}))[那这]?两[段个](?:视频|片段)?`, 'dgu'),
    (whole, one = '', two = '') =>
      /^第/.test(one) && /^第/.test(two) ? undefined : whole === '两个' ? undefined : '',
  ],
  // “删掉最后一段，剩下两段换个顺序”
  [
    new RegExp(
      `,(?:剩下|余下|其余|另外|剩)的?(?:那)?两(?:段|个)(?:视频|片段)?的?(?:再)?(?:顺序)?(?:换|调换|对调|交换|调)(?:个|一?下|一个)?(?:顺序|位置|先后)?${wishEnd}`,
      'dgu',
    ),
    () => '。把片段顺序颠倒',
  ],
  // “先放beach的后10秒，再放harbour的前15秒”: what is left of each, and in which order.
  [
    new RegExp(
      `^(?:先|首先|开头)(?:放|播|用|接)(${shownName})的?(${pieceOfClip})(?:的?(?:部分|画面|内容))?,(?:再|然后|接着|之后|后面|最后)+(?:放|播|用|接)(${shownName})的?(${pieceOfClip})(?:的?(?:部分|画面|内容))?(?:,(?:再|然后|接着|之后|后面|最后)+(?:放|播|用|接)(${shownName})的?(${pieceOfClip})(?:的?(?:部分|画面|内容))?)?(?=$|[。;!]|,(?!再|然后))`,
      'dgu',
    ),
    (_, one = '', first = '', two = '', second = '', three, third = '') => {
      const all = [[one, first], [two, second], ...(three === undefined ? [] : [[three, third]])] as const;
      const kept = all.map(([name, part]) => `${name}只保留${part.replace(/^后面?的?/u, '最后')}`);
      return `${kept.join('，')}，顺序改成${all.map(([name]) => name).join('、')}`;
    },
  ],
  // “photo1做片头停3秒，再淡入到视频”
  [
    new RegExp(
      `${wishStart}(?:把|用|拿)?(${shownName})(?:当|做|作为|当作|用作)成?(片头|片尾|开头|结尾|封面),?(?:放|停|停留|显示|持续)?(?:个|上)?(${time})`,
      'dgu',
    ),
    (_, what = '', edge = '', length = '') => `${edge === '封面' ? '开头' : edge}放${what}，停${length}`,
  ],
  // “开头放photo1当封面，3秒”
  [
    new RegExp(
      `${wishStart}(?:在)?(?:开头|最前面)(?:放|加|用)(?:上)?([a-z][a-z\\d_-]{1,30}(?:\\.[a-z\\d]{3,4})?)(?:当|做|作为|当作)(?:视频)?(?:的)?封面图?,?(?:停|放|显示)?(${time})`,
      'dgu',
    ),
    (_, what = '', length = '') => `开头放${what}，停${length}`,
  ],
  // “drone放第一个，其他按原来的顺序”
  [
    /,(?:其[他它余]|剩下|别)的?(?:都|就|还是?)*(?:按照?|照|保持)(?:原来|原本|原先|现在)?的?(?:顺序)(?:不变|不动|排|放|来)?(?=$|[\n。;!])/dgu,
    () => '',
  ],
  // “插一张图片photo1”
  [
    /(?<=[插放加盖用把上入])(一张|这张|那张)?(?:图片|照片|图)[: ]?(?=[a-z][a-z\d_-]{1,30}(?:\.[a-z]{3,4})?(?![a-z]))/dgu,
    () => '',
  ],
  // “讲到30秒的时候插一张图”
  [
    new RegExp(
      `${wishStart}(?:我)?(?:在)?(?:讲|说|播|放|演)(?:到)(${time})(?:的时候|时|处|的地方|那里|左右)+,?`,
      'dgu',
    ),
    (_, at = '') => `在${at.replace(/^第/u, '')}处`,
  ],
  // “把drone挪到最后，放在beach后面”: it is the same one that is put there.
  [
    new RegExp(
      `(?<=把([^,。;\\n\\d\\ue000]{1,16}?)(?:挪|移|放|调|搬)(?:动)?(?:到|在|去)[^,。;\\n]{1,12}),(?:再|然后|并|也就是)?(?=(?:放|挪|移)(?:在|到)[^,。;\\n]{1,14}(?:后面|前面|之后|之前)${wishEnd})`,
      'dgu',
    ),
    (_, what = '') => `。把${what}`,
  ],
  // “把drone放harbour前面，再给它俩中间加个溶解”
  [
    new RegExp(
      `((?:把)?(${clipOrName})[放移挪](?:到|在)?(${clipOrName})的?[前后]面?,)(?:再|然后)?(?:给|在)?(?:它们?俩|他们俩|它们|这[两俩]个?|俩)(?:的)?(之间|中间)`,
      'dgu',
    ),
    (_, moved = '', one = '', other = '', where = '') =>
      `${moved}在${one.replace(/^把/u, '')}和${other}${where}`,
  ],
  // “调整下顺序，航拍开头，海滩收尾”
  [
    new RegExp(`${wishStart}(?:随便)?(?:调整?|调换|换|改)(?:一?下|个)?(?:片段)?顺序[,:](?=.)`, 'dgu'),
    () => '',
  ],
  [
    new RegExp(
      `${wishStart}(${clipOrName})(?:放|做|当|在)?(?:开头|开场|打头|打头阵),(?:然后|再)?(${clipOrName})(?:放|做|当|在)?(?:收尾|结尾|压轴|放最后)${wishEnd}`,
      'dgu',
    ),
    (_, first = '', last = '') => `${first}放最前面，${last}放最后`,
  ],
  // “先放海滩再放海港”, “海滩在前，海港在后”
  [
    new RegExp(
      `${wishStart}先[放播](${nameAlone}),?(?:再|然后|后|接着|之后再?)[放播](${nameAlone})(?=[,。\\n]|$)`,
      'dgu',
    ),
    (_, first = '', second = '') => `顺序改成${first}、${second}`,
  ],
  [
    new RegExp(`${wishStart}(${nameAlone})放?在前面?,?(${nameAlone})放?在后面?(?=[,。\\n]|$)`, 'dgu'),
    (_, first = '', second = '') => `顺序改成${first}、${second}`,
  ],
  // “drone开头，…”
  [
    new RegExp(`${wishStart}(${fileStem})(?:放)?(?:开头|打头)(?=,)`, 'dgu'),
    (_, first = '') => `${first}放最前面`,
  ],
  // “drone插在harbour的第15秒”: said without a mark of the object.
  [
    new RegExp(
      `${wishStart}(${clipByFile})(?:插|塞|放|接)(入|进|到|在)(${clipByFile}的?(?:第)?${time})(?:的?位置|处|那里|的地方|那)?${wishEnd}`,
      'dgu',
    ),
    (whole, what = '', _2, where = '') =>
      /标题|字|音|logo|水印/iu.test(what) ? whole : `把${what}插到${where}`,
  ],
  // “harbour和beach换个顺序”
  [
    new RegExp(
      `${wishStart}(?:把|将)?(${anyClip})[和跟与](${anyClip}?)(?:换|对调|交换|互换|调换|调|掉)(?:个|一下|一换|一个)?(?:顺序|位置|先后)${wishEnd}`,
      'dgu',
    ),
    (whole, one = '', other = '') => (/^[两这那]/.test(one) ? whole : `交换${one}和${other}`),
  ],
  // “最后一个视频放第一个，第一个放最后”
  [
    new RegExp(
      `${wishStart}(?:把|将)?(?:最后|末尾)一?(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:第一个?位?|最前面?|开头|前面),(?:再|然后)?(?:把)?第一(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:最后面?(?:一个)?|末尾|后面|结尾)${wishEnd}`,
      'dgu',
    ),
    () => '交换第一段和最后一段',
  ],
  [
    new RegExp(
      `${wishStart}(?:把|将)?第一(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:最后面?(?:一个)?|末尾|后面|结尾),(?:再|然后)?(?:把)?(?:最后|末尾)一?(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:第一个?位?|最前面?|开头|前面)${wishEnd}`,
      'dgu',
    ),
    () => '交换第一段和最后一段',
  ],
];
