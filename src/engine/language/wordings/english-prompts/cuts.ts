import { exactClock } from '../../times/time-patterns';
import type { Wording } from '../wording';
import { lengthInWords } from './parts';

/** In English prompts: what is cut, kept and split, and pauses. */

const sides: Readonly<Record<string, string>> = { start: 'first', beginning: 'first', end: 'last' };

export const cuts: readonly Wording[] = [
  // "Minute 0:30 to 1:10", "from minute 1 to minute 2"
  [/\bminutes? (?=\d{1,2}:\d{2}\b)/gi, ''],
  [
    /(?<!\d ?|\b(?:an?|one|two|three|four|five|half) )\bminutes? (\d{1,2}) ?(?:to|until|till|through|-|–) ?(?:minutes? )?(\d{1,2})\b(?![:.]?\d| ?s| ?min)/gi,
    '$1:00 to $2:00',
  ],
  // "The intro (first 12 seconds)"
  [
    /\b(?:the |my )?(?:intro|opening|outro|ending|start|beginning|end)(?: part| bit)? \((?:the |so the )?((?:first|last) [^()\n]{1,20})\)/gi,
    'the $1',
  ],
  // "Make the cuts at 0:15, 0:30"
  [
    /(?<=^|[\n.!;,] ?|please |you |and |then )(?:make|put|place|do|set|add|create|insert) (?:the |a |some |my )?(?:cuts?|splits?|cut points?) (?=at )/gi,
    'split ',
  ],
  // "The drone shot, leave that one whole": said of what was spared.
  [
    /(\b(?:except|apart from|other than|but not)(?: for)? [^,.;\n]{2,40}),? (?:just )?(?:leave|keep) (?:that|this|it)(?: one| clip)?(?: (?:whole|alone|as (?:it )?is|intact|complete|full|full length|at full length|untouched|uncut))+/gi,
    '$1',
  ],
  // "A 10 second teaser from 0:50"
  [
    /\b(?:make|create|give me|cut)(?: me)? an? ([\d.]+[- ]?(?:s|secs?|seconds?|minutes?)) (?:long )?(?:teaser|clip|trailer|short|video|cut|version|snippet|excerpt) (?:from|starting (?:at|from)|beginning (?:at|from)) (?=\d)(\d[\d:.]*)(?! ?(?:-|–|to)\b)/gi,
    (_, length = '', from = '') => `keep from ${from} for ${length.replace('-', ' ')}`,
  ],
  // "Stop at where I say hello at 0:04"
  [
    /\b(?:up )?(?:to|until|till) (?:where|when|(?:the )?(?:point|part|moment|bit|place) (?:where|when)) [^,.;\n]{2,40}? at (?=\d)/gi,
    'until ',
  ],
  // "Skip from 0:40 straight to 0:55"
  [/(?<=\d[^,.;\n]{0,6} )(?:straight|directly|right) (?=to \d)/gi, ''],
  // "Trim to the part from 0:20 to 1:20"
  [
    /\b(?:trim|cut|shorten)(?: it)?(?: down)? to (?:just |only )?(?:the )?(?:part|bit|section|stretch|piece|segment) (?=(?:from|between) )/gi,
    'keep ',
  ],
  // "I need a 5 second clip from the middle of the harbour"
  [
    /\b(?:i (?:just )?(?:need|want)|give me|make(?: me)?|create|get me|cut(?: me)?|pull) (?:just )?an? ([\d.]+[- ]?(?:s|secs?|seconds?|minutes?))(?:[- ]long)? (?:clip|piece|part|bit|excerpt|snippet|section) (?:from|out of|of) the (middle|start|beginning|end) of (?=[^,;.\n]{2,40})/gi,
    (_, length = '', side = '') =>
      `keep only the ${sides[side.toLowerCase()] ?? side} ${length.replace('-', ' ')} of `,
  ],
  // "You can chuck that"; but "chuck it in"
  [
    /(?<![a-z])chuck (?:away |out )?(?=(?:that|those|it|them)\b(?! (?:in|on|at|over|to|there)\b)|the (?:first|last|start|end|beginning|rest)\b)/gi,
    'remove ',
  ],
  // "Gaps > 1s"
  [/(?<![-=<>]) ?> ?(?=\d+(?:\.\d+)? ?(?:m?s|secs?|seconds?)\b)/gi, ' longer than '],
  [
    /\b((?:delete|remove|cut(?: out)?|drop|keep|lose|mute|slow down|speed up|reverse|take out|get rid of) the )(part|piece|bit|section|clip|one|segment|chunk) in the middle\b/gi,
    '$1middle $2',
  ],
  // "The lecture starts at 0:12, drop everything before that"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)[^,.;:\n]{2,40}? (?:starts?|begins?|ends?|stops?|is over|finishes)(?: only)? (?:at|around) (${exactClock})[,.;]? (?:so |and |please |just )*(?:drop|cut|remove|delete|lose|trim|get rid of)(?: off| out)? (?:everything|all(?: of it)?|what comes|whatever comes|anything) (before|after) (?:that|it|this)\b`,
      'gi',
    ),
    'cut everything $2 $1',
  ],
  // "I start talking at 0:04 and finish at 1:52, keep just that"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:so |ok |hey )*(?:i|he|she|we|they|it|the [a-z]+|my [a-z]+) (?:only )?(?:starts?|begins?)(?: [a-z]+){0,3}? (?:at|around) (${exactClock}),? (?:and|then|and then) (?:(?:i|he|she|we|they|it) )?(?:finish(?:es)?|stops?|ends?)(?: [a-z]+){0,2}? (?:at|around) (${exactClock})[,.;]? (?:so |and |please |just )*(?:(?:keep|use|leave|take) (?:just |only )?(?:that|this|it|that (?:part|bit)|what's in between)|(?:cut|drop|remove|delete|lose|trim)(?: off| out| away)? (?:the rest|everything else|all (?:the )?(?:rest|else)))(?= ?(?:$|[,.;!\n]| and ))`,
      'gi',
    ),
    'keep $1 to $2',
  ],
  // "Trim harbour down to 12 seconds and the beach one to 8"
  [
    /(\b(?:trim|cut|shorten|reduce|make|set|keep)\b[^.;\n]{1,40}? to )(\d+(?:\.\d+)?)( ?(?:s|secs?|seconds?))((?:,? and|,) [^.,;\n\d]{1,40}? to )(\d+(?:\.\d+)?)(?= ?(?:$|[,.;!\n]| and ))/gi,
    '$1$2$3$4$5$3',
  ],
  // "Trim the beginning, I only start speaking at 0:08"
  [
    new RegExp(
      String.raw`\b(?:trim|cut|remove|chop|delete|lose|skip|drop)(?: off| out)? (?:the |my )?(?:very )?(?:beginning|start|intro|opening|first (?:part|bit))[,.;:-]* (?:because |since |as |cause )?(?:i|he|she|we|they|the (?:talk|action|speech|music|real (?:stuff|thing))) (?:only |don't |doesn't |really |actually )*(?:starts?|begins?)(?: (?:talking|speaking|to (?:talk|speak)|playing|my talk))? (?:at|until|till|from|around) (\d[\d:.]*)`,
      'gi',
    ),
    'cut everything before $1',
  ],
  // "Delete the last bit, from 1:50 on"
  [
    /\b(delete|remove|cut|trim|chop|drop|lose)((?: off| out)?) the (?:last|final|end|ending) ?(?:bit|part|section|piece|stretch)?,? (?:(?:from|after|starting (?:at|from)) (\d[\d:.]*)|(\d[\d:.]*))(?: (?:on|onwards?|and on|to the end))(?=$|[,.;!\n]| and )/gi,
    (_, verb = '', off = '', from?: string, bare?: string) =>
      `${verb}${off} everything after ${from ?? bare ?? ''}`,
  ],
  // "Around 0:50 I cough so take out 0:50-0:53"
  [
    /(?<=^|[\n.!;] ?)(?:(?:so|and|also),? )*(?:at|around|about) \d{1,2}:\d{2},? (?:i|he|she|we|they|someone|somebody|there's|there is|the [a-z]+|my [a-z]+) [a-z' ]{2,40}?(?:,| so| and)+ (?=(?:please )?(?:cut|remove|take|delete|mute|trim|get rid|silence)\b[^.;\n]{0,20}\d:\d\d)/gi,
    '',
  ],
  // "Use the first 3 seconds of the drone, the rest of it can go"
  [
    /,? (?:and )?the rest of(?<=\b(?:use|take|put|play)\b[^.;\n]{0,10}\b(?:first|last) [^.;\n]{1,20} of [^.;\n]{1,70}) (?:it|that|that clip) (?:can go|goes|isn't needed|is not needed|is not important|can be (?:cut|deleted|removed))/gi,
    '',
  ],
  // "Instead of deleting the silences just play them at 8x"
  [
    /(?<=^|[,.;!\n] ?|\band )((?:instead of|rather than) [a-z]+ing (?:out )?(?:the|my|all|any|those|these) [a-z ]{3,30}?) (?=(?:just|simply|please|can you|could you|i want you to|you can) )/gi,
    '$1, ',
  ],
  // "Cut the pauses but keep half a second of each": of each pause, and not of each clip.
  [
    /(?<=\b(?:pauses?|silences?|gaps?|dead air|quiet (?:bits|parts))\b[^.;\n]{0,20}\b(?:keep|leave|keeping|leaving) (?:about |around |at least |only |just )?[\w. ]{1,24}?) (?:of|in|for|from) (?:each|every|all)(?: (?:single )?(?:one|pause|silence|gap|of (?:them|those)))?(?![a-z])/gi,
    '',
  ],
  // "Just the boring middle bit 0:30-1:00"
  [
    /\b(the|that|this) (?:(?:middle|boring|bad|good|long|slow|funny|important|interesting|best|whole|silly|quiet) )+(?:part|bit|section|piece|stretch),? (?=\d{1,2}:\d{2} ?(?:-|–|to|until)|from \d|between \d)/gi,
    '$1 part ',
  ],
  // "I need exactly 25 seconds, cut from the end"
  [
    /\b(?:i|we) (?:only |just )?(?:need|want) (?:exactly |only |just )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?|minutes?))(?: long| in total| total)?[,;.-]+ ?(?:so |just |please )*(?:cut|trim|take)(?: it| the rest)?(?: off| away)? (?:from|at|off) the end/gi,
    'make it $1',
  ],
  // "When I stop talking for more than 2 seconds, cut that out"
  [
    /\b(?:when(?:ever)?|where(?:ver)?|if|every time|any ?time) (?:i|he|she|we|they|nobody|no one|no-one|the speaker|somebody|someone) (?:(?:stops?|pauses?) (?:talking|speaking)|pauses?|(?:am|is|are|'m|'s) (?:quiet|silent|not (?:talking|speaking)|speaking|talking)|talks?|speaks?|says? (?:nothing|anything))(?: for)? (?:(?:more|longer) than |over |at least )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?)|a second|half a second)(?: or (?:more|longer))?,? (?:then |please |just )?(?:cut|remove|delete|take|trim|skip|drop|edit)(?: (?:that|it|this|those))?(?: (?:out|away|off))?(?: (?:part|bit|there))?(?=$|[.,;!\n]| and )/gi,
    'cut out pauses longer than $1',
  ],
  // "Trim the last ten seconds off the end", "the first 5 seconds off the beginning"
  [
    /\b(?:trim|cut|chop|remove|delete|shave|lop|clip|snip|take|drop|lose|get rid of)(?: off)? (?:the )?((?:last|final) [\w.]+(?: and a half)? (?:seconds?|secs?|s|minutes?|mins?)) (?:off|from|at|of|out of) (?:of )?the (?:very )?end(?: of (?:the|my|this) (?:video|clip|film|footage))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'cut the $1',
  ],
  [
    /\b(?:trim|cut|chop|remove|delete|shave|lop|clip|snip|take|drop|lose|get rid of)(?: off)? (?:the )?((?:first|opening) [\w.]+(?: and a half)? (?:seconds?|secs?|s|minutes?|mins?)) (?:off|from|at|of|out of) (?:of )?the (?:very )?(?:beginning|start|front)(?: of (?:the|my|this) (?:video|clip|film|footage))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'cut the $1',
  ],
  [/\bauto(?:matically)?[- ]?(?=(?:cut|trim|remove) )/gi, ''],
  // "The last 10 seconds of harbour and all of beach": nothing is to be done to that.
  [
    /(?<=\b(?:use|keep|take) (?:only |just )?the (?:first|last|final) [^.;\n]{1,30}? of (?:the |my )?[\w.-]+(?: (?:clip|video))?),? (?:and|plus|with) (?:all of|the whole(?: of)?|the entire|the full|everything (?:of|from)) (?:the |my )?[\w-]+(?: (?:clip|video))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    '',
  ],
  // "Detect the beat and cut to it"
  [
    /\b(?:detect|find|follow|use|take|analy[sz]e|match) (?:the )?(?:beats?|rhythm)(?: (?:of|in|from) (?:it|the (?:music|song)))?,? and (?:then )?(?:cut|edit|sync)(?: (?:it|them|the (?:clips?|video|cuts)|everything))? (?:to|on|with) (?:it|them|that|the beats?)/gi,
    'cut to the beat',
  ],
  // "Chop it off at the 90 second mark": where it ends, and no place to split it
  [
    /\b(?:cut|chop|stop|end|trim|snip)(?: (?:it|this|the (?:video|film|clip|recording|talk))(?: (?:off|short)) (?:at|after)| off (?:it|this|the (?:video|film|clip|recording|talk)) (?:at|after)) (?:the )?(\d[\d:.]*(?:[ -]?(?:s|secs?|seconds?|minutes?|mins?))?)(?: mark)?(?=$|[,.;!\n]| and )/gi,
    (_, at = '') => `end the video at ${at.replace('-', ' ')}`,
  ],
  // "Remove the silences and speed up the rest": all that there is by then.
  [
    /(?<=\b(?:silences?|pauses?|gaps?|dead air|quiet (?:bits|parts))\b[^.;\n]{0,24}\b(?:speed up|slow down|brighten|mute|make)) (?:all )?(?:of )?the (?:rest|remainder)(?: of (?:it|the video))?(?= |$)/gi,
    ' the video',
  ],
  // "First cut the gaps, then make what's left faster"
  [
    /\b(make|speed up|slow down|play|turn|brighten|mute|put) (?:what's|whats|what is|whatever's|whatever is) (?:left|remaining)(?: over)?(?= )/gi,
    '$1 the video',
  ],
  // "Treat everything under -40 dB as silence and cut it"
  [
    /\b(?:treat|count|consider|regard|take) (?:everything|anything|all|whatever(?: is|'s)?) (?:that(?:'s| is) )?(under|below|quieter than|less than) (-?\d+(?:\.\d+)? ?db) as (?:silence|silent|a pause|quiet)(?:,? (?:and|then) (?:cut|remove|trim|delete|take)(?: (?:it|that|them|those))?(?: out| away)?)?/gi,
    'cut the silences below $2',
  ],
  // "Cut it at 0:20 and 0:50 so I have three pieces"
  [
    /,? so (?:that )?(?:i|we|it|there|you)(?:'ll| will|'d)? (?:have|get|end up with|is|are|'s|becomes)(?: in)? \w+ (?:separate |equal |different )?(?:pieces|parts|clips|segments|chunks|sections|halves)(?=$|[,.;!\n])(?<=\b(?:cut|split|slice|chop|divide|break)\b[^.;\n]{3,80})/gi,
    '',
  ],
  // "Trim the video so that only 0:08 - 0:22 is left"
  [
    /\b(?:trim|cut|edit|crop|shorten|chop) (?:it|this|the (?:video|clip|whole thing)|my video)(?: down)? so (?:that )?(?:only|just) ([^,;\n]{3,40}?) (?:is|are) (?:left|kept|remaining|in it|there)\b|\b(?:trim|cut|edit|crop|shorten|chop) (?:it|this|the (?:video|clip)|my video)(?: down)? so (?:that )?(?:only|just) ([^,;\n]{3,40}?) (?:stays|remains|stay|remain)\b/gi,
    (_, are?: string, stay?: string) => `keep only ${are ?? stay ?? ''}`,
  ],
  // "Remove what's between 0:40 and 1:10"
  [
    /\b(remove|cut(?: out)?|delete|drop|keep|take out|lose|chop(?: out)?|mute|get rid of) (?:what's|whats|what is|whatever is|whatever's|what comes) (between|before|after)(?= )/gi,
    '$1 everything $2',
  ],
  // "The section where I cough, its from 0:52 to 0:55"
  [/(?<![a-z])its (?=(?:from|at|between|around|about) \d)/gi, "it's "],
  // "There are still some, be more aggressive"
  [
    /^\s*(?:(?:hm+|no|but|ok),? )*(?:there(?:'s| is| are)|i (?:can )?(?:still )?(?:hear|see)) (?:still )?(?:some|a few|a couple|many|too many)(?: pauses| silences| gaps)?(?: of them)?(?: left| in there| in it)?[,.;]+ (?:so |please )*(?=(?:be|cut|go|make|trim|remove) )/i,
    '',
  ],
  // "Trim the pauses down so only 0.2 seconds of each remains"
  [
    new RegExp(
      String.raw`(?: down)? so (?:that )?(?:only|just) (${lengthInWords}) (?:of (?:each|every one|it|them) )?(?:remains?|stays?|is left|are left)(?<=\b(?:pauses?|silences?|gaps?)\b[^;\n]{3,60})`,
      'gi',
    ),
    ' to $1',
  ],
  // "Make two cuts: 0:10-0:15 and 0:50-1:00"
  [
    /\bmake (?:these |the following |two |three |four |some |a few |\d )*cuts?(?: at| from)? ?:? ?(?=\d{1,2}:\d\d ?(?:-|–|to|until))/gi,
    'cut ',
  ],
  // "Skip straight to 0:18"
  [
    /(?<=^|[,.;\n] ?|\band |\bthen )(?:skip|jump|go) (?:straight|right|directly|ahead) to (?=\d)/gi,
    'start at ',
  ],
  // "Everything after the first minute"
  [
    /\b(everything|all|anything|whatever(?: comes)?|what comes) (after|past) the first (minute|two minutes|\d+ (?:seconds?|secs?|s|minutes?))\b/gi,
    (_, what = '', after = '', long = '') =>
      `${what} ${after} ${long === 'minute' ? '1:00' : long === 'two minutes' ? '2:00' : long}`,
  ],
  // "What's said between 0:40 and 0:50 must go"
  [
    /(?<=^|[.;\n] ?)what(?:'s| is| was| i| he| she| we)(?: being)? sa(?:id|y|ys) (?=(?:between|from) \d)/gi,
    'the part ',
  ],
];
