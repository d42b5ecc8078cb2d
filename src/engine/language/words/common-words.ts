import { word } from './word';

/** The words that many kinds of edit share. A word of one kind alone is listed with that kind. */

export const remove = word(
  'remove',
  'verb',
  'remove|delete|cut|cut out|cut off|cut away|trim|trim off|trim out|trim away|drop|get rid of|take out|take off|take away',
  'throw out|toss|toss out|lop|bin|slash|carve out|leave out|leave off|get rid|skip|lose|del|rm|ditch|dump|omit|exclude|ripple delete|ripple trim|ripple cut|lop off|slice off|shave|shave off|trim down|cut back|scrap|nix|zap|weed out|axe|purge|rip out|yank|yank out|pull out|nuke|delete out|cutting out|getting rid of',
  'erase|eliminate|discard|strip|strip out|clear|clean up|clean out|chop|chop off|snip|crop out|edit out|throw away|kill|removing|cutting|deleting',
  '剪掉|删除|删掉|删去|去掉|去除|移除|剪去|切掉|切除|裁掉|消除|清除|取消|砍掉|消掉|消去|剪切|减掉|拿掉|剪辑掉|删|剪|去',
  '不要了|不需要了|不想要了|不要|不想要|不需要|掐|掐掉|掐了|丢掉|扔掉|扔了|丢了|舍弃|弃掉|清掉|剔除|剔掉|抹掉|撤掉|砍|砍了|删了|剪了|裁了|切了|拿走|干掉|删光|删干净|剪干净|去干净|清空|裁去|截掉|截去|掐头去尾|去头去尾|掐头掐尾|移走|跳过|全删|全删掉|全部删掉|全部删除|全剪掉|全去掉|全去了|去头掐尾|抠掉|扣掉|扣除|抠了|扣了|切除掉|剔了|删除掉|去除掉|关掉|关闭|关了|关上|清除掉|移除掉|撤了|撤下|撤下来|拆掉|抹了|清了|弄掉|搞掉|拿了|略过|去掉了|剪没|删没|挖掉|挖了|挖去|挖走|弄没|弄没了|不用了|用不上了|都不要|都不要了|都不需要|都不需要了|全不要|全不要了|全都不要|全都不要了',
);
export const cut = word('cut', 'verb', 'cut|snip|剪|切');
export const trim = word('trim', 'verb', 'trim|cut down|trim down|剪|裁|裁剪|修剪');
export const shorten = word(
  'shorten',
  'verb',
  'shorten|tighten|tighten up|compress|condense|limit|reduce|cap|cut down|trim down',
  '压缩到|压到|压缩至|压缩成|压成|缩短|剪短|剪到|剪成|剪至|裁到|缩减|缩到|控制|压缩|限制|裁剪到|裁剪成|剪辑到|剪辑成|缩短到|缩短成|缩短至|截到|截成|截至|截短|截短到|截短成|裁短|裁短到|裁短成|剪短到|剪短成|砍短|砍短到|修短到|减到|减成|缩成|统一缩短到|统一压缩到|统一缩到|统一剪到|统一控制|统一缩短|统一压到|控制在',
);
export const keep = word(
  'keep',
  'verb',
  'i need only|i want only|i only want|i only need|i just want|i just need|give me just|show just|show me only|only give|save just|leave just|keep|keep only|only keep|keep just|only want|just want|only need|just need|want only|need only|just give me|give me only|only give me|only leave|only show|just leave|hold on to|just keep|only use|just use|retain|leave|leave only|preserve|save only|extract|use only|leaving|keeping',
  '保留|只用|只使用|只保留|仅保留|留下|只留|只留下|只要|截取|提取|只取|留|截出|只想要|只需要|仅需|只想保留|只需保留|只截取|只剩|单独保留|只保存|留着|剪到只剩|剪得只剩|剪成只剩|只剩下|剪出|剪出来|截下|单独留下|单独留下来|留下来|单独剪出来|单独截出来',
);
export const add = word(
  'add',
  'verb',
  'add|put|insert|place|apply|use|include|give|overlay|show|display|write|create|attach|append|adding|play|lay|throw in|throw on|throw|slap on|slap|stick|pop in|pop|chuck in|chuck on|chuck|toss in|drop in|stick in|stick on|slide in|plop',
  '加|加上|添加|插入|加入|放|放上|加点|加些|加一点|加一些|多加点|配|配上|用|使用|写|写上|显示|增加|新增|应用|给它加|来一个|来个|来点|弄个|打上|播放|叠加|附上|加个',
  '套用|烧上|烧录|挂载|挂|挂上|挂个|铺|铺上|垫|垫上|套上|套个|摆个|搞个|搞一个|弄一个|弄上|上个|补个|补上|补一段|插|插个|插张|插上|插进|插一张|插一段|塞个|塞进|来段|来首|来一段|来一首|来张|来一张|来句|来一句|来行|来一行|加段|加首|加行|加句|加张|放个|放张|放段|放首|放一张|放一段|贴|贴上|贴个|写个|写一句|写一行|打个|打一个|打一行|用上|加进|加进去|挂进去|挂上去|加上去|打上去|放上去|贴上去|压上去|铺上去|叠上去|挂着|加进来|放进|放进去|放进来',
);
export const make = word(
  'make',
  'verb',
  'make|turn|set|change|update|paint|rename|convert|get|adjust|edit|render|transform|bring|put|turn into|change into',
  '变成|改成|设为|设置|设成|设置为|设置成|调|调到|调成|调整|调整为|调整到|调为|做成|换成|改为|改到|转成|转为|转换为|转换成|让|使|变|改|变为|弄成|换|修改|制作|制作成|修改为|更改为|降到|提高到|降低到|统一改成|统一换成|统一设为|统一设成|统一调成|统一调到|统一用|统一成|统一为|统一到|弄到|控制在|弄成|搞成|整成|导成|换为|更新为|变更为|设定为|调整成',
);
export const move = word(
  'move',
  'verb',
  'move|bring|put|shift|place|send|relocate|搬到|搬|搬去|移去|挪去|换到|摆放到|提到|提前到|接在|接到|排在|摆到|摆在|插到|排到|调换到|移动|移到|移至|移动到|挪到|放到|放在|调到|挪|移|移动至|放|再放到|再放在|再移到|再挪到|再移动到|拿到|拿去|提到|放去|塞到|应该在|应该放|应该放在|应该放到|叠在|叠到|打在|打到|置于|放置在|放置到|放于|搁|搁在|搁到|摆|贴到|贴在',
);

