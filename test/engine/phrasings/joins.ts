import type { Given } from '../prompts/row';
import { alike } from './phrasing';

const three: Given = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] };

/** Transitions between clips, and fades of the whole picture. */
export const joins = [
  alike(
    'add crossfades between all clips',
    [
      "{add|put|use|insert|apply|I want|I'd like|give me|make|create} {crossfades|cross dissolves|a crossfade|crossfade transitions|a crossfade transition|cross-fades} {between all clips|between the clips|between all the clips|between every clip|between each clip|between all of them|between clips|between them}",
      '{between all clips|between the clips|between every clip|between each clip}{,|} {add|put|use|I want|there should be} {a crossfade|crossfades|cross dissolves}',
      '{crossfade|cross-fade} {between all clips|between the clips|all the clips|all clips|the clips|from clip to clip|from one clip to the next|each clip into the next}',
      '{the clips|all clips|the clips} should {crossfade|crossfade into each other|be crossfaded|fade into each other|blend into each other}',
      '{all transitions|the transitions|every transition} should be {crossfades|a crossfade}',
      "{there should be|could there be|can there be|can we have|can I have|let's have} {crossfades|a crossfade} between {all clips|the clips}{|?}",
      '{blend|fade} {the clips|all clips} into {each other|one another}',
      '{crossfades|crossfade} everywhere',
    ],
    three,
  ),
  alike(
    'add a 1.5 second crossfade between clip 1 and clip 2',
    [
      '{add|put|insert|use|I want|make|create} {a 1.5 second crossfade|a 1.5s crossfade|a crossfade of 1.5 seconds|a crossfade lasting 1.5 seconds|a one and a half second crossfade|a 1.5-second crossfade} between {clip 1 and clip 2|clips 1 and 2|the first and second clip|the first and the second clip|the first two clips|clip one and clip two|harbour.mp4 and beach.mp4}',
      '{add|put|insert|use|I want|make} {a crossfade} between {clip 1 and clip 2|clips 1 and 2|the first and second clip|the first two clips} {of 1.5 seconds|lasting 1.5 seconds|for 1.5 seconds|, 1.5 seconds long|over 1.5 seconds|with a length of 1.5 seconds|, 1.5 seconds}',
      'between {clip 1 and clip 2|clips 1 and 2|the first and second clip|the first two clips}{,|} {add|put|use|I want|insert} {a 1.5 second crossfade|a crossfade of 1.5 seconds|a crossfade lasting 1.5 seconds}',
      'crossfade {clip 1 and clip 2|clip 1 into clip 2|from clip 1 to clip 2|between clip 1 and clip 2|the first two clips|the first clip into the second} {over 1.5 seconds|for 1.5 seconds|in 1.5 seconds|within 1.5 seconds}',
      'the {transition|crossfade} {between clip 1 and clip 2|from clip 1 to clip 2|between the first two clips} should be a 1.5 second crossfade',
    ],
    three,
  ),
  alike(
    'add a wipe between clips 2 and 3',
    [
      '{add|put|insert|use|I want|do|make|apply} {a wipe|a wipe transition|a wiping transition|wipe} between {clips 2 and 3|clip 2 and clip 3|the second and third clip|the second and the third clip|the last two clips|beach.mp4 and drone.mp4}',
      '{between clips 2 and 3|between the last two clips|between clip 2 and 3}{,|} {add a wipe|put a wipe|use a wipe|I want a wipe|a wipe please|there should be a wipe|make a wipe}',
      '{add|put|insert|use} {a wipe} {before clip 3|after clip 2|before the third clip|after the second clip|before the last clip|from clip 2 to clip 3|into clip 3}',
      'the {transition|cut} {between clips 2 and 3|between clip 2 and clip 3} should be a wipe',
      'wipe {from clip 2 to clip 3|between clips 2 and 3|to clip 3|into the third clip}',
    ],
    three,
  ),
  alike('fade in from black at the start', [
    '{fade in|fade up|fade} from black{| at the start| at the beginning| in the beginning}',
    '{add|put|I want|make|do|use} {a fade in|a fade-in|a fade from black|a fade up from black|a fade in from black} {at the start|at the beginning|in the beginning|at the very beginning|to the start|at the start of the video}',
    '{start|begin|open} with a {fade in|fade from black|fade-in from black|fade in from black|fade-in}',
    '{the video|it|the picture} should {fade in|fade in at the start|start with a fade in|begin with a fade from black|fade in from black|fade in at the beginning}',
    '{at the start|at the beginning|in the beginning}{,|} {fade in|fade in from black|add a fade in|I want a fade in|the picture should fade in}',
    '{let|have|make} {it|the video|the picture} fade in{| from black| at the start| at the beginning}',
  ]),
  alike(
    'fade out to black over 2 seconds at the end',
    [
      '{fade out|fade} to black {over 2 seconds|over the last 2 seconds|for the last 2 seconds|in the last 2 seconds|during the last two seconds|at the end over 2 seconds|within 2 seconds at the end|for 2 seconds at the end}',
      '{add|put|I want|make|do|use} {a 2 second fade out|a two-second fade to black|a 2s fade-out|a 2 second fade to black|a fade out of 2 seconds|a fade to black of 2 seconds|a fade out lasting two seconds} {at the end|at the very end|to the end|at the end of the video}',
      '{end|finish|close} with a {2 second fade out|2 second fade to black|fade to black of 2 seconds|two second fade to black}',
      '{the video|it|the picture} should fade {out to black|to black} {over 2 seconds at the end|at the end over 2 seconds|over the last 2 seconds|in the last two seconds}',
      '{at the end}{,|} {fade out|fade to black|fade out to black} {over 2 seconds|for 2 seconds|within two seconds}',
      '{the last|over the last|in the last|for the last|during the last} 2 seconds should fade {out|to black}',
    ].filter((x) => !x.startsWith('{the last')),
    {},
  ),
];

