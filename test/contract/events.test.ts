import assert from 'node:assert/strict';
import { TurnDecoder } from '../../src/contract/events';
import type { ServiceEvent } from '../../src/contract/events';
import { proves } from './proves';

/** Decodes the payloads of one turn in order. */
function decoded(...payloads: readonly (object | string)[]): ServiceEvent[] {
  const decoder = new TurnDecoder();
  return payloads.flatMap((each) => decoder.decode(typeof each === 'string' ? each : JSON.stringify(each)));
}

const adk = (parts: readonly object[], more: object = {}) => ({
  id: 'e',
  invocationId: 'i',
  author: 'nemo_agent',
  timestamp: 1.5,
  content: { role: 'model', parts },
  ...more,
});
const text = (content: string): ServiceEvent => ({ type: 'text', text: content });
const heartbeat: ServiceEvent = { type: 'heartbeat' };

describe('Events of a turn', () => {
  describe('in the flat shape', () => {
    proves(
      ['flat.text', 'flat.tool-call', 'flat.tool-result', 'flat.heartbeat'],
      'are text, tool calls, tool results and heartbeats',
      () => {
        assert.deepEqual(
          decoded(
            { type: 'text', content: 'Hi ' },
            { type: 'tool_call', name: 'trim', args: { from: 1 } },
            { type: 'tool_result', name: 'trim', result: ['ok'] },
            { type: 'heartbeat' },
          ),
          [
            text('Hi '),
            { type: 'toolCall', name: 'trim', args: { from: 1 } },
            { type: 'toolResult', name: 'trim', result: ['ok'] },
            heartbeat,
          ],
        );
      },
    );

    it('may be suggestions, which the embedded engine makes beside the contract', () => {
      assert.deepEqual(decoded({ type: 'suggestions', prompts: ['trim the silences', 'undo'] }), [
        { type: 'suggestions', prompts: ['trim the silences', 'undo'] },
      ]);
      assert.deepEqual(
        decoded({ type: 'suggestions', prompts: [''] }).map(({ type }) => type),
        ['unreadable'],
      );
    });

    it('may leave out arguments and results', () => {
      assert.deepEqual(
        decoded({ type: 'tool_call', name: 'a' }, { type: 'tool_result', name: 'a' }).map(({ type }) => type),
        ['toolCall', 'toolResult'],
      );
    });

    it('keep a tool result that tells of an error of the tool a tool result', () => {
      const event = { type: 'tool_result', name: 'trim', result: {}, error: 'no such clip' };
      assert.deepEqual(decoded(event), [{ type: 'toolResult', name: 'trim', result: {} }]);
    });
  });

  describe('in the shape of ADK', () => {
    proves(
      ['adk.event', 'adk.text', 'adk.call', 'adk.response', 'adk.state'],
      'are text, calls and results in their parts, and changes of the state',
      () => {
        const events = decoded(
          adk([{ text: 'Trimming' }, { functionCall: { id: 'c', name: 'trim', args: { n: 1 } } }]),
          adk([{ functionResponse: { id: 'c', name: 'trim', response: { ok: true } } }], {
            content: {
              role: 'user',
              parts: [{ functionResponse: { id: 'c', name: 'trim', response: { ok: true } } }],
            },
          }),
          adk([], { content: undefined, actions: { stateDelta: { draft: { d: 1 } } } }),
        );
        assert.deepEqual(events, [
          text('Trimming'),
          { type: 'toolCall', name: 'trim', args: { n: 1 } },
          { type: 'toolResult', name: 'trim', result: { ok: true } },
          { type: 'stateDelta', delta: { draft: { d: 1 } } },
        ]);
      },
    );

    proves('adk.inline', 'show no inline data, and no text of the user', () => {
      const media = adk([{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }]);
      const echo = adk([], { author: 'user', content: { role: 'user', parts: [{ text: 'my words' }] } });
      assert.deepEqual(decoded(media, echo), [heartbeat, heartbeat]);
    });

    proves('adk.nulls', 'take nulls for fields that are left out', () => {
      const nulls = { functionCall: null, functionResponse: null, inlineData: null };
      const event = adk([{ text: 'Hi', ...nulls }, { text: null }], {
        partial: null,
        turnComplete: null,
        errorCode: null,
        errorMessage: null,
        actions: null,
      });
      assert.deepEqual(decoded(event), [text('Hi')]);
    });

    proves('adk.complete', 'of a completed turn say nothing more', () => {
      assert.deepEqual(decoded({ turnComplete: true }, { invocationId: 'i', author: 'nemo_agent' }), [
        heartbeat,
        heartbeat,
      ]);
    });

    proves('adk.error', 'tell of errors by code and message', () => {
      assert.deepEqual(decoded(adk([], { errorCode: 'SAFETY', errorMessage: 'Blocked' })), [
        { type: 'error', code: 'SAFETY', message: 'Blocked' },
      ]);
      assert.deepEqual(decoded({ errorCode: 429 }), [{ type: 'error', code: '429', message: 'Error 429' }]);
    });
  });

  describe('streamed as deltas', () => {
    const delta = (part: string) => adk([{ text: part }], { partial: true });
    const shown = (...payloads: readonly object[]) =>
      decoded(...payloads)
        .map((event) => (event.type === 'text' ? event.text : ''))
        .join('');

    proves('adk.partial', 'are shown once, not again with the whole', () => {
      assert.equal(
        shown(delta('Trim'), delta('med 3 '), delta('pauses.'), adk([{ text: 'Trimmed 3 pauses.' }])),
        'Trimmed 3 pauses.',
      );
    });

    it('are completed by what only the whole says', () => {
      assert.equal(shown(delta('Trimmed '), adk([{ text: 'Trimmed 3 pauses.' }])), 'Trimmed 3 pauses.');
    });

    it('are not repeated where the whole differs in white space at its ends', () => {
      assert.equal(shown(delta('Done.'), delta('\n'), adk([{ text: 'Done.' }])), 'Done.\n');
      assert.equal(shown(delta(' Done.'), adk([{ text: 'Done.\n' }])), ' Done.');
    });

    it('begin anew after each whole event', () => {
      assert.equal(
        shown(
          delta('One.'),
          adk([{ text: 'One.' }]),
          delta(' Two.'),
          adk([{ text: ' Two.' }]),
          adk([{ text: ' Two.' }]),
        ),
        'One. Two. Two.',
      );
    });

    it('may come in several parts, with a tool call in the whole event only', () => {
      const events = decoded(
        delta('I will '),
        delta('trim.'),
        adk([{ text: 'I will ' }, { text: 'trim.' }, { functionCall: { name: 'trim', args: {} } }]),
      );
      assert.deepEqual(events, [
        text('I will '),
        text('trim.'),
        { type: 'toolCall', name: 'trim', args: {} },
      ]);
    });
  });

  proves('stream.two-shapes', 'of both shapes may be mixed in one turn', () => {
    const events = decoded(
      { type: 'text', content: 'A' },
      adk([{ text: 'B' }], { partial: true }),
      { type: 'heartbeat' },
      { type: 'text', content: 'C' },
      adk([{ text: 'B' }]),
      adk([{ text: 'D' }]),
    );
    assert.deepEqual(events, [text('A'), text('B'), heartbeat, text('C'), heartbeat, text('D')]);
  });

  proves('stream.keep-alive', 'with no data keep the connection alive', () => {
    assert.deepEqual(decoded('', '  '), [heartbeat, heartbeat]);
  });

  proves('stream.error', 'tell of a failure in mid-stream, however it is put', () => {
    assert.deepEqual(decoded({ error: 'model overloaded' }), [
      { type: 'error', message: 'model overloaded' },
    ]);
    assert.deepEqual(decoded({ error: { message: 'broke' } }), [{ type: 'error', message: 'broke' }]);
    assert.deepEqual(decoded({ error: { status: 500 } }), [
      { type: 'error', message: 'The service reported an error without words.' },
    ]);
    assert.deepEqual(decoded({ code: 2001, message: 'no credits' }), [
      { type: 'error', code: '2001', message: 'no credits' },
    ]);
  });

  proves('stream.error', 'tell of errors in every way in which whole answers do', () => {
    const wordless = 'The service reported an error without words.';
    const errors: [payload: object, code: string | undefined, message: string][] = [
      [{ code: 2001, msg: 'no credits' }, '2001', 'no credits'],
      [{ code: 2001 }, '2001', wordless],
      [{ code: '1001', detail: 'expired' }, '1001', 'expired'],
      [{ code: 1002, detail: 'gone' }, '1002', 'gone'],
      [{ detail: 'Session not found: 1' }, '1002', 'Session not found: 1'],
      [{ error: 'Session not found: 1' }, '1002', 'Session not found: 1'],
      [{ detail: [{ loc: ['body'], msg: 'field required' }] }, undefined, wordless],
      [{ type: 'error', message: 'overloaded' }, undefined, 'overloaded'],
      [{ type: 'error', content: 1 }, undefined, wordless],
      [{ error: { code: 2001, message: 'no credits' } }, '2001', 'no credits'],
    ];
    for (const [payload, code, message] of errors)
      assert.deepEqual(decoded(payload), [{ type: 'error', ...(code !== undefined && { code }), message }]);
  });

  it('are no errors where they tell of a success, or of nothing', () => {
    const others = [{ code: 0, message: 'success' }, { error: null }, { message: 'thinking' }, { error: '' }];
    assert.deepEqual(
      decoded(...others).map(({ type }) => type),
      others.map(() => 'unreadable'),
    );
    const [event] = decoded({ ...adk([{ text: 'Hi' }]), error: null, message: 'x' });
    assert.deepEqual(event, text('Hi'));
  });

  it('that cannot be read are told as such and break nothing', () => {
    const garbage = ['{"type":"te', 'hello', '42', 'null', '[]', '"x"', '{}', '{"type":"surprise"}'];
    assert.deepEqual(decoded(...garbage, { type: 'text', content: 'still here' }), [
      ...garbage.map((payload): ServiceEvent => ({ type: 'unreadable', data: payload })),
      text('still here'),
    ]);
  });
});
