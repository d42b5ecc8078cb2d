import * as vscode from 'vscode';

type Item = string | vscode.MessageItem | vscode.MessageOptions;

/** A user who reads every message, presses what a test wants pressed, and closes whatever else is asked. */
export class AnsweringUser {
  /** Messages and questions, in their order. */
  readonly said: string[] = [];
  /** Pages that were opened in the browser. */
  readonly pages: string[] = [];
  /** Where something could be typed in. */
  readonly boxes: vscode.InputBoxOptions[] = [];
  /** The titles of the buttons that are pressed where they are offered, each once. */
  presses: string[] = [];
  /** What is typed into the next boxes. */
  types: string[] = [];
  private readonly window = { ...vscode.window };
  private readonly openExternal = vscode.env.openExternal;

  constructor() {
    const show = (message: string, ...items: Item[]) => {
      this.said.push(message);
      return Promise.resolve(items.find((item) => this.isPressed(item)));
    };
    Object.assign(vscode.window, {
      showInformationMessage: show,
      showWarningMessage: show,
      showErrorMessage: show,
      showInputBox: (options: vscode.InputBoxOptions) => {
        this.boxes.push(options);
        return Promise.resolve(this.types.shift());
      },
    });
    Object.assign(vscode.env, {
      openExternal: (uri: vscode.Uri) => Promise.resolve(this.pages.push(uri.toString(true)) > 0),
    });
  }

  /** Brings the real windows back. */
  leave(): void {
    const { showInformationMessage, showWarningMessage, showErrorMessage, showInputBox } = this.window;
    Object.assign(vscode.window, {
      ...{ showInformationMessage, showWarningMessage, showErrorMessage, showInputBox },
    });
    Object.assign(vscode.env, { openExternal: this.openExternal });
  }

  private isPressed(item: Item): boolean {
    const title = typeof item === 'string' ? item : 'title' in item ? item.title : undefined;
    if (title === undefined || !this.presses.includes(title)) return false;
    this.presses = this.presses.filter((each) => each !== title);
    return true;
  }
}
