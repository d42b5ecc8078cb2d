import { time as chineseTime } from '../chinese/phrases';
import * as w from '../words/common-words';
import { foldText, hasChinese } from '../words/folding';
import { means } from '../reading';
import { notOffered } from '../requests/not-offered';
import { tokenize } from '../words/tokens';
import type { Grammar } from './grammar';
import { hasVerb, isObject } from './commands';

/** What happens in a stretch says nothing more where the stretch itself is told: "the intro (first 15 seconds)". */

const verb = String.raw`(?:get rid of|take out|cut(?: out| off| away)?|remove|delete|trim(?: off| out| away)?|chop(?: off| out)?|snip(?: out)?|lose|drop|ditch|skip|edit out|throw out|throw away|scrap|lop off|erase|discard)`;
const clock = String.raw`(?:\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?|\d{1,4}(?:\.\d{1,3})?(?: ?(?:s|secs?|seconds?|m|mins?|minutes?)(?![a-z]))?)`;
const range = String.raw`${clock} ?(?:-|–|—|~|to|until|till|through|and) ?${clock}`;
const edge = String.raw`(?:the |its )?(?:first|last|opening|final) (?:[\w.]{1,12} ){0,3}?(?:[\d.]{1,6} ?s|seconds?|secs?|minutes?|mins?|half|third|quarter)`;
const hedge = String.raw`(?:(?:it's|it is|that's|that is|thats|which is|this is|they're|i\.e\.|so|about|roughly|around|approximately|approx\.?|probably|maybe|basically|like|say|from|between|at|somewhere|meaning|namely) )*`;
const apart = String.raw`(?: ?\(|, | [-–—] |: )`;
/** "Up to 0:09", "from 1:48 on". */
const open = String.raw`(?:up (?:to|until)|until|till|before|after|past) (?:about |around )?${clock}|from ${clock} (?:on(?:wards?)?|to the end|till the end|until the end)`;
const inside = String.raw` (?:from|between|at|during|around|on) (?:about |around |roughly )?`;
const named = new RegExp(
  String.raw`(?<![a-z])(${verb}) ((?:the|my|that|this|those|these|an?|some|all|his|her|our|your) )?([^,;:()\n\d"“”]{2,60}?)(?:(${apart})${hedge}(${range}|${edge}|${open})\)?| (${open})|${inside}(${range}))(?![\w:%])`,
  'gi',
);
/** "…, and the outro from 1:48 on": one more that the verb before takes out. */
const listed = new RegExp(String.raw`( and|,| and also|, and) the ((?:[a-z]+ )?[a-z]+) (${open}|(?:from|between) ${range})(?![\w:%])`, 'gi'); // prettier-ignore
/** What a stretch is called by what happens in it; anything else may be something to be seen in it. */
const happening =
  /^(?:[a-z'-]+ ){0,5}?(?:cough(?:s|ing)?(?: fit)?|sneez(?:e|es|ing)|mistakes?|bloopers?|flubs?|stumbl(?:e|es|ing)|fumbl(?:e|es|ing)|rambl(?:e|es|ing)|rant|tangent|digression|interruption|phone call|ringing|barking|laugh(?:s|ing|ter)?|giggl(?:e|es|ing)|intro|introduction|outro|ending|opening|beginning|start|end|ads?|ad break|ad read|adverts?|commercials?|sponsor(?: segment| read| message)?|promo|plug|greeting|countdown|setup|mic check|glitch|bump|bits?|parts?|sections?|segments?|chunks?|portions?|pieces?|passages?|stretch|scenes?|shots?|clips?|moments?|stuff|footage|material|takes?|conversation|chat|q&a|joke|story|speech|talking|mumbling|swearing|walking|waiting|scene|sequence|mess|mess-up|screw-up|error|slip|disaster)(?: (?:where|when|in which|that|of|with|about) [a-z' ]{2,50})?$/i;
const ofAll = /^(?:up|down|it|them|everything|video|clips?|film|movie|footage|recording)$/i;
const inChinese = new RegExp(
  String.raw`(?:把|将)?([^，,。；;“”"（(\d第前后]{2,16}?)((?:剪|删|去|砍|裁|切)(?:掉|了|除)?)[，,（(](?:也)?(?:就是|大概是?|大约是?|差不多是?|应该是|在|是)?((?:前面?|后面?|最后|开头|结尾)?的?${chineseTime}(?:[到至-]${chineseTime})?)[)）]?(?=$|[，,。；;！!\n])`,
  'gu',
);

/** "我在喝水，大概33秒到37秒，剪掉" */
const taleInChinese = new RegExp(
  String.raw`(?<=^|[。；;！!\n])([^，,。；;“”"\d]{2,24})[，,](?:大概|大约|差不多|应该|好像)*(?:是|在|从)?(${chineseTime}[到至-]${chineseTime})(?:这段|那段|左右)?[，,]?(?:请|麻烦你?|帮我|帮忙|给我|就|都|把它|把这段|把那段|这段)*((?:剪|删|去|砍|裁|切)(?:掉|了|除))`,
  'gu',
);

