import * as vscode from 'vscode';
import { ModelError } from '../../session/planner/language-model';
import type { LanguageModel, ModelErrorKind, ModelMessage } from '../../session/planner/language-model';

/** Characters; what is longer is no answer to anything that is asked here. */
const longestAnswer = 200_000;

/**
 * A model of VS Code. Where its provider wants that, VS Code itself asks the user at the first request whether this
 * extension may use it.
 */
export class ChatModel implements LanguageModel {
  constructor(private readonly model: vscode.LanguageModelChat) {}

  get name(): string {
    return this.model.name;
  }

  async answer(messages: readonly ModelMessage[], signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    const cancelling = new vscode.CancellationTokenSource();
    const cancel = () => cancelling.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await this.ask(messages, cancelling.token);
    } catch (error) {
      signal.throwIfAborted();
      throw modelErrorOf(error);
    } finally {
      signal.removeEventListener('abort', cancel);
      cancelling.dispose();
    }
  }

  private async ask(messages: readonly ModelMessage[], token: vscode.CancellationToken): Promise<string> {
    const chat = messages.map(({ from, text }) =>
      from === 'user'
        ? vscode.LanguageModelChatMessage.User(text)
        : vscode.LanguageModelChatMessage.Assistant(text),
    );
    const justification = vscode.l10n.t('To turn what you ask for into edits of your video.');
    const response = await this.model.sendRequest(chat, { justification }, token);
    let answer = '';
    for await (const piece of response.text) {
      answer += piece;
      if (answer.length > longestAnswer) break;
    }
    return answer;
  }
}

/** What VS Code and the providers of models throw, by what can be done about it. */
export function modelErrorOf(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  const message = messagesOf(error).join(': ');
  return new ModelError(kindOf(error, message), message, error);
}

/** VS Code has a code for few things; providers tell the others in words alone. */
function kindOf(error: unknown, message: string): ModelErrorKind {
  const code = error instanceof vscode.LanguageModelError ? error.code : '';
  if (code === vscode.LanguageModelError.NoPermissions.name) return 'noPermission';
  if (code === vscode.LanguageModelError.NotFound.name) return 'notFound';
  if (code === vscode.LanguageModelError.Blocked.name) return 'quota';
  if (/off[_ -]?topic/iu.test(message)) return 'offTopic';
  if (/quota|rate[_ -]?limit|too many requests/iu.test(`${code} ${message}`)) return 'quota';
  if (/context[_ -](?:length|window)|token limit|too many tokens|too long/iu.test(message)) return 'tooLong';
  return 'failed';
}

function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [error.message, ...(error.cause === undefined ? [] : messagesOf(error.cause))];
}
