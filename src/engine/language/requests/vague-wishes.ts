import type { Media } from '../../model/media';
import { plainClause } from '../words/courtesy';
import { hasChinese } from '../words/folding';
import type { Scene } from './scene';

/** Wishes that name no edit, such as "make it more engaging": what they are answered with is proposals. */

/** What a wish is about. */
type Aspect = 'all' | 'look' | 'sound' | 'tidy' | 'pace' | 'end' | 'start';

const film =
  '(?:it|this|that|these|those|them|everything|things|(?:the|my|this|our|these|those|all) (?:(?:whole|entire|raw|final) )?(?:video|videos|film|movie|clip|clips|footage|edit|vlog|thing|recording|reel|result|montage|material|whole thing))';
const part = "(?:(?:the |my |its |this |it's )?(?:video'?s? )?(?:sound|audio|picture|visuals?|look|image|colou?rs?|quality|sound quality|audio quality|video quality|picture quality|pacing|pace|flow|rhythm|vibe|mood|style)(?: (?:of|in) (?:it|this|the video|my video))?)"; // prettier-ignore
const adjective =
  '(?:engaging|professional|pro|better|best|cool|cooler|awesome|amazing|nice|nicer|good|great|fun|funny|funnier|interesting|dynamic|exciting|cinematic|viral|catchy|catchier|epic|polished|modern|fancy|fancier|attractive|appealing|beautiful|prettier|pretty|lively|livelier|energetic|entertaining|captivating|eye-catching|eye catching|impressive|stunning|perfect|watchable|snappy|snappier|punchy|punchier|less boring|less (?:of an? )?[a-z]+|boring|crisp|clean|cleaner|smooth|smoother|stylish|aesthetic|trendy|high quality|high-quality|premium|sharp|sleek|memorable|fresh|unique|special|creative|gripping|compelling|hype|lit|pop|shine|popular|go viral|blow up|trend|stand out|flow better|flow|wow|youtube-ready|presentable|decent|emotional|dramatic|artistic|story-like|like a pro|like a movie|like a film)';
const degree = '(?:(?:a|little|bit|lot|more|much|way|even|really|super|very|so|as|as possible|most|less|far|kind of|somewhat|all|just|totally|look|looking|feel|sound|seem|be|appear|to|like|video|one|something) )*'; // prettier-ignore
const object = `(?:${film}|${part})`;

