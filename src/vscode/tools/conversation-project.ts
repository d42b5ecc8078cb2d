import { isServiceError } from '../../client/errors';
import type { DryRun } from '../../session/turns/dry-run';
import type { Step } from '../../session/turns/routing';
import type { AddedFile } from '../../session/upload';
import { editedTimeline } from '../../timeline/timeline';
import type { TimelineView } from '../../timeline/timeline';
import type { Edits, ExportWish, OnEvent, Project } from '../../tools/desk';
import { ToolError } from '../../tools/tool';
import { addTelling } from '../chat/chat-adding';
import type { Conversation } from '../conversation/conversation';
import type { Outcome } from '../conversation/outcome';
import { uriOf } from '../place';

/** A conversation of the window as tools see it: what they do stands in it, as if the user had asked for it. */
export class ConversationProject implements Project {
  constructor(readonly conversation: Conversation) {}

  private get looks(): NonNullable<Conversation['looks']> {
    const { looks } = this.conversation;
    if (looks) return looks;
    throw new ToolError('Nothing was done: no file was added yet. Call video_edit with "file".');
  }

  get service(): Project['service'] {
    return this.looks.service;
  }

  get media(): readonly AddedFile[] {
    return this.conversation.looks?.media ?? [];
  }

  async add(place: string, signal: AbortSignal): Promise<void> {
    const { conversation } = this;
    const errors: string[] = [];
    const stop = () => conversation.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const adding = () => conversation.files.add([uriOf(place)]);
      const outcome = await addTelling(conversation, (error) => errors.push(error), adding);
      requireDone(outcome, signal);
    } finally {
      signal.removeEventListener('abort', stop);
    }
    if (!conversation.hasFile(uriOf(place)))
      throw new ToolError(errors.at(-1) ?? 'The file could not be added, and nothing was done.');
  }

  async timeline(signal: AbortSignal): Promise<TimelineView | undefined> {
    await this.refresh(signal);
    return editedTimeline(this.looks.timeline);
  }

  dryRun(message: string | Edits, signal: AbortSignal): Promise<DryRun> {
    return this.replacingLost(this.looks.dryRun(message, signal), signal);
  }

  private refresh(signal: AbortSignal): Promise<void> {
    return this.replacingLost(this.looks.refresh(signal), signal);
  }

  /** What is asked of the session past its requests meets its loss too: one more request has it replaced. */
  private async replacingLost<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      if (isServiceError(error, 'sessionLost')) requireDone(await this.conversation.showStatus(), signal);
      throw error;
    }
  }

  async edit(
    message: string | Edits,
    onEvent: OnEvent,
    signal: AbortSignal,
    check?: () => Promise<void>,
  ): Promise<void> {
    // Edits say which timeline they are made for; words are for whatever there is.
    if (typeof message !== 'string') await this.refresh(signal);
    await check?.();
    const [said, step] = this.stepOf(message);
    requireDone(await this.conversation.doFor(said, step, onEvent, signal), signal);
  }

  private stepOf(message: string | Edits): [string, Step] {
    if (typeof message === 'string') return [message, { type: 'message', text: message }];
    const { edits } = message;
    const request = message.request ?? [...new Set(edits.map(({ edit }) => edit))].join(', ');
    return [request, { type: 'suggestedEdits', request, edits, madeFor: this.looks.fingerprint }];
  }

  frame(atMs: number, height: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return this.replacingLost(this.looks.frame(atMs, height, signal), signal);
  }

  async export({ wishes, folder }: ExportWish, onEvent: OnEvent, signal: AbortSignal): Promise<void> {
    requireDone(await this.conversation.export(onEvent, signal, wishes, folder), signal);
  }
}

/** @throws {ToolError} with what the model can do, where something was not done; the signal's reason */
function requireDone(outcome: Outcome, signal: AbortSignal): void {
  if (outcome.type === 'done') return;
  signal.throwIfAborted();
  throw new ToolError(`${outcome.message}\n${adviceOn[outcome.type]}`);
}

const adviceOn: Readonly<Record<Exclude<Outcome['type'], 'done'>, string>> = {
  busy: 'Nothing was done. Wait a little and call the tool again, or ask the user to stop what is under way.',
  cancelled: 'The user stopped it, or did not agree to its costs. Do not try again unless they ask for it.',
  failed: 'Call video_timeline to see what there is before anything is tried again.',
  noMedia: 'Call video_edit with the path of a video as "file".',
  serviceNotChosen: 'The user did not choose where to edit. Ask them to, then call the tool again.',
  sessionReplaced: 'Its edits are gone. Call video_edit with "file" to begin anew.',
};
