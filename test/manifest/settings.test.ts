import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readmeWithSettings } from '../../scripts/settings-document';

const repository = path.resolve(__dirname, '../..');
const manifestSchema = z.object({
  capabilities: z.object({
    untrustedWorkspaces: z.object({ restrictedConfigurations: z.array(z.string()) }),
  }),
  contributes: z.object({
    configuration: z.object({
      properties: z.record(
        z.string(),
        z.looseObject({
          scope: z.string().optional(),
          default: z.unknown(),
          markdownDescription: z.string(),
        }),
      ),
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

  it('are few, all of the machine but the one that a folder may well have of its own, and described', () => {
    assert.ok(settings.length <= 10, `${settings.length} settings`);
    for (const [name, { scope, markdownDescription }] of settings) {
      assert.equal(scope, name === 'aiVideo.export.quality' ? 'resource' : 'machine', name);
      assert.match(markdownDescription, /^%setting\.[\w.]+%$/u, name);
    }
  });

  it('stand in the README as package.json has them: `npm run docs` writes them', async () => {
    const text = (file: string) => readFileSync(path.join(repository, file), 'utf8');
    const manifest = { json: text('package.json'), words: text('package.nls.json') };
    assert.equal(await readmeWithSettings(text('README.md'), manifest), text('README.md'));
    const changed = { ...manifest, words: manifest.words.replace('Where videos are edited.', 'Elsewhere.') };
    assert.match(await readmeWithSettings(text('README.md'), changed), /Elsewhere\./u);
  });
});
