import type { Given } from '../prompts/row';
import { alike } from './phrasing';

/** Texts over the picture: how they are called for, and where, when and how they stand. */
export const titles = [
  alike('add the title "Morning Run"', [
    '{add|put|insert|create|make|place} {a|the} {title|title text} "Morning Run"',
    "{add|put|show|display|write|I want|I'd like|I need|there should be|give me|can you add|could we have|let's have|please add} {a title|a text|some text|text} {that says|saying|reading|that reads|with the words|with the text} {Morning Run|“Morning Run”}{|.}",
    '{title|add a title|put a title on it}: {Morning Run|"Morning Run"}',
    '{the title should be|the title is|title should be|make the title|I want the title to be|the title should read|the title should say} {"Morning Run"|Morning Run}',
    '{write|put|display|show} {"Morning Run"|the words "Morning Run"|the text "Morning Run"} {on the video|on screen|on the screen|over the video|on it}',
    '{add|put} {a title|a text overlay|an on-screen title|a heading|a headline} {called|named} {"Morning Run"|Morning Run}',
    '{call|title} {the video|it} "Morning Run"',
    '{"Morning Run" as {a|the} title|"Morning Run" {should be|needs to be} {a|the} title|title it "Morning Run"}',
  ]),
  alike('add the title "Step One" at 0:20 for 4 seconds', [
    '{add|put|show|display|insert} {the title|a title|the text|the words} "Step One" {{at|from|starting at} {0:20|20 seconds|20s|second 20} for {4 seconds|4s|four seconds}|from {0:20 to 0:24|20 to 24 seconds|20s to 24s|0:20 until 0:24}|between {0:20 and 0:24|20 and 24 seconds}|for {4 seconds|four seconds} {at|from|starting at} {0:20|20 seconds}}',
    '{at {0:20|20 seconds|the 20 second mark|second 20}|from 0:20}{,|} {add|put|show|display|write} {a title|a text|text} {saying|that says|reading} {Step One|"Step One"} for {4|four} seconds',
    '{between 0:20 and 0:24|from 0:20 to 0:24}{,|} {show|put|display|have|I want} {"Step One"|the title "Step One"|a text saying "Step One"} {|on screen}',
    '"Step One" {should|needs to|must|has to|is to} {appear|be shown|show up|be displayed|come up} {at 0:20 for 4 seconds|from 0:20 to 0:24|between 0:20 and 0:24|at 20 seconds and stay for 4 seconds}',
    '{show|add} {a title|text} {at 0:20 for 4 seconds|for 4 seconds at 0:20|from 0:20 to 0:24} {that says|saying|reading} {"Step One"|Step One}',
  ]),
  alike('add the title "Step One" at 0:20 for 4 seconds at the bottom in red', [
    '{add|put|show} {the title|text} "Step One" {at 0:20|from 0:20} for 4 seconds at the bottom in red',
    '{add|show|put} {a title|text} {saying|that says} "Step One" {{at the bottom|at the bottom of the screen|along the bottom} in red|in red {at the bottom|at the bottom of the frame}|in red letters at the bottom} {at 0:20 for 4 seconds|from 0:20 to 0:24}',
    '{from 0:20 to 0:24|at 0:20 for 4 seconds} {show|put|add} "Step One" {in red {at the bottom|at the bottom of the picture}|at the bottom in {red|red letters|the colour red|a red font}}',
    '{add|put} "Step One" {at the bottom|at the bottom of the screen}{,|} {in red|red}{,|} {from 0:20 to 0:24|at 0:20 for 4 seconds|for 4 seconds from 0:20}',
    '{add|put|show} {a red title|red text} {at the bottom|at the bottom of the screen} {saying|that says} {"Step One"|Step One} {from 0:20 to 0:24|at 0:20 for 4 seconds}',
    '{title|text}: "Step One", {red, bottom|bottom, red|in red at the bottom}, {0:20 to 0:24|at 0:20 for 4 seconds|0:20-0:24}',
  ]),
  alike('add a big title "WOW" in the top left corner', [
    '{add|put|show} a {big|large} {title|text} {"WOW"|saying "WOW"|that says "WOW"|reading WOW} {in the top left corner|in the top left|top left|in the upper left corner|at the top left|in the left top corner|in the top-left|in the upper left-hand corner}',
    '{put|add|write|show} "WOW" {in big letters|in large letters|big|in large type|in a big font} {in the top left corner|top left|in the upper left|at the top left}',
    '{put|add|write|show} "WOW" {in the top left corner|top left|in the upper left} {in big letters|big|in large letters|in a large font}',
    '{in the top left corner|top left|in the upper left corner}{,|} {add|put|show|I want} {a big title|big text|large text} {saying|that says} {"WOW"|WOW}',
  ]),
  alike('add a title at the end that says "Thanks for watching"', [
    '{add|put|show|write|display} "Thanks for watching" {at the end|at the very end|in the end|at the end of the video|as a title at the end|on the last seconds of the video}',
    '{add|put|show|I want|I\'d like|can I have|can we have|let\'s have} {a title|text|a text|an end title|a closing title} {at the end|at the very end|at the end of the video} {saying|that says|reading|with} {Thanks for watching|"Thanks for watching"}{|.}',
    '{at the end|at the very end|at the end of the video}{,|} {add|put|show|write|display|it should say|I want it to say} {"Thanks for watching"|the title "Thanks for watching"|a title saying "Thanks for watching"|the text Thanks for watching}',
    '{end|finish} {with|on} {the title "Thanks for watching"|a title saying "Thanks for watching"|a title that says Thanks for watching|the text "Thanks for watching"}',
  ]),
  alike('add a lower third "Jane Doe, Founder" at 0:12 for 5 seconds', [
    '{add|put|show|insert|create} {a lower third|a lower-third|a lower third title|a name tag|lower third text} {"Jane Doe, Founder"|saying "Jane Doe, Founder"|that says "Jane Doe, Founder"|reading "Jane Doe, Founder"|with "Jane Doe, Founder"|with the text "Jane Doe, Founder"} {at 0:12 for 5 seconds|from 0:12 to 0:17|for 5 seconds at 0:12|between 0:12 and 0:17}',
    '{at 0:12|from 0:12} {add|put|show} {a lower third|a lower-third} {"Jane Doe, Founder"|saying "Jane Doe, Founder"|with "Jane Doe, Founder"} for {5|five} seconds',
    '{lower third|lower-third}{:|} "Jane Doe, Founder"{,|} {0:12 to 0:17|from 0:12 to 0:17|at 0:12 for 5 seconds}',
    'show "Jane Doe, Founder" as {a lower third|lower third} {at 0:12 for 5 seconds|from 0:12 to 0:17}',
  ]),
  alike('add the title "Our Trip" for the whole video', [
    '{add|put|show|keep|display} {the title|the text|a title|a text} "Our Trip" {for the whole video|throughout the video|the whole time|during the entire video|over the whole video|all the way through|from start to finish|from beginning to end|for the entire video|throughout}',
    '"Our Trip" {should be|must be|needs to be} {on screen|visible|shown} {the whole time|throughout|for the whole video|during the whole video|all the time}',
    '{show|display|keep} "Our Trip" {on screen|on the screen|} {the whole time|for the entire video|throughout the whole video|during the whole video}',
  ]),
  alike('add the title "Day 1" at 0:05 with a fade in', [
    '{add|put|show} {the title|the text|a title} "Day 1" at {0:05|5 seconds} {with a fade in|that fades in|fading in|and fade it in|and have it fade in|and let it fade in|with a fade-in}',
    '{fade in|fade-in} {the title|a title|the text} "Day 1" at {0:05|5 seconds}',
  ]),
  alike('add the title "Day 1" with a black background', [
    '{add|put|show} {the title|a title|the text} "Day 1" {with a black background|on a black background|on a black box|in a black box|with a black box behind it|over a black box|on black background}',
  ]),
];

