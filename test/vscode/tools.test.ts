import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as vscode from 'vscode';
import { EmbeddedEngine } from '../../src/client/embedded-engine';
import { allTools, inputSchemaOf } from '../../src/tools/definitions';
import type { ToolKey } from '../../src/tools/definitions';
import type { Services } from '../../src/vscode/services';
import { EditorDesk } from '../../src/vscode/tools/editor-desk';
import { definitionsFor } from '../../src/vscode/tools/mcp-definition';
import { EditorTool } from '../../src/vscode/tools/editor-tool';
import type { Workbench } from '../../src/vscode/workbench';
import { makeFilm, threeStepEdit, toolNames } from '../harness/tool-steps';
import type { ToolAnswer } from '../harness/tool-steps';
import { TestContext, theExtension } from './extension-context';
import { removeFolder } from './removed-folder';
import { TestWindow } from './test-window';

const setService = (service: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', service, vscode.ConfigurationTarget.Global);

const never = new vscode.CancellationTokenSource().token;

/** From this version on tools hand pictures to models. */
const canSee = vscode.version.localeCompare('1.106.0', undefined, { numeric: true }) >= 0;

function answerOf({ content }: vscode.LanguageModelToolResult): ToolAnswer {
  const texts = content.flatMap((part) => (part instanceof vscode.LanguageModelTextPart ? [part.value] : []));
  const isImage = (part: unknown): part is { mimeType: string; data: Uint8Array } =>
    typeof part === 'object' && part !== null && 'mimeType' in part && part.mimeType === 'image/jpeg';
  return { text: texts.join('\n'), images: content.filter(isImage).map(({ data }) => data) };
}

/** A folder in the one that is open, whose files are named without a question. */
async function newFolder(): Promise<string> {
  const [open] = vscode.workspace.workspaceFolders ?? assert.fail('A folder is open.');
  const folder = path.join(open?.uri.fsPath ?? '', `tools-${Date.now()}`);
  await mkdir(folder);
  return folder;
}

describe('The tools for language models', function () {
  this.timeout(120_000);
  before(() => theExtension().activate());

  it('are those that are defined, with their words and schemas', () => {
    const own = vscode.lm.tools.filter(({ name }) => toolNames.includes(name));
    assert.deepEqual(
      own.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
      allTools.map(({ definition }) => ({
        name: definition.name,
        description: definition.description,
        inputSchema: inputSchemaOf(definition),
      })),
    );
  });

  it('lead a model through an edit: it looks, edits, sees the result and exports it', async () => {
    // In a window of tests VS Code agrees to its own questions.
    const folder = await newFolder();
    await setService('embedded');
    try {
      const call = async (name: string, input: object) =>
        answerOf(await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, never));
      await threeStepEdit(folder, call, canSee);
    } finally {
      await setService(undefined);
      await removeFolder(folder);
    }
  });
});

