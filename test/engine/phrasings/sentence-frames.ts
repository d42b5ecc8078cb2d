import { allOf, alike } from './phrasing';
import type { Phrasing } from './phrasing';
import type { Given } from '../prompts/row';

/** A command: its verb, what it is done to, how, and the verb's other forms. */
interface Command extends Given {
  readonly verb: string;
  readonly object: string;
  readonly rest?: string;
  readonly participle: string;
  readonly gerund: string;
  /** Of an object in the plural. */
  readonly isPlural?: true;
}

const beach: Given = { files: ['harbour.mp4', 'beach.mp4', 'phone.mp4'], after: ['join them'] };
const song: Given = { files: ['talk.mp4', 'song.mp3'], after: ['add song.mp3'] };
const logo: Given = { files: ['talk.mp4', 'logo.png'], after: ['put logo.png in the top left corner'] };
const title: Given = { after: ['add the title "Hello"'] };

const commands: readonly Command[] = [
  { verb: 'remove', object: 'the silences', participle: 'removed', gerund: 'removing', isPlural: true },
  { verb: 'shorten', object: 'the pauses', rest: 'to 0.3 seconds', participle: 'shortened', gerund: 'shortening', isPlural: true },
  { verb: 'remove', object: 'the first 5 seconds', participle: 'removed', gerund: 'removing', isPlural: true },
  { verb: 'cut off', object: 'the last 2 seconds', participle: 'cut off', gerund: 'cutting off', isPlural: true },
  { verb: 'cut out', object: 'everything between 0:10 and 0:20', participle: 'cut out', gerund: 'cutting out' },
  { verb: 'trim', object: 'the video', rest: 'to 30 seconds', participle: 'trimmed', gerund: 'trimming' },
  { verb: 'split', object: 'the video', rest: 'at 0:30', participle: 'split', gerund: 'splitting' },
  { ...beach, verb: 'move', object: 'the last clip', rest: 'to the front', participle: 'moved', gerund: 'moving' },
  { ...beach, verb: 'delete', object: 'the second clip', participle: 'deleted', gerund: 'deleting' },
  { ...beach, verb: 'duplicate', object: 'clip 2', participle: 'duplicated', gerund: 'duplicating' },
  { ...beach, verb: 'reverse', object: 'the first clip', participle: 'reversed', gerund: 'reversing' },
  { ...beach, verb: 'swap', object: 'clips 1 and 2', participle: 'swapped', gerund: 'swapping', isPlural: true },
  { ...beach, verb: 'speed up', object: 'the second clip', rest: 'by 2x', participle: 'sped up', gerund: 'speeding up' },
  { ...beach, verb: 'slow down', object: 'the beach clip', rest: 'to half speed', participle: 'slowed down', gerund: 'slowing down' },
  { ...beach, verb: 'rotate', object: 'the third clip', rest: 'by 90 degrees', participle: 'rotated', gerund: 'rotating' },
  { ...beach, verb: 'mute', object: 'the first clip', participle: 'muted', gerund: 'muting' },
  { ...beach, verb: 'flip', object: 'clip 2', rest: 'horizontally', participle: 'flipped', gerund: 'flipping' },
  { ...beach, verb: 'brighten', object: 'the first clip', participle: 'brightened', gerund: 'brightening' },
  { verb: 'crop', object: 'the video', rest: 'to 1:1', participle: 'cropped', gerund: 'cropping' },
  { verb: 'freeze', object: 'the frame', rest: 'at 0:05 for 2 seconds', participle: 'frozen', gerund: 'freezing' },
  { verb: 'mute', object: 'the sound', rest: 'from 0:10 to 0:20', participle: 'muted', gerund: 'muting' },
  { verb: 'normalize', object: 'the audio', participle: 'normalized', gerund: 'normalizing' },
  { verb: 'remove', object: 'the background noise', participle: 'removed', gerund: 'removing' },
  { verb: 'fade out', object: 'the video', rest: 'at the end', participle: 'faded out', gerund: 'fading out' },
  { ...song, verb: 'lower', object: 'the music', rest: 'to 20%', participle: 'lowered', gerund: 'lowering' },
  { ...song, verb: 'turn down', object: 'the music', participle: 'turned down', gerund: 'turning down' },
  { ...song, verb: 'duck', object: 'the music', rest: 'under speech', participle: 'ducked', gerund: 'ducking' },
  { ...song, verb: 'remove', object: 'the music', participle: 'removed', gerund: 'removing' },
  { ...song, verb: 'fade out', object: 'the music', rest: 'over 3 seconds', participle: 'faded out', gerund: 'fading out' },
  { ...song, verb: 'stop', object: 'the music', rest: 'at 0:40', participle: 'stopped', gerund: 'stopping' },
  { files: ['talk.mp4', 'song.mp3'], verb: 'replace', object: 'the original sound', rest: 'with song.mp3', participle: 'replaced', gerund: 'replacing' },
  { files: ['talk.mp4', 'song.mp3'], verb: 'add', object: 'song.mp3', rest: 'as background music', participle: 'added', gerund: 'adding' },
  { files: ['talk.mp4', 'logo.png'], verb: 'put', object: 'the logo', rest: 'in the top right corner', participle: 'put', gerund: 'putting' },
  { ...logo, verb: 'move', object: 'the logo', rest: 'to the bottom left', participle: 'moved', gerund: 'moving' },
  { ...logo, verb: 'remove', object: 'the logo', participle: 'removed', gerund: 'removing' },
  { files: ['talk.mp4', 'beach.mp4'], verb: 'cover', object: '0:20 to 0:30', rest: 'with beach.mp4', participle: 'covered', gerund: 'covering' },
  { files: ['talk.mp4', 'beach.mp4'], verb: 'insert', object: 'beach.mp4', rest: 'at 0:30', participle: 'inserted', gerund: 'inserting' },
  { verb: 'add', object: 'the title "Hello"', rest: 'at the top', participle: 'added', gerund: 'adding' },
  { ...title, verb: 'change', object: 'the title', rest: 'to "Goodbye"', participle: 'changed', gerund: 'changing' },
  { ...title, verb: 'move', object: 'the title', rest: 'to the bottom', participle: 'moved', gerund: 'moving' },
  { ...title, verb: 'remove', object: 'the title', participle: 'removed', gerund: 'removing' },
  { files: ['talk.mp4', 'talk.srt'], verb: 'add', object: 'the captions', rest: 'from talk.srt', participle: 'added', gerund: 'adding', isPlural: true },
  { verb: 'add', object: 'an intro card', rest: 'that says "My trip"', participle: 'added', gerund: 'adding' },
  { ...beach, verb: 'add', object: 'crossfades', rest: 'between all clips', participle: 'added', gerund: 'adding', isPlural: true },
]; // prettier-ignore

