import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { CancellationTokenSource } from 'vscode';
import type * as vscode from 'vscode';
import { offerActions, runChatAction } from '../../src/vscode/chat/chat-actions';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import type { Outcome } from '../../src/vscode/conversation/outcome';
import type { EntryAction } from '../../src/vscode/panel/entry-actions';
import { EditorDesk } from '../../src/vscode/tools/editor-desk';
import { EditorTool } from '../../src/vscode/tools/editor-tool';
import { proves } from '../contract/proves';
import { code, json, status } from '../harness/scripted-answers';
import { AccountStage, anonymous, mine } from './account-window';
import type { AccountWindow } from './account-window';

describe('The costs of the cloud in VS Code', () => {
  let stage: AccountStage;
  beforeEach(async () => (stage = await AccountStage.start()));
  afterEach(() => stage.end());

  const lastEntry = ({ record }: Conversation) => record.contents.conversation.at(-1);
  const actionsOf = (outcome: Outcome) => ('actions' in outcome ? outcome.actions : undefined);
  /** The buttons that a reply in the chat view gets. */
  function chatButtons(actions: readonly EntryAction[], { id }: Conversation): vscode.Command[] {
    const buttons: vscode.Command[] = [];
    offerActions({ button: (button) => buttons.push(button) }, actions, id);
    return buttons;
  }

  describe('before the first edit in the cloud', () => {
    it('tells that it costs, once, and goes on where the user says so', async () => {
      const conversation = await stage.open().withSample();
      assert.deepEqual(stage.user.said, []);
      stage.answerMessage();
      stage.answerMessage();
      stage.user.presses = ['Go On'];
      assert.equal((await conversation.ask('trim it')).type, 'done');
      assert.equal((await conversation.ask('brighten it')).type, 'done');
      assert.deepEqual(stage.user.said, ["Edits in NemoVideo's cloud cost credits. You have 90."]);
      const texts = conversation.record.contents.conversation.map(({ text }) => text);
      assert.ok(texts.includes('Edits in the cloud cost credits from here on. You have 90.'));
      assert.deepEqual([...stage.service.charges.values()], [1, 1]);
    });

    it('sends nothing where the user closes the question', async () => {
      const conversation = await stage.open().withSample();
      const outcome = await conversation.ask('trim it');
      assert.deepEqual(outcome, { type: 'cancelled', message: 'Nothing was sent, and nothing was charged.' });
      assert.deepEqual(stage.service.requests('run'), []);
    });

    it('asks for a tool of a language model too, and tells the model of a no', async () => {
      const window = stage.open();
      await window.withSample();
      const tool = new EditorTool('edit', new EditorDesk(window.workbench, window.services));
      const { token } = new CancellationTokenSource();
      const edit = () => tool.invoke({ input: { request: 'trim it' } }, token);
      await assert.rejects(
        edit(),
        /^Error: Nothing was sent, and nothing was charged\.\n.*Do not try again/u,
      );
      assert.deepEqual(stage.service.requests('run'), []);
      stage.answerMessage();
      stage.user.presses = ['Go On'];
      await edit();
      assert.equal(stage.service.requests('run').length, 1);
      assert.deepEqual([...stage.service.charges.values()], [1]);
    });

    it('edits on this computer instead where the user would rather, the same media in the same words', async () => {
      const conversation = await stage.open().withSample();
      stage.user.presses = ['Edit on This Computer'];
      assert.equal((await conversation.ask('keep the first 2 seconds')).type, 'done');
      assert.equal(conversation.record.service, 'embedded');
      assert.equal(conversation.record.timeline?.durationMs, 2000);
      assert.deepEqual(stage.service.requests('run'), []);
    });
  });

  describe('leads out of a failure, in the panel and in the chat view,', () => {
    async function refused(window: AccountWindow): Promise<[Conversation, readonly EntryAction[]]> {
      const conversation = await window.withSample();
      stage.user.presses = ['Go On'];
      stage.service.answer('run', code(2001));
      stage.answerMessage();
      const outcome = await conversation.ask('trim it');
      assert.equal(outcome.type, 'failed');
      const actions = actionsOf(outcome) ?? [];
      assert.deepEqual(lastEntry(conversation)?.actions, actions);
      return [conversation, actions];
    }

    proves(['error.2001', 'error.2001-anonymous'], 'of missing credits by registering', async () => {
      const window = stage.open();
      const [conversation, actions] = await refused(window);
      assert.match(lastEntry(conversation)?.text ?? '', /no credits left\. Register/);
      assert.deepEqual(actions, ['register', 'editHere', 'retry']);
      const page = 'https://nemovideo.com/register?bind=anon_1';
      await conversation.actOnAccount('register');
      assert.deepEqual(stage.user.pages, [page]);

      const [button] = chatButtons(actions, conversation);
      assert.equal(button?.title, 'Register…');
      await runChatAction(window.workbench, button.arguments ?? []);
      assert.deepEqual(stage.user.pages, [page, page]);
    });

    proves(['error.2001', 'error.2001-registered'], 'of missing credits by topping up', async () => {
      const window = stage.open();
      await stage.signIn(window);
      const [conversation, actions] = await refused(window);
      assert.match(lastEntry(conversation)?.text ?? '', /no credits left\. Top up/);
      assert.deepEqual(actions, ['topUp', 'editHere', 'retry']);
      const buttons = chatButtons(actions, conversation);
      assert.deepEqual(
        buttons.map(({ title }) => title),
        ['Top Up…', 'Edit on This Computer', 'Try Again'],
      );
      await runChatAction(window.workbench, buttons[0]?.arguments ?? []);
      assert.deepEqual(stage.user.pages, ['https://nemovideo.com/']);
      // The message that was refused is sent by the button alone.
      assert.equal(stage.service.requests('run').length, 1);
      await runChatAction(window.workbench, buttons[2]?.arguments ?? []);
      assert.equal(stage.service.requests('run').length, 2);
    });

    proves(
      ['error.402', 'error.402-engine', 'better.exports'],
      'of a blocked export by exporting the same media on this computer',
      async () => {
        const window = stage.open();
        const conversation = await window.withSample();
        stage.user.presses = ['Go On'];
        stage.service.draft = '{"t":[{"tt":0,"sg":[{"d":1000}]}]}';
        stage.answerMessage();
        await conversation.ask('trim it');
        stage.service.answer('render', json({ detail: 'Payment required' }, 402));
        const outcome = await conversation.export();
        assert.deepEqual(actionsOf(outcome), ['editHere']);
        assert.match(
          lastEntry(conversation)?.text ?? '',
          /not part of the free plan.*not a matter of credits/,
        );
        const media = conversation.record.contents.media.map(({ name }) => name);

        const [button] = chatButtons(actionsOf(outcome) ?? [], conversation);
        await runChatAction(window.workbench, button?.arguments ?? []);
        assert.equal(conversation.record.service, 'embedded');
        assert.deepEqual(
          conversation.record.contents.media.map(({ name }) => name),
          media,
        );
        assert.match(lastEntry(conversation)?.text ?? '', /ask for the edits again/);
        assert.deepEqual(lastEntry(conversation)?.actions, []);
        await conversation.ask('keep the first 2 seconds');
        const written = new Promise<vscode.Uri>((resolve) => conversation.onDidExport(resolve));
        assert.equal((await conversation.export()).type, 'done');
        assert.ok((await stat((await written).fsPath)).size > 10_000);
      },
    );

    it('never by an edit that was made before, nor by files that are there', async () => {
      const window = stage.open();
      await stage.signIn(window);
      const conversation = await window.withSample();
      stage.user.presses = ['Go On'];
      stage.answerMessage();
      assert.equal((await conversation.ask('trim it')).type, 'done');
      stage.service.answer('state', status(401));
      assert.ok(actionsOf(await conversation.showStatus())?.includes('retry'));
      assert.equal((await conversation.retry())?.type, 'done');
      stage.service.answer('state', status(401));
      assert.ok(actionsOf(await conversation.export())?.includes('retry'));
      await conversation.retry();
      assert.deepEqual([...stage.service.charges.values()], [1]);
      assert.equal(stage.service.requests('upload').length, 1);
    });

    proves('error.1001-own', 'of a token that is no longer accepted, which stays until then', async () => {
      const window = stage.open();
      await stage.signIn(window);
      const conversation = await window.withSample();
      stage.service.tokens.delete(mine);
      const outcome = await conversation.showStatus();
      assert.deepEqual(actionsOf(outcome), ['setToken', 'signOut', 'retry']);
      assert.deepEqual(stage.service.requests('anonymousToken'), []);
      stage.user.presses = ['Sign Out'];
      await conversation.actOnAccount('signOut');
      assert.equal((await conversation.showStatus()).type, 'done');
      assert.equal(stage.lastToken, anonymous);
    });
  });
});
