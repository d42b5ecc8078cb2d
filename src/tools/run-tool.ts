import * as z from 'zod';
import { isServiceError } from '../client/errors';
import { SessionError } from '../session/errors';
import { toolDefinitions } from './definitions';
import type { ToolKey } from './definitions';
import type { Desk } from './desk';
import { edit, editKinds, undo } from './edit';
import { exportVideo } from './export';
import { look } from './look';
import { showFrames, showTimeline } from './show';
import { ToolError } from './tool';
import type { ToolCall, ToolResult } from './tool';

/**
 * Does what a model asks for.
 * @param input As it came from the model: checked here.
 * @throws {ToolError} that tells the model what to do instead; the signal's reason where it was cancelled
 */
export async function runTool(key: ToolKey, input: unknown, desk: Desk, call: ToolCall): Promise<ToolResult> {
  try {
    return await runs[key](input, desk, call);
  } catch (error) {
    call.signal.throwIfAborted();
    throw toToolError(error);
  }
}

type Run = (input: unknown, desk: Desk, call: ToolCall) => Promise<ToolResult>;

const runs: Readonly<Record<ToolKey, Run>> = {
  look: checked(toolDefinitions.look.input, look),
  timeline: checked(toolDefinitions.timeline.input, showTimeline),
  edit: checked(toolDefinitions.edit.input, edit),
  editKinds: checked(toolDefinitions.editKinds.input, editKinds),
  undo: checked(toolDefinitions.undo.input, undo),
  frames: checked(toolDefinitions.frames.input, showFrames),
  export: checked(toolDefinitions.export.input, exportVideo),
};

/** Runs a tool with what its schema takes. */
function checked<T>(
  schema: z.ZodType<T>,
  run: (input: T, desk: Desk, call: ToolCall) => Promise<ToolResult>,
): Run {
  return async (input, desk, call) => run(read(schema, input), desk, call);
}

/** @throws {ToolError} with what is wrong */
function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  throw new ToolError(`Nothing was done: the input is not as expected.\n${z.prettifyError(result.error)}`);
}

function toToolError(error: unknown): ToolError {
  if (error instanceof ToolError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const advice = adviceOn(error);
  return new ToolError(advice === undefined ? message : `${message}\n${advice}`, { cause: error });
}

/** What a model can do that a user reads otherwise. */
function adviceOn(error: unknown): string | undefined {
  if (error instanceof SessionError) {
    switch (error.kind) {
      case 'nothingToExport':
        return 'Call video_edit first.';
      case 'folderNotWritable':
      case 'diskFull':
        return 'Nothing was written. Ask the user for another folder, and give it as "folder".';
      case 'costsDeclined':
        return 'The user does not want to pay for it. Do not try again unless they ask for it.';
      case 'turnLost':
      case 'turnTimedOut':
      case 'turnUnseen':
        return 'Call video_timeline to see whether it was done, before anything is sent again.';
      default:
        return undefined;
    }
  }
  if (isServiceError(error, 'sessionLost'))
    return 'Its edits are gone. Call video_edit with "file" to begin anew.';
  if (isServiceError(error, 'unsupportedType')) return 'Nothing was done. Give a video, image or sound file.';
  return undefined;
}