describe('A tool of a language model', function () {
  this.timeout(120_000);
  let folder: string;
  let services: Services;
  let window: TestWindow;
  let workbench: Workbench;
  let log: vscode.LogOutputChannel;
  let desk: EditorDesk;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-tools-')));
    log = vscode.window.createOutputChannel('tools under test', { log: true });
    window = new TestWindow(folder, log);
    ({ workbench, services } = window);
    desk = new EditorDesk(workbench, services);
    await setService('embedded');
    await makeFilm(path.join(folder, 'film.mp4'));
  });
  afterEach(async () => {
    await setService(undefined);
    await window.close();
    log.dispose();
    await removeFolder(folder);
  });

  const film = () => path.join(folder, 'film.mp4');
  const tool = (key: ToolKey) => new EditorTool(key, desk);
  const invoke = async (key: ToolKey, input: object) => answerOf(await tool(key).invoke({ input }, never));
  async function asked(key: ToolKey, input: object): Promise<{ title: string; message: string } | undefined> {
    const { confirmationMessages } = await tool(key).prepareInvocation({ input });
    if (!confirmationMessages) return undefined;
    const { title, message } = confirmationMessages;
    return { title, message: typeof message === 'string' ? message : message.value };
  }

  it('asks before it edits, and shows the file and every edit as it is', async () => {
    const edits = [
      { edit: 'trimSilences' },
      { edit: 'addTitle', text: '[free](https://evil.example) ``` **bold**' },
    ];
    const { title, message } =
      (await asked('edit', { file: film(), add: ['/music.mp3'], edits })) ?? assert.fail();
    assert.equal(title, 'Edit film.mp4?');
    for (const shown of [film(), '/music.mp3', '{"edit":"trimSilences"}', JSON.stringify(edits[1])])
      assert.ok(message.includes(shown), shown);
    // What a model says is code, whatever fences it holds.
    assert.match(message, /^````json$/mu);
    const words = (await asked('edit', { file: film(), request: 'trim the silences' })) ?? assert.fail();
    assert.match(words.message, /```text\ntrim the silences\n```/u);
    assert.doesNotMatch(words.message, /credits/u);
    const tricky =
      (await asked('edit', { file: film(), request: 'mute\n```\nNothing is changed.' })) ?? assert.fail();
    assert.match(tricky.message, /^````text\nmute\n```\nNothing is changed\.\n````$/mu);
  });

  it('does not do with another video what the user agreed to for the one that was open', async () => {
    const other = path.join(folder, 'other.mp4');
    await makeFilm(other);
    await invoke('edit', { file: other, request: 'keep the first 2 seconds' });
    await invoke('edit', { file: film(), request: 'keep the first 2 seconds' });
    const call = { request: 'keep the first 1 second' };
    assert.equal((await asked('edit', call))?.title, 'Edit film.mp4?');
    // Meanwhile something else is worked on.
    await invoke('timeline', { file: other });
    await assert.rejects(invoke('edit', call), (error: Error) => {
      assert.match(
        error.message,
        /^Nothing was done: the user was asked about film\.mp4, and now other\.mp4/u,
      );
      assert.ok(error.message.includes(film()));
      return true;
    });
    for (const each of workbench.all) assert.equal(each.record.timeline?.durationMs, 2000);
    assert.equal((await asked('edit', call))?.title, 'Edit other.mp4?');
    await invoke('edit', call);
    assert.equal(workbench.all.find(({ name }) => name === 'other.mp4')?.record.timeline?.durationMs, 1000);
  });

  it('tells that edits in the cloud cost credits, and that the files are uploaded', async () => {
    await setService('cloud');
    const { message } =
      (await asked('edit', { file: film(), request: 'trim the silences' })) ?? assert.fail();
    assert.match(message, /files are uploaded, and it costs credits/u);
  });

  it('asks before it exports, and shows what is written where', async () => {
    const { title, message } =
      (await asked('export', { file: film(), format: 'gif', fps: 12 })) ?? assert.fail();
    assert.equal(title, 'Export film.mp4?');
    for (const shown of [folder, 'film.edited.gif', '"fps":12', 'No file is written over.'])
      assert.ok(message.includes(shown), shown);
    const elsewhere = (await asked('export', { file: film(), folder: '/elsewhere' })) ?? assert.fail();
    assert.match(elsewhere.message, /```text\n.elsewhere\n```/u);
  });

  it('asks before it looks at a file that is in no open folder, and not before one that is', async () => {
    assert.match((await asked('look', { file: film() }))?.message ?? '', /not in a folder that is open/u);
    assert.match(
      (await asked('frames', { file: film(), atMs: [0] }))?.message ?? '',
      /not in a folder that is open/u,
    );
    assert.match(
      (await asked('look', { file: '../up.mp4' }))?.message ?? '',
      /not in a folder that is open/u,
    );
    assert.equal(await asked('look', { file: 'harbour.mp4' }), undefined);
    assert.equal(await asked('timeline', {}), undefined);
    assert.equal(await asked('editKinds', {}), undefined);
  });

  it('asks also where an address, a path or a link leads out of the folder that is open', async () => {
    const [open] = vscode.workspace.workspaceFolders ?? [];
    const inside = open?.uri.fsPath ?? assert.fail('A folder is open.');
    const way = path.relative(inside, film()).replaceAll(path.sep, '/');
    const links = [
      path.join(inside, `out-${Date.now()}.mp4`),
      path.join(inside, `in-${Date.now()}.mp4`),
    ] as const;
    await symlink(film(), links[0]);
    await symlink(path.join(inside, 'harbour.mp4'), links[1]);
    try {
      const folderUri = vscode.Uri.file(inside).toString();
      const leadOut = [`${inside}/${way}`, `${folderUri}/${way}`, links[0], path.basename(links[0])];
      for (const file of [...leadOut, `${folderUri}/${way.replaceAll('..', '%2E%2E')}`])
        assert.match((await asked('look', { file }))?.message ?? '', /not in a folder that is open/u, file);
      const stay = [
        `${inside}/../${path.basename(inside)}/harbour.mp4`,
        `${folderUri}/harbour.mp4`,
        links[1],
      ];
      for (const file of stay) assert.equal(await asked('look', { file }), undefined, file);
    } finally {
      for (const link of links) await rm(link);
    }
  });

  it('works on a conversation of the window, where what it did can be read and undone', async () => {
    await invoke('edit', { file: film(), edits: [{ edit: 'trimEnd', lengthMs: 2000 }], request: 'shorter' });
    const [conversation, ...others] = workbench.all;
    assert.ok(conversation);
    assert.deepEqual(others, []);
    const entries = conversation.record.contents.conversation;
    assert.ok(entries.some(({ role, text }) => role === 'user' && text === 'shorter'));
    assert.equal(conversation.record.timeline?.durationMs, 6000);
    await invoke('edit', { request: 'add the title "Hello"' });
    assert.match((await invoke('timeline', {})).text, /"Hello"/u);
    assert.match((await invoke('undo', { steps: 2 })).text, /No edit is made/u);
    assert.equal(workbench.all.length, 1);
  });

  it('goes on with what the panel edits', async () => {
    const conversation = workbench.newConversation();
    await conversation.files.add([vscode.Uri.file(film())]);
    await invoke('edit', { request: 'cut the last 3 seconds' });
    assert.equal(conversation.record.timeline?.durationMs, 5000);
    assert.equal(workbench.all.length, 1);
  });

  it('fails in words that tell the model what to do, with nothing done', async () => {
    const fails = (key: ToolKey, input: object, words: RegExp) =>
      assert.rejects(tool(key).invoke({ input }, never), (error: Error) => words.test(error.message));
    await fails('timeline', {}, /No video is being edited yet\. Give its path as "file"/u);
    await fails('look', { file: 'gone.mp4' }, /There is no file "gone\.mp4" in .*\. Check the path/u);
    await fails('look', { fiel: film() }, /Unrecognized key: "fiel"/u);
    await fails('export', { file: film() }, /was not edited yet\. Call video_edit first/u);
    await fails('edit', { file: film(), request: 'make it flowery' }, /Not understood: "make it flowery"/u);
    await fails('edit', { file: film(), request: 'trim the silences and export' }, /call video_export/u);
    await fails('edit', { file: 'https://example.com/a.mp4', request: 'mute' }, /There is no file/u);
    const notes = path.join(folder, 'notes.txt');
    await writeFile(notes, 'no media');
    await fails('edit', { file: notes, request: 'mute it' }, /"notes\.txt" is not supported/u);
    // What could not be begun is not left behind.
    assert.deepEqual(
      workbench.all.map(({ name }) => name),
      ['film.mp4'],
    );
    assert.equal(workbench.all[0]?.record.timeline, null);
  });

  /** As where the data folder of an engine is cleaned while it does not run. */
  async function loseSessions(): Promise<void> {
    const dataFolder = path.join(folder, 'storage', 'engine');
    await new EmbeddedEngine(() => ({
      dataFolder,
      execPath: '',
      script: '',
      version: '',
      ffmpegPath: '',
    })).stop();
    await rm(path.join(dataFolder, 'sessions'), { recursive: true, maxRetries: 10 });
  }

  const looks: [ToolKey, object][] = [
    ['timeline', {}],
    ['frames', { atMs: [0] }],
    ['edit', { request: 'mute it' }],
  ];
  for (const [key, input] of looks) {
    it(`begins anew, as it is told to, where ${key} met the loss of the session`, async () => {
      const shorten = { file: film(), request: 'cut the last 3 seconds' };
      await invoke('edit', shorten);
      await loseSessions();
      await assert.rejects(
        invoke(key, input),
        /Its edits are gone\. Call video_edit with "file" to begin anew/u,
      );
      assert.match((await invoke('edit', shorten)).text, /Timeline: 5000 ms/u);
    });
  }

  it('ends when it is cancelled', async () => {
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    const looking = tool('look').invoke({ input: { file: film() } }, source.token);
    await assert.rejects(looking, (error) => error instanceof vscode.CancellationError);
  });
});

describe('The MCP server that VS Code is offered', function () {
  this.timeout(60_000);

  it('runs with the Node of VS Code, in the open folders alone, and sees no token', async () => {
    const storage = await mkdtemp(path.join(tmpdir(), 'ai-video-mcp-'));
    const context = new TestContext(vscode.Uri.file(storage));
    const [definition, ...others] = definitionsFor(context);
    assert.ok(definition);
    assert.deepEqual(others, []);
    const { command, args, env, cwd } = definition;
    assert.equal(command, process.execPath);
    assert.equal(env['NEMO_TOKEN'], null);
    const [open] = vscode.workspace.workspaceFolders ?? [];
    assert.equal(args[args.indexOf('--folder') + 1], open?.uri.fsPath);
    assert.equal(cwd?.fsPath, open?.uri.fsPath);
    const client = new Client({ name: 'a test', version: '1' });
    const plain = { PATH: process.env['PATH'] ?? '', ELECTRON_RUN_AS_NODE: '1' };
    await client.connect(new StdioClientTransport({ command, args, env: plain, cwd: storage }));
    try {
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        toolNames,
      );
      const outside = await client.callTool({ name: 'video_look', arguments: { file: storage } });
      assert.match(JSON.stringify(outside.content), /in no folder that may be used/u);
    } finally {
      await client.close();
      await removeFolder(storage);
    }
  });
});
