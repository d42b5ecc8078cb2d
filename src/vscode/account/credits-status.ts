import * as vscode from 'vscode';
import type { CloudAccount } from '../../session/account/cloud-account';
import type { Conversation } from '../conversation/conversation';
import { creditsDetail, creditsText } from '../error-text';
import type { Services } from '../services';

/** What the item needs to know of the window. */
interface Surroundings {
  readonly services: Pick<Services, 'onDidChangeAccount' | 'chosen'>;
  /** The conversations that are open. */
  readonly conversations: () => readonly Pick<Conversation, 'account'>[];
}

/**
 * The credits in the status bar: where the cloud is the service or a session of it is open, and once an answer told
 * how many there are. It asks for nothing by itself.
 */
export class CreditsStatus implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly registrations: vscode.Disposable;
  /** The account that was heard of last. */
  private account: CloudAccount | undefined;

  constructor(private readonly surroundings: Surroundings) {
    this.item = vscode.window.createStatusBarItem('aiVideo.credits', vscode.StatusBarAlignment.Right, 100);
    this.item.name = vscode.l10n.t('AI Video Credits');
    this.item.command = 'aiVideo.account';
    this.registrations = vscode.Disposable.from(
      this.item,
      surroundings.services.onDidChangeAccount((account) => {
        this.account = account;
        this.update();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('aiVideo')) this.update();
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
    );
  }

  dispose(): void {
    this.registrations.dispose();
  }

  private update(): void {
    const credits = this.account?.latest;
    if (!credits || !this.isWanted) {
      this.item.hide();
      return;
    }
    const left = creditsText('cloud', credits);
    this.item.text = `$(credit-card) ${credits.available.toLocaleString(vscode.env.language)}`;
    this.item.tooltip = `${left}\n${creditsDetail(credits)}`;
    this.item.accessibilityInformation = { label: `AI Video: ${left}`, role: 'button' };
    this.item.show();
  }

  private get isWanted(): boolean {
    const { services, conversations } = this.surroundings;
    return services.chosen === 'cloud' || conversations().some(({ account }) => account !== undefined);
  }
}
