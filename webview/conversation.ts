import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { EntryAction } from '../src/vscode/panel/entry-actions';
import type { Entry, PanelState } from '../src/vscode/panel/messages';
import type { PanelStrings } from '../src/vscode/panel/panel-strings';
import { iconButton, labelledButton } from './buttons';
import { blocksBesideSuggestions, entryBlocks } from './entry-blocks';
import { icon } from './icons';
import { longestShown } from './markdown';
import type { TakenItem } from './markdown';
import { entryWithActions } from './state';
import { entriesOf, passagesOf } from './talk';
import type { HandEdit } from './talk';
import { fill, inOrder } from './text';

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
            passagesOf(state.conversation),
            ({ id }) => id,
            (passage) => {
              const entries = entriesOf(passage);
              const { actions, suggestions } = entries.some(({ id }) => id === offered?.id)
                ? (offered ?? nothingOffered)
                : nothingOffered;
              return guard([...entries, actions, suggestions, busy, strings], () => {
                const buttons = actionButtons(actions, busy, strings, onAction);
                if (passage.type === 'byHand')
                  return handEdits(passage.edits, busy, strings, onRestore, buttons);
                const { entry } = passage;
                const chips = (some: readonly TakenItem[]) =>
                  suggestionButtons(some, busy, strings, onSuggestion);
                return entryTemplate(entry, suggestions, strings, chips, [
                  restoreButton(entry, busy, strings, onRestore),
                  buttons,
                ]);
              });
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

type Shown = TemplateResult | typeof nothing;

/**
 * @param suggestions Those that are shown as buttons, and so not in its text.
 * @param chips Makes buttons of some of them.
 */
function entryTemplate(
  entry: Entry,
  suggestions: readonly string[],
  strings: PanelStrings,
  chips: (some: readonly TakenItem[]) => Shown,
  buttons: readonly Shown[],
): TemplateResult {
  const { parts, rest } =
    suggestions.length === 0 ? { parts: entryBlocks(entry), rest: [] } : blocksBesideSuggestions(entry);
  return html`<article class="entry ${entry.role}" aria-label=${author(entry, strings)}>
    ${mark(entry)}
    <div class="entry-body">
      ${
        entry.role === 'agent'
          ? html`<div class="markdown" dir="auto">
              ${parts.map((part) => ('taken' in part ? chips(part.taken) : unsafeHTML(part.html)))}
            </div>`
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
      ${chips(rest.map((text) => ({ text })))} ${buttons}
    </div>
  </article>`;
}

/** So many of several edits by hand are seen without unfolding the others. */
const mostUnfolded = 3;

/** Edits by hand that follow one another, a line each. */
function handEdits(
  edits: readonly HandEdit[],
  busy: boolean,
  strings: PanelStrings,
  onRestore: (entryId: string) => void,
  buttons: Shown,
): TemplateResult {
  const line = ({ asked, reply }: HandEdit) =>
    html`<li class="by-hand-edit">
      ${icon('edit')}<span dir="auto" title=${inOrder(reply?.text ?? '')}>${inOrder(asked.text)}</span>
      ${restoreButton(asked, busy, strings, onRestore)}
    </li>`;
  const folded = edits.length > mostUnfolded + 1 ? edits.slice(0, -mostUnfolded) : [];
  const shown = edits.slice(folded.length);
  return html`<article class="entry by-hand" aria-label=${strings.editsByHand}>
    <div class="entry-body">
      ${
        folded.length === 0
          ? nothing
          : html`<details class="earlier-edits">
              <summary>${fill(strings.earlierEdits, folded.length)}</summary>
              <ul>
                ${folded.map(line)}
              </ul>
            </details>`
      }
      <ul>
        ${shown.map(line)}
      </ul>
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
  suggestions: readonly TakenItem[],
  disabled: boolean,
  strings: PanelStrings,
  onSuggestion: (prompt: string) => void,
): Shown {
  if (suggestions.length === 0) return nothing;
  return html`<ul class="suggestions" aria-label=${strings.suggestions}>
    ${suggestions.map(({ text, number }) => promptChip(text, disabled, onSuggestion, number))}
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
