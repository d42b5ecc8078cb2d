import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { exportDraft, pollIntervalsMs } from '../../src/session/exports/export';
import { cloudTimings, takeTurn } from '../../src/session/turns/turn';
import { proves } from '../contract/proves';
import { adk, data, emptyData, flat, json, keepAlive, partial, stream } from '../harness/scripted-answers';
import { drained, signedInClient, windowOf } from '../harness/scripted-client';
import { ScriptedService, mp4, sessionId } from '../harness/scripted-service';
import { closeFolder, openFolder } from './faulty-operations';

const draftText = '{"t":[{"tt":0,"sg":[{"d":1000}]}]}';
const draft = { json: draftText, value: JSON.parse(draftText) as unknown };
const url = '/api/render/proxy/x/download';

const accepted = {
  'under data': json({ success: true, data: { id: 'x', status: 'pending', progress: 5 } }),
  flat: json({ render_id: 'x', status: 'pending' }),
  'in both shapes': json({
    success: true,
    render_id: 'x',
    status: 'pending',
    data: { id: 'x', status: 'pending', progress: 5 },
  }),
};

const a = (status: string, progress: number) => ({
  taskId: 'x',
  status,
  progress,
  ...(status === 'completed' && { output: { url, duration: 1, size: mp4.length } }),
});
const b = (status: string, progress: number) => ({
  success: true,
  data: {
    id: 'x',
    status,
    progress,
    createdAt: '2026-01-01T00:00:00Z',
    ...(status === 'completed' && { outputUrl: url, completedAt: '2026-01-01T00:01:00Z' }),
  },
});
const looks = {
  A: [a('pending', 5), a('processing', 50), a('completed', 100)],
  B: [b('pending', 5), b('processing', 50), b('completed', 100)],
  'A and B by turns': [a('pending', 5), b('processing', 50), a('completed', 100)],
  'A and B at once': [
    { ...a('pending', 5), ...b('pending', 5) },
    { ...a('processing', 50), ...b('processing', 50) },
    { ...a('completed', 100), ...b('completed', 100) },
  ],
};

const turns = {
  'in the first shape': [flat.toolCall('trim'), flat.toolResult('trim'), flat.text('Cut '), flat.text('it.')],
  "in ADK's shape, whole": [
    adk([{ functionCall: { id: 'c', name: 'trim', args: {} } }]),
    adk([{ functionResponse: { id: 'c', name: 'trim', response: {} } }]),
    adk([{ text: 'Cut it.' }], { turnComplete: true }),
  ],
  "in ADK's shape, as deltas": [
    adk([{ functionCall: { id: 'c', name: 'trim', args: {} } }]),
    adk([{ text: 'Cut ' }], partial),
    adk([{ text: 'it.' }], partial),
    adk([{ text: 'Cut it.' }]),
  ],
  'mixed, with keep-alives and pictures': [
    keepAlive,
    flat.toolCall('trim'),
    adk([{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }]),
    emptyData,
    flat.heartbeat,
    adk([{ text: 'Cut ' }], partial),
    adk([{ text: 'Cut ' }]),
    flat.text('it.'),
    data({ invocationId: 'i', author: 'nemo_agent', actions: { stateDelta: {} }, longRunningToolIds: ['c'] }),
  ],
};

describe('Each documented variant', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());
  const { signal } = new AbortController();

  for (const [how, answer] of Object.entries(accepted)) {
    for (const [shape, answers] of Object.entries(looks)) {
      proves(
        [
          ...(['variants.client', 'variants.tests', 'status.read', 'render.states'] as const),
          ...(how === 'flat' ? (['render.accepted-flat'] as const) : (['render.accepted-data'] as const)),
          ...(shape === 'A' ? (['status.a'] as const) : (['status.b'] as const)),
        ],
        `leads a render to its file, accepted ${how} and told in shape: ${shape}`,
        async () => {
          const place = await openFolder();
          const { client, jobs, log } = windowOf(service);
          service.answer('render', answer).answer('renderStatus', ...answers.map((each) => json(each)));
          const surroundings = {
            client,
            jobs,
            log,
            clock: service.clock,
            pollMs: pollIntervalsMs.cloud,
          };
          const address = service.url;
          const target = { sessionId, service: 'cloud', address, sourcePath: place.source } as const;
          const { values } = await drained(exportDraft(surroundings, target, draft, signal));
          const done = values.at(-1);
          assert(done?.type === 'done');
          assert.deepEqual(await readFile(done.path), mp4);
          assert.equal(service.requests('renderStatus').length, 3);
          await closeFolder(place);
        },
      );
    }
  }

  for (const [how, pieces] of Object.entries(turns)) {
    proves(
      ['variants.client', 'variants.tests', 'stream.two-shapes', 'turn.tools'],
      `says the same words and shows the same tool, in events: ${how}`,
      async () => {
        service.answer('run', stream(...pieces));
        const { client, log } = windowOf(service);
        const surroundings = { clock: service.clock, timings: cloudTimings, log };
        const { values } = await drained(
          takeTurn(client, sessionId, 'trim it', undefined, surroundings, signal),
        );
        const words = values.map((each) => (each.type === 'text' ? each.text : '')).join('');
        const tools = values.flatMap((each) => (each.type === 'tool' ? [each.name] : []));
        assert.deepEqual([words, tools, log.lines], ['Cut it.', ['trim'], []]);
      },
    );
  }

  proves(
    ['variants.client', 'variants.tests', 'upload.optional', 'upload.answer'],
    'of an uploaded file is read, with and without its frame rate and its hash',
    async () => {
      const file = {
        filename: 'a',
        file_type: 'video',
        cdn_url: 'https://c',
        duration: 30.5,
        width: 2,
        height: 4,
      };
      for (const more of [{}, { fps: 29.97 }, { hash: 'h' }, { fps: 25, hash: 'h' }]) {
        const answer = { code: 0, data: { files: [{ ...file, ...more }], session_state_applied: true } };
        service.answer('upload', json(answer));
        const files = await signedInClient(service).uploadUrls(sessionId, ['https://a.example/a.mp4']);
        assert.deepEqual(files, [{ ...file, ...more }]);
      }
    },
  );
});
