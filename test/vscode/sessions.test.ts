import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { systemClock } from '../../src/client/clock';
import { savedConversationSchema } from '../../src/session/saved-conversation';
import { cloudTimings } from '../../src/session/turns/turn';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { panelViewType } from '../../src/vscode/panel/view-types';
import { sessionCommands } from '../../src/vscode/session-commands';
import { SessionList } from '../../src/vscode/session-list';
import { code, data, flat, ok, raw, silence } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { until } from '../harness/until';
import { TestContext } from './extension-context';
import { TestWindow } from './test-window';
import { removeFolder } from './removed-folder';

const video = '{"tt":0,"sg":[{"id":"v","s":0,"d":10000,"n":"city"}]}';
const before = `{"d":10000,"t":[${video}]}`;
const titled = `{"d":10000,"t":[${video},{"tt":7,"sg":[{"id":"t","s":0,"d":3000,"text":"Urban Dreams"}]}]}`;

const token = 'nmv_usr_kept_nowhere';

const settings = () => vscode.workspace.getConfiguration('aiVideo');
const setUser = (key: string, value: string | undefined) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);

class WindowWithSessions extends TestWindow {
  readonly sessions = new SessionList(this.workbench, this.saved, this.services);
  private readonly commands = sessionCommands(this.sessions, this.workbench);

  run(command: string): Promise<void> {
    return this.commands[command]?.() ?? assert.fail(command);
  }
}

