import * as vscode from 'vscode';
import type { SessionEvent } from '../../session/editing-session';
import type { SavedExport } from '../../session/exports/export';
import { wishesBeside } from '../../session/turns/routing';
import { addressesIn, nameOfAddress } from '../../session/web-address';
import { addTelling } from './chat-adding';
import { offerActions } from './chat-actions';
import { runChatBatch } from './chat-batch';
import { attachedFiles, namedFiles, promptWithoutFiles } from './chat-files';
import { buttonCommands } from './chat-buttons';
import type { ChatState, VideoChatResult } from './chat-buttons';
import { captionsText, noteText } from '../exports/export-notes';
import { ExportPatience } from './export-patience';
import { ReplyWriter } from './reply-writer';
import { repeated, threadOf, wantsFiles } from './chat-request';
import type { Conversation } from '../conversation/conversation';
import { costsText, creditsText, errorText } from '../error-text';
import { heldBackText, silentTurnText, suggestionsOf } from '../conversation/event-recorder';
import type { Outcome } from '../conversation/outcome';
import type { EntryAction } from '../panel/entry-actions';
import { nameOf, uriOf } from '../place';
import { allowedModels } from '../planner/chosen-model';
import { noSuggestionText, suggestionText } from '../planner/suggestion-text';
import { toolName } from '../conversation/tool-names';
import type { Workbench } from '../workbench';

/** One reply in the chat view. */
export class Reply {
  private readonly out: ReplyWriter;
  private edited = false;
  /** What the agent told the user to click. */
  private readonly offered = new Set<EntryAction>();
  private readonly suggestions: string[] = [];
  private isExported = false;
  private isReady = false;
  private isUnderWay = false;
  private readonly cancelling = new AbortController();

  constructor(
    private readonly workbench: Workbench,
    private readonly response: vscode.ChatResponseStream,
    private readonly patience = new ExportPatience(),
  ) {
    this.out = new ReplyWriter(response);
  }

  async answer(
    request: vscode.ChatRequest,
    context: vscode.ChatContext,
    token: vscode.CancellationToken,
  ): Promise<VideoChatResult> {
    if (request.command === 'batch') {
      const batch = await runChatBatch(this.workbench, request, token, (text) => this.out.say(text));
      if (batch.thread !== '')
        this.out.button(buttonCommands.show, vscode.l10n.t('Show the Videos'), batch.thread);
      return this.end(batch.outcome, batch.thread);
    }
    const attached = attachedFiles(request);
    const known = request.command === 'new' ? undefined : await this.conversationOf(context);
    // Words that name a file of the workspace attach it.
    const named = attached.length > 0 ? attached.map((file) => [file]) : await namedFiles(request.prompt);
    const unknown = named.filter((each) => !each.some((file) => known?.hasFile(file) === true));
    const several = unknown.find((each) => each.length > 1);
    if (several) {
      this.askWhichFile(several);
      return this.end({ type: 'done' }, known?.id ?? '');
    }
    const files = unknown.flat();
    const conversation = known ?? this.conversationFor(request, files);
    const thread = conversation.id;
    this.workbench.setActive(conversation);
    const { busy } = conversation;
    if (busy !== undefined) return this.end({ type: 'busy', message: busy }, thread);

    const cancelled = token.onCancellationRequested(() => {
      this.cancelling.abort();
      // Later the panel may have begun something of its own.
      if (!this.isUnderWay) conversation.stop();
    });
    try {
      if (files.length > 0) {
        const names = files.map((file) => nameOf(file));
        const added = await this.add(names, conversation, () => conversation.files.add(files));
        if (added.type === 'sessionReplaced') this.offerUpload(added.message, request, thread);
        if (added.type !== 'done' || !conversation.hasMedia) return this.end(added, thread);
      } else if (conversation.hasLostMedia && !conversation.hasMedia && wantsFiles(request, conversation)) {
        this.offerUpload(vscode.l10n.t('The new session needs the files once more.'), request, thread);
        return this.end({ type: 'done' }, thread);
      } else if (wantsFiles(request, conversation)) {
        this.askForFiles(request, thread);
        return this.end({ type: 'done' }, thread);
      }
      const carriedOut = await this.patience.waitFor(this.carryOut(request, conversation, thread));
      const outcome = carriedOut ?? this.leaveToPanel(thread);
      this.offerNext(conversation, thread);
      if (outcome.type === 'sessionReplaced') this.offerUpload(outcome.message, request, thread);
      return this.end(outcome, thread);
    } finally {
      cancelled.dispose();
    }
  }

