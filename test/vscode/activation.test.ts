import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
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

const loading = `
  const Module = require('node:module');
  const load = Module._load;
  const anything = new Proxy(class {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
  });
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
  const begun = performance.now();
  require(process.argv[1]);
  process.stdout.write(String(performance.now() - begun), () => process.exit(0));
`;

/** Milliseconds that the code of the bundle takes to be read and run, in a process that has not seen it. */
async function loadMs(bundle: string): Promise<number> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', loading, bundle], { env });
  return Number(stdout);
}

describe('The extension in VS Code', () => {
  it('is loaded in a fresh process within 0.4 s', async () => {
    const bundle = path.join(theExtension().extensionPath, 'dist', 'extension.js');
    const times: number[] = [];
    for (let run = 0; run < 3; run++) times.push(await loadMs(bundle));
    // By now VS Code has loaded it. It takes 0.1 s on a small machine; the engine beside it would take far more.
    const best = Math.min(...times);
    assert.ok(best > 1 && best < 400, `${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  });

  it('is activated, and opens and starts nothing', async () => {
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    const before = tabs();
    await theExtension().activate();
    assert.equal(theExtension().isActive, true);
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
