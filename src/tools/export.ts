import type * as z from 'zod';
import { frameRateOf, frameRates, largestOutput } from '../contract/output-settings';
import type { SavedExport } from '../session/exports/export';
import { outputWishesSchema } from '../session/exports/export-output';
import type { OutputNote, OutputWishes } from '../session/exports/export-output';
import type { SessionEvent } from '../session/editing-session';
import { isOutside } from '../session/outside-files';
import { subjectOf } from './desk';
import type { Desk } from './desk';
import type { exportInput } from './inputs';
import { factsText } from './look';
import { ToolError, text } from './tool';
import type { ToolCall, ToolResult } from './tool';

/** Renders the timeline to a new file, and waits for it. */
export async function exportVideo(
  input: z.infer<typeof exportInput>,
  desk: Desk,
  { signal, progress }: ToolCall,
): Promise<ToolResult> {
  const wishes = wishesOf(input);
  const { file, folder } = input;
  const { place, project } = await subjectOf(file, desk);
  if (!project)
    throw new ToolError(`Nothing was written: ${place} was not edited yet. Call video_edit first.`);
  const to = folder === undefined ? undefined : await desk.folder(folder);
  const notes: OutputNote[] = [];
  const files: SavedExport[] = [];
  const see = (event: SessionEvent) => {
    if (event.type === 'exportStarted') notes.push(...event.notes);
    if (event.type === 'export' && event.event.type === 'rendering')
      progress?.(event.event.percent, 'Rendering');
    if (event.type === 'export' && event.event.type === 'done') files.push(event.event);
  };
  await project.export({ wishes, ...(to !== undefined && { folder: to }) }, see, signal);
  const [saved] = files;
  if (!saved) throw new ToolError('The export ended without a file. Call video_export once more.');
  const facts = isOutside(saved.path) ? undefined : await desk.inspector.mediaFacts(saved.path, signal);
  return [
    text(
      `Written: ${saved.path}`,
      `${saved.bytes} bytes${facts ? `; ${factsText(facts)}` : ''}`,
      captionsLine(saved.captions),
      ...notes.map((note) => noteTexts[note]),
    ),
  ];
}

/** @throws {ToolError} where it is nothing that can be exported */
function wishesOf({ format, quality, shortSide, fps, captions }: z.infer<typeof exportInput>): OutputWishes {
  if (fps !== undefined && frameRateOf(fps) === undefined)
    throw new ToolError(
      `Nothing was written: "fps" is ${fps}, and must be from ${frameRates.slowest} to ${frameRates.fastest}, such as 30 or 29.97.`,
    );
  return outputWishesSchema.parse({
    ...(format !== undefined && { format }),
    ...(quality !== undefined && { quality }),
    ...(shortSide !== undefined && { size: { shortSide } }),
    ...(fps !== undefined && { fps }),
    ...(captions !== undefined && { captions }),
  });
}

const noteTexts: Readonly<Record<OutputNote, string>> = {
  largestSize: `${largestOutput.shortSide}p is the largest picture there is.`,
  fastestRate: `${frameRates.fastest} frames per second are the most.`,
  cloudsOwnPicture: 'The cloud chose the size, the frame rate and the captions itself.',
};

function captionsLine(
  captions: { readonly type: string; readonly path?: string } | undefined,
): string | undefined {
  if (!captions) return undefined;
  return captions.path === undefined ? 'There were no captions to write.' : `Captions: ${captions.path}`;
}
