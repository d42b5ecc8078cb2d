import type { Step } from './routing';

/** What stands in for an instruction to click, or is suggested: a button, or a prompt that the user can send. */
export type Offer =
  | { readonly type: 'export' | 'showTracks' | 'credits' | 'attach' | 'undo' }
  /** In the agent's words: untrusted. */
  | { readonly type: 'suggestion'; readonly prompt: string };

/** What the agent tells the user to do, in its own words. */
export interface Instruction {
  /** With what depends on it. */
  readonly text: string;
  readonly withWhatLeadsTo: string;
  /** Its sentence up to its end: what "it" means is said there. */
  readonly before: string;
}

const edits =
  'add|remove|delete|trim|cut|split|mute|unmute|move|shorten|lengthen|extend|speed|slow|crop|rotate|resize|change|adjust|lower|raise|increase|decrease|reduce|fade|replace|reorder|rearrange|swap|duplicate|apply|set|generate|create|insert|merge|reverse';
/** Ends before what tells how, and before brackets. */
const edit = new RegExp(
  `(?:^|\\bto |\\band |\\bthen |[,;，] )((?:${edits})\\b(?:[^,;:()，；：（）]|:(?=\\d))+)`,
  'giu',
);
const editManner =
  / (?:and (?:then )?(?:click|tap|press|hit|choose|select|pick|drag|export|save|download|drop|open)|by \w+ing|(?:using|via|through|with|from|in) (?:the|your) [^,]*(?:button|icon|panel|menu|tab|slider|timeline|editor|toolbar|tool|settings))\b.*$/iu;
const editLabel = new RegExp(`["“「'*\`\\[]((?:${edits})\\b[^"”」'*\`\\]]{2,60})["”」'*\`\\]]`, 'iu');
const editKey = new RegExp(
  `\\b(?:click|tap|press|hit|choose|select|push|use)(?: on)?(?: the)? ["“*\`]*(split|delete|trim|cut|mute|unmute|crop|duplicate|reverse|remove|rotate)["”*\`]*(?: (?:button|icon|key|tool|option))?$`,
  'iu',
);
const chineseEdits = '添加|删除|剪切|分割|静音|移动|裁剪|加速|减速|旋转|替换|生成|合并';
const chineseLabel = new RegExp(`[“「"]((?:${chineseEdits})[^”」"]{1,20})[”」"]`, 'u');
const chineseKey = /[“「"【]?(分割|删除|静音|裁剪|复制|倒放)[”」"】]?(?:按钮|键|图标)?$/u;
const chineseEdit =
  /([将把][^，；。（(将把]{1,20}(?:调[到至低高]|设[为成]|改[为成]|移动?[到至]|缩短|延长|删除|替换[为成])[^，；。（(]{0,16})/u;

/** Prompts are short; one that is not is none. In characters. */
const longestPrompt = 120;

/** @returns What can be done instead: a call or an edit that makes sense alone, else the tracks are shown. */
export function offerOf({ text, withWhatLeadsTo, before }: Instruction): Offer {
  return definiteOffer(text, before) ?? definiteOffer(withWhatLeadsTo, before) ?? { type: 'showTracks' };
}

/** @returns The button that words stand for that are shown; `undefined` where they stand for none. */
export function callOf(words: string): Offer | undefined {
  return namedButton(words.toLowerCase());
}

function trimmed(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?。！？…,，;；:：)）]+$/u, '')
    .trim();
}

function definiteOffer(instruction: string, before: string): Offer | undefined {
  const text = trimmed(instruction);
  const words = text.toLowerCase();
  const object = objectOf(trimmed(before));
  if (/\bdrag|\bdrop\b|拖/u.test(words)) return dragOffer(text, words, object, before) ?? namedButton(words);
  // What is clicked, before what for.
  const head = words.split(/\bto (?=[a-z])|即可|以便|来(?=导出|下载|预览|查看)/u)[0] ?? words;
  return namedButton(head) ?? editOf(text, object, before) ?? namedButton(words);
}

