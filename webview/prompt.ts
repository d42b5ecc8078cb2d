import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { TemplateResult } from 'lit/html.js';
import type { PanelState } from '../src/vscode/panel/messages';
import type { PanelStrings } from '../src/vscode/panel/panel-strings';
import { iconButton, labelledButton } from './buttons';
import type { FileMentions } from './file-mentions';
import { icon } from './icons';
import { mediaChips } from './media-chips';
import { canSend } from './state';
import { fill, inOrder } from './text';
import type { TextAreaElement } from './toolkit';
import { isAdding } from './waiting-prompt';

/** The protocol's limit for one message, in UTF-16 units. */
const longestPrompt = 100_000;

export interface PromptEvents {
  /** @param caret Where the caret stands, in UTF-16 units. */
  readonly onDraft: (draft: string, caret: number) => void;
  /** @returns Whether the key was used. */
  readonly onKey: (event: KeyboardEvent, box: TextAreaElement) => boolean;
  /** A file of the list was chosen. */
  readonly onMention: (index: number) => void;
  /** Asked to send what was typed, which may be newer than what is drawn. */
  readonly onSend: () => void;
  /** What waits for files is not to be sent after all. */
  readonly onDoNotSend: () => void;
  readonly onAttach: () => void;
  readonly onChooseService: () => void;
}

/** What stands in the box. */
interface Typed {
  readonly draft: string;
  /** It is sent once the files that are being added are there. */
  readonly waits: boolean;
}

/** The prompt box with the files above it and its buttons below. What is typed during a turn is kept for the next. */
export function promptBox(
  state: PanelState,
  { draft, waits }: Typed,
  mentions: FileMentions,
  events: PromptEvents,
): TemplateResult {
  const { strings, service, media } = state;
  const sendable = (canSend(state) || isAdding(state)) && draft.trim() !== '' && !waits;
  return html`<div class="prompt-box">
    ${mediaChips(media, strings)} ${mentionList(mentions, strings, events)}
    <span class="visually-hidden" aria-live="polite">${mentionText(mentions, strings)}</span>
    <vscode-text-area
      class="prompt"
      rows="2"
      maxlength=${longestPrompt}
      placeholder=${strings.promptPlaceholder}
      .value=${live(draft)}
      @input=${(event: Event) => events.onDraft(promptText(event), caretIn(event))}
      @keydown=${(event: KeyboardEvent) => {
        if (isTextArea(event.currentTarget) && events.onKey(event, event.currentTarget)) {
          event.preventDefault();
          return;
        }
        if (!isSendKey(event)) return;
        event.preventDefault();
        events.onSend();
      }}
      >${strings.promptLabel}</vscode-text-area
    >
    ${waits ? waitingLine(strings, events) : nothing}
    <div class="prompt-tools">
      ${iconButton({ label: strings.attach, icon: 'attach', onClick: events.onAttach })}
      <button
        type="button"
        class="service"
        title=${strings.chooseService}
        @click=${() => events.onChooseService()}
      >
        ${icon(service === 'cloud' ? 'cloud' : 'device-desktop')}
        <span>${service === 'cloud' ? strings.cloud : strings.embedded}</span>
      </button>
      <span class="space"></span>
      ${iconButton({ label: strings.send, icon: 'send', onClick: events.onSend, disabled: !sendable })}
    </div>
  </div>`;
}

function waitingLine(strings: PanelStrings, { onDoNotSend }: PromptEvents): TemplateResult {
  return html`<div class="waiting-line">
    <span>${strings.sentOnceAdded}</span>
    ${labelledButton({ label: strings.doNotSend, icon: 'close', onClick: onDoNotSend })}
  </div>`;
}

/** The files that the name being typed may be. */
function mentionList(
  mentions: FileMentions,
  strings: PanelStrings,
  { onMention }: PromptEvents,
): TemplateResult | typeof nothing {
  if (!mentions.isOpen) return nothing;
  return html`<ul class="mentions" role="listbox" aria-label=${strings.files}>
    ${mentions.files.map(
      ({ name, folder }, index) =>
        html`<li
          role="option"
          aria-selected=${String(index === mentions.active)}
          @mousedown=${(event: Event) => {
            event.preventDefault();
            onMention(index);
          }}
        >
          <bdi>${inOrder(name)}</bdi><bdi class="detail">${inOrder(folder)}</bdi>
        </li>`,
    )}
  </ul>`;
}

/**
 * The file that Enter would take, for screen readers. The box of the component library is in a shadow tree, from which
 * an active descendant out here cannot be named.
 */
function mentionText({ isOpen, files, active }: FileMentions, strings: PanelStrings): string {
  const file = isOpen ? files[active] : undefined;
  if (!file) return '';
  const place = fill(strings.fileOf, String(active + 1), String(files.length));
  return [strings.files, file.name, file.folder, place].filter((each) => each !== '').join(', ');
}

function caretIn({ currentTarget }: Event): number {
  return isTextArea(currentTarget) ? currentTarget.control.selectionStart : 0;
}

/** Enter sends. With Shift it makes a new line; while an input method composes, it only confirms what is composed. */
export function isSendKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'isComposing'>,
): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing;
}

function promptText({ currentTarget }: Event): string {
  return isTextArea(currentTarget) ? currentTarget.value : '';
}

export function isTextArea(target: EventTarget | null): target is TextAreaElement {
  return target instanceof HTMLElement && target.localName === 'vscode-text-area';
}
