import type { Credits, HistoryReach } from '../contract/answers';
import type { TimelineView } from '../timeline/timeline';
import type { ExportEvent } from './exports/export';
import type { OutputNote } from './exports/export-output';
import type { Suggestion, SuggestionEvent } from './planner/suggestion';
import type { Offer } from './turns/gui-offers';
import type { Step } from './turns/routing';
import type { TurnEvent } from './turns/turn';

/** What a request brings about, in the order in which it happens. */
export type SessionEvent =
  | TurnEvent
  | SuggestionEvent
  /** The request ends here, with nothing done: `steps` do what is suggested and what was asked for after it. */
  | { readonly type: 'suggested'; readonly suggestion: Suggestion; readonly steps: readonly Step[] }
  /** `left` are the steps that are not done yet, this one first. Nothing of it is sent before the event was taken. */
  | { readonly type: 'stepBegins'; readonly left: readonly Step[] }
  /** Names the timeline before a turn, where the service can bring it back. */
  | { readonly type: 'turnBegins'; readonly timelineBefore: string }
  /** The agent's turn is over. `changes` tells what the timeline shows of it, for turns that came without words. */
  | {
      readonly type: 'turnDone';
      readonly hadText: boolean;
      readonly changes: readonly string[];
      readonly timeline: TimelineView | undefined;
      /** How far undo and redo reach by then, where the service tells. */
      readonly history?: HistoryReach;
      /** Names the timeline before it, where the turn changed that and the service can bring it back. */
      readonly timelineBefore?: string;
      /** What the agent told the user to click, but for what the request does anyway. */
      readonly offers: readonly Offer[];
      /** It did not come to its end: the error follows. */
      readonly brokeOff: boolean;
      /** Nothing of it was done: it was refused, not understood, or answered by a question. */
      readonly cameToNothing: boolean;
    }
  | { readonly type: 'credits'; readonly credits: Credits }
  /** The user just agreed that edits cost credits, and has so many. */
  | { readonly type: 'costsAgreed'; readonly credits: Credits }
  | {
      readonly type: 'status';
      readonly timeline: TimelineView | undefined;
      readonly history?: HistoryReach;
    }
  /** `then` is what was asked for once there are files. */
  | { readonly type: 'uploadWanted'; readonly then?: string }
  /** Nothing is exported, since what was to be done before came to nothing. */
  | { readonly type: 'exportHeldBack' }
  /** `notes` tell where it is not quite what was asked for. */
  | { readonly type: 'exportStarted'; readonly notes: readonly OutputNote[] }
  | { readonly type: 'export'; readonly event: ExportEvent };
