import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { z } from 'zod';
import { processesMarked } from '../harness/process-tree';
import { theExtension } from './extension-context';

const manifestSchema = z.object({
  contributes: z.object({ commands: z.array(z.object({ command: z.string() })).min(1) }),
});

/** Engines that this VS Code started, not those of other tests on this machine. */
function enginesOfThisWindow(): number[] {
  const root = process.env['AI_VIDEO_TEST_ROOT'];
  assert.ok(root !== undefined && root !== '', 'the server marks what it starts');
  const engines = processesMarked(path.join(theExtension().extensionPath, 'dist', 'engine.js'));
  return processesMarked(root).filter((pid) => engines.includes(pid));
}

describe('The extension in VS Code', () => {
  it('is activated in no time, and opens and starts nothing', async () => {
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    const before = tabs();
    const started = performance.now();
    await theExtension().activate();
    const tookMs = performance.now() - started;
    assert.equal(theExtension().isActive, true);
    assert.ok(tookMs < 1500, `${tookMs.toFixed(0)} ms`);
    assert.deepEqual(tabs(), before);
    assert.deepEqual(enginesOfThisWindow(), []);
  });

  it('registers the commands of its manifest and no others', async () => {
    await theExtension().activate();
    const promised = manifestSchema
      .parse(theExtension().packageJSON)
      .contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('aiVideo.'));
    assert.deepEqual(registered.sort(), promised.sort());
  });
});
