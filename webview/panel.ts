import { html, nothing, render } from 'lit/html.js';
import type { HostMessage, MediaMessage, PageMessage, PanelState } from '../src/vscode/panel/messages';
import { announce, Announcements } from './announcements';
import { batchList } from './batch';
import { conversation } from './conversation';
import { exportList } from './exports';
import { DroppedFiles } from './dropped-files';
import { oncePerFrame } from './frame';
import { pageVersion } from './host-message';
import { MediaPictures } from './media-pictures';
import { PartLayout } from './part-sizes';
import { placed } from './placed';
import { ShownTimeline } from './shown-timeline';
import { CutByPrompt } from './preview/cut-by-prompt';
import { Playback } from './preview/playback';
import { previewPane } from './preview/preview-pane';
import { Stills } from './preview/stills';
import { TimelineFrames } from './preview/timeline-frames';
import { progressLine, SecondsTicker } from './progress';
import { promptBox } from './prompt';
import { PromptDesk } from './prompt-desk';
import { reduce } from './state';
import { KeptView } from './saved-view';
import { splitter } from './splitter';
import { StickToBottom } from './stick-to-bottom';
import { fill, inOrder } from './text';
import { TimelineFocus } from './timeline/tree-focus';
import { timelinePane } from './timeline/pane';
import { Timeline } from './timeline/timeline';
import { Toolbars } from './toolbars';
import type { TextAreaElement } from './toolkit';
import { readSavedState } from './vscode-api';
import type { VscodeApi } from './vscode-api';

/** The whole page: keeps what the host said and what the user arranged, and draws both at most once a frame. */
export class Panel {
  private state: PanelState | null = null;
  private conversationId: string | undefined;
  private atEnd = true;
  private focusPromptNext = false;
  private stick: StickToBottom | undefined;
  private readonly focus: TimelineFocus;
  private readonly pictures: MediaPictures;
  private readonly playback: Playback;
  private readonly timeline: Timeline;
  private readonly layout: PartLayout;
  private readonly view: KeptView;
  private readonly cut: CutByPrompt;
  private isWide: boolean;
  private readonly desk: PromptDesk;
  /** How far the conversation is scrolled; `undefined` at its end. */
  private logTop: number | undefined;
  private isDropping = false;
  private readonly shownTimeline = new ShownTimeline();
  private readonly toolbars: Toolbars;
  private readonly toAnnounce: string[] = [];
  private readonly timelineFrames: TimelineFrames;
  private readonly stills: Stills;
  private readonly announcements = new Announcements();
  private readonly frame = oncePerFrame(() => this.draw());
  private readonly ticker = new SecondsTicker(() => this.frame.schedule());

  constructor(
    private readonly root: HTMLElement,
    private readonly announcer: HTMLElement,
    private readonly api: VscodeApi,
  ) {
    const saved = readSavedState(api.getState());
    const { collapsed, conversation: shown, isWide } = saved;
    this.toolbars = new Toolbars(root);
    this.conversationId = shown;
    this.isWide = isWide;
    this.logTop = saved.logTop;
    const draw = () => this.frame.schedule();
    const keepAndDraw = () => {
      this.save();
      draw();
    };
    this.layout = new PartLayout(saved, { onSize: keepAndDraw, onChange: draw });
    this.desk = new PromptDesk(root, saved, {
      post: this.post,
      state: () => this.state,
      save: () => this.save(),
      onChange: draw,
      announce: (text) => this.announceLater(text),
      focusNext: () => (this.focusPromptNext = true),
      onSend: (text) => {
        this.cut.send(text);
        this.stick?.jump();
      },
    });
    new DroppedFiles(root, {
      post: this.post,
      onOver: (isOver) => {
        this.isDropping = isOver;
        draw();
      },
      onTooLarge: (name) => this.announceLater(fill(this.state?.strings.tooLargeToPaste ?? '{0}', name)),
    });
    this.pictures = new MediaPictures(this.post, draw);
    this.playback = new Playback({ post: this.post, onChange: draw });
    this.cut = new CutByPrompt(this.playback.marks);
    this.timelineFrames = new TimelineFrames(this.post, draw);
    this.stills = new Stills(this.playback, this.pictures, this.timelineFrames);
    this.focus = new TimelineFocus(root, collapsed, {
      onChange: keepAndDraw,
      drawNow: () => this.frame.now(),
      reveal: (id) => this.timeline.reveal(id),
      onOtherKey: (event) => this.timeline.press(event),
    });
    this.timeline = new Timeline(this.focus, this.playback, this.pictures, {
      post: this.post,
      onChange: draw,
      announce: (text) => this.announceLater(text),
    });
    const { playback, focus, timeline } = this;
    this.view = new KeptView(saved.view, { playback, focus, timeline }, () => this.save());
  }

