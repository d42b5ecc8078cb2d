import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

/** A codicon by its name, as https://microsoft.github.io/vscode-codicons lists them. Never read aloud. */
export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}

/** An icon in the place that a toolkit button keeps before its text. */
export function leadingIcon(name: string): TemplateResult {
  return html`<span slot="start" class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
