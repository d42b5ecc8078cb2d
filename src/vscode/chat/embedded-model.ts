import * as vscode from 'vscode';
import { errorText } from '../error-text';
import { withSignal } from '../with-signal';
import type { Workbench } from '../workbench';
import { plain } from './chat-markdown';
import { longestRequest, textOf, whatItIs } from './offered-model';

/** The embedded editor where it is picked as a model itself, without `@video`. */
export class EmbeddedModel {
  constructor(private readonly workbench: Pick<Workbench, 'current'>) {}

  async answer(
    messages: readonly vscode.LanguageModelChatRequestMessage[],
    options: RequestOptions,
    progress: vscode.Progress<vscode.LanguageModelResponsePart>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const write = (text: string) => progress.report(new vscode.LanguageModelTextPart(text));
    try {
      write(`${plain(whatItIs()).value}\n\n`);
      await withSignal(token, (signal) => this.reply(requestIn(messages, options), write, signal));
    } catch (error) {
      if (!token.isCancellationRequested) write(plain(errorText(error)).value);
    }
  }

  /** Edits where the words are the user's and every one of them is understood; else it tells what they would do. */
  private async reply(
    { words, isUsers }: Request,
    write: (text: string) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { current } = this.workbench;
    const say = (text: string) => write(`${plain(text).value}\n\n`);
    if (current?.looks === undefined || !current.hasMedia) {
      say(
        vscode.l10n.t(
          'No video is being edited yet. Write @video with a video attached or named, for example "@video trim the silences in talk.mp4", or right-click a video in the explorer.',
        ),
      );
      return;
    }
    if (current.looks.service !== 'embedded') {
      say(vscode.l10n.t('{0} is edited in the cloud. Write @video to go on with it.', current.name));
      return;
    }
    const isRequest = words !== '' && words.length <= longestRequest;
    const run = isRequest ? await current.looks.dryRun(words, signal) : { text: '', outcomes: [] };
    const isUnderstood =
      run.outcomes.length > 0 && run.outcomes.every((outcome) => outcome.type === 'edit' && outcome.done);
    if (isUsers && isUnderstood && current.busy === undefined) {
      let text = '';
      const outcome = await current.doFor(
        words,
        { type: 'message', text: words },
        (event) => {
          if (event.type === 'text') text += event.text;
        },
        signal,
      );
      write(outcome.type === 'done' ? text : plain(outcome.message).value);
      return;
    }
    say(
      vscode.l10n.t(
        'Of {0} it would say this. Nothing was changed; @video with the same words does it.',
        current.name,
      ),
    );
    write(
      run.text === ''
        ? plain(vscode.l10n.t('Say what to edit, for example "trim the silences".')).value
        : run.text,
    );
  }
}

interface RequestOptions extends Partial<vscode.ProvideLanguageModelChatResponseOptions> {
  /** The extension that asks: told by VS Code, though not in the stable type. */
  readonly requestInitiator?: unknown;
}

interface Request {
  readonly words: string;
  /** Whether the user wrote them in VS Code's chat, and no program did. */
  readonly isUsers: boolean;
}

/** How VS Code's own chat marks what the user wrote, among all that it sends to a model. */
const usersWords = /<(userRequest|user_query)>\s*([^]*?)\s*<\/\1>/gu;

/** What a request to a model asks for. Extensions may ask for anything: an edit is made only of a user's own words. */
function requestIn(
  messages: readonly vscode.LanguageModelChatRequestMessage[],
  options: RequestOptions,
): Request {
  const last = messages.findLast(({ role }) => role === vscode.LanguageModelChatMessageRole.User);
  const text = last ? textOf(last) : '';
  const marked = [...text.matchAll(usersWords)].at(-1)?.[2];
  const by = options.requestInitiator;
  const isChat = typeof by === 'string' && /^github\.copilot(?:-chat)?$/iu.test(by);
  return { words: (marked ?? text).trim(), isUsers: isChat && marked !== undefined };
}
