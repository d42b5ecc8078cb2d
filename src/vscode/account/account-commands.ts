import * as vscode from 'vscode';
import type { Credits } from '../../contract/answers';
import type { CloudAccount } from '../../session/account/cloud-account';
import { accountActionOf, runAccountAction } from './account-actions';
import type { AccountAction } from './account-actions';
import { creditsText, errorText, isCancellation } from '../error-text';
import { tellBusy } from '../conversation/outcome';
import { panelStrings } from '../panel/strings';
import type { Services } from '../services';
import { waysOut } from './ways-out';
import { withSignal } from '../with-signal';
import type { Workbench } from '../workbench';

type AccountServices = Pick<Services, 'account' | 'chosen' | 'environmentToken'>;

/** The commands about who is signed in and what they have left, by their ids. */
export function accountCommands(
  services: AccountServices,
  workbench: Workbench,
): Readonly<Record<string, () => Promise<void>>> {
  const act = (action: AccountAction) => async () => {
    if (services.environmentToken === 'badAddress') {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('NEMO_TOKEN is not used, since NEMO_API_URL is not an https address.'),
      );
    }
    await runAccountAction(action, accountInUse(services, workbench));
  };
  return {
    'aiVideo.setToken': act('setToken'),
    'aiVideo.signOut': act('signOut'),
    'aiVideo.account': act('account'),
    'aiVideo.credits': () => credits(services, workbench),
  };
}

/** That of the session in front where it is in the cloud, else that of the address which is set. */
function accountInUse(services: AccountServices, workbench: Workbench): CloudAccount {
  return workbench.inFront?.account ?? services.account();
}

/** In the panel where there is a session, else in a message. */
async function credits(services: AccountServices, workbench: Workbench): Promise<void> {
  const { inFront: current } = workbench;
  if (current?.sessionId !== undefined) {
    workbench.show(current);
    tellBusy(await current.showCredits());
    return;
  }
  const account = services.account();
  // Who edits on this computer alone is not made known to the cloud.
  if (services.chosen === 'embedded' && (await account.identity()).origin === 'none') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Editing on this computer is free and without limits.'),
    );
    return;
  }
  await tellCredits(account);
}

async function tellCredits(account: CloudAccount): Promise<void> {
  const told = await asked(account);
  if (!told) return;
  const { show, message, actions } = told;
  const strings = panelStrings();
  const titles = actions.map((action) => ({ title: strings[action], action }));
  const pressed = await show(message, ...titles);
  if (pressed) await runAccountAction(pressed.action, account);
}

type Button = vscode.MessageItem & { readonly action: AccountAction };

/** What there is to tell, and how. */
interface Told {
  readonly show: (message: string, ...buttons: Button[]) => Thenable<Button | undefined>;
  readonly message: string;
  readonly actions: readonly AccountAction[];
}

/** @returns `undefined` where the user cancelled */
async function asked(account: CloudAccount): Promise<Told | undefined> {
  const { showInformationMessage, showErrorMessage } = vscode.window;
  try {
    const message = creditsText('cloud', await fetched(account));
    return { show: (...shown) => showInformationMessage(...shown), message, actions: ['account'] };
  } catch (error) {
    if (isCancellation(error)) return undefined;
    const { message, actions } = (await waysOut(error, account)) ?? {
      message: errorText(error),
      actions: [],
    };
    const known = actions.map((action) => accountActionOf(action)).filter((action) => action !== undefined);
    return { show: (...shown) => showErrorMessage(...shown), message, actions: known };
  }
}

function fetched(account: CloudAccount): Thenable<Credits> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Asking for credits'),
    cancellable: true,
  };
  return vscode.window.withProgress(progress, (_report, cancellation) =>
    withSignal(cancellation, (signal) => account.fetchCredits(signal)),
  );
}
