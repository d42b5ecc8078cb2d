import type { Reading } from '../../language/reading';
import type { SplitScreen } from './side-by-side-language';

/** Whose sound is heard of two videos that share the frame, and with which of them they end. */

const half = String.raw`(?<side>左|右|上|下)(?:半)?(?:边|侧|面|方)?(?:那|这)?(?:一?半|个|段|边|视频|画面|的视频|的画面)*`;
const sideInEnglish = String.raw`(?<side>left|right|top|upper|bottom|lower)(?:[- ]hand)?(?: (?:one|side|half|video|clip))?`;

/** Only one half is heard, the other is muted, or none is heard. */
const heard: readonly (readonly [said: RegExp, keeps: boolean])[] = [
  [new RegExp(String.raw`(?:声音|音频|原声)?(?:就|都)?(?:只|仅)(?:要|用|留|保留|听|放|播放?|开|有)?(?:着)?${half}(?:的|有)?(?:声音|原声|音频)`, 'u'), true],
  [new RegExp(String.raw`(?:声音|音频|原声)(?:就|都|只|仅)*(?:要|用|留|保留|取|听|以|按)${half}(?:的|为准|为主)*`, 'u'), true],
  [new RegExp(String.raw`(?:把)?${half}(?:的)?(?:声音|原声|音频)?(?:就|给我|要)?(?:静音|消音|关掉|关了|去掉|不要声音|没声音|关声音|不要)(?:了)?`, 'u'), false],
  [new RegExp(String.raw`\b(?:with )?(?:only|just)(?: (?:use|keep|hear|play|with))? (?:the )?(?:(?:sound|audio) (?:of|from|on) (?:the )?${sideInEnglish}|${sideInEnglish.replace('side', 'owner')}(?:'s)? (?:sound|audio))(?: only)?`, 'iu'), true],
  [new RegExp(String.raw`\bmute(?: the)? ${sideInEnglish}|\b(?:the )?${sideInEnglish.replace('side', 'owner')} (?:is )?mut(?:ed|e)`, 'iu'), false],
]; // prettier-ignore
/** Of both: what stands beside a name is said of that one. */
const silent =
  /(?:两边|两个|全部|都)+的?(?:视频|声音)?都?(?:静音|消音|不要声音|关掉声音|没有声音)|(?<=[,，])(?:静音|消音|不要声音)$|\b(?:both|all) (?:of them )?(?:muted|silent|without (?:any )?sound)\b|(?<=, ?)(?:muted|(?:with )?no sound|without (?:any )?sound)$/iu;

/** That it ends with the shorter of the two. */
export const withShorter =
  /(?:总?时长|长度|时间|视频)?(?:都|就)?(?:以|按照?|跟着?|取|用|照)(?:较|更|最|比较)?短的?(?:那|这)?(?:一?个|一?段|一?条|一?边|视频)*(?:的?(?:长度|时长))?(?:为准|为主|来|算|走|结束|停|的)*|(?:较|更|最)?短的?(?:那)?(?:一?个|一?段|一?条|一?边|视频)*(?:放|播)完?(?:就|了)*(?:结束|停|完)|(?:到)(?:较|更|最)?短的?(?:那)?(?:一?个|一?段|一?条|视频)*(?:放完|结束)(?:为止|就停)?|\b(?:as long as|until|(?:it )?(?:end|stop)(?:s|p?ing)?(?: together)? (?:with|when)|(?:trimmed|cut) to|(?:to )?(?:match|the length of)) the shorter(?: (?:one|clip|video))?(?: (?:ends|is over|stops|runs out))?/iu;

/** Takes what is said of the sound and of the end. */
export function takeHeardOfHalves(reading: Reading): Pick<SplitScreen, 'sound' | 'until'> {
  const isShorter = takeSpan(reading, withShorter) !== undefined;
  const sound = takeSound(reading);
  return { ...(sound && { sound }), ...(isShorter && { until: 'shorter' as const }) };
}

function takeSound(reading: Reading): SplitScreen['sound'] {
  for (const [said, keeps] of heard) {
    const found = takeSpan(reading, said)?.groups;
    if (!found) continue;
    const isFirst = /^(?:左|上|left|top|upper)$/iu.test(found['side'] ?? found['owner'] ?? '');
    return isFirst === keeps ? 'first' : 'second';
  }
  return takeSpan(reading, silent) ? 'none' : undefined;
}

/** Takes the words that a pattern finds behind what the screen is called. */
function takeSpan(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  const { text, tokens } = reading.clause;
  const found = pattern.exec(text);
  if (!found || found.index === 0) return undefined;
  const end = found.index + found[0].length;
  reading.takeToken(...tokens.filter((token) => token.start >= found.index && token.end <= end));
  return found;
}
