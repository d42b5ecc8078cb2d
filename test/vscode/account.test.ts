import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { z } from 'zod';
import { proves } from '../contract/proves';
import { ok, status } from '../harness/scripted-answers';
import { assertNoToken } from '../harness/secrets';
import { until } from '../harness/until';
import { AccountStage, anonymous, mine } from './account-window';
import type { AccountWindow } from './account-window';
import { theExtension } from './extension-context';

const manifestSchema = z.object({ version: z.string() });

describe('The account in VS Code', () => {
  let stage: AccountStage;
  beforeEach(async () => (stage = await AccountStage.start()));
  afterEach(() => stage.end());

  describe('by its commands', () => {
    proves('request.version', 'takes a token, under the version of package.json', async () => {
      const window = stage.open();
      await stage.signIn(window);
      assert.deepEqual(stage.user.said, [
        'The token is accepted and kept. Credits left: 90, and 10 held by work in progress',
      ]);
      assert.equal(stage.user.boxes[0]?.password, true);
      assert.equal(stage.lastToken, mine);
      const { version } = manifestSchema.parse(theExtension().packageJSON);
      assert.equal(stage.service.only('credits').headers['x-skill-version'], version);
    });

    it('keeps no token that is refused, and asks for another', async () => {
      const window = stage.open();
      stage.user.presses = ['Set Token…'];
      await stage.signIn(window, 'wrong');
      assert.match(stage.user.said.join('\n'), /does not accept this token. It was not kept/);
      assert.equal(stage.user.boxes.length, 2);
      assert.equal(stage.context.secretValues.size, 0);
    });

    it('signs out only where the user is sure, and says where a token of the environment stays', async () => {
      const window = stage.open();
      await stage.signIn(window);
      await window.run('aiVideo.signOut');
      assert.equal(stage.context.secretValues.size, 1);
      stage.user.presses = ['Sign Out'];
      await window.run('aiVideo.signOut');
      assert.equal(stage.context.secretValues.size, 0);
      assert.match(stage.user.said.at(-1) ?? '', /^Signed out\. Your token is deleted/);
      await stage.open({ type: 'token', token: mine, address: stage.service.url }).run('aiVideo.signOut');
      assert.match(stage.user.said.at(-1) ?? '', /NEMO_TOKEN is set in the environment and still applies/);
    });

    it('tells where the token of the environment is not used', async () => {
      await stage.open({ type: 'badAddress' }).run('aiVideo.signOut');
      assert.match(stage.user.said[0] ?? '', /NEMO_TOKEN is not used/);
    });

    it('shows the credits with no session open, and what leads on', async () => {
      const window = stage.open();
      await window.run('aiVideo.credits');
      assert.deepEqual(stage.user.said, ['Credits left: 90, and 10 held by work in progress']);
      stage.service.answer('credits', status(503));
      await window.run('aiVideo.credits');
      assert.match(stage.user.said[1] ?? '', /has a problem/);
      await stage.signIn(window);
      stage.service.tokens.delete(mine);
      stage.user.presses = ['Sign Out'];
      await window.run('aiVideo.credits');
      assert.match(stage.user.said.join('\n'), /no longer accepted by the cloud/);
    });

    it('makes nobody known to the cloud who edits on this computer alone', async () => {
      await stage.choose('embedded');
      await stage.open().run('aiVideo.credits');
      assert.deepEqual(stage.user.said, ['Editing on this computer is free and without limits.']);
      assert.deepEqual(stage.service.received, []);
    });
  });

  describe('in its list', () => {
    const { createQuickPick } = vscode.window;
    afterEach(() => Object.assign(vscode.window, { createQuickPick }));

    /** Runs the command and chooses from its list, as soon as the credits stand there. */
    async function choose(window: AccountWindow, label: RegExp): Promise<string[]> {
      const opened: vscode.QuickPick<vscode.QuickPickItem>[] = [];
      Object.assign(vscode.window, {
        createQuickPick: () => {
          const pick = createQuickPick();
          opened.push(pick);
          return pick;
        },
      });
      const done = window.run('aiVideo.account');
      await until('the list is whole', () => opened[0]?.busy === false);
      const [pick] = opened;
      assert.ok(pick);
      const lines = pick.items.map((item) => item.label);
      const chosen = pick.items.find((item) => label.test(item.label)) ?? assert.fail(lines.join('\n'));
      const active = new Promise<void>((resolve) => {
        pick.onDidChangeActive(([item]) => {
          if (item === chosen) resolve();
        });
      });
      pick.activeItems = [chosen];
      await active;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await done;
      return lines;
    }

    it('shows who is signed in and what is left, never the token, and leads on', async () => {
      const window = stage.open();
      await window.run('aiVideo.credits');
      const before = await choose(window, /Register…/);
      assert.ok(
        before.some((line) => line.endsWith('Anonymous')),
        before.join('\n'),
      );
      assert.ok(before.some((line) => line.endsWith('User: anon_1')));
      assert.ok(before.some((line) => line.endsWith('Credits left: 90, and 10 held by work in progress')));
      assert.deepEqual(stage.user.pages, ['https://nemovideo.com/register?bind=anon_1']);

      await stage.signIn(window);
      const after = await choose(window, /Top Up…/);
      assert.ok(after.some((line) => line.endsWith('Signed in with your own token')));
      assert.ok(!after.some((line) => line.includes('Register')));
      assertNoToken([...before, ...after].join('\n'), 'the list');
      assert.equal(stage.user.pages.length, 2);
    });
  });

  describe('in two windows', () => {
    it('signs in and out in both, and shows the credits of who it is', async () => {
      const [here, there] = [stage.open(), stage.open()];
      await there.run('aiVideo.credits');
      assert.equal(stage.lastToken, anonymous);
      assert.deepEqual([there.status.isShown, there.status.text], [true, '$(cloud) 90']);
      stage.service.answer('credits', ...[1, 2].map(() => ok({ available: 7, frozen: 0, total: 7 })));
      await stage.signIn(here);
      await until('the other window shows them', () => there.status.text === '$(cloud) 7');
      assert.equal(stage.lastToken, mine);

      stage.user.presses = ['Sign Out'];
      await here.run('aiVideo.signOut');
      await until('both are anonymous again', () => there.status.text === '$(cloud) 90');
      assert.equal(stage.lastToken, anonymous);
      stage.user.presses = ['Sign Out'];
      await here.run('aiVideo.signOut');
      await until('nothing is shown', () => !there.status.isShown && !here.status.isShown);
      assert.equal(stage.context.secretValues.size, 0);
    });

    it('shows no credits where nothing is edited in the cloud', async () => {
      const window = stage.open();
      await window.run('aiVideo.credits');
      assert.equal(window.status.isShown, true);
      await stage.choose('embedded');
      await until('the item is hidden', () => !window.status.isShown);
    });
  });

  proves(
    ['claim.no-bearer', 'request.bearer'],
    'tells its tokens to the service and the secret store alone',
    async () => {
      const window = stage.open();
      stage.user.presses = ['Go On'];
      const conversation = await window.withSample();
      stage.answerMessage();
      await conversation.ask('trim it');
      await stage.signIn(window);
      stage.user.presses = ['Go On'];
      stage.answerMessage();
      await conversation.ask('trim it');
      stage.service.tokens.delete(mine);
      await conversation.ask('trim it');
      await stage.closeWindows();

      assert.deepEqual(
        [...stage.context.secretValues.values()].filter((text) => text.includes(mine)).length,
        1,
      );
      const kept = await readdir(path.join(stage.folder, 'conversations'));
      assert.equal(kept.length, 1);
      const elsewhere = {
        'the log': stage.context.logLines.join('\n'),
        'the settings': JSON.stringify(vscode.workspace.getConfiguration('aiVideo')),
        'the state': JSON.stringify([...stage.context.stateValues]),
        'the panel': window.panelMessages.join('\n'),
        'a message': stage.user.said.join('\n'),
        'the conversation': await readFile(path.join(stage.folder, 'conversations', kept[0] ?? ''), 'utf8'),
      };
      for (const [where, text] of Object.entries(elsewhere)) {
        assert.ok(text.length > 10 || where === 'the state', where);
        assertNoToken(text, where);
      }
    },
  );
});
