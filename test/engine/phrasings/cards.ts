import type { Given } from '../prompts/row';
import { alike } from './phrasing';

/** Cards, photos and captions. */
export const cards = [
  alike('add a 3 second black title card at the start that says "My Holiday"', [
    '{add|create|put|insert} {a 3 second black title card|a 3 second title card|a 3s title card|a title card of 3 seconds|a three second intro card|a 3-second intro card|a black title card for 3 seconds} {at the start|at the beginning|in the beginning|at the very start} {that says|saying|reading|with the text|with the words|with} {"My Holiday"|My Holiday}',
    '{add|create|make|put} {a title card|an intro card|an opening card|an intro title card} {saying|that says|with|reading} "My Holiday" {at the start|at the beginning} {for 3 seconds|of 3 seconds|that lasts 3 seconds|lasting three seconds|, 3 seconds long|, 3 seconds}',
    '{start|begin|open} with {a 3 second title card|a title card of 3 seconds|a black card of 3 seconds|a 3 second intro card} {that says|saying|reading} {"My Holiday"|My Holiday}',
    '{I want|I\'d like|I need|can I have|there should be|let\'s have} {a 3 second title card|a 3 second intro card|a title card of 3 seconds} {saying|that says|with} "My Holiday" {at the start|at the beginning}{|?}',
    '{at the start|at the beginning}{,|} {add|put|I want|insert|show} {a 3 second title card|a 3 second black card|a title card of 3 seconds} {saying|that says|with} {"My Holiday"|My Holiday}',
    '{title card|intro card}{:|} "My Holiday"{,|} 3 seconds{, at the start| at the beginning|, at the beginning}',
  ]),
  alike('add an outro card that says "Subscribe" at the end for 5 seconds', [
    '{add|create|make|put|insert|I want|I\'d like|I need} {an outro card|an end card|an outro|a closing card|an end screen|an outro title card} {that says|saying|reading|with|with the text} {"Subscribe"} {at the end for 5 seconds|for 5 seconds at the end|for 5 seconds|lasting 5 seconds|of 5 seconds|that lasts 5 seconds|, 5 seconds long}',
    '{add|create|make|put|insert} {a 5 second outro card|a 5 second outro|a 5 second end card|a 5-second end screen|a five second outro} {that says|saying|with} {"Subscribe"|Subscribe}',
    '{end|finish|close} with {a 5 second outro card|an outro card of 5 seconds|a 5 second end card|a 5 second card} {that says|saying|reading} {"Subscribe"|Subscribe}',
    '{outro|end card|outro card}{:|} "Subscribe"{,|} {5 seconds|for 5 seconds}',
  ]),
  alike(
    'add a white card that says "Chapter 2" before clip 2',
    [
      '{add|put|insert|place|create|make} {a white card|a white title card|a card with a white background|a title card with a white background} {that says|saying|reading|with} {"Chapter 2"} {before clip 2|before the second clip|between clips 1 and 2|between the two clips|between the clips|after clip 1|in front of clip 2|ahead of the second clip|before harbour.mp4}',
      '{add|put|insert|place} {a white card|a white title card} {before clip 2|before the second clip|between the clips|between clip 1 and clip 2|after the first clip} {that says|saying|reading|with the text|with} {"Chapter 2"|Chapter 2}',
      '{before clip 2|before the second clip|between the two clips|between the clips}{,|} {add|put|insert|I want|show} {a white card|a white title card} {that says|saying|with} {"Chapter 2"|Chapter 2}',
    ],
    { files: ['talk.mp4', 'harbour.mp4'] },
  ),
];

