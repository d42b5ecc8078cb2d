import { alike } from './phrasing';
import * as slot from './stretch-slots';

/** Changes of a stretch of the video. */
export const changedStretches = [
  alike('mute from 0:05 to 0:09', [
    `{mute|silence} ${slot.fiveToNine}`,
    `{turn off|kill|cut|remove|switch off|get rid of|take out} the {sound|audio} ${slot.whileFiveToNine}`,
    `${slot.whileFiveToNine}, {mute it|mute the sound|I want silence}`,
    `${slot.fiveToNine} {should be silent|should be muted|should have no sound|must be silent}`,
  ]),
  alike('set the volume to 50% for the first 10 seconds', [
    `{set the volume to 50%|make it half as loud|halve the volume|turn the volume down to 50%|lower the volume to 50%|bring the volume down to half} ${slot.whileFirstTen}`,
    `{lower|set} the volume of ${slot.firstTen} to 50%`,
    `${slot.firstTen} {should be half as loud|should be at 50% volume}`,
    'turn {the first 10 seconds|everything before 0:10|the part before 0:10|0:00 to 0:10} down to 50%',
  ]),
  alike('play it at 2x for the last 20 seconds', [
    `{speed up 2x|double the speed of} ${slot.lastTwenty}`,
    `{speed it up 2x|play it twice as fast|double the speed|make it 2x faster|run it at 2x|2x speed} ${slot.whileLastTwenty}`,
    `${slot.whileLastTwenty}, {play it at 2x|speed it up 2x|go twice as fast|make it twice as fast}`,
    `play ${slot.lastTwenty} {at double speed|twice as fast|at 2x}`,
  ]),
  alike('play it at 0.5x from 1:00 to the end', [
    `{slow it down to half speed|slow motion|play it in slow motion|make it slow motion|halve the speed|put it in slow mo} ${slot.whileSecondHalf}`,
    `{play|run|put} ${slot.secondHalf} {in slow motion|in slo-mo|at half speed}`,
    `${slot.secondHalf} {should be in slow motion|should run in slow motion}`,
  ]),
  alike('reverse the part from 0:05 to 0:09', [
    `reverse ${slot.fiveToNine}`,
    `{reverse it|reverse the video|play it backwards|play it in reverse|run the video backwards|reverse playback} ${slot.whileFiveToNine}`,
    `{play|run} ${slot.fiveToNine} {backwards|in reverse}`,
  ]),
  alike('make it black and white for the first 10 seconds', [
    `{make it black and white|black and white|go black and white|it should be black and white|show it in black and white} ${slot.whileFirstTen}`,
    `{make|turn} ${slot.firstTen} {black and white|b&w}`,
    `${slot.whileFirstTen}, {make it black and white|it should be black and white|use black and white}`,
  ]),
  alike('zoom in for the last 20 seconds', [
    `{zoom in|zoom into the picture|add a zoom|zoom the picture in} ${slot.whileLastTwenty}`,
    `{zoom in on|zoom into|add a zoom to} ${slot.lastTwenty}`,
    `${slot.whileLastTwenty}, {zoom in|add a zoom}`,
  ]),
  alike('add the title "Hello" from 0:05 to 0:09', [
    `{add the title "Hello"|show the text "Hello"|show "Hello"|put the text "Hello" on screen|write "Hello"|display "Hello"|add a title saying "Hello"|put "Hello" on the screen|title "Hello"} ${slot.whileFiveToNine}`,
    `${slot.whileFiveToNine}, {show "Hello"|add the title "Hello"|display the text "Hello"|put "Hello" on screen|write "Hello"}`,
  ]),
];