/** What becomes of a text that is there. */
const given: Given = { after: ['add the title "Morning Run" at 0:05 for 4 seconds'] };
export const titleChanges = [
  alike(
    'make the title bigger',
    [
      "{make|can you make|could you make|please make|I want|I'd like|I need} {it|the title|the text|that title|this title} {bigger|larger|a size bigger}{|.|?| please}",
      '{the title|it|the text|that|the lettering|the font} {should be|needs to be|must be|has to be|could be|is too small, make it} {bigger|larger}',
      '{enlarge|increase|scale up|blow up} {the title|the title size|the text size|the size of the title|the size of the text}',
      "{the title|it|the text|the font|that|this}{ is|'s} {too small|a bit too small|way too small|not big enough}",
      '{bigger|larger}{| please| text| title| font}',
      '{use|with} {a bigger|a larger} {font|font size|text|size}{| for the title| for it}',
    ],
    given,
  ),
  alike(
    'move the title to the bottom',
    [
      '{move|put|place|shift|bring|position|set} {it|the title|the text|that} {to the bottom|at the bottom|down to the bottom|at the bottom of the screen|at the bottom of the frame|on the bottom|to the bottom of the picture|at the bottom instead|down at the bottom}',
      '{it|the title|the text} {should|needs to|must|has to} {be|go|stand|sit} {at the bottom|at the bottom of the screen|on the bottom}',
      "{I want|I'd like|I'd rather have|can I have|can we have|let's have} {it|the title|the text} {at the bottom|on the bottom}{|.}",
      '{bottom|at the bottom|to the bottom} {please|instead|of the screen instead}',
    ],
    given,
  ),
  alike(
    'move the title to the top right corner',
    [
      '{move|put|place|shift|bring|position} {it|the title|the text|that} {to|in|into} the {top right|top right corner|upper right corner|top-right corner|right top corner|upper right|upper right-hand corner}',
      '{it|the title} {should be|needs to be|must go|belongs} {in the top right|in the upper right corner|top right|at the top right}',
      '{top right|in the top right corner|upper right} {instead|please}',
    ],
    given,
  ),
  alike(
    'make the title red',
    [
      '{make|turn|color|colour|paint} {it|the title|the text|that} {red|red instead|red please}',
      '{change|set} {the|its} {color|colour|font color|text colour} {to red|of the title to red|of the text to red}',
      "{change|set} {it|the title|the text|the title color|the title colour|the text color|its color|the title's color|the font colour} to red",
      '{it|the title|the text|the letters} {should be|needs to be|must be|could be|would look better} {red|in red}',
      '{red|in red} {instead|please|would be better|text please}',
      "{I want|I'd like|can I have|can we have|I'd prefer|let's have} {it|the title|the text|the letters} {in red|red}{|?}",
      'use {red|red letters|red text|a red font|the color red}{| for the title| for it| instead}',
    ],
    given,
  ),
  alike(
    'change the title to "Evening Walk"',
    [
      '{change|edit|rename|correct|update} {it|the title|the text|the wording} to {"Evening Walk"|Evening Walk}',
      '{it|the title|the text|that} {should|must|needs to} {say|read} {"Evening Walk"|Evening Walk} {instead|instead of "Morning Run"|and not "Morning Run"|, not "Morning Run"}',
      '{replace|swap} {"Morning Run"|the text|the title|the words "Morning Run"} {with|for} "Evening Walk"',
      '{make|have|let} {it|the title|the text} {say|read} {"Evening Walk"|Evening Walk}{| instead}',
      'change "Morning Run" {to|into} "Evening Walk"',
      '{change|set} {the text of the title|the title text|the title\'s text|the wording of the title} to "Evening Walk"',
    ],
    given,
  ),
  alike(
    'show the title two seconds longer',
    [
      '{keep|leave|show|display|hold} {it|the title|the text} {on screen|on the screen|up|there|visible|} {two seconds longer|for two more seconds|for another two seconds|2 seconds longer|for 2s more|2 more seconds|for an additional 2 seconds|for two seconds longer}',
      '{make|have|let} {it|the title|the text} {last|stay|stay on|stay up|stay on screen} {two seconds longer|2 seconds longer|for another 2 seconds|for two more seconds}',
      '{it|the title|the text} {should|needs to|must|has to|could} {stay|last|be shown|stay on screen|be visible|stay up} {two seconds longer|2 more seconds|for another two seconds|2 seconds more}',
      '{extend|lengthen|prolong} {it|the title|the text} by {2|two} seconds',
      '{make|I want} {it|the title} {two seconds longer|2 seconds longer|longer by two seconds}',
      '{two seconds longer|2 seconds longer} {please|on screen}',
      'add {two seconds|2 more seconds|another 2 seconds} to {it|the title|the text}',
    ],
    given,
  ),
  alike(
    'show the title for 6 seconds',
    [
      '{show|keep|display|leave|hold} {it|the title|the text} {|on screen|up} for {6|six} seconds{| instead| in total| instead of 4}',
      '{make|have|let} {it|the title|the text} {last|stay for|stay on screen for|be shown for} {6|six} seconds',
      '{make|I want} {it|the title} {6 seconds long|six seconds long}',
      '{it|the title|the text} should {last|be on screen for|stay for|be shown for|be visible for|stay up for|be} {6 seconds|six seconds}{ instead of 4|}',
      "{set|change} {its {duration|length}|the title's {duration|length}|the {duration|length} of the title} to {6 seconds|six seconds|6s}",
      '{extend|lengthen} {it|the title} to {6|six} seconds',
    ],
    given,
  ),
  alike(
    'move the title to 0:10',
    [
      '{move|shift|put|place|bring} {it|the title|the text} to {0:10|10 seconds|the 10 second mark|second 10|10s}',
      '{show|start|put} {it|the title|the text} at {0:10|10 seconds|second 10} {instead|instead of 0:05|rather than at 0:05}',
      '{it|the title|the text} should {start|begin|appear|come|come in|show up|come up|be} at {0:10|10 seconds}{| instead}',
      '{make|let|have} {it|the title|the text} {start|begin|appear|come in|show up} at {0:10|10 seconds|second 10}',
      '{at 0:10|at 10 seconds} {instead|please|instead of 0:05}',
    ],
    given,
  ),
  alike(
    'show the title 2 seconds later',
    [
      '{show|start|have|bring in} {it|the title|the text} {2 seconds later|two seconds later}',
      '{it|the title|the text} should {start|come|appear|come in|begin|show up|be} {2 seconds|two seconds|2s} later',
      '{move|shift|push} {it|the title|the text} {2 seconds later|two seconds later}',
      '{delay|postpone} {it|the title|the text} by {2 seconds|two seconds}',
      '{make|let|have} {it|the title} {start|appear|come} {2 seconds|two seconds} later',
      '{2|two} seconds later{| please}',
    ],
    given,
  ),
  alike(
    'remove the title',
    [
      '{remove|delete|get rid of|take out|lose|drop|take away|take off|scrap|erase|kill} {it|the title|the text|that title|that text|the words|the text on screen|"Morning Run"|the title "Morning Run"}{| please| again}',
      "{I don't want|I no longer want|I don't need} {it|the title|the text|a title|any text}{| anymore| any more| after all}",
      '{no title|no text}{| please| after all}',
      "{the title|the text} {should go|must go|has to go|can go|should be removed|needs to go|is not needed|isn't needed anymore}",
      'take {it|the title|the text} {out|off|away}{| again}',
    ],
    given,
  ),
  alike(
    'fade the title in and out',
    [
      '{fade {it|the title|the text} in and out|{have|let|make} {it|the title|the text} {fade in and out|fade in and fade out}}',
      '{it|the title} should {fade in and out|fade in and fade out}',
      '{give it|give the title} {a fade in and out|a fade in and a fade out|a fade-in and fade-out}',
      'add {a fade in and out|a fade-in and fade-out} {to it|to the title}',
      'fade {the title|it|the text} in at the {beginning|start} and out at the end',
    ],
    given,
  ),
  alike(
    'make the title half as big',
    [
      '{make|I want} {it|the title|the text} {half as big|half the size|half as large|50% smaller}',
      '{shrink|reduce|scale} {the title|it} {to half|to half its size|by half|by 50%|to 50%|down to half the size}',
      '{half the size|half as big}{| please}',
    ],
    given,
  ),
  alike(
    'put a black background behind the title',
    [
      '{put|add|place} {a black background|a black box|black} behind {it|the title|the text}',
      '{give|put} {it|the title|the text} {a black background|a black box|on a black background|on a black box|in a black box}',
      '{it|the title|the text} {should have|needs|should get|must have} {a black background|a black box behind it}',
    ],
    given,
  ),
];
