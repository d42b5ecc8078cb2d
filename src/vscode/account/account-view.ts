import * as vscode from 'vscode';
import type { Credits } from '../../contract/answers';
import type { CloudAccount } from '../../session/account/cloud-account';
import type { Identity } from '../../session/account/credentials';
import { creditsDetail, creditsText, errorText, isCancellation } from '../error-text';
import { panelStrings } from '../panel/strings';

/** What can be chosen in the list. */
type Choice = 'setToken' | 'signOut' | 'register' | 'topUp' | 'chooseService';

/** A line that tells something has no `choice`. */
interface AccountItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/**
 * Shows who is signed in, never with which token, and what there is to do. The credits are asked for only where
 * there is a token already.
 * @returns what the user chose
 */
export async function showAccount(account: CloudAccount): Promise<Choice | undefined> {
  const identity = await account.identity();
  const hasOwn = await account.hasOwnToken();
  const pick = vscode.window.createQuickPick<AccountItem>();
  pick.title = vscode.l10n.t('Account');
  pick.placeholder = vscode.l10n.t('Choose what to do');
  pick.items = itemsOf(account, identity, hasOwn, undefined);
  const closing = new AbortController();
  const chosen = new Promise<Choice | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const choice = pick.selectedItems[0]?.choice;
      if (choice === undefined) return;
      resolve(choice);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  if (identity.origin !== 'none') {
    pick.busy = true;
    account
      .fetchCredits(closing.signal)
      .catch((error: unknown) => error)
      .then((told) => {
        if (closing.signal.aborted || isCancellation(told)) return;
        pick.busy = false;
        pick.items = itemsOf(
          account,
          identity,
          hasOwn,
          told instanceof Error ? errorText(told) : account.latest,
        );
      })
      .catch(() => undefined);
  }
  try {
    return await chosen;
  } finally {
    closing.abort();
    pick.dispose();
  }
}

/** @param told The credits, or why they are not known; `undefined` before there is an answer. */
function itemsOf(
  account: CloudAccount,
  identity: Identity,
  hasOwn: boolean,
  told: Credits | string | undefined,
): AccountItem[] {
  const strings = panelStrings();
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const canSignOut = hasOwn || identity.origin === 'anonymous';
  const isAnonymous = identity.origin === 'anonymous';
  return [
    separator(vscode.l10n.t('Who')),
    { label: `$(account) ${whoText(identity)}`, description: account.address },
    ...detailsOf(identity),
    ...creditItems(told),
    separator(vscode.l10n.t('What to Do')),
    { label: `$(key) ${strings.setToken}`, choice: 'setToken' },
    ...(canSignOut ? [{ label: `$(sign-out) ${strings.signOut}`, choice: 'signOut' } as const] : []),
    isAnonymous
      ? { label: `$(link-external) ${strings.register}`, choice: 'register' }
      : { label: `$(link-external) ${strings.topUp}`, choice: 'topUp' },
    { label: `$(arrow-swap) ${strings.chooseService}`, choice: 'chooseService' },
  ];
}

function whoText({ origin }: Identity): string {
  switch (origin) {
    case 'none':
      return vscode.l10n.t('Not signed in: the first request takes an anonymous token');
    case 'anonymous':
      return vscode.l10n.t('Anonymous');
    case 'own':
      return vscode.l10n.t('Signed in with your own token');
    case 'environment':
      return vscode.l10n.t('Signed in with NEMO_TOKEN of the environment');
  }
}

function detailsOf(identity: Identity): AccountItem[] {
  if (identity.origin !== 'anonymous') return [];
  const { userId, expiresAt } = identity;
  const items = [{ label: `$(person) ${vscode.l10n.t('User: {0}', userId)}` }];
  if (expiresAt === undefined) return items;
  const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long', timeStyle: 'short' });
  const until = vscode.l10n.t('Valid until {0}, then renewed by itself', format.format(expiresAt));
  return [...items, { label: `$(calendar) ${until}` }];
}

function creditItems(told: Credits | string | undefined): AccountItem[] {
  if (told === undefined) return [];
  if (typeof told === 'string') return [{ label: `$(warning) ${told}` }];
  return [{ label: `$(credit-card) ${creditsText('cloud', told)}`, description: creditsDetail(told) }];
}
