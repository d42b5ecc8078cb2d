import { time } from '../chinese/phrases';
import type { Aside } from './aside';
import type { Lexicon } from '../words/lexicon';
import { hasCommand, hasSubstance, hasValue, opensUnknown } from '../words/substance';

/** Pieces of Chinese messages that ask for nothing, told by their form. Texts are folded and masked. */

const lead =
  /^(?:不过|但是?|而且|并且|然后|另外|还有|对了|那个|嗯|哦|啊|其实|主要是?|毕竟|反正|就是|可能|感觉|我觉得|我感觉|好像|总之|所以|因此)+[,\s]*/;
const courtesy =
  /^(?:谢谢|多谢|感谢|辛苦|拜托|麻烦|你好|您好|哈喽|嗨|大家好|好的|在吗|不好意思|抱歉|打扰|不急|不着急|慢慢来|求求|爱你|么么哒|哈哈|嘿嘿|加油|完美|厉害|太棒)([^,]{0,10})$/;
const asks =
  /请|帮|麻烦|把|将|给我|给视频|给画面|需要|想要|我想|我要|应该|希望|能不能|可不可以|可以吗|行吗|吧$|[?]|吗$|再|就(?!行|好|是|这样|可以|这么)|的时候|改|换|变成|调到|设为|要求/;
const cause =
  /^(?:因为|由于|毕竟|主要是|反正|谁让|原因是|之所以|不然|要不然|要不|否则|免得|省得|以免|避免|防止|怕|担心|这样(?!的)|这么做|好让|以便|方便|为了|为的是|目的是|让(?:大家|观众|别人|人|他们|她们|学生|孩子|小朋友|粉丝|客户|老板|我妈|奶奶)|给人|显得|看起来|看着|看上去|听起来|听着|听上去|给学生|给孩子|给客户|给家人|给朋友)/;
const person =
  '(?:我们?|咱们?|他们?|她们?|大家|观众|有人|没人|别人|老板|客户|甲方|老师|学生|朋友|孩子|粉丝|我(?:妹妹|姐姐|哥哥|弟弟|妈妈?|爸爸?|奶奶|爷爷|老婆|老公|朋友|同事|老师|儿子|女儿))';
const ofPerson = new RegExp(`^(?:这|那)?(?:是)?${person}(.+)$`);
const circumstance =
  /^(?:录(?:的时候|时|得|着)|拍(?:的时候|时|得)|说话?的时候|那里|这里|那边|旁边|里面|中间(?![用加放插来切接改做换拼])|当时|那时候?|刚好|正好|本来|原来|可惜|结果|平台|微信|抖音|系统|网站|手机|相机|摄像机|镜头盖|灯光|光线|房间|环境|现场|背景里|外面|隔壁|路人|风|车)/;
const told =
  /(?:太|有点儿?|有些|很|非常|特别|比较|挺|十分|过于|超级?|不太|不够|更|最(?![前后上下左右开末早])|好(?=[难丑吵暗乱])).{1,8}$|(?:发|偏|泛)[黄红蓝青灰黑暗白绿](?:了|的)?$|(?:没|没有|不)(?:什么|啥|人|用|意义|必要|意思|内容|上|清|好|准|稳|行|对)|[\u4e00-\u9fff]了$|[\u4e00-\u9fff](?:不好|不了|不清|不上|不到|不出|不见|不对|不准|不稳|不住)(?:了|的)?$|(?:难听|难看|好听|好看|好笑|无聊|冗长|拖沓|多余|尴尬|奇怪|突兀|突然|生硬|刺耳|模糊|失焦|过曝|穿帮|口误|卡顿|重复|没用|精彩)(?:了|的|死了)?$/;
/** "别太大声" is a wish. */
const limited = /(?:别|不要|不能|不可以)[^,]{0,4}(?:太|过|超)/;
const copula = /(?:是|都是|全是|就是|算是|属于)(?!不是|否).+/;
const ifNot =
  /^(?:如果|要是)?(?:不行|不可以|不能|做不到|没有|弄不了|不会)(?:的话)?,?(?:就|那就?)?(?:算了|不用了|不弄了|跳过|拉倒|不要了)$/;
