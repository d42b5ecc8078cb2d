import { createWriteStream, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';

/** A larger log is begun anew at the next start. */
const maxLogBytes = 1024 * 1024;

/** The engine's log file. What users write and tokens never go into it. */
export class EngineLog {
  private readonly stream: WriteStream;

  constructor(path: string) {
    const tooLarge = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes;
    this.stream = createWriteStream(path, { flags: tooLarge ? 'w' : 'a', mode: 0o600 });
    // A full disk must not end the engine: the log is the first thing to do without.
    this.stream.on('error', () => undefined);
  }

  info(message: string): void {
    this.write('info', message);
  }

  warn(message: string): void {
    this.write('warn', message);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.stream.end(() => resolve()));
  }

  private write(level: string, message: string): void {
    this.stream.write(`${new Date().toISOString()} ${level} ${message}\n`);
  }
}
