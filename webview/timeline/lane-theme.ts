import type { TrackType } from '../../src/timeline/timeline';

/** The colours of the lanes, all of them the theme's. */
export interface LaneTheme {
  readonly font: string;
  readonly smallFont: string;
  readonly foreground: string;
  readonly faint: string;
  readonly background: string;
  readonly border: string;
  readonly playhead: string;
  readonly mark: string;
  readonly selection: string;
  readonly tracks: Readonly<Record<TrackType, string>>;
  /** In high contrast everything is told by outlines. */
  readonly isHighContrast: boolean;
}

export function readTheme(element: Element): LaneTheme {
  const style = getComputedStyle(element);
  const colour = (...names: readonly string[]) =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ??
    style.color;
  const family = style.getPropertyValue('--vscode-font-family').trim() || 'sans-serif';
  return {
    font: `12px ${family}`,
    smallFont: `11px ${family}`,
    foreground: colour('editor-foreground', 'foreground'),
    faint: colour('descriptionForeground'),
    background: colour('editor-background'),
    border: colour('panel-border', 'contrastBorder', 'widget-border'),
    playhead: colour('editorCursor-foreground', 'foreground'),
    mark: colour('editor-selectionBackground', 'focusBorder'),
    selection: colour('focusBorder', 'contrastActiveBorder'),
    tracks: {
      video: colour('charts-blue', 'textLink-foreground'),
      sound: colour('charts-green', 'foreground'),
      audio: colour('charts-green', 'foreground'),
      text: colour('charts-purple', 'foreground'),
      unknown: colour('descriptionForeground'),
    },
    isHighContrast: document.body.dataset['vscodeThemeKind']?.includes('high-contrast') === true,
  };
}