export const silence = word(
  'silence',
  'object',
  'silence|silences|silent|silent part|silent parts|silent section|silent sections|silent bits|silent moments|silent segments|quiet part|quiet parts',
  'pause|pauses|dead air|dead space|dead bit|dead bits|dead part|dead parts|dead time|empty parts|gaps|gap|quiet bits|quiet moments|quiet sections|quiet gaps|awkward pauses|long pauses|silent gaps|dead spots|silent spots|blank parts|blank audio|blank space|blanks|silent stretches|silent periods|silent passages|quiet stretches|quiet passages|stretches of silence|periods of silence|moments of silence|lull|lulls|hesitation|hesitations|quiet spot|quiet spots|silent spot|silent spots|dead moments|dead silence|dead silences|silent intervals|silent areas|silent regions|quiet areas|quiet intervals|silent stuff|quiet stuff|empty air|empty space|empty spaces|empty gaps|downtime|awkward gaps|awkward silence|awkward silences|word gaps|word gap|speech gaps|silent pauses|long gaps|unnecessary pauses|long silences|long silence|bits of silence|pieces of silence|silence gaps|pausing',
  '静音|静默|停顿|空白|无声|无声部分|无声片段|静音片段|静音部分|安静|沉默|空白片段|空白部分|没声音|没有声音|没声音的地方|冷场|留白|留白部分|留白片段|气口|静音段|间隔|间隙|空隙|空档|空当|卡顿|停顿处|停顿点|空场|没声儿|没声|没动静|没有动静|静默段|静默片段|断档|间歇|每段停顿|每段静音|每段空白|每段气口|每处停顿|每处静音|每个停顿|每个空白|每个气口|静音检测|静音识别|安静的部分|停顿的部分|空拍|说话停顿|讲话停顿|口播停顿',
);
export const transition = word(
  'transition',
  'object',
  'transition|transitions|crossfade|crossfades|cross fade|cross fades|cross-fade|cross-fades|cross dissolve|cross dissolves|cross-dissolve|cross-dissolves|crossfading|transition effect|transition effects|scene transition',
  '转场|过渡|衔接|衔接起来|转场效果|过渡效果|转场特效|过渡动画|交叉淡化|交叉叠化|交叉溶解|交叉淡入淡出',
);
export const title = word(
  'title',
  'object',
  'title|titles|wording|lettering|text|texts|caption|captions|heading|headline|chapter title|chapter titles|chapter heading|chapter headings|text line|line of text|lines of text|piece of text|bit of text|subtitle line|caption line|title line|title card|closing title|name tag|name tags|nametag|name plate|nameplate|name strap|chyron|text overlay|on-screen text|on screen text|subtitle|lower third|lower thirds|lower-third|label|words',
  '标题|文字|字幕|题目|大标题|小标题|副标题|主标题|正标题|字|文本|片名|标语|花字|字样|角标|字幕条|文字条|标题条|大字报|打字幕|上字幕|人名条|姓名条|名字条',
);
export const music = word(
  'music',
  'object',
  'music|song|songs|soundtrack|bgm|background music|background song|background track|background audio|music track|audio track|the track|this track|my track|tune|tunes|backing track|score|music bed|bg music|backing music|audio file|sound file|mp3|mp3 file|uploaded song|uploaded music|uploaded audio|uploaded track|uploaded sound|soundtracks',
  '音乐|背景音乐|配乐|歌|歌曲|这首歌|那首歌|这首音乐|音频文件|上传的音乐|上传的音频|上传的歌|音乐轨|音轨|背景配乐|bgm|背景音|伴奏|背景乐|背景歌曲',
);
export const sound = word(
  'sound',
  'object',
  'sound|audio|volume|vol|original sound|original audio|sounds|voice|overall volume|overall sound|overall audio|general volume|master volume|main volume|volume level|sound level|audio level|audio volume|sound volume|gain|audio gain|声音|原声|音频|音量|人声|声',
);
export const fade = word('fade', 'verb', 'fade|fades|fading|fade-in|fade-out|淡|渐变|淡化');
export const speed = word(
  'speed',
  'object',
  'speed|playback speed|playback rate|pace|倍速|速度|播放速度|语速|播放倍速|速',
);
export const clip = word(
  'clip',
  'object',
  'clip|clips|segment|segments|shot|shots|scene|scenes|piece|pieces|片段|段|镜头|段落|段视频|素材|段素材|段片段|段画面|段镜头|段录像|段录屏|段影片|条视频|条素材|条片段|条录像|支视频|支片子|部片子|张照片|张图片|张相片|张图',
);
export const video = word(
  'video',
  'filler',
  'video|videos|movie|footage|film|vid|vids|lecture|lesson|podcast|interview|tutorial|webinar|presentation|livestream|screencast|screen recording|gameplay|this thing|that thing|the thing|reel|tape|picture|timeline|recording|edit|project|result|视频|影片|片子|画面|录像|时间线|成片|短视频|小视频|视频里|视频中|口播|口播视频|短片|录屏|vlog|网课|样片|原片|录音',
);

