import type { Edit } from '../../edits/registry';
import type { Timeline } from '../../model/timeline';
import { checked } from './checked-edit';
import type { Deed } from './focus';
import type { FollowUp, Place } from './follow-up';
import { numbersOf } from './naming';

/** What was made louder, faster or brighter as it was before: "太大了，回到原来的大小", "把速度改回去". */

const former =
  /^(?:[^,，]{1,8}[,，]|算了)?(?:还是|就|给我|先)*(?:回到|恢复|还原|变回|调回|改回|退回|用回)(?:成|到)?(?:原来|原先|原本|一开始|最初|原始)的?(?:大小|音量|声音|速度|颜色|色彩|亮度|样子)?(?:吧|了)?$/u;

const formerOf =
  /^(?:还是|就|给我|先|再)*(?:把|将)?(?:它们?|[那这]一?[段个])?的?(?<property>速度|倍速|语速|音量|声音|亮度|对比度|饱和度|色温|颜色|色彩|色调|画面)(?:还是|就|给我|再|都|先)*(?:(?:改|调|变|换|弄|设|恢复|还原|退)(?:回去|回来|(?:回|回到|成|到)(?:原来|原先|原本|最初|之前|以前)的?(?:样子|速度|大小|音量|颜色)?)|(?:恢复|还原)(?:正常|原样)?)(?:吧|了)*$/u;

const kinds: Readonly<Record<string, Edit['edit']>> = { 速度: 'setSpeed', 倍速: 'setSpeed', 语速: 'setSpeed', 音量: 'setVolume', 声音: 'setVolume' }; // prettier-ignore
const grades: Readonly<Record<string, string>> = { 亮度: 'brightness', 对比度: 'contrast', 饱和度: 'saturation', 色温: 'warmth' }; // prettier-ignore

/** What is said to go back is as it was recorded: of the clips that were spoken of, or of all that differ. */
export function asRecorded({ text, focus, timeline, grammar }: Place): FollowUp | undefined {
  const said = text.trim();
  const property = formerOf.exec(said)?.groups?.['property'];
  // “声音恢复吧” says by itself that nothing is muted any more.
  if (property !== undefined && grammar.alone?.edit === 'setVolume') return undefined;
  const last = focus.deeds.at(-1);
  const back =
    property !== undefined ? ofProperty(property, /[都全]/u.test(said) ? undefined : last, timeline)
    : last && former.test(said) ? recorded(last.edit, targetNow(last, timeline))
    : undefined;
  return back && { type: 'followUp', edits: [back], clause: text };
} // prettier-ignore

/** A stretch that plays faster has other ends by now; its clips are the same. */
function targetNow({ subject }: Deed, timeline: Timeline): { readonly target?: object } {
  const clips = subject.type === 'clips' ? numbersOf(subject.ids, timeline) : [];
  return clips.length > 0 ? { target: { clips } } : {};
}

function recorded(edit: Edit, now: { readonly target?: object }): Edit | undefined {
  if (edit.edit === 'setVolume') return checked({ ...edit, ...now, change: { percent: 100 } });
  if (edit.edit === 'setSpeed') return checked({ ...edit, ...now, factor: 1, relative: false });
  if (edit.edit === 'zoomClips') return checked({ ...edit, ...now, zoom: 'none' });
  if (edit.edit !== 'gradeClips') return undefined;
  const done = Object.keys(edit).filter((key) => key !== 'edit' && key !== 'target');
  return checked({ ...edit, ...now, ...Object.fromEntries(done.map((key) => [key, { to: 0 }])) });
}

function ofProperty(property: string, last: Deed | undefined, timeline: Timeline): Edit | undefined {
  const kind = kinds[property] ?? 'gradeClips';
  const isOther = ({ speed, volume, effects }: Timeline['clips'][number]) =>
    kind === 'setSpeed' ? speed !== 1 : kind === 'setVolume' ? volume !== 100 : effects?.grade !== undefined;
  const others = timeline.clips.filter(isOther).map(({ id }) => id);
  const spoken = last?.subject.type === 'clips' ? last.subject.ids.filter((id) => others.includes(id)) : [];
  const clips = numbersOf(spoken.length > 0 ? spoken : others, timeline);
  if (clips.length === 0) return undefined;
  const own = last?.edit.edit === kind && 'target' in last.edit && typeof last.edit.target === 'string' ? last.edit.target : undefined;
  const target = clips.length === timeline.clips.length ? own : { clips };
  if (kind === 'setVolume') return checked({ edit: kind, target: target ?? 'video', change: { percent: 100 } });
  if (kind === 'setSpeed') return checked({ edit: kind, target: target ?? 'all', factor: 1, relative: false });
  const asked = grades[property] === undefined ? ['brightness', 'contrast', 'saturation', 'warmth'] : [grades[property]];
  return checked({ edit: kind, target: target ?? 'all', ...Object.fromEntries(asked.map((key) => [key, { to: 0 }])) });
} // prettier-ignore
