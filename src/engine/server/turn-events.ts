import { notUnderstoodTool } from '../../contract/edits';

/** The events of a turn, in the contract's first shape, and one more. */
export type TurnEvent =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'tool_call'; readonly name: string; readonly args: unknown }
  | { readonly type: 'tool_result'; readonly name: string; readonly result: unknown }
  /** Prompts for buttons; the text lists them too. */
  | { readonly type: 'suggestions'; readonly prompts: readonly string[] };

/** Each sentence is a paragraph of Markdown. */
export function said(sentence: string): TurnEvent {
  return { type: 'text', content: `${sentence}\n\n` };
}

/** One of several things that were done: an item of a list, which whatever is said next may end. */
export function saidInList(sentence: string): TurnEvent {
  return said(`- ${sentence}`);
}

/** Tells a program of words that no edit came of. @param wish `notOffered` where it is known what they wish for. */
export function notUnderstood(clause: string, why: string, wish?: { readonly notOffered: true }): TurnEvent {
  return {
    type: 'tool_result',
    name: notUnderstoodTool,
    result: { done: false, clause, said: [why], ...wish },
  };
}