const photos: Given = { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] };
export const slideshows = [
  alike(
    'make a slideshow, 4 seconds per photo',
    [
      '{make|create|build|turn the photos into|turn them into|I want|do|give me} a slideshow{,| with| of|:} {4 seconds per photo|4 seconds each|4 seconds per picture|four seconds per image|each photo 4 seconds|every photo for 4 seconds|4s each|4 seconds for each photo}',
      '{show|display|keep|hold} {each photo|every photo|each picture|each image|each one|all photos|every picture|the photos} for {4|four} seconds{| each}',
      '{each|every} {photo|picture|image} {should|must|needs to} {last|be shown for|stay for|be on screen for|be visible for|stay on screen for|be} {4 seconds|four seconds}',
      '{the photos|all photos|the pictures} should {last 4 seconds each|be shown for 4 seconds each|be 4 seconds each|each last 4 seconds|each be shown for 4 seconds|stay 4 seconds each}',
      '{4 seconds|four seconds|4s} {per photo|for each photo|each|per picture|per image|for every photo}{| please}',
      '{set|make|change} {the photos to 4 seconds each|each photo 4 seconds long|every photo 4 seconds|the duration of each photo to 4 seconds|the length of the photos to 4 seconds|all photos 4 seconds long}',
    ].filter((x) => !x.startsWith('{make|create')),
    photos,
  ),
  alike(
    'make a slideshow, 4 seconds per photo, with crossfades between them',
    [
      '{make|create|build|I want|do} a slideshow {with 4 seconds per photo|of 4 seconds per photo|with 4 seconds for each photo|, 4 seconds each,} {and crossfades|with crossfades|and crossfades between them|with crossfades between the photos}',
      '{show|display} {each photo|every photo|each picture} for 4 seconds {with crossfades between them|with crossfades in between|and crossfade between them|and add crossfades between them|and put crossfades between them|with a crossfade between them}',
      '{make|create} a slideshow with crossfades{,| and|:} {4 seconds per photo|4 seconds for each photo|each photo 4 seconds|4 seconds each}',
    ],
    photos,
  ),
  alike(
    'show the second photo for 6 seconds',
    [
      '{show|keep|hold|display|leave} {the second photo|photo 2|photo2.jpg|the second picture|the second image|the 2nd photo} {for|on screen for|up for} {6|six} seconds',
      '{make|let|have} {the second photo|photo 2|photo2.jpg|the second picture} {last 6 seconds|6 seconds long|stay for 6 seconds|stay on screen for 6 seconds|be shown for 6 seconds}',
      '{the second photo|photo 2|photo2.jpg|the second image} {should|must|needs to} {last 6 seconds|be 6 seconds long|be shown for 6 seconds|stay for 6 seconds|stay on screen for six seconds|be visible for 6 seconds}',
      '{6 seconds|six seconds} for {the second photo|photo 2|photo2.jpg}',
      '{extend|lengthen|prolong} {the second photo|photo 2|photo2.jpg} to {6|six} seconds',
      '{set|change} {the second photo|photo 2|the length of the second photo|the duration of photo 2|the duration of photo2.jpg} to {6|six} seconds',
    ].filter((x) => !x.startsWith('{make|let')),
    photos,
  ),
  alike(
    'extend the second photo by 2 seconds',
    [
      '{show|keep|hold|display|leave} {the second photo|photo 2|the second picture} {two seconds longer|for two more seconds|2 seconds longer|for another two seconds|for 2 seconds longer}',
      '{make|let} {the second photo|photo 2} {two seconds longer|last two seconds longer|stay two seconds longer|2 seconds longer}',
      '{the second photo|photo 2|photo2.jpg} {should|must|needs to} {last two seconds longer|be two seconds longer|stay 2 seconds longer|be shown for two more seconds|be shown two seconds longer}',
      '{extend|lengthen|prolong} {the second photo|photo 2|photo2.jpg} by {2|two} seconds',
      'add {two seconds|2 seconds} to {the second photo|photo 2}',
    ].filter((x) => !x.startsWith('{make|let')),
    photos,
  ),
];

