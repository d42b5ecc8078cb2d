import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import * as os from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { guardChild, unguardChild } from './orphan-guard';

/** The only place that starts ffmpeg and ffprobe: it owns every child from its start to its end. */

const killAfterMs = 1000;
const tailBytes = 8 * 1024;

/** ffmpeg or ffprobe ended with an error of its own. */
export class FfmpegError extends Error {
  /** The last lines that it wrote, for a log; they may name paths. */
  readonly tail: string;
  /** The last of them, which mostly says why. */
  readonly reason: string;
  /** `undefined` where a signal ended it or where it could not be started. */
  readonly exitCode: number | undefined;
  /** The disk that it wrote to is full. */
  readonly diskFull: boolean;

  constructor(tool: string, exitCode: number | undefined, tail: string) {
    const reason = lastLine(tail);
    super(`${tool} failed (${exitCode ?? 'no exit code'}): ${reason}`);
    this.name = 'FfmpegError';
    this.exitCode = exitCode;
    this.tail = tail;
    this.reason = reason;
    this.diskFull = /No space left on device|ENOSPC|not enough space on the disk/i.test(tail);
  }
}

/** The last line that says something: ffmpeg counts repeated lines in one of its own. */
function lastLine(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  return lines.findLast((line) => !/Last message repeated \d+ times/.test(line)) ?? '';
}

export interface ToolCall {
  /** The program: a path of `FfmpegTools`. */
  readonly tool: string;
  /** Without `-hide_banner` and `-nostdin`, which are always given. */
  readonly args: readonly string[];
  /** Working directory; graphs and scripts are named relative to it. */
  readonly cwd?: string | undefined;
  /** Ends the child: SIGTERM, then SIGKILL after a second. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Runs only on what other work leaves idle, exports too. Where there is much of that it could not even take a signal,
   * so it is ended by SIGKILL at once: for what leaves nothing half-written behind.
   */
  readonly idle?: boolean | undefined;
}

export interface RunningTool {
  /** What is written here is what the child reads as `pipe:0`; ended already unless `feed` was asked for. */
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly pid: number | undefined;
  /** All that it has written to its error output, the last 8 KB. */
  readonly tail: () => string;
  /**
   * Resolves when the child is gone and its output was read to the end.
   * @throws {FfmpegError} where it failed; the signal's reason where it was cancelled.
   */
  readonly done: Promise<void>;
  /** Ends the child without an error: `done` resolves. For a reader that has had enough. */
  stop(): void;
}

const live = new Set<ChildProcess>();

function killAll(): void {
  for (const child of live) child.kill('SIGKILL');
}

/** How many children run now. */
export function liveProcessCount(): number {
  return live.size;
}

/** Starts a tool at low priority. Whoever starts it reads `stdout` to its end or calls `stop`. */
export function startTool(call: ToolCall, { feed = false } = {}): RunningTool {
  call.signal?.throwIfAborted();
  const isProbe = /ffprobe(\.exe)?$/i.test(call.tool);
  const child = spawn(call.tool, [...(isProbe ? [] : ['-nostdin']), '-hide_banner', ...call.args], {
    cwd: call.cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (live.size === 0) process.on('exit', killAll);
  live.add(child);
  guardChild(child);
  lowerPriority(child, call.idle ?? false);

  let tail = Buffer.alloc(0);
  child.stderr.on('data', (chunk: Buffer) => {
    tail = Buffer.concat([tail, chunk]).subarray(-tailBytes);
  });
  // A child that ends before it has read everything breaks the pipe; its exit code tells why.
  child.stdin.on('error', () => undefined);
  if (!feed) child.stdin.end();

  let stopped = false;
  let killTimer: NodeJS.Timeout | undefined;
  const end = () => {
    // Unread output would keep the child from seeing the signal, and `close` from coming.
    child.stdout.destroy();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(call.idle ? 'SIGKILL' : 'SIGTERM');
    killTimer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  };
  call.signal?.addEventListener('abort', end, { once: true });

  const done = new Promise<void>((resolve, reject) => {
    let spawnError: Error | undefined;
    child.on('error', (error) => (spawnError = error));
    child.on('close', (code) => {
      clearTimeout(killTimer);
      call.signal?.removeEventListener('abort', end);
      live.delete(child);
      unguardChild(child);
      if (live.size === 0) process.off('exit', killAll);
      const text = tail.toString('utf8');
      if (stopped) resolve();
      else if (call.signal?.aborted) reject(asError(call.signal.reason));
      else if (spawnError) reject(new FfmpegError(call.tool, undefined, spawnError.message));
      else if (code === 0) resolve();
      else reject(new FfmpegError(call.tool, code ?? undefined, text));
    });
  });
  // Whoever awaits `done` later must not be overtaken by an unhandled rejection.
  done.catch(() => undefined);
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    pid: child.pid,
    tail: () => tail.toString('utf8'),
    done,
    stop: () => {
      if (!live.has(child)) return;
      stopped = true;
      end();
    },
  };
}

function lowerPriority(child: ChildProcess, idle: boolean): void {
  if (child.pid === undefined) return;
  const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = os.constants.priority;
  try {
    os.setPriority(child.pid, idle ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
  } catch {
    // It may be gone already, or the system may not allow it: it then runs at normal priority.
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/**
 * Runs a tool to its end.
 * @returns what it wrote to its standard output.
 * @throws {FfmpegError} where it failed; the signal's reason where it was cancelled.
 */
export async function runTool(call: ToolCall): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamTool(call)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Runs a tool and yields its standard output as it comes. A reader that leaves early ends the child.
 * @throws like `runTool`.
 */
export async function* streamTool(call: ToolCall): AsyncGenerator<Buffer, void, undefined> {
  const running = startTool(call);
  try {
    for await (const chunk of running.stdout as AsyncIterable<Buffer>) yield chunk;
    await running.done;
  } catch (error) {
    // Cancelling tears the pipe too; what counts is that it was cancelled.
    call.signal?.throwIfAborted();
    throw error;
  } finally {
    running.stop();
    await running.done.catch(() => undefined);
  }
}