  /** What the thread is about, also after a reload of the window. */
  private async conversationOf(context: vscode.ChatContext): Promise<Conversation | undefined> {
    try {
      return await this.workbench.find(threadOf(context));
    } catch (error) {
      this.out.say(errorText(error));
      return undefined;
    }
  }

  /** A thread that begins without a file goes on with what this window edits; with one it is a new session. */
  private conversationFor(request: vscode.ChatRequest, files: readonly vscode.Uri[]): Conversation {
    const { current } = this.workbench;
    const goesOn = files.length === 0 && request.command !== 'new' && request.command !== 'upload';
    if (!goesOn || current?.hasMedia !== true) return this.workbench.newConversation();
    this.out.say(vscode.l10n.t('Going on with {0}.', current.name));
    return current;
  }

  /** Each file that can't be added is told by itself; the others are. */
  private async add(
    names: readonly string[],
    conversation: Conversation,
    adding: () => Promise<Outcome>,
  ): Promise<Outcome> {
    this.out.tell(vscode.l10n.t('Adding {0}', names.join(', ')));
    const outcome = await addTelling(conversation, (error) => this.out.say(error), adding);
    if (outcome.type !== 'failed') return outcome;
    offerActions(this.response, outcome.actions ?? [], conversation.id);
    return { type: 'done' };
  }

  private async carryOut(
    request: vscode.ChatRequest,
    conversation: Conversation,
    thread: string,
  ): Promise<Outcome> {
    const watch = (event: SessionEvent) => this.show(event, conversation, thread);
    switch (request.command) {
      case 'export':
        this.isUnderWay = true;
        return conversation.export(watch, this.cancelling.signal, wishesBeside(promptWithoutFiles(request)));
      case 'status':
        return conversation.showStatus(watch);
      case 'credits':
        return conversation.showCredits(watch);
      case 'upload': {
        const { addresses } = addressesIn(request.prompt);
        if (addresses.length > 0) {
          const adding = () => conversation.files.addAddresses(addresses);
          const added = await this.add(addresses.map(nameOfAddress), conversation, adding);
          if (added.type !== 'done' || !conversation.hasMedia) return added;
        }
        this.isReady = true;
        this.out.say(vscode.l10n.t('The files are ready to be edited. What shall be done with them?'));
        return { type: 'done' };
      }
      case 'new':
        this.out.say(vscode.l10n.t('A new session. Attach a video and say what you want.'));
        return { type: 'done' };
      default: {
        const prompt = promptWithoutFiles(request);
        if (prompt !== '') {
          this.isUnderWay = true;
          return conversation.ask(prompt, watch, this.cancelling.signal, allowedModels(request.model));
        }
        this.out.say(vscode.l10n.t('Say what to edit, for example "trim the silences".'));
        return { type: 'done' };
      }
    }
  }

  /** The export goes on, in the conversation that the panel shows. */
  private leaveToPanel(thread: string): Outcome {
    this.isExported = true;
    this.out.say(
      vscode.l10n.t(
        'The export takes a while and goes on in the panel, which shows how far it is. The file opens when it is done.',
      ),
    );
    if (!this.edited) this.out.button(buttonCommands.show, vscode.l10n.t('Show Timeline'), thread);
    return { type: 'done' };
  }

  /** Streams what happens. */
  private show(event: SessionEvent, conversation: Conversation, thread: string): void {
    // A reply that ended can't grow.
    if (this.patience.isOver) return;
    switch (event.type) {
      case 'text':
        this.out.write(event.text);
        break;
      case 'tool':
        if (!this.out.hasText) this.response.progress(toolName(event.name));
        break;
      case 'stillWorking':
        this.out.tell(vscode.l10n.t('Still working…'));
        break;
      case 'recovering':
        this.out.tell(vscode.l10n.t('The connection broke off; looking…'));
        break;
      case 'modelAsked':
        this.out.tell(vscode.l10n.t('Asking {0}…', event.model));
        break;
      case 'notSuggested':
        this.out.say(noSuggestionText(event.why, event.model));
        break;
      case 'suggested':
        for (const line of suggestionText(event.suggestion).split('\n')) this.out.say(line);
        offerActions(this.response, ['apply', 'discard'], thread, event.suggestion.id);
        break;
      case 'turnDone':
        this.showTurn(event, conversation);
        break;
      case 'status':
        this.out.tracks(conversation);
        break;
      case 'credits':
        this.out.say(creditsText(conversation.record.service, event.credits));
        break;
      case 'costsAgreed':
        this.out.say(costsText(event.credits));
        break;
      case 'uploadWanted':
        this.out.say(vscode.l10n.t('Choose the files to add.'));
        this.out.button(buttonCommands.attach, vscode.l10n.t('Add Files…'), thread);
        break;
      case 'exportHeldBack':
        this.out.say(heldBackText());
        if (conversation.hasEdits)
          this.out.button(buttonCommands.export, vscode.l10n.t('Export Video'), thread);
        break;
      case 'exportStarted':
        for (const note of event.notes) this.out.say(noteText(note));
        this.out.tell(vscode.l10n.t('Rendering…'));
        this.patience.exportBegins(() => conversation.busy === undefined);
        break;
      case 'stepBegins':
      case 'turnBegins':
        break;
      case 'export':
        if (event.event.type === 'done') this.showExport(event.event);
        break;
    }
  }

