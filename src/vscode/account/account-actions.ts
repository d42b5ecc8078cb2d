import * as vscode from 'vscode';
import { isServiceError } from '../../client/errors';
import type { Credits } from '../../contract/answers';
import type { CloudAccount } from '../../session/account/cloud-account';
import { tokenProblem } from '../../session/account/token-text';
import type { TokenProblem } from '../../session/account/token-text';
import { showAccount } from './account-view';
import { creditsText, errorText, isCancellation } from '../error-text';
import { openPage } from './open-page';
import type { EntryAction } from '../panel/entry-actions';
import { withSignal } from '../with-signal';

/** What the user can do about an account. */
export type AccountAction = Extract<EntryAction, 'setToken' | 'signOut' | 'register' | 'topUp' | 'account'>;

/** @returns `undefined` for an action about something else */
export function accountActionOf(action: unknown): AccountAction | undefined {
  switch (action) {
    case 'setToken':
    case 'signOut':
    case 'register':
    case 'topUp':
    case 'account':
      return action;
    default:
      return undefined;
  }
}

/** Does what a button, a command or the account's list asks for. */
export async function runAccountAction(action: AccountAction, account: CloudAccount): Promise<void> {
  switch (action) {
    case 'setToken':
      return setToken(account);
    case 'signOut':
      return signOut(account);
    case 'register':
    case 'topUp':
      return openPage(await account.creditsPage());
    case 'account': {
      const chosen = await showAccount(account);
      if (chosen === 'chooseService') await vscode.commands.executeCommand('aiVideo.chooseService');
      else if (chosen !== undefined) await runAccountAction(chosen, account);
    }
  }
}

/** Asks for a token, tries it, and keeps it only where the cloud accepts it. */
async function setToken(account: CloudAccount): Promise<void> {
  const { origin } = await account.identity();
  const token = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set Token'),
    prompt: vscode.l10n.t(
      'The token of your NemoVideo account. It is kept in the secret storage, and sent to {0} alone.',
      account.address,
    ),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => problemText(tokenProblem(text)),
  });
  if (token === undefined || token === '') return;
  try {
    const credits = await checked(account, token);
    const said = [vscode.l10n.t('The token is accepted and kept.'), creditsText('cloud', credits)];
    if (origin === 'environment')
      said.push(vscode.l10n.t('NEMO_TOKEN is set in the environment and still comes first.'));
    void vscode.window.showInformationMessage(said.join(' '));
  } catch (error) {
    if (isCancellation(error)) return;
    const again = vscode.l10n.t('Set Token…');
    const message = isServiceError(error, 'tokenInvalid')
      ? vscode.l10n.t('The cloud does not accept this token. It was not kept.')
      : vscode.l10n.t('The token was not kept, since it could not be checked: {0}', errorText(error));
    if ((await vscode.window.showErrorMessage(message, again)) === again) await setToken(account);
  }
}

function checked(account: CloudAccount, token: string): Thenable<Credits> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking the token'),
    cancellable: true,
  };
  return vscode.window.withProgress(progress, (_report, cancellation) =>
    withSignal(cancellation, (signal) => account.setToken(token, signal)),
  );
}

/** @returns `undefined` also for nothing: the box is just empty. */
function problemText(problem: TokenProblem | undefined): string | undefined {
  switch (problem) {
    case 'whitespace':
      return vscode.l10n.t('A token has no spaces or line breaks.');
    case 'characters':
      return vscode.l10n.t('A token has only letters, digits and signs of the English keyboard.');
    case 'tooLong':
      return vscode.l10n.t('This is too long for a token.');
    case 'empty':
    case undefined:
      return undefined;
  }
}

/** Asks first only where something is lost that nobody here can bring back: the user's own token. */
async function signOut(account: CloudAccount): Promise<void> {
  const before = await account.identity();
  if (await account.hasOwnToken()) {
    const yes = vscode.l10n.t('Sign Out');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Sign out of {0}?', account.address),
      {
        modal: true,
        detail: vscode.l10n.t('Your token is deleted here. To sign in again you need it once more.'),
      },
      yes,
    );
    if (answer !== yes) return;
  }
  const signedOut = await account.signOut();
  const said = [signedOutText(signedOut)];
  if (signedOut === 'anonymous') {
    said.push(
      vscode.l10n.t(
        'The cloud gives this computer one anonymous token in 7 days: it may not give another now.',
      ),
    );
  }
  if (before.origin === 'environment') {
    said.push(
      vscode.l10n.t('NEMO_TOKEN is set in the environment and still applies until it is removed there.'),
    );
  }
  void vscode.window.showInformationMessage(said.join(' '));
}

function signedOutText(signedOut: 'own' | 'anonymous' | undefined): string {
  switch (signedOut) {
    case 'own':
      return vscode.l10n.t('Signed out. Your token is deleted; the cloud is used anonymously from now on.');
    case 'anonymous':
      return vscode.l10n.t('Signed out. The anonymous token is deleted.');
    case undefined:
      return vscode.l10n.t('No token is kept here.');
  }
}
