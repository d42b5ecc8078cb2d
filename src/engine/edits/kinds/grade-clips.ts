import * as z from 'zod';
import { comparatives, tooLittle } from '../../language/chinese/comparatives';
import * as w from '../../language/words/common-words';
import { foldedTextOf } from '../../language/words/phrases';
import { isSpelt, means } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import type { Word } from '../../language/words/word';
import type { Effects, Grade } from '../../model/effects';
import type { Translations } from '../../replies/replies';
import type { EditKind } from '../edit-kind';
import { withParts } from '../operations/turning';
import { amountWords, emphasis, less, lower, more, raise, takeAmount } from './amounts';
import { changePictures, clipTarget, distinct, readClipTarget } from './clip-target';

const percent = z.number().min(-100).max(100);
const step = z.union([z.strictObject({ by: percent }), z.strictObject({ to: percent })]);
type Step = z.infer<typeof step>;

const schema = z
  .strictObject({
    edit: z.literal('gradeClips'),
    target: clipTarget.default('all'),
    brightness: step
      .optional()
      .describe('Percent: “by” counts from how it is now, “to” from how it was recorded, which is 0.'),
    contrast: step.optional().describe('Percent, as for the brightness.'),
    saturation: step.optional().describe('Percent, as for the brightness; -100 is black and white.'),
    warmth: step.optional().describe('Percent, as for the brightness: above 0 redder, below 0 bluer.'),
  })
  .refine(
    ({ brightness, contrast, saturation, warmth }) => brightness ?? contrast ?? saturation ?? warmth,
    'Nothing to change.',
  );
type GradeClips = z.infer<typeof schema>;

const parts = ['brightness', 'contrast', 'saturation', 'warmth'] as const;
type Part = (typeof parts)[number];

const nouns: Readonly<Record<Part, Word>> = {
  brightness: word(
    'brightness',
    'object',
    'brightness|luminance|exposure|亮度|明亮度|曝光|曝光度|光线|画面亮度',
  ),
  contrast: word('contrast', 'object', 'contrast|对比度|反差|明暗对比'),
  saturation: word('saturation', 'object', 'saturation|saturations|colour intensity|color intensity|vibrance|vibrancy|饱和度|鲜艳度|色彩饱和度'), // prettier-ignore
  warmth: word(
    'warmth',
    'object',
    'warmth|colour temperature|color temperature|color temp|colour temp|white balance|色温|白平衡|暖度',
  ),
};
const brighten = word('brighten', 'verb', 'more light|brighten|brighten up|lighten|lighten up|brightening|提亮|调亮|增亮|变亮|加亮|打亮|提亮点|提亮一点|提亮一些', comparatives('亮'),
  tooLittle('亮', '暗')); // prettier-ignore
