import * as z from 'zod';
import * as inputs from './inputs';
import type { ToolDefinition } from './tool';

/** The tools, in the order in which a model meets them. Editor and MCP server offer exactly these. */
export const toolDefinitions = {
  look: {
    name: 'video_look',
    referenceName: 'lookAtVideo',
    title: 'Look at a video',
    description:
      'Tells what a video, image or sound file of this computer is before it is edited: length, picture size, frame rate, codecs, loudness (LUFS, true peak), the silences that could be trimmed, and where scenes change. Reads only. Call it first.',
    input: inputs.lookInput,
    effect: 'looks',
    icon: 'search',
  },
  timeline: {
    name: 'video_timeline',
    referenceName: 'videoTimeline',
    title: 'Show the timeline',
    description:
      'Shows the timeline of a video that is being edited: its length and size, and every segment of every track with its number, times, source times, speed, volume and transition. Reads only. Clips are named by these numbers in edits.',
    input: inputs.timelineInput,
    effect: 'looks',
    icon: 'list-tree',
  },
  edit: {
    name: 'video_edit',
    referenceName: 'editVideo',
    title: 'Edit a video',
    description:
      'Edits the timeline of a video: cuts, silences, order, speed, transitions, titles, captions, music, sound, colours, crops and more. Takes typed edits ("edits", exact; see video_edit_kinds) or plain words ("request"). Either all of it is done, as one step to undo, or nothing. The file itself is never changed: video_export writes a new one. Returns what was done and the new timeline.',
    input: inputs.editInput,
    effect: 'edits',
    icon: 'edit',
  },
  editKinds: {
    name: 'video_edit_kinds',
    referenceName: 'videoEditKinds',
    title: 'List the kinds of edits',
    description:
      'Lists the kinds of edits that video_edit takes as JSON, or, for the kinds that are named, their fields with types and examples. Reads only.',
    input: inputs.editKindsInput,
    effect: 'looks',
    icon: 'symbol-structure',
  },
  undo: {
    name: 'video_undo',
    referenceName: 'undoVideoEdit',
    title: 'Undo edits',
    description:
      'Takes back the last edits of a video, does them again (redo), or goes back to the video without edits (startOver). Returns the timeline as it is then.',
    input: inputs.undoInput,
    effect: 'edits',
    icon: 'discard',
  },
  frames: {
    name: 'video_frames',
    referenceName: 'videoFrames',
    title: 'Show frames',
    description:
      'Shows single pictures of the edited timeline, exactly as an export would have them, or of the file before edits, as JPEG images. Reads only. Use it to check titles, crops, colours and cuts before an export.',
    input: inputs.framesInput,
    effect: 'looks',
    icon: 'device-camera',
  },
  export: {
    name: 'video_export',
    referenceName: 'exportVideo',
    title: 'Export a video',
    description:
      'Renders the timeline to a new file beside the video, such as talk.edited.mp4; no file is ever written over. Waits until it is done, which may take minutes. Returns the path, size and length of the file.',
    input: inputs.exportInput,
    effect: 'writesFile',
    icon: 'export',
  },
} as const satisfies Readonly<Record<string, ToolDefinition>>;

export type ToolKey = keyof typeof toolDefinitions;

/** With its key, for whoever registers them all. */
export const allTools: readonly { readonly key: ToolKey; readonly definition: ToolDefinition }[] =
  Object.keys(toolDefinitions)
    .filter((key): key is ToolKey => key in toolDefinitions)
    .map((key) => ({ key, definition: toolDefinitions[key] }));

/** The input of a tool as JSON Schema (draft 7), as manifests and MCP clients read it. */
export function inputSchemaOf({ input }: ToolDefinition): Record<string, unknown> {
  const schema: Record<string, unknown> = z.toJSONSchema(input, { io: 'input', target: 'draft-7' });
  delete schema['$schema'];
  return schema;
}
