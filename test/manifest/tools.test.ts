import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { toolsDocument } from '../../scripts/tools-document';
import { manifestTools } from '../../scripts/tools-manifest';
import { allTools, toolDefinitions } from '../../src/tools/definitions';
import { mcpProviderId } from '../../src/vscode/tools/mcp-provider-id';

const repository = path.resolve(__dirname, '../..');
const text = (file: string) => readFileSync(path.join(repository, file), 'utf8');

const manifest = z
  .object({
    contributes: z.object({
      languageModelTools: z.array(z.looseObject({ name: z.string(), toolReferenceName: z.string() })),
      mcpServerDefinitionProviders: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  })
  .parse(JSON.parse(text('package.json')));

describe('The tools of the manifest', () => {
  const { languageModelTools, mcpServerDefinitionProviders } = manifest.contributes;

  it('are as they are defined: `npm run docs` writes them', () => {
    assert.deepEqual(languageModelTools, manifestTools());
  });

  it('are all that are defined, each under names of its own', () => {
    assert.deepEqual(allTools.map(({ key }) => key).sort(), Object.keys(toolDefinitions).sort());
    for (const names of [
      languageModelTools.map(({ name }) => name),
      languageModelTools.map(({ toolReferenceName }) => toolReferenceName),
    ]) {
      assert.equal(new Set(names).size, allTools.length);
      // What VS Code lets be a name.
      assert.ok(names.every((name) => /^[\w-]+$/u.test(name)));
    }
  });

  it('come with the MCP server under the id that is registered', () => {
    assert.deepEqual(
      mcpServerDefinitionProviders.map(({ id }) => id),
      [mcpProviderId],
    );
  });

  it('are told in docs/tools.md as they are: `npm run docs` writes it', () => {
    assert.equal(text('docs/tools.md'), toolsDocument());
  });
});
