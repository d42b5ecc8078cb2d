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
    return await run(key, input, desk, call);
  } catch (error) {
    call.signal.throwIfAborted();
    throw toToolError(error);
  }
}

function run(key: ToolKey, input: unknown, desk: Desk, call: ToolCall): Promise<ToolResult> {
  switch (key) {
    case 'look':
      return look(read(toolDefinitions.look.input, input), desk, call);
    case 'timeline':
      return showTimeline(read(toolDefinitions.timeline.input, input), desk, call);
    case 'edit':
      return edit(read(toolDefinitions.edit.input, input), desk, call);
    case 'editKinds':
      return editKinds(read(toolDefinitions.editKinds.input, input), desk, call);
    case 'undo':
      return undo(read(toolDefinitions.undo.input, input), desk, call);
    case 'frames':
      return showFrames(read(toolDefinitions.frames.input, input), desk, call);
    case 'export':
      return exportVideo(read(toolDefinitions.export.input, input), desk, call);
  }
}

/** @throws {ToolError} with what is wrong */
export function read<T>(schema: z.ZodType<T>, input: unknown): T {
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