function namedButton(words: string): Offer | undefined {
  if (
    /\baccount\b|billing|subscription|\bcredits?\b|pricing|账[户号单]|积分|余额|订阅|会员|充值/u.test(words)
  )
    return { type: 'credits' };
  if (/\bexport|\bdownload|\brender|\bpublish|\bshare\b|\bsave\b|导出|下载|渲染|保存|成片/u.test(words))
    return { type: 'export' };
  if (
    /\bupload|\bimport|\+ (?:button|icon)|media library|\badd (?:media|files?)\b|上传|导入|素材库|媒体库/u.test(
      words,
    )
  )
    return { type: 'attach' };
  if (/\bundo\b|ctrl ?\+ ?z\b|撤销/u.test(words)) return { type: 'undo' };
  return undefined;
}

/** @returns The edit that is told wherever it stands in the text, as a prompt. */
function editOf(text: string, object: string | undefined, before: string): Offer | undefined {
  const plain = text.replace(/[*_`]+/gu, '');
  for (const [, words = ''] of plain.matchAll(edit)) {
    const offer = promptOf(words.replace(editManner, ''), object);
    if (offer) return offer;
  }
  const key = editKey.exec(plain)?.[1];
  const chinese = chineseKey.exec(plain)?.[1];
  return (
    promptOf(editLabel.exec(text)?.[1], object) ??
    promptOf(chineseLabel.exec(text)?.[1], object) ??
    (object === undefined ? undefined : promptOf(key && `${key.toLowerCase()} ${object}`, undefined)) ??
    (object === undefined ? undefined : promptOf(chinese && chinese + object, undefined)) ??
    promptOf(chineseEdit.exec(text)?.[1]?.replace(/(?:即可|就可以|就行|来|以便).*$/u, ''), undefined) ??
    sliderOf(plain, before)
  );
}

/** "Open the volume panel and lower the slider to 20%" is about the volume. */
function sliderOf(text: string, before: string): Offer | undefined {
  const property = /\b(?:volume|opacity|speed|brightness|contrast|saturation)\b/iu.exec(before)?.[0];
  const value = /\bslider\b.*\bto (\d+(?:\.\d+)?(?:%|x| ?db)?)/iu.exec(text)?.[1];
  if (property === undefined || value === undefined) return undefined;
  return { type: 'suggestion', prompt: `Set the ${property.toLowerCase()} to ${value}` };
}

const material =
  /\b(?:clip|title|track|music|song|text|caption|subtitle|video|shot|segment|transition|voice-?over|audio|photo|image|scene|effect|sticker|logo|half|part|intro|outro)s?\b/iu;

/** What was selected before, which "it" stands for. */
function objectOf(before: string): string | undefined {
  const english = [
    ...before.matchAll(
      /\b(?:select|choose|pick|highlight|click|tap|find)(?: on)? ((?:(?:the|your|this|that) )?[^,;:()]{1,40}?)(?= (?:in|on|from|at) the |[,;]| and | then | to |$)/giu,
    ),
  ].map(([, object = '']) => object.replace(/[*_`]+/gu, ''));
  const chinese = [
    ...before.matchAll(/(?:选中|选择|点击|单击|双击|点选)([^，,；“「"【]{1,12}?)(?=，|,|后|并|然后|再|、)/gu),
  ].map(([, object = '']) => object);
  return [
    ...english.filter((object) => material.test(object) && !nowhere.test(object)),
    ...chinese.filter(
      (object) => /片段|标题|音乐|字幕|素材|视频|镜头/u.test(object) && !nowhere.test(object),
    ),
  ].at(-1);
}

const destination =
  /\b(?:to|onto|into|before|after|between|behind|above|below|up|down|left|right|next to)\b/iu;

/** "… to 0:05 to sync it with the beat": where to is said, what for is not needed. */
const movePurpose = /^(.*?\b(?:to|onto|into|before|after) .+?) (?:to|so|until|if|when) .*$/iu;

function dragOffer(
  text: string,
  words: string,
  object: string | undefined,
  before: string,
): Offer | undefined {
  const isFile = /upload|\bfiles?\b|footage|media|素材|文件|上传/u.test(words);
  if (
    isFile &&
    /\bhere\b|upload|panel|library|window|area|editor|browser|上传|窗口|面板|这里|此处/u.test(words)
  )
    return { type: 'attach' };
  if (/拖/u.test(text)) return promptOf(chineseMove(text), undefined);
  // "Drag the edge of the clip to shorten it": what is pulled at is not what changes.
  const edge = /\b(?:edges?|handles?|ends?|borders?|corners?) of (?:the |your )?(.+?) to (?=[a-z])/iu.exec(
    text,
  )?.[1];
  const goal = editOf(text, edge === undefined ? object : `the ${edge}`, before);
  if (goal !== undefined || edge !== undefined) return goal;
  const moved = /\b(?:drag(?:ging)?(?: and drop)?|drop) ((?:[^,;:()]|:(?=\d))+)$/iu.exec(text)?.[1];
  const isWhole = moved !== undefined && destination.test(moved);
  return isWhole
    ? promptOf(`Move ${moved.replace(editManner, '').replace(movePurpose, '$1')}`, object)
    : undefined;
}

/** Only with what is moved and where to. */
function chineseMove(text: string): string | undefined {
  const moved =
    /[将把]([^，；。]{1,20}?)拖(?:拽|动|放)?[到至入进]([^，；。]{1,16})/u.exec(text) ??
    /拖(?:拽|动|放)([^，；。]{1,16}?)[到至]([^，；。]{1,16})/u.exec(text);
  const to = moved?.[2]?.replace(/(?:即可|就可以|就行|来|以便|可以).*$/u, '') ?? '';
  return moved?.[1] === undefined || to === '' ? undefined : `将${moved[1]}移动到${to}`;
}

/** Names what is not there. */
const nowhere =
  /\b(?:slider|panel|handle|menu|button|edges?|cursor|mouse|playhead|icon|settings?|options?|preferences|toolbar|toggle|checkbox|keyboard|account)\b|面板|滑块|按钮|菜单|播放头|图标|设置|边缘/iu;
const pronoun = /\b(?:it|them|this one|that one)\b/iu;
/** Says too little to be done. */
const vague =
  /\b(?:it|one|ones|them|this|that|these|those|another|something|anything|its|their|yourself|manually)\b|\b(?:further|more|instead|again|as (?:you like|needed|desired)|if needed|the (?:order|timing|position|length|duration|look|style))$/iu;
const needsTarget =
  /^move\b(?!.*\b(?:to|onto|into|before|after|between|behind|above|below|up|down|left|right)\b)|^(?:change|adjust|set|resize|reorder|rearrange|rotate|crop|replace|swap|apply)\b(?!.*(?:\d|\b(?:to|by|from|at|on|onto|into|before|after|behind|between|with|for|up|down|left|right)\b))/iu;

/** @returns The words as a prompt, where they are whole: what to do, and with what. */
function promptOf(words: string | undefined, object: string | undefined): Offer | undefined {
  const said = trimmed(words?.replace(/[*_`]+/gu, '') ?? '');
  const prompt = object === undefined ? said : said.replace(pronoun, object);
  if (prompt.length < 2 || prompt.length > longestPrompt || nowhere.test(prompt)) return undefined;
  const isEnglish = !/\p{Script=Han}/u.test(prompt);
  if (isEnglish && (!prompt.includes(' ') || vague.test(prompt) || needsTarget.test(prompt)))
    return undefined;
  return { type: 'suggestion', prompt: prompt.charAt(0).toUpperCase() + prompt.slice(1) };
}

/** What the agent may offer that a step of the request does anyway. */
const offerOfStep: Readonly<Record<Step['type'], Offer['type'] | undefined>> = {
  message: undefined,
  suggestedEdits: undefined,
  restore: undefined,
  export: 'export',
  credits: 'credits',
  status: 'showTracks',
  upload: 'attach',
};

/** @param steps Of the request. @returns Whether an offer is for something else. */
export function offersBeyond(steps: readonly Step[]): (offer: Offer) => boolean {
  const done = new Set(steps.map(({ type }) => offerOfStep[type]));
  return ({ type }) => !done.has(type);
}
