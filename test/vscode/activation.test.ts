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
    // What a bundle imports is a copy that inherits.
    getPrototypeOf: () => anything,
  });
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
  const [bundle, manifest] = process.argv.slice(1);
  const packageJSON = require(manifest);
  const begun = performance.now();
  require(bundle).activate({ extension: { packageJSON }, subscriptions: [] });
  const ms = performance.now() - begun;
  const loaded = Object.keys(require.cache).filter((file) => file !== manifest);
  process.stdout.write(JSON.stringify({ ms, loaded }), () => process.exit(0));
`;

const loadedSchema = z.object({ ms: z.number(), loaded: z.array(z.string()) });

/** Activates the extension in a process that has not seen it, with nothing in the place of VS Code. */
async function activatedAlone(): Promise<z.infer<typeof loadedSchema>> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { extensionPath } = theExtension();
  const files = [path.join(extensionPath, 'dist', 'extension.js'), path.join(extensionPath, 'package.json')];
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', loading, ...files], { env });
  return loadedSchema.parse(JSON.parse(stdout));
}

describe('The extension in VS Code', () => {
  it('is loaded and activated in a fresh process within 50 ms', async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) times.push((await activatedAlone()).ms);
    const best = Math.min(...times);
    assert.ok(best > 0 && best < 50, `${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  });

  it('loads the code of what it offers only when something of it is used', async () => {
    const { loaded } = await activatedAlone();
    assert.deepEqual(
      loaded.map((file) => path.basename(file)),
      ['extension.js'],
    );
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
