import { isAbsolute, posix, resolve } from 'node:path';
import * as vscode from 'vscode';
import { isOutside } from '../../session/outside-files';
import { placeOfFile } from '../../session/upload';
import type { AddedFile } from '../../session/upload';
import { isWithinOne, ownPath } from '../../tools/allowed-folders';
import type { Desk } from '../../tools/desk';
import { ToolError } from '../../tools/tool';
import type { Conversation } from '../conversation/conversation';
import { nameOf, placeOf, uriOf } from '../place';
import type { Services } from '../services';
import type { Workbench } from '../workbench';
import { Consents } from './consents';
import { ConversationProject } from './conversation-project';

/** The window as a desk for tools: its folders, and its conversations. */
export class EditorDesk implements Desk {
  /** What a tool worked on last. */
  private last: Conversation | undefined;
  readonly consents = new Consents();

  constructor(
    private readonly workbench: Workbench,
    private readonly services: Pick<Services, 'inspector' | 'chosen'>,
  ) {}

  get inspector(): Desk['inspector'] {
    return this.services.inspector();
  }

  async place(given: string): Promise<string> {
    return placeOf(await this.existing(given, vscode.FileType.File));
  }

  async folder(given: string): Promise<string> {
    const folder = await this.existing(given, vscode.FileType.Directory);
    if (folder.scheme === 'file') return folder.fsPath;
    throw new ToolError('Nothing was written: exports can be written only to folders of this computer.');
  }

  private async existing(given: string, type: vscode.FileType): Promise<vscode.Uri> {
    for (const candidate of candidatesFor(given)) {
      const stat = await Promise.resolve(vscode.workspace.fs.stat(candidate)).catch(() => undefined);
      if (stat && (stat.type & type) !== 0) return candidate;
    }
    const what = type === vscode.FileType.Directory ? 'folder' : 'file';
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => placeOf(uri)).join(', ');
    throw new ToolError(
      folders === '' && !isAbsolute(given)
        ? `No folder is open, so "${given}" can't be found. Give an absolute path.`
        : `There is no ${what} "${given}"${isAbsolute(given) ? '' : ` in ${folders}`}. Check the path.`,
    );
  }

  find(place: string | undefined): Promise<ConversationProject | undefined> {
    const conversation = this.conversationOf(place);
    if (conversation) this.last = conversation;
    return Promise.resolve(conversation && new ConversationProject(conversation));
  }

  async begin(place: string, signal: AbortSignal): Promise<ConversationProject> {
    const conversation = this.workbench.newConversation(nameOf(uriOf(place)));
    const project = new ConversationProject(conversation);
    try {
      await project.add(place, signal);
    } catch (error) {
      this.workbench.close(conversation);
      throw error;
    }
    this.last = conversation;
    return project;
  }

  /** Of a file, or the one that was worked on last, by a tool or in the panel. */
  conversationOf(place: string | undefined): Conversation | undefined {
    const { last, workbench } = this;
    const open = [last, workbench.current, ...[...workbench.all].reverse()].filter(
      (each) => each !== undefined && workbench.all.includes(each) && each.hasMedia,
    );
    if (place === undefined) return open[0];
    const file = uriOf(place);
    const isOf = (first: AddedFile | undefined) =>
      first !== undefined && placeOfFile(first) === placeOf(file);
    return open.find((each) => isOf(each?.looks?.media[0])) ?? open.find((each) => each?.hasFile(file));
  }

  /** Where it is or would be edited; `undefined` where the user is yet to choose. */
  serviceOf(conversation: Conversation | undefined): 'embedded' | 'cloud' | undefined {
    return conversation?.looks?.service ?? this.services.chosen;
  }
}

/** Where a path may lead, the likeliest first; no `..` is left in it, which the editor would not see. */
export function candidatesFor(given: string): vscode.Uri[] {
  if (isOutside(given)) {
    const parsed = vscode.Uri.parse(given);
    const uri = parsed.with({ path: posix.normalize(parsed.path) });
    // Other addresses, such as of the web, are none of the file systems that are open.
    const isOpen = uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    return isOpen ? [uri] : [];
  }
  if (isAbsolute(given)) return [vscode.Uri.file(resolve(given))];
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, given));
}

/** Whether everything that a path may lead to lies in the folders that are open, links of this computer followed. */
export async function isInWorkspace(given: string): Promise<boolean> {
  const areIn = await Promise.all(candidatesFor(given).map(isInOpenFolder));
  return areIn.every(Boolean);
}

async function isInOpenFolder(uri: vscode.Uri): Promise<boolean> {
  const own = uri.scheme === 'file' ? await ownPath(uri.fsPath) : undefined;
  if (own === undefined) return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const open = (vscode.workspace.workspaceFolders ?? []).filter((each) => each.uri.scheme === 'file');
  const folders = await Promise.all(open.map((each) => ownPath(each.uri.fsPath)));
  return isWithinOne(
    folders.filter((each) => each !== undefined),
    own,
  );
}
