import assert from 'node:assert/strict';
import { copyFile, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { ModelError } from '../../src/session/planner/language-model';
import { runChatAction } from '../../src/vscode/chat/chat-actions';
import { Reply } from '../../src/vscode/chat/chat-reply';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import type { Entry } from '../../src/vscode/panel/messages';
import { ChatModel, modelErrorOf } from '../../src/vscode/planner/chat-model';
import { allowedModels } from '../../src/vscode/planner/chosen-model';
import type { Workbench } from '../../src/vscode/workbench';
import { theExtension } from './extension-context';
import { removeFolder } from './removed-folder';
import { TestWindow } from './test-window';

const settings = () => vscode.workspace.getConfiguration('aiVideo');
const setUser = (key: string, value: unknown) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);

const ending = JSON.stringify({
  edits: [{ edit: 'addTitle', text: 'The [End](https://evil.example)', start: -2000 }],
});

/** A model of VS Code that answers in pieces, or throws, as a test wants it. */
class TestModel implements vscode.LanguageModelChat {
  readonly family = 'test';
  readonly version = '1';
  readonly vendor = 'test';
  readonly maxInputTokens = 100_000;
  readonly asked: vscode.LanguageModelChatMessage[][] = [];
  readonly options: (vscode.LanguageModelChatRequestOptions | undefined)[] = [];
  token: vscode.CancellationToken | undefined;

  constructor(
    readonly id: string,
    private readonly answer: () => AsyncIterable<string>,
  ) {}

  get name(): string {
    return `Model ${this.id}`;
  }

