import type * as z from 'zod';

/** What a tool of a language model is, whoever offers it: the editor, or an MCP server. */

/** What a call leaves behind: nothing, another timeline, or a file. */
export type Effect = 'looks' | 'edits' | 'writesFile';

export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** How a person names it with `#` in the chat view. */
  readonly referenceName: string;
  /** For people, in English. */
  readonly title: string;
  /** For the model: what it does, when to call it, what comes back. */
  readonly description: string;
  readonly input: Input;
  readonly effect: Effect;
  /** The name of a codicon. */
  readonly icon: string;
}

export type ToolPart =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'image';
      readonly mimeType: 'image/jpeg';
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

/** What a model gets back. */
export type ToolResult = readonly ToolPart[];

/** `message` is for the model: what is wrong, that nothing was done, and what to call or ask instead. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** How a call is accompanied. */
export interface ToolCall {
  readonly signal: AbortSignal;
  /** Told while something takes long. @param percent 0 to 100. */
  readonly progress?: (percent: number, message: string) => void;
}

export function text(...lines: readonly (string | undefined)[]): ToolPart {
  return { type: 'text', text: lines.filter((line) => line !== undefined).join('\n') };
}
