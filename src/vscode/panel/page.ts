/** What the page's HTML is made of; addresses are those that the webview may load (`asWebviewUri`). */
export interface PanelPageOptions {
  /** The webview's `cspSource`: the only place that styles, fonts and pictures come from. */
  readonly cspSource: string;
  /** Letters and digits, unguessable, new for every page. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly codiconsUri: string;
  /** A BCP 47 tag such as `en` or `zh-cn`. */
  readonly language: string;
  readonly title: string;
}

/**
 * The page's Content Security Policy: one script, known by its nonce; styles and fonts of the extension alone; pictures
 * and videos of the extension and of the workspace, or made by the page; no inline style, no eval, no network, no
 * frames, no forms.
 */
export function panelContentSecurityPolicy({
  cspSource,
  nonce,
}: Pick<PanelPageOptions, 'cspSource' | 'nonce'>): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} blob:`,
    `media-src ${cspSource} blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The HTML of the panel's page. Everything in it beyond this frame is drawn by the script. */
export function panelPage(options: PanelPageOptions): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(options.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(panelContentSecurityPolicy(options))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(options.codiconsUri)}">
<link rel="stylesheet" href="${escapeHtml(options.styleUri)}">
<title>${escapeHtml(options.title)}</title>
</head>
<body>
<main id="panel"></main>
<div id="announcer" class="visually-hidden" aria-live="polite"></div>
<script nonce="${escapeHtml(options.nonce)}" src="${escapeHtml(options.scriptUri)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