const warmUp = word(
  'warmUp',
  'verb',
  'warm up|warm|warming up|warming|warm it up|warm them up|warm things up|warm it|调暖|加暖|变暖',
  '偏暖|温暖|更温暖|温暖一点|温暖一些',
  comparatives('暖'),
  tooLittle('暖', '冷'),
);
const coolDown = word(
  'coolDown',
  'verb',
  'cool down|cool off|cool it down|cool them down|cool things down|cool it off|cooling down|cooling|调冷|变冷',
  '偏蓝|偏蓝一点|蓝一点|蓝一些|更蓝',
  comparatives('冷'),
  tooLittle('冷', '暖'),
);
const darken = word(
  'darken',
  'verb',
  'darken|darken down|dim|调暗|压暗|变暗|调黑|弄暗|压暗点|压暗一点|过曝|曝光过度|刺眼|太刺眼',
  comparatives('暗'),
  tooLittle('暗', '亮'),
);
/** A complaint asks for the opposite: "the video is too dark". */
const tooMuch = word('tooMuch', 'detail', 'too|a bit too|way too|much too|overly|太|过于|有点太|有点|偏');
const complaints = {
  dark: word('tooDark', 'detail', 'dark|underexposed|under-exposed|暗|黑|昏暗|暗沉|发黑'),
  bright: word('tooBright', 'detail', 'bright|overexposed|over-exposed|light|亮|过曝|曝光过度'),
  pale: word('tooPale', 'detail', 'pale|dull|washed out|desaturated|flat|faded|太淡|灰|平淡|寡淡|没有色彩'),
  colourful: word('tooColourful', 'detail', 'saturated|colorful|colourful|vivid|鲜艳|艳'),
  warm: word('tooWarm', 'detail', 'warm|orange|yellow|red|偏黄|黄|偏红|偏暖|暖|红|橙|发黄|发红'),
  cold: word('tooCold', 'detail', 'cold|blue|cool|偏蓝|蓝|偏冷|冷|青|发蓝|发青'),
} as const;
/** “亮度太低”, “对比度不够” */
const tooLow = word('tooLow', 'detail', '太低|不够|不够高|偏低|过低|不足');
const tooHigh = word('tooHigh', 'detail', '太高|过高|偏高|太强');
/** All the way: "saturation to the maximum", "饱和度拉满". */
const fully = word('fully', 'detail', 'completely|fully|totally|entirely|all the way|to the max|to the maximum|max out|完全|拉满|拉到最高|拉到最大|调到最高|调到最大'); // prettier-ignore
const pop = word('coloursPop', 'verb', 'pop|pop more|pop out|stand out|punch up');
const ups: Readonly<Record<Part, Word>> = {
  brightness: word('brighter', 'detail', 'brighter|lighter|more bright|bright'),
  contrast: word(
    'moreContrast',
    'detail',
    'contrasty|more contrast|more contrasty|higher contrast|punchier|punchy',
  ),
  saturation: word('moreSaturated', 'detail', 'more saturated|saturated|saturate|more vivid|vivid|more intense|more vibrant|vibrant|richer|more colorful|more colourful|colorful|colourful|鲜艳|鲜艳点|鲜艳些|艳丽|浓郁|更浓郁|浓郁一点|饱和|更饱和|饱和一点|丰富一点|更丰富', ...['鲜艳', '艳', '浓'].flatMap((colour) => [comparatives(colour), tooLittle(colour, '淡')])), // prettier-ignore
  warmth: word(
    'warmer',
    'detail',
    'warmer|more warm|more orange|more yellow|more golden|golden|less blue|less cold|加暖色滤镜|warm filter|warm look|warm tone|warm tones|warm colors|warm colours|暖色滤镜|暖色系|暖色|暖色调|暖调|偏暖|偏暖色|暖',
  ),
};
const downs: Readonly<Record<Part, Word>> = {
  brightness: word('darker', 'detail', 'darker|dimmer|less bright|dark'),
  contrast: word(
    'lessContrast',
    'detail',
    'less contrast|less contrasty|lower contrast|softer contrast|flatter',
  ),
  saturation: word('lessSaturated', 'detail', 'less saturated|desaturate|desaturated|less vivid|less colorful|less colourful|淡一点|淡一些|更淡'), // prettier-ignore
  warmth: word(
    'cooler',
    'detail',
    'cooler|colder|more blue|more bluish|bluish|bluer|icier|less warm|less orange|less yellow|加冷色滤镜|cool filter|cold filter|cool look|cold look|cool tones|cold tones|冷色滤镜|冷色系|冷色|冷色调|冷调|偏冷|偏冷色|冷',
  ),
};
const blackAndWhite = word('blackAndWhite', 'detail', 'black and white|black & white|black-and-white|in black and white|black and white filter|black & white filter|black-and-white filter|b&w filter|bw filter|grayscale filter|greyscale filter|monochrome filter|black and white look|bw|b&w|b & w|b and w|grayscale|greyscale|gray scale|monochrome|黑白|黑白色|黑白的|黑白画面|黑白片|黑白电影|转黑白|灰度|单色|去色'); // prettier-ignore
const colours = word(
  'pictureColours',
  'object',
  'colors|colours|color|colour|tone|tones|颜色|色彩|彩色|画面颜色|色调',
);
const grading = word('colourGrading', 'object', 'color grading|colour grading|color correction|colour correction|color grade|colour grade|color changes|colour changes|grading|grade|color effects|colour effects|调色|调色效果'); // prettier-ignore
const restore = word(
  'restoreColours',
  'verb',
  'reset|restore|bring back|get back|put back|give back|return|还原|恢复|重置',
);
const natural = word(
  'naturalColours',
  'detail',
  'original|normal|natural|back to normal|原来|正常|原来的|原始',
);

/** What is graded, and how: one of them is in every clause that asks for it. */
const lookNamed = [
  ...Object.values(nouns),
  ...Object.values(ups),
  ...Object.values(downs),
  brighten,
  darken,
  warmUp,
  coolDown,
  blackAndWhite,
  colours,
  grading,
  tooMuch,
];

