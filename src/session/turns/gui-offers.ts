import type { Step } from './routing';

/** What stands in for an instruction to click: a button, or a prompt that the user can send. */
export type Offer =
  | { readonly type: 'export' | 'showTracks' | 'credits' | 'attach' | 'undo' }
  /** In the agent's words: untrusted. */
  | { readonly type: 'suggestion'; readonly prompt: string };

const edits =
  'add|remove|delete|trim|cut|split|mute|move|shorten|lengthen|extend|speed|slow|crop|rotate|resize|change|adjust|lower|raise|increase|decrease|reduce|fade|replace|reorder|rearrange|swap|duplicate|apply|set|generate|create|insert|merge|reverse';
const purpose = new RegExp(`\\bto ((?:${edits})\\b.+)$`, 'iu');
const editLabel = new RegExp(`["“「'*\`\\[]((?:${edits})\\b[^"”」'*\`\\]]{2,60})["”」'*\`\\]]`, 'iu');
const chineseLabel =
  /[“「"]((?:添加|删除|剪切|分割|静音|移动|裁剪|加速|减速|旋转|替换|生成|合并)[^”」"]{1,20})[”」"]/u;

/** Prompts are short; one that is not is none. In characters. */
const longestPrompt = 120;

/** @param instruction One instruction of the agent with what depends on it, in its own words. */
export function offerOf(instruction: string): Offer | undefined {
  const text = instruction
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?。！？…,，;；:：)）]+$/u, '')
    .trim();
  const words = text.toLowerCase();
  if (/\bdrag|\bdrop\b|拖/u.test(words)) return dragOffer(text, words) ?? buttonOffer(words);
  // What is clicked, before what for.
  const head = words.split(/\bto (?=[a-z])|即可|以便|来(?=导出|下载|预览|查看)/u)[0] ?? words;
  return (
    buttonOffer(head) ??
    promptOf(purpose.exec(text)?.[1] ?? editLabel.exec(text)?.[1] ?? chineseLabel.exec(text)?.[1]) ??
    buttonOffer(words)
  );
}

function buttonOffer(words: string): Offer | undefined {
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
  if (/\bundo\b|撤销/u.test(words)) return { type: 'undo' };
  if (
    /timeline|\btracks?\b|preview|\bplay\b|\bpanel\b|\bopen\b|editor|workspace|\brefresh|\breload|时间[线轴]|轨道|预览|播放|面板|打开|刷新/u.test(
      words,
    )
  )
    return { type: 'showTracks' };
  return undefined;
}

function dragOffer(text: string, words: string): Offer | undefined {
  const isFile = /upload|\bfiles?\b|footage|media|素材|文件|上传/u.test(words);
  if (
    isFile &&
    /\bhere\b|upload|panel|library|window|area|editor|browser|上传|窗口|面板|这里|此处/u.test(words)
  )
    return { type: 'attach' };
  if (/拖/u.test(text)) return promptOf(chineseMove(text));
  // "Drag the edge of the clip to shorten it": what is pulled at is not what changes.
  const edge = /\b(?:edges?|handles?|ends?|borders?|corners?) of (?:the |your )?(.+?) to (?=[a-z])/iu.exec(
    text,
  )?.[1];
  const goal = purpose.exec(text)?.[1];
  if (goal !== undefined)
    return promptOf(edge === undefined ? goal : goal.replace(/\bit\b/iu, `the ${edge}`));
  const moved = /\b(?:drag(?:ging)?(?: and drop)?|drop) (.+)$/iu.exec(text)?.[1];
  return promptOf(moved === undefined ? undefined : `Move ${moved}`);
}

function chineseMove(text: string): string {
  return text
    .replace(/^(?:然后|再|接着|请|您|你|可以|也|直接|只需|现在|，)+/u, '')
    .replace(/拖(?:拽|动|放)?(?=[到至入进])/u, '移动')
    .replace(/拖(?:拽|动|放)/u, '移动');
}

/** Neither names what is meant, or names what is not there. */
const unusable =
  /^\w+ (?:it|one|them|this|that|these)$|\b(?:slider|panel|handle|menu|button|edges?|cursor|mouse|playhead)\b|面板|滑块|按钮|菜单/iu;

function promptOf(words: string | undefined): Offer | undefined {
  const prompt = words?.replace(/[*_`]+/gu, '').trim() ?? '';
  if (prompt.length < 2 || prompt.length > longestPrompt || unusable.test(prompt)) return undefined;
  return { type: 'suggestion', prompt: prompt.charAt(0).toUpperCase() + prompt.slice(1) };
}

/** What the agent may offer that a step of the request does anyway. */
const offerOfStep: Readonly<Record<Step['type'], Offer['type'] | undefined>> = {
  message: undefined,
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
