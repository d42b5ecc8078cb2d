/**
 * Characters that an input method mixes up, by their syllable: those of the words that requests are made of, and
 * the common ones that sound like them.
 */
const characters: Readonly<Record<string, string>> = {
  bai: '白百摆', bao: '饱保宝包', bei: '背北被倍备贝', bi: '比笔', biao: '标表', bian: '变边遍', cai: '裁才材彩财',
  chang: '场长常厂唱', che: '撤车彻', chu: '出除初处', da: '大打', dan: '淡但蛋单弹', dao: '倒导到道', dian: '点电',
  diao: '掉吊钓', ding: '定顶订', du: '度读独', duan: '段断短端', dui: '对队', dun: '顿吨盾', fan: '翻反返番',
  fang: '放方房', fen: '分份', feng: '封风', ge: '割格隔', he: '和合盒', hei: '黑嘿', heng: '横恒衡', hua: '画话花化滑',
  huan: '换环还缓', jia: '加家假夹', jian: '剪减简间件建检', jiang: '降将讲', jie: '结接节截', jing: '静景镜境净竟京竞精',
  ju: '锯局', kai: '开凯', liang: '亮量两凉', liu: '留流刘', lv: '滤绿率律', man: '慢曼漫满', mian: '面免', miao: '秒妙渺喵',
  mo: '模末', mu: '幕母木目慕墓', pei: '配陪佩', pian: '片骗篇偏', pin: '频品贫拼', ping: '屏平瓶评凭', qian: '前钱签千浅欠', qu: '去取趣',
  ru: '入如', shan: '删山闪', sheng: '声升生', shi: '视事试食世', shu: '竖书树数叔', shui: '水睡', su: '速素宿诉',
  suo: '缩所索', ti: '题提体', ting: '停挺亭庭听厅', tou: '头投透', tui: '推退', wei: '尾伟委', xian: '显现线', xiao: '销消小',
  xuan: '旋选宣', xun: '循寻', yin: '音因阴银印引', yue: '乐月悦越', zao: '噪早造', zhi: '制直质', zhong: '中钟终',
  zhuan: '转专砖赚', zi: '字自子紫',
}; // prettier-ignore

const syllableOf: ReadonlyMap<string, string> = new Map(
  Object.entries(characters).flatMap(([syllable, each]) =>
    Array.from(each, (one) => [one, syllable] as const),
  ),
);
const spelt = new RegExp(`(?:${Object.keys(characters).sort((a, b) => b.length - a.length).join('|')})`, 'y'); // prettier-ignore

/** What a folded text sounds like; `undefined` where its Latin letters spell no known syllables. */
export function soundOf(text: string): string | undefined {
  const sounds: string[] = [];
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    if (!/[a-z]/.test(character)) {
      sounds.push(syllableOf.get(character) ?? character);
      at++;
      continue;
    }
    spelt.lastIndex = at;
    const syllable = spelt.exec(text)?.[0];
    if (syllable === undefined) return undefined;
    sounds.push(syllable);
    at += syllable.length;
  }
  return sounds.join(' ');
}

/** Whether a character is written for 秒, which is known beside its number alone. */
export function soundsLikeSecond(text: string): boolean {
  return text.length === 1 && syllableOf.get(text) === 'miao';
}

/** Whether a character is written for 前, which is known before its length alone. */
export function soundsLikeFirst(text: string): boolean {
  return text.length === 1 && syllableOf.get(text) === 'qian';
}
