import { alike } from './phrasing';
import * as slot from './stretch-slots';

const cut =
  '{cut|remove|delete|get rid of|take out|drop|lose|chop|cut out|ditch|trim off|edit out|snip|chop out|chop off|throw away|scrap|axe|discard|skip|please cut|can you remove|could you please delete|I want to lose|I’d like to get rid of|let’s drop|I don’t want|I don’t need|leave out|strip out|erase|eliminate|cut away|omit}';
const goes =
  '{should go|can go|has to go|needs to go|must go|needs to be cut|should be removed|should be cut out|can be deleted|is not needed|isn’t needed|gets cut|has to be cut|is to be removed}';
const keep =
  '{keep only|only keep|just keep|keep nothing but|leave only|give me only|give me just|I only want|I just want|I only need|use only|only use|just use|I want to keep only|retain only|trim to|trim it to|trim down to|cut it down to|trim the video to|reduce the video to|only leave|let’s keep only|cut everything except|delete everything except|remove all but|remove everything other than|get rid of everything except|drop everything apart from|lose everything but|remove everything outside of|I want nothing but|make it just|make the video just|the video should be only|can I have just|please keep only}';
const rest =
  '{and cut the rest|and delete everything else|and drop the rest|and nothing else|and throw away the rest|only|and lose everything else|and ditch the rest}';

const of = (means: string, stretch: string) => [
  alike(`cut ${means}`, [`${cut} ${stretch}`, `${stretch} ${goes}`, `take ${stretch} out`]),
  alike(`keep only ${means}`, [
    `${keep} ${stretch}`,
    `{keep|take|use} ${stretch} ${rest}`,
    `{all I want is|the only thing I need is} ${stretch}`,
    `${stretch} is all I want`,
  ]),
];

/** Cutting out and keeping stretches. */
export const cutStretches = [
  ...of('from 0:05 to 0:09', slot.fiveToNine),
  ...of('the first 10 seconds', slot.firstTen),
  ...of('the last 20 seconds', slot.lastTwenty),
  ...of('the second half', slot.secondHalf),
  ...of('from 0:30 to 1:30', slot.middleMinute),
  ...of('from 0:40 to 1:20', slot.middleThird),
  ...of('the first 90 seconds', slot.firstNinety),
];
