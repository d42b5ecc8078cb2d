import { anyOf } from './export-words';
import { namesPrice } from './gui-content';
import { masked } from './quotes';

/** Adverbs and the like before an instruction. */
const adverb = anyOf([
  ...['please', 'kindly', 'now', 'next', 'then', 'first', 'second', 'third', 'finally', 'lastly', 'just'],
  ...['simply', 'also', 'and', 'so', 'or', 'but', 'afterwards?', 'after that', 'from there', 'alternatively'],
  ...['otherwise', 'again', 'instead', 'there', 'here', 'to do (?:so|this|that)', 'step \\d+', 'tip', 'note'],
  ...['hint', 'ok(?:ay)?', 'great', 'all right', "when(?:ever)? (?:you are |you're )?ready"],
]);
const person =
  "(?:(?:when|once|after|if|as soon as|whenever|until) )?(?:you|users?|let's|we)(?:(?:'ll|'d)|(?: (?:can|could|may|might|should|must|need to|have to|will|want to|like to|just|only|simply|now|also|then|always|either|easily|directly|to)))* ";
const asking = anyOf([
  'feel free to',
  'try(?: to)?',
  'make sure (?:to|you|that you)',
  'be sure to',
  'remember to',
  "don't forget to",
  "i(?:'d| would)? (?:recommend|suggest|advise)(?: that)?(?: you)?(?: to)?",
  '(?:just |only )?need to',
  "it(?:'s| is) (?:best|easiest|easy) to",
  'all you (?:need|have) to do is(?: to)?',
  "all that(?:'s| is) left(?: to do)? is(?: to)?",
  '(?:your|the) next step is to',
  "what's left is to",
  '(?:can|could|would) you(?: please)?',
]);
const lead = `^(?:${adverb}[ ,:.]+)*(?:${person}|${asking} )?(?:(?:go ahead and|just|simply|now|then|also|easily|directly|quickly|please|first) )*`;

/** Parts of an editor's window. */
const place =
  '(?:panel|tab|menu|window|dialog|dialogue|sidebar|side bar|toolbar|library|inspector|drop-?down|dashboard|workspace|timeline|previews?|preview player|settings|page|app|editor|button|icon|slider|drawer|interface|website|screen|browser)';
const surface = '(?:timeline|preview|player|canvas|panel|monitor|viewer|editor|workspace|window)';
const money = '(?:accounts?|billing|subscription|pricing|credit balance|credits page|plan page)';
/** What has "click" or "drag" in its name and is content. */
const named =
  '(?! (?:sounds?|tracks?|effects?|noises?|sfx|animations?|transitions?|removal|dance|racing|race|queen|shows?|shoes|water|is|was))(?!-(?:through|rate|bait))';
const key = `(?:[^ ]+ ){0,4}(?:button|icon|keys?|bar)\\b|(?:the )?(?:play|export|download|space(?:bar)?|enter|return|esc|delete|ctrl|cmd|command|shift|save|render|generate|upload|undo|split|trim|apply|ok|done|continue|confirm|remove|${masked}+)\\b|${masked}`;

