import type { Translations } from '../replies/replies';

/** Things that are often wished for and that no edit here does, each with the words that it is asked with. */
const wishes: readonly (readonly [Translations<string>, RegExp])[] = [
  [
    { en: 'Writing subtitles from the speech', zh: '自动识别字幕' },
    /\bsubtitles?\b|\bcaptions\b|\btranscri|auto.?caption|自动字幕|识别字幕|语音转文字|字幕/,
  ],
  [{ en: 'A speed that changes little by little', zh: '渐变变速' }, /\bramp|\bgradual(?:ly)? (?:speed|slow|faster|slower)|曲线变速|渐变变速|变速曲线/],
  [{ en: 'Playing to and fro', zh: '来回播放' }, /\bboomerang/],
  [{ en: 'Drawing emojis or shapes', zh: '添加表情或图形' }, /\bemojis?\b|\barrows?\b|表情|箭头/],
  [
    { en: 'Finding filler words, which takes a transcript,', zh: '识别语气词（需要语音转文字）' },
    /\b(?:u[mh]+s?|ers?|hmm+s?|filler words?|fillers|breaths?|stutters?|stammer\w*)\b|语气词|口头禅|嗯|呃|换气声|呼吸声|结巴/,
  ],
  [
    { en: 'Finding or composing music', zh: '寻找或生成音乐' },
    /\b(?:generate|compose|find|pick|choose|suggest|recommend|download|search)\b.*\b(?:music|songs?|soundtrack|tune)\b|royalty.?free|(?:生成|推荐|找|搜|选|挑).*(?:音乐|歌|bgm|配乐)/,
  ],
  [{ en: 'Cutting to the beat of music', zh: '按音乐节拍剪辑' }, /\bbeats?\b|卡点|踩点|鼓点|节拍/],
  [{ en: 'Taking voices or instruments apart', zh: '分离人声与伴奏' }, /\b(?:vocals?|instrumental|karaoke|stems?)\b|伴奏分离|人声分离|去人声|分离人声|提取人声|消除人声/],
  [{ en: 'Changing the pitch or the character of a voice', zh: '变声或变调' }, /\bpitch\b|chipmunk|robot voice|voice changer|deeper voice|\bauto.?tune|变声|变调|音调|音高/],
  [{ en: 'Equalizing, compressing or panning sound', zh: '均衡、压缩或声像调整' }, /\bbass\b|\btreble\b|\beq\b|equali[sz]|\bcompressor|\bcompress the (?:audio|sound|voice)|\bpan(?:ning|ned)?\b(?=.*(?:left|right|audio|sound|music|voice|centre|center))|\b(?:left|right) (?:channel|speaker|ear)|\bstereo\b|\bmono\b|低音(?!量)|高音(?!量)|均衡器|声道|立体声|单声道/],
  [{ en: 'Taking echo out of the sound', zh: '消除回声' }, /\becho\b|\breverb|回声|混响/],
  [
    { en: 'A filter or look for the picture', zh: '滤镜' },
    /\bsepia|\bvintage|\bretro\b|\bcinematic|电影感|复古|暖色|冷色|色温|色调|暖一点|冷一点|偏暖|偏冷|\bwarm(?:er|th)?\b|\bcool(?:er|th)\b|\bcolder\b|color temperature|\btint\b|\bfilters?\b|\bluts?\b|white balance|\bhue\b|滤镜|白平衡|色相/,
  ],
  [{ en: 'Hiding a part of the picture', zh: '打码' }, /\bblur (?:the |my |his |her |a )?(?:faces?|plates?|logo)|\bcensor|打码|马赛克/],
  [{ en: 'Steadying the picture', zh: '画面防抖' }, /stabili[sz]|\bshak[ey]|防抖|稳定/],
  [{ en: 'Speaking or translating', zh: '配音或翻译' }, /voice.?over|\bnarrat|text.to.speech|\btts\b|\btranslat|\bdub\b|配音|旁白|翻译/],
  [{ en: 'Choosing a typeface', zh: '更换字体' }, /\bfonts?\b(?! ?(?:size|colou?r))|\btypeface|字体(?!大小|颜色)/],
  [{ en: 'Moving letters', zh: '文字动画' }, /\btypewriter|\banimat|\bkaraoke|\bbounc|打字机|文字动画|动画效果|弹跳/],
  [{ en: 'Replacing the background', zh: '替换背景' }, /green ?screen|chroma.?key|(?:remove|replace|change) (?:the |my )?background(?! music)|抠像|绿幕|抠图/],
  [{ en: 'Fading the sound without the picture', zh: '只淡化声音' }, /\bfade.*\b(?:audio|sound)|(?:声音|音频).*淡/],
]; // prettier-ignore

/** What a text asks for that cannot be done here. @param text folded, with quoted words blanked out. */
export function notOffered(text: string): Translations<string> | undefined {
  return wishes.find(([, words]) => words.test(text))?.[0];
}
