import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { icon, leadingIcon } from './icons';

interface ButtonOptions {
  readonly label: string;
  readonly icon: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** A button that shows only an icon; its label is its tooltip and what a screen reader says. */
export function iconButton({ label, icon: name, onClick, disabled = false }: ButtonOptions): TemplateResult {
  return html`<vscode-button
    class="icon-button"
    appearance="secondary"
    title=${label}
    ?disabled=${disabled}
    @click=${onClick}
    >${icon(name)}<span class="visually-hidden">${label}</span></vscode-button
  >`;
}

/** A button with an icon and its label beside it. */
export function labelledButton({
  label,
  icon: name,
  onClick,
  disabled = false,
  appearance = 'secondary',
}: ButtonOptions & { readonly appearance?: 'primary' | 'secondary' }): TemplateResult {
  return html`<vscode-button appearance=${appearance} ?disabled=${disabled} @click=${onClick}
    >${leadingIcon(name)}${label}</vscode-button
  >`;
}
