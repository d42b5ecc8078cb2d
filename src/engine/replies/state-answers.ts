import { transitionsInChinese } from './chinese-names';
import { hasSound } from '../model/media';
import type { Media } from '../model/media';
import { placeClips, timelineDurationMs, transitionKinds } from '../model/timeline';
import type { Canvas, CanvasFit, PlacedClip, Timeline, TransitionKind } from '../model/timeline';
import type { Replies, Translations } from './replies';

/** Answers to what is asked of the timeline, one sentence or list each. Nothing is measured for them. */

export interface State {
  readonly timeline: Timeline;
  readonly media: ReadonlyMap<string, Media>;
  readonly say: Replies;
}

/** How many of a kind are listed; of more the number is told. */
const mostListed = 12;

export function tellCanvas({ timeline: { canvas }, say }: State): string {
  const { width, height, fps, fit } = canvas;
  const rate = Number((fps.num / fps.den).toFixed(3));
  return say.choose(says).canvas(`${width}×${height}`, shapeOf(canvas), rate, fit);
}

/** @param number From 1, negative from the end. */
export function tellClip(number: number, { timeline, media, say }: State): string {
  const placed = placeClips(timeline.clips);
  const found = placed.at(number < 0 ? number : number - 1);
  if (!found) return say.choose(says).noClip(number, timeline.clips.length);
  const { clip, index, startMs, endMs } = found;
  const whole = say.choose(says).clip(index + 1, nameOf(clip.mediaId, media), say.span(endMs - startMs));
  return `${whole}${say.choose(says).from(say.time(startMs), say.time(endMs), clip.speed, clip.volume)}`;
}

/** Where a file stands on the timeline, and how long it is. */
export function tellFile(fileName: string, state: State): string {
  const { timeline, media, say } = state;
  const file = [...media.values()].findLast((each) => each.fileName === fileName);
  if (!file) return say.noSuchFile(fileName, [...media.values()].map((each) => each.fileName)); // prettier-ignore
  const places = placeClips(timeline.clips).filter(({ clip }) => clip.mediaId === file.id);
  const ends = timelineDurationMs(timeline);
  const others = [...timeline.music, ...timeline.overlays].filter(({ mediaId }) => mediaId === file.id);
  const stretches =
    [...places, ...others.map((each) => ({ startMs: each.startMs, endMs: each.endMs === 'timeline' ? ends : each.endMs }))] // prettier-ignore
      .map(({ startMs, endMs }) => `${say.time(startMs)}–${say.time(endMs)}`);
  const length = file.kind === 'image' ? undefined : say.span(file.durationMs);
  return say.choose(says).file(fileName, length, stretches);
}

export function tellMusic({ timeline, media, say }: State): string {
  const words = say.choose(says);
  if (timeline.music.length === 0) return words.noMusic();
  const endMs = timelineDurationMs(timeline);
  const songs = timeline.music.map((song) =>
    words.song(
      nameOf(song.mediaId, media),
      say.time(song.startMs),
      say.time(song.endMs === 'timeline' ? endMs : song.endMs),
      song.volume,
      song.duck,
    ),
  );
  return words.music(lines(songs, say));
}

/** @param number of the clip that it is asked of, from 1, negative from the end; without it all are told. */
export function tellLoudness({ timeline, media, say }: State, number?: number): string {
  const words = say.choose(says);
  const own = number === undefined ? undefined : timeline.clips.at(number < 0 ? number : number - 1);
  if (number !== undefined && !own) return words.noClip(number, timeline.clips.length);
  if (own) {
    const place = [timeline.clips.indexOf(own) + 1, nameOf(own.mediaId, media)] as const;
    return hasSound(media.get(own.mediaId))
      ? words.clipVolume(...place, own.volume)
      : words.clipSilent(...place);
  }
  const loud = timeline.clips.filter(({ mediaId }) => hasSound(media.get(mediaId)));
  const volumes = [...new Set(loud.map(({ volume }) => volume))];
  const clips =
    loud.length === 0
      ? words.noSound()
      : volumes.length === 1
        ? words.volume(volumes[0] ?? 100)
        : words.volumes(Math.min(...volumes), Math.max(...volumes));
  const music = timeline.music.map(({ mediaId, volume }) =>
    words.musicVolume(nameOf(mediaId, media), volume),
  );
  return [clips, ...music, words.loudness(timeline.loudness)].join(' ').trim();
}