const english: readonly RegExp[] = [
  new RegExp(`${lead}(?:double-|right-|left-)?(?:click|tap)\\b${named}`, 'u'),
  new RegExp(`${lead}(?:press|hit|push|toggle) (?:on )?(?:${key})`, 'u'),
  new RegExp(
    `${lead}use (?:the|your) (?:[^ ]+ ){0,4}(?:buttons?|icons?|sliders?|menus?|panels?|toolbar|tools?|handles?|knobs?|dials?|toggles?|keyboard|mouse|keys)\\b`,
    'u',
  ),
  new RegExp(`${lead}drag\\b${named}`, 'u'),
  new RegExp(
    `${lead}drop .*\\b(?:on|onto|into|in|to) (?:the |your )?(?:\\w+ )?(?:timeline|track|panel|canvas|area|library|window|editor)\\b`,
    'u',
  ),
  new RegExp(`${lead}drop .*\\bhere\\b`, 'u'),
  new RegExp(`${lead}(?:open|expand|access|launch)(?: up)? .*\\b(?:${place}|${money})\\b`, 'u'),
  new RegExp(`${lead}(?:open|expand)(?: up)? (?:the |your )?${masked}+$`, 'u'),
  new RegExp(
    `${lead}(?:go|navigate|switch|head|jump|return|scroll)(?: back| over| down| up)? (?:in)?to .*\\b(?:${place}|${money})\\b`,
    'u',
  ),
  new RegExp(
    `${lead}(?:go|look|scroll|head) (?:to|at|in|down|up)? ?(?:the )?(?:top|bottom|upper|lower)\\b`,
    'u',
  ),
  new RegExp(`${lead}hover\\b(?! (?:text|effects?|animations?|states?)\\b)`, 'u'),
  new RegExp(`${lead}(?:log|sign) ?(?:in|on|into|up)(?: (?:to|at|on|with|again|first|with)\\b.*)?$`, 'u'),
  new RegExp(`${lead}(?:move|place|position|put|set|bring) .*\\b(?:playhead|cursor|mouse|pointer)\\b`, 'u'),
  new RegExp(
    `${lead}(?:lower|raise|adjust|move|set|increase|decrease|turn|slide|pull|change) .*\\b(?:sliders?|knobs?|dials?)\\b`,
    'u',
  ),
  new RegExp(
    `${lead}(?:switch|turn|flip|toggle|enable|disable|check|tick|untick|uncheck) .*\\b(?:toggle|switch|checkbox|tick box)\\b`,
    'u',
  ),
  new RegExp(`${lead}zoom (?:in|out|into)\\b.*\\b(?:timeline|preview|canvas)\\b`, 'u'),
  new RegExp(
    `${lead}(?:close|minimi[sz]e|maximi[sz]e) .*\\b(?:editor|panel|window|dialog|browser|tab|app)\\b`,
    'u',
  ),
  new RegExp(`${lead}\\w+ (?:.* )?(?:with|using|by) (?:ctrl|cmd|command|shift|alt) ?\\+`, 'u'),
  new RegExp(`${lead}(?:go to|navigate to|choose|select) [^>›→»]{1,30}(?: [>›→»] [^>›→»]{1,30})+$`, 'u'),
  new RegExp(`${lead}use (?:the )?(?:export|download|save|undo|split|${masked}+)(?: to\\b|$)`, 'u'),
  new RegExp(`${lead}(?:look for|find|locate) [^\\d]*\\b(?:button|icon|menu|panel|tab|toolbar)\\b`, 'u'),
  /^you(?:'ll| will|'d| should| can)+ (?:see|find|notice) [^\d]*\b(?:button|icon|menu|panel|tab|toolbar)\b/u,
  new RegExp(
    `${lead}(?:scroll (?:down|up|left|right|to)|swipe (?:left|right|up|down|to)|pinch to|long-press|press and hold)\\b`,
    'u',
  ),
  new RegExp(
    `${lead}(?:toggle|enable|disable|turn|switch) .*\\b(?:in|from|on|under) (?:the|your) .*\\b(?:panel|menu|settings|tab|toolbar)\\b`,
    'u',
  ),
  // "File > Export > MP4"
  new RegExp(
    `${lead}(?:go to |choose |select |open |use |via |from |under |in )?(?=.*\\b(?:file|edit|export|settings|preferences|menu|tools|share|account)\\b)[^>›→»]{1,30}(?: [>›→»] [^>›→»]{1,30})+$`,
    'u',
  ),
  new RegExp(
    `${lead}(?:select|choose|pick) .*\\b(?:menu|drop-?down|tab|button|panel|dialog|toolbar|sidebar|icon|checkbox|slider|export|timeline)\\b`,
    'u',
  ),
  new RegExp(
    `${lead}(?:preview|view|watch|review|check(?: out)?|look at|take a look at|inspect|play(?: back)?|scrub(?: through)?) .*\\b(?:in|on|from|at|using|with|via) (?:the |your )?(?:\\w+ )?${surface}\\b`,
    'u',
  ),
  new RegExp(
    `${lead}(?:preview|view|review|check(?: out)?|look at|take a look at|inspect|scrub(?: through)?|see) (?:the |your )?(?:\\w+ )?(?:timeline|preview (?:panel|window|player))\\b`,
    'u',
  ),
  // With a number it tells what is there.
  new RegExp(
    `${lead}(?:see|find) [^\\d]*\\b(?:in|on) (?:the |your )?(?:\\w+ )?${surface}(?: [^\\d]*)?$`,
    'u',
  ),
  new RegExp(
    `${lead}(?:check|view|visit|see|manage|upgrade|review|top up|look (?:at|in)|update|add credits) .*\\b${money}\\b`,
    'u',
  ),
  new RegExp(`${lead}(?:check|view|visit|see|manage|review) (?:your|the) ${money}\\b`, 'u'),
  new RegExp(
    `${lead}(?:export|download|save|render|share|publish|adjust|change|edit|trim|split|add|set|upload|import|find|access|preview|resize|move|undo) .*\\b(?:from|in|at|via|through|using|on|under|with|by) (?:the |your )?(?:[^ ]+ ){0,3}(?:top[- ]right|top[- ]left|bottom[- ]right|bottom[- ]left|upper[- ](?:right|left)|lower[- ](?:right|left)|corner|menu|panel|toolbar|sidebar|button|icon|dialog|tab|inspector|slider|dashboard)\\b`,
    'u',
  ),
  new RegExp(
    `${lead}(?:refresh|reload) (?:the |your )?(?:page|browser|tab|editor|app|window|preview)\\b`,
    'u',
  ),
  /^(?:by |after |before )?(?:clicking|tapping|pressing|right-clicking|double-clicking|dragging)(?! (?:sounds?|noises?|effects?|animations?)).*$/u,
  new RegExp(
    `^(?:by |after )?(?:opening|going to|navigating to|heading to|hitting|selecting) .*\\b(?:${place}|export)\\b`,
    'u',
  ),
  /^(?:using|via|through|with|from|in) the (?:[^ ]+ ){0,4}(?:button|icon|menu|panel|toolbar|tab|sidebar|dialog|settings|inspector)\b/u,
  // "The Export button is in the corner."
  /^(?:(?:and|so|then|or) )?(?:use |find |look for |there(?:'s| is) )?(?:the|an?|your) (?:blue |green |big )?(?:export|download|save|share|render|publish|preview|play|upload|undo)\W*(?:button|icon|menu|tab|panel|dialog|option)\b(?!.*\b(?:overlay|animation|graphic|sticker|effect|sound|added|removed)\b)/u,
];
/** What announces steps: only where a colon ends it. */
const announcements: readonly RegExp[] = [
  /^to (?:export|download|save|preview|view|render|check|get|see|finish|do (?:this|that|so)|upload|share)\b[^:]*$/u,
  /^(?:here(?:'s| is| are) (?:how (?:to|you can)|the steps)|follow (?:these|the following|the) steps|steps to|how to (?:export|download))\b/u,
];

const dependentStart =
  /^(?:(?:and|or|then|so|but|now|also|please|finally|just) )*(?:to|if|when|whenever|once|after|before you|as soon as|in order to|so (?:that )?you|where|which|from there|until|in the (?:top|bottom|upper|lower|left|right)|at the (?:top|bottom)|on the (?:left|right|top|bottom)|under|next to|using|via|through|by|select|choose|pick|set|enter|wait|confirm|save|download|export|render|hit|press|make sure|see|view|check|enjoy|share|adjust|trim|move|resize|let go|release|feel free|you can (?:then )?(?:see|view|preview|download|save|adjust|choose|select|share)|you(?:'ll| will) (?:see|find|get|be able))\b/u;
const label =
  /^(?:note|tip|hint|reminder|step \d+|steps?|next|next steps?|next up|finally|first|second|third|then|now|and|alternatively|otherwise|as follows|like so|please|from (?:here|there)|option \d+|提示|注意|小贴士|步骤[一二三四五\d]*|第[一二三四五\d]步|下一步|接下来|首先|其次|最后|然后|之后|现在|请|另外)$/u;
/** What the button does comes of clicking it. */
const consequence =
  /^(?:and |then )*(?:your|the|it|this|that|a)\b.*(?:\bwill|'ll) (?:then )?(?:be (?:saved|exported|downloaded|rendered|ready|generated)|download|save|start|begin|appear|open|show|render|export|pop up)\b|^(?:这样|系统|视频|文件|它|就)?(?:将会?|会|便会|即会)(?:自动)?(?:开始)?(?:下载|导出|保存|渲染|打开|弹出|显示|出现)/u;
const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|can|does|do|did|starts?|ends?|runs?|lasts?|plays?|fades?|stays?|looks?|sounds?|fits?|comes?|goes|begins?|covers?|contains?|includes?|shows?|\w+ed|cut|kept|made|split|put|set)\b|'(?:s|re|ve|ll|m)\b|n't\b/u;

const chinese: readonly RegExp[] = [
  /(?:点击|单击|双击|点按|轻触|轻点|右击|按下)(?!音(?![量乐频轨])|声|率|量|数|特效|效果|动画|转场)/u,
  /(?:^|请|可以|直接|然后|再|就)点(?:一下)?(?:右上角|左上角|右下角|左下角|那个|这个|这里|顶部|底部|\uE000|导出|下载)/u,
  /(?:打开|展开|进入|前往|切换[到至]|转到|去|来到|访问|关闭).{0,12}(?:面板|时间[线轴]|菜单|窗口|设置|标签页?|选项卡|页面?|预览|编辑器|侧边栏|素材库|媒体库|工作区|对话框|账[户号单]|个人中心|会员中心|网站)/u,
  /(?:选择|选中|勾选).{0,12}(?:菜单|选项卡?|面板|按钮|标签页?|时间[线轴])/u,
  /拖(?:拽|动|放|到|入|至|进)(?!效果|特效|动画|转场|音效|的声)/u,
  /(?:在|到|从|通过)(?:.{0,6})(?:时间[线轴]|预览(?:窗口|面板|区)?|播放器)(?:面板|窗口)?(?:上|中|里|内)?(?:直接|进行)?(?:预览|查看|播放|观看|看|检查)/u,
  /(?:预览|查看|检查)(?:一下)?时间[线轴](?!上的?\d)/u,
  /(?:查看|检查|前往|登录|查询|确认)(?:一下)?(?:您|你)?的?(?:账[户号单]|订阅|余额|积分|会员)/u,
  /(?:导出|下载|保存|渲染|预览|播放|上传|撤销)["”」』\uE000*\s]*(?:按钮|图标|菜单|选项)(?!动画|特效|贴纸|音效)/u,
  /(?:使用|通过|用|从|在).{0,10}(?:按钮|菜单|滑块|工具栏|面板|右上角|左上角|右下角|左下角)/u,
  /刷新(?:一下)?(?:页面|浏览器|网页)/u,
  /(?:打开|开启|关闭|启用).{0,8}开关|滚动到(?:页面|屏幕)?(?:底部|顶部)/u,
  /(?:移动?|拖|放).{0,4}(?:播放头|光标)|[将把](?:播放头|光标)/u,
  /^(?=.*(?:文件|编辑|导出|设置|菜单))[^>›→»]{1,16}(?:[>›→»][^>›→»]{1,16})+$/u,
  /按(?:下|住|一下)? ?(?:空格|回车|退格|删除键|ctrl|cmd|command|shift|alt|esc|delete|enter|[a-z]键|f\d)/u,
  /在.{0,8}(?:设置|菜单|面板|选项|工具栏|窗口|对话框|选项卡|标签页)(?:中|里|内|上)?(?:.{0,4})(?:选择|输入|选|勾选|点|设置|调整|修改|更改|关闭|开启|启用|查看|找到)/u,
  /长按.{0,12}(?:片段|素材|标题|轨道|按钮|即可|拖)|(?:移动|调整)(?:播放头|光标|时间[线轴]上)/u,
  /^(?:请|您|你|可以)*登[录陆]/u,
  /^(?:如何|怎么)?(?:导出|下载|预览)(?:视频)?(?:的)?(?:步骤|方法)/u,
];
/** It tells of what it did itself. */
const chineseFirstPerson =
  /^(?:好的|但是?|不过|抱歉|目前|现在|所以|因此|另外|同时)*(?:我(?!们|建议|推荐|想?请)|我们(?:已|把|将|帮|为|给|添加|在|刚|也|又|还|先|会|用|无法|不能|没))/u;
const chineseDone = /^(?:已|视频已|片段已|标题已|成功)/u;
const chineseDependentStart =
  /^(?:如果|若|如需|如要|想要?|要|需要|当|完成后|编辑完成后|准备好后?|满意后?|确认|即可|就可以|就能|便可|来|以便?|选[择中定]|设置|并|下载|导出|查看|预览|保存|等待|到|至|调整|移动|裁剪|或|然后|再|接着|请|即|稍等|方便)/u;
/** Goes on with an instruction by an edit. */
const nextEdit =
  /^(?:(?:and|then|so) )*(?:add|remove|delete|apply|insert|replace|lower|raise|increase|decrease|reduce|change|create|generate|mute|rotate|crop|duplicate|merge|type|use|drop)\b(?! of\b)|^(?:再|就)?[将把](?!.*[已了])/u;
const chineseFinite = /了|是|已|有|共|为|在|能|会|被|更/u;

const isHan = (clause: string) => /\p{Script=Han}/u.test(clause);
const isFirstPerson = (clause: string) =>
  /^(?:(?:and|so|but|then|also) )?(?:i|we)(?:'ve|'m| have| just| also| then|'ll)*\b(?! (?:would |'d )?(?:recommend|suggest|advise))/u.test(
    clause,
  ) || chineseFirstPerson.test(clause);

/**
 * @param clause As {@link foldedClause} gives it.
 * @param endsInColon What announces steps, such as `To export the video:`, is an instruction only so.
 */
export function isInstruction(clause: string, endsInColon: boolean): boolean {
  if (isHan(clause)) {
    if (isFirstPerson(clause) || chineseDone.test(clause)) return false;
    return chinese.some((pattern) => pattern.test(clause));
  }
  if (/^i\b/u.test(clause) && isFirstPerson(clause)) return false;
  const patterns = endsInColon ? [...english, ...announcements] : english;
  return patterns.some((pattern) => pattern.test(clause));
}

/** Whether a clause before a colon only names what the instruction after it is for: `Music: open …`. */
export function isTitle(clause: string): boolean {
  if (/\d/u.test(clause)) return false;
  return isHan(clause)
    ? clause.length <= 6 && !chineseFinite.test(clause)
    : clause.split(' ').length <= 3 && !finiteVerb.test(clause);
}

/** Whether a clause means nothing without the instruction after it. */
export function leadsToInstruction(clause: string): boolean {
  if (label.test(clause)) return true;
  if (isHan(clause)) return chineseDependentStart.test(clause);
  return dependentStart.test(clause) && !isFirstPerson(clause);
}

/**
 * Whether a clause means nothing without the instruction before it.
 *
 * @param isAfterColon What is told after a colon stands for itself.
 */
export function followsInstruction(clause: string, isAfterColon: boolean): boolean {
  if (namesPrice(clause) || isFirstPerson(clause)) return false;
  if (isAfterColon && /^(?:you|there|it|the)\b.*\d/u.test(clause)) return false;
  if (label.test(clause) || consequence.test(clause)) return true;
  if ((isHan(clause) ? chineseDependentStart : dependentStart).test(clause)) return true;
  if (isAfterColon) return false;
  if (nextEdit.test(clause)) return true;
  if (/\d/u.test(clause)) return false;
  return !(isHan(clause) ? chineseFinite : finiteVerb).test(clause);
}

/** A sentence right after an instruction that only goes on with it: `It is in the top right corner.` */
export function goesOnWithInstruction(clause: string): boolean {
  return /^(?:(?:then|next|finally|and|now|after that|from there),? )*(?:(?:select|choose|pick|confirm|hit|press|set) (?!a style\b)|wait (?:for|until)|(?:it|this|that|the button)(?:'s| is) (?:located |found )?(?:in|at|on) the (?:top|bottom|upper|lower|left|right)\b)|^(?:然后|接着|再|最后)?(?:选择|设置|确认|等待)|^它?(?:就)?(?:位于|在)(?:屏幕|页面|界面)?(?:的)?(?:右上角|左上角|右下角|左下角|顶部|底部)/u.test(
    clause,
  );
}

/** Whether a sentence that is shown says that the video can be exported, so that its button belongs beside it. */
export function speaksOfExport(clause: string): boolean {
  return /\b(?:you can|ready to|ready for|would you like(?: me)? to|want(?: me)? to|shall i|should i)(?: now| then| also)? (?:export|download|render)\b|(?:可以|要|是否|需要|准备好)(?:现在|直接|开始)?(?:导出|下载)(?!了?[4４8]k)/u.test(
    clause,
  );
}
