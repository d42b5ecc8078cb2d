import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { word } from '../../language/words/word';
import type { Effects } from '../../model/effects';
import type { Translations } from '../../replies/replies';
import type { EditKind } from '../edit-kind';
import { withParts } from '../operations/turning';
import { changePictures, clipTarget, readClipTarget } from './clip-target';

const schema = z.strictObject({
  edit: z.literal('clearEffects'),
  target: clipTarget.default('all'),
});
type ClearEffects = z.infer<typeof schema>;

const everyEffect = word('everyEffect', 'object', 'effects|all effects|all the effects|visual effects|video effects|picture effects|adjustments|all adjustments|all the adjustments|效果|特效|所有效果|全部效果|画面效果'); // prettier-ignore
const reset = word('resetPicture', 'verb', 'reset|clear|undo|重置|清除');

export const clearEffects: EditKind<ClearEffects> = {
  edit: 'clearEffects',
  summary: 'Shows the picture as it was recorded: without crop, turns, zoom and colour changes.',
  schema,
  examples: ['remove all effects', 'remove the effects from clip 2', '去掉所有效果'],
  words: [everyEffect, reset],
  needs: [[everyEffect]],

  read(reading) {
    if (!reading.take(everyEffect) || !reading.take(w.remove, reset)) return undefined;
    const target = readClipTarget(reading);
    return target && { edit: 'clearEffects', target };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const cleared = {
      crop: undefined,
      rotate: undefined,
      flip: undefined,
      zoom: undefined,
      grade: undefined,
    };
    return changePictures(
      {
        target: edit.target,
        change: (effects) => withParts(effects, cleared),
        tell: (name, before) =>
          say.cleared(
            name,
            before.map(countOf).reduce((sum, count) => sum + count, 0),
          ),
        isSo: () => say.isPlain(),
      },
      timeline,
      world,
    );
  },
};

function countOf({ crop, rotate, flip, zoom, grade }: Effects): number {
  return [crop, rotate, flip, zoom, grade].filter((part) => part !== undefined).length;
}

interface Says {
  cleared(name: string, count: number): string;
  isPlain(): string;
}

const says: Translations<Says> = {
  en: {
    cleared: (name, count) => `${name} as it was recorded: ${count} effect${count === 1 ? '' : 's'} removed.`,
    isPlain: () => 'the picture has no effects',
  },
  zh: {
    cleared: (name, count) => `${name}已恢复原样：去掉了 ${count} 个画面效果。`,
    isPlain: () => '画面没有任何效果',
  },
};
