import type { Wording } from '../wording';
import { clipNamed, lengthInWords } from './parts';

/** In English prompts: transitions and fades. */

export const transitions: readonly Wording[] = [
  // "4 seconds each with nice fades in between": the length is that of the photos
  [
    /\b((?:\d[\d.]*|two|three|four|five|six|eight|ten) ?(?:s|secs?|seconds?) (?:each|apiece|per (?:photo|picture|image|slide|clip)|a (?:photo|picture|image|slide))),? (?:and )?with (?=(?:(?:a|some|nice|soft|gentle|smooth|quick|short|slow|subtle|simple|little) )*(?:cross-?)?(?:fade|dissolve|transition|wipe)s?\b)/gi,
    '$1, ',
  ],
  [/\b(fade(?:s|-| )?in) (?:on |over )?the first clip(?=$|[,.;\n]| and )/gi, '$1'],
  [/\b(fade(?:s|-| )?out) (?:on |over )?the last(?: clip)?(?=$|[,.;\n]| and )/gi, '$1'],
  // "…, with a 3 s fade at both ends"
  [
    /\bwith (?:an? )?((?:[\d.]+ ?(?:s|secs?|seconds?) )?)fades? (?:at|on) both ends\b/gi,
    'with a $1fade in and out',
  ],
  // "…and have it fade in"
  [
    /\b(?:have|make|let) (it|them|that|the (?:title|text|music|song|logo|video|sound|audio|picture)) (?:slowly |gently )?fade (?=in|out)/gi,
    'fade $1 ',
  ],
  [
    /\bfade (?:out )?(?:each|every) (?:clip|one|shot|photo)(?: out)? and (?:then )?(?:fade )?(?:in )?the next(?: one| clip)?(?: in)?\b/gi,
    'dip to black between all clips',
  ],
  [
    /\bfrom (?:one|each)(?: (?:clip|photo|picture|image|shot|scene|video))? (?:in)?to (?:the )?(?:next|another|other)(?: one| (?:clip|photo|picture|image|shot|scene|video))?\b/gi,
    'between all clips',
  ],
  [
    /\b(?:each|every) (?:clip|photo|picture|image|shot|scene|video) (?:(?:should|must|to) )?(fade|dissolve|crossfade)s? (?:in)?to (?:the )?next(?: one)?\b/gi,
    '$1 between all clips',
  ],
  // "Give the second clip a quick fade in and mute it"
  [
    new RegExp(
      String.raw`\b(?:give (${clipNamed}) an? (?:(?:quick|short|slow|soft|gentle|little|nice|long) )*fade[- ]?in|fade (?:in (${clipNamed})|(${clipNamed}) in)|(${clipNamed}) should fade in)(?: quickly| slowly| gently)?(?: (?:and|then) (mute|brighten|darken|delete|reverse|rotate|flip|slow down|speed up) (?:it|that))?(?= ?(?:$|[,.;!\n]| (?:and|then|please)\b))`,
      'gi',
    ),
    (_, given?: string, before?: string, between?: string, told?: string, deed?: string) => {
      const clip = given ?? before ?? between ?? told ?? '';
      return `${clip} should fade in${deed === undefined ? '' : `\n${deed} ${clip}`}`;
    },
  ],
  // "Crossfades between the clips, none between beach and drone"
  [
    /((?:(?!between)[^,.;\n]){0,40}\b(?:transitions?|cross-?fades?|fades?|dissolves?|wipes?|slides?)\b(?: between (?:the |all (?:the )?|all of the )?(?:clips|videos|shots|them|all)| everywhere| to all(?: clips)?)?),? (?:(?:but|and|just|only) )*(?:none|not|no transition|no (?:cross-?)?fade|nothing|except(?: for)?|skip (?:it|the one)|leave out the one|apart from) (?:the one )?between ((?:the |my )?[\w.-]+(?: \d+)?(?: clip)?) and ((?:the |my )?[\w.-]+(?: clip)?)(?= ?(?:$|[,.;!\n]))/gi,
    '$1, then remove the transition between $2 and $3',
  ],
  // "Gentle fades in between", "a fade in between the photos": where the clips meet, and not at the start
  [
    /\b((?:cross-?)?(?:fade|dissolve|wipe|transition|slide)s?) in[- ]between(?: (?:them|both|each|(?:(?:all|both|of|the|my|these|those|each|every|two|three|four) )*(?:clips?|videos?|shots?|photos?|pictures?|images?|ones?|two)))?(?= ?(?:$|[,.;!\n]| (?:and|then|please|with|of|for)\b))/gi,
    '$1 between the clips',
  ],
  // "Short fades in between, half a second": the length that is told
  [
    /\b(?:short|quick|brief|fast|long|slow) (?=(?:cross-?)?(?:fade|dissolve|wipe|slide|transition)s? [^.;,\n]{3,30},? (?:of |about |around )?(?:\d[\d.]*|half an?|half|an?|one|two|three) ?s(?:ec|econds?)?(?: (?:each|long))?(?=$|[,.;!\n]))/gi,
    '',
  ],
  // "A short crossfade between the clips": next to the half second that is usual
  [
    /(?<=^|[\n.!;,] ?|[a-z] )(an? |some |with |use |add |put |apply |and |^)(short|quick|brief|fast|long|slow) ((?:cross-?fade|cross dissolve|dissolve|wipe|slide|transition|fade(?=s? (?:in )?between|s? at (?:the|each|every|all) (?:the )?(?:joins?|cuts?|joints?|seams?)))s?)(?! (?:in|out)\b)/gi,
    (_, before = '', how = '', kind = '') =>
      `${before.replace(/^an? $/i, 'a ')}${/^(?:long|slow)/i.test(how) ? '1' : '0.3'} second ${kind}`,
  ],
  // "Fade from the first into the second"
  [
    /\b(fade|crossfade|cross-fade|dissolve|wipe) (?:from )?(?:the )?(first|second|third)(?: clip| one)? (?:in)?to (?:the )?(second|third|fourth|last)(?: clip| one)?(?=$|[,.;!\n]| and )/gi,
    '$1 between the $2 and $3 clip',
  ],
  // "A wipe between the first two, nothing between the others"
  [
    /[,;]?(?: and| but)* (?:nothing|none|no transitions?|hard cuts?|leave (?:it|them) (?:hard|plain))(?<=\b(?:transitions?|wipes?|fades?|crossfades?|dissolves?|slides?|dips?)\b[^.;\n]{0,80}) (?:between|for|on|at) (?:the|all the|all) (?:others?|rest|other (?:ones|clips|cuts))(?=$|[,.;!\n])|[,;] (?:and |but )?(?:for )?the (?:rest|others)(?<=\b(?:transitions?|wipes?|fades?|crossfades?|dissolves?)\b[^.\n]{0,80})(?: should| can)? (?:just |only |hard |straight |be |as |have )*(?:cuts?|hard cuts?)(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Every clip should fade in and out"
  [
    /\b(?:(?:have|make|let|i want) )?(?:every|each|all (?:of )?(?:the )?) ?(?:single )?(?:clips?|shots?|photos?|pictures?|videos?|one of them)(?: (?:should|must|to|can))? fades? in and (?:fade )?out(?: (?:from|to|of|through) black)?|\bfade (?:every|each|all (?:of )?(?:the )?) ?(?:clips?|shots?|photos?|pictures?|videos?) in and (?:fade )?out|\b(?:add|put|use|give) (?:an? )?fade in and (?:an? )?(?:fade )?out (?:to|on|for|at) (?:every|each|all (?:of )?(?:the )?) ?(?:clips?|shots?|photos?|pictures?|videos?)/gi,
    'dip to black between all clips, then fade the video in and out',
  ],
  // "Add the song and end it with a fade to black": no music goes black.
  [
    /\b(?:end|finish|close)(?: (?:it|this|that|everything|the (?:video|whole thing)))?(?: off)? with (?:a )?(?:slow |nice |gentle )?fade(?: out)? to (black|white)(?: at the end)?(?=$|[,.;!\n])/gi,
    'fade the video to $1 at the end',
  ],
  // "Make it end at 1:40 with a fade"
  [
    /\b((?:make|have|let) (?:it|the video) (?:end|stop|finish)|(?:end|stop|finish)(?: it| the video)?) (at \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?),? (?:with|and) (?:a )?(?:fade(?: out)?(?: to black)?|fading out)(?=$|[,.;!\n])/gi,
    '$1 $2, then fade out at the end',
  ],
  // "A quick fade to black between them"
  [
    /\b(?:short|quick|brief|fast) (fade|dip) to (black|white) (?=in[- ]?between|between)/gi,
    '0.3 second $1 to $2 ',
  ],
  // prettier-ignore
  // "And out too", after "fade it in"
  [/^\s*(?:and |now |also )*(in|out) (?:too|as well|also)[.! ]*$/i, 'fade it $1'],
  // "Fade to black after"
  [
    /\b(fade (?:out )?to (?:black|white)) (?:right )?after(?:wards| that| it)?(?=$|[.;!\n])/gi,
    '$1 at the end',
  ],
  // "Let the picture go to black during the last 4 seconds"
  [
    new RegExp(
      String.raw`\b(?:let|have|make) (?:it|the (?:picture|video|screen|image|ending|end|film)) (?:slowly |gradually |gently )?(?:go|fade|turn|get|become)(?: slowly)?(?: to)? (black|white) (?:over|during|in|for|within) the last (${lengthInWords})`,
      'gi',
    ),
    'fade to $1 over the last $2',
  ],
  // "With a wipe between every two", "between each photo"
  [
    /\bbetween (?:every|each)(?: single)? (?:(?:two|2|pair)(?: of)?(?: (?:the )?(?:clips|photos|pictures|images|them))?|clip|photo|picture|image|slide|shot)(?=$|[,.;!\n]| and )/gi,
    'between all clips',
  ],
  // "Where the cut is"
  [
    /\b(?:where|at the point where) (?:the cut is|i cut|you cut|it(?:'s| is| was) cut)(?=$|[,.;!\n]| and )/gi,
    'at the join',
  ],
];
