import { window } from 'vscode';
import type { EntryAction } from '../panel/entry-actions';

/**
 * How a request ended, for whoever made it. `message` is what the user is to be told; the conversation's record
 * tells it too, but for `busy`, which is no part of the conversation.
 */
export type Outcome =
  | { readonly type: 'done' }
  | {
      readonly type: 'failed' | 'cancelled' | 'busy' | 'noMedia' | 'serviceNotChosen' | 'sessionReplaced';
      readonly message: string;
      /** What leads out of a failure. */
      readonly actions?: readonly EntryAction[];
    };

/** Tells that something else is under way; every other end of a request stands in the conversation. */
export function tellBusy(outcome: Outcome | undefined): void {
  if (outcome?.type === 'busy') void window.showInformationMessage(outcome.message);
}
