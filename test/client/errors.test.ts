import assert from 'node:assert/strict';
import { Agent } from 'undici';
import { ServiceError, isServiceError, sentences } from '../../src/client/errors';
import type { ServiceErrorKind } from '../../src/client/errors';
import { ServiceClient } from '../../src/client/service-client';
import { attributionOf } from '../../src/contract/attribution';
import { code, cutOff, hangUp, html, json, raw, status } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { drained, signedInClient } from '../harness/scripted-client';
import { ScriptedService, sessionId, stateText } from '../harness/scripted-service';
import { authorisedCalls, callNames } from './calls';
import { proves } from '../contract/proves';
import type { SentenceId } from '../contract/sentences';

const kindByCode: Record<number, ServiceErrorKind> = {
  1001: 'tokenInvalid',
  1002: 'sessionLost',
  2001: 'noCredits',
  4001: 'unsupportedType',
  4002: 'tooLarge',
  9999: 'refused',
};
const sentenceOfCode: Record<number, SentenceId[]> = {
  1001: ['error.1001'],
  1002: ['error.1002'],
  2001: ['error.2001'],
  4001: ['error.4001'],
  4002: ['error.4002'],
};
const kindByStatus: Record<number, ServiceErrorKind> = {
  400: 'refused',
  401: 'tokenInvalid',
  402: 'paymentRequired',
  403: 'refused',
  413: 'tooLarge',
  415: 'unsupportedType',
  418: 'refused',
  500: 'serverFailed',
  502: 'serverFailed',
  503: 'serverFailed',
  302: 'refused',
};

/** Where HTTP 402 means that the plan has no exports. */
const exportCalls: ReadonlySet<string> = new Set(['render', 'captions', 'renderStatus', 'download']);

