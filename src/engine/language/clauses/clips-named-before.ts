import type { Spoken } from '../asides/statements';
import { mediaKindOf } from '../../../contract/media';
import { isForAll } from '../references/targets';
import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/**
 * Clips as the clause before left them: "merge clips 2 and 3 then speed them up" is of those two, and after
 * "把第二段放前面，第一段…" the first one is the one that was first until then.
 */
export function withClipsNamedBefore(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return spoken.map((clause, i) => {
    const before = spoken[i - 1];
    const text =
      before &&
      (ofJoined(clause.text, before.text, grammar) ??
        afterMove(clause, before, grammar) ??
        ofAdded(clause, before, grammar));
    return text === undefined ? clause : { ...clause, text };
  });
}

const joins =
  /^(?:(?:please|can you|could you|first) )*(?:merge|join|combine|connect|stitch|put together) (.+?)(?: together| into one(?: clip)?)?$|^(?:把|将)?(.+?)(?:合并|拼接|接|连|拼)(?:在?一起|起来|成一[个段])?$/i;
const them = /\b(?:them|both(?: of them)?|those(?: two)?|(?:the )?(?:merged|joined|combined) (?:clip|one|part)s?)\b|它们|两[段个]都|合并后的(?:片段|视频)?/i; // prettier-ignore

/** Joined clips are no edit where they stand beside each other already, so that they are named again. */
function ofJoined(text: string, before: string, grammar: Grammar): string | undefined {
  const found = joins.exec(before);
  const named = found?.[1] ?? found?.[2];
  if (named === undefined || !them.test(text) || grammar.clipsIn(named).length < 2) return undefined;
  if (grammar.editOf(before)?.edit !== 'addClips') return undefined;
  const whole = text.replace(them, named);
  return grammar.editOf(whole) ? whole : undefined;
}

/** "结尾放照片photo1，慢慢放大": how the picture that was just put in is to be. */
function ofAdded({ text, joint, sentence }: Spoken, before: Spoken, { editOf }: Grammar): string | undefined {
  if (!hasChinese(text) || sentence !== before.sentence || !/^[，,]\s*$/.test(joint)) return undefined;
  const added = editOf(before.text);
  const [file, ...more] = added?.edit === 'addClips' && added.media !== 'unplaced' ? added.media : [];
  if (file === undefined || more.length > 0 || mediaKindOf(file) !== 'image' || ofFilm.test(text))
    return undefined;
  const edit = editOf(text);
  return edit && isForAll(edit) && 'target' in edit && edit.edit !== 'fade' ? `${file}${text}` : undefined;
}

const ofFilm = /视频|整体|整个|全部|全片|全程|所有|都|片子|声音|音量|声/;

const topic = /^(?:把|将|给|让)?第([一二三四五六七八九\d])(?=[段个])/;
const numerals = '一二三四五六七八九';

/** In one breath, clips are counted as they stand before it. */
function afterMove({ text, joint, sentence }: Spoken, before: Spoken, grammar: Grammar): string | undefined {
  const said = topic.exec(text)?.[1];
  if (said === undefined || sentence !== before.sentence || !/^[，,]\s*$/.test(joint)) return undefined;
  const move = grammar.editOf(before.text);
  if (move?.edit !== 'moveClips' || move.to !== 'start' || move.clips.length !== 1) return undefined;
  const [moved = 0] = move.clips;
  const number = /\d/.test(said) ? Number(said) : numerals.indexOf(said) + 1;
  if (moved < 1 || number < 1 || number > moved) return undefined;
  const now = number === moved ? 1 : number + 1;
  const whole = text.replace(`第${said}`, `第${now}`);
  return grammar.editOf(whole) ? whole : undefined;
}
