import { takePhrase } from '../../language/words/phrases';
import type { Reading } from '../../language/reading';

/** What alone is to be heard, as opposed to where: "only play the music during the intro". */

const song = String.raw`(?:(?:the|my|background|uploaded|that) )*(?:music|songs?|soundtrack|track|bgm|tune)`;
const voice = String.raw`(?:(?:the|my|our|his|her|original) )*(?:voices?|speech|talking|speaking|dialogue|narration|original (?:sound|audio)|camera (?:sound|audio))`;
const only = (what: string) =>
  String.raw`(?<![a-z])(?:(?:only|just) (?:keep|leave|use|hear|have|play)(?: in)? ${what}|(?:keep|leave|use|hear|have|play) (?:only|just|nothing but) ${what}|(?:only|just) want(?: to (?:hear|have|keep))? ${what}|(?:want|need)(?: to (?:hear|have|keep))? (?:only|just) ${what}|nothing but ${what}|(?:be|is|should be) (?:just|only) ${what}|${what} (?:only|alone|and nothing else))(?: (?:left|playing|in it|on it))?(?![a-z])(?!.*(?:\d|\b(?:first|last|intro|outro|start|beginning|end|during|under|behind|over|on|at|for|while|when|one|two|three)\b))`;

const musicAlone = new RegExp(
  `${only(song)}|(?:只|仅)(?:要|留下?|保留|剩下?|听|放|用|需要)(?:背景)?(?:音乐|bgm|配乐|歌)(?:的?声音?)?|(?:背景)?(?:音乐|bgm|配乐)留(?:下|着)?就(?:行|好|可以)了?`,
);
const voiceAlone = new RegExp(
  `${only(voice)}|(?<![a-z])(?:only|just) ${voice}(?![a-z])|(?:只|仅)(?:要|留下?|保留|剩下?|听|需要)(?:人声|原声|说话声|我的声音)`,
);

/** Takes "only keep the music", "nothing but the music", "只留音乐". */
export function takeMusicAlone(reading: Reading): boolean {
  return takePhrase(reading, musicAlone) !== undefined;
}

/** Takes "just my voice", "只要人声". */
export function takeVoiceAlone(reading: Reading): boolean {
  return takePhrase(reading, voiceAlone) !== undefined;
}