export const everything = word(
  'everything',
  'detail',
  'everything|anything|all of it|the whole thing|whole thing|all parts|所有内容|全部内容|所有|全部|一切|内容|部分|的部分',
);
/** What comes after something that was just named; alone "after that" is "then". */
export const allAfter = word(
  'allAfter',
  'detail',
  ...['everything', 'anything', 'all', 'whatever', 'the part', 'the stuff', 'the rest'].map((what) =>
    ['after that', 'afterwards', 'afterward', 'following that'].map((after) => `${what} ${after}`).join('|'),
  ),
);
export const rest = word(
  'rest',
  'detail',
  'rest|everything else|all else|the remainder|remainder|other parts|all the other parts|anything else|others|其余|其他|其它|剩下|剩余|其余的|其他的|剩下的|其余部分|其他部分|别的',
);
export const except = word(
  'except',
  'detail',
  'except|except for|apart from|but|other than|but not|just not|only not|excluding|not including|not counting|aside from|with the exception of|除了|除|以外|之外',
);
/** What is to stay so is not kept in place of the rest: "leave clip 2 as it is". */
export const unchanged = word('unchanged', 'detail', 'as is|as-is|as it is|as they are|as it was|as they were'); // prettier-ignore
export const start = word(
  'start',
  'detail',
  'start|beginning|front|very beginning|very start|begin|opening|the top of the video|head|开头|开始|起始|片头|最前|最前面|前面|开端|首|最开始|开场|起点|最开头|起头|片首|开头处|开头部分|最前边|开始处|起始处|开始的地方|一开始|刚开始',
);
export const end = word(
  'end',
  'detail',
  'end|ending|very end|back|finish|close|tail|tail end|结尾|末尾|结束|片尾|最后面|后面|尾部|末|最末|尾|尾巴|结尾处|末尾处|收尾|末端|尾端|结尾部分|末尾部分|最末尾|最尾|最尾部|终点|结束处|最终|结束的地方',
);
export const whole = word(
  'whole',
  'filler',
  'whole|whole way|whole way through|the whole way through|all the way through|entire way|entire|full|complete|completely|entirely|totally|altogether|overall|throughout|all|both|any|all of|whole video|entire video|whole time|all the time|at all times|all the way|整个|全|全程|所有的|都|所有|全部|一直|从头到尾|整|整段|整个视频|整段视频|整条视频|整部视频|全视频|整个片子|整部影片|整个影片',
);
/** Points at the stretch named before it; alone it names none. */
export const thatStretch = word(
  'thatStretch',
  'detail',
  '这段|这一段|那段|那一段|这部分|那部分|这一部分|那一部分|这段时间|这段内容|这段画面|那段内容|那段画面|这几秒|那几秒|这个区间|这个部分|这一块|这块|这里面|期间|区间|之间的部分|之间的内容|这些部分|那些部分|这一小段|那一小段|这小段|那小段|这一截|这截|那截|那一截|这会儿|这段的|这几段|那几段',
);
/** One by one, as opposed to all as one: an edit that cannot tell the two apart must not ignore it. */
export const each = word('each', 'detail', 'each|every|each of|every single|each and every|per|每处|每一处|各处|每个地方|每|每个|每一|每一个|每隔|各个|各|分别'); // prettier-ignore
export const firstHalf = word('firstHalf', 'detail', '前半段|前半部分|前一半|上半段|上半部分|前半部');
export const secondHalf = word('secondHalf', 'detail', '后半段|后半部分|后一半|下半段|下半部分|后半部');
export const bothEnds = word(
  'bothEnds',
  'detail',
  'both ends|each end|either end|both sides|首尾|头尾|两头|两端|前后|开头和结尾|开头结尾|头和尾|片头片尾|首和尾|掐头去尾|去头去尾|掐头掐尾|去头掐尾',
);
/** A moment that nobody pointed at, unless a clause before named it. */
export const there = word('there', 'detail', 'there|here|那里|这里|此处|那儿|这儿');
/** Units that no edit counts in; they must not be taken for seconds. */
export const foreignUnit = word('foreignUnit', 'detail', 'frames|frame|fps|px|lines|words|bars|beats|帧|像素|行|拍'); // prettier-ignore
/** Known so that a slip in them can be mended; they are read together with their number. */
export const timeUnit = word('timeUnit', 'detail', 'second|seconds|minute|minutes|hour|hours');
export const it = word(
  'it',
  'filler',
  'it|this|that|them|these|those|its|their|this one|它|这个|那个|它们|这|那|这些|那些|其|刚才的|刚刚的|刚加的|刚加上的|刚才加的|刚刚加的|刚放的|新加的',
);

