import type { Translations } from '../../replies/replies';
import { transitionKinds } from '../../model/timeline';
import { transitionsInChinese } from '../../replies/chinese-names';
import { word } from '../words/word';

/** They open a clause of their own, like the verbs of edits. */
export const notOfferedWords = [
  word('notOffered', 'verb', 'stabilize|stabilise|blur out|blur my|blur the face|blur his|blur her|blur faces|bleep|bleep out|pixelate|pixelate my|generate|transcribe|translate|narrate|upscale|sharpen|sharper|crisper|unblur|deblur|censor|生成|防抖|翻译|配音|打码|抠像|转录|锐化|跟踪|追踪'), // prettier-ignore
  // Else they would be taken for slips.
  word('notOfferedThing', 'object', 'reverb|reverbs|echo|vignette|sepia|bokeh'),
];

/** What is often wished for and no edit here does. */
export interface NotOffered {
  /** As a noun at the start of a sentence. */
  readonly what: Translations<string>;
  /** Where it can be had: an agent in the cloud can be asked for it, a file can be added; `nowhere` that is known. */
  readonly where: 'cloud' | 'captionsFile' | 'soundFile' | 'file' | 'export' | 'nowhere';
}

/** "Upload it to YouTube": the name of the place alone would be read as a shape. */
const publishing =
  /^(?:(?:and|then|finally|please|now|also|after that|(?:can|could|may|should) (?:i|you|we)|how (?:do|can) i) )*(?:upload|publish|post|share|send|e-?mail|airdrop|tweet)(?: (?:it|this|that|everything|(?:the|my) (?:video|result|film|file|clip|reel|whole thing)))?(?: (?:straight|directly|automatically|up|over))?(?: (?:to|on|onto|via|by|through|with) .{1,40})[.! ]*$|^(?:然后|再|最后|并|帮我|请)*(?:上传|发布|投稿|分享|发送?)(?:到|至|去|给|在).{1,20}$/;

/** Whether a clause asks to hand the video on to others. @param text folded and trimmed. */
export function isPublishing(text: string): boolean {
  return publishing.test(text);
}

