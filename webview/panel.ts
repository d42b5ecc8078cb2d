import { html, nothing, render } from 'lit/html.js';
import type { HostMessage, PageMessage, PanelState } from '../src/vscode/panel/messages';
import { announce, Announcements } from './announcements';
import { batchList } from './batch';
import { conversation } from './conversation';
import { exportList } from './exports';
import { oncePerFrame } from './frame';
import { pageVersion } from './host-message';
import { progressLine, SecondsTicker } from './progress';
import { promptBox } from './prompt';
import { canSend, reduce } from './state';
import { StickToBottom } from './stick-to-bottom';
import { TimelineFocus } from './timeline-focus';
import { timelinePane } from './timeline-pane';
import type { TextAreaElement } from './toolkit';
import { readSavedState } from './vscode-api';
import type { VscodeApi } from './vscode-api';

/** The whole page: keeps what the host said and what the user arranged, and draws both at most once a frame. */
export class Panel {
  private state: PanelState | null = null;
  private draft: string;
  private conversationId: string | undefined;
  private atEnd = true;
  private focusPromptNext = false;
  private stick: StickToBottom | undefined;
  private readonly timeline: TimelineFocus;
  private readonly announcements = new Announcements();
  private readonly frame = oncePerFrame(() => this.draw());
  private readonly ticker = new SecondsTicker(() => this.frame.schedule());

  constructor(
    private readonly root: HTMLElement,
    private readonly announcer: HTMLElement,
    private readonly api: VscodeApi,
  ) {
    const { draft, collapsed, conversation: shown } = readSavedState(api.getState());
    this.draft = draft;
    this.conversationId = shown;
    this.timeline = new TimelineFocus(root, collapsed, {
      onChange: () => {
        this.save();
        this.frame.schedule();
      },
      drawNow: () => this.frame.now(),
    });
  }

  /** Draws the waiting page and asks the host for what it shows. */
  open(): void {
    this.frame.now();
    this.post({ type: 'ready', version: pageVersion });
  }

  receive(message: HostMessage): void {
    const before = this.state;
    this.state = reduce(before, message);
    if (message.type === 'snapshot') this.keepConversation(message.state.conversationId);
    if (message.type === 'focusPrompt') this.focusPromptNext = true;
    if (message.type === 'entry' && message.entry.role === 'user') this.stick?.jump();
    this.frame.schedule();
  }

  private readonly post = (message: PageMessage): void => this.api.postMessage(message);

  private draw(): void {
    const focusedBefore = document.activeElement;
    render(this.template(), this.root);
    if (this.state === null) return;
    document.documentElement.lang = this.state.language;
    this.followLog();
    this.repairFocus(focusedBefore);
    this.ticker.follow(this.state.progress?.startedAt);
    announce(this.announcer, this.announcements.next(this.state));
  }

  private template() {
    const { state } = this;
    if (state === null) {
      return html`<div class="waiting" aria-hidden="true">
        <vscode-progress-ring></vscode-progress-ring>
      </div>`;
    }
    const tracks = this.timeline.show(state.timeline, state.strings);
    const act = (action: Extract<PageMessage, { type: 'action' }>['action']) =>
      this.post({ type: 'action', action });
    return html`
      <section class="conversation" aria-label=${state.title === '' ? nothing : state.title}>
        ${conversation(state, this.atEnd, {
          onAction: act,
          onExample: (prompt) => this.useExample(prompt),
          onSuggestion: (text) => this.post({ type: 'send', text }),
          onLatest: () => {
            this.stick?.jump();
            this.focusPrompt();
          },
        })}
        ${progressLine(state.progress, Date.now(), state.strings, () => this.post({ type: 'stop' }))}
        ${promptBox(state, this.draft, {
          onDraft: (draft) => this.setDraft(draft),
          onSend: () => this.send(),
          onAttach: () => this.post({ type: 'attach' }),
          onChooseService: () => act('chooseService'),
        })}
      </section>
      <div class="aside">
        ${timelinePane(state, tracks, this.timeline.tree, {
          tree: this.timeline,
          onExport: () => act('export'),
        })}
        ${batchList(state, this.post)} ${exportList(state, this.post)}
      </div>
    `;
  }

  private send(): void {
    const text = this.draft.trim();
    if (text === '' || this.state === null || !canSend(this.state)) return;
    this.post({ type: 'send', text });
    this.setDraft('');
    this.stick?.jump();
    this.focusPromptNext = true;
  }

  private useExample(prompt: string): void {
    this.setDraft(prompt);
    this.focusPromptNext = true;
  }

  private setDraft(draft: string): void {
    this.draft = draft;
    this.save();
    this.frame.schedule();
  }

  /** Kept at once: the window may be reloaded before anything is typed. */
  private keepConversation(id: string): void {
    if (id === this.conversationId) return;
    this.conversationId = id;
    this.save();
  }

  private save(): void {
    this.api.setState({
      draft: this.draft,
      collapsed: [...this.timeline.tree.collapsed],
      ...(this.conversationId !== undefined && { conversation: this.conversationId }),
    });
  }

  /** The log is drawn with the first snapshot and stays the same element from then on. */
  private followLog(): void {
    const log = this.root.querySelector<HTMLElement>('.log');
    const content = this.root.querySelector<HTMLElement>('.log-content');
    if (this.stick || !log || !content) return;
    this.stick = new StickToBottom(log, content, (atEnd) => {
      this.atEnd = atEnd;
      this.frame.schedule();
    });
  }

  /**
   * A button that did its work may be gone, such as Stop: the focus must not fall off the page. From the tree it
   * goes to the tree's active item, from anywhere else to the prompt box.
   */
  private repairFocus(before: Element | null): void {
    const lost = before !== null && before !== document.body && !before.isConnected;
    if (this.focusPromptNext) {
      this.focusPromptNext = false;
      this.focusPrompt();
    } else if (lost && !(before.matches('[role="treeitem"]') && this.timeline.focus())) {
      this.focusPrompt();
    }
  }

  private focusPrompt(): void {
    const prompt = this.root.querySelector<TextAreaElement>('vscode-text-area');
    if (!prompt) return;
    prompt.focus();
    const end = prompt.control.value.length;
    prompt.control.setSelectionRange(end, end);
  }
}
