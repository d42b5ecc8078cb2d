import assert from 'node:assert/strict';
import { mkdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema, ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { allTools, inputSchemaOf } from '../../../src/tools/definitions';
import { EngineFixture } from '../../harness/engine-process';
import { processesMarked } from '../../harness/process-tree';
import { makeFilm, threeStepEdit } from '../../harness/tool-steps';
import type { ToolAnswer } from '../../harness/tool-steps';
import { embeddedEngine } from '../server/editing';

const script = resolve(__dirname, '../../../dist/mcp.js');

interface Started {
  readonly cwd: string;
  readonly args?: readonly string[];
  /** What the client tells of its roots. */
  readonly roots?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

describe('The MCP server', function () {
  this.timeout(120_000);
  const fixture = new EngineFixture();
  const clients: Client[] = [];
  let dataFolder: string;

  before(async () => (dataFolder = await fixture.folder()));
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
  });
  after(async () => {
    await embeddedEngine(dataFolder).stop();
    await fixture.dispose();
  });

  async function start({ cwd, args = [], roots, env }: Started): Promise<Client> {
    const capabilities = roots ? { capabilities: { roots: {} } } : {};
    const client = new Client({ name: 'a test', version: '1' }, capabilities);
    if (roots) {
      client.setRequestHandler(ListRootsRequestSchema, () => ({
        roots: roots.map((root) => ({ uri: pathToFileURL(root).href })),
      }));
    }
    const all = [script, '--data', dataFolder, ...args];
    const transport = new StdioClientTransport({
      ...{ command: process.execPath, args: all, cwd, stderr: 'inherit' },
      ...(env && { env: { ...env } }),
    });
    await client.connect(transport);
    clients.push(client);
    return client;
  }

  const callWith = (client: Client) => async (name: string, input: object) => {
    const answer = CallToolResultSchema.parse(await client.callTool({ name, arguments: { ...input } }));
    const told = answerOf(answer.content);
    if (answer.isError === true) throw new Error(told.text);
    return told;
  };

  const folder = async () => realpath(await fixture.folder());

  it('leads a model through an edit: it looks, edits, sees the result and exports it', async () => {
    const cwd = await folder();
    const client = await start({ cwd });
    await threeStepEdit(cwd, callWith(client));
  });

  it('offers the tools as they are defined, and says which of them only look', async () => {
    const client = await start({ cwd: await folder() });
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, description, inputSchema }) => {
        const schema = Object.fromEntries(Object.entries(inputSchema).filter(([key]) => key !== '$schema'));
        return { name, description, schema };
      }),
      allTools.map(({ definition }) => ({
        name: definition.name,
        description: definition.description,
        schema: inputSchemaOf(definition),
      })),
    );
    assert.deepEqual(
      tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name),
      ['video_edit', 'video_undo', 'video_export'],
    );
    assert.ok(tools.every(({ annotations }) => annotations?.destructiveHint === false));
  });

  it('tells the progress of an export to a client that asks for it', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    const client = await start({ cwd });
    await callWith(client)('video_edit', { file: 'film.mp4', request: 'make it black and white' });
    const told: number[] = [];
    const onprogress = ({ progress }: { progress: number }) => void told.push(progress);
    await client.callTool({ name: 'video_export', arguments: {} }, undefined, { onprogress });
    assert.ok(told.length > 0 && told.every((each, i) => each >= (told[i - 1] ?? 0)), told.join());
  });

  it('takes words, says what it did not understand, and changes nothing then', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    const call = callWith(await start({ cwd }));
    const words = 'cut the last 2 seconds and make it flowery';
    await assert.rejects(call('video_edit', { file: 'film.mp4', request: words }), (error: Error) => {
      assert.match(error.message, /^Nothing was done\.\nNot understood: ".*flowery"/u);
      assert.match(error.message, /video_edit_kinds/u);
      return true;
    });
    assert.match((await call('video_timeline', {})).text, /No edit is made/u);
    const tried = await call('video_edit', { request: 'cut the last 2 seconds', dryRun: true });
    assert.match(tried.text, /^Nothing was changed\. It would be:\n/u);
    assert.match((await call('video_timeline', {})).text, /No edit is made/u);
    await call('video_edit', { request: 'cut the last 2 seconds' });
    assert.match((await call('video_timeline', {})).text, /^Timeline: 6000 ms/mu);
    assert.match((await call('video_undo', {})).text, /No edit is made/u);
    assert.match((await call('video_undo', { action: 'redo' })).text, /^Timeline: 6000 ms/mu);
  });

  it('tells of wrong edits what is wrong and how they are written', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    const call = callWith(await start({ cwd }));
    const edits = [{ edit: 'trimEnd', seconds: 2 }, { edit: 'sparkle' }];
    await assert.rejects(call('video_edit', { file: 'film.mp4', edits }), (error: Error) => {
      assert.match(error.message, /Unrecognized key: "seconds"/u);
      assert.match(error.message, /^trimEnd \{lengthMs:int\(1\.\.86400000\)\}/mu);
      assert.match(error.message, /The kinds are: trimSilences, /u);
      return true;
    });
    const outside = [{ edit: 'deleteClips', clips: [7] }];
    await assert.rejects(
      call('video_edit', { edits: outside }),
      /Nothing was done\.\nCan't be done: .*deleteClips/u,
    );
  });

  it('stays in the folder that it is started in, whatever a path or a link says', async () => {
    const [cwd, outside] = [await folder(), await folder()];
    await makeFilm(join(outside, 'secret.mp4'));
    await symlink(join(outside, 'secret.mp4'), join(cwd, 'link.mp4'));
    await makeFilm(join(cwd, 'film.mp4'));
    const call = callWith(await start({ cwd }));
    for (const file of [join(outside, 'secret.mp4'), '../secret.mp4', 'link.mp4', '/etc/hostname']) {
      await assert.rejects(call('video_look', { file }), /is in no folder that may be used/u, file);
    }
    await call('video_edit', { file: 'film.mp4', request: 'mute it' });
    await assert.rejects(
      call('video_edit', { add: ['link.mp4'], request: 'mute it' }),
      /no folder that may/u,
    );
    await assert.rejects(call('video_export', { folder: outside }), /no folder that may be used/u);
    await assert.rejects(call('video_look', { file: 'gone.mp4' }), /There is no "gone\.mp4" in /u);
  });

  it('takes the roots of the client for its folders, and the folders of its command line before them', async () => {
    const [cwd, root, given] = [await folder(), await folder(), await folder()];
    for (const each of [cwd, root, given]) await makeFilm(join(each, 'film.mp4'));
    const lookAt = async (client: Client, at: string) =>
      callWith(client)('video_look', { file: join(at, 'film.mp4'), scenes: false });
    const rooted = await start({ cwd, roots: [root] });
    await lookAt(rooted, root);
    await assert.rejects(lookAt(rooted, cwd), /no folder that may/u);
    const bound = await start({ cwd, roots: [root], args: ['--folder', given] });
    await lookAt(bound, given);
    await assert.rejects(lookAt(bound, root), /no folder that may/u);
    const nowhere = await start({ cwd: '/' });
    await assert.rejects(lookAt(nowhere, root), /started in the folder of the videos, or with --folder/u);
  });

  it('asks for the roots once for each call, however many files it names', async () => {
    const root = await folder();
    for (const name of ['film.mp4', 'end.mp4']) await makeFilm(join(root, name));
    const client = await start({ cwd: '/', roots: [root] });
    let asked = 0;
    client.setRequestHandler(ListRootsRequestSchema, () => {
      asked++;
      return { roots: [{ uri: pathToFileURL(root).href }] };
    });
    await callWith(client)('video_edit', { file: 'film.mp4', add: ['end.mp4'], request: 'mute it' });
    assert.equal(asked, 1);
    await callWith(client)('video_timeline', { file: 'film.mp4' });
    assert.equal(asked, 2);
  });

  it('brings in other files by their paths, and refuses what is no media', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    await mkdir(join(cwd, 'more'));
    await makeFilm(join(cwd, 'more', 'end.mp4'));
    await writeFile(join(cwd, 'notes.txt'), 'no media');
    const call = callWith(await start({ cwd }));
    const request = 'trim each clip to 2 seconds';
    const joined = await call('video_edit', { file: 'film.mp4', add: ['more/end.mp4'], request });
    assert.match(joined.text, /^Timeline: 4000 ms/mu);
    assert.match(joined.text, /^Media: film\.mp4 .*; end\.mp4 /mu);
    await assert.rejects(
      call('video_edit', { file: 'notes.txt', request }),
      /"notes\.txt" is not supported/u,
    );
  });

  it('tries an edit out on what the edit before has left, also where both are asked for at once', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    const call = callWith(await start({ cwd }));
    const twice = [0, 1].map(() =>
      call('video_edit', { file: 'film.mp4', edits: [{ edit: 'trimEnd', lengthMs: 5000 }] }),
    );
    const ends = await Promise.allSettled(twice);
    const [refused, ...others] = ends.filter((end) => end.status === 'rejected');
    assert.ok(refused);
    assert.deepEqual(others, []);
    assert.match(String(refused.reason), /Nothing was done\.\nCan't be done: /u);
    assert.match((await call('video_timeline', {})).text, /^Timeline: 3000 ms/mu);
  });

  it('begins anew where an export met the loss of the session', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    const call = callWith(await start({ cwd }));
    const edit = { file: 'film.mp4', request: 'cut the last 2 seconds' };
    await call('video_edit', edit);
    await embeddedEngine(dataFolder).stop();
    await rm(join(dataFolder, 'sessions'), { recursive: true, maxRetries: 10 });
    await assert.rejects(
      call('video_export', {}),
      /Its edits are gone\. Call video_edit with "file" to begin anew/u,
    );
    assert.match((await call('video_edit', edit)).text, /^Timeline: 6000 ms/mu);
  });

  it('starts as the README tells other programs to start it', async () => {
    const cwd = await folder();
    const readme = await readFile(resolve(__dirname, '../../../README.md'), 'utf8');
    const example = /```json\n([^`]*"mcpServers"[^`]*)```/u.exec(readme)?.[1] ?? '';
    const { mcpServers } = configuration.parse(JSON.parse(example));
    const [{ command, args } = assert.fail(), ...others] = Object.values(mcpServers);
    assert.deepEqual([command, others], ['node', []]);
    assert.match(args[0] ?? '', /dist\/mcp\.js$/u);
    const own = args.slice(1).map((each) => (each === '/home/me/Videos' ? cwd : each));
    await makeFilm(join(cwd, 'film.mp4'));
    const client = await start({ cwd: '/', args: own });
    const { text } = await callWith(client)('video_look', { file: 'film.mp4', scenes: false });
    assert.match(text, /^film\.mp4: video, 8000 ms/u);
  });

  it('hands on no token that stands in its environment', async () => {
    const cwd = await folder();
    await makeFilm(join(cwd, 'film.mp4'));
    const token = 'nmv_usr_of_the_environment';
    // The engine is to be one that this server starts.
    await embeddedEngine(dataFolder).stop();
    const call = callWith(await start({ cwd, env: { NEMO_TOKEN: token } }));
    const told = [
      await call('video_edit', { file: 'film.mp4', request: 'mute it' }),
      await call('video_timeline', {}),
    ];
    assert.ok(told.every(({ text }) => !text.includes(token)));
    if (process.platform === 'linux')
      assert.equal(processesMarked(token).length, 1, 'the server alone has it');
  });
});

const configuration = z.object({
  mcpServers: z.record(z.string(), z.object({ command: z.string(), args: z.array(z.string()) })),
});

function answerOf(content: readonly { readonly type: string }[]): ToolAnswer {
  const texts: string[] = [];
  const images: Uint8Array[] = [];
  for (const part of CallToolResultSchema.shape.content.unwrap().parse(content)) {
    if (part.type === 'text') texts.push(part.text);
    if (part.type === 'image') images.push(Buffer.from(part.data, 'base64'));
  }
  return { text: texts.join('\n'), images };
}