describe('Sessions', () => {
  let folder: string;
  let context: TestContext;
  let service: ScriptedService;
  let log: vscode.LogOutputChannel;
  let windows: WindowWithSessions[];
  let said: string[];
  const { openExternal } = vscode.env;
  const sleep = systemClock.sleep.bind(systemClock);
  const { showWarningMessage, showInformationMessage } = vscode.window;

  function open(): WindowWithSessions {
    const window = new WindowWithSessions(folder, log, context);
    windows.push(window);
    return window;
  }

  /** An answer of the agent, whole at once: only the scripted client tells what of a stream it has read. */
  function edit(draft: string, words?: string): Answer {
    return (exchange) => {
      service.draft = draft;
      return raw(words === undefined ? flat.heartbeat : flat.text(words), 'text/event-stream')(exchange);
    };
  }

  /** A conversation with one file and one edit. */
  async function edited({ workbench }: WindowWithSessions, name = 'city.mp4'): Promise<Conversation> {
    await writeFile(path.join(folder, name), 'a film');
    const conversation = workbench.newConversation();
    assert.equal((await conversation.files.add([vscode.Uri.file(path.join(folder, name))])).type, 'done');
    service.answer('run', edit(before, 'There you are.'));
    assert.equal((await conversation.ask('cut it')).type, 'done');
    return conversation;
  }

  const textsOf = ({ record }: Conversation) => record.contents.conversation.map(({ text }) => text);
  async function whenSaid({ record }: Conversation, text: RegExp): Promise<readonly string[]> {
    const find = () => record.contents.conversation.find((entry) => text.test(entry.text));
    const known = find();
    if (known) return known.changes;
    return new Promise((resolve) => {
      const watch = record.onDidChange(() => {
        const found = find();
        if (!found) return;
        watch.dispose();
        resolve(found.changes);
      });
    });
  }
  async function inNewWindow(id: string): Promise<Conversation> {
    return (await open().workbench.find(id)) ?? assert.fail('The conversation is gone.');
  }

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-sessions-')));
    context = new TestContext(vscode.Uri.file(path.join(folder, 'storage')));
    log = vscode.window.createOutputChannel('sessions under test', { log: true });
    service = await ScriptedService.start();
    // Without an end: the service's clock is not that of the extension host.
    service.tokens.add(token);
    service.answer('anonymousToken', ok({ token, user_id: 'anon_1', credits: 100 }));
    windows = [];
    said = [];
    await setUser('service', 'cloud');
    await setUser('cloudUrl', service.url);
    const answer = (message: string, ...rest: unknown[]) => {
      said.push(message);
      return Promise.resolve(rest.find((item) => item === 'Go On'));
    };
    Object.assign(vscode.window, { showWarningMessage: answer, showInformationMessage: answer });
  });

  afterEach(async () => {
    Object.assign(vscode.window, { showWarningMessage, showInformationMessage });
    Object.assign(vscode.env, { openExternal });
    Object.assign(systemClock, { sleep });
    for (const window of windows) await window.close();
    log.dispose();
    await setUser('service', undefined);
    await setUser('cloudUrl', undefined);
    await service.close();
    await removeFolder(folder);
  });

  it('go on in a later window: the same conversation, timeline, media and session', async () => {
    const first = open();
    const { id, record } = await edited(first);
    const shown = structuredClone(record.contents);
    await first.close();

    const again = await inNewWindow(id);
    assert.deepEqual(again.record.contents, shown);
    assert.equal(again.name, 'city.mp4');
    assert.equal(again.hasMedia, true);
    service.answer('run', edit(titled));
    assert.equal((await again.ask('add a title')).type, 'done');
    assert.equal(service.requests('newSession').length, 1);
    assert.equal(service.requests('upload').length, 1);
    assert.ok(service.requests('run').every(({ text }) => text.includes(sessionId)));
    assert.equal(
      new Set(again.record.contents.conversation.map((entry) => entry.id)).size,
      textsOf(again).length,
    );
  });

  it('stay at the address where they began, whatever is set by now', async () => {
    const first = open();
    const { id } = await edited(first);
    await first.close();
    const elsewhere = await ScriptedService.start();
    try {
      await setUser('cloudUrl', elsewhere.url);
      const again = await inNewWindow(id);
      assert.equal((await again.showStatus()).type, 'done');
      assert.deepEqual(elsewhere.received, []);
    } finally {
      await elsewhere.close();
    }
  });

  it('keep no token on disk', async () => {
    const first = open();
    await edited(first);
    await first.close();
    const [name = ''] = await readdir(path.join(folder, 'conversations'));
    const text = await readFile(path.join(folder, 'conversations', name), 'utf8');
    assert.ok(text.includes('There you are.'));
    assert.ok(!text.includes(token));
  });

  it('tell what became of a turn that was under way, without sending it again', async () => {
    const first = open();
    const conversation = await edited(first);
    service.answer('run', silence);
    const asked = service.requests('run').length;
    const turn = conversation.ask('add the title Urban Dreams');
    await until('the message is sent', () => service.requests('run').length > asked);
    await first.close();
    await turn;
    service.draft = titled;

    const again = await inNewWindow(conversation.id);
    const changes = await whenSaid(again, /^While the window was closed:$/);
    assert.deepEqual(changes, ['Title added: "Urban Dreams", 0–3 s']);
    assert.equal(again.record.timeline?.tracks.length, 2);
    assert.equal(service.requests('run').length, asked + 1);
    assert.ok(textsOf(again).includes('add the title Urban Dreams'));
  });

  it('lose nothing where the service can not be reached when they come back', async () => {
    const first = open();
    const conversation = await edited(first);
    service.answer('run', silence);
    const asked = service.requests('run').length;
    const turn = conversation.ask('add the title Urban Dreams');
    await until('the message is sent', () => service.requests('run').length > asked);
    await first.close();
    await turn;
    const looks = service.requests('state').length;
    service.answer('state', code(5000, 'scripted', 500), code(5000, 'scripted', 500));

    const second = open();
    const again = (await second.workbench.find(conversation.id)) ?? assert.fail('The conversation is gone.');
    await until('the state is read', () => service.requests('state').length > looks);
    assert.equal(again.record.timeline?.tracks.length, 1);
    await second.close();
    service.draft = titled;
    await whenSaid(await inNewWindow(conversation.id), /^While the window was closed:$/);
  });

  /** Nothing is waited for between two looks for a turn. */
  function withoutPatience(): void {
    const sleepless = (ms: number, signal?: AbortSignal) =>
      cloudTimings.recoveryWaitsMs.includes(ms) ? Promise.resolve() : sleep(ms, signal);
    Object.assign(systemClock, { sleep: sleepless });
  }
  const messagesSent = () =>
    service.requests('run').map(({ text }) => /"parts":\[\{"text":"(.*?)"/.exec(text)?.[1]);

  it('try again only what was not done of a request, where the window closed in its second message', async () => {
    const first = open();
    const conversation = await edited(first);
    service.answer('run', edit(titled, 'Titled.'), silence);
    const turn = conversation.ask('add a title, then show the status, then add music, then show the status');
    await until('the second message is sent', () => service.requests('run').length === 3);
    await first.close();
    await turn;

    withoutPatience();
    const again = await inNewWindow(conversation.id);
    await whenSaid(again, /^The window was closed before the edit arrived/);
    service.answer('run', edit(before, 'Music.'));
    assert.equal((await again.retry())?.type, 'done');
    assert.deepEqual(messagesSent(), ['cut it', 'add a title', 'add music', 'add music']);
    assert.ok(!textsOf(again).slice(-4).includes('add a title'));
  });

  it('offer what comes after a message that was done while the window was closed', async () => {
    const first = open();
    const conversation = await edited(first);
    service.answer('run', silence);
    const turn = conversation.ask('add a title, then show the status, then add music');
    await until('the message is sent', () => service.requests('run').length === 2);
    await first.close();
    await turn;
    service.draft = titled;

    const again = await inNewWindow(conversation.id);
    await whenSaid(again, /^What you asked for after that was not done yet/);
    assert.deepEqual(again.record.contents.conversation.at(-1)?.actions, ['retry']);
    service.answer('run', edit(before, 'Music.'));
    assert.equal((await again.retry())?.type, 'done');
    assert.deepEqual(messagesSent(), ['cut it', 'add a title', 'add music']);
  });

  it('try again the step that failed and what follows it, never what was done', async () => {
    const conversation = await edited(open());
    service.answer('run', edit(titled, 'Titled.'), raw(data({ error: 'overloaded' }), 'text/event-stream'));
    assert.equal(
      (await conversation.ask('add a title, then show the status, then add music')).type,
      'failed',
    );
    assert.deepEqual(conversation.record.contents.conversation.at(-1)?.actions, ['retry']);
    service.answer('run', edit(before, 'Music.'));
    assert.equal((await conversation.retry())?.type, 'done');
    assert.deepEqual(messagesSent(), ['cut it', 'add a title', 'add music', 'add music']);
  });

  it('try a turn again that broke off after its first words', async () => {
    const conversation = await edited(open());
    service.answer(
      'run',
      raw(flat.text('Working on it.') + data({ error: 'overloaded' }), 'text/event-stream'),
    );
    assert.equal((await conversation.ask('add a title')).type, 'failed');
    assert.deepEqual(conversation.record.contents.conversation.at(-1)?.actions, ['retry']);
    service.answer('run', edit(titled, 'Titled.'));
    assert.equal((await conversation.retry())?.type, 'done');
    assert.deepEqual(messagesSent(), ['cut it', 'add a title', 'add a title']);
  });

  it('are on the disk as under way before a message leaves', async () => {
    const conversation = await edited(open());
    const kept: unknown[] = [];
    service.answer('run', async (exchange) => {
      const file = path.join(folder, 'conversations', `${conversation.id}.json`);
      const { conversation: saved } = z
        .object({ conversation: savedConversationSchema })
        .parse(JSON.parse(await readFile(file, 'utf8')));
      kept.push(saved.underWay, saved.entries.at(-1)?.text);
      await edit(titled, 'Titled.')(exchange);
    });
    assert.equal((await conversation.ask('add a title')).type, 'done');
    const left = [{ type: 'message', text: 'add a title' }];
    assert.deepEqual(kept, [{ type: 'editing', left }, 'add a title']);
  });

  it('part where two windows go on with the same one: nothing is lost, and it is said once', async () => {
    const first = open();
    const conversation = await edited(first);
    await first.store.flush();
    const { id } = conversation;
    const second = await inNewWindow(id);
    service.answer('run', edit(titled, 'Titled.'), edit(before, 'Music.'));
    assert.equal((await conversation.ask('add a title')).type, 'done');
    assert.equal((await conversation.ask('add music')).type, 'done');
    assert.equal(second.id, id);
    assert.notEqual(conversation.id, id);
    assert.equal(textsOf(conversation).filter((text) => /also open in another window/.test(text)).length, 1);
    const listed = await first.sessions.all();
    assert.deepEqual(
      listed.map(({ name, state }) => [name, state]),
      [
        ['city.mp4 (2)', 'current'],
        ['city.mp4', 'closed'],
      ],
    );
    await first.close();
    const again = await inNewWindow(conversation.id);
    assert.deepEqual(
      textsOf(again).filter((text) => ['Titled.', 'Music.'].includes(text)),
      ['Titled.', 'Music.'],
    );
    assert.ok(!textsOf(second).includes('Titled.'));
  });

  it('are listed with what is current, named, and deleted here alone', async () => {
    const first = open();
    const city = await edited(first);
    const harbour = await edited(first, 'harbour.mp4');
    await first.sessions.rename(harbour.id, 'A walk');
    assert.equal(harbour.name, 'A walk');
    await first.sessions.rename(city.id, 'Downtown');
    await first.close();

    const { sessions, workbench } = open();
    await sessions.rename(city.id, 'Night');
    const names = async () => (await sessions.all()).map(({ name, state }) => [name, state]);
    assert.deepEqual(await names(), [
      ['A walk', 'closed'],
      ['Night', 'closed'],
    ]);
    await sessions.open(city.id);
    assert.deepEqual(await names(), [
      ['Night', 'current'],
      ['A walk', 'closed'],
    ]);
    // A name of the user's own stays, whatever is added.
    await writeFile(path.join(folder, 'other.mp4'), 'a film');
    await workbench.current?.files.add([vscode.Uri.file(path.join(folder, 'other.mp4'))]);
    assert.equal(workbench.current?.name, 'Night');
    await sessions.delete(city.id);
    assert.deepEqual(await names(), [['A walk', 'closed']]);
    assert.equal(workbench.current, undefined);
    await assert.rejects(sessions.open(city.id), /no longer there/);
    assert.ok((await readdir(folder)).includes('city.mp4'));
  });

  it('take files in the middle of something, and add them after it', async () => {
    const conversation = await edited(open());
    const names = ['other.mp4', 'third.mp4'];
    const [first, second] = await Promise.all(
      names.map(async (name) => {
        await writeFile(path.join(folder, name), 'a film');
        return vscode.Uri.file(path.join(folder, name));
      }),
    );
    assert.ok(first && second);
    service.answer('run', silence);
    const asked = conversation.ask('cut it once more');
    const added = [conversation.files.addInTurn([first]), conversation.files.addInTurn([second])];
    const waiting = names.map((name) => `Added as soon as that is done: ${name}`);
    assert.deepEqual(textsOf(conversation).slice(-2), waiting);
    assert.ok(!conversation.hasFile(first));
    conversation.stop();
    await asked;
    for (const adding of added) assert.deepEqual(await adding, { type: 'done' });
    await until('both are there', () => conversation.hasFile(first) && conversation.hasFile(second));
  });

  it('are not deleted in the middle of something', async () => {
    const window = open();
    const { sessions } = window;
    const conversation = await edited(window);
    service.answer('run', silence);
    const turn = conversation.ask('add a title');
    await assert.rejects(sessions.delete(conversation.id), /Still busy/);
    conversation.stop();
    await turn;
    await sessions.delete(conversation.id);
    assert.deepEqual(await sessions.all(), []);
  });

  it('open in a browser by a link of their own, which holds no token', async () => {
    const window = open();
    await edited(window);
    const pages: string[] = [];
    Object.assign(vscode.env, {
      openExternal: (uri: vscode.Uri) => Promise.resolve(pages.push(uri.toString(true)) > 0),
    });
    await window.run('aiVideo.openInBrowser');
    assert.equal(pages.length, 1);
    assert.match(pages[0] ?? '', /^https:\/\/nemovideo\.com\/workspace\/claim\?ct=clm_/);
    assert.ok(!pages[0]?.includes(token));
    assert.match(service.only('claimToken').text, new RegExp(`"session_id":"${sessionId}"`));
  });

  it('tell why they can not be opened in a browser', async () => {
    const window = open();
    await edited(window);
    service.answer('claimToken', code(1002), code(1002));
    await assert.rejects(window.run('aiVideo.openInBrowser'), /no longer knows this session/);
    await setUser('service', 'embedded');
    const local = window.workbench.newConversation();
    local.record.addEntry('user', 'hello');
    await window.run('aiVideo.openInBrowser');
    assert.match(said.at(-1) ?? '', /no page in the browser/);
  });

  it('fill a panel that VS Code brings back, by its id or else by its title', async () => {
    const first = open();
    const { id } = await edited(first);
    await first.close();
    for (const known of [id, undefined]) {
      const second = open();
      const panel = vscode.window.createWebviewPanel(panelViewType, 'city.mp4', vscode.ViewColumn.Active);
      await second.workbench.bringBack(panel, known);
      assert.equal(second.workbench.current?.id, id);
      assert.deepEqual(second.workbench.all.length, 1);
      await second.close();
    }
  });

  it('say so where what was kept is spoiled, and begin anew in its panel', async () => {
    const first = open();
    const { id } = await edited(first);
    await first.close();
    const file = path.join(folder, 'conversations', `${id}.json`);
    await writeFile(file, '{"half":');
    const second = open();
    const panel = vscode.window.createWebviewPanel(panelViewType, 'city.mp4', vscode.ViewColumn.Active);
    await second.workbench.bringBack(panel, id);
    const { current } = second.workbench;
    assert.ok(current && current.id !== id);
    assert.match(textsOf(current).join(), /can no longer be read/);
    assert.equal(await readFile(file, 'utf8'), '{"half":');
  });

  it('go on where the service lost them: a new one takes their place', async () => {
    const first = open();
    const { id } = await edited(first);
    await first.close();
    service.loseSession();
    const again = await inNewWindow(id);
    assert.equal((await again.ask('add a title')).type, 'sessionReplaced');
    assert.equal(again.hasLostMedia, true);
    // Between them stands that edits cost credits.
    assert.deepEqual(
      textsOf(again).filter((text) => text === 'cut it' || text === 'There you are.'),
      ['cut it', 'There you are.'],
    );
  });

  it('get the media of a lost one again, and the request that met its end, with one click each', async () => {
    const first = open();
    const { id } = await edited(first);
    await first.close();
    service.loseSession();
    const again = await inNewWindow(id);
    const last = () => again.record.contents.conversation.at(-1);
    assert.equal((await again.ask('add a title')).type, 'sessionReplaced');
    assert.deepEqual(last()?.actions, ['reupload']);
    assert.equal((await again.files.addLost()).type, 'done');
    assert.equal(again.hasLostMedia, false);
    assert.deepEqual(last()?.actions, ['retry']);
    service.answer('run', edit(titled, 'Added.'));
    assert.equal((await again.retry())?.type, 'done');
    assert.equal(last()?.text, 'Added.');
    const sent = service.requests('run').at(-1)?.text ?? '';
    assert.ok(sent.includes('add a title') && sent.includes(again.sessionId ?? '?'));
    assert.ok(!sent.includes(sessionId));
  });

  it('show what the agent tells to click as buttons, and keep what it says of the video', async () => {
    const window = open();
    const conversation = await edited(window);
    service.answer(
      'run',
      edit(titled, 'Title added. Click Export, check your account, and drag the title to the end.'),
    );
    assert.equal((await conversation.ask('add the title Urban Dreams')).type, 'done');
    const { text, actions, suggestions, changes } = conversation.record.contents.conversation.at(-1) ?? {};
    assert.equal(text, 'Title added.');
    assert.deepEqual(actions, ['export', 'undo', 'credits']);
    assert.deepEqual(suggestions, ['Move the title to the end']);
    assert.deepEqual(changes, ['Title added: "Urban Dreams", 0–3 s']);
    service.answer('run', edit(titled, 'Click the Export button.'));
    assert.equal((await conversation.ask('how do I export?')).type, 'done');
    const answer = conversation.record.contents.conversation.at(-1);
    assert.deepEqual([answer?.text, answer?.actions], ['You can do that here:', ['export']]);
  });

  it('tell what a turn changed before it broke off, and offer to try again', async () => {
    const window = open();
    const conversation = await edited(window);
    service.answer('run', (exchange) => {
      service.draft = titled;
      return raw(data({ error: 'Model overloaded' }), 'text/event-stream')(exchange);
    });
    assert.equal((await conversation.ask('add the title Urban Dreams')).type, 'failed');
    const [told, failure] = conversation.record.contents.conversation.slice(-2);
    assert.equal(told?.text, 'This was done before it broke off:');
    assert.deepEqual(told.changes, ['Title added: "Urban Dreams", 0–3 s']);
    assert.deepEqual([failure?.text, failure?.actions], ['Model overloaded', ['retry']]);
    assert.equal(conversation.record.timeline?.tracks.length, 2);
  });
});
