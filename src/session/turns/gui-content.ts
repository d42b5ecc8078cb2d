/**
 * What of a reply is content though it has the words of an instruction. Losing content is worse than showing an
 * instruction. Clauses are as `foldedClause` gives them.
 */

/** Whether a sentence carries an address, which is shown nowhere else. */
export const hasAddress = (sentence: string): boolean => /\bhttps?:\/\/|\bwww\.\w/iu.test(sentence);

const price = /\d ?(?:credits?\b|积分|点数|元|usd\b|eur\b|dollars?\b|euros?\b|€|£)|[$€£¥] ?\d/iu;

/** Whether a clause says what something costs. */
export const namesPrice = (clause: string): boolean => price.test(clause);

export const withoutPrice = (clause: string): string => clause.replace(price, '');

/** Whether a clause says that something did not work; what to do if it should not is another thing. */
export function tellsOfFailure(clause: string): boolean {
  const certain = clause.replace(/\b(?:if|when|whenever|in case|unless)\b.*$|(?:如果|若|要是).*$/u, '');
  return /\b(?:can't|can ?not|could(?: not|n't)|unable|fail(?:ed|s|ure)?|damaged|corrupt(?:ed)?|unsupported|(?:not|isn't|wasn't) (?:available|supported|possible))\b|无法|不能|未能|没能|没法|失败|损坏|打不开|不支持|出错/u.test(
    certain,
  );
}

/** What follows a colon is text of the film, or what the agent is going to do: `Added the caption: …`. */
const dataColon =
  /(?:\b(?:captions?|titles?|subtitles?|text|script|lyrics|voice-?over|narration|lines?|quotes?|says?|said|reads?|explains?|tells|mentions|announces|transcript|hook|plan|recipe|story|scenes?|shots?|sequence|storyboard|outline|concept|ideas?)\b(?:(?!\bto\b)[^:：,;.]){0,40}|(?:字幕|标题|文字|文案|台词|旁白|脚本|写着|写道|说|读作|计划|方案|大纲|分镜)[^：:，；。]{0,10})(?::(?!\d)|：)/iu;
