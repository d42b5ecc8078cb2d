import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../src/client/clock';

interface Sleeper {
  readonly dueAt: number;
  readonly wake: () => void;
}

/** Turns of the event loop without traffic after which nothing is under way any more. */
const calmTurns = 25;

/**
 * A clock that jumps to the next moment somebody sleeps until, as soon as nothing else is under way: fifteen
 * minutes pass in milliseconds, and always in the same order.
 */
export class FakeClock implements Clock {
  /** Every sleep that was asked for, in milliseconds, in order. */
  readonly sleeps: number[] = [];
  /** Whether no byte is on its way. */
  isQuiet: () => boolean = () => true;
  /** Called whenever somebody begins to sleep. */
  onSleep: (ms: number) => void = () => undefined;

  private time = Date.UTC(2026, 0, 1);
  private sleepers: Sleeper[] = [];
  private running = false;

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.sleepers = this.sleepers.filter((each) => each !== sleeper);
        reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      const sleeper: Sleeper = {
        dueAt: this.time + ms,
        wake: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      if (signal?.aborted === true) {
        leave();
        return;
      }
      signal?.addEventListener('abort', leave, { once: true });
      this.sleepers.push(sleeper);
      void this.run();
      this.onSleep(ms);
    });
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.sleepers.length > 0) {
      await this.calm();
      const next = this.sleepers.reduce<Sleeper | undefined>(
        (first, each) => (first === undefined || each.dueAt < first.dueAt ? each : first),
        undefined,
      );
      if (next === undefined) continue;
      this.sleepers = this.sleepers.filter((each) => each !== next);
      this.time = Math.max(this.time, next.dueAt);
      next.wake();
    }
    this.running = false;
  }

  private async calm(): Promise<void> {
    for (let turns = 0; turns < calmTurns;) {
      await nextTurn();
      turns = this.isQuiet() ? turns + 1 : 0;
    }
  }
}