  /** Draws the waiting page and asks the host for what it shows. */
  open(): void {
    this.frame.now();
    this.post({ type: 'ready', version: pageVersion });
    // Keys that are bound for the panel work only in it.
    const tellFocus = () => this.post({ type: 'focus', isFocused: document.hasFocus() });
    for (const event of ['focus', 'blur']) window.addEventListener(event, tellFocus);
    tellFocus();
  }

  receive(message: HostMessage): void {
    const before = this.state;
    if (isOfMedia(message)) {
      this.pictures.receive(message);
      this.timelineFrames.receive(message);
      this.playback.receive(message);
      return;
    }
    if (message.type === 'foundFiles') this.desk.mentions.receive(message.request, message.files);
    this.state = reduce(before, message);
    if (this.state && this.state !== before) this.show(this.state, before);
    if (message.type === 'snapshot') this.keepConversation(message.state.conversationId);
    if (message.type === 'focusPrompt') this.focusPromptNext = true;
    if (message.type === 'draft') this.desk.fill(message.text);
    if (message.type === 'entry' && message.entry.role === 'user') this.stick?.jump();
    this.desk.goOnWaiting();
    this.frame.schedule();
  }

  private show(state: PanelState, before: PanelState | null): void {
    const wasShown = before && this.shownTimeline.in(before).timeline;
    const shown = this.shownTimeline.in(state);
    if (shown.timeline !== wasShown) {
      this.timelineFrames.forget();
      this.cut.timelineChanged();
    }
    if (this.conversationId !== undefined && this.conversationId !== state.conversationId) {
      this.view.take();
      this.logTop = undefined;
    }
    const kept = shown.timeline === null ? undefined : this.view.take();
    this.playback.show(shown, kept);
    if (!kept) return;
    this.focus.show(shown.timeline, state.strings);
    if (kept.selected !== undefined) this.focus.restore(kept.selected);
    this.timeline.restore(kept, this.playback.durationMs);
  }

  private readonly post = (message: PageMessage): void => {
    if (message.type === 'edit' || message.type === 'action' || message.type === 'restore') this.cut.forget();
    this.api.postMessage(message);
  };

  private draw(): void {
    const focusedBefore = document.activeElement;
    // The stage asks first, then the lanes.
    this.pictures.forgetWanted();
    render(
      html`<h1 class="visually-hidden">${this.title}</h1>
        ${this.template()}`,
      this.root,
    );
    if (this.state === null) return;
    document.documentElement.lang = this.state.language;
    this.followLog();
    this.toolbars.arrange();
    this.repairFocus(focusedBefore);
    this.timeline.drawn(this.root);
    this.view.drawn();
    this.ticker.follow(this.state.progress?.startedAt);
    announce(this.announcer, [...this.toAnnounce.splice(0), ...this.announcements.next(this.state)]);
  }

  private get title(): string {
    const title = this.state?.title ?? '';
    return inOrder(title === '' ? document.title : title);
  }