  sendRequest(
    messages: vscode.LanguageModelChatMessage[],
    options?: vscode.LanguageModelChatRequestOptions,
    token?: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelChatResponse> {
    this.asked.push(messages);
    this.options.push(options);
    this.token = token;
    const text = this.answer();
    return Promise.resolve({ text, stream: text });
  }

  countTokens(): Promise<number> {
    return Promise.resolve(1);
  }
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (const piece of text.match(/[^]{1,7}/gu) ?? []) yield await Promise.resolve(piece);
}

const never = new AbortController().signal;

describe('A language model of VS Code', () => {
  const { selectChatModels } = vscode.lm;
  const { showQuickPick } = vscode.window;
  afterEach(async () => {
    Object.assign(vscode.lm, { selectChatModels });
    Object.assign(vscode.window, { showQuickPick });
    await setUser('planner.enabled', undefined);
    await setUser('planner.model', undefined);
  });
  const offers = (...models: TestModel[]) =>
    Object.assign(vscode.lm, { selectChatModels: () => Promise.resolve(models) });
  const picks = (label: string | undefined) =>
    Object.assign(vscode.window, {
      showQuickPick: (items: readonly vscode.QuickPickItem[]) =>
        Promise.resolve(items.find((item) => item.label === label)),
    });
  const silent = (id: string) => new TestModel(id, () => inPieces('{}'));

  it('is not even looked for unless the user allows it, not in the chat view either', () => {
    Object.assign(vscode.lm, { selectChatModels: () => assert.fail('Models were looked for.') });
    assert.equal(allowedModels(), undefined);
    assert.equal(allowedModels(silent('a')), undefined);
  });

  it('is the only one, else the one that the user picks once, else the one of the settings', async () => {
    await setUser('planner.enabled', true);
    const chosen = async () => (await allowedModels()?.choose(never))?.name;
    offers(silent('a'));
    assert.equal(await chosen(), 'Model a');
    offers(silent('a'), silent('b'));
    picks('Model b');
    assert.equal(await chosen(), 'Model b');
    assert.equal(settings().get('planner.model'), 'test/b');
    picks(undefined);
    assert.equal(await chosen(), 'Model b');
    // No other gets the user's words because the one of the settings is gone.
    offers(silent('a'));
    await assert.rejects(chosen(), (error) => error instanceof ModelError && error.kind === 'notChosen');
    offers(silent('a'), silent('c'));
    await assert.rejects(chosen(), (error) => error instanceof ModelError && error.kind === 'notChosen');
    offers();
    await assert.rejects(chosen(), (error) => error instanceof ModelError && error.kind === 'noModel');
  });

  it('is the one that is chosen in the chat view there', async () => {
    await setUser('planner.enabled', true);
    offers(silent('a'));
    assert.equal((await allowedModels(silent('chat'))?.choose(never))?.name, 'Model chat');
  });

  it('is told who says what and what it is for, and answers whole', async () => {
    const model = new TestModel('a', () => inPieces('{"edits":[]}'));
    const answer = await new ChatModel(model).answer(
      [
        { from: 'user', text: 'one' },
        { from: 'model', text: 'two' },
      ],
      never,
    );
    assert.equal(answer, '{"edits":[]}');
    const { User, Assistant } = vscode.LanguageModelChatMessageRole;
    assert.deepEqual(
      model.asked[0]?.map(({ role }) => role),
      [User, Assistant],
    );
    assert.match(model.options[0]?.justification ?? '', /edits of your video/);
  });

  it('is told when the user cancels', async () => {
    const cancelling = new AbortController();
    const model: TestModel = new TestModel('a', async function* () {
      cancelling.abort();
      assert.equal(model.token?.isCancellationRequested, true);
      yield await Promise.reject<string>(new vscode.CancellationError());
    });
    const answer = new ChatModel(model).answer([{ from: 'user', text: 'one' }], cancelling.signal);
    await assert.rejects(answer, { name: 'AbortError' });
  });

  it('has its errors told apart by what can be done about them', () => {
    const { LanguageModelError } = vscode;
    const kinds: readonly (readonly [unknown, ModelError['kind']])[] = [
      [LanguageModelError.NoPermissions('no'), 'noPermission'],
      [LanguageModelError.NotFound('gone'), 'notFound'],
      [LanguageModelError.Blocked('no more'), 'quota'],
      [new LanguageModelError('Response got filtered: off_topic'), 'offTopic'],
      [new Error('Request failed', { cause: new Error('You exceeded your quota') }), 'quota'],
      [new Error('HTTP 429: Too Many Requests'), 'quota'],
      [new Error('This exceeds the context length'), 'tooLong'],
      [new Error('socket hang up'), 'failed'],
      ['?', 'failed'],
    ];
    for (const [error, kind] of kinds) assert.equal(modelErrorOf(error).kind, kind, String(error));
  });
});

describe('What a language model suggests', function () {
  this.timeout(120_000);
  let folder: string;
  let window: TestWindow;
  let workbench: Workbench;
  let log: vscode.LogOutputChannel;
  let conversation: Conversation;
  let model: TestModel;
  let answers: string[];
  const { selectChatModels } = vscode.lm;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-planner-')));
    log = vscode.window.createOutputChannel('a planner under test', { log: true });
    window = new TestWindow(folder, log);
    ({ workbench } = window);
    answers = [];
    model = new TestModel('a', () =>
      inPieces(answers.shift() ?? assert.fail('The model was asked too often.')),
    );
    Object.assign(vscode.lm, { selectChatModels: () => Promise.resolve([model]) });
    await setUser('service', 'embedded');
    await setUser('planner.enabled', true);
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4');
    await copyFile(sample.fsPath, path.join(folder, 'harbour.mp4'));
    conversation = workbench.newConversation();
    const added = await conversation.files.add([vscode.Uri.file(path.join(folder, 'harbour.mp4'))]);
    assert.deepEqual(added, { type: 'done' });
  });
  afterEach(async () => {
    Object.assign(vscode.lm, { selectChatModels });
    await setUser('service', undefined);
    await setUser('planner.enabled', undefined);
    await window.close();
    log.dispose();
    await removeFolder(folder);
  });

