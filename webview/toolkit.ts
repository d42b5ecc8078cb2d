import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeProgressRing,
  vsCodeTextArea,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import type { TextArea } from '@vscode/webview-ui-toolkit';

/**
 * The only file that knows the component library: the rest of the page writes `<vscode-button>`,
 * `<vscode-text-area>`, `<vscode-text-field>` and `<vscode-progress-ring>`, and takes their types from here.
 */
export type TextAreaElement = TextArea;

/** Defines the components' elements. Called once, before the first of them is drawn. */
export function registerComponents(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeTextArea(),
    vsCodeTextField(),
    vsCodeProgressRing(),
  );
}
