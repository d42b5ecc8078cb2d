import type { Translations } from '../replies/replies';

/** Things that are often wished for and that no edit here does, each with the words that it is asked with. */
const wishes: readonly (readonly [Translations<string>, RegExp])[] = [
  [{ en: 'Playing backwards', zh: '倒放' }, /\breverse|\bbackwards?\b|\brewind|倒放|倒着|反向播放|反转/],
  [{ en: 'Turning or mirroring the picture', zh: '旋转或翻转画面' }, /\brotat|\bflip|\bmirror|\bupside|旋转|翻转|镜像/],
  [
    { en: 'Writing subtitles from the speech', zh: '自动识别字幕' },
    /\bsubtitles?\b|\bcaptions\b|\btranscri|auto.?caption|自动字幕|识别字幕|语音转文字|字幕/,
  ],
  [{ en: 'Playing a part again and again', zh: '循环播放' }, /^(?!.*(?:music|song|音乐|歌)).*(?:\bloop|\brepeat|\bboomerang|循环|重复播放)/],
  [{ en: 'Freezing the picture', zh: '画面定格' }, /\bfreeze|\bstill frame|定格|冻结/],
  [
    { en: 'Laying a picture over the video', zh: '在画面上叠加图片' },
    /\bwatermark|\blogo\b|\bsticker|\bemojis?\b|picture.in.picture|\bpip\b|水印|画中画|贴纸|标志/,
  ],
  [{ en: 'Cleaning the sound', zh: '降噪' }, /\bnoise|\bdenoise|\becho\b|\bhum\b|降噪|噪音|杂音|回声/],
  [
    { en: 'Changing the colours of the picture', zh: '调整画面颜色' },
    /black (?:and|&) white|\bb&w\b|gr[ae]yscale|\bsepia|\bfilters?\b|colou?r.?grad|\bbright|\bcontrast|\bsaturat|\bexposure|黑白|滤镜|调色|亮度|对比度|饱和度/,
  ],
  [{ en: 'Zooming or panning in the picture', zh: '画面缩放或平移' }, /\bzoom|ken burns|\bpan\b|推近|拉近|放大画面|缩放/],
  [{ en: 'Hiding a part of the picture', zh: '打码' }, /\bblur (?:the |my |his |her |a )?(?:faces?|plates?|logo)|\bcensor|打码|马赛克/],
  [{ en: 'Steadying the picture', zh: '画面防抖' }, /stabili[sz]|\bshak[ey]|防抖|稳定/],
  [{ en: 'Speaking or translating', zh: '配音或翻译' }, /voice.?over|\bnarrat|text.to.speech|\btts\b|\btranslat|\bdub\b|配音|旁白|翻译/],
  [{ en: 'Replacing the background', zh: '替换背景' }, /green ?screen|chroma.?key|(?:remove|replace|change) (?:the |my )?background(?! music)|抠像|绿幕|抠图/],
  [{ en: 'Fading the sound without the picture', zh: '只淡化声音' }, /\bfade.*\b(?:audio|sound)|(?:声音|音频).*淡/],
]; // prettier-ignore

/** What a text asks for that cannot be done here. @param text folded, with quoted words blanked out. */
export function notOffered(text: string): Translations<string> | undefined {
  return wishes.find(([, words]) => words.test(text))?.[0];
}
