import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Reply } from '../../src/vscode/chat/chat-reply';
import { followupsFor } from '../../src/vscode/chat/chat-followups';
import { EmbeddedModel } from '../../src/vscode/chat/embedded-model';
import { embeddedVendor } from '../../src/vscode/chat/offered-model';
import { ExportPatience } from '../../src/vscode/chat/export-patience';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { allowedModels } from '../../src/vscode/planner/chosen-model';
import type { Workbench } from '../../src/vscode/workbench';
import { until } from '../harness/until';
import { TestContext, theExtension } from './extension-context';
import { removeFolder } from './removed-folder';
import { TestWindow } from './test-window';

const settings = () => vscode.workspace.getConfiguration('aiVideo');
const setUser = (key: string, value: unknown) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);
const neverCancelled = new vscode.CancellationTokenSource().token;

/** What a window of VS Code with this extension alone has to offer. */
describe('The language model that the extension offers to VS Code', () => {
  before(() => theExtension().activate());

  it('is found by its vendor, says that it is none, and how to begin', async () => {
    const [model, ...others] = await vscode.lm.selectChatModels({ vendor: embeddedVendor });
    assert.deepEqual(others, []);
    assert.equal(model?.name, 'Video Editor');
    const asked = [vscode.LanguageModelChatMessage.User('Write a commit message for: fix the build')];
    const response = await model.sendRequest(asked, {}, neverCancelled);
    let answer = '';
    for await (const piece of response.text) answer += piece;
    assert.match(answer, /not a language model/u);
    assert.match(answer, /@video/u);
    assert.ok((await model.countTokens('a few words')) > 0);
  });

  it('is never asked for help by the planner', async () => {
    const [own] = await vscode.lm.selectChatModels({ vendor: embeddedVendor });
    const { selectChatModels } = vscode.lm;
    await setUser('planner.enabled', true);
    try {
      Object.assign(vscode.lm, { selectChatModels: () => Promise.resolve([own]) });
      const never = new AbortController().signal;
      await assert.rejects(async () => allowedModels(own)?.choose(never), { kind: 'noModel' });
    } finally {
      Object.assign(vscode.lm, { selectChatModels });
      await setUser('planner.enabled', undefined);
    }
  });
});

