import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultOutput } from '../../src/contract/output-settings';
import { TurnDecoder } from '../../src/contract/events';
import { decodeTimeline } from '../../src/timeline/decode';
import { describeDifference } from '../../src/timeline/difference';
import { summarize } from '../../src/timeline/summary';
import { proves } from '../contract/proves';
import { cutInto, ok, stream } from '../harness/scripted-answers';
import { drained, signedInClient } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { clipPath, draft as anyDraft } from './calls';

/** Any text, of any script, with all that a chunk may cut in two. */
const words = fc.string({ unit: 'grapheme', maxLength: 30 });

const event = fc.oneof(
  words.map((content) => ({ type: 'text', content })),
  fc.record({ type: fc.constant('tool_call'), name: words, args: fc.jsonValue({ maxDepth: 2 }) }),
  fc.record({ type: fc.constant('tool_result'), name: words, result: fc.jsonValue({ maxDepth: 2 }) }),
  fc.constant({ type: 'heartbeat' }),
  fc.tuple(words, fc.boolean()).map(([text, partial]) => ({
    id: 'e',
    author: 'nemo_agent',
    content: { role: 'model', parts: [{ text }, { functionCall: { id: 'c', name: text, args: {} } }] },
    ...(partial && { partial }),
  })),
  words.map((error) => ({ error })),
);

/** What a stream is made of: an event, or what is none. */
const block = fc.oneof(
  { weight: 4, arbitrary: event.map((value) => ({ payload: JSON.stringify(value) })) },
  { weight: 1, arbitrary: fc.constant({ payload: '' }) },
  { weight: 1, arbitrary: fc.constantFrom({ comment: '' }, { comment: ' keep-alive 🎬' }) },
);

const digits = fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }).map(String);
const number = fc.oneof(
  digits,
  digits.map((each) => `-${each}.10E+2`),
  fc.constantFrom('0', '-0.0', '1.10', '1e-7', '9007199254740993', '1E400'),
);
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((each) => JSON.stringify(each).slice(1, -1)),
  // Any half of a pair among them.
  fc.integer({ min: 0, max: 0xffff }).map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
  fc.constantFrom('\\/', '\\n', '\\"', '\\\\', '}', ']', '{\\"t\\":'),
);
const string = fc.array(piece, { maxLength: 4 }).map((pieces) => `"${pieces.join('')}"`);
const key = fc.oneof(
  string,
  fc.constantFrom('"t"', '"sg"', '"d"', '"tt"', '"draft"', '"10"', '"2"', '"__proto__"'),
);
const space = fc.constantFrom('', '', ' ', '\n\t', '\r\n');

/** The text of any JSON: with keys that come twice, numbers that no program keeps, and white space. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(number, string, fc.constantFrom('true', 'false', 'null')),
    fc
      .tuple(fc.array(tie('json'), { maxLength: 4 }), space)
      .map(([each, gap]) => `[${gap}${each.join(`,${gap}`)}]`),
    fc
      .tuple(fc.array(fc.tuple(key, tie('json')), { maxLength: 5 }), space)
      .map(
        ([each, gap]) =>
          `{${gap}${each.map(([name, value]) => `${name}${gap}:${value}`).join(`,${gap}`)}${gap}}`,
      ),
  ),
}));

const draftText = fc
  .tuple(json, fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(20_000) }))
  .map(([text, depth]) => `${'['.repeat(depth)}${text}${']'.repeat(depth)}`)
  .filter((text) => text !== 'null');

describe('Whatever the service says', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  proves(
    ['stream.two-shapes', 'stream.keep-alive', 'stream.data-lines', 'run.answer'],
    'any stream decodes the same, however it is cut into chunks',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(block, { maxLength: 12 }),
          fc.constantFrom('\n', '\r\n', '\r'),
          fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
          async (blocks, end, sizes) => {
            const whole = blocks
              .map((each) => ('payload' in each ? `data: ${each.payload}` : `:${each.comment}`) + end + end)
              .join('');
            const decoder = new TurnDecoder();
            const wanted = blocks.flatMap((each) => ('payload' in each ? decoder.decode(each.payload) : []));
            service.answer('run', stream(...cutInto(Buffer.from(whole), sizes)));
            const { values } = await drained(signedInClient(service).run('1', 'x'));
            assert.deepEqual(values, wanted);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  proves(
    ['draft.bytes', 'draft.never-fails', 'render.request'],
    'any JSON as a draft is shown without an error and goes back to the render byte for byte',
    async () => {
      const client = signedInClient(service);
      await fc.assert(
        fc.asyncProperty(draftText, async (text) => {
          service.received.length = 0;
          service.draft = text;
          const { draft } = await client.state('1');
          assert(draft !== undefined);
          assert.equal(draft.json, text);
          const timeline = decodeTimeline(draft.value);
          assert.match(summarize(timeline), /^Timeline \(/u);
          assert.deepEqual(describeDifference(timeline, timeline), []);
          await client.startRender('r', '1', draft, defaultOutput);
          const body = `{"id":"r","sessionId":"1","draft":${text},"output":{"format":"mp4","quality":"high"}}`;
          assert.equal(service.only('render').text, body);
        }),
        { numRuns: 150 },
      );
    },
  );

  proves(
    ['session.ids', 'session.answer', 'render.session-id', 'claim.request'],
    'ids over 2^53 stay whole through session, message, upload, state, claim and render',
    async () => {
      const client = signedInClient(service);
      const id = fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }).map(String);
      await fc.assert(
        fc.asyncProperty(id, id, async (session, task) => {
          service.received.length = 0;
          service.answer('newSession', ok({ task_id: task, session_id: session, user_id: 'anon_1' }));
          const { session_id, task_id } = await client.newSession('en');
          assert.deepEqual([session_id, task_id], [session, task]);
          await drained(client.run(session_id, 'x'));
          await client.uploadFiles(session_id, [clipPath], () => undefined);
          await client.state(session_id);
          await client.claimToken({ taskId: task_id, sessionId: session_id });
          await client.startRender(`render_${task_id}`, session_id, anyDraft, defaultOutput);
          await client.renderStatus(`render_${task_id}`);
          assert(service.only('run').text.includes(`"session_id":"${session}"`));
          assert.equal(service.only('upload').path, `/api/upload-video/nemo_agent/me/${session}`);
          assert.equal(service.only('state').path, `/api/state/nemo_agent/me/${session}/latest`);
          assert.equal(service.only('claimToken').text, `{"task_id":"${task}","session_id":"${session}"}`);
          const rendered = `{"id":"render_${task}","sessionId":"${session}",`;
          assert(service.only('render').text.startsWith(rendered));
          assert.equal(service.only('renderStatus').path, `/api/render/proxy/lambda/render_${task}`);
        }),
        { numRuns: 25 },
      );
    },
  );
});