export const from = word('from', 'filler', 'from|starting from|starting at|beginning at|从|自|由');
export const to = word(
  'to',
  'filler',
  'to|into|until|till|through|up to|down to|as|thru|til|到|至|成|为|达|直到',
);
export const between = word(
  'between',
  'filler',
  'between|in between|之间|中间|间|连接处|交界处|衔接处|接缝处|交接处|交界的地方|连接的地方',
);
export const at = word('at', 'filler', 'at|@|on|in|around|near|在|于|处|地方|位置|上|里|的地方|时|时候');
export const forWord = word('for', 'filler', 'for|lasting|during|over|持续|时长|长|长度|显示时间|历时');
export const of = word('of', 'filler', 'of|的');
export const withWord = word('with', 'filler', 'with|using|via|带|带有|以|加');
export const and = word(
  'and',
  'link',
  'and|&|n|plus|also|as well as|along with|at the same time|and at the same time|while you do that|meanwhile|和|与|及|以及|跟|还有|并|并且|同时|且|还要|再|另外|此外|又|顺便|顺便再|顺带|顺手|外加',
);
/** Always a new clause. */
export const then = word(
  'then',
  'link',
  'then|and then|thereafter|after that|afterwards|afterward|finally|lastly|next|and finally|and also|followed by|next up|and after that|once done',
  '然后|接着|完了|完事后|弄完|弄好后|做完后|随后|其次|再然后|最后再|之后再|接下来|然后再|最后|首先|先',
);
export const before = word(
  'before',
  'detail',
  'before|leading up to|leading to|prior to|ahead of|in front of|earlier than|之前|以前|前面|前|的前面|之前的|以前的|前头|前边',
);
export const after = word(
  'after',
  'detail',
  'after|behind|past|beyond|later than|following|onwards|onward|and on|之后|以后|后面|后头|后边|往后|后|的后面|之后的|以后的|起|开始',
);
export const atMost = word(
  'atMost',
  'detail',
  "shouldn't be longer than|can't be longer than|mustn't be longer than",
  'nothing longer than|nothing over|nothing more than|under|within|at most|no longer than|no more than|less than|below|max|maximum|not longer than|up to|shorter than|or less|or shorter|at the most|tops|not more than|≤|<=|maximum of|a maximum of|max of|at max|not be longer than|not be more than|not be over|must not be longer than|not last longer than|not run longer than|not go over|not run over|never longer than|not exceed|not exceeding|not to exceed|不超过|不要超过|不能超过|别超过|不多于|不大于|最长|顶多|至多|不到|以内|之内|最多|小于|低于|内|以下',
);
export const atLeast = word(
  'atLeast',
  'detail',
  '≥|>=|longer than|at least|more than|over|greater than|above|exceeding|or longer|or more|超过|大于|至少|以上|长于|多于|lasts longer than|that lasts longer than|lasting longer than|last longer than|lasts more than|that lasts more than|lasting more than',
);
export const shouldBe = word('shouldBe', 'filler', 'should be|must be|has to be|have to be|needs to be|need to be|to be|should last|should run|must last|needs to|be exactly|应该是|必须是|要求|做到'); // prettier-ignore
export const by = word('by', 'filler', 'by');
export const off = word('off', 'filler', 'off|out|away|down|up|掉|去|来|出|下');
export const inWord = word('in', 'detail', 'in');
export const outWord = word('out', 'detail', 'out');
export const quietly = word(
  'background',
  'filler',
  'background|in the background|underneath|under it|under the video|as background|背景|作为背景|当背景',
);