/** "字体换成楷体": no text is to say so. */
const typeface =
  /^(?:把|将|请|帮我)*(?:标题|字幕|文字)?的?字体(?:给我)?(?:换|改|变|设|选|用)(?:成|为|个|一个|一下)?(?!.*[色号大小\d描粗])["\u4e00-\u9fff a-z]{0,10}$|^(?:换|改|用)(?:成|为|个)?(?:宋|楷|黑|隶|仿宋|圆|行书|草书|微软雅黑|思源)体?(?:字)?$/;

/** Whether a clause asks for letters of another make. @param text folded and trimmed. */
export function asksForTypeface(text: string): boolean {
  return typeface.test(text);
}

type Wish = readonly [NotOffered['where'], Translations<string>, RegExp];

const forTheSite = '(?:descriptions?|hash ?tags|tags|keywords|captions?|bios?|blurbs?|thumbnails?|titles?)';
/** "Come up with a title", "a description for YouTube": words that stand beside a video where it is published. */
const besideVideo = new RegExp(
  String.raw`^(?!.*(?:["“\ue000]|\bsaying\b|\badd\b|\b(?:at|in|on) the (?:top|bottom|middle|corner|left|right|screen|start|end)\b)).*?(?:\b(?:descriptions?|hash ?tags|seo|keywords)\b|\btags for (?:youtube|tiktok|instagram|the upload|it|this)\b|\b(?:come up with|think (?:of|up)|suggest|brainstorm|propose|invent) (?:me )?(?:an? |some |the |a few |\d )?(?:[a-z-]+ )?(?:titles?|names?|captions?)\b|\b(?:youtube|tiktok|instagram|video) ${forTheSite}\b(?=$| (?:and|for)\b|[,.?!])(?<=\b(?:write|make|create|draft|need|want|give|do|suggest|generate)\b.*)|\b(?:write|make|create|draft|need|want|give|do|suggest|generate)\b.*\b${forTheSite}\b.*\b(?:for|on) (?:youtube|tiktok|instagram|my channel|the upload)\b)`,
);

/** Each with the words that it is asked with, of a folded text. */
const wishes: readonly Wish[] = [
  [
    'captionsFile',
    { en: 'Writing subtitles from the speech', zh: '自动识别字幕' },
    /\bsubtitles?\b|\bcaptions\b|\btranscri|auto.?caption|\b(?:caption|subtitle) (?:everything|what|all|my (?:talk|speech|voice)|me\b)|speech.to.text|\bread along\b|语音转文字|语音转字幕|转录|听写|(?:加|配|上|做|打|出|生成|识别|制作|添加|自动|智能|一键|弄|来)[^“”"]{0,5}字幕|字幕.{0,3}(?:识别|生成|自动)|^字幕$/,
  ],
  ['cloud', { en: 'Speaking or translating', zh: '配音或翻译' }, /voice.?over|\bnarrat|text.to.speech|\btts\b|\btranslat|\bdub(?:bed|bing)?\b|\blip.?sync|(?:ai|clone) (?:my |the )?voice|配音(?!乐)|(?:配|加|来)(?:个|段|上)?解说|旁白|翻译|朗读|语音合成/],
  ['nowhere', { en: 'A speed that changes little by little', zh: '渐变变速' }, /\bramp|\bgradual(?:ly)? (?:speed|slow|faster|slower)|曲线变速|渐变变速|变速曲线/],
  ['nowhere', { en: 'Music or sound that gets louder or quieter little by little, other than a fade at its start or end,', zh: '音量逐渐变化（开头淡入、结尾淡出除外）' }, /\b(?:grow(?:s|ing)?|get(?:s|ting)?|becom(?:es?|ing)|build(?:s|ing)?|ris(?:es?|ing)|swell(?:s|ing)?) (?:(?:up|slowly|gradually|slightly|a bit|much|and|louder) )*(?:louder|quieter|softer|up (?:slowly|gradually|over))\b|\bcrescendo|(?:music|song|volume|sound|audio)\b.*\bgradual|逐渐(?:变|加|增|减)(?:大|小|响|强|弱)|(?:越来越|渐渐变)(?:大声|小声|响|大|小)/],
  ['nowhere', { en: 'More than two pictures side by side', zh: '三个以上画面的分屏（可以左右或上下两分屏）' }, /[三四六九]宫格|[三四六九]分屏|[三四六九]个?(?:视频|画面)同时(?:播放|显示|出现)|(?:分|切)成[三四六九]个?(?:屏|画面|格)/],
  ['nowhere', { en: 'Writing titles, descriptions or tags to publish a video with', zh: '撰写发布用的标题、简介或标签' }, besideVideo],
  ['nowhere', { en: 'Playing to and fro', zh: '来回播放' }, /\bboomerang/],
  [
    'cloud',
    { en: 'Making new footage, pictures or music', zh: '生成新的画面、图片或音乐' },
    /\bgenerate\b|\bai[- ](?:video|image|picture|music|clip|footage|avatar|generated)|\b(?:create|make|draw|compose|write|invent|film|shoot|record) (?:me )?(?:an? |some |new )*(?:new |ai |original )*(?:(?:image|picture|photo)(?! ?\d| \w+ (?:last|twice))|drawing|song|music|tune|animation|cartoon|avatar|b-?roll|footage|scene|shot|thumbnail|poster|cover|script|story)\b|\bb-?roll\b|stock (?:footage|video|photo|music)|\bavatar|\bdeepfake|face ?swap|swap (?:my |the )?face|生成|画一|作曲|ai ?(?:视频|图片|绘画|音乐|配乐)|数字人|换脸|空镜|素材库/,
  ],
  ['file', { en: 'Drawing emojis, stickers or shapes', zh: '添加表情、贴纸或图形' }, /\bemojis?\b|\barrows?\b|\bstickers?\b|\b(?:draw|add) (?:a |an )?(?:circle|line|rectangle|shape|frame|border)|\bprogress bar\b|\bcountdown\b|表情|箭头|贴纸|边框|进度条|倒计时/],
  ['nowhere', { en: 'A clock or a counter that runs in the picture', zh: '在画面里显示计时或时间码' }, /\btime ?(?:stamps?|code)\b(?! (?:\d|at))|\b(?:counter|stopwatch|timer)\b/],
  ['soundFile', { en: 'Sound effects and songs of its own', zh: '自带的音效和歌曲' }, /sound effects?|\bsfx\b|\b(?:add|put|insert|play|use|with) (?:an? |some |the )?(?:beep|whoosh|ding|applause|laughter|laugh track|drum ?roll)s?(?: (?:sounds?|noises?|tones?))?\b|\bbeep(?: sound)? (?:out|over)\b|trending (?:sound|audio|song|music)|音效|热门(?:音乐|歌曲|bgm)/],
  ['nowhere', { en: 'Finding filler words, which takes a transcript,', zh: '识别语气词（需要语音转文字）' },
    /\b(?:filler words?|fillers|breath(?:s|ing)?|stutters?|stammer\w*)\b|\b(?:remove|cut|delete|trim|clean|strip|take|get rid|find|drop|lose|without|no more|all)\b.*\b(?:u[mh]+(?:'?s)?|ers|hm+s?)\b|语气词|口头禅|(?:去|剪|删|清|识别|除).*[嗯呃]|[嗯呃].*(?:去掉|剪掉|删掉|删了)|换气声|呼吸声|结巴/,
  ],
  [
    'soundFile',
    { en: 'Finding or composing music', zh: '寻找或生成音乐' },
    /\b(?:generate|compose|produce|find|pick|choose|suggest|recommend|download|search|sing|rap|hum|whistle|play me)\b.*\b(?:music|songs?|soundtrack|tunes?|tracks?|beats?|melod(?:y|ies)|theme)\b|\bsing\b|royalty.?free|(?:生成|推荐|找|搜|选|挑).*(?:音乐|歌|bgm|配乐)/,
  ],
  ['export', { en: 'Publishing or sending a video', zh: '发布或发送视频' }, publishing],
  ['nowhere', { en: 'Cutting to the beat of music', zh: '按音乐节拍剪辑' }, /\bbeats?\b|卡点|踩点|鼓点|节拍/],
  ['nowhere', { en: 'Taking voices or instruments apart', zh: '分离人声与伴奏' }, /\b(?:vocals?|instrumental|karaoke|stems?)\b|\bisolate (?:the |my |his |her |our |their )?(?:voices?|speech|dialogue|singing)\b|\b(?:separate|split|isolate|extract|pull|remove|take) (?:out )?(?:the |my |our )?(?:voices?|speech|music|singing) (?:from|out of) (?:the )?(?:background )?(?:music|recording|voice|song|audio|mix)\b|伴奏分离|(?:背景|旁边|后面).{0,3}(?:有人|别人|人)(?:在)?(?:说话|讲话|聊天)|人声分离|去人声|分离人声|提取人声|消除人声/],
  ['nowhere', { en: 'Changing the pitch or the character of a voice', zh: '变声或变调' }, /\bpitch\b|chipmunk|robot voice|\bvoices? (?:sounds?|be|into) (?:more )?(?:like )?(?!loud|quiet|clear|good|better)[a-z]|(?:change|disguise|alter|modulate|distort) (?:my|the|his|her|our) voice|voice of |(?:声音?|人声).{0,2}(?:变成|改成|换成|变).{0,6}声|(?:男|女|童|萝莉|大叔|机器人)声|voice changer|deeper voice|\bauto.?tune|变声|变调|(?<!声)音调(?![大小高低])|音高/],
  ['nowhere', { en: 'Equalizing, compressing or panning sound', zh: '均衡、压缩或声像调整' }, /\bbass\b|\btreble\b|\beq\b|equali[sz]|\bcompressor|\bcompress the (?:audio|sound|voice)|\bpan(?:ning|ned)?\b(?=.*(?:left|right|audio|sound|music|voice|centre|center))|\b(?:left|right|one) (?:channel|speaker|ear|side of the headphones?)|\bstereo\b|\bmono\b|(?:声音|人声|录音|说话声?).{0,4}(?:闷|发闷|不清楚|不清晰|糊)|左右(?:声道|耳机?|两边)?(?:的?(?:声音|音量))?(?:不|没)(?:太)?(?:均衡|平衡|一样|对称|一致)|只有(?:左|右)(?:边|耳|声道)|低音(?![量乐])|高音(?!量)|均衡器|声道|立体声|单声道/],
  ['nowhere', { en: 'Echo and reverb, adding it or taking it out,', zh: '添加或消除回声混响' }, /\becho(?:e?s|y|ey)?\b|\breverb|回声|回音|混响/],
  ['nowhere', { en: 'Finding what somebody says, does or looks like', zh: '识别画面或说话内容' }, /\bmistakes\b|\bbad takes?\b|\bbest (?:parts?|moments?|bits?|scenes?)\b|\bhighlights?\b|(?:where|when|whenever|every ?time|each time|parts?) (?:i|he|she|they|we|you) (?:pause|blink|move|say|says|talk|speak|laugh|smile|look)|\b(?:zoom|crop|focus|punch|push)(?:es|ed|ing|s)? (?:in )?(?:on|to|into|onto) (?:my |the |his |her |their )?(?:face|eyes|speaker|presenter|host|person|guy|man|woman|dog|cat|ball|car|subject)\b|\b(?:text|title|label|logo|caption|arrow|zoom|camera|frame|crop)\b.*\bfollow(?:s|ing)?\b|\btrack(?:ing)? (?:the |my |his |her )?(?:face|person|object|ball|car|boat|dog)|\bface detect|\bkeep (?:me|it|him|her|them|(?:the |my )?(?:face|speaker|person|subject)) (?:in (?:the )?(?:frame|cent(?:er|re)|middle)|cent(?:e?red|er|re))|\bauto.?reframe|口误|说错|精彩(?:部分|片段|瞬间)|高光|人脸(?!美|磨|瘦)|跟踪|追踪|跟随/],
  [
    'nowhere',
    { en: 'A filter or look for the picture', zh: '滤镜（但可以调亮度、对比度、饱和度和色温，或改成黑白）' },
    /\blooks? (?:old|older|aged|old-fashioned|antique)\b|\blooks? like (?:an? )?(?:old|vintage|retro|film|movie|cinema|[789]0s|super ?8|polaroid|dream)\b|\b(?:lift|crush|raise|lower|recover) (?:the |my )?(?:shadows|blacks|whites|highlights)\b|\bas (?:bright|dark|warm|cold|cool|saturated|colou?rful|vivid) as\b|\bvibes?\b|\baesthetic\b|\bmatch\w* (?:in |the )?colou?rs?\b|\bcolou?r match|\b(?:old|film|movie|hollywood|polaroid|dreamy|moody|noir|hdr|matrix|teal and orange|pastel|matte|grunge|lo-?fi|cyberpunk|8 ?mm|super ?8|[2-9]0'?s|nostalgic)(?: [a-z]+)? (?:looks?|effects?|style|feel|filter|aesthetic)\b|\bsepia|(?:^|[,，]|画面|有点)偏(?:绿|紫|青|粉)|(?:配色|色调|画面|颜色|整体)(?:偏|调|弄|变|要|再|更|成|得)*(?:粉|紫|绿|橙|青)|\bvintage|\bretro\b|\bcinematic|电影感|\btint\b|\bfilters?\b(?! (?:it|that|this|the (?:noise|hum|hiss))? ?out)|\bluts?\b|white balance|\bhue\b|\bglitch|\bvhs\b|film grain|\bvignette|\blens flare|\bbeautify (?:my|the|her|his) (?:face|skin)|\b(?:smooth|retouch) (?:my |the |her |his )?(?:skin|face)|\b(?:cartoon|anime|comic(?! sans)|oil painting|watercolou?r|sketch|pixar|ghibli)\b|滤镜|卡通|动漫|漫画|油画|素描|水彩|白平衡|色相|复古|怀旧|胶片/,
  ],
  ['nowhere', { en: 'Retouching faces and bodies', zh: '美颜和修饰人物' }, /美颜|磨皮|瘦脸|大眼|瘦身|美白|祛痘|长腿/],
  ['nowhere', { en: 'Taking things or people out of the picture, or others in', zh: '去除或替换画面里的人和物' }, /(?:去|消|删|抹|弄|擦)(?:掉|除|了)(?:视频|画面|原片|素材)?(?:里|中|上|带|的)*(?:别人|平台|抖音|快手|自带|原有|原来)的?(?:水印|台标)|(?:别人|平台|抖音|快手|自带|原有|原来)的?(?:水印|台标).{0,3}(?:去|消|删|抹|弄|擦)|(?:抠|p|擦|涂)(?:掉|走|除|去|没)了?|[p擦]了|(?:去掉|去除|消除|删掉|删了|抹掉|移除|弄掉|弄走)(?:画面里的?|背景里的?|后面的?|旁边的?|那个|这个)*(?:路人|行人|游客|人物|杂物|垃圾桶?|电线杆?|物体|人(?!声))|(?:路人|行人|游客|杂物|垃圾桶?|电线杆?|(?:那|这|后面的|旁边的)个?人)(?:给我|都|全)?(?:去掉|去除|消除|删掉|删了|抹掉|移除|弄掉|弄走)|(?:天空|天|衣服|头发|地面|墙)(?:的?颜色)?(?:换|改|替换|变|p)(?:成|为|个|一下)|换(?:个|一个|成|掉)?(?:天空|衣服|脸|发型)/],
  ['nowhere', { en: 'Hiding a part of the picture', zh: '打码' }, /\b(?:blur|pixelate|hide|cover|mask) (?:out )?(?:the |my |his |her |a |all )?(?:faces?|licen[sc]e|plates?|logo|person|name|screen|(?:phone |house |card )?numbers?|phone|(?:e-?mail )?address|e-?mail|password|sign|corner|part|area|region)\b|\bcensor|(?:remove|erase|delete) (?:the |that |a |my )?(?:watermark|person|people|object|man|woman|guy|wire)s? (?:from|in|out)|(?:remove|erase|delete|get rid of|take out) (?:the |that |a |my |all |those |these )*(?:person|people|object|man|woman|guy|strangers?|passers?-?by|tourists?|bystanders?|wires?|reflections?|photobombers?)\b|\bobject removal\b|(?:去掉|去除|消除|删掉|抹掉|擦掉|p掉|p了)(?:画面里的?|背景里的?|后面的?|那个|这个)*(?:路人|行人|人物|杂物|物体|水印|人(?!声))|(?:路人|行人|杂物|水印|(?:那|这|后面的|旁边的)个?人)(?:给我|都)?(?:去掉|去除|消除|删掉|抹掉|擦掉|p掉|p了|弄掉)|打码|马赛克|去水印|遮住|遮挡/],
  ['nowhere', { en: 'Blurring the picture or a part of it', zh: '模糊画面' }, /\bblur(?:ry|red|s|ring)?\b(?!.*\b(?:background|backdrop|sides?|edges?|bars?|fill|behind|borders?|border)\b)|\bpixelat|\bbokeh\b|\btilt.?shift|(?:画面|视频|镜头|人脸|车牌|角|区域|部分|[秒分]).{0,4}(?:模糊|虚化)|(?:模糊|虚化)(?:掉|一下)?(?:画面|视频|镜头|人脸|车牌|区域|部分|左|右)/],
  ['nowhere', { en: 'A shadow or a glow behind letters (an outline or a box can be)', zh: '文字阴影或发光（可以加描边或底框）' }, /\b(?:drop.?)?shadows?\b(?!.*\b(?:lift|crush|raise|lower|brighten|recover|darken))|\bglow(?:ing|s)?\b|\bneon\b|阴影|发光|霓虹/],
  ['nowhere', { en: 'A frame, a border or round corners', zh: '边框或圆角' }, /\bborders?\b|\bround(?:ed)? corners?\b|\bcircular\b|\bcircle (?:crop|mask|shape)|\bin a circle\b|圆角|圆形/],
  ['nowhere', { en: 'A bleep over words (though “mute 0:10 to 0:12” can be)', zh: '哔声（但可以“把0:10到0:12静音”）' }, /\bbleep|哔声|哔掉/],
  ['nowhere', { en: 'Sound that runs ahead of its picture (a J- or L-cut)', zh: '声音先于画面的剪法（J-cut、L-cut）' }, /\b[jl][- ]?cuts?\b/],
  ['nowhere', { en: 'Bringing sound and picture into step', zh: '音画同步' }, /\b(?:out of|in) sync\b|\bsync(?:hroni[sz]e)? (?:the |my )?(?:audio|sound|video)|\blip.?sync|(?:音画|声画|口型)(?:不)?(?:同步|对不上)|声音.*(?:对不上|不同步)/],
  ['nowhere', { en: 'Steadying the picture', zh: '画面防抖' }, /stabili[sz]|\bshak[eyi]|\bsteady|防抖|稳定|抖动|(?:太|有点|很|画面|镜头)抖/],
  ['nowhere', { en: 'Making the picture sharper or larger than it was recorded', zh: '超分辨率或锐化' }, /\bupscal|\bsharpen|\bsharper\b|\bcrisper\b|\bunblur|\bdeblur|super.?resolution|interpolat|超分|锐化|插帧|补帧|(?:修复|增强|提升|提高)(?:一下)?画质|画质.{0,2}(?:修复|增强|提升|变清晰)|高清修复|变清晰|更清晰|清晰一点/],
  ['nowhere', { en: 'Levelling a tilted picture', zh: '校正倾斜的画面' }, /\bstraighten|\b(?:level|fix) (?:out )?the horizon|\bhorizon\b.*\b(?:crooked|tilted|slanted|level)|(?:画面|地平线|水平线).*(?:歪|斜|校正|拉平|扶正)/],
  ['nowhere', { en: 'Choosing a typeface', zh: '更换字体' }, /\bfonts?\b(?! ?(?:size|colou?r))|\btypeface|\b(?:in|use|with) (?:arial|helvetica|times new roman|comic sans|impact|montserrat|roboto|georgia|futura|bebas(?: neue)?|lato|poppins|open sans|courier|handwriting|(?:a )?(?:sans.?)?serif|(?:a )?script|(?:a )?monospaced?)\b|字体(?!大小|颜色)/],
  ['nowhere', { en: 'Moving letters', zh: '文字动画' }, /\btypewriter|\b(?:make|have|let) (?:(?:it|them) (?:flash|blink|wiggle)|the (?:title|text|letters|words|captions?) (?:flash|blink|wiggle|pulse|spin|wobble|jump|dance|fly|scroll))|\b(?:letter by letter|word by word|one (?:letter|word) (?:at a time|after (?:the other|another)))|\banimat|\bkaraoke|\bbounc|打字机|文字动画|动画效果|弹跳|滚动字幕|字幕滚动|滚动的?字幕|(?:从下往上|向上|由下而上)滚动?|逐字(?:出现|显示|弹出)/],
  ['nowhere', { en: 'Replacing the background', zh: '替换背景' }, /green ?screen|\b(?:replace|change|swap|remove|edit|turn|make) (?:out )?(?:the |my |that )?sky\b|chroma.?key|(?:remove|replace|change|blur) (?:the |my )?(?:green |blue |white |messy |ugly )?background(?! music)|\bcut ?out (?:the )?(?:person|subject)|抠像|绿幕|抠图|抠出来|抠人|换(?:个|一个|成|掉|一下)?(?:虚拟)?背景(?!音|乐|歌)|虚拟背景|背景(?:换|改|替换)(?:成|为)(?!.*(?:模糊|黑|白|纯))|替换背景|虚化背景|背景虚化/],
  ['nowhere', { en: 'Bars or a background of another colour than black', zh: '黑色以外的边框或背景' }, /\b(?:white|gr[ea]y|red|blue|green|yellow|pink|orange|purple|colou?red) (?:bars?|borders?|background|sides|edges|stripes)\b|[白灰红蓝绿黄粉]色?(?:边框|边|背景|底)(?!字)/],
  ['nowhere', { en: 'Effects over the picture', zh: '画面特效' }, /\b(?:add|put|apply|use|with) (?:in )?(?:an? |some |the )?(?:[a-z-]+ ){0,2}?(?:sparkles?|snow|rain|confetti|glitter|lightning|fire|smoke|particles?|lens flares?|glitch|vhs|film grain|light leaks?)(?: (?:effects?|overlays?|filters?))?(?![a-z])|(?:加|弄|放|做|来)(?:上|个|点|一个|一点|一些)*(?:下雪|雪花|下雨|火焰|烟雾|粒子|闪光|星光|光晕|故障|爆炸|烟花|闪电|花瓣)(?:的)?(?:特效|效果)/],
]; // prettier-ignore

/** Whether a text that is there or is yet to be typed is to come letter by letter, and nothing else is asked for. */
export function movesLetters(text: string): boolean {
  return (
    !text.includes('"') &&
    /^(?:please |can you |could you )*(?:make|have|let|get|animate) (?:the |my |each |every )?(?:text|title|letters?|words?|captions?)(?: to)? (?:appear|come in|come up|show up|pop up|fly in|type|write|be typed|be written)(?: itself| in| out| on(?: the)? screen)* (?:letter by letter|word by word|one (?:letter|word|character) at a time|one by one|one after (?:another|the other)|character by character)/.test(
      text,
    )
  );
}

/** Captions of a file that is there are no wish for those. */
const fromSpeech = /generat|auto|transcri|speech|recogni|生成|识别|自动|语音|听写|转/;

/** What a text asks for that cannot be done here. @param text folded, with quoted words blanked out. @param has what is there: a file that it names, one of captions. */
export function notOffered(
  text: string,
  has: { readonly file?: boolean; readonly captions?: boolean } = {},
): NotOffered | undefined {
  // "B-roll from harbour.mp4" is to be made of what is there.
  const wish = wishes.find(
    ([where, , words]) =>
      words.test(text) &&
      !(has.file === true && where === 'cloud') &&
      !(where === 'captionsFile' && has.captions === true && !fromSpeech.test(text)),
  );
  return wish && { where: wish[0], what: wish[1] };
}

/** Where in a text things stand that cannot be done here. @param text folded, with quoted words blanked out. */
export function notOfferedAt(text: string): readonly { readonly start: number; readonly end: number }[] {
  return wishes.flatMap(([, , words]) => {
    const found = words.exec(text);
    return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
  });
}

/** "A star wipe", "翻页转场": the name of a transition that there is not. @param leftover what made no sense of it. */
export function unknownTransition(text: string, leftover: readonly string[]): NotOffered | undefined {
  const isNamed = (kind: string) => {
    const rest = text.slice(text.indexOf(kind) + kind.length);
    return /^[ -]?(?:transitions?|wipes?|dissolves?|fades?|effects?|slides?)(?![a-z])/i.test(rest) || /^(?:的)?(?:转场|过渡|特效)/.test(rest); // prettier-ignore
  };
  const kind = leftover.find(isNamed);
  if (kind === undefined) return undefined;
  return {
    what: {
      en: `A transition called “${kind}” (there are ${transitionKinds.join(', ')})`,
      zh: `“${kind}”转场（可用的有：${transitionKinds.map((each) => transitionsInChinese[each]).join('、')}）`,
    },
    where: 'nowhere',
  };
}