const existence = /(?:^|[里边面处时间]|刚好|正好|突然|一直|总|会|那里|这里)有(?!点|些).+/;
/** Verbs that take something away: with "了" they are a wish, where others tell what happened. */
const taking = /(?:删|剪|去|切|砍|关|拿|撤|扔|裁|掐|清|静音|不要|不需要|留|保留|丢|移|加|放)(?:掉|除|光)?了$/;

/** The aside that a constituent is; `undefined` where it may ask for something. */
export function chineseAside(written: string, lexicon: Lexicon): Aside | undefined {
  const text = written.replace(lead, '').trim();
  if (ifNot.test(text)) return { type: 'courtesy' };
  // “麻烦配上音乐” asks for it.
  const [, politely] = courtesy.exec(text) ?? [];
  if (text === '' || (politely !== undefined && !hasSubstance(politely, lexicon)))
    return { type: 'courtesy' };
  // "…，然后继续播": what comes after is left alone.
  if (goesOn.test(text)) return { type: 'kept', what: '后面' };
  if (impression.test(text) || /^(?:就)?像[^,\d]{1,6}(?:一样|似的|那样)?$/.test(text))
    return { type: 'desire' };
  const left = keptIn(text) ?? forbiddenIn(text, lexicon);
  if (left) return left;
  if (/\ue000/.test(text)) return undefined;
  if (audience.test(text) || whatFor.test(text)) return { type: 'purpose' };
  if (cause.test(written)) {
    return hasValue(text, lexicon) || /把|将|请|帮/.test(text) ? undefined : { type: 'reason' };
  }
  const feel =
    /^(?:我?(?:就是)?(?:想)?要|想要|追求|做出|营造)(?:那种|这种|一种|的是)?(.*)(?:的?(?:感觉|效果|氛围|风格|节奏感|味道))$/.exec(
      text,
    )?.[1];
  if (feel !== undefined) return hasValue(feel, lexicon) ? undefined : { type: 'desire' };
  return statedIn(text, lexicon);
}

const goesOn =
  /^(?:再|又|接着|继续|然后|后面|之后)*(?:接着|继续|正常)(?:往[下后]|正常)?(?:播放?|放|走|进行)(?:下去|就行|就好|即可|吧)?$/;
/** How it is to strike who sees it: "节奏紧凑一点", "看起来自然些". */
const impression =
  /^(?:让)?(?:视频|整体|画面|节奏|看起来|看着|显得|听起来|听着|感觉|效果|过渡|衔接|要|再|更|稍微|尽量)*(?:紧凑|流畅|自然|利落|干净利落|专业|高级|好看|顺畅|顺滑|连贯|生动|活泼|有趣|舒服|协调|美观)(?:一?[点些]|一?点儿|起来)?(?:就行|就好|吧)?$/;
/** "别剪到字": so much is left beside what is said. */
const ofWords =
  /^(?:把)?(?:剪|切|删|裁|吃)(?:到|着|掉|断|了)?(?:字|词|话|人声|说话|说的话|台词|句子|声音|正常说话)(?:的)?(?:声音|部分|内容)?(?:都)?(?:剪|切|删)?(?:掉|断|到)?了?$|^(?:把)?(?:字|词|话|人声|说话|说的话|台词|句子)(?:也|都|给)?(?:剪|切|删|裁|吃)(?:到|着|掉|断)?了?$/;

/** A clip or a stretch of time. */
const reference =
  /^(?:第[\d一二三四五六七八九十]+|最后一?|最前面?|[前后]面?|开头|结尾|中间)[^,]{0,8}?(?:段|秒钟?|分钟?|个(?:视频|片段)?|张(?:照片|图片)?)(?:那段|这段|视频|的?地方)?/;
const topic =
  /^(.{0,12}?)(?=(?:太|有点|有些|很|非常|特别|比较|过于|都|全|就|又|也|不太|不够|没|拍|录|说|是|糊|歪|抖|暗|亮)|[\u4e00-\u9fff]{1,3}了$)/;

/** "This is …": what it is, whatever the words. */
const isThis =
  /^(?:这|那|这个|那个|这段|那段|这里|那里|这条|这些|那些|这首歌?|以上)?(?:都|就|只|也)?是(?!不是|否).+/;
/** “录的时候老停下来想词” */
const recording =
  /^(?:我)?(?:录|拍|说|讲)(?:视频|课|话)?(?:的时候|时候?|得|着)?(?:我)?(?:老是?|总是?|经常|一直|会|有时候?|有点儿?|没)(?!剪|删|去)[^,]{1,14}$/;
