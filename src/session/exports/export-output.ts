import * as z from 'zod';
import {
  defaultOutput,
  isSoundOnly,
  outputFormats,
  outputSettingsSchema,
} from '../../contract/output-settings';
import type { OutputFormat, OutputSettings, Quality } from '../../contract/output-settings';
import { SessionError } from '../errors';
import type { ExportJob } from './export-job';
import { sentence } from '../../contract/sentence';

const { size, fps, captions, format, quality } = outputSettingsSchema.shape;

/** What the user said of an export; of the rest nothing was said. */
export const outputWishesSchema = z.object({
  format: format.unwrap().exactOptional(),
  quality: quality.unwrap().exactOptional(),
  ...{ size, fps, captions },
  /** More was asked for than there is, such as 4K: what stands here is the most. */
  beyond: z.array(z.enum(['size', 'fps'])).exactOptional(),
});
export type OutputWishes = z.infer<typeof outputWishesSchema>;

/** What the user is to know of an export that is not quite what was asked for. */
export type OutputNote =
  /** 1080p is the largest picture. */
  | 'largestSize'
  /** 60 frames per second are the most. */
  | 'fastestRate'
  /** The cloud makes its own size, frame rate and captions. */
  | 'cloudsOwnPicture';

/** What nothing was said of. */
export interface UsualOutput {
  readonly quality?: Quality | undefined;
  /** Of a timeline that is heard and never seen. */
  readonly sound?: OutputFormat | undefined;
}

/** The kind of file that sound was, where it can be written so again, else an MP3. */
export function soundFormatOf(fileName: string): OutputFormat {
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'aac') return 'm4a';
  return outputFormats.find((format) => format === extension && isSoundOnly(format)) ?? 'mp3';
}

/**
 * What an export is to be like. The cloud is asked for an MP4 in a quality and for nothing else: where another size,
 * frame rate or captions were wished for the film is still what was wanted, but a GIF or a sound is another thing.
 * Sound stays sound, but where something was said of the picture.
 * @throws {SessionError} formatNotInCloud
 */
export function outputFor(
  service: ExportJob['service'],
  wishes: OutputWishes,
  usual: UsualOutput = {},
): { readonly output: OutputSettings; readonly notes: readonly OutputNote[] } {
  const { beyond = [], ...said } = wishes;
  const isOfPicture = said.size !== undefined || said.fps !== undefined || said.captions !== undefined;
  const output: OutputSettings = {
    format: (service === 'embedded' && !isOfPicture && usual.sound) || defaultOutput.format,
    quality: usual.quality ?? defaultOutput.quality,
    ...said,
  };
  if (service === 'cloud') {
    if (output.format !== 'mp4') {
      throw new SessionError(
        'formatNotInCloud',
        sentence(
          'The cloud exports MP4 only. Export as MP4, or edit on this computer, where a GIF or the sound alone can be exported.',
        ),
      );
    }
    return { output: cloudOutput(output), notes: isOfPicture ? ['cloudsOwnPicture'] : [] };
  }
  if (isSoundOnly(output.format))
    return { output: { format: output.format, quality: output.quality }, notes: [] };
  const notes = { size: 'largestSize', fps: 'fastestRate' } as const;
  return { output, notes: beyond.map((each) => notes[each]) };
}

/** The two keys that the cloud's contract has. */
function cloudOutput({ format, quality }: OutputSettings): OutputSettings {
  return { format, quality };
}
