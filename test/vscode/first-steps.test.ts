import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { z } from 'zod';
import { stepsDone } from '../../src/vscode/first-steps';
import { theExtension } from './extension-context';
import { removeFolder } from './removed-folder';

const manifestSchema = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string() })),
    walkthroughs: z.array(
      z.object({
        steps: z.array(
          z.object({
            id: z.string(),
            description: z.string(),
            media: z.object({ image: z.union([z.string(), z.record(z.string(), z.string())]) }),
            completionEvents: z.array(z.string()).length(1),
          }),
        ),
      }),
    ),
  }),
});

describe('The first steps', () => {
  const home = process.env['HOME'];
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ai-video-home-'));
    process.env['HOME'] = folder;
  });

  after(async () => {
    process.env['HOME'] = home;
    await removeFolder(folder);
  });

  it('make a folder with the sample clip for VS Code to open, and leave one that is there as it is', async () => {
    const opened = await vscode.commands.executeCommand<{ openFolder: vscode.Uri }>(
      'aiVideo.trySample',
      'walkthrough',
    );
    const made = opened.openFolder.fsPath;
    assert.equal(path.dirname(made), folder);
    assert.deepEqual(await readdir(made), ['harbour.mp4']);
    assert.ok((await stat(path.join(made, 'harbour.mp4'))).size > 1_000_000);
    await writeFile(path.join(made, 'harbour.mp4'), 'mine');
    await vscode.commands.executeCommand('aiVideo.trySample', 'walkthrough');
    assert.equal(await readFile(path.join(made, 'harbour.mp4'), 'utf8'), 'mine');
  });

  it('edit the sample where its folder is open, and copy it only once', async () => {
    const [open] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(open);
    const settings = vscode.workspace.getConfiguration('aiVideo');
    await settings.update('service', 'embedded', vscode.ConfigurationTarget.Global);
    process.env['HOME'] = open.uri.fsPath;
    const made = path.join(open.uri.fsPath, 'AI Video Sample');
    try {
      assert.equal(await vscode.commands.executeCommand('aiVideo.trySample'), undefined);
      const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
      const own = panels.filter(({ label }) => label === 'harbour.mp4');
      assert.equal(own.length, 1);
      const { mtimeMs } = await stat(path.join(made, 'harbour.mp4'));
      // Asked by the walkthrough, too, there is no folder for VS Code to open.
      assert.equal(await vscode.commands.executeCommand('aiVideo.trySample', 'walkthrough'), undefined);
      assert.equal((await stat(path.join(made, 'harbour.mp4'))).mtimeMs, mtimeMs);
      assert.deepEqual(await readdir(made), ['harbour.mp4']);
    } finally {
      process.env['HOME'] = folder;
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
      await settings.update('service', undefined, vscode.ConfigurationTarget.Global);
      await removeFolder(made);
    }
  }).timeout(60_000);

  it('have a picture each, lead to commands that exist, and are done by doing them', async () => {
    const { extensionPath } = theExtension();
    const { commands, walkthroughs } = manifestSchema.parse(theExtension().packageJSON).contributes;
    const own = commands.map(({ command }) => command);
    const done = [
      ...stepsDone.map((step) => `onContext:aiVideo.${step}`),
      ...['onSettingChanged:aiVideo.service', 'onCommand:aiVideo.trySample'],
    ];
    const [steps] = walkthroughs.map((each) => each.steps);
    assert.deepEqual(steps?.map(({ id }) => id), ['where', 'sample', 'edit', 'export', 'chat']); // prettier-ignore
    for (const { id, description, media, completionEvents } of steps) {
      const pictures = typeof media.image === 'string' ? [media.image] : Object.values(media.image);
      for (const picture of pictures) assert.ok((await stat(path.join(extensionPath, picture))).size > 0, id);
      const linked = [...description.matchAll(/\(command:(aiVideo\.\w+)/g)].map((match) => match[1]);
      assert.deepEqual(linked.filter((command) => !own.includes(command ?? '')), [], id); // prettier-ignore
      assert.ok(description.includes('(command:'), id);
      assert.match(completionEvents[0] ?? '', /^(onCommand|onContext|onSettingChanged):aiVideo\./);
      assert.ok(done.includes(completionEvents[0] ?? ''), id);
    }
  });
});
