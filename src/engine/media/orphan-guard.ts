import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Children of a process that is killed outright live on, and an ffmpeg whose engine is gone would go on encoding.
 * So a small shell stands by: it is told of every child that comes and goes, and when the pipe to it closes, which
 * the system does for whoever dies, it kills those that are left. Windows ends children with their parent by itself
 * (Node puts them in a job object).
 */
const script = `
trap '' INT TERM HUP
left=
while read -r change pid; do
  case $change in
    +) left="$left $pid" ;;
    -) kept=
       for each in $left; do [ "$each" = "$pid" ] || kept="$kept $each"; done
       left=$kept ;;
  esac
done
[ -z "$left" ] || kill -KILL $left 2>/dev/null
`;

let guard: ChildProcess | undefined;

/** Has a child killed when this process dies before it. */
export function guardChild({ pid }: ChildProcess): void {
  if (process.platform !== 'win32' && pid !== undefined) tell(`+ ${pid}`);
}

/** Called when the child is gone: its number may soon be another's. */
export function unguardChild({ pid }: ChildProcess): void {
  if (guard && pid !== undefined) tell(`- ${pid}`);
}

function tell(change: string): void {
  guard ??= startGuard();
  guard.stdin?.write(`${change}\n`);
}

function startGuard(): ChildProcess {
  const shell = spawn('/bin/sh', ['-c', script], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  // Without a shell there is no guard; without a guard everything else works.
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  // It must not keep alive the process that it watches.
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return shell;
}
