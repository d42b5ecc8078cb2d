import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { ServiceError } from '../../src/client/errors';
import { SessionError } from '../../src/session/errors';
import type { Answer } from '../harness/scripted-answers';
import { windowOf } from '../harness/scripted-client';
import { ScriptedService } from '../harness/scripted-service';
import { expected } from './fault-rules';
import type { Expected } from './fault-rules';
import { faultNames, faultTitles, faultyAnswer } from './faults';
import type { FaultName } from './faults';
import { closeFolder, openFolder, operationNames, operations } from './faulty-operations';
import type { Operation, OperationName } from './faulty-operations';

const results = path.resolve(__dirname, '../../test-results');
const edited = '{"t":[{"tt":7,"sg":[{"d":3000,"text":"Hi"}]}]}';

/** What came of one cell. */
interface Cell extends Expected {
  /** The words that a user reads. */
  readonly sentence: string;
}

/** Performs an operation whose endpoint has a fault, and looks for whatever must never happen. */
async function cellOf(name: OperationName, fault: FaultName, lasting: boolean): Promise<Cell> {
  const operation: Operation = operations[name];
  const place = await openFolder();
  const service = await ScriptedService.start();
  const usual = getGlobalDispatcher();
  if (fault === 'time-out') service.timeoutMs = 700;
  const refusing = new Agent({ connect: (_options, connected) => connected(refusal(), null) });
  const usesOutside = name === 'outputAddress';
  if (usesOutside) setGlobalDispatcher(fault === 'refused' ? refusing : service.outside());
  try {
    const window = windowOf(service);
    if (name !== 'anonymousToken') await window.client.credits();
    service.received.length = 0;
    await script(service, operation, fault, lasting);
    const error: unknown = await operation.perform({ service, window, fault, ...place }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const secrets = [...service.tokens];
    for (const secret of [...secrets, 'nmv_usr_']) {
      const told = [
        ...window.log.lines,
        inspect(error, { depth: 10 }),
        ...service.received.map((each) => each.path),
      ];
      assert.equal(told.join('\n').includes(secret), false, 'a token is told');
    }
    for (const [message, count] of service.charges)
      assert(count <= 1, `${message} was charged ${count} times`);
    const requests = service.requests(operation.endpoint).length;
    if (error === undefined) return { ends: 'done', requests, sentence: '' };
    assert(error instanceof ServiceError || error instanceof SessionError, inspect(error));
    return { ends: error.kind, requests, sentence: error.message };
  } finally {
    if (usesOutside) setGlobalDispatcher(usual);
    await refusing.close();
    await service.close();
    await closeFolder(place);
  }
}

function refusal(): Error {
  return Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
}

async function script(service: ScriptedService, operation: Operation, fault: FaultName, lasting: boolean) {
  const times = lasting ? 20 : 1;
  if (fault === 'refused') {
    if (operation.endpoint === 'outside') return;
    service.refuseConnections();
    await service.delivered();
  } else if (fault === 'reset-sending') {
    service.breakRequests(operation.endpoint, times);
    if (!lasting) service.draft = edited;
  } else {
    const answer = faultyAnswer(fault, operation.shape);
    const worked: Answer = (exchange) => {
      // The agent did what it was asked for, though nobody heard of it.
      if (operation.endpoint === 'run' && !lasting) service.draft = edited;
      return answer(exchange);
    };
    service.answer(operation.endpoint, ...Array.from({ length: times }, () => worked));
  }
}

describe('The fault matrix', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  const table = new Map<string, Cell>();
  const early = new Map<string, Promise<Cell>>();
  const key = (name: OperationName, fault: FaultName, lasting: boolean) =>
    `${name} ${fault} ${String(lasting)}`;

  before(() => {
    process.on('unhandledRejection', note);
    // Time-outs of a connection take real time, so they are waited for at once.
    for (const lasting of [false, true]) {
      for (const name of operationNames) {
        if (name === 'outputAddress') continue;
        const cell = cellOf(name, 'time-out', lasting);
        cell.catch(() => undefined);
        early.set(key(name, 'time-out', lasting), cell);
      }
    }
  });
  after(() => {
    process.off('unhandledRejection', note);
  });

  for (const name of operationNames) {
    for (const fault of faultNames) {
      const modes = [false, true].filter((lasting) => expected(name, fault, lasting) !== undefined);
      if (modes.length === 0) continue;
      it(`${operations[name].title}: ${faultTitles[fault]}`, async function () {
        this.timeout(30_000);
        for (const lasting of modes) {
          const cell = await (early.get(key(name, fault, lasting)) ?? cellOf(name, fault, lasting));
          const { sentence, ...ended } = cell;
          assert.deepEqual(ended, expected(name, fault, lasting), lasting ? 'each time' : 'once');
          if (ended.ends !== 'done') assert.match(sentence, /^[A-Z].{9,}[.!]$/su, 'a sentence for the user');
          table.set(key(name, fault, lasting), cell);
        }
      });
    }
  }

  it('leaves no rejection unhandled', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(unhandled, []);
  });

  it('is written down', () => {
    mkdirSync(results, { recursive: true });
    writeFileSync(
      path.join(results, 'fault-matrix.md'),
      written((...cell) => table.get(key(...cell))),
    );
    const cells = operationNames.flatMap((name) =>
      faultNames.flatMap((fault) => [false, true].map((lasting) => expected(name, fault, lasting))),
    );
    assert.equal(table.size, cells.filter((each) => each !== undefined).length);
  });
});

