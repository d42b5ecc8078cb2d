import { l10n } from 'vscode';
import { isServiceError } from '../../client/errors';
import type { CloudAccount } from '../../session/account/cloud-account';
import { errorText } from '../error-text';
import type { EntryAction } from '../panel/entry-actions';

/** What is said of an error of the cloud's account, and the buttons that lead out of it. */
export interface WaysOut {
  readonly message: string;
  readonly actions: readonly EntryAction[];
}

/**
 * The ways out of what the user can do something about: no credits, an export that the plan does not cover, a token
 * that is not accepted.
 * @param account The account that the request was made with; `undefined` where the service is not the cloud.
 * @returns `undefined` for every other error
 */
export async function waysOut(
  error: unknown,
  account: CloudAccount | undefined,
): Promise<WaysOut | undefined> {
  if (!account || !isServiceError(error)) return undefined;
  const isNameless = error.kind === 'rateLimited' && error.details.reason === 'noAnonymousToken';
  switch (error.kind) {
    case 'noCredits':
      return noCredits(account);
    case 'exportBlocked':
      return { message: errorText(error), actions: ['editHere'] };
    case 'paymentRequired':
      return { message: errorText(error), actions: ['account', 'editHere'] };
    case 'tokenInvalid':
      return error.details.reason === 'signedOut'
        ? { message: errorText(error), actions: ['retry', 'account'] }
        : refusedToken(account, errorText(error));
    default:
      return isNameless
        ? { message: errorText(error), actions: ['setToken', 'editHere', 'retry'] }
        : undefined;
  }
}

async function noCredits(account: CloudAccount): Promise<WaysOut> {
  const { origin } = await account.identity();
  return origin === 'anonymous'
    ? {
        message: l10n.t('There are no credits left. Register with NemoVideo to get more.'),
        actions: ['register', 'editHere', 'retry'],
      }
    : {
        message: l10n.t('There are no credits left. Top up your NemoVideo account to get more.'),
        actions: ['topUp', 'editHere', 'retry'],
      };
}

/** The user's own is never replaced silently. */
async function refusedToken(account: CloudAccount, message: string): Promise<WaysOut> {
  switch ((await account.identity()).origin) {
    case 'own':
      return {
        message: l10n.t(
          'Your token is no longer accepted by the cloud. Set another one, or sign out to go on anonymously.',
        ),
        actions: ['setToken', 'signOut', 'retry'],
      };
    case 'environment':
      return {
        message: l10n.t(
          'The token in NEMO_TOKEN is not accepted by the cloud. Correct it in the environment, and start the editor anew.',
        ),
        actions: ['account', 'editHere'],
      };
    case 'anonymous':
    case 'none':
      return { message, actions: ['setToken', 'editHere', 'retry'] };
  }
}