export function tellTitles({ timeline, say }: State): string {
  const words = say.choose(says);
  if (timeline.titles.length === 0) return words.noTitles();
  const endMs = timelineDurationMs(timeline);
  const titles = timeline.titles.map((title) =>
    words.title(
      say.quoted(title.text),
      say.time(title.startMs),
      say.time(title.endMs === 'timeline' ? endMs : title.endMs),
      title.place,
    ),
  );
  return words.titles(timeline.titles.length, lines(titles, say));
}

export function tellOverlays({ timeline, media, say }: State): string {
  const words = say.choose(says);
  if (timeline.overlays.length === 0) return words.noOverlays();
  const endMs = timelineDurationMs(timeline);
  const overlays = timeline.overlays.map(({ mediaId, startMs, endMs: to, place }) =>
    words.title(nameOf(mediaId, media), say.time(startMs), say.time(to === 'timeline' ? endMs : to), place),
  );
  return words.overlays(lines(overlays, say));
}

export function tellTransitions({ timeline, say }: State): string {
  const words = say.choose(says);
  const cuts = placeClips(timeline.clips).slice(1);
  const joined = cuts.flatMap(
    ({ clip, startMs }) =>
    clip.transition ? [words.transition(clip.transition.kind, say.span(clip.transition.durationMs), say.time(startMs))] : [], // prettier-ignore
  );
  return joined.length === 0
    ? words.noTransitions(cuts.length)
    : words.transitions(joined.length, cuts.length, lines(joined, say));
}

/** The kinds there are to choose from, and those that stand already. */
export function tellTransitionKinds(timeline: Timeline | undefined, state: Omit<State, 'timeline'>): string {
  const kinds = state.say.choose(says).transitionKinds();
  const stand = timeline?.clips.some(({ transition }) => transition);
  return timeline && stand ? `${kinds}\n\n${tellTransitions({ timeline, ...state })}` : kinds;
}

export function tellFiles({ media, captions, say }: Pick<State, 'media' | 'say'> & { readonly captions: readonly { readonly fileName: string }[] }): string {
  const words = say.choose(says);
  const files = [
    ...[...media.values()].map((each) =>
      each.kind === 'image'
        ? `${each.fileName} (${each.width}×${each.height})`
        : each.kind === 'audio'
          ? `${each.fileName} (${say.span(each.durationMs)})`
          : `${each.fileName} (${say.span(each.durationMs)}, ${each.width}×${each.height})`,
    ),
    ...captions.map(({ fileName }) => fileName),
  ];
  return files.length === 0 ? words.noFiles() : words.files(files.length, lines(files, say));
} // prettier-ignore

/** The clips with their times, where there are few of them. */
export function listClips({ timeline, media, say }: State): string {
  const placed = placeClips(timeline.clips);
  if (placed.length < 2 || placed.length > mostListed) return '';
  const line = ({ clip, startMs, endMs }: PlacedClip) =>
    `${nameOf(clip.mediaId, media)}, ${say.time(startMs)}–${say.time(endMs)} (${say.span(endMs - startMs)})`;
  return placed.map((each, i) => `\n${i + 1}. ${line(each)}`).join('');
}

/** A list of the first of them, and how many more there are. */
export function lines(items: readonly string[], say: Replies): string {
  const shown = items.slice(0, mostListed).map((item) => `\n- ${item}`).join(''); // prettier-ignore
  return items.length > mostListed
    ? `${shown}\n- ${say.choose(says).more(items.length - mostListed)}`
    : shown;
}

export function nameOf(mediaId: string, media: ReadonlyMap<string, Media>): string {
  return media.get(mediaId)?.fileName ?? mediaId;
}

/** `16:9` where it is one of the shapes that have a name, else the plain fraction. */
function shapeOf({ width, height }: Canvas): string {
  const known = [[16, 9], [9, 16], [1, 1], [4, 3], [3, 4], [4, 5], [5, 4], [21, 9], [2, 1], [3, 2], [2, 3]] as const; // prettier-ignore
  const near = known.find(([x, y]) => Math.abs(width / height / (x / y) - 1) < 0.005);
  if (near) return near.join(':');
  const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b));
  const common = divide(width, height);
  return `${width / common}:${height / common}`;
}