export const gradeClips: EditKind<GradeClips> = {
  edit: 'gradeClips',
  summary: 'Changes brightness, contrast, saturation, down to black and white, and warmth.',
  schema,
  examples: [
    'make it brighter',
    'increase the contrast by 20%',
    'make it black and white',
    'make clip 2 more saturated',
    'make it warmer',
    'reset the colours',
    '提高亮度',
    '对比度提高20%',
    '改成黑白',
    '色调暖一点',
  ],
  words: [
    ...lookNamed,
    ...amountWords,
    ...Object.values(complaints),
    tooLow,
    tooHigh,
    fully,
    pop,
    restore,
    natural,
  ],
  needs: [lookNamed],

  read(reading) {
    // "As bright as the second" measures one by the other.
    if (/\bas [a-z]+ as\b/.test(foldedTextOf(reading.clause))) return undefined;
    // First the clips: the 2 of "clip 2" is no amount.
    const target = readClipTarget(reading);
    const change = target && readChange(reading);
    if (!change) return undefined;
    reading.take(w.make, w.add);
    // "Make it look colder"
    reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^(?:look|looks|feel)$/)));
    return { edit: 'gradeClips', target, ...change };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const texts = (all: readonly Effects[]) =>
      distinct(all.map(({ grade }) => say.grade(grade ?? asRecorded)));
    return changePictures(
      {
        target: edit.target,
        change: (effects) => withParts(effects, { grade: graded(effects.grade ?? asRecorded, edit) }),
        tell: (name, before, after) => say.graded(name, texts(before), texts(after)),
        isSo: (after) => say.isGraded(texts(after)),
      },
      timeline,
      world,
    );
  },
};

const asRecorded: Grade = { brightness: 0, contrast: 0, saturation: 0 };

/** `undefined` for a grade that changes nothing. */
function graded(grade: Grade, edit: Readonly<Partial<Record<Part, Step | undefined>>>): Grade | undefined {
  const moved = (part: Part) => {
    const change = edit[part];
    const now = grade[part] ?? 0;
    return change ? Math.min(100, Math.max(-100, 'to' in change ? change.to : now + change.by)) : now;
  };
  const next = {
    brightness: moved('brightness'),
    contrast: moved('contrast'),
    saturation: moved('saturation'),
  };
  const warmth = moved('warmth');
  if (warmth !== 0) return { ...next, warmth };
  return Object.values(next).every((percent) => percent === 0) ? undefined : next;
}

/** How much "brighter" is, in percent. */
const usual = 20;

type Change = Partial<Record<Part, Step>>;

function readChange(reading: Reading): Change | undefined {
  if (reading.take(blackAndWhite)) {
    // "Colour only the second clip, the first black and white"
    if (/\bonly\b|只|仅/i.test(reading.clause.text) && reading.has(colours)) return undefined;
    reading.take(colours);
    // "Remove the black and white" brings the colours back.
    return { saturation: { to: reading.take(w.remove) ? 0 : -100 } };
  }
  const complaint = readComplaint(reading);
  if (complaint) return complaint;
  const named = parts.filter((part) => reading.has(nouns[part]));
  if (isColourLoss(reading) && named.length === 0) {
    reading.take(w.remove, colours);
    return { saturation: { to: -100 } };
  }
  const restores =
    reading.find(restore, natural) ??
    takeBack(reading) ??
    (reading.has(grading) ? reading.find(w.remove) : undefined);
  if (restores && (reading.has(colours, grading) || named.length > 0)) {
    reading.takeToken(restores);
    reading.take(restore, natural, colours, grading, w.make, ...named.map((part) => nouns[part]));
    const back = named.length > 0 ? named : parts;
    return Object.fromEntries(back.map((part) => [part, { to: 0 }]));
  }
  return readSteps(reading, named);
}

/** "bring the colour back" */
function takeBack(reading: Reading): Token | undefined {
  const { tokens } = reading;
  const verb = tokens.find((token) => isSpelt(token, /^(bring|get|put|give|turn)$/));
  const back = tokens.find((token) => isSpelt(token, /^back$/));
  if (!verb || !back || !reading.has(colours)) return undefined;
  reading.takeToken(back);
  return verb;
}

/** "Remove the colour" leaves black and white; of the colours that were changed one says "colour grading". */
function isColourLoss(reading: Reading): boolean {
  return reading.has(w.remove) && reading.has(colours) && !reading.has(restore, natural, grading);
}

