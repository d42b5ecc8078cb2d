import { clipDurationMs } from '../model/timeline';
import type { Translations } from './replies';
import type { State } from './state-answers';

/** Bytes of a second of a picture that stands still, and of sound: nearly nothing beside what moves. */
const stillBytes = 60_000;

/** How big an export will be: an estimate by what the uploaded files take, where that is known. */
export function tellFileSize(state: State): string {
  const words = state.say.choose(says);
  const bytes = estimateOf(state);
  return bytes === undefined ? words.unknown() : words.about(sizeText(bytes));
}

/** @returns `undefined` where the size of a file that is shown is not known. */
function estimateOf({ timeline, media }: State): number | undefined {
  const pixels = timeline.canvas.width * timeline.canvas.height;
  let bytes = 0;
  for (const clip of timeline.clips) {
    const file = media.get(clip.mediaId);
    const seconds = clipDurationMs(clip) / 1000;
    if (file?.kind !== 'video') {
      bytes += seconds * stillBytes;
      continue;
    }
    if (file.bytes === undefined || file.durationMs === 0) return undefined;
    // What is shown smaller than it was recorded takes less; larger it shows no more than there is.
    const share = Math.min(1, pixels / (file.width * file.height));
    bytes += (file.bytes / (file.durationMs / 1000)) * seconds * share;
  }
  return bytes;
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes >= 1000) return `${(megabytes / 1000).toFixed(1)} GB`;
  return megabytes < 1 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
} // prettier-ignore

interface Says {
  about(size: string): string;
  unknown(): string;
}

const says: Translations<Says> = {
  en: {
    about: (size) =>
      `The file’s size is known only once it is exported. By what the uploaded files take, it would be around ${size}; a smaller picture (“make it 720p”) makes it smaller.`,
    unknown: () =>
      'The file’s size is known only once it is exported: it depends on the length, the size of the picture and how much moves in it. A smaller picture (“make it 720p”) makes it smaller.',
  },
  zh: {
    about: (size) =>
      `文件大小要导出后才知道。按上传的素材估算，大约 ${size}；画面改小一些（“改成720p”）文件会更小。`,
    unknown: () =>
      '文件大小要导出后才知道，取决于时长、画面尺寸和画面的变化。画面改小一些（“改成720p”）文件会更小。',
  },
};
