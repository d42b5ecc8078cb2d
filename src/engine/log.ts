import { appendFile, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';

/** A larger log is begun anew at the next start. */
const maxLogBytes = 1024 * 1024;

/** The engine's log file. What users write and tokens never go into it. */
export class EngineLog {
  private written: Promise<void>;

  constructor(private readonly path: string) {
    const isTooLarge = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes;
    this.written = isTooLarge ? rm(path, { force: true }) : Promise.resolve();
  }

  info(message: string): void {
    this.write('info', message);
  }

  warn(message: string): void {
    this.write('warn', message);
  }

  /** Resolves when all that was told is in the file. */
  flushed(): Promise<void> {
    return this.written;
  }

  private write(level: string, message: string): void {
    const line = `${new Date().toISOString()} ${level} ${message}\n`;
    this.written = this.written
      .then(() => appendFile(this.path, line, { mode: 0o600 }))
      // A full disk must not end the engine: the log is the first thing to do without.
      .catch(() => undefined);
  }
}
