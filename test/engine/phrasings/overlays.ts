import type { Given } from '../prompts/row';
import { alike } from './phrasing';

const mark: Given = { files: ['talk.mp4', 'logo.png'] };
const broll: Given = { files: ['talk.mp4', 'harbour.mp4'] };

/** Pictures and films over the picture. */
export const overlays = [
  alike(
    'add logo.png in the top right corner',
    [
      "{add|put|place|show|insert|display|stick|overlay|I want|I'd like|I need|set} {logo.png|the logo|my logo|our logo|a logo} {in the top right corner|in the top right|top right|at the top right|in the upper right corner|in the right top corner|to the top right|to the top right corner|on the top right|into the top right corner|in the top-right corner}",
      '{the logo|logo.png|our logo} {should be|should go|needs to be|must be|belongs|goes|should appear|should sit} {in the top right corner|top right|in the upper right|at the top right}',
      '{in the top right corner|top right|at the top right}{,|} {add|put|show|place|I want} {the logo|logo.png|my logo}',
      '{logo.png|the logo|logo}{,|} {top right|in the top right corner|top right corner}',
      '{use|add|put} {logo.png|the logo} as {a watermark|watermark|a logo} {in the top right corner|top right|at the top right}',
      '{can you|could you|please|can we} {add|put|place|have} {the logo|logo.png} {in the top right corner|top right|at the top right}{|?}',
      '{watermark|brand} {it|the video} with {the logo|logo.png} {in the top right corner|top right}',
    ],
    mark,
  ),
  alike(
    'add the logo in the bottom left corner at 10% size with 50% opacity',
    [
      '{add|put|place|show} {the logo|logo.png} {in the bottom left corner|bottom left|in the lower left corner|at the bottom left} {at 10% size with 50% opacity|with 50% opacity and 10% size|10% wide and 50% transparent|at 10% width, 50% opacity|at 50% opacity, 10% wide|, 10% wide, 50% opacity|, 50% transparent, 10% wide}',
      '{add|put|place|show} {the logo|logo.png} {at 10% size|with 10% width|10% wide} {and|with} 50% opacity {in the bottom left corner|bottom left|in the lower left corner}',
      '{add|put} {a half transparent logo|the half-transparent logo|the logo half transparent|the logo semi-transparent} {in the bottom left corner|bottom left} {at 10% size|10% wide}',
    ],
    mark,
  ),
  alike(
    'show the logo from 0:05 to 0:15 in the top left corner',
    [
      '{show|add|put|display|place|have} {the logo|logo.png} {from 0:05 to 0:15|between 0:05 and 0:15|from 5 to 15 seconds|for 10 seconds from 0:05|at 0:05 for 10 seconds} {in the top left corner|top left|in the upper left corner|at the top left}',
      '{show|add|put|display|place|have} {the logo|logo.png} {in the top left corner|top left|in the upper left corner|at the top left} {from 0:05 to 0:15|between 0:05 and 0:15|for 10 seconds from 0:05|at 0:05 for 10 seconds}',
      '{from 0:05 to 0:15|between 0:05 and 0:15}{,|} {show|add|put|I want|display} {the logo|logo.png} {in the top left corner|top left|at the top left}',
      '{the logo|logo.png} should {be shown|appear|be|be visible|show up} {in the top left corner|top left} {from 0:05 to 0:15|between 0:05 and 0:15|from 5 to 15 seconds}',
      '{the logo|logo.png} should {be shown|appear|be visible} {from 0:05 to 0:15|between 0:05 and 0:15} {in the top left corner|top left}',
    ],
    mark,
  ),
  alike(
    'show harbour.mp4 as picture in picture in the bottom right corner from 0:10 to 0:20',
    [
      '{show|add|put|use|play|place} {harbour.mp4|the harbour clip|the harbour video} as {picture in picture|a picture in picture|picture-in-picture|a picture-in-picture|PiP|a pip} {in the bottom right corner|bottom right|in the lower right corner|at the bottom right} {from 0:10 to 0:20|between 0:10 and 0:20|at 0:10 for 10 seconds|for 10 seconds from 0:10}',
      '{show|add|put|use|play} {harbour.mp4|the harbour clip} as {picture in picture|a picture-in-picture|PiP} {from 0:10 to 0:20|between 0:10 and 0:20|at 0:10 for 10 seconds} {in the bottom right corner|bottom right|in the lower right corner|at the bottom right}',
      '{picture in picture|pip|PiP}{:|} {harbour.mp4}{,|} {bottom right|in the bottom right corner}{,|} {0:10-0:20|from 0:10 to 0:20}',
      '{from 0:10 to 0:20|between 0:10 and 0:20}{,|} {show|put|play|add|I want} {harbour.mp4|the harbour clip} {as picture in picture in the bottom right corner|in the bottom right corner as picture in picture|as a pip bottom right}',
      '{put|show|play|place} {harbour.mp4|the harbour clip} {in a small window|in a little window|as a small window|in a small box} {in the bottom right corner|bottom right|at the bottom right} {from 0:10 to 0:20|between 0:10 and 0:20}',
    ],
    broll,
  ),
  alike(
    'use harbour.mp4 as b-roll from 0:20 to 0:28',
    [
      "{show|put|play|lay|use|place} {harbour.mp4|the harbour clip|the harbour footage} {over|on top of} {the talk|talk.mp4|the talk video} {from 0:20 to 0:28|between 0:20 and 0:28|for 8 seconds at 0:20|for 8 seconds from 0:20}{|, keep the sound of the talk| but keep the audio of the talk| and keep the talk's audio|, while the talk can still be heard| with the talk still audible}",
      '{use|add|insert|put|show} {harbour.mp4|the harbour clip|harbour} as {b-roll|b roll|broll|B-roll|cutaway|a cutaway} {from 0:20 to 0:28|between 0:20 and 0:28|at 0:20 for 8 seconds|for 8 seconds at 0:20|over 0:20 to 0:28}',
      '{from 0:20 to 0:28|between 0:20 and 0:28}{,|} {show|put|play|cut to|use} {harbour.mp4|the harbour clip} {over the talk|as b-roll|on top of the talk|over talk.mp4}',
      '{cover} {the talk|talk.mp4} {with|using} {harbour.mp4|the harbour clip} {from 0:20 to 0:28|between 0:20 and 0:28|at 0:20 for 8 seconds}',
      '{b-roll|broll|cutaway}{:|} harbour.mp4{,|} {from 0:20 to 0:28|0:20-0:28|at 0:20 for 8 seconds}',
      '{cover} {0:20 to 0:28|the part from 0:20 to 0:28|0:20-0:28} with {harbour.mp4|the harbour clip}',
    ],
    broll,
  ),
  alike(
    'show both videos side by side',
    [
      '{show|put|place|play|arrange|have} {both videos|both clips|the two videos|the two clips|them|talk.mp4 and harbour.mp4|the videos} {side by side|next to each other|beside each other|side-by-side|in a split screen|in split screen|as a split screen|left and right}',
      '{make|create|do|I want|I need|use|give me} {a split screen|a split-screen|a side by side|a split screen video} {of both videos|with both videos|with both clips|of the two clips|with talk.mp4 and harbour.mp4|of talk.mp4 and harbour.mp4|from both clips}',
      '{both videos|both clips|the two clips|the clips} should {be|run|play|be shown} {side by side|next to each other|in split screen}',
      '{split screen|side by side}{ please||:  talk.mp4 and harbour.mp4}',
      'talk.mp4 {left|on the left}{ and|,} harbour.mp4 {right|on the right}{, side by side|, split screen}',
      'put talk.mp4 {on the left|left} and harbour.mp4 {on the right|right}{|, side by side| as a split screen}',
    ],
    broll,
  ),
  alike(
    'show both videos one above the other',
    [
      '{show|put|place|play|stack|arrange} {both videos|both clips|the two clips|them|talk.mp4 and harbour.mp4} {one above the other|above each other|top and bottom|one below the other}',
      '{stack} {both videos|both clips|the two clips|them|the videos}{| vertically}',
      '{make|create|I want} {a vertical split screen|a top and bottom split screen|a top/bottom split screen}',
      '{put talk.mp4 on top and harbour.mp4 below|talk.mp4 on top, harbour.mp4 below|talk.mp4 at the top and harbour.mp4 at the bottom}{, split screen|, in a split screen|}',
    ].filter((x) => !x.startsWith('{make')),
    broll,
  ),
];

