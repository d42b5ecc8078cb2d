import type * as z from 'zod';
import { mainFileOf, placeOfFile } from '../session/upload';
import { isOutside } from '../session/outside-files';
import { nothingOpen, subjectOf } from './desk';
import type { Desk, Project } from './desk';
import { withoutEdits } from './edit';
import type { framesInput, timelineInput } from './inputs';
import { mediaText, timelineText } from './timeline-text';
import { ToolError, text } from './tool';
import type { ToolCall, ToolPart, ToolResult } from './tool';

/** The timeline in words. */
export async function showTimeline(
  { file, from = 1 }: z.infer<typeof timelineInput>,
  desk: Desk,
  { signal }: ToolCall,
): Promise<ToolResult> {
  const { place, project } = await subjectOf(file, desk);
  if (!project)
    return [text(`${place} is not being edited yet, so it has no timeline. video_edit begins one.`)];
  const timeline = await project.timeline(signal);
  return [text(mediaText(project.media), timeline ? timelineText(timeline, { from }) : withoutEdits)];
}

/** Single pictures. */
export async function showFrames(
  { file, atMs, of, height }: z.infer<typeof framesInput>,
  desk: Desk,
  { signal, progress }: ToolCall,
): Promise<ToolResult> {
  const { place, project } = await subjectOf(file, desk);
  const timeline = of === 'timeline' ? await project?.timeline(signal) : undefined;
  if (timeline && project?.service === 'cloud')
    throw new ToolError(
      'Pictures of the timeline can be made only on this computer, and this video is edited in the cloud. "of": "file" shows the file before edits.',
    );
  const source = timeline && project ? undefined : sourceOf(place, project);
  const parts: ToolPart[] = [];
  if (of === 'timeline' && !timeline) parts.push(text('No edit is made, so this is the file itself.'));
  for (const [index, at] of atMs.entries()) {
    signal.throwIfAborted();
    progress?.((100 * index) / atMs.length, `Picture ${index + 1} of ${atMs.length}`);
    const bytes =
      source === undefined && project
        ? await project.frame(at, height, signal)
        : await desk.inspector.frame(source ?? '', at, height, signal);
    parts.push(text(`${source === undefined ? 'The timeline' : 'The file'} at ${at} ms:`));
    parts.push({ type: 'image', mimeType: 'image/jpeg', bytes });
  }
  if (timeline && atMs.some((at) => at > timeline.durationMs))
    parts.push(text(`The timeline ends at ${timeline.durationMs} ms; behind it its last picture is shown.`));
  return parts;
}

/** The file that is shown before edits. @throws {ToolError} where it is not on this computer */
function sourceOf(place: string | undefined, project: Project | undefined): string {
  const main = mainFileOf(project?.media ?? []);
  const source = place ?? (main && placeOfFile(main));
  if (source === undefined) throw new ToolError(nothingOpen);
  // Of a file of the web the path only says where its exports go.
  if (isOutside(source) || (place === undefined && main?.web))
    throw new ToolError('The file is not on this computer, so no picture of it can be shown before an edit.');
  return source;
}
