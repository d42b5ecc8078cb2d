import type { Edit } from '../../edits/registry';
import { usualMusicVolume } from '../../model/timeline';
import type { Spoken } from '../asides/statements';
import { foldText, hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** Music that is not as loud, or not alone, all the time: "60% for the first 8 seconds, then 15%". */

/** In characters. */
const longest = 120;
const then = String.raw`(?:and |then |but |after(?:wards| that)?,? |from (?:there|then)(?: on)?,? |然后|之后|后面|再|接着)*`;
const level = String.raw`(\d{1,3} ?%|(?:quite |very |really |nice and )*(?:quiet|low|soft|lower|quieter|softer|loud|louder|full volume)(?:ly)?|小声一?点?|大声一?点?|轻一?点?)`;
const levelAlone = new RegExp(
  String.raw`^${then}(?:(?:it|the music|音乐) )?(?:(?:should |can )?(?:be|go(?:es)?|drop(?:s|ped)?|down|turn|make it|only|just|bring it|lower it|keep it|back|at|to|降到|降为|调到|降低到|音量) ?)*${level}(?: volume| level)?(?: (?:(?:under|beneath|behind|below) .{1,40}|after (?:that|it)|afterwards|from (?:there|then)(?: on)?|for the rest.{0,30}|(?:un)?til the end|to the end|when(?:ever)? i (?:speak|talk).{0,20}))*[.!]?$`,
);
const alone =
  /^(?:(?:please |then |also |and )*(?:let|make|have|keep|leave|i(?:'d like| want)) )?(?:for |in )?(?:the )?((?:first|last|final) [a-z\d.:]+ ?(?:s|secs?|seconds?|minutes?|min)?) (?:to )?(?:be|have|with|as|should be|should have|play|is|only play|of)? ?(?:to be )?(?:just|only|nothing but) (?:the )?(?:music|song|soundtrack)(?: (?:playing|alone|and nothing else))?[.!]?$|^(?:just|only|nothing but) (?:the )?(?:music|song|soundtrack)(?: playing)? (?:for|in|over|during) (?:the )?((?:first|last|final) [a-z\d.:]+ ?(?:s|secs?|seconds?|minutes?|min)?)[.!]?$|^(?:(?:can|could|may) (?:i|we) )?(?:please )?have (?:the )?(?:music|song|soundtrack) without (?:my|the) (?:voice|speech|talking|original sound) (?:for|in|over|during) (?:the )?((?:first|last) [a-z\d.:]+ ?(?:s|secs?|seconds?)?)[.!]?$/;

/** Clauses with what is said of the music's level at one time and at another, each in a clause of its own. */
export function withMusicLevels(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const done: Spoken[] = [];
  for (const clause of spoken) {
    const before = done.at(-1);
    // "把原声换成voiceover，音量80%": of what was just put in place of it
    const own = before !== undefined && /^(?:音量|声音)\D{0,4}\d{1,3} ?%/u.test(clause.text);
    if (own && grammar.editOf(before.text)?.edit === 'replaceSound') {
      done.push({ ...clause, text: `音乐${clause.text}` });
      continue;
    }
    const levels = before && twoLevels(before.text, clause.text, grammar);
    if (before && levels) {
      done.pop();
      done.push(...levels.map((text) => ({ ...before, text })));
      continue;
    }
    const part = before && levelOfPart(before.text, clause.text, grammar);
    if (part !== undefined) {
      done.push({ ...clause, text: part });
      continue;
    }
    const growing = startingLevel(clause.text, grammar);
    if (growing) {
      done.push(...growing.map((text) => ({ ...clause, text })));
      continue;
    }
    const hushed = musicAlone(clause.text, grammar);
    if (hushed === undefined) {
      done.push(clause);
      continue;
    }
    const isThere = spoken.some((each) => each !== clause && /music|song|soundtrack|\.mp3/i.test(each.text));
    const laid = !isThere && grammar.editOf('play the music')?.edit === 'addMusic';
    if (laid) done.push({ ...clause, text: 'play the music' });
    done.push({ ...clause, text: hushed });
  }
  return done;
}

const partLeveled = new RegExp(
  String.raw`^${then}(?:at |(?:down |up |lowered |back )?to )?${level}(?: volume)? (?:in|for|during|over|at|from|(?=between)) ?((?:the )?(?:(?:first|last|final|opening) .+|start|beginning|end|intro|outro|between \d.+|\d.+))$`,
);

/** Whether a text says how loud something is to be in a part of the video, and no more. */
export function isLevelOfPart(text: string): boolean {
  return text.length <= longest && partLeveled.test(foldText(text));
}

/** "Music at 15%, full volume in the last 10 seconds" */
function levelOfPart(first: string, second: string, { editOf }: Grammar): string | undefined {
  const [, said, stretch] = (isLevelOfPart(second) && partLeveled.exec(foldText(second))) || [];
  const music = editOf(first);
  if (said === undefined || stretch === undefined || music?.edit !== 'addMusic') return undefined;
  const text = `set the music volume to ${percentOf(said)}% for ${stretch}`;
  return editOf(text)?.edit === 'setVolume' ? text : undefined;
}

type AddMusic = Extract<Edit, { edit: 'addMusic' }>;

/** "Music at 60% for the first 8 seconds", "then 15%": the one is how loud it is until then, the other from then on. */
function twoLevels(first: string, second: string, { editOf }: Grammar): readonly string[] | undefined {
  const said = second.length > longest ? undefined : levelAlone.exec(foldText(second))?.[1];
  if (said === undefined) return undefined;
  const music = editOf(first);
  if (music?.edit !== 'addMusic') return undefined;
  const endMs = endOf(music);
  if (endMs === undefined) return undefined;
  const later = percentOf(said);
  const now = music.volume ?? usualMusicVolume;
  const name = music.media;
  const until = `${endMs / 1000}`;
  return hasChinese(first + second)
    ? [`加${name ?? '背景音乐'}，音量${later}%`, `0秒到${until}秒音乐音量调到${now}%`]
    : [`add ${name ?? 'background music'} at ${later}%`, `set the music volume to ${now}% from 0 to ${until} seconds`];
} // prettier-ignore

/** Until when music plays that begins with the video and of which nothing else is told, in milliseconds. */
function endOf({ from, to, songMs, fadeInMs, fadeOutMs }: AddMusic): number | undefined {
  const isPlain = from === 0 && songMs + fadeInMs + fadeOutMs === 0;
  return isPlain && typeof to === 'number' && to > 0 ? to : undefined;
}

function percentOf(said: string): number {
  const percent = /\d+/.exec(said)?.[0];
  if (percent !== undefined) return Number(percent);
  return /loud|full|大/.test(said) ? 100 : 20;
}

const starting = new RegExp(
  String.raw`^((?:(?:have|let|make|add|play) )?(?:the |some |my )?(?:background )?(?:music|song|[\w-]+\.mp3)) (?:(?:to |should )?(?:starts?|begins?|opens?)|starting|beginning)(?: off| out)?(?: at)? ${level},? (?:and |but |then )*(?:(?:goes?|gets?|is|to|at|turns?|becomes?|up|be) )*${level} (?:from|at|after) (\d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?)(?: on| onwards)?[.!]?$`,
);

/** "Music starts quiet and full volume from 0:10" */
function startingLevel(text: string, { editOf }: Grammar): readonly string[] | undefined {
  const [, music, early, late, moment] =
    (text.length > longest ? undefined : starting.exec(foldText(text))) ?? [];
  if (music === undefined || early === undefined || late === undefined || moment === undefined)
    return undefined;
  const named = music.replace(/^(?:have|let|make|play) /, '');
  const add = `${/^add /.test(named) ? '' : 'add '}${named} at ${percentOf(late)}%`;
  const from = /^\d+$/.test(moment) ? `${moment} seconds` : moment;
  const first = `set the music volume to ${percentOf(early)}% from 0:00 to ${from}`;
  return editOf(add)?.edit === 'addMusic' && editOf(first)?.edit === 'setVolume' ? [add, first] : undefined;
}

/** "Let the last 10 seconds be just music": what else is heard there is muted. */
function musicAlone(text: string, { editOf }: Grammar): string | undefined {
  const groups: readonly (string | undefined)[] =
    text.length > longest ? [] : (alone.exec(foldText(text)) ?? []);
  const stretch = groups.slice(1).find((each) => each !== undefined);
  if (stretch === undefined) return undefined;
  const hushed = `mute the original sound for the ${stretch}`;
  return editOf(hushed)?.edit === 'setVolume' ? hushed : undefined;
}
