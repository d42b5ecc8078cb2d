import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { z } from 'zod';

const manifestSchema = z.object({
  contributes: z.object({ commands: z.array(z.object({ command: z.string() })).min(1) }),
});

describe('The extension in VS Code', () => {
  const find = (): vscode.Extension<unknown> => {
    const extension = vscode.extensions.getExtension('ai-video-editing.ai-video-editing-online');
    assert.ok(extension, 'VS Code does not know the extension');
    return extension;
  };

  it('is found and can be activated', async () => {
    const extension = find();
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that its manifest promises', async () => {
    const extension = find();
    await extension.activate();
    const promised = manifestSchema
      .parse(extension.packageJSON)
      .contributes.commands.map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      promised.filter((command) => !registered.has(command)),
      [],
    );
  });
});