const done: Given = { ...three, after: ['add crossfades between all clips'] };
export const joinChanges = [
  alike(
    'make the transitions 2 seconds long',
    [
      '{make|I want} {them|the transitions|all transitions|the crossfades|all of them} {2 seconds long|two seconds|two seconds long|2 seconds each|2s long}',
      '{the transitions|the crossfades|they|all transitions} {should|must|need to|have to} {last 2 seconds|be 2 seconds long|be two seconds each|take 2 seconds|be 2 seconds}',
      '{set|change} {the transition length|the transition duration|their length|the length of the transitions|the duration of all transitions} to {2|two} seconds',
      '{use|I want} {2 second|two second|2-second} {crossfades|transitions}{| instead}',
      '{extend|lengthen|slow} the transitions to {2|two} seconds',
      '{2 seconds|two seconds}{| each| long}{ instead| please}',
    ].filter((x) => !x.startsWith('{2 sec')),
    done,
  ),
  alike(
    'remove all transitions',
    [
      '{remove|delete|get rid of|drop|take out|lose|take away|scrap|kill} {the transitions|all transitions|them|all the transitions|the crossfades|all crossfades|every transition|all of them|the crossfades again|the transitions between the clips}{|.| please}',
      '{no transitions|no crossfades|without transitions|hard cuts|hard cuts only|just hard cuts|plain cuts|straight cuts}{| please| instead| between the clips}',
      "{I don't want|I no longer want|I don't need} {the transitions|any transitions|transitions|the crossfades|crossfades}{| anymore| after all| any more}",
      '{use|make them|change them to|go back to|switch to} {hard cuts|straight cuts|simple cuts|plain cuts}{| instead}',
      '{the transitions|the crossfades} {should go|must go|can go|have to go|should be removed|are not needed|need to go}',
    ],
    done,
  ),
  alike(
    'remove the transition between clips 1 and 2',
    [
      '{remove|delete|get rid of|drop|take out|lose} the {transition|crossfade} {between clips 1 and 2|between clip 1 and clip 2|between the first two clips|between the first and second clip|from clip 1 to clip 2|after clip 1|after the first clip}',
      '{remove|delete|get rid of|drop} the first {transition|crossfade|one}',
      '{no transition|no crossfade|a hard cut|just a hard cut|hard cut} between {clips 1 and 2|the first two clips|clip 1 and clip 2|the first and the second clip}{| please}',
      "I don't want {a transition|the transition|a crossfade|the crossfade} between {clips 1 and 2|the first two clips}",
      'between {clips 1 and 2|the first two clips}{,|} {no transition|I want a hard cut|use a hard cut|there should be no transition}',
    ],
    done,
  ),
  alike(
    'change all transitions to wipes',
    [
      '{change|turn|switch} {them|the transitions|all transitions|the crossfades|all of them|all the crossfades} {to wipes|into wipes|to a wipe}',
      '{make} {them|the transitions|all transitions|the crossfades|all of them} {wipes|wipe}',
      "{use|I want|I'd prefer|I'd rather have|can we have|let's have|let's use} {wipes|wipe transitions|a wipe} {instead|instead of crossfades|instead of the crossfades|rather than crossfades}{|?}",
      '{replace|swap} {them|the crossfades|the transitions|all crossfades} {with|for|by} {wipes|a wipe}',
      '{the transitions|they|all transitions} should be wipes{| instead| instead of crossfades}',
      '{wipes|wipe} instead{| please| of crossfades}',
    ],
    done,
  ),
  alike(
    'change the last transition to a wipe',
    [
      '{change|turn|switch|set} {the last one|the last transition|the second transition|the second one|the transition between clips 2 and 3|the last crossfade} {to|into} a wipe',
      'make {the last one|the last transition|the second transition|the transition before the last clip|the last crossfade} a wipe{| instead}',
      '{the last one|the last transition|the second transition|the transition before clip 3|the last crossfade} should be a wipe',
      'replace {the last one|the last transition|the second crossfade|the last crossfade} {with|by} a wipe',
      'use a wipe {for the last transition|at the last transition|between the last two clips|between clips 2 and 3 instead}',
    ],
    done,
  ),
];

export const fadeChanges = [
  alike(
    'make the fade 3 seconds long',
    [
      '{make} {it|the fade|the fade out|the fade-out|that} {3 seconds long|three seconds long|3 seconds|last 3 seconds|last three seconds}',
      '{it|the fade|the fade out} {should|must|needs to} {last 3 seconds|be 3 seconds long|take three seconds|be three seconds}',
      '{set|change|extend|lengthen} {it|the fade|the length of the fade|the fade duration} to {3|three} seconds',
      '{3|three} seconds {instead|would be better|please}',
    ],
    { after: ['fade out over 1 second at the end'] },
  ),
  alike(
    'remove the fade',
    [
      '{remove|delete|get rid of|drop|take out|lose|scrap} {it|the fade|the fade out|the fade-out|the fade at the end|that fade}{| again| please}',
      '{no fade|no fade out|without the fade}{| please| after all| at the end}',
      "I don't want {it|the fade|a fade|the fade out}{| anymore| after all| any more}",
      'the {fade|fade out} {should go|must go|has to go|can go|should be removed}',
    ],
    { after: ['fade out over 1 second at the end'] },
  ),
];