/** Words that carry no wish of their own: courtesy, articles, pronouns, helping verbs. */
export const filler = word(
  'filler',
  'filler',
  'the|a|an|my|our|your|his|her|da|l8r|asap|fairly|please|pls|plz|kindly|just|now|so|ok|okay|hey|hi|hello there|thanks|thank you|thx|ty|cheers|simply|really|very|also|too|maybe|perhaps|quickly|again',
  "i|me|us|we|you|want|wanna|would like|i'd like|i want|i would like|i'd love|i need|need|can|could|would|will|shall|should|let|let's|lets|there is|there are|is there|are there|is|are|be|was|were|has|have|having|do|does|am|i'm|i'll|we'd|we'll",
  'like|love|help|go|go ahead|go ahead and|ahead|try|try to|able|possible|some|bit|a bit|one|ones|part|parts|section|sections|portion|portions|bits|moment|moments|spot|mark|point|points|timestamp|position|where|when|which|who|so that|such|only|exactly|about|approximately|long|length|duration|in length|in total|total|of them|nice|good|great|cool|nothing else|nothing more|beautiful|lovely|file|files|media|effect|effects|bro|mate|dear|kind|type|style|sort|mode|format|using|same|own|at the moment|at present|as of now|happen|happens|starts|starting|ends|ending at|appear|appears|appearing|shown|showing|stay|stays|visible|placed|positioned|located|suitable|ready|optimized|perfect',
  '按|按照|请|帮我|帮忙|麻烦|麻烦你|把|将|给|了|吧|一下|我|我想|我要|我想要|想|要|需要|能|能不能|能否|可以|可不可以|吗|呢|啊|呀|哦|里面|里|中|下|你|您|一个|一段|一首|一些|一点|帮|请你|请帮我|谢谢|多谢|是|就|使用|部分|一张|一幅|一块|一句|段落|给我|我的|想让|希望|我希望|有|上面|的话|仅|地|得|着|个|首|条|次|处|格式|形式|效果|类型|方式|文件|整体|共|总共|总|总长|长度|时间|时长|出现|大约|左右|大概|好看的|一条|一行|自动|太长了|太长|有点长|有点太长|太久了|一遍|当|当作|作为|当成|刚好|正好|恰好|稍微|稍稍|略微|直接|简单|统统|通通|全都|拜托|拜托了|辛苦|辛苦了|谢啦|谢了|谢谢啦|感谢|多谢啦|呗|嘛|啦|咯|喽|哈|噢|喔|诶|欸|哎|嗯|那么|请问|亲|亲爱的|老师|大佬|兄弟|哥|姐|麻烦了|帮个忙|帮下忙|行吗|行不行|好吗|好不好|好么|行么|可否|请给我|现在|目前|视频的|这个视频|这条视频|这段视频|本视频|我的视频|视频整体|整条|全片|整片|整部|整支|的那种|那种|的样子|能不能帮我|可以帮我|能帮我|可不可以帮我|能否帮我|出来|起来|就行|就好|即可|就可以|就可以了|就行了|就好了|就完事|好了|行了|ok了|也|做|做个|做一个|进行|一种|种|该|其中|当中|内容是|麻烦帮我|我上传的|我刚上传的|我传的|刚上传的|刚才上传的|上传的|那个文件|对|才|就够|就够了|够了|一层|过去|多余|多余的|废话|没用|没用的|没意思|没意思的|点|点儿|些|统一|根据|照着|依照|位于|应该|应该要|最好|最好是|还是|更好|会更好|比较好|就更好|更合适',
  'somewhere|finished|resulting|attached|uploaded|supplied|boring|annoying|weird|terrible|useless|unnecessary|random|stupid|silly|horrible|pointless|dumb|irrelevant|unneeded|unwanted|roughly|actual|little',
  "i attached|i've attached|i uploaded|i've uploaded|i just uploaded|that i uploaded|that i attached|thanks a lot|thanks a bunch|thanks a million|pretty please|i just want you to|just want you to|i just want to|just want to|just need you to|needs|needed|lol|haha|hehe|uh|uhh|uhm|um|umm|erm|oh|ah|gonna|wanna|let me|lemme|gimme|whatever|there you are|another one|i'd rather|i would rather|we'd rather|that's all|thats all|that's it|thats it|that is all|that would be great|that'd be great|that would be nice|that'd be nice|that would be awesome|if that's ok",
);

export const commonWords = [
  remove,
  cut,
  trim,
  shorten,
  keep,
  add,
  make,
  move,
  silence,
  transition,
  title,
  music,
  sound,
  fade,
  speed,
  clip,
  video,
  everything,
  allAfter,
  rest,
  except,
  unchanged,
  start,
  end,
  whole,
  thatStretch,
  each,
  firstHalf,
  secondHalf,
  bothEnds,
  there,
  foreignUnit,
  timeUnit,
  it,
  from,
  to,
  between,
  at,
  forWord,
  of,
  withWord,
  and,
  then,
  before,
  after,
  atMost,
  atLeast,
  shouldBe,
  by,
  off,
  inWord,
  outWord,
  quietly,
  filler,
] as const;