function isTale(what: string, { files, lexicon }: Grammar): boolean {
  return tokenize(what, files, lexicon).every((token) => token.type === 'word' && !hasVerb(token) && !isObject(token)); // prettier-ignore
}

/** A prompt with the stretches alone that it both names and tells. */
export function withStretchesTold(prompt: string, grammar: Grammar): string {
  if (hasChinese(prompt)) {
    const tale = prompt.replace(taleInChinese, (whole, what: string, told: string, removal: string) =>
      isTale(what, grammar) ? `把${told}${removal}` : whole,
    );
    return tale.replace(inChinese, (whole, what: string, removal: string, told: string) =>
      isNameOnly(what, grammar) ? `把${told}${removal}` : whole,
    );
  }
  const plain = prompt.replace(goesToo, ', and $1').replace(notThere, ' but not ').replace(glossed, (_, told: string) => (/^\d/.test(told) ? told : `the ${told.replace(/^(?:the|its) /i, '')}`)); // prettier-ignore
  const told = plain.replace(listed, (whole, joint: string, what: string, stretch: string, at: number) =>
    happening.test(what) && isNameOnly(what, grammar) && removal.test(plain.slice(0, at)) ? `${joint} ${plainly(stretch)}` : whole); // prettier-ignore
  return told.replace(
    named,
    (
      whole,
      verb: string,
      article = '',
      what: string,
      _: string,
      told?: string,
      until?: string,
      within?: string,
    ) => {
      // prettier-ignore
      if (!isNameOnly(what, grammar) || (told === undefined && !happening.test(what))) return whole;
      // "Cut the video, first 10 seconds" may keep them, and "it down, 10 to 20" names nothing.
      if (ofAll.test(what) && (article === '' || told !== undefined)) return whole;
      return `${verb} ${plainly(told ?? until ?? within ?? '')}`;
    },
  );
}

/** "…, and the end from 1:50 on is me leaving, so that too" */
const goesToo = new RegExp(
  String.raw`,? and ((?:the |my )[^,;.\n]{0,30}?(?:${open}|${range}|${edge})) (?:is|are|was) (?:just |only )?(?!too)[^,;.\n]{2,60}?,? so (?:(?:cut|delete|remove|lose) )?(?:that|this|it)(?:,? (?:too|as well|also)| can go(?: too)?| goes(?: too)?)`,
  'gi',
);

/** "…, just not the last 5 seconds" spares them. */
const notThere =
  /,? (?:but )?(?:just|only|simply|though|please) not (?=(?:in |for |during |from )?(?:the |my )?(?:first|last|final|opening|start|beginning|end|intro|outro|\d))/gi;

/** "The intro (first 5 seconds)": the name says no more than the time. */
const glossed = new RegExp(
  String.raw`(?<![a-z])(?:the |my )?(?:very )?(?:intro|introduction|outro|start|beginning|opening|end|ending)(?: part| bit)? \((?:(?:the|so|i\.e\.|about|roughly) )*(${edge}|${range})\)`,
  'gi',
);

const removal = new RegExp(String.raw`(?<![a-z])${verb} `, 'i');

/** "Up to 0:09" after a verb may be how long something gets. */
function plainly(stretch: string): string {
  return stretch
    .replace(/ and (?=\d)/, ' to ')
    .replace(/^(?:up to|up until|until|till) (?=\D{0,8}\d)/i, 'everything before ');
}

/** Whether words name nothing that edits are done to but a stretch of the video, and no second command. */
function isNameOnly(what: string, { files, lexicon }: Grammar): boolean {
  const tokens = tokenize(what, files, lexicon);
  const clause = tokens.findIndex((token) => /^(?:where|when|that|which|of)$/.test(foldText(what.slice(token.start, token.end)))); // prettier-ignore
  const main = clause < 0 ? tokens : tokens.slice(0, clause);
  const isKnown = happening.test(what) && !main.some((token) => isObject(token) || hasVerb(token));
  const names = main.every((token) => {
    if (token.type !== 'word') return false;
    if (means(token, w.rest, w.everything, w.except, w.each, w.whole, w.keep, w.and, w.then)) return false;
    return means(token, w.clip, w.start, w.end, w.thatStretch) || token.words.every(({ role }) => role === 'filler' || isKnown);
  });
  const says = tokens.every(
    (token) => token.type === 'word' && !means(token, w.and, w.then, w.keep, w.except),
  );
  return names && says && notOffered(`remove ${foldText(what)}`) === undefined;
} // prettier-ignore