const audience =
  /^(?:我们?|准备|打算|想|要|是|用来|这个?|视频)*(?:发|发到|发在|传|传到|上传到?|投到?|放到?|放在|用在|用于|参加)(?:我们?的?|学校的?)?(?:抖音|小红书|b站|视频号|快手|朋友圈|微博|微信|公众号|知乎|西瓜|youtube|油管|tiktok|ins(?:tagram)?|reels|shorts|网上|平台|群里?|比赛|投稿|课堂?|班级群?|家长群)(?:里|上|去)?(?:的|用的?|用|看的)?$|^(?:是)?(?:给|为)(?!我)[^,]{1,10}(?:看|用|做|准备|拍|录)的?$|^(?:做|当|作)[^,]{1,8}用的?$/;

/** "我想做一个短视频：…" */
const whatFor =
  /^我?们?(?:想|要|打算|准备|在|需要)+(?:做|剪|弄|出|拍|制作|剪辑)(?:成)?(?:一?[个条支])?(?:短视频|小视频|短片|vlog|视频|作品|片子)(?:发|给.{1,4}看)?$/;

/** "第二段比第一段吵多了" */
const comparison =
  /^(.{1,12}?)(?:的?声音|的?音量|的?画面)?(?:听起来|看起来)?(?:明显|好像|要|都)?(?<!对)比[^,]{1,12}?(?:大声|小声|吵|响|轻|亮|暗|快|慢|大|小|高|低)(?:得多|多了|很多|好多|太多|一?些|一?点|了|不少)*$/;

function statedIn(text: string, lexicon: Lexicon): Aside | undefined {
  const [, compared] = comparison.exec(text) ?? [];
  if (compared !== undefined) return { type: 'statement', subject: compared, compares: true };
  if (recording.test(text) && !hasValue(text, lexicon)) return { type: 'statement' };
  if (isThis.test(text) && !/\d|把|请|帮|改成/.test(text)) return { type: 'statement' };
  // "人被切掉了"
  if (
    /^(?:人|头|脸|脚|身体|主体|画面|字幕?|标题|logo|两边|上下|左右|边)[^,]{0,4}(?:被|都)(?:切|裁|剪|挡|遮|盖)(?:掉|住|到)?了?$/.test(
      text,
    )
  )
    return { type: 'statement' };
  if (asks.test(text) || taking.test(text) || limited.test(text)) return undefined;
  const subject = reference.exec(text)?.[0] ?? topic.exec(text)?.[1] ?? '';
  const predicate = text.slice(subject.length);
  if (hasValue(predicate, lexicon)) return undefined;
  const isTold =
    told.test(predicate) || copula.test(predicate) || existence.test(text) || circumstance.test(text);
  if (/^我们?(?:继续|还在|一直|照样|会|在)*(?:说话?|讲话?|讲解|解说)(?:着|的)?$/.test(text))
    return { type: 'statement' };
  const who = ofPerson.exec(text)?.[1];
  const isOfPerson = who !== undefined && (!hasSubstance(who, lexicon) || who.endsWith('的'));
  if (!isTold && !isOfPerson) return undefined;
  const isNamed = subject !== '' && hasValue(subject, lexicon);
  return { type: 'statement', subject: isNamed ? subject : undefined };
}

const rest =
  '(?:其他|其它|其余|别的|剩下|剩余|余下|后半段|前半段|后半部分|前半部分|后一半|前一半|后面|前面|后边|前边|之后|之前|另外|另|其他人|别处)(?:的|部分|地方|内容|片段|段落|几段|两段|一段|那段|时间|时候|画面|那个|个)*(?:都|就|全|还是|仍然|先|也)*';
const noun =
  '(?:原声|原来的声音|原音|声音|人声|音频|音乐|背景音乐|bgm|画面|视频|字幕|标题|文字|logo|水印|颜色|色彩|速度|语速|音调|音高|时长|长度|顺序|画质|清晰度|分辨率|比例|尺寸|转场|第[一二三四五六七八九十\\d]+(?:段|个|个片段|个视频)|[a-z][a-z\\d_-]{1,30}(?:\\.[a-z\\d]{3,4})?(?:那段|视频)?|短的|长的|内容|节奏)(?:的)?(?:都|就|全|还是|仍然|先|也|部分)*';