interface Says {
  canvas(size: string, shape: string, fps: number, fit: CanvasFit): string;
  noClip(clip: number, clips: number): string;
  clip(number: number, name: string, length: string): string;
  from(start: string, end: string, speed: number, volume: number): string;
  file(name: string, length: string | undefined, stretches: readonly string[]): string;
  noMusic(): string;
  song(name: string, start: string, end: string, volume: number, ducks: boolean): string;
  music(songs: string): string;
  noSound(): string;
  volume(percent: number): string;
  volumes(least: number, most: number): string;
  clipVolume(number: number, name: string, percent: number): string;
  clipSilent(number: number, name: string): string;
  musicVolume(name: string, percent: number): string;
  loudness(lufs: number | undefined): string;
  noTitles(): string;
  title(text: string, start: string, end: string, place: Timeline['titles'][number]['place']): string;
  titles(count: number, titles: string): string;
  noOverlays(): string;
  overlays(overlays: string): string;
  noTransitions(cuts: number): string;
  transitionKinds(): string;
  transition(kind: TransitionKind, length: string, at: string): string;
  transitions(count: number, cuts: number, transitions: string): string;
  noFiles(): string;
  files(count: number, files: string): string;
  more(count: number): string;
}

const says: Translations<Says> = {
  en: {
    canvas: (size, shape, fps, fit) =>
      `The video is ${size} (${shape}) at ${fps} frames a second; what has another shape ${{ crop: 'is cropped to fill it', blur: 'is shown on a blurred background', pad: 'gets black bars' }[fit]}.`,
    noClip: (clip, clips) =>
      `There is no ${clip < 0 ? 'such clip' : `clip ${clip}`}: the timeline has ${clips} ${clips === 1 ? 'clip' : 'clips'}.`,
    clip: (number, name, length) => `Clip ${number} (${name}) is ${length} long`,
    from: (start, end, speed, volume) =>
      `, ${start}–${end} on the timeline${speed === 1 ? '' : `, at ${speed}× speed`}${volume === 100 ? '' : `, at ${volume}% volume`}.`,
    file: (name, length, stretches) =>
      `${name}${length === undefined ? '' : ` is ${length} long and`} ${stretches.length === 0 ? 'is not on the timeline' : `stands at ${stretches.join(', ')}`}.`,
    noMusic: () => 'There is no music on the timeline.',
    song: (name, start, end, volume, ducks) =>
      `${name}, ${start}–${end}, at ${volume}%${ducks ? ', quieter while the video is heard' : ''}`,
    music: (songs) => `The music on the timeline:${songs}`,
    noSound: () => 'The clips have no sound of their own.',
    volume: (percent) => (percent === 0 ? 'The video is muted.' : `The video plays at ${percent}% of its recorded volume.`), // prettier-ignore
    clipVolume: (number, name, percent) =>
      `Clip ${number} (${name}) ${percent === 0 ? 'is muted' : `plays at ${percent}% of its recorded volume`}.`,
    clipSilent: (number, name) => `Clip ${number} (${name}) has no sound of its own.`,
    volumes: (least, most) => `The clips play at ${least}% to ${most}% of their recorded volume.`,
    musicVolume: (name, percent) => `The music ${name} plays at ${percent}%.`,
    loudness: (lufs) =>
      lufs === undefined
        ? 'No loudness is set for the whole; “normalize the audio” brings it to -14 LUFS.'
        : `The whole is brought to ${lufs} LUFS.`,
    noTitles: () => 'There are no titles or captions on the timeline.',
    title: (text, start, end, place) => `${text}, ${start}–${end}, ${place}`,
    titles: (count, titles) => `${count === 1 ? 'There is one title or caption' : `There are ${count} titles and captions`} on the timeline:${titles}`, // prettier-ignore
    noOverlays: () => 'Nothing is laid over the picture.',
    overlays: (overlays) => `Over the picture:${overlays}`,
    noTransitions: (cuts) =>
      cuts === 0
        ? 'There are no transitions: there is only one clip.'
        : `There are no transitions at the ${cuts} ${cuts === 1 ? 'cut' : 'cuts'}.`,
    transitionKinds: () => `The transitions are ${transitionKinds.join(', ')}. Say, for example, “add a 1 second dissolve between clip 1 and 2”.`, // prettier-ignore
    transition: (kind, length, at) => `${kind}, ${length}, at ${at}`,
    transitions: (count, cuts, transitions) => `${count} of ${cuts} ${cuts === 1 ? 'cut has' : 'cuts have'} a transition:${transitions}`, // prettier-ignore
    noFiles: () => 'Nothing is uploaded yet.',
    files: (count, files) => `${count} ${count === 1 ? 'file is' : 'files are'} uploaded:${files}`,
    more: (count) => `and ${count} more`,
  },
  zh: {
    canvas: (size, shape, fps, fit) =>
      `画面为 ${size}（${shape}），每秒 ${fps} 帧；比例不同的素材会${{ crop: '裁剪填满', blur: '用模糊背景填充', pad: '加黑边' }[fit]}。`,
    noClip: (clip, clips) => `没有${clip < 0 ? '这个' : `第 ${clip} 个`}片段：时间线上共 ${clips} 个片段。`,
    clip: (number, name, length) => `第 ${number} 个片段（${name}）长 ${length}`,
    from: (start, end, speed, volume) =>
      `，在时间线 ${start}–${end}${speed === 1 ? '' : `，${speed} 倍速`}${volume === 100 ? '' : `，音量 ${volume}%`}。`,
    file: (name, length, stretches) =>
      `${name}${length === undefined ? '' : ` 长 ${length}，`}${stretches.length === 0 ? '不在时间线上' : `在时间线 ${stretches.join('、')}`}。`,
    noMusic: () => '时间线上没有音乐。',
    song: (name, start, end, volume, ducks) =>
      `${name}，${start}–${end}，音量 ${volume}%${ducks ? '，视频有声音时变小' : ''}`,
    music: (songs) => `时间线上的音乐：${songs}`,
    noSound: () => '片段本身没有声音。',
    volume: (percent) => (percent === 0 ? '视频已静音。' : `视频音量为原声的 ${percent}%。`),
    clipVolume: (number, name, percent) =>
      `第 ${number} 个片段（${name}）${percent === 0 ? '已静音' : `音量为原声的 ${percent}%`}。`,
    clipSilent: (number, name) => `第 ${number} 个片段（${name}）本身没有声音。`,
    volumes: (least, most) => `各片段音量为原声的 ${least}%–${most}%。`,
    musicVolume: (name, percent) => `音乐 ${name} 音量 ${percent}%。`,
    loudness: (lufs) => (lufs === undefined ? '没有设定整体响度；可以说“响度标准化”调到 -14 LUFS。' : `整体响度为 ${lufs} LUFS。`), // prettier-ignore
    noTitles: () => '时间线上没有标题或字幕。',
    title: (text, start, end, place) => `${text}，${start}–${end}，${placesInChinese[place]}`,
    titles: (count, titles) => `时间线上有 ${count} 个标题或字幕：${titles}`,
    noOverlays: () => '画面上没有叠加任何内容。',
    overlays: (overlays) => `画面上叠加的有：${overlays}`,
    noTransitions: (cuts) => (cuts === 0 ? '只有一个片段，没有转场。' : `${cuts} 处剪切都没有转场。`),
    transitionKinds: () => `可用的转场：${Object.values(transitionsInChinese).join('、')}。可以说“在第一段和第二段之间加1秒叠化转场”。`, // prettier-ignore
    transition: (kind, length, at) => `${transitionsInChinese[kind]}，${length}，在 ${at}`,
    transitions: (count, cuts, transitions) => `${cuts} 处剪切中有 ${count} 处转场：${transitions}`,
    noFiles: () => '还没有上传任何素材。',
    files: (count, files) => `已上传 ${count} 个文件：${files}`,
    more: (count) => `另有 ${count} 个`,
  },
};

const placesInChinese: Readonly<Record<Timeline['titles'][number]['place'], string>> = {
  'top-left': '左上', top: '顶部', 'top-right': '右上', left: '左侧', center: '居中', right: '右侧',
  'bottom-left': '左下', bottom: '底部', 'bottom-right': '右下',
}; // prettier-ignore
