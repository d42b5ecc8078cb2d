import assert from 'node:assert/strict';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ExportState, ExportStatus } from '../../src/session/exports/export-state';
import { actionsIn } from '../../src/vscode/status-actions';
import type { Situation } from '../../src/vscode/status-actions';
import { StatusItem } from '../../src/vscode/status-item';
import type { Workbench } from '../../src/vscode/workbench';
import { theExtension } from './extension-context';
import { ShownItem } from './shown-item';
import { TestWindow } from './test-window';
import { removeFolder } from './removed-folder';

const setService = (value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', value, vscode.ConfigurationTarget.Global);

describe('The item in the status bar', () => {
  const { createStatusBarItem } = vscode.window;
  let folder: string;
  let log: vscode.LogOutputChannel;
  let window: TestWindow;
  let workbench: Workbench;
  let item: ShownItem;
  let status: StatusItem;
  let tellExport: (state: ExportState) => void;

  const exportOf = (id: string, exportStatus: ExportStatus): ExportState => ({
    ...{ id, conversation: undefined, name: `${id}.mp4`, sourcePath: `/${id}.mp4` },
    ...{ service: 'embedded', startedAt: 0, durationMs: 1000, status: exportStatus },
  });
  const open = (name?: string) => workbench.newConversation(name);
  const underWay = (label: string, percent?: number) => ({
    ...{ label, startedAt: 0, cancellable: true },
    ...(percent !== undefined && { percent }),
  });

  beforeEach(async () => {
    await setService('embedded');
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-status-')));
    log = vscode.window.createOutputChannel('a status under test', { log: true });
    window = new TestWindow(folder, log);
    ({ workbench } = window);
    item = new ShownItem();
    Object.assign(vscode.window, { createStatusBarItem: () => item });
    const { onDidChangeAccount } = window.services;
    const exports = {
      onDidChange: (listener: typeof tellExport) => {
        tellExport = listener;
        return () => undefined;
      },
    };
    status = new StatusItem({ services: { onDidChangeAccount, chosen: 'embedded', exports }, workbench });
    Object.assign(vscode.window, { createStatusBarItem });
  });

  afterEach(async () => {
    status.dispose();
    await window.close();
    log.dispose();
    await setService(undefined);
    await removeFolder(folder);
  });

  it('is not there before a video is edited', () => {
    assert.equal(item.isShown, false);
  });

  it('tells where the video is edited, and lists on a click what can be done', () => {
    open();
    assert.deepEqual(
      [item.isShown, item.text, item.command],
      [true, '$(device-desktop) AI Video', 'aiVideo.actions'],
    );
    assert.match(item.tooltipText, /^On this computer$/mu);
    assert.deepEqual(item.accessibilityInformation, {
      label: 'AI Video: On this computer',
      role: 'button',
    });
  });

  it('tells how far a request has come, and when it is over', () => {
    const { record } = open();
    record.setProgress(underWay('Working'));
    assert.equal(item.text, '$(loading~spin) Working…');
    record.say('Uploading city.mp4: 12.3 of 84.0 MB', 14);
    assert.equal(item.text, '$(loading~spin) Uploading city.mp4: 12.3 of 84.0 MB… 14%');
    record.say('Still working…');
    assert.equal(item.text, '$(loading~spin) Still working…');
    record.setProgress(null);
    assert.equal(item.text, '$(device-desktop) AI Video');
  });

  it('tells of the conversation in front first, and else of another', () => {
    const [behind, front] = [open('behind'), open('front')];
    behind.record.setProgress(underWay('Adding files'));
    assert.equal(item.text, '$(loading~spin) Adding files…');
    front.record.setProgress(underWay('Working'));
    assert.equal(item.text, '$(loading~spin) Working…');
  });

  it('makes no icon of a name, and stays short', () => {
    const { record } = open();
    record.setProgress(underWay('Uploading $(trash).mp4'));
    assert.equal(item.text, '$(loading~spin) Uploading \\$(trash).mp4…');
    record.setProgress(underWay('a'.repeat(200)));
    assert.ok(item.text.length < 70);
    assert.ok(item.tooltipText.includes('a'.repeat(200)));
  });

  it('tells how far exports are, also those of no conversation here', () => {
    tellExport(exportOf('a', { type: 'rendering', percent: 40.7 }));
    assert.deepEqual([item.isShown, item.text], [true, '$(loading~spin) Rendering… 40%']);
    tellExport(exportOf('b', { type: 'downloading', bytes: 5 }));
    assert.equal(item.text, '$(loading~spin) Exports under way: 2');
    tellExport(exportOf('a', { type: 'cancelled' }));
    assert.equal(item.text, '$(loading~spin) Saving…');
    tellExport(exportOf('b', { type: 'elsewhere' }));
    assert.equal(item.isShown, false);
  });

  it('goes with the last conversation', () => {
    const conversation = open();
    workbench.close(conversation);
    assert.equal(item.isShown, false);
  });
});

describe('What can be done', () => {
  const idle: Situation = {
    isOpen: false,
    hasEdits: false,
    underWay: undefined,
    service: 'embedded',
    isInCloud: false,
    isRestricted: false,
  };
  const commandsIn = (situation: Partial<Situation>) =>
    actionsIn({ ...idle, ...situation }).map(({ command }) => command.replace('aiVideo.', ''));
  const always = ['edit', 'exports', 'sessions', 'chooseService', 'showLog'];

  it('is to choose a video before there is one', () => {
    assert.deepEqual(commandsIn({}), always);
  });

  it('is to export once there are edits and nothing is under way', () => {
    const open = ['openPanel', 'status', 'upload', ...always];
    assert.deepEqual(commandsIn({ isOpen: true }), open);
    const edited = { isOpen: true, hasEdits: true };
    assert.deepEqual(commandsIn(edited), ['openPanel', 'export', 'exportAs', 'status', 'upload', ...always]);
    assert.deepEqual(commandsIn({ ...edited, underWay: 'Working' }), ['stop', 'openPanel', ...always]);
  });

  it('is to look at the account where the cloud edits', () => {
    for (const situation of [{ service: 'cloud' }, { isInCloud: true }] as const)
      assert.ok(commandsIn(situation).includes('account'));
    assert.ok(!commandsIn({}).includes('account'));
  });

  it('is to trust the workspace first in Restricted Mode', () => {
    assert.deepEqual(commandsIn({ isOpen: true, hasEdits: true, isRestricted: true }), [
      ...['workbench.trust.manage', 'openPanel', 'status', 'upload'],
      ...always,
    ]);
  });

  it('is a command each, of the manifest or of VS Code, in every situation', async () => {
    await theExtension().activate();
    const known = await vscode.commands.getCommands();
    const booleans = [true, false];
    for (const isOpen of booleans)
      for (const hasEdits of booleans)
        for (const isRestricted of booleans)
          for (const underWay of ['Working', undefined])
            for (const service of ['embedded', 'cloud', undefined] as const) {
              const actions = actionsIn({ ...idle, isOpen, hasEdits, isRestricted, underWay, service });
              const commands = actions.map(({ command }) => command);
              assert.deepEqual(commands.filter((command) => !known.includes(command)), []); // prettier-ignore
              assert.equal(new Set(commands).size, commands.length);
            }
  });
});
