import type * as vscode from 'vscode';
import { isServiceError } from '../../client/errors';
import type { RequestNote } from '../../client/transport';
import { SessionError, systemCode } from '../../session/errors';
import type { Log } from '../../session/outside';

/** What went wrong, without a word of what it was about. */
export interface Failure {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: string;
}

/** How many failures are remembered, the last ones. */
const remembered = 10;

type Channel = Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn'>;

/** Writes the log channel, and remembers what kinds of things failed last. */
export class Journal implements Log {
  private readonly list: Failure[] = [];

  constructor(private readonly channel: Channel) {}

  get failures(): readonly Failure[] {
    return this.list;
  }

  info(message: string): void {
    this.channel.info(message);
  }

  warn(message: string, cause?: unknown): void {
    this.channel.warn(message);
    if (cause !== undefined) this.remember(kindsOf(cause).join(', because of '));
  }

  /** What only reads is asked often, so it is told at the level for debugging. */
  request({ method, path, status, isFailure, ms }: RequestNote): void {
    const line = `${method} ${path} → ${status ?? 'no answer'} in ${Math.round(ms)} ms`;
    if (isFailure) {
      this.channel.warn(line);
      this.remember(`${method} ${path} → ${status ?? 'no answer'}`);
    } else if (method === 'GET') this.channel.debug(line);
    else this.channel.info(line);
  }

  private remember(what: string): void {
    this.list.push({ at: Date.now(), what });
    if (this.list.length > remembered) this.list.shift();
  }
}

/** The kind of an error and of what caused it. Their messages may name files, so nothing is taken of those. */
function kindsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const service = isServiceError(error) ? error : undefined;
  const kind = service?.kind ?? (error instanceof SessionError ? error.kind : undefined);
  const details = [kind, service?.details.status, service?.details.code, systemCode(error)];
  const own = [error.name, ...details.filter((each) => each !== undefined)].join(' ');
  return [own, ...(error.cause === undefined ? [] : kindsOf(error.cause))];
}