const stretch = `(?:前|后|最后|开头|结尾)?的?${time}(?:[到至-]${time})?(?:之前|之后|以前|以后)?(?:都|就|的|部分|内容)*`;
const still =
  '(?:默认|全要|全留|全都要|全都留|整段(?:都)?(?:要|留|用)|不动|别动|不要动|不用动|别碰|不要碰|不变|不要变|保持不变|正常(?:播放|速度|放)?|照旧|照常|原样|保持原样|保持原状|保持(?:彩色|正常|原速|原色|原来的?(?:样子|速度)?)?|原速(?:播放)?|保留(?:着|下来)?|留着(?:别动|不动)?|留下(?:别动)?|不改|别改|不要改|不用改|不管|不用管|别管|没问题|不受影响|不处理|不用处理|继续(?:播放|放)?|就这样|那样就行|挺好|可以|没事|ok|(?:就|还)?(?:是|用)?(?:彩色|原色|原声))(?:就行|就好|即可|就可以)?(?:的|了|吧|哈|啊)?';
const staying = new RegExp(`^((?:${rest}(?:${noun})?|${noun}|${stretch}))${still}$`);
const keeping = new RegExp(
  `^(?:请|记得|但是?|还是|要|同时)*(?:保留|保持|留着|别动|不要动|不要碰|别碰|不要改变|不要改|别改|不改变|不影响|不要影响|别影响|不动)((?:${rest}|${noun}))(?:不变|不动|原样)?(?:就行|就好|即可)?(?:的|了|吧)?$`,
);

/** "声音别变调" */
const ofPitch =
  /^(?:但是?|而且|不过)?(?:声音|人声|音调|原声)*(?:别|不要|不能|不会|保持)变?(?:调|音调|声调)(?:不变)?$/;

function keptIn(text: string): Aside | undefined {
  if (ofPitch.test(text)) return { type: 'kept', what: '音调' };
  const what = staying.exec(text)?.[1] ?? keeping.exec(text)?.[1];
  return what === undefined || /只|仅/.test(text) ? undefined : { type: 'kept', what };
}

const negated =
  /^(.{0,6}?)(?:不要|不用|不需要|不必|无需|没必要|用不着|(?<![识分特级性个区差类辨鉴])别(?![的人处名])|勿|先不|先别|千万别|可别)(?:再|去|给我|先|把)?(?:要)?(?!了|太|多了)(.+)$/;

function forbiddenIn(text: string, lexicon: Lexicon): Aside | undefined {
  const [, object = '', command = ''] = negated.exec(text) ?? [];
  if (command === '' || hasValue(object, lexicon) || limited.test(text)) return undefined;
  // "往上抬一点别挡脸" begins with a wish.
  if (/^往|[点些]$|[改换变转做裁调]成|[横竖][屏版]|方形/.test(object)) return undefined;
  if (ofWords.test(command)) return { type: 'desire' };
  // What covers a face or drowns a voice can't be looked after.
  if (/^(?:盖|挡|遮|压过|抢|影响|干扰|吵)/.test(command)) return { type: 'desire' };
  if (hasCommand(command, lexicon) || /^(?:直接|硬)?(?:裁|剪|切|删|拉伸|变形|缩放|加)/.test(command)) {
    return { type: 'forbidden', command: `${command}${object}`, isInstead: false };
  }
  // What names a value or a thing may be a wish.
  if (hasValue(command, lexicon) || (hasSubstance(command, lexicon) && !opensUnknown(command, lexicon)))
    return undefined;
  return { type: 'desire' };
}

/** "不够长就循环": the condition before a wish that does nothing where it does not hold. */
const conditional =
  /^(?:如果|要是|假如|若)?(?:它|音乐|歌|bgm|时间|长度)*(?:不够(?:长|用)?|太短|短了|不足|比视频短)(?:了|的话)*[,，]?(?:就|那就|则|请)(?!.{0,6}(?:加速|快进|提速|剪|删))/;

export function chineseCondition(text: string): { from: number; to: number; aside: Aside } | undefined {
  const found = conditional.exec(text)?.[0];
  return found === undefined ? undefined : { from: 0, to: found.length, aside: { type: 'reason' } };
}
