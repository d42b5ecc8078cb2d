import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOnPath, runLogged } from './commands';

/** A Debian package, and the command that makes it unnecessary when PATH has it from elsewhere. */
export interface DebianPackage {
  name: string;
  command?: string;
}

/** Whether this machine installs software with apt (Debian, Ubuntu and their children). */
export function hasApt(): boolean {
  return process.platform === 'linux' && findOnPath('apt-get') !== undefined;
}

/** The command a person types to install Debian packages. */
export function aptCommand(names: readonly string[]): string {
  return `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * Installs those of `packages` that are missing, all in one call of apt-get, and says so on stderr, since stdout may be a table.
 * Does nothing when none is missing.
 * @throws Error with the command to type when this user may not install, or the machine has no apt.
 */
export async function ensureDebianPackages(packages: readonly DebianPackage[]): Promise<void> {
  const missing = packages.filter((wanted) => !isPresent(wanted)).map((wanted) => wanted.name);
  if (missing.length === 0) return;
  if (!hasApt())
    throw new Error(`Missing on this machine: ${missing.join(', ')}. Install them and try again.`);
  if (process.getuid?.() !== 0) {
    throw new Error(`Missing on this machine: ${missing.join(', ')}. Install with: ${aptCommand(missing)}`);
  }
  console.error(`Installing Debian packages: ${missing.join(' ')}`);
  const logFile = path.join(tmpdir(), `ai-video-apt-${process.pid}.log`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may hold the lock (unattended upgrades on a fresh machine): wait rather than fail.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await runLogged({ command: 'apt-get', args: [...wait, 'update'], logFile, env });
  const install = [...wait, 'install', '-y', '--no-install-recommends', ...missing];
  await runLogged({ command: 'apt-get', args: install, logFile, env });
}

function isPresent({ name, command }: DebianPackage): boolean {
  if (command !== undefined && findOnPath(command) !== undefined) return true;
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return query.status === 0 && query.stdout === 'installed';
}
