import * as vscode from 'vscode';
import type { EmbeddedModel } from './embedded-model';

/** As in the manifest. It is no language model, so the planner never asks it for help. */
export const embeddedVendor = 'ai-video';

/** Characters; whatever is longer is no request to a grammar. */
export const longestRequest = 2000;

/**
 * Gives VS Code's chat the embedded editor as something to talk to: with no model at all it calls no participant, so
 * `@video` would need an account that editing on this computer does not.
 */
export function registerOfferedModel(answer: EmbeddedModel['answer']): vscode.Disposable {
  // Editors that are made of VS Code may not have it.
  if (!('registerLanguageModelChatProvider' in vscode.lm)) return new vscode.Disposable(() => undefined);
  const registered = vscode.lm.registerLanguageModelChatProvider(embeddedVendor, new OfferedModel(answer));
  // Models are resolved when they are first asked for, which the chat view does not do before its first message.
  void vscode.lm.selectChatModels({ vendor: embeddedVendor });
  return registered;
}

/** What is told of the embedded editor before anybody asks it something. */
class OfferedModel implements vscode.LanguageModelChatProvider {
  constructor(private readonly answer: EmbeddedModel['answer']) {}

  provideLanguageModelChatInformation(): vscode.LanguageModelChatInformation[] {
    const information = {
      id: 'embedded-editor',
      name: vscode.l10n.t('Video Editor'),
      family: 'ai-video-grammar',
      version: '1',
      detail: vscode.l10n.t('not a language model'),
      tooltip: whatItIs(),
      maxInputTokens: longestRequest,
      maxOutputTokens: longestRequest,
      // Not in the stable type, but the chat view offers no model without it.
      isUserSelectable: true,
      // It calls none. Without it the chat's first mode, Agent, leaves it out, and `@video` with it.
      capabilities: { toolCalling: true },
    };
    return [information];
  }

  provideLanguageModelChatResponse(
    _model: vscode.LanguageModelChatInformation,
    ...asked: Parameters<EmbeddedModel['answer']>
  ): Promise<void> {
    return this.answer(...asked);
  }

  provideTokenCount(
    _model: vscode.LanguageModelChatInformation,
    text: string | vscode.LanguageModelChatRequestMessage,
  ): Promise<number> {
    return Promise.resolve(Math.ceil((typeof text === 'string' ? text : textOf(text)).length / 4));
  }
}

export function whatItIs(): string {
  return vscode.l10n.t(
    'This is the embedded video editor of AI Video Editing on this computer. It is not a language model: a grammar reads requests to edit a video, and nothing else.',
  );
}

export function textOf({ content }: Pick<vscode.LanguageModelChatRequestMessage, 'content'>): string {
  return content
    .flatMap((part) => (part instanceof vscode.LanguageModelTextPart ? [part.value] : []))
    .join('\n');
}