const placed: Given = { ...mark, after: ['add logo.png in the top right corner'] };
export const overlayChanges = [
  alike(
    'make the logo bigger',
    [
      "{make|can you make|could you make|please make|I want|I'd like|I need} {it|the logo|that|the watermark} {bigger|larger}{|.|?| please}",
      '{it|the logo|the watermark} {should be|needs to be|must be|could be|has to be} {bigger|larger}',
      '{enlarge|increase|scale up|blow up} {the logo|the size of the logo|the logo size}',
      "{the logo|it|the watermark}{ is|'s} {too small|a bit too small|way too small|not big enough}",
      '{bigger|larger}{| please| logo}',
    ],
    placed,
  ),
  alike(
    'move the logo to the bottom left corner',
    [
      '{move|put|place|shift|bring|position} {it|the logo|that|the watermark} {to|in|into} the {bottom left|bottom left corner|lower left corner|bottom-left corner|left bottom corner|lower left}{| instead}',
      '{it|the logo|the watermark} {should be|needs to be|must go|belongs|should go|would be better} {in the bottom left|in the lower left corner|bottom left|at the bottom left}',
      "{I want|I'd like|I'd rather have|can I have|can we have|let's have} {it|the logo} {in the bottom left corner|bottom left|at the bottom left}{|?}",
      '{bottom left|in the bottom left corner|lower left|bottom left corner} {instead|please|would be better}',
    ],
    placed,
  ),
  alike(
    'make the logo 50% transparent',
    [
      '{make|I want} {it|the logo|the watermark} {50% transparent|half transparent|half-transparent|semi-transparent|50% see-through|transparent by 50%}',
      "{set|change|reduce|lower} {the logo's opacity|the opacity of the logo} to {50%|50 percent|half}",
      '{it|the logo} {should be|needs to be} {half transparent|50% transparent|semi-transparent|half see-through}',
      '{50% opacity|half transparent|50% transparent}{| please| instead}',
      '{give} {it|the logo} {50% opacity|an opacity of 50%|50% transparency}',
    ],
    placed,
  ),
  alike(
    'show the logo only for the first 10 seconds',
    [
      '{show|display|keep|have|I want} {it|the logo} {only for the first 10 seconds|for the first 10 seconds only|only in the first 10 seconds|only during the first 10 seconds|just for the first ten seconds|just in the first 10 seconds|only from 0:00 to 0:10}',
      '{it|the logo} should {only be shown|only appear|only be visible|be visible only|be shown only|only be there} {for the first 10 seconds|in the first 10 seconds|during the first 10 seconds}',
      '{only|just} {for the first 10 seconds|in the first ten seconds|the first 10 seconds}{| please}',
      '{hide|remove} {it|the logo} after {10 seconds|0:10}',
    ],
    placed,
  ),
  alike(
    'remove the logo',
    [
      '{remove|delete|get rid of|take out|lose|drop|take away|take off|scrap|erase|kill} {it|the logo|that logo|the watermark|logo.png}{| please| again}',
      "{I don't want|I no longer want|I don't need} {it|the logo|a logo|the watermark|any logo}{| anymore| any more| after all}",
      '{no logo|no watermark}{| please| after all}',
      '{the logo|the watermark} {should go|must go|has to go|can go|should be removed|needs to go|is not needed}',
      'take {it|the logo} {out|off|away}{| again}',
    ],
    placed,
  ),
  alike(
    'make the logo half as big',
    [
      '{make|I want} {it|the logo} {half as big|half the size|half as large|50% smaller}',
      '{shrink|reduce|scale} {it|the logo} {to half|to half its size|by half|by 50%|to 50%|to half the size}',
      '{half the size|half as big}{| please}',
    ],
    placed,
  ),
];
