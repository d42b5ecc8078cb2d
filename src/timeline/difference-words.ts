import type { Track } from './timeline';
import { trackLabel } from './timeline';

/** What can happen to a segment. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'moved'
  | 'trimmed'
  | 'renamed'
  | 'reworded'
  | 'speed'
  | 'volume'
  | 'muted'
  | 'joined'
  | 'unjoined';

/** How the difference between two drafts is told in one language. */
export interface DifferenceWords {
  readonly emptied: string;
  readonly length: string;
  readonly canvas: string;
  /** What a track is called. */
  readonly track: (track: Pick<Track, 'type' | 'typeNumber'>) => string;
  /** What happened to a segment of a track of that name. */
  readonly change: Readonly<Record<ChangeKind, (track: string) => string>>;
  /** @param text The kind of the transition and the segment that it leads into. */
  readonly into: (kind: string, segment: string) => string;
  /** @param time Seconds as text. */
  readonly at: (time: string) => string;
  /** @param from Seconds as text, like `to`. */
  readonly span: (from: string, to: string) => string;
  /** Several segments that are not told one by one. */
  readonly segments: (count: number) => string;
  readonly more: (count: number) => string;
  /** Joins what happened and its details. */
  readonly sentence: (what: string, ...details: readonly string[]) => string;
}

const english: DifferenceWords = {
  emptied: 'The timeline is empty again',
  length: 'Length',
  canvas: 'Canvas',
  // The contract's summary says BGM; a change is told as the timeline's tree calls it.
  track: (track) => (track.type === 'audio' ? 'Music' : trackLabel(track)),
  change: {
    added: (track) => `${track} added`,
    removed: (track) => `${track} removed`,
    moved: (track) => `${track} moved`,
    trimmed: (track) => `${track} trimmed`,
    renamed: (track) => `${track} renamed`,
    reworded: (track) => `${track} changed`,
    speed: (track) => `${track} speed`,
    volume: (track) => `${track} volume`,
    muted: (track) => `${track} muted`,
    joined: () => 'Transition added',
    unjoined: () => 'Transition removed',
  },
  into: (kind, segment) => `${kind} into ${segment}`,
  at: (time) => `at ${time} s`,
  span: (from, to) => `${from}–${to} s`,
  segments: (count) => `${count} segments`,
  more: (count) => `${count} more ${count === 1 ? 'change' : 'changes'}`,
  sentence: (what, ...details) => `${what}: ${details.join(', ')}`,
};

const chinese: DifferenceWords = {
  emptied: '时间线又空了',
  length: '时长',
  canvas: '画布',
  track: (track) => {
    switch (track.type) {
      case 'video':
        return '视频';
      case 'sound':
        return '声音';
      case 'audio':
        return '音乐';
      case 'text':
        return '标题';
      case 'unknown':
        return track.typeNumber < 0 ? '轨道' : `轨道（类型 ${track.typeNumber}）`;
    }
  },
  change: {
    added: (track) => `已添加${track}`,
    removed: (track) => `已删除${track}`,
    moved: (track) => `已移动${track}`,
    trimmed: (track) => `已剪短${track}`,
    renamed: (track) => `已重命名${track}`,
    reworded: (track) => `已修改${track}`,
    speed: (track) => `${track}速度`,
    volume: (track) => `${track}音量`,
    muted: (track) => `${track}已静音`,
    joined: () => '已添加转场',
    unjoined: () => '已删除转场',
  },
  into: (kind, segment) => `${kind} 到 ${segment}`,
  at: (time) => `在 ${time} 秒处`,
  span: (from, to) => `${from}–${to} 秒`,
  segments: (count) => `${count} 个片段`,
  more: (count) => `另有 ${count} 处更改`,
  sentence: (what, ...details) => `${what}：${details.join('，')}`,
};

/** @param language ISO code; English where it is not Chinese. */
export function differenceWords(language: string): DifferenceWords {
  return /^zh\b/i.test(language) ? chinese : english;
}