  const entries = () => conversation.record.contents.conversation;
  const last = (): Entry => entries().at(-1) ?? assert.fail('Nothing was said.');
  const timeline = () => conversation.record.timeline;
  async function suggested(): Promise<void> {
    answers.push(ending);
    assert.deepEqual(await conversation.ask('let it end like the old movies do'), { type: 'done' });
  }

  it('is shown in the panel as plain text with Apply and Discard, and nothing is changed', async () => {
    await suggested();
    const { role, text, actions } = last();
    assert.equal(role, 'notice');
    assert.match(text, /^Model a suggests edits with this result\. Nothing is changed yet\.\n• Title added/);
    assert.deepEqual(actions, ['apply', 'discard']);
    assert.equal(timeline(), null);
    assert.equal(conversation.busy, undefined);
  });

  it('is done with one click, and undone in the words of the user', async () => {
    await suggested();
    assert.deepEqual(await conversation.applySuggestion(), { type: 'done' });
    assert.deepEqual(
      timeline()?.tracks.map(({ type }) => type),
      ['video', 'text'],
    );
    assert.deepEqual(last().actions, ['export', 'undo']);
    await conversation.ask('undo');
    assert.match(last().text, /“let it end like the old movies do”/);
    assert.equal(timeline(), null);
    assert.equal((await conversation.applySuggestion()).type, 'failed');
    assert.equal(timeline(), null);
  });

  it('is forgotten where it is discarded, or something else is asked for', async () => {
    await suggested();
    assert.deepEqual(conversation.discardSuggestion(), { type: 'done' });
    assert.equal(last().text, 'Nothing was changed.');
    assert.equal((await conversation.applySuggestion()).type, 'failed');
    await suggested();
    await conversation.ask('how long is it?');
    assert.equal((await conversation.applySuggestion()).type, 'failed');
    assert.match(last().text, /no longer valid/);
    assert.equal(timeline(), null);
  });

  it('is nothing where the model fails: what was understood is done, and the reason told', async () => {
    answers.push('{"cannot":"noSuchEdit"}');
    await conversation.ask('cut the last second, then make it smell of roses');
    const texts = entries().map(({ text }) => text);
    assert.ok(texts.includes('Model a knows no edit here that does this.'), texts.join('\n'));
    assert.match(last().text, /roses/);
    assert.notEqual(timeline(), null);
  });

  it('has buttons in the chat view that are for it alone, and no link of its own', async () => {
    const chat = await inChat('let it end like the old movies do');
    assert.match(chat.text, /Model a suggests/);
    assert.doesNotMatch(chat.text, /[^\\]\]\(https/, 'no Markdown link');
    assert.deepEqual(
      chat.buttons.map(({ title }) => title),
      ['Apply', 'Discard'],
    );
    const earlier = chat.buttons;
    const later = (await inChat('let it end softly')).buttons;
    await runChatAction(workbench, earlier[0]?.arguments ?? []);
    assert.equal(timeline(), null);
    assert.match(last().text, /no longer valid/);
    await runChatAction(workbench, later[0]?.arguments ?? []);
    assert.equal(timeline()?.tracks.length, 2);
  });

  /** What `@video` answers to a prompt in the thread of the conversation. */
  async function inChat(prompt: string): Promise<{ text: string; buttons: vscode.Command[] }> {
    answers.push(ending);
    const buttons: vscode.Command[] = [];
    let text = '';
    const response: Pick<vscode.ChatResponseStream, 'markdown' | 'button' | 'progress'> = {
      markdown: (value) => void (text += typeof value === 'string' ? value : value.value),
      button: (command) => void buttons.push(command),
      progress: () => undefined,
    };
    const request = { prompt, references: [], toolReferences: [], command: undefined, model };
    // Of the many members of a request and a response, the reply uses these.
    const reply = new Reply(workbench, response as vscode.ChatResponseStream);
    const token = new vscode.CancellationTokenSource().token;
    const history: vscode.ChatContext['history'] = [];
    await reply.answer(request as unknown as vscode.ChatRequest, { history }, token);
    return { text, buttons };
  }
});
