import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A process started with `detached: true` and all that came from it. Its own group is found by its id; what left the
 * group (a service that an extension starts to outlive its window) by `mark`, a string such as the path of a private
 * temporary folder that stands in its environment or its arguments. The latter needs /proc, so it works on Linux only.
 */
export interface ProcessTree {
  root: ChildProcess;
  mark: string;
}

/** Ids of the running processes, this one excepted, whose environment or arguments contain `mark`. */
export function processesMarked(mark: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) =>
        pid !== process.pid && ['environ', 'cmdline'].some((file) => readProc(pid, file).includes(mark)),
    );
}

/** Ends the whole tree: SIGTERM, and SIGKILL for what is left after `patienceMs`. Resolves when all of it is gone. */
export async function stopTree(tree: ProcessTree, patienceMs = 5000): Promise<void> {
  signalTree(tree, 'SIGTERM');
  const deadline = Date.now() + patienceMs;
  while (isAlive(tree)) {
    if (Date.now() > deadline) signalTree(tree, 'SIGKILL');
    await delay(25);
  }
}

/** Ends the whole tree at once, for use where nothing can be awaited any more. */
export function killTree(tree: ProcessTree): void {
  signalTree(tree, 'SIGKILL');
}

function signalTree({ root, mark }: ProcessTree, signal: NodeJS.Signals): void {
  if (root.pid !== undefined) sendSignal(-root.pid, signal);
  for (const pid of processesMarked(mark)) sendSignal(pid, signal);
}

function isAlive({ root, mark }: ProcessTree): boolean {
  return (root.pid !== undefined && sendSignal(-root.pid, 0)) || processesMarked(mark).length > 0;
}

/** Whether the process, or with a negative id the group, was there to get it. */
function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // Ended in the meantime, or another user's.
  }
}
