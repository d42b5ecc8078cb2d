import assert from 'node:assert/strict';
import { isServiceError } from '../../src/client/errors';
import type { RawDraft } from '../../src/contract/draft';
import { isSessionError } from '../../src/session/errors';
import { cloudTimings, takeTurn } from '../../src/session/turns/turn';
import type { TurnEvent, TurnOutcome } from '../../src/session/turns/turn';
import {
  adk,
  code,
  data,
  flat,
  hangUp,
  json,
  keepAlive,
  meanwhile,
  partial,
  silence,
  status,
  stream,
  wait,
} from '../harness/scripted-answers';
import type { Piece } from '../harness/scripted-answers';
import { drained, failed, windowOf } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { ScriptedService, sessionId } from '../harness/scripted-service';
import { proves } from '../contract/proves';

const minute = 60_000;
const edited = '{"t":[{"tt":7,"sg":[{"d":3000,"text":"Hi"}]}]}';

describe('A turn', () => {
  let service: ScriptedService;
  let window: Window;
  let controller: AbortController;
  beforeEach(async () => {
    service = await ScriptedService.start();
    window = windowOf(service);
    controller = new AbortController();
  });
  afterEach(() => service.close());

  function turn(
    before: RawDraft | undefined = { json: '{}', value: {} },
    speaksOfGui = false,
  ): AsyncGenerator<TurnEvent, TurnOutcome> {
    const { client, log } = window;
    const surroundings = { clock: service.clock, timings: cloudTimings, log, speaksOfGui };
    return takeTurn(client, sessionId, 'add a title', before, surroundings, controller.signal);
  }
  const play = (...pieces: readonly Piece[]) => service.answer('run', stream(...pieces));
  const edit = meanwhile(() => (service.draft = edited));
  const charged = () => assert.deepEqual([...service.charges.values()], [1]);
  const text = (content: string): TurnEvent => ({ type: 'text', text: content });
  const stillWorking = (minutes: number): TurnEvent => ({
    type: 'stillWorking',
    elapsedMs: minutes * minute,
  });

  it('offers what the service suggests beside its words, each once', async () => {
    play(flat.text('Which one?'), data({ type: 'suggestions', prompts: ['mute it', 'undo', 'mute it'] }));
    const { result } = await drained(turn());
    assert.deepEqual(result.offers, [
      { type: 'suggestion', prompt: 'mute it' },
      { type: 'suggestion', prompt: 'undo' },
    ]);
  });

  proves(['turn.text', 'turn.tools'], 'shows text as it arrives, and tools as progress', async () => {
    play(
      flat.toolCall('add_title'),
      edit,
      flat.toolResult('add_title', { secret: 'not shown' }),
      adk([{ text: 'Added ' }], partial),
      adk([{ text: 'a title.' }], partial),
      adk([{ text: 'Added a title.' }]),
    );
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [{ type: 'tool', name: 'add_title' }, text('Added'), text(' a title.')]);
    assert.equal(result.draft?.json, edited);
    assert.equal(result.hadText, true);
    charged();
  });

  it('without text tells so, with the draft after it', async () => {
    play(flat.heartbeat, edit);
    const { values, result } = await drained(turn());
    assert.deepEqual(values, []);
    assert.deepEqual([result.draft?.json, result.hadText], [edited, false]);
  });

  proves('turn.trailing', 'ignores a temporary issue after a normal answer', async () => {
    play(
      flat.text('Added a title.'),
      flat.text('\n\nI encountered a temporary'),
      flat.text(' issue. Try again.'),
    );
    assert.deepEqual((await drained(turn())).values, [text('Added a title.')]);
  });

  proves(
    ['turn.heartbeats', 'turn.still-working'],
    'says "still working" every 2 minutes while only heartbeats come',
    async () => {
      const beats = Array.from({ length: 10 }, (): Piece[] => [
        wait(30_000),
        flat.heartbeat,
        keepAlive,
      ]).flat();
      play(...beats, edit, flat.text('Done.'));
      const { values } = await drained(turn());
      assert.deepEqual(values, [stillWorking(2), stillWorking(4), text('Done.')]);
      charged();
    },
  );

  it('says it again 2 minutes after the last word', async () => {
    play(wait(90_000), flat.text('A'), wait(90_000), flat.text('B'), wait(150_000), flat.text('C'));
    const { values } = await drained(turn());
    assert.deepEqual(values, [text('A'), text('B'), stillWorking(5), text('C')]);
  });

  it('says it also while not even an answer begins', async () => {
    service.answer('run', async ({ clock }) => clock.sleep(20 * minute));
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [2, 4, 6, 8].map(stillWorking));
    assert(isSessionError(result.failure, 'turnTimedOut'));
  });

  for (const [what, seconds, told] of [
    ['text', [5, 15], []],
    ['an edit', [10, 30], []],
    ['generating a clip', [100, 300], [2, 4]],
  ] as const) {
    proves('turn.times', `waits as long as ${what} takes, and is uneasy about none of it`, async () => {
      const [shortest, longest] = seconds;
      for (const each of [shortest, longest]) {
        play(flat.toolCall('work'), wait(each * 1000), edit, flat.text('Here it is.'));
        const begun = service.clock.now();
        const { values, result } = await drained(turn());
        const waits = told.filter((minutes) => minutes * 60 < each).map(stillWorking);
        assert.deepEqual(values, [{ type: 'tool', name: 'work' }, ...waits, text('Here it is.')]);
        assert.equal(result.draft?.json, edited);
        assert.equal(service.clock.now() - begun, each * 1000);
      }
    });
  }

  proves('turn.only-heartbeats', 'has timed out after 10 minutes of only heartbeats', async () => {
    const beats = Array.from({ length: 60 }, (): Piece[] => [wait(20_000), flat.heartbeat]).flat();
    play(flat.toolCall('generate'), edit, ...beats, flat.text('too late'));
    const begun = service.clock.now();
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [{ type: 'tool', name: 'generate' }, ...[2, 4, 6, 8].map(stillWorking)]);
    assert(isSessionError(result.failure, 'turnTimedOut'));
    assert.equal(service.clock.now() - begun, 10 * minute);
    // One look tells what it did so far.
    assert.equal(result.draft?.json, edited);
    assert.equal(service.requests('state').length, 1);
    await service.allClosed();
    charged();
  });

  proves('run.longest', 'has timed out after 15 minutes, however much is said', async () => {
    const words = Array.from({ length: 40 }, (_, index): Piece[] => [
      wait(minute),
      flat.text(`${index} `),
    ]).flat();
    play(...words);
    const begun = service.clock.now();
    const { values, result } = await drained(turn());
    assert(isSessionError(result.failure, 'turnTimedOut'));
    assert.equal(service.clock.now() - begun, 15 * minute);
    assert.equal(values.length >= 14, true);
    assert.equal(
      values.some(({ type }) => type === 'stillWorking'),
      false,
    );
    charged();
  });

  proves('stream.error', 'that fails in mid-stream says why, after what was said', async () => {
    play(flat.text('Trying.'), edit, data({ error: 'Model overloaded' }), flat.text('never seen'));
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [text('Trying.')]);
    const { failure, hadText, draft } = result;
    assert(isSessionError(failure, 'turnFailed') && failure.message === 'Model overloaded');
    assert.deepEqual([hadText, draft?.json], [true, edited]);
    charged();
  });

  proves('adk.error', 'tells of an error of the agent, with what it did before', async () => {
    play(
      edit,
      adk([{ text: 'Generating.' }], { errorCode: 'MAX_TOKENS', errorMessage: 'Too long' }),
      adk([{ text: 'never seen' }]),
    );
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [text('Generating.')]);
    assert(isSessionError(result.failure, 'turnFailed') && result.failure.message === 'Too long');
    assert.equal(result.draft?.json, edited);
    charged();
  });

  it('that runs out of credits in mid-stream says so', async () => {
    play(data({ code: 2001, message: 'no credits' }));
    assert(isServiceError((await drained(turn())).result.failure, 'noCredits'));
    charged();
  });

  proves('stream.error', 'that is refused in mid-stream says so as a whole answer would', async () => {
    for (const [event, kind] of [
      [{ code: 2001, msg: 'no credits' }, 'noCredits'],
      [{ code: 2001 }, 'noCredits'],
      [{ code: 1002, detail: 'gone' }, 'sessionLost'],
      [{ detail: 'Session not found: 5' }, 'sessionLost'],
      [{ code: 1001, msg: 'expired' }, 'tokenInvalid'],
    ] as const) {
      play(data(event));
      const failure = await drained(turn()).then(
        ({ result }) => result.failure,
        (error: unknown) => error,
      );
      assert(isServiceError(failure, kind), kind);
    }
  });

  it('that fails says why also where the state can not be read, and then takes nothing for changed', async () => {
    play(data({ error: 'Model overloaded' }));
    service.answer('state', status(503));
    const { result } = await drained(turn());
    assert(isSessionError(result.failure, 'turnFailed'));
    assert.equal(result.draft?.json, '{}');
    assert.equal(service.requests('state').length, 1);
  });

  proves(['turn.translated', 'gui.hidden'], 'never shows what the agent tells to click', async () => {
    const said = 'Your video is ready: 3 clips, 24 s. Click the Export button to download it.';
    play(edit, ...said.split(/(?<= )/u).map((word) => flat.text(word)));
    const { values, result } = await drained(turn(undefined, true));
    assert.deepEqual(values, [text('Your video is ready: 3 clips, 24 s.')]);
    assert.deepEqual(result.offers, [{ type: 'export' }]);
  });

  proves('turn.text', 'shows a sentence no later than the tool or the silence after it', async () => {
    play(
      flat.text('I add a title.'),
      flat.toolCall('add_title'),
      flat.text('It is in. I generate'),
      flat.heartbeat,
      flat.text(' a clip.'),
      flat.heartbeat,
      wait(3 * minute),
      flat.text('Open the timeline panel to see it.'),
      edit,
    );
    const { values, result } = await drained(turn(undefined, true));
    assert.deepEqual(values, [
      text('I add a title.'),
      { type: 'tool', name: 'add_title' },
      text('\n\nIt is in.'),
      text(' I generate a clip.'),
      stillWorking(2),
    ]);
    assert.deepEqual(result.offers, [{ type: 'showTracks' }]);
  });

  it('of which nothing is left but what to click had no text', async () => {
    play(edit, flat.text('Click Export.'));
    const { values, result } = await drained(turn(undefined, true));
    assert.deepEqual(values, []);
    assert.equal(result.hadText, false);
    assert.deepEqual(result.offers, [{ type: 'export' }]);
  });

  it('passes over events that cannot be read, and logs them without their words', async () => {
    play('data: {"type":"te\n\n', flat.text('Done.'));
    assert.deepEqual((await drained(turn())).values, [text('Done.')]);
    assert.deepEqual(window.log.lines, ['An event of 11 characters could not be read.']);
  });

  it('that the service refuses is an error and looks for nothing', async () => {
    for (const [answer, kind] of [
      [json({ detail: 'Session not found: 5' }, 404), 'sessionLost'],
      [code(2001), 'noCredits'],
      [code(1002), 'sessionLost'],
      [status(400), 'refused'],
    ] as const) {
      service.answer('run', answer);
      const { values, error } = await failed(turn());
      assert.deepEqual(values, []);
      assert(isServiceError(error, kind), kind);
    }
    assert.equal(service.requests('state').length, 0);
    assert.deepEqual(
      service.clock.sleeps.filter((ms) => ms < 2 * minute),
      [],
    );
  });

  it('whose draft cannot be read at its end tries again, since it is paid for', async () => {
    play(edit, flat.text('Done.'));
    service.answer('state', hangUp, status(502));
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [text('Done.')]);
    assert.equal(result.draft?.json, edited);
    charged();
  });

  it('whose draft can not be read at all is told as done, so that it is not sent again', async () => {
    play(edit, flat.text('Done.'));
    service.answer('state', ...Array.from({ length: 7 }, () => status(502)));
    const { values, result } = await drained(turn());
    assert.deepEqual(values, [text('Done.')]);
    assert(isSessionError(result.failure, 'turnUnseen'));
    assert.match(result.failure.message, /do not send it again/);
    charged();
  });

  it('can be cancelled before it leaves, while it is silent and while it speaks', async () => {
    controller.abort();
    assert(isServiceError((await failed(turn())).error, 'cancelled'));
    assert.equal(service.requests('run').length, 0);

    controller = new AbortController();
    service.answer('run', (exchange) => {
      controller.abort();
      return silence(exchange);
    });
    assert(isServiceError((await failed(turn())).error, 'cancelled'));

    controller = new AbortController();
    play(
      flat.text('A'),
      meanwhile(() => controller.abort()),
      wait(minute),
      flat.text('B'),
    );
    const { values, error } = await failed(turn());
    assert.deepEqual(values, [text('A')]);
    assert(isServiceError(error, 'cancelled'));
    assert.equal(service.requests('state').length, 0);
    await service.allClosed();
  });

  it('that nobody follows any more closes its connection', async () => {
    play(flat.text('A'), wait(20 * minute));
    for await (const event of turn()) {
      assert.deepEqual(event, text('A'));
      break;
    }
    await service.allClosed();
    charged();
  });
});