const english: readonly RegExp[] = [
  new RegExp(`^(?:make|get|turn|have|let|render)(?: ${object})?(?: into)? ${degree}${adjective}(?:(?:,| and|, and)? ${degree}${adjective})*(?: (?:(?:travel|holiday|birthday|wedding|family|music|short|promo|product|trip|vacation|school|sports?|summer|beach|memory|little) )?(?:video|film|movie|edit|one|possible|as possible|enough|to watch|looking|a (?:little )?bit more|a (?:little )?bit|a little more|a lot more|some more|more|for (?:my |the )?(?:audience|viewers|followers|fans|youtube channel|channel)))*$`),
  new RegExp(`^(?:improve|enhance|polish|perfect|beautify|upgrade|elevate|refine|optimi[sz]e|fix|tidy|tidy up|clean|clean up|touch up|jazz up|spice up|spruce up|liven up|punch up|freshen up|level up|better|edit|work on|do something (?:with|to|about)|finish|transform|do your magic (?:on|with)|process|take care of)(?: up)?(?: ${object})(?: up)?(?: (?:nicely|well|professionally|properly|automatically|yourself|like a pro|to make it ${degree}${adjective}|so (?:that )?it (?:is|looks|feels) ${degree}${adjective}))*$`),
  new RegExp(`^(?:jazz|spice|spruce|liven|punch|tidy|clean|polish|dress|brush|freshen|level|fix|smarten) ${film} up$`),
  new RegExp(`^(?:i |we )?(?:want |need |like )?${object} (?:to |should |needs to |has to |must |could |can )?(?:be|feel|look|sound|seem|come across(?: as)?) ${degree}${adjective}(?:(?:,| and|, and)? ${degree}${adjective})*$`),
  /^(?:auto ?-?edit|fix|fix (?:it|this|that)|auto enhance|edit|just edit|(?:do )?your (?:magic|thing)|work your magic|surprise me|be creative|impress me|improve|enhance|beautify|polish|make (?:some )?magic)(?: (?:it|this|the video|my video)| (?:with|on) (?:it|this|the video|my video))?$/,
  /^(?:make|create|cut|do|build|produce) (?:me )?(?:a|an|some) (?:[a-z]+ ){0,3}(?:highlights?(?: reel| video)?|recap|montage|teaser|trailer|compilation|aftermovie|sizzle reel)(?: (?:out of|from|with|of) (?:it|this|these|them|(?:the|my|these) (?:clips?|videos?|footage)))?$/,
  new RegExp(`^give ${film} (?:some |a )?(?:more )?(?:little )?(?:life|energy|style|punch|pop|flair|personality|polish|edge|touch|love|oomph|wow factor|wow|professional touch|professional (?:look|feel)|cinematic (?:look|feel)|better (?:look|feel|vibe)|nice (?:look|feel|vibe)|makeover)$`),
  new RegExp(`^(?:add|put in|bring in) (?:some |a |more )*(?:life|energy|style|punch|pop|flair|magic|excitement|polish|spice|creativity|cool (?:stuff|effects?)|nice effects?|fancy effects?|effects?|something (?:cool|nice|fun|interesting))(?: (?:to|into|in) ${film})?$`),
  new RegExp(`^(?:make|create|cut|put together|produce) (?:me )?(?:a|an|something) (?:(?:${adjective}|short|little|quick|travel|holiday|vacation|family|birthday|wedding|trip|summer|music) )*(?:video|film|movie|edit|montage|clip|story|short film|vlog|highlight reel|promo|ad|advert|commercial|intro|reel|trailer|memory)?(?: (?:out of|from|with|of|using) ${film})?$`),
  new RegExp(`^(?:edit|turn|make|cut|transform|shape) ${film} into (?:a|an|something|some) (?:(?:${adjective}|short|little|quick|travel|holiday|vacation|family|birthday|wedding|trip|summer|music|daily|real) )*(?:video|film|movie|edit|montage|story|short film|vlog|promo|ad|advert|commercial|reel|trailer|memory)?$`),
  /^(?:any (?:ideas|suggestions|tips|advice)|what (?:would|do) you (?:suggest|recommend|advise)|what (?:should (?:i|we|you) (?:do|change|improve|add)(?: (?:to|with|about|in|next|now|here))*(?: (?:it|this|the video|my video))?|(?:should|could|can) (?:i|we|you) (?:do|change|improve|add)(?: (?:to|with|about|in) (?:it|this|the video|my video))? to (?:make|improve) .*)|suggest (?:something|some edits|edits|improvements|ideas)|(?:give me|got) (?:some |any )?(?:ideas|suggestions|tips)|how (?:can|could|do|should) (?:i|we|you) (?:improve|make) (?:it|this|the video|my video)(?: (?:better|more .*))?|what(?:'s| is) missing|recommend something|what next|what now)$/,
  /^(?:(?:it|this|the video|my video)(?: just| really| kind of| kinda)? drags(?: on)?(?: a (?:bit|lot|little))?|(?:do )?something(?: about (?:it|that)| with it)?)$/,
  /^(?:it|this|the video|my video|that)(?:'s| is| looks| feels| seems| sounds)? (?:too |so |a bit |kind of |really |rather |very |pretty |just )*(?:boring|bland|dull|slow|draggy|dragging|slow-paced|slow paced|long-winded|monotonous|amateurish|amateur|bad|ugly|meh|unprofessional|lame|terrible|awful|messy|sloppy|raw|unpolished)$/,
]; // prettier-ignore

/** Complaints of one side of it. */
const lacks: readonly (readonly [Aspect, RegExp])[] = [
  [
    'pace',
    /^(?:it|this|the video|my video|that|the (?:pacing|pace|rhythm)|everything)(?:'s| is| looks| feels| seems| goes)? (?:just |all |still )*(?:too |so |a bit |a little |kind of |kinda |really |rather |very |pretty )*(?:slow|draggy|dragging|slow-paced|slow paced|long-winded|sluggish|drawn out)$|^(?:please )?(?:pick|speed|liven|tighten) (?:up )?(?:the |its )?(?:pace|tempo|rhythm|pacing)(?: up)?$/,
  ],
  [
    'end',
    /^(?:the (?:end|ending|outro|last (?:bit|part|shot))|it|this|the video)(?:'s| is| feels| seems| looks| comes| ends| stops| finishes|)(?: (?:just|to end|to stop|all))* (?:too |so |a bit |a little |kind of |kinda |really |rather |very |pretty |quite )*(?:abrupt|sudden|abruptly|suddenly|out of nowhere|cut off|rushed)$/,
  ],
  [
    'sound',
    /^(?:the |my )?(?:sound|audio|sound quality|audio quality|voice|recording)(?:'s| is| sounds)(?: just)* (?:too |so |a bit |kind of |kinda |really |rather |very |pretty |quite )*(?:bad|terrible|awful|poor|horrible|off|rubbish|crap|not (?:good|great))$/,
  ],
  [
    'look',
    /^(?:the |my )?(?:picture|image|footage|colou?rs?|picture quality|look)(?:'s| is| are| looks?)(?: just)* (?:too |so |a bit |kind of |kinda |really |rather |very |pretty |quite )*(?:bad|terrible|awful|poor|horrible|off|ugly|meh|boring|amateurish|not (?:good|great))$/,
  ],
  [
    'start',
    /^(?:the (?:start|beginning|intro|opening)|it|this|the video)(?:'s| is| feels| seems| looks| comes in| starts| begins)(?: just)* (?:too |so |a bit |a little |kind of |kinda |really |rather |very |pretty |quite )*(?:abrupt|sudden|abruptly|suddenly|out of nowhere|rushed)$/,
  ],
];

const chineseFilm =
  '(?:(?:这个|这段|这条|这部|我的?|整个|一下)?(?:视频|影片|片子|短片|短视频|画面|素材|作品|它|vlog|片段|内容))';
const chineseLook =
  '(?:有感觉|有感觉就行|好看就行|好看|漂亮|高级|高级感|专业|有趣|吸引人|有吸引力|吸引眼球|酷|炫|精彩|生动|好玩|大气|震撼|上头|有质感|质感|出彩|火|好|完美|流畅|顺畅|丝滑|惊艳|时尚|潮|燃|有意思|活泼|精致|电影感|有电影感|像电影|高大上|有氛围|氛围感|有氛围感|有节奏|有节奏感|节奏感|有冲击力|抓人|不无聊|不那么无聊|有创意|美|美观|亮眼|清爽|干净|干净利落|像样|拿得出手|高端|文艺|网感|有网感|像?大片|像大片一样|大片感|有层次|有故事感|有情绪|动感|有活力|专业级|爆款|牛|牛逼|有格调|有范|接地气|引人入胜|棒)';
// No word of a repeated list may be made of others of it: the patterns would take a time that doubles with each.
const more =
  '(?:更|加|再|稍微|稍稍|有点|比较|显得|看起来|看上去|变|做|弄|搞|整|剪|改|调|得|的|成|出|一点|点|一些|些|能|让|它|使|来|增加|增强|提升|提高)';
const chinese: readonly RegExp[] = [
  // One of these makes it a wish: 好 alone is none.
  new RegExp(`^(?=.*(?:更|点|些|得|成|让|把|将|使|变|弄|搞|做|加|提|增|再|显|视频|影片|片子|短片|作品|感))(?:把|将|让|使|给)?${chineseFilm}?${more}*${chineseLook}(?:[、,，和又]?${more}*${chineseLook})*(?:一点|一些|点|些|的感觉|的效果|起来|的视频|的片子)*$`),
  new RegExp(`^(?:把|将|给|对)?${chineseFilm}?(?:再|好好|整体|自动|智能|稍微|随便|帮我|给我|直接|来|做|进行|一键)*(?:优化|美化|润色|包装|精修|修饰|完善|提升|改进|改善|处理|收拾|整理|打磨|剪辑|剪剪|剪一剪|剪|编辑|修一修|修|弄|搞|加工|升级|成片)(?:一下|下|一番|剪|好|点|一点|一些)*(?:${chineseFilm}|质量|画质|效果|观感|质感)?$`),
  new RegExp(`^(?:把|让)?${chineseFilm}?(?:的)?(?:整体)?(?:节奏|剪辑节奏)${more}*(?:快|紧凑|明快|轻快|紧张)(?:一点|一些|点|些|起来)*$`),
  /^(?:剪|做|弄|搞|整|来|制作)(?:出|成)?(?:个|一个|一段|一条|一支|一部|段|条|支|部)?(?:(?:好看|漂亮|高级|精彩|酷炫|有趣|好玩|精美|专业|有感觉|有意思|简单|旅行|旅游|生活|日常|婚礼|生日|毕业|家庭|美食|宝宝|亲子|探店|校园|运动)的?)*(?:vlog|短视频|短片|片子|影片|大片|混剪|集锦|纪念视频)$/,
  /^(?:随便剪剪?|看着剪|看着办|你来剪|你看着办|你来|自由发挥|随意发挥|发挥一下|给点建议|有什么建议|有没有建议|有什么想法|怎么剪(?:比较)?好看?|怎么(?:能|才能|可以|让它)?(?:更好看?|改进|优化|提升)|还能怎么(?:优化|改|剪|改进)|推荐一下|接下来(?:做|干)什么|下一步(?:做|干)什么|加点?特效|加一?些特效|来点特效|(?:感觉|觉得)?(?:太|有点|很|好)(?:无聊|单调|平淡|普通|丑|难看|拖沓|拖|没意思|没劲|闷|枯燥)了?|节奏(?:太|有点)(?:慢|拖)了?|不够(?:好看|精彩|专业|吸引人)|剪成?大片|做个(?:好看|精彩|酷炫)?的?视频)$/,
]; // prettier-ignore

const ofSound = /\b(?:sound|audio)|声音|音质|音频|音效/;
const ofLook =
  /\b(?:look|looks|picture|image|visuals?|colou?rs?|cinematic|aesthetic|movie)\b|画面|画质|电影|质感|高级|好看|漂亮|美/;
const ofTidiness =
  /\b(?:clean|cleaner|tidy|fix|smooth|smoother|messy|sloppy|raw)|整理|收拾|干净|流畅|顺畅|丝滑|清爽/;

const ofPace =
  /\b(?:snapp(?:y|ier)|pace|pacing|tempo|rhythm|brisk(?:er)?|livel(?:y|ier)|dynamic|energetic)\b/;

const purpose =
  / for (?:my|our|the|your|all|a|an) [a-z' -]{2,40}$|(?:给|让)(?:我的?)?(?:学生|观众|粉丝|朋友|客户|同学)(?:们)?(?:看|喜欢)?$/;
/** What is feared of it, or that help is wanted: nothing that a proposal could not be for. */
const worry =
  /^(?:(?:the |my )?(?:people|viewers?|audience|they|everyone|students|nobody)(?: will| would| might| gets?| get)? (?:click away|leave|get bored|bored|fall asleep|swipe away|scroll past|stop watching|will watch it)|what (?:can|should) (?:i|we) do|any idea|help|(?:观众|别人|大家|人家|没人)(?:会|都|要)?(?:划走|看不下去|睡着|走神|跑|不想看|看)了?|(?:我)?(?:该)?怎么办|咋办|怎么弄)$/;

/** What a vague wish is about; `undefined` for a clause that is none. */
function aspectOf(clause: string): Aspect | undefined {
  const plain = plainClause(plainClause(clause).replace(purpose, ''));
  if (plain.length > 100) return undefined;
  const patterns = hasChinese(plain) ? chinese : english;
  const lacking = lacks.find(([, words]) => words.test(plain))?.[0];
  if (lacking !== undefined) return lacking;
  // "太无聊了，弄得吸引人点": a complaint and a wish are one.
  const parts = plain.split(/\s*[,，;；]\s*/).map((part) => plainClause(part));
  const isWish = (part: string) => patterns.some((words) => words.test(part));
  if (!parts.some(isWish) || !parts.every((part) => isWish(part) || worry.test(part) || publishes.test(part)))
    return undefined;
  if (ofSound.test(plain)) return 'sound';
  if (ofPace.test(plain)) return 'pace';
  return ofTidiness.test(plain) ? 'tidy' : ofLook.test(plain) ? 'look' : 'all';
}

/** What for: "I want to post this on YouTube, any tips?" */
const publishes =
  /^(?:i |we )?(?:(?:want|plan|planning|am planning|'m planning|am going|'m going|would like|'d like|need|have) to )?(?:post|upload|share|publish|put) (?:it|this|that|these|the video|my video)\b.{0,30}$|^(?:我|我们)?(?:想|要|打算|准备|计划)*(?:把?(?:它|这个|视频))?(?:发|传|放|上传|投稿|发布|分享)(?:到|在|上|去)?.{1,12}$/;

/** Most that are proposed. */
const most = 4;

/**
 * Edits that fit a vague wish and this video, as prompts, the likeliest first; empty where a clause is no such wish.
 * @param reads Whether a prompt is understood as an edit.
 */
export function proposalsFor(
  clause: string,
  scene: (chinese: boolean) => Scene | undefined,
  chineseWanted: boolean,
  reads: (prompt: string) => boolean,
): string[] {
  const aspect = aspectOf(clause);
  const known = aspect && scene(chineseWanted);
  if (!aspect || !known) return [];
  const fitting = ideas.filter(({ for: aspects, fits }) => aspects.includes(aspect) && fits(known));
  return fitting
    .map(({ prompt }) => prompt(known))
    .filter(reads)
    .slice(0, most);
}

/** "It feels slow, make it snappier": whether the first says why the second is wished. */
export function isReasonFor(complaint: string, wish: string): boolean {
  const [first, second] = [aspectOf(complaint), aspectOf(wish)];
  if (first === undefined || second === undefined) return false;
  return first === second || first === 'all' || second === 'all';
}

/** Whether a clause is such a wish, whatever can be proposed. */
export function isVagueWish(clause: string): boolean {
  return aspectOf(clause) !== undefined;
}

interface Idea {
  readonly for: readonly Aspect[];
  readonly fits: (scene: Scene) => boolean;
  readonly prompt: (scene: Scene) => string;
}

const say = (en: string, zh: string) => ({ chinese }: Scene) => (chinese ? zh : en); // prettier-ignore

const ideas: readonly Idea[] = [
  {
    for: ['end'],
    fits: ({ timeline }) => timeline.fade.outMs === 0,
    prompt: say('fade out over the last 2 seconds', '最后2秒淡出'),
  },
  { for: ['end'], fits: () => true, prompt: say('freeze the last frame for 2 seconds', '最后一帧定格2秒') },
  {
    for: ['start'],
    fits: ({ timeline }) => timeline.fade.inMs === 0,
    prompt: say('fade in over the first 2 seconds', '开头2秒淡入'),
  },
  {
    for: ['all', 'tidy', 'sound', 'pace'],
    fits: (scene) => speaks(scene) && scene.durationMs > 5000,
    prompt: say('trim the silences', '剪掉静音'),
  },
  { for: ['pace'], fits: () => true, prompt: say('speed it up by 10%', '加速到1.1倍') },
  {
    for: ['sound', 'tidy'],
    fits: (scene) => speaks(scene) && scene.timeline.clips.some(({ effects }) => effects?.denoise !== true),
    prompt: say('reduce the noise', '降噪'),
  },
  {
    for: ['sound', 'tidy'],
    fits: (scene) => speaks(scene) && scene.timeline.loudness === undefined,
    prompt: say('normalize the audio', '响度标准化'),
  },
  {
    for: ['all', 'look', 'tidy'],
    fits: ({ timeline }) => timeline.clips.length > 1 && !timeline.clips.some(({ transition }) => transition),
    prompt: say('add a fade between all clips', '在所有片段之间添加淡化转场'),
  },
  {
    for: ['all', 'sound'],
    fits: (scene) => freeSong(scene) !== undefined && scene.timeline.music.length === 0,
    prompt: (scene) => {
      const song = freeSong(scene)?.fileName ?? '';
      return scene.chinese ? `用${song}做背景音乐，音量20%` : `add ${song} as background music at 20%`;
    },
  },
  {
    for: ['all', 'look'],
    fits: (scene) => showsOnlyPhotos(scene) && scene.timeline.clips.every(({ effects }) => !effects?.zoom),
    prompt: say('slow zoom in on the photos', '给图片加缓慢缩放'),
  },
  {
    for: ['look'],
    fits: ({ timeline }) => timeline.clips.every(({ effects }) => !effects?.grade),
    prompt: say('increase the contrast by 10%', '对比度提高10%'),
  },
  {
    for: ['all', 'look', 'tidy'],
    fits: ({ timeline, durationMs }) => timeline.fade.inMs + timeline.fade.outMs === 0 && durationMs > 3000,
    prompt: say('fade in and out', '淡入淡出'),
  },
  {
    for: ['all'],
    fits: (scene) => scene.timeline.titles.length === 0,
    prompt: (scene) => {
      const name = titleFrom(scene);
      return scene.chinese ? `在开头加标题“${name}”` : `add the title "${name}" at the start`;
    },
  },
  {
    for: ['all'],
    fits: ({ timeline: { canvas } }) => canvas.width > canvas.height,
    prompt: say('make it vertical with a blurred background', '改成竖屏，模糊背景'),
  },
];

function mediaOf(scene: Scene): Media[] {
  return scene.timeline.clips.flatMap(({ mediaId }) => scene.media.find(({ id }) => id === mediaId) ?? []);
}

/** Whether the film itself has a sound that may be speech. */
function speaks(scene: Scene): boolean {
  const heard = scene.timeline.clips.filter(({ volume }) => volume > 0).map(({ mediaId }) => mediaId);
  return scene.media.some((each) => heard.includes(each.id) && (each.kind === 'audio' || (each.kind === 'video' && each.hasAudio))); // prettier-ignore
}

function showsOnlyPhotos(scene: Scene): boolean {
  const shown = mediaOf(scene);
  return shown.length > 0 && shown.every(({ kind }) => kind === 'image');
}

/** A sound that plays nowhere yet. */
function freeSong({ media, timeline }: Scene): Media | undefined {
  const used = [...timeline.clips, ...timeline.music].map(({ mediaId }) => mediaId);
  return media.find(({ kind, id }) => kind === 'audio' && !used.includes(id));
}

/** The first file's name as a title: `summer_trip-2.mp4` is "summer trip 2". */
function titleFrom(scene: Scene): string {
  const name = mediaOf(scene)[0]?.fileName.replace(/\.[^.]*$/, '').replace(/[_\-\s"“”]+/g, ' ').trim() ?? ''; // prettier-ignore
  const capital = name.charAt(0).toUpperCase() + name.slice(1, 60);
  return capital === '' ? (scene.chinese ? '我的视频' : 'My video') : capital;
}
