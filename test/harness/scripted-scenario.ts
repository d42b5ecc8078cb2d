import assert from 'node:assert/strict';
import type { Answer } from './scripted-answers';
import { status } from './scripted-answers';
import type { ReceivedFile, ReceivedRequest } from './scripted-request';

/** A request that a scenario expects. What is left out may be anything. */
export interface ExpectedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string | RegExp;
  /** By lower-case name; `null` for a header that must not be there. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  /** The body byte for byte, or what it must match; multipart bodies are told by their files. */
  readonly body?: string | RegExp;
  readonly files?: readonly Partial<ReceivedFile>[];
}

/** One request of a scenario and what it is answered with. */
export interface ScenarioStep {
  readonly expect: ExpectedRequest;
  readonly answer: Answer;
}

/** Plays an ordered list of requests and answers, and tells each difference in a readable way. */
export class Scenario {
  private next = 0;
  private failed = false;

  constructor(
    private readonly steps: readonly ScenarioStep[],
    private readonly onProblem: (problem: string) => void,
  ) {}

  /** The answer of the step whose turn it is; a request that differs is told, and refused. */
  answerTo(received: ReceivedRequest): Answer {
    const number = this.next + 1;
    const step = this.steps[this.next++];
    if (!step) {
      const message = `Request ${number} was not expected: ${received.method} ${received.path}`;
      return this.refuse(`${message}\nThe scenario has ${this.steps.length} requests.`);
    }
    const [wanted, got] = [described(step.expect, received), described(asExpected(step.expect, received))];
    if (wanted === got) return step.answer;
    return this.refuse(
      `Request ${number} of the scenario differs from what was expected:\n${diff(got, wanted)}`,
    );
  }

  /** Tells of the requests that never came. */
  finish(): void {
    const missing = this.steps
      .slice(this.next)
      .map(({ expect: { method, path } }) => `${method} ${String(path)}`);
    if (missing.length > 0 && !this.failed) this.onProblem(`Never requested: ${missing.join(', ')}`);
  }

  private refuse(problem: string): Answer {
    this.failed = true;
    this.onProblem(problem);
    return status(599);
  }
}

/** The parts of a request that a step speaks of, as the step would have them. */
function asExpected(expect: ExpectedRequest, received: ReceivedRequest): ExpectedRequest {
  const names = Object.keys(expect.headers ?? {});
  const headers = names.map((name) => [name, headerOf(received, name) ?? null] as const);
  return {
    method: received.method === 'GET' ? 'GET' : 'POST',
    path: received.path,
    ...(expect.headers && { headers: Object.fromEntries(headers) }),
    ...(expect.body !== undefined && { body: received.text }),
    ...(expect.files && {
      files: received.files.map((file, index) => {
        const keys = Object.keys(expect.files?.[index] ?? file);
        return Object.fromEntries(Object.entries(file).filter(([key]) => keys.includes(key)));
      }),
    }),
  };
}

function headerOf({ headers }: ReceivedRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** A request in lines. A pattern that the received text matches is written as that text, so that no difference is told. */
function described(request: ExpectedRequest, received?: ReceivedRequest): string {
  const value = (expected: string | RegExp | null, actual: string | undefined) => {
    if (expected === null) return '(none)';
    if (typeof expected === 'string') return expected;
    return actual !== undefined && expected.test(actual) ? actual : String(expected);
  };
  const headers = Object.entries(request.headers ?? {}).map(
    ([name, expected]) => `${name}: ${value(expected, received && headerOf(received, name))}`,
  );
  const files = (request.files ?? []).map((file) => `file ${JSON.stringify(file, Object.keys(file).sort())}`);
  const body = request.body === undefined ? [] : ['', value(request.body, received?.text)];
  return [`${request.method} ${value(request.path, received?.path)}`, ...headers, ...files, ...body, ''].join(
    '\n',
  );
}

/** The lines in which two texts differ, as the assertion library marks them. */
function diff(got: string, wanted: string): string {
  try {
    assert.equal(got, wanted);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
