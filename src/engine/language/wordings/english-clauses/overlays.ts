import type { Wording } from '../wording';

/** In English clauses: what lies over the picture: titles, captions, cards, logos and insets. */

export const overlays: readonly Wording[] = [
  // "Add 5 seconds of black at the end"
  [
    /^((?:(?:please|can you|could you|also) )*)(?:add|put|insert|have|leave) (\S+ (?:seconds?|secs?|s)|\d+(?:\.\d+)?s|an? second|half a second) of (?:plain |solid |pure )?(black|white|blue|red|green|gr[ae]y|yellow|blank)(?: screen)?(.*)$/i,
    '$1add a $3 screen for $2$4',
  ],
  // "Increase the font size of the title", "scale the logo up"
  [
    /^(?:please )?(?:increase|raise|enlarge|scale up|blow up|boost) (?:the )?(?:(?:font |text |letter )?size|font|lettering) of (.+)$/i,
    'make $1 bigger',
  ],
  [
    /^(?:please )?(?:decrease|reduce|lower|shrink) (?:the )?(?:(?:font |text |letter )?size|font|lettering) of ((?!.*\b(?:to|by)\b).+)$/i,
    'make $1 smaller',
  ],
  [
    /^(?:please )?(?:increase|raise|enlarge|scale up|blow up|boost|scale|blow) ((?:the |my )?(?:title|text|logo|watermark|captions?|subtitles?|heading|picture in picture|inset|pip))(?:'s)?(?: (?:font |text |letter )?(?:size|font))?(?: up)?$/i,
    'make $1 bigger',
  ],
  // "Reduce the logo to half its size"
  [
    /^(?:please )?(?:shrink|reduce|scale) ((?:the |my )?(?:title|text|logo|watermark|captions?|subtitles?|heading|inset|pip))(?: down)? (?:to half(?: (?:its|the|of its) size)?|by half|by 50 ?(?:%|percent)|to 50 ?(?:%|percent))$/i,
    'make $1 half as big',
  ],
  // "Reduce the opacity of the logo to 50%"
  [
    /^(?:please )?(?:reduce|lower|decrease|set|change|raise|increase|bring|turn)(?: down)? (?:(?:the )?(?:opacity|transparency) of (.+)|(.+?)'s opacity|(its|the) opacity) to (\S+(?: percent)?|half)$/i,
    (_, of?: string, owner?: string, its?: string, much = '') =>
      its === undefined
        ? `set ${of ?? owner ?? ''} opacity to ${much === 'half' ? '50%' : much}`
        : `make it ${much === 'half' ? '50%' : much} opaque`,
  ],
  // "The title should be Morning Run"
  [
    /^(?:[Tt]he |[Mm]y |I want the )?[Tt]itle (?:should be|is|to be) (?!(?:In|At|On|Bigger|Red)\b)(\p{Lu}[^"“]*)$/u,
    'add the title "$1"',
  ],
  // "“Step One” should come up at 0:20 and stay for 4 seconds"
  [
    /^(["“].+["”]) (?:should|is to|to|must) (?:appear|be shown|be displayed|show up|come up|come in|be visible|be seen|pop up)(?: on (?:the )?screen)? (.+?)(?: and (?:stay|last|be there|remain)(?: on screen| there| up)? (for .+))?$/i,
    (_, text = '', when = '', long?: string) => `show ${text} ${when}${long === undefined ? '' : ` ${long}`}`,
  ],
  // "Keep the title “Our trip” on screen throughout"
  [/^keep ((?:the |a )?(?:title |text |caption |words )?["“].+["”].*)$/i, 'show $1'],
  // "A white card before clip 2 with Chapter 2"
  [
    /^(?!(?:please )?(?:make|change|set|turn) )(.*\b(?:title|text|card|screen|outro|intro|caption)\b[^"“]*?) with (?!(?:Black|White|Red|Blue|Green|Yellow|Orange|Pink|Purple|Gr[ea]y|Music|A|The|No|Shadow|Outline|Bold|Italic|Font|Background|Fade|Border)\b)(\p{Lu}[^"“]*)$/u,
    '$1 that says "$2"',
  ],
  // "A white screen that says “Part 2” before clip 2"
  [
    /^(.*\b(?:black|white|red|blue|green|grey|gray)) (?:screen|slide|frame|page) ((?:that says|saying|reading|with|with the text) ["“].+)$/i,
    '$1 card $2',
  ],
  // "Caption the video", "turn the captions on"
  [/^(?:please )?(?:caption|subtitle) (?:it|this|the (?:video|talk|film))$/i, 'add captions'],
  [
    /^(?:please )?(?:turn|switch) (?:on the (captions|subtitles)|the (captions|subtitles) on)$/i,
    (_, a?: string, b = '') => `add the ${a ?? b}`,
  ],
  // "Hold the title for 6 seconds", "remove the logo after 10 seconds"
  [
    /^hold ((?:the |this |that )?(?:title|text|caption|logo|watermark)(?: on screen| up)? for .+)$/i,
    'show $1',
  ],
  [
    /^(?:remove|hide|take away|drop) (it|(?:the |my )?(?:logo|watermark|title|text|caption)) after (?:the first )?(\S+ (?:s|secs?|seconds?)|[\d:.]+s?)$/i,
    'show $1 until $2',
  ],
  // "It would look better in red", "the logo would be better bottom left"
  [/^(it|they|the .+?) would (?:look |be |fit )?(?:better|nicer|best|good|great) (.+)$/i, '$1 should be $2'],
  // "Add a fade in and out to the title"
  [
    /^add a fade[- ]in and(?: a)? (?:fade[- ])?out to (it|the (?:title|text|logo|caption|watermark))$/i,
    'fade $1 in and out',
  ],
  [
    /^fade (it|the (?:title|text|logo|caption|watermark)) in at the (?:start|beginning) and out at the end$/i,
    'fade $1 in and out',
  ],
  // "Put black behind the title"
  [
    /^(put|add|set|place) (black|white|red|blue|yellow|green) behind (it|(?:the )?(?:title|text|caption|captions))$/i,
    '$1 a $2 box behind $3',
  ],
  // "Change what it says to “Bye”"
  [/^(?:change|set) what (?:it|the (?:title|text|card)) says to (.+)$/i, 'change the title to $1'],
  // "Cover the talk with harbour.mp4 from 0:20 to 0:28"
  [
    /^(?:cover|overlay) (?:the |my )?(?:talk|video|speaker|[\w-]+\.mp4) (?:with|using) (.+?) (from .+|between .+|at .+)$/i,
    'show $1 as b-roll $2',
  ],
  // "End with the text “Bye”"
  [/^(?:end|finish|close) (?:with|on) (?:the |a )?(?:text|words) (["“].+)$/i, 'add the title $1 at the end'],
  // "Show the second photo two seconds longer", "extend it to 6 seconds"
  [
    /^(?:show|keep|hold|display|leave) (.+?)(?: on screen| up| there)? (?:for )?(\S+ (?:s|secs?|seconds?)|\d[\d.]*s) longer$/i,
    'make $1 $2 longer',
  ],
  [
    /^(?:extend|lengthen|prolong|stretch) ((?:.*\b(?:photo|picture|image|slide)|\S+\.(?:jpe?g|png|webp)).*) to (\S+ (?:s|secs?|seconds?)|\d[\d.]*s)$/i,
    'show $1 for $2',
  ],
  // "Hold all photos for 4 seconds"
  [
    /^(?:show|keep|hold|display|leave) (?:all|the|these|my|both) ((?:photo|picture|image|slide)s|of them|ones?)(?: on screen| up)? for (.+?)(?: each)?$/i,
    (_, what = '', long = '') =>
      `show each ${/^(?:of|one)/.test(what) ? 'photo' : what.replace(/s$/i, '')} for ${long}`,
  ],
  [
    /^(?:keep|hold|leave|display) ((?:each|every) (?:photo|picture|image|slide|one))(?: on screen| up)? for (.+?)(?: each)?$/i,
    (_, what = '', long = '') => `show ${what.replace(/one$/i, 'photo')} for ${long}`,
  ],
  [/^show ((?:each|every) one) for (.+)$/i, 'show each photo for $2'],
  [
    /^((?:the|all|my|these) (?:the )?(?:photo|picture|image|slide)s) should each (?:last|be shown for|stay for|be) (.+)$/i,
    'each photo should last $2',
  ],
  // "Fade in the title “Day 1” at 0:05"
  [/^fade[- ]in (?:the |a )?(title|text|caption) (["“].+["”])(.*)$/i, 'add the $1 $2$3 fading in'],
  // "Add 2 seconds to the title"
  [
    /^add (?:another )?(\d[\d.]*|one|two|three|four|five|ten)(?: more)? ?(s|secs?|seconds?)(?: more)? to ((?:the |this |that )?(?:title|text|caption|logo|watermark|card)|(?:the )?[a-z]* ?(?:photo|picture|image) ?\d*|[\w-]+\.(?:jpe?g|png|webp))$/i,
    'make $3 $1 $2 longer',
  ],
  // "From 0:30 to 0:40 I want to see harbour while I talk"
  [
    /^(from \S+ (?:to|until|till) \S+|between \S+ and \S+),? (?:i|we)(?:'d| would)? (?:want|like|need|would like)(?: to (?:see|have|show)| you to show)? (?!to\b)(.+?)(?: while (?:i|we|he|she|they)(?:'m| am|'re| are|'s| is)? (?:talk|talks|speak|speaks|talking|speaking|explaining))?$/i,
    'cover $1 with $2',
  ],
  // "Logo appears at 5 seconds and disappears at 12"
  [
    /^(?:(?:please |let |have |make |i want |i'd like |we want )+)?((?:the |my |our )?(?!show|put|add)[^,]{1,60}?)(?: should| can| to| will| must)? (?:appears?|comes? (?:in|up|on)|shows? up|pops? up|starts?|begins?|be (?:there|seen|shown|visible|heard)|kicks? in)(?: at| from| after)? ([\d:.]+(?: ?s(?:ec(?:ond)?s?)?)?)(?:,? (?:and|then|and then|but))? (?:(?:it|should|must) )*(?:disappears?|vanish(?:es)?|goes? (?:away|off)|goes|(?:is|be) gone|leaves?|ends?|stops?|fades? away)(?: again)?(?: at| after| by| from)? ([\d:.]+(?: ?s(?:ec(?:ond)?s?)?)?)(?: again)?$/i,
    'show $1 from $2 to $3',
  ],
  // "A title “Hi” that goes away after 5 seconds"
  [
    /^(.+?),? (?:that|which|and) (?:should |then )?(?:disappears?|vanish(?:es)?|goes? away) (?:again )?after (\S+ ?(?:s|secs?|seconds?|minutes?))$/i,
    '$1 for $2',
  ],
  // "Add the title “Summer” on the first one", of clips
  [
    /^((?:add|put|insert|write|show|place) .*["”'’].*?) (on|over|onto|in) the (first|second|third|fourth|last) one$/i,
    '$1 $2 the $3 clip',
  ],
  // "From 0:40 to 0:50 cover the talking head with the beach": what is seen then
  [
    /^(?=.*(?:\bfrom\b|\bbetween\b|-).*\d)(.*)\bcover (?:up )?(?:the |my )(?!(?:first|second|third|last|next|whole|video|picture|screen|part|bit|end|start)\b)[a-z][\w. ]{2,24}? with (.+)$/i,
    '$1cover the video with $2',
  ],
  // "Call it “My trip” in the intro"
  [
    /^(?:call|name|title) (?:it|this|the (?:video|film|whole thing)) (["“].+["”])(?: (?:in|at) (?:the )?(?:intro|beginning|start|opening))?$/i,
    'add the title $1 at the start',
  ],
  // "Add a lower third with her name Ana Ruiz"
  [/^(.*\blower thirds? (?:with|for)) (?:my|the|her|his) name[ ,:]+(.+)$/i, '$1 $2'],
  // "Change it so it reads Lesson Five"
  [
    /^change (it|the (?:title|text|caption|heading)) so (?:that )?it (?:says|reads) (.+)$/i,
    'change $1 to $2',
  ],
  // "Add credits saying "Made by Tom" at the end"
  [
    /^(?:(?:put|add|show|roll|insert|create|make) )(?:the |some |my |end |closing |final )*credits?(?: card| screen| saying| with| that say)?:? (["'“‘].+["'”’])(?: (?:at|on|in) (?:the )?(?:very )?end)?$/i,
    'add a black screen with $1 at the end',
  ],
];