/** "Too dark" asks for more light. */
function readComplaint(reading: Reading): Change | undefined {
  const found = reading.find(tooMuch);
  if (!found) return undefined;
  const { dark, bright, pale, colourful, warm, cold } = complaints;
  const about = reading.find(dark, bright, pale, colourful, warm, cold);
  if (!about) return undefined;
  reading.takeToken(found, about);
  reading.take(w.make, colours);
  // "画面有点暗，提亮一些" says the same twice.
  const remedy = means(about, dark) ? [brighten, ups.brightness] : means(about, bright) ? [darken, downs.brightness] : means(about, pale) ? [ups.saturation] : means(about, warm) ? [coolDown, downs.warmth] : means(about, cold) ? [warmUp, ups.warmth] : [downs.saturation]; // prettier-ignore
  reading.take(...remedy);
  emphasis(reading);
  if (means(about, dark)) return { brightness: { by: usual } };
  if (means(about, bright)) return { brightness: { by: -usual } };
  if (means(about, warm, cold)) return { warmth: { by: means(about, cold) ? usual : -usual } };
  return { saturation: { by: means(about, pale) ? usual : -usual } };
}

function readSteps(reading: Reading, named: readonly Part[]): Change | undefined {
  const rising = parts.filter((part) => reading.take(ups[part]));
  const falling = parts.filter((part) => reading.take(downs[part]));
  if (reading.take(brighten)) rising.push('brightness');
  if (reading.take(darken)) falling.push('brightness');
  if (reading.take(warmUp)) rising.push('warmth');
  if (reading.take(coolDown)) falling.push('warmth');
  const isAll = reading.take(fully);
  const strength = emphasis(reading);
  // "Boost the colours", "make the colours pop"
  const pops = reading.take(pop);
  const colourful = reading.has(colours) && (pops || reading.has(raise, lower, more, less));
  const all = [...new Set([...named, ...rising, ...falling, ...(colourful ? ['saturation' as const] : [])])];
  if (all.length === 0 || (rising.length > 0 && rising.some((part) => falling.includes(part))))
    return undefined;
  reading.take(...named.map((part) => nouns[part]), colours);
  const down = reading.take(lower, less, tooHigh);
  const up = reading.take(raise, more, tooLow) || (pops && colourful) || (isAll && !down);
  // "Contrast up, saturation down 10%" are two wishes.
  if (up && down && named.length > 1) return undefined;
  const amount = takeAmount(reading);
  if (amount && (Math.abs(amount.value) > 100 || isAll)) return undefined;
  // "Contrast" alone says neither more nor less, but "add contrast" and "a bit of contrast" do.
  const adds = !amount && reading.take(w.add);
  const isVague = named.some((part) => !rising.includes(part) && !falling.includes(part));
  if (!amount && !up && !down && !adds && isVague) return undefined;
  const stepOf = (part: Part): Step => {
    const sign = falling.includes(part) || (down && !rising.includes(part)) ? -1 : 1;
    if (isAll) return { to: sign * 100 };
    if (amount?.isTarget) return { to: amount.value };
    return { by: sign * (amount?.value ?? usual * strength) };
  };
  return Object.fromEntries(all.map((part) => [part, stepOf(part)]));
}

interface Says {
  graded(name: string, before: string, after: string): string;
  isGraded(grade: string): string;
  grade(grade: Grade): string;
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

const says: Translations<Says> = {
  en: {
    graded: (name, before, after) => `${name}: ${before} → ${after}.`,
    isGraded: (grade) => `the picture is ${grade} already`,
    grade: ({ brightness, contrast, saturation, warmth = 0 }) => {
      const said = [
        ...(brightness === 0 ? [] : [`brightness ${signed(brightness)}%`]),
        ...(contrast === 0 ? [] : [`contrast ${signed(contrast)}%`]),
        ...(saturation === 0
          ? []
          : [saturation === -100 ? 'black and white' : `saturation ${signed(saturation)}%`]),
        ...(warmth === 0 ? [] : [`warmth ${signed(warmth)}%`]),
      ];
      return said.length > 0 ? said.join(' and ') : 'as recorded';
    },
  },
  zh: {
    graded: (name, before, after) => `${name}画面：${before} → ${after}。`,
    isGraded: (grade) => `画面已经是${grade}`,
    grade: ({ brightness, contrast, saturation, warmth = 0 }) => {
      const said = [
        ...(brightness === 0 ? [] : [`亮度 ${signed(brightness)}%`]),
        ...(contrast === 0 ? [] : [`对比度 ${signed(contrast)}%`]),
        ...(saturation === 0 ? [] : [saturation === -100 ? '黑白' : `饱和度 ${signed(saturation)}%`]),
        ...(warmth === 0 ? [] : [`色温 ${signed(warmth)}%`]),
      ];
      return said.length > 0 ? said.join('、') : '原样';
    },
  },
};
