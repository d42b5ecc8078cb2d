import * as vscode from 'vscode';
import type { ServiceKind } from '../session/editing-session';
import { panelStrings } from './panel/strings';
import { isRestricted } from './restricted-mode';
import type { Services } from './services';
import { whereText } from './status-item';
import type { Workbench } from './workbench';

/** What the actions depend on. */
export interface Situation {
  /** Whether a conversation is open in this window. */
  readonly isOpen: boolean;
  readonly hasEdits: boolean;
  /** What is under way and can be stopped, in words. */
  readonly underWay: string | undefined;
  readonly service: ServiceKind | undefined;
  /** Whether a conversation of this window is one of the cloud. */
  readonly isInCloud: boolean;
  /** The folder is not trusted. */
  readonly isRestricted: boolean;
}

export interface Action extends vscode.QuickPickItem {
  readonly command: string;
}

/** What can be done now: nothing is listed that would only tell why it can't be done. */
export function actionsIn(situation: Situation): readonly Action[] {
  const { isOpen, hasEdits, underWay, service } = situation;
  const strings = panelStrings();
  const action = (icon: string, label: string, command: string, description?: string): Action => ({
    label: `$(${icon}) ${label}`,
    command,
    ...(description !== undefined && { description }),
  });
  const canExport = hasEdits && underWay === undefined && !situation.isRestricted;
  return [
    ...(underWay === undefined ? [] : [action('debug-stop', strings.stop, 'aiVideo.stop', underWay)]),
    ...(situation.isRestricted
      ? [action('shield', strings.manageTrust, 'workbench.trust.manage', vscode.l10n.t('Restricted Mode'))]
      : []),
    ...(isOpen ? [action('open-preview', vscode.l10n.t('Open Panel'), 'aiVideo.openPanel')] : []),
    ...(canExport
      ? [
          action('export', vscode.l10n.t('Export Video'), 'aiVideo.export'),
          action('export', vscode.l10n.t('Export As…'), 'aiVideo.exportAs'),
        ]
      : []),
    ...(isOpen && underWay === undefined
      ? [
          action('list-tree', strings.showTracks, 'aiVideo.status'),
          action('add', strings.attach, 'aiVideo.upload'),
        ]
      : []),
    action('sparkle', vscode.l10n.t('Choose a Video…'), 'aiVideo.edit'),
    action('cloud-download', vscode.l10n.t('Exports…'), 'aiVideo.exports'),
    action('history', vscode.l10n.t('Sessions…'), 'aiVideo.sessions'),
    ...(service === 'cloud' || situation.isInCloud
      ? [action('account', strings.account, 'aiVideo.account')]
      : []),
    action('arrow-swap', strings.chooseService, 'aiVideo.chooseService', whereText(service)),
    action('output', vscode.l10n.t('Show Log'), 'aiVideo.showLog'),
  ];
}

/** "Actions…": lists what can be done now, and does what is chosen. Behind the item in the status bar. */
export async function showActions(workbench: Workbench, services: Pick<Services, 'chosen'>): Promise<void> {
  const { inFront: current, all, isInCloud } = workbench;
  const picked = await vscode.window.showQuickPick(
    actionsIn({
      isOpen: all.length > 0,
      hasEdits: current?.hasEdits === true,
      underWay: current?.busy === undefined ? undefined : (current.record.underWay?.label ?? ''),
      service: current?.service ?? services.chosen,
      isInCloud,
      isRestricted: isRestricted(),
    }),
    { title: 'AI Video', placeHolder: vscode.l10n.t('Choose what to do') },
  );
  if (picked) await vscode.commands.executeCommand(picked.command);
}