const srt: Given = { files: ['talk.mp4', 'talk.srt'] };
export const subtitled = [
  alike(
    'add the captions',
    [
      '{add|put|show|use|insert|burn in|burn|include|display|apply|import} {the captions|the subtitles|captions|subtitles|talk.srt|the srt|the srt file|the subtitle file|the captions from talk.srt|the subtitles from the srt file|my subtitles}{|.| please| to the video| on the video}',
      "{I want|I'd like|I need|can I have|can we have|there should be|let's have|it should have|the video needs} {captions|subtitles|the captions|the subtitles}{| please}",
      '{caption|subtitle} {it|the video|the talk|this}',
      '{add|put|use} talk.srt as {captions|subtitles}',
      '{captions|subtitles}{ please| from talk.srt|: talk.srt| on}',
      'turn {on the captions|the captions on|the subtitles on}',
    ],
    srt,
  ),
  alike(
    'add the captions in yellow at the top',
    [
      '{add|put|show|use|burn in|display} {the captions|the subtitles|captions|subtitles|talk.srt} {in yellow at the top|at the top in yellow|in yellow letters at the top|at the top of the screen in yellow|on top in yellow|in yellow on top}',
      "{I want|I'd like|can I have|there should be|let's have} {yellow captions|yellow subtitles} at the top{|?| of the screen}",
      '{add|show|use} {yellow captions|yellow subtitles} {at the top|at the top of the screen|on top}',
      '{the captions|the subtitles} should be {yellow and at the top|at the top and yellow|at the top in yellow|yellow at the top}',
      '{captions|subtitles}: {yellow, top|top, yellow|yellow, at the top}',
    ],
    srt,
  ),
];
const shown: Given = { ...srt, after: ['add the captions'] };
export const captionChanges = [
  alike(
    'make the captions bigger',
    [
      '{make|can you make|I want|I need} {them|the captions|the subtitles|the caption text|the font of the captions|the subtitle text} {bigger|larger}{|.| please}',
      '{they|the captions|the subtitles} {should be|need to be|must be|could be} {bigger|larger}',
      '{they|the captions|the subtitles} are {too small|a bit too small}',
      '{enlarge|increase the size of|increase the font size of|increase the font of} {them|the captions|the subtitles}',
      '{bigger|larger} {captions|subtitles}{| please}',
      'use a {bigger|larger} font for the {captions|subtitles}',
    ],
    shown,
  ),
  alike(
    'make the captions yellow',
    [
      '{make|turn|color|colour|paint} {them|the captions|the subtitles} yellow{| instead| please}',
      '{they|the captions|the subtitles} {should be|need to be|must be} {yellow|in yellow}',
      "{I want|I'd like|can I have|let's have|I'd prefer} {them|the captions|the subtitles} {in yellow|yellow}{|?}",
      '{change|set} {the color|the colour|the caption color|their color|the color of the captions|the subtitle colour} to yellow',
      '{yellow captions|yellow subtitles|in yellow|yellow}{| instead| please}',
      'use yellow {for the captions|captions|letters for the subtitles|text for the captions}',
    ].filter((x) => !x.startsWith('{yellow captions')),
    shown,
  ),
  alike(
    'move the captions to the top',
    [
      '{move|put|place|shift} {them|the captions|the subtitles} {to the top|at the top|to the top of the screen|at the top of the screen|up to the top}{| instead}',
      '{they|the captions|the subtitles} {should be|should go|need to be|must be|belong} {at the top|at the top of the screen|on top}',
      "{I want|can I have|let's have|I'd rather have} {them|the captions|the subtitles} {at the top|on top}{|?}",
      '{captions|subtitles} {at the top|on top|to the top}{| instead| please}',
    ],
    shown,
  ),
  alike(
    'remove the captions',
    [
      '{remove|delete|get rid of|turn off|take out|lose|drop|hide|take off|switch off} {them|the captions|the subtitles|all captions|all subtitles|the subs}{|.| again| please}',
      '{no captions|no subtitles|without captions|without subtitles}{| please| after all}',
      "{I don't want|I don't need|I no longer want} {captions|the captions|any subtitles|subtitles|them}{| anymore| after all}",
      'turn the {captions|subtitles} off',
      'the {captions|subtitles} {should go|must go|can go|have to go}',
    ],
    shown,
  ),
  alike(
    'show the captions half a second later',
    [
      '{show|shift|move|push} {them|the captions|the subtitles} {half a second later|0.5 seconds later|later by half a second}',
      '{they|the captions|the subtitles} should {come|appear|be|start|be shown} {half a second|0.5 seconds} later',
      '{they|the captions|the subtitles} {come|are|appear} {half a second|0.5 seconds} too early',
    ],
    shown,
  ),
];