describe('A video that is edited in the chat view', function () {
  this.timeout(120_000);
  let folder: string;
  let window: TestWindow;
  let workbench: Workbench;
  let conversation: Conversation;

  before(async () => {
    await setUser('service', 'embedded');
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-chat-')));
    await copyFile(
      vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4').fsPath,
      path.join(folder, 'harbour.mp4'),
    );
    const context = new TestContext(vscode.Uri.file(path.join(folder, 'storage')));
    window = new TestWindow(folder, context.log, context);
    ({ workbench } = window);
    conversation = workbench.newConversation();
    await conversation.files.add([vscode.Uri.file(path.join(folder, 'harbour.mp4'))]);
  });

  after(async () => {
    await window.close();
    await setUser('service', undefined);
    await removeFolder(folder);
  });

  /** What is answered to whoever picks the embedded editor as a model. */
  async function answerTo(text: string, requestInitiator: string): Promise<string> {
    let answer = '';
    const progress: vscode.Progress<vscode.LanguageModelResponsePart> = {
      report: (part) => void (answer += part instanceof vscode.LanguageModelTextPart ? part.value : ''),
    };
    const content = [new vscode.LanguageModelTextPart(text)];
    const message = { role: vscode.LanguageModelChatMessageRole.User, content, name: undefined };
    const model = new EmbeddedModel(workbench);
    const options = { requestInitiator };
    await model.answer([message], options, progress, neverCancelled);
    return answer;
  }

  /** A message to `@video`: its reply, and what came with it. */
  async function ask(command: string | undefined, prompt: string, patience?: ExportPatience) {
    const buttons: string[] = [];
    let text = '';
    let over = false;
    const write = (more: string) => {
      assert.ok(!over, `Written after the end of the reply: ${more}`);
      text += more;
    };
    const response: Pick<vscode.ChatResponseStream, 'markdown' | 'button' | 'progress' | 'anchor'> = {
      markdown: (value) => write(typeof value === 'string' ? value : value.value),
      button: ({ title }) => void buttons.push(title),
      progress: (value) => write(value),
      anchor: (_value, title) => write(title ?? ''),
    };
    const request = { prompt, command, references: [], toolReferences: [], model: undefined };
    // Of the many members of a request and a response, the reply uses these.
    const reply = new Reply(workbench, response as vscode.ChatResponseStream, patience);
    const history: vscode.ChatContext['history'] = [];
    const result = await reply.answer(request as unknown as vscode.ChatRequest, { history }, neverCancelled);
    over = true;
    return { text, buttons, result, followups: followupsFor(result.metadata).map(({ label }) => label) };
  }

  const end = () => conversation.record.timeline?.durationMs;

  it('is not touched by what another extension asks of the model: it reads what would be done', async () => {
    const answer = await answerTo('keep the first 4 seconds', 'somebody.else');
    assert.match(answer, /Nothing was changed/u);
    assert.match(answer, /4 seconds|0:04/u);
    assert.equal(end(), undefined);
  });

  it("is not touched by other words of VS Code's chat, nor by half a request", async () => {
    await answerTo('Write a title for this: keep the first 4 seconds', 'GitHub.copilot-chat');
    await answerTo('keep the first 4 seconds', 'GitHub.copilot-chat');
    const half = '<userRequest>\nkeep the first 4 seconds and frobnicate the blorb\n</userRequest>';
    assert.match(await answerTo(half, 'GitHub.copilot-chat'), /blorb/u);
    assert.equal(end(), undefined);
  });

  it('is edited by what the user writes to the model in the chat, where every word is understood', async () => {
    const request =
      '<context>\nThe date.\n</context>\n<userRequest>\nkeep the first 6 seconds\n</userRequest>';
    const answer = await answerTo(request, 'GitHub.copilot-chat');
    assert.doesNotMatch(answer, /Nothing was changed/u);
    assert.equal(end(), 6000);
  });

  it('gets buttons and follow-ups that fit, and its session in the answer', async () => {
    const { text, buttons, result, followups } = await ask(undefined, 'keep the first 4 seconds');
    assert.match(text, /```text\n1\. Video/u);
    assert.deepEqual(buttons, ['Show Timeline', 'Export Video', 'Undo']);
    assert.deepEqual(followups, ['what changed?', 'fade in over 1 second']);
    assert.equal(result.metadata.conversation, conversation.id);
    assert.equal(result.metadata.session, conversation.sessionId);
  });

  it('leaves an export that takes long to the panel, and says so', async () => {
    const { text, buttons, followups } = await ask('export', '', new ExportPatience(1));
    assert.match(text, /goes on in the panel/u);
    assert.deepEqual(buttons, ['Show Timeline']);
    assert.deepEqual(followups, ['make it vertical']);
    const isDone = () => conversation.record.contents.exports.some(({ status }) => status.type === 'done');
    await until('the export ends', isDone, 60_000);
  });

  it('is asked for where several files have the name that it is called by: none is taken for another', async () => {
    const [open] = vscode.workspace.workspaceFolders ?? assert.fail('A folder is open.');
    const twins = path.join(open?.uri.fsPath ?? '', `twins-${Date.now()}`);
    try {
      for (const each of ['a', 'b']) {
        await mkdir(path.join(twins, each), { recursive: true });
        await copyFile(path.join(folder, 'harbour.mp4'), path.join(twins, each, 'twin.mp4'));
      }
      const before = conversation.looks?.media.length;
      const { text } = await ask(undefined, 'trim the silences of twin.mp4');
      assert.match(text, /Several files have that name.*a.twin.*b.twin.*Which one\?/u);
      assert.equal(conversation.looks?.media.length, before);
    } finally {
      await removeFolder(twins);
    }
  });

  it('names the file where the export does not', async () => {
    const { text } = await ask('export', '');
    assert.match(text, /harbour\.edited-2\.mp4/u);
  });
});
