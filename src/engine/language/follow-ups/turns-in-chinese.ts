import { aimed } from '../../edits/aiming';
import { timelineDurationMs } from '../../model/timeline';
import { stretch } from '../wordings/chinese-prompts/parts';
import { time } from '../chinese/phrases';
import { foldText } from '../words/folding';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';
import { clipsBeside } from './subjects-meant';

/** Short Chinese messages that say of what was done last how it is to be, in words that would else be of the film. */

const allOfThem = new RegExp(
  `^(?:把)?(?:它们|两个|两头|两边|全部?)?都(?:改|调|设|变|换)?(?:成|为|到)?(${time})(?:吧|就行|就好)?$`,
  'u',
);

/** “都改成2秒”, after fades: as long as that, and not the video. */
function allSoLong({ text, focus, grammar, timeline }: Place): FollowUp | undefined {
  const last = focus.deeds.at(-1)?.edit;
  const length = allOfThem.exec(text)?.[1];
  if (length === undefined || last?.edit !== 'fade') return undefined;
  const both = grammar.read(`淡入淡出${length}`);
  if (both?.edit !== 'fade' || both.inMs === undefined) return undefined;
  const { inMs, outMs } = timeline.fade;
  const isIn = last.inMs !== undefined || inMs > 0;
  const isOut = last.outMs !== undefined || outMs > 0;
  const edit = checked({
    ...last,
    ...(isIn && { inMs: both.inMs }),
    ...(isOut && { outMs: both.inMs }),
  });
  return edit && { type: 'followUp', edits: [edit], clause: `淡入淡出${length}` };
}

const hiddenAtEnd = new RegExp(
  `^(?:在)?(?:最后|结尾|末尾)的?(${time})(?:就|都)?(?:不要|别|不用|不)(?:让它|再)?(?:显示|出现|露出)(?:了|吧)?$`,
  'u',
);

/** “最后10秒不要显示”, of what lies over the picture. */
function endingBefore({ text, focus, grammar, timeline, context }: Place): FollowUp | undefined {
  const subject = focus.deeds.at(-1)?.subject;
  const length = hiddenAtEnd.exec(text)?.[1];
  if (length === undefined || (subject?.type !== 'overlays' && subject?.type !== 'titles')) return undefined;
  const cut = grammar.read(`剪掉最后${length}`);
  if (cut?.edit !== 'trimEnd' || cut.lengthMs >= timelineDurationMs(timeline)) return undefined;
  const wish = subject.type === 'overlays' ? checked({ edit: 'changeOverlay', which: 'all', end: -cut.lengthMs }) : checked({ edit: 'changeTitle', which: -1, of: 'title', end: -cut.lengthMs });
  const edits = wish && aimed(wish, subject, { timeline, media: context.media });
  return edits && { type: 'followUp', edits, clause: text };
} // prettier-ignore

const otherDeed =
  /^(?:不对|算了|还是)*[,，]?(?:改成|改为|换成|改)(静音|消音|黑白|慢放|快放|慢动作|倒放|删掉|剪掉|加速|减速)(?:吧|就行|就好)?$/u;

/** “改成静音”, after a stretch was sped up: that stretch, which is as it was else. */
function otherwiseThere({ text, focus, grammar }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  const wish = otherDeed.exec(text)?.[1];
  const where = wish === undefined ? undefined : new RegExp(stretch, 'u').exec(foldText(deed?.clause ?? ''))?.[0]; // prettier-ignore
  if (!deed || where === undefined || !('target' in deed.edit || 'ranges' in deed.edit)) return undefined;
  const clause = `把${where}${wish ?? ''}`;
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause, insteadOf: at };
}

/** “前半段静音”, after the later of two pieces was sped up: the other piece, and no half of the time. */
function otherPiece({ text, focus, grammar, timeline }: Place): FollowUp | undefined {
  const [first, second, ...more] = timeline.clips;
  const said = /^(?:把|让)?(前|后)(?:半|一)(?:段|部分|截)(?:的)?/u.exec(text);
  if (!said || !first || !second || more.length > 0 || focus.deeds.at(-1)?.subject.type !== 'clips') return undefined;
  if (first.mediaId !== second.mediaId || first.outMs !== second.inMs) return undefined;
  const clause = `第${said[1] === '前' ? 1 : 2}段${text.slice(said[0].length)}`;
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause };
} // prettier-ignore

const soLong = new RegExp(
  `^(?:还是|有点|好像)?太(?:快|慢|短|长|赶)了?,?(?:改成|换成|每张|一张|就|放)*(${time})(?:一张|每张)?(?:吧|就行|就好)?$`,
  'u',
);

/** “太快了，4秒”, of the pictures of a slideshow. */
function eachSoLong({ text, focus, grammar }: Place): FollowUp | undefined {
  const length = soLong.exec(foldText(text))?.[1];
  if (length === undefined || focus.deeds.at(-1)?.edit.edit !== 'setImageLengths') return undefined;
  const edit = grammar.read(`每张照片${length}`);
  return edit && { type: 'followUp', edits: [edit], clause: `每张照片${length}` };
}

const oneOther = new RegExp(
  `^(?:把)?(第[一二三四五六七八九\\d]+段|最后一段)(?:要|可以|再|稍微)*[长短]一?[点些],(?:到|改成|就|要)*(${time})(?:吧|就行|就好)?$`,
  'u',
);

/** “第二段长一点，15秒”, after each was made 10 seconds long: the others stay so. */
function oneOtherLength({ text, focus, grammar, timeline }: Place): FollowUp | undefined {
  const [, clip = '', length = ''] = oneOther.exec(foldText(text)) ?? [];
  const at = focus.deeds.length - 1;
  const before = focus.deeds[at]?.edit;
  const own = length === '' ? undefined : grammar.read(`${clip}剪到${length}`);
  if (before?.edit !== 'trimToLength' || before.of !== 'each' || own?.edit !== 'trimToLength') return undefined;
  const others = checked({ ...before, of: { clips: clipsBeside(grammar.clipsIn(clip), timeline) } });
  return others && { type: 'followUp', edits: [others, own], clause: text, insteadOf: at };
} // prettier-ignore

const outlined =
  /^(?:再|给它|给字|字)*(?:加|来|带|要)(?:上|个|一个|一圈|一层|点)*(?:[白黑红黄蓝绿]色?的?)?(?:描边|边框|底框|底色|黑边|白边)(?:吧)?$/u;

/** “加个黑色描边”, after a title was put there. */
function outlinedText({ text, focus, grammar, timeline, context }: Place): FollowUp | undefined {
  const subject = focus.deeds.at(-1)?.subject;
  if ((subject?.type !== 'titles' && subject?.type !== 'captions') || !outlined.test(text)) return undefined;
  const clause = `${subject.type === 'titles' ? '标题' : '字幕'}${text.replace(/^(?:再|给它|给字|字)+/u, '')}`;
  const edit = grammar.read(clause);
  const edits = edit && aimed(edit, subject, { timeline, media: context.media });
  return edits && { type: 'followUp', edits, clause };
} // prettier-ignore

export function turnInChinese(place: Place): FollowUp | undefined {
  if (!place.chinese || place.text.length > 40) return undefined;
  return (
    allSoLong(place) ??
    outlinedText(place) ??
    endingBefore(place) ??
    otherwiseThere(place) ??
    otherPiece(place) ??
    eachSoLong(place) ??
    oneOtherLength(place)
  );
}
