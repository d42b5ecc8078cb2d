import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import * as z from 'zod';
import { systemCode } from '../errors';

/** Who sees to an export: one run of a window's process. The random id tells it from a later one with its pid. */
export const ownerSchema = z.object({ pid: z.int(), host: z.string(), id: z.string().min(1) });
export type ExportOwner = z.infer<typeof ownerSchema>;

/** This run of this process. */
export const thisOwner: ExportOwner = { pid: process.pid, host: hostname(), id: randomUUID() };

/** How often an owner shows that it is there, and after what time of watching without that it is not; ms. */
export const heartbeatMs = 20_000;
const silentMs = 70_000;

/** Whether a process of this machine runs. */
export function isProcessRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, as someone else.
    return systemCode(error) === 'EPERM';
  }
}

/** `silent`: a process with its pid runs, but the owner has shown no sign of life. */
export type Presence = 'there' | 'gone' | 'silent';

/**
 * Tells whether owners are still there. A pid that runs may be another process by now, and one of another machine
 * or container says nothing: then it counts whether the heartbeat moves while it is watched. Watched, not compared
 * with the time of day: after a night's sleep of the machine every heartbeat is old.
 */
export class OwnerWatch {
  private readonly seen = new Map<string, { readonly beatMs: number; readonly since: number }>();

  /**
   * @param own The owner that asks.
   * @param isRunning Of a pid of this machine.
   * @param now Milliseconds of any clock that goes on steadily.
   */
  constructor(
    private readonly own: ExportOwner,
    private readonly isRunning: (pid: number) => boolean = isProcessRunning,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @param beatMs When the owner's file was touched last, in milliseconds since the epoch. */
  presenceOf(owner: ExportOwner, beatMs: number): Presence {
    if (owner.id === this.own.id) return 'there';
    const isHere = owner.host === this.own.host;
    if (isHere && (owner.pid === this.own.pid || !this.isRunning(owner.pid))) return 'gone';
    const seen = this.seen.get(owner.id);
    if (seen?.beatMs !== beatMs) {
      this.seen.set(owner.id, { beatMs, since: this.now() });
      return 'there';
    }
    return this.now() - seen.since >= silentMs ? 'silent' : 'there';
  }
}
