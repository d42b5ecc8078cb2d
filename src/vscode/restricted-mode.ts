import { workspace } from 'vscode';
import { sentence } from '../contract/sentence';
import { SessionError, isSessionError } from '../session/errors';
import type { ConversationRecord } from './conversation/conversation-record';
import type { Stage } from './conversation/event-recorder';
import type { Outcome } from './conversation/outcome';
import { errorText } from './error-text';
import type { EntryAction } from './panel/entry-actions';

/** In a workspace that the user does not trust, videos are looked at: nothing is edited, written, fetched or uploaded. */
export function isRestricted(): boolean {
  return !workspace.isTrusted;
}

const waysOut: readonly EntryAction[] = ['manageTrust', 'retry'];

/** @throws {SessionError} `notTrusted`, where a request would do more than look */
export function requireTrust(stage: Stage): void {
  if (isRestricted() && stage !== 'asking' && stage !== 'adding') throw notTrusted();
}

/** @throws {SessionError} `notTrusted`, where the files would leave this computer */
export function requireTrustIn(service: 'embedded' | 'cloud'): void {
  if (isRestricted() && service === 'cloud') throw notTrusted();
}

/** Tells in a conversation why nothing is done; `undefined` where the workspace is trusted. */
export function refusedHere(record: Pick<ConversationRecord, 'addEntry'>): Outcome | undefined {
  return isRestricted() ? tellRefusal(record) : undefined;
}

/** Tells of {@link requireTrust}; `undefined` for any other error. */
export function refusalOf(error: unknown, record: Pick<ConversationRecord, 'addEntry'>): Outcome | undefined {
  return isSessionError(error, 'notTrusted') ? tellRefusal(record) : undefined;
}

function tellRefusal(record: Pick<ConversationRecord, 'addEntry'>): Outcome {
  const message = errorText(notTrusted());
  record.addEntry('notice', message, waysOut);
  return { type: 'failed', message, actions: waysOut };
}

function notTrusted(): SessionError {
  return new SessionError(
    'notTrusted',
    sentence(
      'This workspace is not trusted: videos can be looked at on this computer, but not edited, exported or uploaded. Trust it to go on.',
    ),
  );
}
