import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isServiceError } from '../../src/client/errors';
import type { ServiceEvent } from '../../src/contract/events';
import {
  adk,
  cutInto,
  data,
  drop,
  emptyData,
  flat,
  keepAlive,
  late,
  partial,
  raw,
  stream,
  wait,
} from '../harness/scripted-answers';
import type { Piece } from '../harness/scripted-answers';
import { drained, failed, signedInClient } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const events = [
  keepAlive,
  flat.text('剪好了 🎬 — '),
  flat.heartbeat,
  emptyData,
  adk([{ text: 'Trim' }], partial),
  adk([{ text: 'med “3” pauses' }], partial),
  adk([{ text: 'Trimmed “3” pauses' }, { functionCall: { id: 'c', name: 'trim', args: { n: '1\n2' } } }]),
  data({ type: 'tool_result', name: 'trim', result: { ok: true } }),
  'data: not json\n\n',
  data({ error: 'overloaded' }),
].join('');

describe('An event stream', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  async function decoded(...pieces: readonly Piece[]): Promise<ServiceEvent[]> {
    service.answer('run', stream(...pieces));
    return (await drained(signedInClient(service).run(sessionId, 'x'))).values;
  }

  const whole: ServiceEvent[] = [
    { type: 'text', text: '剪好了 🎬 — ' },
    { type: 'heartbeat' },
    { type: 'heartbeat' },
    { type: 'text', text: 'Trim' },
    { type: 'text', text: 'med “3” pauses' },
    { type: 'toolCall', name: 'trim', args: { n: '1\n2' } },
    { type: 'toolResult', name: 'trim', result: { ok: true } },
    { type: 'unreadable', data: 'not json' },
    { type: 'error', message: 'overloaded' },
  ];

  proves(
    ['run.answer', 'stream.data-lines', 'stream.keep-alive', 'stream.two-shapes', 'adk.long-running'],
    'may mix both shapes of event with keep-alives and garbage',
    async () => {
      assert.deepEqual(await decoded(events), whole);
    },
  );

  proves('run.answer', 'decodes the same however it is cut into chunks', async () => {
    assert.deepEqual(await decoded(...cutInto(Buffer.from(events), [1])), whole);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1 }), async (sizes) => {
        assert.deepEqual(await decoded(...cutInto(Buffer.from(events), sizes)), whole);
      }),
      { numRuns: 25 },
    );
  });

  it('may end its lines as any system does', async () => {
    for (const end of ['\r\n', '\r']) {
      const pieces = cutInto(Buffer.from(events.replaceAll('\n', end)), [7]);
      assert.deepEqual(await decoded(...pieces), whole, JSON.stringify(end));
    }
  });

  it('may begin with a byte order mark', async () => {
    assert.deepEqual(await decoded('\uFEFF', flat.text('A')), [{ type: 'text', text: 'A' }]);
  });

  proves('stream.end', 'ends a turn also where the last blank line is missing', async () => {
    assert.deepEqual(await decoded('data: {"type":"text","content":"A"}'), [{ type: 'text', text: 'A' }]);
  });

  proves('stream.end', 'may be without an event', async () => {
    assert.deepEqual(await decoded(), []);
  });

  it('is yielded while it comes, and told as broken where the connection drops', async () => {
    service.answer('run', stream(flat.text('A'), flat.text('B'), drop));
    const { values, error } = await failed(signedInClient(service).run(sessionId, 'x'));
    assert.deepEqual(values, [
      { type: 'text', text: 'A' },
      { type: 'text', text: 'B' },
    ]);
    assert(isServiceError(error, 'unreachable'));
    assert.equal(service.requests('run').length, 1);
  });

  it('drops at any byte without a half event', async () => {
    const text = Buffer.from(flat.text('你好'));
    for (let bytes = 0; bytes <= text.length; bytes += 3) {
      service.answer('run', stream(text.subarray(0, bytes), drop));
      const { values } = await failed(signedInClient(service).run(sessionId, 'x'));
      assert.deepEqual(values, bytes === text.length ? [{ type: 'text', text: '你好' }] : []);
    }
  });

  it('may come late and pause', async () => {
    service.answer('run', late(50_000, stream(wait(600_000), flat.text('A'))));
    const { values } = await drained(signedInClient(service).run(sessionId, 'x'));
    assert.deepEqual(values, [{ type: 'text', text: 'A' }]);
  });

  it('closes its connection when nobody listens any more', async () => {
    service.answer('run', stream(flat.text('A'), wait(1), flat.text('B'), wait(60_000), flat.text('C')));
    for await (const event of signedInClient(service).run(sessionId, 'x')) {
      assert.equal(event.type, 'text');
      break;
    }
    await service.allClosed();
  });

  it('is none where a page is answered in its place', async () => {
    service.answer(
      'run',
      raw('<h1>Bad gateway</h1>', 'text/html; charset=utf-8'),
      raw('{}', 'application/json'),
    );
    for (let answers = 0; answers < 2; answers++) {
      const { error } = await failed(signedInClient(service).run(sessionId, 'x'));
      assert(isServiceError(error, 'badAnswer'));
    }
  });
});