  private template() {
    const { state } = this;
    if (state === null) {
      return html`<div class="waiting" aria-hidden="true">
        <vscode-progress-ring></vscode-progress-ring>
      </div>`;
    }
    const shown = this.shownTimeline.in(state);
    const tracks = this.focus.show(shown.timeline, state.strings);
    const { strings } = state;
    const act = (action: Extract<PageMessage, { type: 'action' }>['action']) =>
      this.post({ type: 'action', action });
    return html`<div
      class="parts ${this.isWide ? 'is-wide' : ''} ${this.isDropping ? 'is-dropping' : ''}"
      data-drop=${strings.dropFiles}
      ${placed(this.layout.styles)}
    >
      <div class="editor">
        ${previewPane(this.playback, this.stills.now(), this.isWide, strings, {
          onPrompt: (text) => {
            this.cut.fill(text);
            this.desk.fill(text);
          },
          onToggleWide: () => this.toggleWide(),
        })}
        ${splitter('preview', strings.resizePreview, this.layout)}
        <div class="lower">
          ${timelinePane(
            state,
            shown.timeline,
            tracks.length === 0 ? undefined : this.timeline.template(shown, tracks),
            {
              onExport: () => act('export'),
              onUndo: () => this.timeline.edits.goThrough('undo'),
              onRedo: () => this.timeline.edits.goThrough('redo'),
              onSplit: () => this.timeline.edits.split(),
            },
          )}
          ${batchList(state, this.post)} ${exportList(state, this.pictures, this.post)}
        </div>
      </div>
      ${splitter('conversation', strings.resizeConversation, this.layout)}
      <section class="conversation" aria-label=${state.title === '' ? nothing : this.title}>
        ${conversation(state, this.atEnd, {
          onAction: act,
          onExample: (prompt) => this.desk.fill(prompt),
          onSuggestion: (text) => this.post({ type: 'send', text }),
          onRestore: (entryId) => this.post({ type: 'restore', entryId }),
          onLatest: () => {
            this.stick?.jump();
            this.focusPrompt();
          },
        })}
        ${progressLine(state.progress, Date.now(), state.strings, () => this.post({ type: 'stop' }))}
        ${promptBox(state, this.desk, this.desk.mentions, {
          onDraft: (draft, caret) => this.desk.typed(draft, caret),
          onKey: (event, box) => this.desk.press(event, box),
          onMention: (index) => this.desk.mention(index),
          onSend: () => this.desk.send(),
          onDoNotSend: () => this.desk.doNotSend(),
          onAttach: () => this.post({ type: 'attach' }),
          onChooseService: () => act('chooseService'),
        })}
      </section>
    </div>`;
  }

  /** Said with what is drawn next. */
  private announceLater(text: string): void {
    this.toAnnounce.push(text);
    this.frame.schedule();
  }

  private toggleWide(): void {
    this.isWide = !this.isWide;
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
    const view = this.view.now;
    this.api.setState({
      ...this.desk.kept,
      collapsed: [...this.focus.tree.collapsed],
      ...this.layout.saved,
      isWide: this.isWide,
      ...(this.conversationId !== undefined && { conversation: this.conversationId }),
      ...(this.logTop !== undefined && { logTop: this.logTop }),
      ...(view && { view }),
    });
  }

  /** The log is drawn with the first snapshot and stays the same element from then on. */
  private followLog(): void {
    const log = this.root.querySelector<HTMLElement>('.log');
    const content = this.root.querySelector<HTMLElement>('.log-content');
    if (this.stick || !log || !content) return;
    this.stick = new StickToBottom(
      log,
      content,
      (atEnd) => {
        this.atEnd = atEnd;
        this.frame.schedule();
      },
      (top) => {
        this.logTop = top;
        this.view.touch();
      },
      this.logTop,
    );
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
    } else if (lost && !(before.matches('[role="treeitem"]') && this.focus.focus())) {
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

function isOfMedia(message: HostMessage): message is MediaMessage {
  return /^(?:preview|frame$|waveform$|timelineFrame$)/.test(message.type);
}