describe('Errors of the service', () => {
  let service: ScriptedService;
  beforeEach(async () => (service = await ScriptedService.start()));
  afterEach(() => service.close());

  /** Asks once and expects an error with a sentence. */
  async function fails(name: keyof typeof authorisedCalls, ...answers: Answer[]): Promise<ServiceError> {
    service.answer(name, ...answers);
    const error: unknown = await authorisedCalls[name](signedInClient(service)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert(error instanceof ServiceError, `${name}: ${String(error)}`);
    assert.match(error.message, /\S{2}/);
    return error;
  }

  for (const name of callNames) {
    for (const [number, kind] of Object.entries(kindByCode)) {
      proves(
        ['error.where', ...(sentenceOfCode[Number(number)] ?? [])],
        `are ${kind} for code ${number} in the body: ${name}`,
        async () => {
          const error = await fails(name, code(Number(number)));
          assert.equal(error.kind, kind);
          assert.equal(error.details.code, Number(number));
          assert.equal(service.requests(name).length, 1);
        },
      );
    }

    proves('error.where', `are told by their HTTP status: ${name}`, async () => {
      for (const [number, kind] of Object.entries(kindByStatus)) {
        const error = await fails(name, status(Number(number)));
        const isBlocked = number === '402' && exportCalls.has(name);
        assert.equal(error.kind, isBlocked ? 'exportBlocked' : kind, number);
        assert.equal(error.details.status, Number(number));
      }
    });

    it(`are told by their code before their HTTP status: ${name}`, async () => {
      assert.equal((await fails(name, code(2001, 'x', 402))).kind, 'noCredits');
      assert.equal((await fails(name, code(1002, 'x', 400))).kind, 'sessionLost');
    });

    it(`are unreachable where the connection breaks before an answer: ${name}`, async () => {
      const error = await fails(name, hangUp);
      assert.equal(error.kind, 'unreachable');
      assert.notEqual(error.details.neverSent, true);
    });
  }

  for (const name of [
    'newSession',
    'claimToken',
    'upload',
    'state',
    'credits',
    'render',
    'renderStatus',
  ] as const) {
    const bodies: Record<string, Answer> = {
      empty: raw('', 'application/json'),
      HTML: html,
      'cut JSON': raw('{"code":0,"data":{"available":9', 'application/json'),
      'a list': json('[]'),
      null: json('null'),
      'a number': json('0'),
      'no data': json({ code: 0 }),
      'wrong types': json({
        code: 'zero',
        success: 'yes',
        data: { status: 7, files: {}, available: '9', session_id: 5 },
      }),
      'a success without its parts': json({
        code: 0,
        data: { status: 'completed?', files: [{}], state: [] },
      }),
    };
    it(`are bad answers for bodies that are not the contract's: ${name}`, async () => {
      for (const [what, answer] of Object.entries(bodies)) {
        // `{"code":0}` is enough for a render that was accepted.
        if (name === 'render' && /success|no data/.test(what)) continue;
        assert.equal((await fails(name, answer)).kind, 'badAnswer', what);
      }
    });

    it(`are bad answers for bodies over 10 MB: ${name}`, async () => {
      const huge = JSON.stringify({ code: 0, data: { filler: 'x'.repeat(10 * 1024 * 1024) } });
      assert.equal((await fails(name, raw(huge, 'application/json'))).kind, 'badAnswer');
    });

    it(`are unreachable where the answer breaks off: ${name}`, async () => {
      const body = stateText('{}');
      assert.equal((await fails(name, cutOff(body, 'application/json', 20))).kind, 'unreachable');
    });
  }

  it('do not depend on the body of a refusal', async () => {
    const long = 'x'.repeat(11 * 1024 * 1024);
    for (const body of [
      '',
      '{"code":"1001"}',
      '{"code',
      'null',
      '[]',
      '{"code":null,"detail":{"a":[1]}}',
      long,
    ]) {
      assert.equal((await fails('credits', raw(body, 'text/html', 400))).kind, 'refused');
    }
    assert.equal((await fails('credits', cutOff(long, 'text/html', 9))).kind, 'unreachable');
  });

  proves(
    ['error.1002', 'stream.missing-session'],
    'of a lost session are HTTP 404 on whatever belongs to a session',
    async () => {
      for (const name of ['run', 'upload', 'state'] as const) {
        assert.equal((await fails(name, json({ detail: 'Session not found: 55' }, 404))).kind, 'sessionLost');
        assert.equal((await fails(name, status(404))).kind, 'sessionLost');
      }
      assert.equal(
        (await fails('render', json({ detail: 'Session not found: 55' }, 404))).kind,
        'sessionLost',
      );
      assert.equal((await fails('renderStatus', json({ detail: 'no such render' }, 404))).kind, 'refused');
      assert.equal((await fails('credits', status(404))).kind, 'refused');
    },
  );

  it("say the service's own words where those are particular to the request", async () => {
    const detail = 'The draft has no video track.';
    assert.equal((await fails('render', json({ detail }, 400))).message, detail);
    assert.equal((await fails('upload', code(4001, 'No HEVC.'))).message, 'No HEVC.');
    assert.equal((await fails('render', json({ success: false, error: detail }))).message, detail);
    assert.equal((await fails('credits', code(2001, 'balance < 0'))).message, sentences.noCredits.english);
    assert.equal((await fails('credits', status(400))).message, sentences.refused.english);
  });

  it('keep a sentence of the engine as one, so that it can be said in another language', async () => {
    const words = { english: '"{0}" is empty ({1} bytes).', values: ['a.mp4', 0] };
    const refused = await fails(
      'upload',
      json({ code: 4001, message: '"a.mp4" is empty (0 bytes).', words }, 400),
    );
    assert.deepEqual(refused.words, words);
    assert.equal(refused.message, '"a.mp4" is empty (0 bytes).');
    const spoiled = { english: 5, values: 'all' };
    assert.equal(
      (await fails('upload', json({ code: 4001, message: 'No.', words: spoiled }, 400))).words,
      'No.',
    );
  });

  proves(
    ['error.402', 'error.402-engine'],
    'of a blocked export are told apart from missing credits, with another way to export',
    async () => {
      const blocked = await fails('render', json({ detail: 'Payment required' }, 402));
      assert.equal(blocked.kind, 'exportBlocked');
      assert.match(blocked.message, /not part of the free plan/);
      assert.match(blocked.message, /not a matter of credits/);
      assert.match(blocked.message, /Editing on this computer exports without limits/);
      assert.equal((await fails('render', code(2001))).kind, 'noCredits');
    },
  );

  proves(
    'error.402',
    'of a refusal without payment speak of exports only where one was asked for',
    async () => {
      for (const name of ['newSession', 'claimToken', 'run', 'upload', 'state', 'credits'] as const) {
        const { kind, message } = await fails(name, status(402));
        assert.equal(kind, 'paymentRequired', name);
        assert.match(message, /refused this request without payment/, name);
        assert.doesNotMatch(message, /export|free plan/i, name);
      }
      service.answer('anonymousToken', status(402));
      await assert.rejects(signedInClient(service).anonymousToken('id'), { kind: 'paymentRequired' });
    },
  );

  proves('error.4002', 'of a file that is too large suggest to compress or trim it', async () => {
    assert.match((await fails('upload', code(4002))).message, /Compress or trim/);
  });

  it('of a service that cannot be connected to say that nothing was sent', async () => {
    const noSuchHost = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
    const agents = [
      new Agent(),
      new Agent({ connect: (_options, connected) => connected(noSuchHost, null) }),
    ];
    for (const dispatcher of agents) {
      const endpoint = { baseUrl: 'http://127.0.0.1:1', dispatcher, close: () => dispatcher.destroy() };
      const client = new ServiceClient(
        { endpoint: () => Promise.resolve(endpoint), lost: () => false },
        () => ({ token: () => Promise.resolve('t'), renew: () => Promise.resolve(undefined) }),
        attributionOf('1', '/'),
      );
      await assert.rejects(
        client.credits(),
        (error) => isServiceError(error, 'unreachable') && error.details.neverSent === true,
      );
      await endpoint.close();
    }
  });

  proves('error.0', 'are none where a success has nulls and fields beside its data', async () => {
    const data = { available: 1 };
    service.answer('credits', json({ code: 0, message: null, msg: null, request_id: 'x', data }));
    assert.equal((await signedInClient(service).credits()).available, 1);
  });

  proves('stream.error', 'in mid-stream come after what was said before', async () => {
    service.answer('run', ({ response }) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.end('data: {"type":"text","content":"A"}\n\ndata: {"error":"overloaded"}\n\n');
    });
    const { values } = await drained(signedInClient(service).run(sessionId, 'x'));
    assert.deepEqual(values, [
      { type: 'text', text: 'A' },
      { type: 'error', message: 'overloaded' },
    ]);
  });
});
