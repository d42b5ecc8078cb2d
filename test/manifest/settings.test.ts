import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const repository = path.resolve(__dirname, '../..');
const manifestSchema = z.object({
  capabilities: z.object({
    untrustedWorkspaces: z.object({ restrictedConfigurations: z.array(z.string()) }),
  }),
  contributes: z.object({
    configuration: z.object({
      properties: z.record(z.string(), z.object({ scope: z.string().optional(), default: z.unknown() })),
    }),
  }),
});

describe('The settings', () => {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')),
  );
  const settings = Object.entries(manifest.contributes.configuration.properties);

  it('that tell where files and tokens go are of the machine: no folder that is opened can set them', () => {
    for (const name of ['aiVideo.service', 'aiVideo.cloudUrl', 'aiVideo.ffmpegPath']) {
      const [, setting] = settings.find(([key]) => key === name) ?? assert.fail(name);
      assert.equal(setting.scope, 'machine', name);
      assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name), name);
    }
  });

  it('let no folder that is opened have a language model asked, and none is asked unless the user wants it', () => {
    for (const [name, setting] of settings.filter(([key]) => key.startsWith('aiVideo.planner.'))) {
      assert.equal(setting.scope, 'machine', name);
      assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name), name);
    }
    assert.equal(settings.find(([key]) => key === 'aiVideo.planner.enabled')?.[1].default, false);
  });

  it('hold no token: it is kept in the secret storage alone', () => {
    const secrets = settings.filter(([key]) => /token|secret|password|key/iu.test(key));
    assert.deepEqual(secrets, []);
    assert.equal(settings.find(([key]) => key === 'aiVideo.cloudUrl')?.[1].default, '');
  });
});
