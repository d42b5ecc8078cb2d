import * as vscode from 'vscode';
import { mediaKindOf } from '../contract/media';
import type { SessionEvent } from '../session/editing-session';
import type { Conversation, Outcome } from './conversation';
import { toolName } from './tool-names';
import type { Workbench } from './workbench';

const participantId = 'aiVideo.video';

/** In a chat thread each answer remembers which conversation it belongs to. */
interface VideoChatResult extends vscode.ChatResult {
  readonly metadata: { readonly conversation: string };
}

/** `@video` in the chat view: the same conversations as in the panel, streamed into the chat. */
export function registerChat(workbench: Workbench, extensionUri: vscode.Uri): vscode.ChatParticipant {
  const threads = new Map<string, Conversation>();
  const participant = vscode.chat.createChatParticipant(participantId, (request, context, response, token) =>
    answer(workbench, threads, request, context, response, token),
  );
  participant.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'panel.svg');
  return participant;
}

async function answer(
  workbench: Workbench,
  threads: Map<string, Conversation>,
  request: vscode.ChatRequest,
  context: vscode.ChatContext,
  response: vscode.ChatResponseStream,
  token: vscode.CancellationToken,
): Promise<VideoChatResult> {
  const known = request.command === 'new' ? undefined : threads.get(threadOf(context));
  const conversation = known ?? workbench.newConversation();
  const thread = known ? threadOf(context) : crypto.randomUUID();
  threads.set(thread, conversation);
  const result: VideoChatResult = { metadata: { conversation: thread } };

  const cancelled = token.onCancellationRequested(() => conversation.stop());
  const follow = followEntries(conversation, response);
  try {
    const files = await filesOf(request);
    if (files.length > 0) {
      response.progress(vscode.l10n.t('Adding {0}', files.map((file) => nameOf(file)).join(', ')));
      if ((await conversation.addFiles(files)) !== 'done') return result;
    } else if (!known && request.command !== 'credits' && request.command !== 'new') {
      response.markdown(vscode.l10n.t('Which video? Attach one to your message, or choose one here.'));
      response.button({ command: 'aiVideo.edit', title: vscode.l10n.t('Choose a Video…') });
      return result;
    }
    await carryOut(request, conversation, response);
    return result;
  } finally {
    follow.dispose();
    cancelled.dispose();
  }
}

async function carryOut(
  request: vscode.ChatRequest,
  conversation: Conversation,
  response: vscode.ChatResponseStream,
): Promise<void> {
  const watch = (event: SessionEvent) => showEvent(event, response);
  switch (request.command) {
    case 'export':
      await conversation.export(watch);
      return;
    case 'status':
      await conversation.showStatus();
      return;
    case 'credits':
      await conversation.showCredits();
      return;
    case 'upload':
      response.markdown(vscode.l10n.t('The files are ready to be edited. What shall be done with them?'));
      return;
    case 'new':
      response.markdown(vscode.l10n.t('A new session. Attach a video and say what you want.'));
      return;
    default:
      await edit(request.prompt, conversation, response, watch);
  }
}

async function edit(
  prompt: string,
  conversation: Conversation,
  response: vscode.ChatResponseStream,
  watch: (event: SessionEvent) => void,
): Promise<void> {
  if (prompt.trim() === '') {
    response.markdown(vscode.l10n.t('Say what to edit, for example "trim the silences".'));
    return;
  }
  const outcome: Outcome = await conversation.ask(prompt, watch);
  if (outcome !== 'done') return;
  response.button({ command: 'aiVideo.openPanel', title: vscode.l10n.t('Show Timeline') });
  response.button({ command: 'aiVideo.export', title: vscode.l10n.t('Export Video') });
}

/** Streams what the agent does; notices and errors come through the conversation's entries. */
function showEvent(event: SessionEvent, response: vscode.ChatResponseStream): void {
  switch (event.type) {
    case 'text':
      response.markdown(event.text);
      break;
    case 'tool':
      response.progress(toolName(event.name));
      break;
    case 'stillWorking':
      response.progress(vscode.l10n.t('Still working…'));
      break;
    case 'recovering':
      response.progress(vscode.l10n.t('The connection broke off; looking…'));
      break;
    case 'turnDone':
      if (!event.hadText && event.changes.length > 0) response.markdown(`- ${event.changes.join('\n- ')}\n`);
      break;
    case 'exportStarted':
      response.progress(vscode.l10n.t('Rendering'));
      break;
    case 'export':
      if (event.event.type === 'done') response.reference(vscode.Uri.file(event.event.path));
      break;
    case 'credits':
    case 'status':
    case 'uploadWanted':
      break;
  }
}

/** Notices and errors of the conversation, and the exported file, as they come. */
function followEntries(conversation: Conversation, response: vscode.ChatResponseStream): vscode.Disposable {
  return vscode.Disposable.from(
    conversation.record.onDidChange((message) => {
      if (message.type !== 'entry') return;
      const { role, text } = message.entry;
      // Plain text, whatever a file's name or an error looks like in Markdown.
      if (role === 'notice' || role === 'error') {
        const plain = new vscode.MarkdownString().appendText(text);
        response.markdown(plain.appendMarkdown('\n\n'));
      }
    }),
    conversation.onDidExport((file) => response.anchor(file, nameOf(file))),
  );
}

function threadOf(context: vscode.ChatContext): string {
  for (const turn of context.history.toReversed()) {
    if (turn instanceof vscode.ChatResponseTurn) {
      const metadata: unknown = turn.result.metadata?.['conversation'];
      if (typeof metadata === 'string') return metadata;
    }
  }
  return '';
}

/** Attached files, and files of the workspace that the prompt names. */
async function filesOf(request: vscode.ChatRequest): Promise<vscode.Uri[]> {
  const attached = request.references.flatMap(({ value }) => {
    if (value instanceof vscode.Uri) return [value];
    return value instanceof vscode.Location ? [value.uri] : [];
  });
  const media = attached.filter((uri) => mediaKindOf(uri.path) !== undefined);
  return media.length > 0 ? media : namedFiles(request.prompt);
}

/** A name with spaces is found only in quotes. */
async function namedFiles(prompt: string): Promise<vscode.Uri[]> {
  const names = [...prompt.matchAll(/["'“‘「]([^"'”’」]+\.\w{3,4})["'”’」]|([\p{L}\p{N}_\-.()]+\.\w{3,4})/gu)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => mediaKindOf(name) !== undefined && !/[*?[\]{}\\]/.test(name));
  const found = await Promise.all(
    names.map((name) => vscode.workspace.findFiles(`**/${name}`, undefined, 1)),
  );
  return found.flat();
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
