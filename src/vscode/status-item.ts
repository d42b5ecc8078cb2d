import * as vscode from 'vscode';
import type { CloudAccount } from '../session/account/cloud-account';
import type { ServiceKind } from '../session/editing-session';
import type { ExportState } from '../session/exports/export-state';
import type { Exports } from '../session/exports/exports';
import { creditsDetail, creditsText } from './error-text';
import { isOwnProgress, progressText } from './exports/export-progress';
import type { OwnProgress } from './exports/export-progress';
import type { Services } from './services';
import type { Workbench } from './workbench';

/** What the item needs to know of the window. */
interface Surroundings {
  readonly services: Pick<Services, 'onDidChangeAccount' | 'chosen'> & {
    readonly exports: Pick<Exports, 'onDidChange'>;
  };
  readonly workbench: Pick<Workbench, 'all' | 'inFront' | 'isInCloud' | 'onDidChange'>;
}

/** Longer labels push other items out of the bar. */
const longestLabel = 50;

/**
 * The item in the status bar: where it is edited, the credits left there, and how far what is under way has come. A
 * click shows what can be done. It is there once a video is edited in this window, an export is under way, or the
 * cloud told of credits; it asks for nothing by itself.
 */
export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly registrations: vscode.Disposable;
  /** The account that was heard of last. */
  private account: CloudAccount | undefined;
  /** How far those of this window have come, by their ids. */
  private readonly exports = new Map<string, OwnProgress>();

  constructor(private readonly surroundings: Surroundings) {
    const { services, workbench } = surroundings;
    this.item = vscode.window.createStatusBarItem('aiVideo.status', vscode.StatusBarAlignment.Right, 100);
    this.item.name = 'AI Video';
    this.item.command = 'aiVideo.actions';
    this.registrations = vscode.Disposable.from(
      this.item,
      workbench.onDidChange(() => this.update()),
      new vscode.Disposable(services.exports.onDidChange((state) => this.follow(state))),
      services.onDidChangeAccount((account) => {
        this.account = account;
        this.update();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('aiVideo')) this.update();
      }),
    );
  }

  dispose(): void {
    this.registrations.dispose();
  }

  private follow({ id, replaces, status }: ExportState): void {
    if (replaces !== undefined) this.exports.delete(replaces);
    if (isOwnProgress(status)) this.exports.set(id, status);
    else this.exports.delete(id);
    this.update();
  }

  private update(): void {
    const { item, credits, service } = this;
    const underWay = this.requestText() ?? this.exportText();
    if (this.surroundings.workbench.all.length === 0 && underWay === undefined && credits === undefined) {
      item.hide();
      return;
    }
    item.text = underWay === undefined ? this.restText : `$(loading~spin) ${shown(underWay)}`;
    const where = whereText(service);
    const left = credits && creditsText('cloud', credits);
    const told = [underWay, where, left, credits && creditsDetail(credits)].filter(
      (line) => line !== undefined && line !== '',
    );
    item.tooltip = [...told, vscode.l10n.t('Click for what can be done now.')].join('\n');
    item.accessibilityInformation = { label: `AI Video: ${told.join('. ')}`, role: 'button' };
    item.show();
  }

  /** Where the conversation in front is edited, else where the next one begins. */
  private get service(): ServiceKind | undefined {
    const { services, workbench } = this.surroundings;
    return workbench.inFront?.service ?? services.chosen;
  }

  /** Known, and of use: somebody edits in the cloud. */
  private get credits(): CloudAccount['latest'] {
    const { services, workbench } = this.surroundings;
    return services.chosen === 'cloud' || workbench.isInCloud ? this.account?.latest : undefined;
  }

  private get restText(): string {
    const { service, credits } = this;
    if (service === 'cloud' && credits)
      return `$(cloud) ${credits.available.toLocaleString(vscode.env.language)}`;
    const icon = service === undefined ? 'sparkle' : service === 'cloud' ? 'cloud' : 'device-desktop';
    return `$(${icon}) AI Video`;
  }

  /** What the conversation in front is about, else another one. */
  private requestText(): string | undefined {
    const { inFront: current, all } = this.surroundings.workbench;
    const progress = [...(current ? [current] : []), ...all]
      .map(({ record }) => record.underWay)
      .find((each) => each !== null);
    if (!progress) return undefined;
    const label = progress.label.replace(/…$/u, '');
    return progress.percent === undefined ? `${label}…` : `${label}… ${Math.floor(progress.percent)}%`;
  }

  private exportText(): string | undefined {
    const [first, ...others] = this.exports.values();
    if (!first) return undefined;
    return others.length === 0
      ? progressText(first)
      : vscode.l10n.t('Exports under way: {0}', others.length + 1);
  }
}

/** A name of a file may look like an icon. */
function shown(text: string): string {
  const short = text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
  return short.replaceAll('$(', String.raw`\$(`);
}

/** Where videos are edited, in words; `undefined` where that is not chosen yet. */
export function whereText(service: ServiceKind | undefined): string | undefined {
  if (service === undefined) return undefined;
  return service === 'cloud' ? vscode.l10n.t("In NemoVideo's cloud") : vscode.l10n.t('On this computer');
}