type Lookup = (name: OperationName, fault: FaultName, lasting: boolean) => Cell | undefined;

/** The tables of `docs/fault-matrix.md`. */
function written(cellAt: Lookup): string {
  const head = ['fault', ...operationNames.map((name) => operations[name].title)];
  // A connection that is refused is refused for good: such a row would be empty.
  const faultsIn = (lasting: boolean) =>
    faultNames.filter((fault) => operationNames.some((name) => cellAt(name, fault, lasting) !== undefined));
  const tableOf = (lasting: boolean) =>
    [head, head.map(() => '---'), ...faultsIn(lasting).map((fault) => row(fault, lasting))]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  const row = (fault: FaultName, lasting: boolean) => [
    faultTitles[fault],
    ...operationNames.map((name) => {
      const cell = cellAt(name, fault, lasting);
      return cell === undefined ? '–' : `${cell.ends === 'done' ? '✔' : cell.ends} ${cell.requests}`;
    }),
  ];
  const kinds = new Map<string, string>();
  for (const name of operationNames) {
    for (const fault of faultNames) {
      for (const lasting of [false, true]) {
        const cell = cellAt(name, fault, lasting);
        if (cell && cell.ends !== 'done' && !cell.sentence.startsWith('The service does not')) {
          if (!kinds.has(cell.ends)) kinds.set(cell.ends, cell.sentence);
        }
      }
    }
  }
  const legend = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, words]) => `| ${kind} | ${words} |`);
  return `# The fault matrix

Each operation of the contract meets each fault; the page is made by \`npm test\`, from what happened. ✔ is a success,
any other word the kind of a typed error; the number counts the requests that the endpoint got. In no cell was a
message charged twice, a rejection left unhandled, or a token told in an error, a log line or an address. The message
is the whole turn, with its recovery by the state; render, download and output address are whole exports; the others
are calls of the client. A fault of the output address is made good by the service's own download.

## The fault happens once

After a message the edit is done, though the answer was lost.

${tableOf(false)}

## The fault happens each time

After a message the state is as it was before.

${tableOf(true)}

## What the user reads

Where the service gives words of its own, those are shown in place of the sentences of \`refused\`, \`serverFailed\` and
\`unsupportedType\`.

| kind | sentence |
| --- | --- |
${legend.join('\n')}
`;
}
