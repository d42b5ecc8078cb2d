import type { PageMessage, PanelState } from '../src/vscode/panel/messages';
import { FileMentions } from './file-mentions';
import { PromptRecall } from './prompt-recall';
import { canSend } from './state';
import type { TextAreaElement } from './toolkit';
import { isAdding, WaitingPrompt } from './waiting-prompt';

interface PromptDeskHost {
  readonly post: (message: PageMessage) => void;
  readonly state: () => PanelState | null;
  /** Keeps what is to outlive the page. */
  readonly save: () => void;
  readonly onChange: () => void;
  /** Has a screen reader say it. */
  readonly announce: (text: string) => void;
  /** The prompt box is to have the focus once the page is drawn. */
  readonly focusNext: () => void;
  /** A prompt is about to be sent. */
  readonly onSend: (text: string) => void;
}

/** What is written in the prompt box and not sent yet: by hand, from before, from an example, or to wait for files. */
export class PromptDesk {
  readonly mentions: FileMentions;
  draft: string;
  private readonly recall = new PromptRecall();
  private readonly waiting: WaitingPrompt;
  /** The box is changed by the page: nobody types. */
  private isReplacing = false;

  /** @param saved What an earlier page kept. */
  constructor(
    private readonly root: ParentNode,
    saved: { readonly draft: string; readonly waitsFor?: readonly string[] },
    private readonly host: PromptDeskHost,
  ) {
    this.draft = saved.draft;
    this.waiting = new WaitingPrompt(saved.waitsFor);
    this.mentions = new FileMentions(host.post, host.onChange);
  }

  /** Whether the draft is sent once files are added. */
  get waits(): boolean {
    return this.waiting.waits;
  }

  get kept(): { readonly draft: string; readonly waitsFor?: readonly string[] } {
    const { ids } = this.waiting;
    return { draft: this.draft, ...(ids && { waitsFor: [...ids] }) };
  }

  /** The host has said something: what waits may be sent by now. */
  goOnWaiting(): void {
    const state = this.host.state();
    if (!state || !this.waits) return;
    if (this.waiting.next(state)) this.send();
    else if (canSend(state)) this.host.save();
  }

  /** The user has typed. @param caret After how many characters. */
  typed(draft: string, caret: number): void {
    if (this.isReplacing) return;
    this.recall.reset();
    this.setDraft(draft);
    this.mentions.follow(draft, caret);
  }

  send(): void {
    const text = this.draft.trim();
    const state = this.host.state();
    if (text === '' || state === null) return;
    if (!canSend(state)) {
      this.sendOnceAdded(state);
      return;
    }
    this.host.onSend(text);
    this.host.post({ type: 'send', text });
    this.recall.reset();
    this.setDraft('');
    this.host.focusNext();
  }

  doNotSend(): void {
    this.waiting.end();
    this.host.save();
    this.host.focusNext();
    this.host.onChange();
  }

  /** The list of files first, then what was asked before. @returns Whether the key meant something. */
  press({ key, shiftKey, isComposing }: KeyboardEvent, { control }: TextAreaElement): boolean {
    if (isComposing || shiftKey) return false;
    if (this.mentions.isOpen) {
      if (key === 'ArrowDown' || key === 'ArrowUp') this.mentions.move(key === 'ArrowDown' ? 1 : -1);
      else if (key === 'Enter' || key === 'Tab') this.mention(this.mentions.active);
      else if (key === 'Escape') this.mentions.close();
      else return false;
      return true;
    }
    if (key === 'Escape' && this.waits) {
      this.doNotSend();
      return true;
    }
    // Within a text of several lines the arrows move the caret.
    const isAtStart = control.selectionStart === 0 && control.selectionEnd === 0;
    if (key === 'ArrowUp' && (isAtStart || this.recall.isRecalling)) {
      return this.recalled(this.recall.older(this.asked, this.draft));
    }
    return key === 'ArrowDown' && this.recall.isRecalling && this.recalled(this.recall.newer(this.asked));
  }

  mention(index: number): void {
    const chosen = this.mentions.choose(index, this.draft);
    if (chosen) this.fill(chosen.text);
  }

  /** Writes a prompt into the box, for the user to send. */
  fill(prompt: string): void {
    this.replaceTyped(prompt);
    this.setDraft(prompt);
    this.host.focusNext();
  }

  private sendOnceAdded(state: PanelState): void {
    if (this.waits || !isAdding(state)) return;
    this.waiting.begin(state);
    this.host.save();
    this.host.announce(state.strings.sentOnceAdded);
  }

  private get asked(): readonly string[] {
    return (this.host.state()?.conversation ?? [])
      .filter(({ role, isTyped }) => role === 'user' && isTyped !== false)
      .map(({ text }) => text);
  }

  private recalled(text: string | undefined): boolean {
    if (text === undefined) return false;
    this.fill(text);
    return true;
  }

  /** Done as typing does it, so that the browser's own undo brings back what stood in the box. */
  private replaceTyped(text: string): void {
    const prompt = this.root.querySelector<TextAreaElement>('vscode-text-area');
    if (!prompt || prompt.value === text) return;
    this.isReplacing = true;
    prompt.focus();
    prompt.control.select();
    // Nothing else that a page can do is part of the box's history.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    this.isReplacing = false;
  }

  private setDraft(draft: string): void {
    this.waiting.end();
    this.draft = draft;
    this.host.save();
    this.host.onChange();
  }
}
