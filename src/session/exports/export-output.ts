import * as z from 'zod';
import { defaultOutput, isSoundOnly, outputSettingsSchema } from '../../contract/output-settings';
import type { OutputSettings, Quality } from '../../contract/output-settings';
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

/**
 * What an export is to be like. The cloud is asked for an MP4 in a quality and for nothing else: where another size,
 * frame rate or captions were wished for the film is still what was wanted, but a GIF or a sound is another thing.
 * @param usual The quality where nothing was said of it.
 * @throws {SessionError} formatNotInCloud
 */
export function outputFor(
  service: ExportJob['service'],
  wishes: OutputWishes,
  usual: Quality = defaultOutput.quality,
): { readonly output: OutputSettings; readonly notes: readonly OutputNote[] } {
  const { beyond = [], ...said } = wishes;
  const output: OutputSettings = { ...defaultOutput, quality: usual, ...said };
  if (service === 'cloud') {
    if (output.format !== 'mp4') {
      throw new SessionError(
        'formatNotInCloud',
        sentence(
          'The cloud exports MP4 only. Export as MP4, or edit on this computer, where a GIF or the sound alone can be exported.',
        ),
      );
    }
    const isOwn = said.size !== undefined || said.fps !== undefined || said.captions !== undefined;
    return { output: cloudOutput(output), notes: isOwn ? ['cloudsOwnPicture'] : [] };
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