const asksHow =
  /^[\s*_#>-]*(?:(?:then|and|now|next|please)[ ,]+)*(?:to|if|when|how|for|click|open|select|drag)\b|^[\s*_#>-]*(?:如何|怎么|如果|若|要|想)/iu;

/** @param hidden A sentence, its quotations masked. @returns Where data begins in it; its length where none does. */
export function dataStart(hidden: string): number {
  const match = asksHow.test(hidden) ? null : dataColon.exec(hidden);
  return match ? match.index + match[0].length : hidden.length;
}

/** Whether the lines after a sentence are data. */
export const leadsToData = (hidden: string): boolean =>
  /[:：][*_\s]*$/u.test(hidden) &&
  dataStart(hidden) <= hidden.length &&
  dataColon.test(hidden) &&
  !asksHow.test(hidden);

/** What an editor has and films rarely show. */
const editorWords =
  /\b(?:export|download|timeline|panels?|menus?|editor|toolbar|sidebar|sliders?|preview|settings|account|upload|undo|billing)\b|导出|下载|时间[线轴]|面板|预览|按钮|菜单|工具栏|滑块|账户/u;
/** What the agent tells of only where it means the editor. */
const callWords =
  /\b(?:export|download|timeline|panels?|editor|toolbar|sidebar|settings|account|upload|undo|billing)\b|导出|下载|时间[线轴]|面板|预览|账户/u;
const time = /\b\d{1,2}:\d{2}\b|\b\d+(?:\.\d+)? ?(?:s|secs?|seconds?)\b/u;
const youAct =
  /^(?:(?:and|then|so|but) )*(?:in the (?:video|film|clip|shot|scene|recording|footage),? )?(?<condition>(?:when|once|as|while|after|until|where) )?you (?:double-|right-|left-)?(?:click|tap|press|hit|push|drag|drop|open|swipe|scroll|pick|choose|select|switch|go|hover)\b/u;

const chineseActor = /^(?:当|在|然后|接着)?(?:他|她|主角|人物|演员|孩子|小孩|老师|男孩|女孩|男人|女人|博主)/u;
const chineseScene = /^(?:视频|画面|镜头|片段|素材|影片)(?:里|中|内)(?!间)/u;
const chineseLesson = /(?:讲解|演示|展示|介绍|说明|解释|教)了?(?:大家|观众)?(?:如何|怎[么样])/u;
const chineseShot =
  /(?:点击|单击|双击|按下?|打开|拖[动拽]|进入|关闭|点按|轻触).{0,14}的(?:镜头|片段|画面|部分|瞬间|声音|音效|声响|场景|动作|时刻|动画|录屏|视频).{0,6}(?:已|保留|剪|去|被|是|在|更|加|放|很|太|有|了|会)/u;

/** Whether a clause tells what is seen or heard in the film. */
export function narrates(clause: string): boolean {
  const act = youAct.exec(clause);
  if (act) {
    const isCondition = act.groups?.['condition'] !== undefined;
    if (!isCondition && /\b\d{1,2}:\d{2}\b/u.test(clause)) return true;
    return !editorWords.test(clause) && (time.test(clause) || !isCondition);
  }
  if (/[您请]|可以|即可/u.test(clause)) return false;
  if (chineseShot.test(clause) && !/面板|时间[线轴]|导出|下载|查看|预览/u.test(clause)) return true;
  return (
    !clause.includes('你') && [chineseScene, chineseActor, chineseLesson].some((each) => each.test(clause))
  );
}

const seriesStart =
  /^(?:they|people|we see|i(?:'ll|'d| will| would| could| can| want to| plan to))\b|\b(?:shows?|showing|explains?|explaining|demonstrates?|teaches) (?:you |us |viewers? )?how\b|\bwhere (?:you|he|she|they|we)\b/u;

/** Whether what a clause tells goes on in clauses without a subject: `They walk in, click a photo and leave.` */
export const beginsSeries = (clause: string): boolean => seriesStart.test(clause) || narrates(clause);

/** @param words That join the clause to the one before. @returns Whether it can be part of a series. */
export function goesOnWithSeries(clause: string, words: string): boolean {
  return (
    /^[\s,，、]*(?:and|or|then|然后|并且?|接着|就|\s)*$/u.test(words) &&
    !callWords.test(clause) &&
    hasNoSubject(clause)
  );
}

const hasNoSubject = (clause: string) =>
  !/^(?:(?:and|then|so|or) )*(?:you|please|feel free|make sure|let's|just|simply|if|when|to)\b|请|[您你]|可以/u.test(
    clause,
  );

/** What stands above instructions and means nothing without them. */
const stepsTitle =
  /^(?:(?:your |the |some |suggested |recommended )?next steps?|steps|instructions|what(?:'s| to do| you can do)? next|what you can do(?: now| next)?|how to (?:export|download|preview|save|share|edit|use)\b.{0,40}|(?:export|download|preview)(?:ing)?(?: (?:your|the) video| instructions| steps)?|getting started|(?:from here|now|next)?,? ?you can(?: now| also| then| next)*|here(?:'s| is| are) (?:what|how|a few things|some things)(?: you can| to)\b.{0,40}|(?:后续|操作|导出|使用)?步骤|下一步(?:操作|建议)?|接下来(?:您|你)?(?:可以)?|(?:您|你)(?:现在|还|接下来)?可以|操作(?:说明|指南)|使用说明|如何(?:导出|下载|预览|编辑).{0,12})$/u;

/** @param text A whole line. @param folded As a clause. @returns Whether it is the title of steps. */
export function isStepsTitle(text: string, folded: string): boolean {
  const isTitle = /^\s*#{1,6}\s|[:：][*_]*\s*$|^\s*\*\*[^*]+\*\*\s*$/u.test(text);
  return isTitle && stepsTitle.test(folded);
}