  private showTurn(event: Extract<SessionEvent, { type: 'turnDone' }>, conversation: Conversation): void {
    if (!event.hadText) {
      this.out.say(silentTurnText(event));
      this.out.list(event.changes);
    }
    for (const { type } of event.offers) if (type !== 'suggestion') this.offered.add(type);
    this.suggestions.push(...suggestionsOf(event));
    if (event.changes.length === 0) return;
    this.edited = true;
    this.isExported = false;
    this.out.tracks(conversation);
  }

  /** What can be done next, at the end of the reply. */
  private offerNext({ record }: Conversation, thread: string): void {
    const { edited, offered } = this;
    if (edited || offered.has('showTracks'))
      this.out.button(buttonCommands.show, vscode.l10n.t('Show Timeline'), thread);
    if ((edited || offered.has('export')) && record.timeline !== null && !this.isExported)
      this.out.button(buttonCommands.export, vscode.l10n.t('Export Video'), thread);
    if (offered.has('attach')) this.out.button(buttonCommands.attach, vscode.l10n.t('Add Files…'), thread);
    const isWanted = (action: EntryAction) => offered.has(action) || (action === 'undo' && edited);
    offerActions(this.response, (['undo', 'credits'] as const).filter(isWanted), thread);
  }

  private showExport({ path, captions }: SavedExport): void {
    this.isExported = true;
    this.out.file(vscode.l10n.t('Exported to'), uriOf(path));
    if (captions) this.out.say(captionsText(captions));
  }

  private askForFiles(request: vscode.ChatRequest, thread: string): void {
    this.out.say(vscode.l10n.t('Which video? Attach one to your message, or choose one here.'));
    this.out.button(buttonCommands.attach, vscode.l10n.t('Choose a Video…'), thread, repeated(request));
  }

  /** Where several are called so; nothing is begun with a file that may not be meant. */
  private askWhichFile(files: readonly vscode.Uri[]): void {
    const paths = files.map((file) => vscode.workspace.asRelativePath(file)).sort();
    this.out.say(
      vscode.l10n.t(
        'Several files have that name: {0}. Which one? Attach it to your message.',
        paths.join(', '),
      ),
    );
  }

  /** The message that was refused is typed in again once the files are there; sending it is left to the user. */
  private offerUpload(why: string, request: vscode.ChatRequest, thread: string): void {
    this.out.say(why);
    this.out.button(
      buttonCommands.reupload,
      vscode.l10n.t('Upload the Media Again'),
      thread,
      repeated(request),
      'ask',
    );
  }

  private get state(): ChatState | undefined {
    if (this.isExported) return 'exported';
    if (this.edited) return 'edited';
    return this.isReady ? 'ready' : undefined;
  }

  private end(outcome: Outcome, conversation: string): VideoChatResult {
    const session = this.workbench.openOne(conversation)?.sessionId;
    const { state, suggestions } = this;
    const metadata = {
      conversation,
      suggestions,
      ...(session !== undefined && { session }),
      ...(state && { state }),
    };
    switch (outcome.type) {
      case 'done':
      case 'sessionReplaced':
        return { metadata };
      case 'failed':
        offerActions(this.response, outcome.actions ?? [], conversation);
        return { metadata, errorDetails: { message: outcome.message } };
      case 'serviceNotChosen':
        this.out.say(outcome.message);
        this.response.button({
          command: 'aiVideo.chooseService',
          title: vscode.l10n.t('Choose Where to Edit…'),
        });
        return { metadata };
      case 'cancelled':
      case 'busy':
      case 'noMedia':
        this.out.say(outcome.message);
        return { metadata };
    }
  }
}
