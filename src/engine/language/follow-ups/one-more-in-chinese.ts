import { aimed } from '../../edits/aiming';
import type { Edit } from '../../edits/registry';
import { findQuotes } from '../words/folding';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';
import { named, numbersOf } from './naming';

/** In Chinese: one more of what was added last, another text in its place, or more done to the same clip. */

const another =
  /^(?:那|然后|再|并且?)?(?:在|到)?(?:画面)?(?<where>[左右][上下]角|[左右上下](?:面|边|方|侧)|顶部|底部|中间|正?中央)(?:也|再|还)(?:给我|同样)*(?:放|加|来|贴|摆|弄|打|要)(?:上)?[一1]?(?:个|份)?(?:一样的?|同样的?|相同的?)?(?:logo|水印|图标)?吧?$/iu;

/** “左边也放一个”, after a logo was laid over the picture: the first stays where it is. */
function anotherElsewhere({ text, focus, grammar, timeline, counted, context }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  const where = another.exec(text.trim())?.groups?.['where'];
  if (deed?.edit.edit !== 'addOverlay' || where === undefined) return undefined;
  const noun = named(deed.subject, counted, context.media, true)?.noun ?? 'logo';
  const moved = grammar.read(`把${noun}移到${where}`);
  const [own] = (moved && aimed(moved, deed.subject, { timeline, media: context.media })) ?? [];
  if (own?.edit !== 'changeOverlay' || own.place === undefined) return undefined;
  const edit = checked({ ...deed.edit, place: own.place });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause };
}

const anotherText =
  /(?:再|也|又|还要?)(?:给我)?(?:加|来|写|放|打|添|插)(?:上)?[一1]?(?:个|条|句|行|段)?(?=["“「])/u;

/** “50秒那里再加一个“第二章””, after a caption was added: one more of its kind. */
function anotherOfKind({ text, focus, grammar }: Place): FollowUp | undefined {
  const before = focus.deeds.at(-1)?.edit;
  const said = anotherText.exec(text);
  if (before?.edit !== 'addTitle' || before.role === 'lowerThird' || !said) return undefined;
  const noun = before.role === 'caption' ? '字幕' : '标题';
  const at = said.index + said[0].length;
  const clause = `${text.slice(0, at)}${noun}${text.slice(at)}`;
  const [next, plain] = [grammar.read(clause), grammar.read(`加${noun}“你好”`)];
  if (next?.edit !== 'addTitle' || plain?.edit !== 'addTitle') return undefined;
  const { color, size, place, style } = before;
  const edit = checked({
    ...next,
    ...(next.color === plain.color && { color }),
    ...(next.size === plain.size && { size }),
    ...(next.place === plain.place && { place }),
    ...(next.style === undefined && style && { style }),
  });
  return edit && { type: 'followUp', edits: [edit], clause };
}

const called =
  /^(?:那|把|就)*(?:标题|片名|题目|片头标题)(?:上|里)?(?:还是|就|要|应该)*(?:叫(?:做|成)?|用|写(?:成|上)?|是)(?=["“「])/u;

/** “标题叫“大家好””, where one stands: that has another text. */
function calledOtherwise({ text, timeline, grammar }: Place): FollowUp | undefined {
  const said = called.exec(text)?.[0];
  const quote = findQuotes(text)[0];
  const [title, ...more] = timeline.titles.filter(({ role }) => role !== 'caption');
  if (said === undefined || quote?.end !== text.trim().length || !title || more.length > 0) return undefined;
  const clause = `把标题改成${text.slice(quote.start)}`;
  const edit = grammar.read(clause);
  return edit?.edit === 'changeTitle' ? { type: 'followUp', edits: [edit], clause } : undefined;
}

const also = /^(?:把)?(声音|音量|原声|画面|颜色|亮度|速度)(?:也|再)(?=\p{Script=Han})/u;
const toOneClip: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'setVolume', 'gradeClips', 'rotateClips', 'flipClips', 'reverseClips', 'zoomClips', 'cropClips', 'trimToLength']); // prettier-ignore

/** “声音也关了”, after one clip was sped up: of that clip. */
function alsoOfClip({ text, focus, timeline, grammar }: Place): FollowUp | undefined {
  const last = focus.deeds.at(-1);
  const [said, what = ''] = also.exec(text) ?? [];
  if (said === undefined || last?.subject.type !== 'clips' || !toOneClip.has(last.edit.edit))
    return undefined;
  const [n, ...more] = numbersOf(last.subject.ids, timeline);
  if (n === undefined || more.length > 0 || timeline.clips.length < 2) return undefined;
  const clause = `第${n}段的${what}${text.slice(said.length)}`;
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause };
}

export function oneMoreInChinese(place: Place): FollowUp | undefined {
  if (!place.chinese || place.text.length > 80) return undefined;
  return anotherElsewhere(place) ?? anotherOfKind(place) ?? calledOtherwise(place) ?? alsoOfClip(place);
}
