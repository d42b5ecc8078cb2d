import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { EntryAction } from '../src/vscode/panel/entry-actions';
import type { Entry, PanelState, PanelStrings } from '../src/vscode/panel/messages';
import { iconButton, labelledButton } from './buttons';
import { blocksBesideSuggestions, entryBlocks } from './entry-blocks';
import { icon } from './icons';
import { longestShown } from './markdown';
import { entryWithActions } from './state';
import { inOrder } from './text';

export interface ConversationEvents {
  readonly onAction: (action: EntryAction) => void;
  readonly onExample: (prompt: string) => void;
  readonly onSuggestion: (prompt: string) => void;
  /** The timeline as it was before that entry is wanted back. */
  readonly onRestore: (entryId: string) => void;
  readonly onLatest: () => void;
}

/** One for all entries: new lists each time would draw every entry again. */
const nothingOffered: Pick<Entry, 'actions' | 'suggestions'> = { actions: [], suggestions: [] };

/**
 * The conversation. It is a log, but its own changes are not announced: a reply grows token by token. What is
 * announced goes to the page's live region, see `Announcements`.
 */
export function conversation(
  state: PanelState,
  atEnd: boolean,
  { onAction, onExample, onSuggestion, onRestore, onLatest }: ConversationEvents,
): TemplateResult {
  const { strings } = state;
  const offered = entryWithActions(state.conversation);
  const busy = state.progress !== null;
  return html`
    <div class="log-frame">
      <div class="log" role="log" aria-live="off" aria-label=${strings.conversation} tabindex="0">
        <div class="log-content">
          ${state.conversation.length === 0 ? opening(state, onExample) : nothing}
          ${repeat(
            state.conversation,
            ({ id }) => id,
            (entry) => {
              const { actions, suggestions } = entry.id === offered?.id ? offered : nothingOffered;
              return guard([entry, actions, suggestions, busy, strings], () =>
                entryTemplate(entry, suggestions, strings, [
                  restoreButton(entry, busy, strings, onRestore),
                  suggestionButtons(entry, suggestions, busy, strings, onSuggestion),
                  actionButtons(actions, busy, strings, onAction),
                ]),
              );
            },
          )}
        </div>
      </div>
      ${
        atEnd
          ? nothing
          : html`<div class="latest">
              ${iconButton({ label: strings.latest, icon: 'arrow-down', onClick: onLatest })}
            </div>`
      }
    </div>
  `;
}

function opening({ strings, examples }: PanelState, onExample: (prompt: string) => void): TemplateResult {
  return html`<div class="opening">
    <p class="opening-text">${strings.empty}</p>
    ${
      examples.length === 0
        ? nothing
        : html`<h2 id="examples-title">${strings.examplesTitle}</h2>
            <ul class="examples" aria-labelledby="examples-title">
              ${examples.map((prompt) => promptChip(prompt, false, onExample))}
            </ul>`
    }
  </div>`;
}

/** @param suggestions Those that are shown as buttons, and so not in its text. */
function entryTemplate(
  entry: Entry,
  suggestions: readonly string[],
  strings: PanelStrings,
  buttons: readonly (TemplateResult | typeof nothing)[],
): TemplateResult {
  const blocks = suggestions.length === 0 ? entryBlocks(entry) : blocksBesideSuggestions(entry).blocks;
  return html`<article class="entry ${entry.role}" aria-label=${author(entry, strings)}>
    ${mark(entry)}
    <div class="entry-body">
      ${
        entry.role === 'agent'
          ? html`<div class="markdown" dir="auto">${blocks.map(({ html: safe }) => unsafeHTML(safe))}</div>`
          : html`<p class="plain" dir="auto">${inOrder(entry.text)}</p>`
      }
      ${
        entry.role === 'agent' && entry.text.length > longestShown
          ? html`<p class="too-long">${strings.restNotShown}</p>`
          : nothing
      }
      ${
        entry.changes.length === 0
          ? nothing
          : html`<ul class="changes" aria-label=${strings.changes}>
              ${entry.changes.map(
                (change) => html`<li>${icon('check')}<span dir="auto">${inOrder(change)}</span></li>`,
              )}
            </ul>`
      }
      ${buttons}
    </div>
  </article>`;
}

function author({ role }: Entry, strings: PanelStrings): string {
  switch (role) {
    case 'user':
      return strings.you;
    case 'agent':
    case 'notice':
      return strings.editor;
    case 'error':
      return strings.error;
  }
}

function mark({ role }: Entry): TemplateResult | typeof nothing {
  switch (role) {
    case 'notice':
      return icon('info');
    case 'error':
      return icon('error');
    default:
      return nothing;
  }
}

const actionIcons: Record<EntryAction, string> = {
  export: 'export',
  undo: 'discard',
  redo: 'redo',
  apply: 'check',
  discard: 'close',
  chooseService: 'arrow-swap',
  retry: 'refresh',
  checkAgain: 'refresh',
  manageTrust: 'shield',
  attach: 'attach',
  showTracks: 'list-tree',
  credits: 'credit-card',
  reupload: 'cloud-upload',
  editHere: 'device-desktop',
  register: 'link-external',
  topUp: 'link-external',
  setToken: 'key',
  signOut: 'sign-out',
  account: 'account',
};

/** Beside what the user asked for, once the timeline was changed for it. */
function restoreButton(
  { id, timelineBefore }: Entry,
  disabled: boolean,
  { restore }: PanelStrings,
  onRestore: (entryId: string) => void,
): TemplateResult | typeof nothing {
  if (timelineBefore === undefined) return nothing;
  return html`<div class="restore">
    ${iconButton({ label: restore, icon: 'history', disabled, onClick: () => onRestore(id) })}
  </div>`;
}

/** Prompts that are sent as they stand. */
function suggestionButtons(
  entry: Entry,
  suggestions: readonly string[],
  disabled: boolean,
  strings: PanelStrings,
  onSuggestion: (prompt: string) => void,
): TemplateResult | typeof nothing {
  if (suggestions.length === 0) return nothing;
  const { numbers } = blocksBesideSuggestions(entry);
  return html`<ul class="suggestions" aria-label=${strings.suggestions}>
    ${suggestions.map((prompt) => promptChip(prompt, disabled, onSuggestion, numbers.get(inOrder(prompt))))}
  </ul>`;
}

/** @param number By which the prompt can be spoken of. */
function promptChip(
  prompt: string,
  disabled: boolean,
  onClick: (prompt: string) => void,
  number?: string,
): TemplateResult {
  return html`<li>
    <button type="button" class="chip example" ?disabled=${disabled} @click=${() => onClick(prompt)}>
      ${number === undefined ? nothing : html`<span class="number">${number}</span>`}<bdi
        >${inOrder(prompt)}</bdi
      >
    </button>
  </li>`;
}

function actionButtons(
  actions: readonly EntryAction[],
  disabled: boolean,
  strings: PanelStrings,
  onAction: (action: EntryAction) => void,
): TemplateResult | typeof nothing {
  if (actions.length === 0) return nothing;
  return html`<div class="actions">
    ${actions.map((action) =>
      labelledButton({
        label: strings[action],
        icon: actionIcons[action],
        disabled,
        onClick: () => onAction(action),
      }),
    )}
  </div>`;
}
