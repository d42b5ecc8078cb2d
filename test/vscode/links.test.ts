import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { readLink } from '../../src/vscode/links/link';
import { openLink } from '../../src/vscode/links/open-link';
import type { Services } from '../../src/vscode/services';
import type { Workbench } from '../../src/vscode/workbench';
import { extensionId } from '../harness/extension-id';
import { until } from '../harness/until';
import { theExtension } from './extension-context';
import { TestWindow } from './test-window';
import { removeFolder } from './removed-folder';

const setService = (value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', value, vscode.ConfigurationTarget.Global);

/** As VS Code hands it over. */
const linkTo = (query: string, where = '/open') =>
  vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}${where}?${query}`);
const withFields = (fields: Readonly<Record<string, string>>) =>
  linkTo(
    Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&'),
  );

interface Question {
  readonly message: string;
  readonly detail: string | undefined;
  readonly isModal: boolean;
  readonly buttons: readonly string[];
}

describe('A link', function () {
  this.timeout(60_000);
  const { showWarningMessage } = vscode.window;
  let folder: string;
  let clip: string;
  let questions: Question[];
  /** The button that is pressed. */
  let answer: string | undefined;
  let window: TestWindow;
  let services: Services;
  let workbench: Workbench;
  let log: vscode.LogOutputChannel;

  before(async () => {
    await theExtension().activate();
    Object.assign(vscode.window, {
      showWarningMessage: (message: string, ...items: (string | vscode.MessageOptions)[]) => {
        const options = items.find((item) => typeof item !== 'string');
        const buttons = items.filter((item) => typeof item === 'string');
        questions.push({ message, detail: options?.detail, isModal: options?.modal === true, buttons });
        return Promise.resolve(buttons.find((button) => button === answer));
      },
    });
  });

  after(async () => {
    Object.assign(vscode.window, { showWarningMessage });
    await setService(undefined);
  });

  beforeEach(async () => {
    await setService('embedded');
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-link-')));
    clip = path.join(folder, 'cut & dry #1 100%.mp4');
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4');
    await copyFile(sample.fsPath, clip);
    questions = [];
    answer = undefined;
    log = vscode.window.createOutputChannel('a link under test', { log: true });
    window = new TestWindow(folder, log);
    ({ workbench, services } = window);
  });

  afterEach(async () => {
    await window.close();
    log.dispose();
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
    await removeFolder(folder);
  });

  const follow = (link: vscode.Uri) => openLink(link, workbench, services);
  const prompt = 'keep the first 2 seconds & fade out';

  it('asks first, in a dialog that shows the whole file and all of the words, and does nothing without an answer', async () => {
    await follow(withFields({ file: clip, prompt }));
    const [question] = questions;
    assert.equal(questions.length, 1);
    assert.equal(question?.isModal, true);
    assert.match(question.message, /cut & dry #1 100%\.mp4/u);
    const detail = question.detail ?? '';
    assert.ok(detail.startsWith(`${clip}\n`));
    assert.ok(detail.includes(prompt));
    assert.match(detail, /on this computer/u);
    assert.deepEqual(question.buttons, ['Open', 'Open and Send']);
    assert.deepEqual(workbench.all, []);
  });

  it('adds the file and sends the words where the user says so', async () => {
    answer = 'Open and Send';
    await follow(withFields({ file: clip, prompt }));
    const { current } = workbench;
    assert.equal(current?.hasFile(vscode.Uri.file(clip)), true);
    assert.equal(current.record.contents.conversation[0]?.text, prompt);
    assert.ok((current.record.timeline?.durationMs ?? Infinity) <= 2000);
  });

  it('only opens the file where that is chosen: the words are not sent', async () => {
    answer = 'Open';
    await follow(withFields({ file: clip, prompt }));
    assert.equal(workbench.current?.hasFile(vscode.Uri.file(clip)), true);
    assert.deepEqual(workbench.current.record.contents.conversation, []);
    assert.equal(workbench.current.record.timeline, null);
  });

  it('leaves the words in the prompt box where its file can not be added', async () => {
    answer = 'Open and Send';
    await writeFile(clip, 'no video at all');
    const drafts: (string | undefined)[] = [];
    const show = workbench.show.bind(workbench);
    workbench.show = (conversation, draft) => {
      drafts.push(draft);
      show(conversation, draft);
    };
    await follow(withFields({ file: clip, prompt }));
    assert.deepEqual(drafts, [undefined, prompt]);
    assert.equal(workbench.current?.hasMedia, false);
  });

  it('has nothing to send where it brings no words', async () => {
    await follow(withFields({ file: clip }));
    assert.deepEqual(questions[0]?.buttons, ['Open']);
  });

  it('says where it is edited, as the user chose, and that a file is uploaded', async () => {
    await setService('cloud');
    await follow(withFields({ file: clip, prompt }));
    assert.match(
      questions[0]?.detail ?? '',
      /the file is uploaded\. Before an edit costs credits you are asked/u,
    );
    await setService('ask');
    await follow(withFields({ file: clip, prompt }));
    assert.match(questions[1]?.detail ?? '', /You are asked where to edit it/u);
  });

  it('may name a file of the folder that is open, by its path in it', async () => {
    const [open] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(open);
    await follow(withFields({ file: 'harbour.mp4' }));
    assert.ok(questions[0]?.detail?.includes(path.join(open.uri.fsPath, 'harbour.mp4')));
  });

  it('shows the path that it leads to', async () => {
    await follow(withFields({ file: `${folder}/not-here/../${path.basename(clip)}` }));
    assert.ok(questions[0]?.detail?.startsWith(clip));
  });

  it('is refused without a question where it names no file that is here', async () => {
    await mkdir(path.join(folder, 'folder.mp4'));
    await symlink(path.join(folder, 'gone'), path.join(folder, 'broken.mp4'));
    for (const name of ['none.mp4', 'folder.mp4', 'broken.mp4'])
      await follow(withFields({ file: path.join(folder, name) }));
    assert.deepEqual(
      questions.map(({ isModal, message }) => [isModal, /there is no file/u.test(message)]),
      [
        [false, true],
        [false, true],
        [false, true],
      ],
    );
  });

  it('is refused where it asks for anything else', async () => {
    await writeFile(path.join(folder, 'words.txt'), 'words');
    const file = encodeURIComponent(clip);
    const refused: readonly (readonly [vscode.Uri, ReturnType<typeof readLink>])[] = [
      [linkTo(`file=${file}`, '/export'), 'unknown'],
      [linkTo(`file=${file}`, '/'), 'unknown'],
      [linkTo(`file=${file}`, '/open/'), 'unknown'],
      [linkTo(`file=${file}#cloud`), 'unknown'],
      [linkTo(`service=cloud&file=${file}`), 'unknown'],
      [linkTo(`file=${file}&file=${file}`), 'unknown'],
      [linkTo(`file=${file}&prompt=a&prompt=b`), 'unknown'],
      [linkTo(''), 'unknown'],
      [linkTo('file='), 'noFile'],
      [linkTo('prompt=undo'), 'noFile'],
      [withFields({ file: path.join(folder, 'words.txt') }), 'notMedia'],
      // What follows belongs to the name of the file, which is then none of media.
      [linkTo(`file=${file}&cloudUrl=https://elsewhere.example`), 'notMedia'],
      [withFields({ file: 'https://elsewhere.example/a.mp4' }), 'badPath'],
      [withFields({ file: 'vscode-vfs://github/a/b/c.mp4' }), 'badPath'],
      [withFields({ file: '\\\\elsewhere.example\\share\\a.mp4' }), 'badPath'],
      [withFields({ file: '//elsewhere.example/share/a.mp4' }), 'badPath'],
      [withFields({ file: '../a.mp4' }), 'badPath'],
      [withFields({ file: 'a/../../b.mp4' }), 'badPath'],
      [withFields({ file: `/${'a'.repeat(1000)}.mp4` }), 'badPath'],
      [withFields({ file: '/a\u202E4pm.mp4' }), 'hiddenCharacters'],
      [withFields({ file: clip, prompt: 'undo\u2066 all\u2069' }), 'hiddenCharacters'],
      [withFields({ file: clip, prompt: 'undo\u200B' }), 'hiddenCharacters'],
      [withFields({ file: clip, prompt: 'undo\u0007' }), 'hiddenCharacters'],
      // Letters that are blank or not shown: a soft hyphen, a Hangul filler, an empty Braille cell, a tag.
      ...['\u00AD', '\u3164', '\u2800', '\u{E0041}'].map(
        (letter) => [withFields({ file: clip, prompt: `undo${letter}` }), 'hiddenCharacters'] as const,
      ),
      // So much space that words after it are pushed out of sight.
      [withFields({ file: clip, prompt: `undo${' '.repeat(80)}all` }), 'hiddenCharacters'],
      [withFields({ file: clip, prompt: 'undo\n \n\n\n\n\nall' }), 'hiddenCharacters'],
      [withFields({ file: `/a${' '.repeat(80)}.mp4` }), 'hiddenCharacters'],
      [withFields({ file: clip, prompt: 'a'.repeat(1001) }), 'longPrompt'],
      [withFields({ file: clip, prompt: 'a\n'.repeat(30) + 'b' }), 'longPrompt'],
    ];
    for (const [link, fault] of refused) assert.equal(readLink(link), fault, link.toString(true));
    for (const [link] of refused) await follow(link);
    assert.equal(questions.length, refused.length);
    for (const { isModal, message } of questions) {
      assert.equal(isModal, false);
      assert.match(message, /^The link was not followed: /u);
    }
    assert.deepEqual(workbench.all, []);
  });

  it('may bring Chinese words, emoji and lines', () => {
    const words = '剪掉静音，加转场\n\n加标题“👨‍👩‍👧 ❤️ 你好”';
    assert.deepEqual(readLink(withFields({ file: clip, prompt: words })), { file: clip, prompt: words });
  });

  it('reaches the extension through VS Code', async () => {
    await vscode.commands.executeCommand('vscode.open', withFields({ file: clip, prompt }));
    await until('the question is asked', () => questions.some(({ isModal }) => isModal));
    assert.ok(questions[0]?.detail?.includes(clip));
  });
});
