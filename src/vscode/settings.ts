import * as vscode from 'vscode';
import type { EngineProgram } from '../client/embedded-engine';
import { encoderSettingOf } from '../contract/encoder-setting';
import type { EncoderSetting } from '../contract/encoder-setting';

/** The user's settings as they are now: read anew wherever one is used, so that a change takes effect at once. @param file What one is used for, where its folder may have its own. */
export function settings(file?: vscode.Uri): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('aiVideo', file);
}

/** Calls back after each change of what {@link engineSettings} tells. */
export function onDidChangeEngineSettings(then: () => void): vscode.Disposable {
  const used = ['aiVideo.ffmpegPath', 'aiVideo.encoder'];
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (used.some((setting) => change.affectsConfiguration(setting))) then();
  });
}

/** What the user set for the engine; `ffmpegPath` is empty for the engine to find one. */
export function engineSettings(): Pick<EngineProgram, 'ffmpegPath'> & { readonly encoder: EncoderSetting } {
  return {
    ffmpegPath: settings().get<string>('ffmpegPath', '').trim(),
    encoder: encoderSettingOf(settings().get<string>('encoder', 'software')),
  };
}

export function versionOf(extension: vscode.Extension<unknown>): string {
  const { version } = extension.packageJSON as { version?: unknown };
  return typeof version === 'string' ? version : '0.0.0';
}
