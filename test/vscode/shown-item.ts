import * as vscode from 'vscode';

/** The item in the status bar, in which a test can look. */
export class ShownItem implements vscode.StatusBarItem {
  readonly id = 'item under test';
  readonly alignment = vscode.StatusBarAlignment.Right;
  readonly priority = 100;
  name: string | undefined;
  text = '';
  tooltip: string | vscode.MarkdownString | undefined;
  color: string | vscode.ThemeColor | undefined;
  backgroundColor: vscode.ThemeColor | undefined;
  command: string | vscode.Command | undefined;
  accessibilityInformation: vscode.AccessibilityInformation | undefined;
  isShown = false;
  get tooltipText(): string {
    return typeof this.tooltip === 'string' ? this.tooltip : '';
  }
  show(): void {
    this.isShown = true;
  }
  hide(): void {
    this.isShown = false;
  }
  dispose(): void {
    this.isShown = false;
  }
}
