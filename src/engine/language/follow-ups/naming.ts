import type { Subject } from '../../edits/subject';
import type { Media } from '../../model/media';
import { placeClips } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';

/** How what was spoken of before is named in words that do not say it. */

export interface Named {
  readonly subject: Subject;
  /** As an object of a command: "the music", "clips 2 and 3". */
  readonly noun: string;
  /** One of several: "title" in "the second title"; none for clips, which have numbers. */
  readonly one?: string;
}

/** What a subject is called; `undefined` for the film, which nobody has to name. */
export function named(
  subject: Subject,
  timeline: Timeline,
  media: readonly Media[],
  chinese: boolean,
): Named | undefined {
  const word = (english: string, inChinese: string) => (chinese ? inChinese : english);
  switch (subject.type) {
    case 'film':
    case 'joints':
      return undefined;
    case 'titles': {
      const isCaption = timeline.titles.some(
        ({ id, role }) => subject.ids.includes(id) && role === 'caption',
      );
      const one = isCaption ? word('caption', '字幕') : word('title', '标题');
      return { subject, one, noun: word(subject.ids.length > 1 ? `the ${one}s` : `the ${one}`, one) };
    }
    case 'captions':
      return { subject, noun: word('the captions', '所有字幕'), one: word('caption', '字幕') };
    case 'music':
      return { subject, noun: word('the music', '音乐'), one: word('song', '首音乐') };
    case 'overlays': {
      const shown = timeline.overlays.find(({ id }) => subject.ids.includes(id));
      const isImage = media.some(({ id, kind }) => id === shown?.mediaId && kind === 'image');
      return { subject, noun: isImage ? word('the logo', 'logo') : word('the picture-in-picture', '画中画') };
    }
    case 'transitions':
      return { subject, noun: word('the transitions', '转场'), one: word('transition', '转场') };
    case 'card': {
      const isFirst = timeline.clips[0]?.id === subject.ids[0];
      return {
        subject,
        noun: isFirst ? word('the intro card', '片头卡片') : word('the end card', '片尾卡片'),
      };
    }
    case 'clips':
    case 'pieces': {
      const numbers = numbersOf(subject.ids, timeline);
      return numbers.length === 0 ? undefined : { subject, noun: clipsNamed(numbers, chinese) };
    }
  }
}

/** Numbers from 1 of the clips that are still there. */
export function numbersOf(ids: readonly string[], { clips }: Timeline): number[] {
  return clips.flatMap(({ id }, i) => (ids.includes(id) ? [i + 1] : []));
}

export function clipsNamed(numbers: readonly number[], chinese: boolean): string {
  const [first = 1, ...more] = numbers;
  if (chinese) return numbers.map((n) => `第${n}段`).join('和');
  return more.length === 0
    ? `clip ${first}`
    : `clips ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? first}`;
}

/** Where a subject stands: milliseconds of the timeline. */
export function stretchOf(
  subject: Subject,
  timeline: Timeline,
): { startMs: number; endMs: number } | undefined {
  if (subject.type !== 'clips' && subject.type !== 'card') return undefined;
  const placed = placeClips(timeline.clips).filter(({ clip }) => subject.ids.includes(clip.id));
  const [first, last] = [placed[0], placed.at(-1)];
  return first && last && { startMs: first.startMs, endMs: last.endMs };
}

/** A text that says how something is to be, or what to do, said of a noun; the likeliest first. */
export function saidOf(text: string, { subject, noun }: Named, chinese: boolean): string[] {
  if (chinese) {
    const bare = text.replace(/^(?:把|将|再|请|给)+/, '');
    // What is added to captions are no captions.
    const added = bare.replace(/^加(?:上|个|点|一点)?/, '');
    return [`${noun}${text}`, `${noun}${bare}`, `把${noun}${bare}`, `${text}${noun}`, `${noun}${added}`];
  }
  const [, verb = '', rest = ''] = /^([a-z]+(?: (?:down|up|out|off|in))?)( .*)?$/i.exec(text) ?? [];
  return [
    `make ${noun} ${text}`,
    `${noun} ${text}`,
    `move ${noun} ${text}`,
    `${text} ${noun}`,
    ...(verb === '' ? [] : [`${verb} ${noun}${rest}`]),
    ...(rest === '' ? [] : [`${text.replace(/ .*/, '')} ${noun} ${text.replace(/^\S+ /, '')}`]),
    `set ${noun} to ${text}`,
    `put ${noun} ${text}`,
    `${noun} is ${text}`,
    ...(subject.type === 'card' ? [`change ${noun} to ${text}`] : []),
    ...(subject.type === 'music' ? [`play ${noun} ${text} only`] : []),
  ];
}

const fade =
  /^(?:and )?with (?:an? )?(?:(?<length>\S+(?:[ -](?:s|secs?|seconds?))?) )?fade(?:[- ](?<way>in|out))?(?: at the end)?$/i;

/** "With “The End” on it", of a card. */
export function withText(text: string, { subject, noun }: Named): string | undefined {
  const said =
    /^(?:and )?(?:with )?(?:the (?:text|words) )?(["“'‘].+["”'’])(?: (?:on|in) (?:it|them|that))?$/i.exec(
      text,
    )?.[1];
  return subject.type === 'card' && said !== undefined ? `change ${noun} to ${said}` : undefined;
}

const fadeThere =
  /^(?:and |then |but )?(?:let |have |make )?(?:fade (?:it|that|the (?:music|song))|it fade|fade)(?: (?<way>in|out))? (?:there|at that point|right there|over there)$/i;

/** "With a 2 second fade", "fade it there", of music that was made to end. */
export function withFade(text: string, { subject, noun }: Named): string | undefined {
  const there = subject.type === 'music' ? fadeThere.exec(text)?.groups : undefined;
  if (there) return `fade ${noun} ${there['way'] ?? 'out'}`;
  const { length = '1 second', way = 'out' } = (subject.type === 'music' && fade.exec(text)?.groups) || {};
  return subject.type === 'music' && fade.test(text) ? `fade ${noun} ${way} over ${length}` : undefined;
}