const asking =
  "{could you {|please |maybe |just |possibly }|can you {|please }|would you {|please }|please |pls |I want you to |I'd like you to |I need you to |I want to |I'd like to |I would love to |I need to |we need to |we have to |we should |maybe we should |I think we should |let's |let us |let's just |go ahead and |you should |you can |you could |help me |help me to |can we |could we |may I ask you to |I was wondering if you could |do you think you could |any chance you could |is it possible to |would it be possible to |is there a way to |I'd appreciate it if you could |would you be able to |be so kind as to |time to |it's time to |all I want is to |all I need is for you to |what I want is to |what I need is for you to |what I'd like is for you to |my boss wants me to |my client wants us to |my wife wants you to |my boss told me to |I have to |I've got to |I must |I gotta |I wanna |we gotta |how about we |how about you |why don't we |why don't you |why not |next, |now |ok now |next I want to |the next step is to |your task is to |the plan is to |the idea is to |it would be great if you could |it would be nice to |would be nice to |would be great if you could |I'd be happy if you could |make sure to |make sure you |be sure to |don't forget to |remember to |feel free to |try to |I guess we could |I suggest we |I propose to |I prefer to |I'd rather |I'd prefer to |you need to |you have to |you must |kindly |simply |hey, |hi, can you |hello, please |so, |alright, }";
const doing =
  "{try |how about |what about |consider |would you mind |do you mind |let's try |let's start by |start by |start with |I suggest |I recommend |I'm thinking of |I was thinking about |I feel like |I'd like to try |can you try |could you try |please try |it needs |what do you think about |go for |let's begin with }";
const becoming =
  '{should be|needs to be|must be|has to be|ought to be|is to be|should get|should all be|should please be|could be|can be|should now be|would need to be}';
const becomingPlural =
  '{should be|need to be|must be|have to be|ought to be|are to be|should get|should all be|should please be|could be|can be|should now be|would need to be}';

/** So many commands share the prompts of a frame, so that each is tried with some of them. */
const shares = 8;

const shared = (patterns: readonly string[], number: number): readonly string[] =>
  patterns.map((pattern) => {
    const every = allOf(pattern);
    return `{${every.filter((_, i) => i % shares === number % Math.min(shares, every.length)).join('|')}}`;
  });

export const sentenceFrames: readonly Phrasing[] = commands.map(
  ({ verb, object, rest = '', participle, gerund, isPlural, files, after }, number) =>
    alike(
      `${verb} ${object} ${rest}`.trim(),
      shared(
        [
          `${asking}${verb} ${object} ${rest}`,
          `${doing}${gerund} ${object} ${rest}`,
          `${object} ${isPlural ? becomingPlural : becoming} ${participle} ${rest}`,
          `{I want|I'd like|I need|we need|I would like|I'd love|my boss wants|I wish|he wants|I'd prefer} ${object} {to be |}${participle} ${rest}`,
          `{can|could} ${object} {please |}be ${participle} ${rest}?`,
          `{is it possible|would it be possible|is it okay} {to have ${object} ${participle}|for ${object} to be ${participle}} ${rest}?`,
          `{have|get|let's have|let's get|I want to have|I'd like to have|can I have|can we have|could we get|I'd like to see|let me see} ${object} ${participle} ${rest}`,
          `{make sure|make sure that|please make sure that|see to it that|make it so that|ensure that|I want it so that} ${object} ${isPlural ? 'are' : 'is'} ${participle} ${rest}`,
          `{it would be great if|it would be nice if|would be great if|would be nice if|I'd be happy if|it'd be cool if|I'd like it if|I would appreciate it if|I wish} ${object} {was|were|could be|can be|would be} ${participle} ${rest}`,
          `{what I need is|what I want is|all I want is|all I need is|what we need is} {${object} ${participle}|for ${object} to be ${participle}} ${rest}`,
          `{I think|I guess|I believe|I feel|maybe|perhaps} ${object} ${isPlural ? '{should|need to|could}' : '{should|needs to|could}'} be ${participle} ${rest}`,
        ],
        number,
      ),
      { ...(files && { files }), ...(after && { after }) },
    ),
);
