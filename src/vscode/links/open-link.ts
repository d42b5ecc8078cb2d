import { isAbsolute, normalize } from 'node:path';
import * as vscode from 'vscode';
import type { ServiceKind } from '../../session/editing-session';
import { tellBusy } from '../conversation/outcome';
import { nameOf, placeOf } from '../place';
import type { Services } from '../services';
import type { Workbench } from '../workbench';
import { longestPrompt, readLink } from './link';
import type { Link, LinkFault } from './link';

/**
 * Opens what a link names, after a question that shows the file and all of the words. Nothing is read of the file,
 * begun or sent before the answer; where it is edited is the user's own choice, as everywhere.
 */
export async function openLink(
  uri: Pick<vscode.Uri, 'path' | 'query' | 'fragment'>,
  workbench: Workbench,
  services: Pick<Services, 'chosen'>,
): Promise<void> {
  const link = readLink(uri);
  if (typeof link === 'string') {
    void vscode.window.showWarningMessage(faultText(link));
    return;
  }
  const file = await existing(link.file);
  if (!file) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The link was not followed: there is no file "{0}" here.', link.file),
    );
    return;
  }
  const answer = await ask(file, link, services.chosen);
  if (answer === undefined) return;
  const conversation = workbench.newConversation(nameOf(file));
  workbench.show(conversation, answer === 'open' ? link.prompt : undefined);
  const added = await conversation.files.add([file]);
  if (answer === 'open' || link.prompt === undefined) return;
  if (added.type !== 'done' || !conversation.hasMedia) {
    // The words are not lost with the file: they can be sent once it is there.
    workbench.show(conversation, link.prompt);
    return;
  }
  const outcome = await conversation.ask(link.prompt);
  if (outcome.type === 'busy') workbench.show(conversation, link.prompt);
  tellBusy(outcome);
}

async function ask(
  file: vscode.Uri,
  { prompt }: Link,
  service: ServiceKind | undefined,
): Promise<'open' | 'send' | undefined> {
  const open = vscode.l10n.t('Open');
  const send = vscode.l10n.t('Open and Send');
  const detail = [
    placeOf(file),
    ...(prompt === undefined ? [] : [vscode.l10n.t('Its prompt:\n{0}', prompt)]),
    whereText(service),
    vscode.l10n.t('Go on only if you trust where the link comes from.'),
  ].join('\n\n');
  // What is not trusted can be looked at, not edited.
  const canSend = prompt !== undefined && vscode.workspace.isTrusted;
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('A link asks to open "{0}" in AI Video.', nameOf(file)),
    { modal: true, detail },
    open,
    ...(canSend ? [send] : []),
  );
  if (answer === open) return 'open';
  return answer === send ? 'send' : undefined;
}

function whereText(service: ServiceKind | undefined): string {
  switch (service) {
    case 'embedded':
      return vscode.l10n.t('It is edited on this computer.');
    case 'cloud':
      return vscode.l10n.t(
        "It is edited in NemoVideo's cloud: the file is uploaded. Before an edit costs credits you are asked.",
      );
    case undefined:
      return vscode.l10n.t('You are asked where to edit it.');
  }
}

/** A file of this computer, or of a folder that is open. */
async function existing(given: string): Promise<vscode.Uri | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const candidates = isAbsolute(given)
    ? [vscode.Uri.file(normalize(given))]
    : folders.map((folder) => vscode.Uri.joinPath(folder, given));
  for (const candidate of candidates) {
    const stat = await Promise.resolve(vscode.workspace.fs.stat(candidate)).catch(() => undefined);
    if (stat && (stat.type & vscode.FileType.File) !== 0) return candidate;
  }
  return undefined;
}

function faultText(fault: LinkFault): string {
  switch (fault) {
    case 'unknown':
      return vscode.l10n.t('The link was not followed: it asks for something that AI Video does not know.');
    case 'noFile':
      return vscode.l10n.t('The link was not followed: it names no file.');
    case 'notMedia':
      return vscode.l10n.t('The link was not followed: it names no video, image or sound.');
    case 'badPath':
      return vscode.l10n.t(
        'The link was not followed: it may name only files of this computer or of the folder that is open.',
      );
    case 'longPrompt':
      return vscode.l10n.t(
        'The link was not followed: its prompt is too long to be shown whole ({0} characters at most).',
        longestPrompt,
      );
    case 'hiddenCharacters':
      return vscode.l10n.t('The link was not followed: it holds characters that are not shown.');
  }
}
