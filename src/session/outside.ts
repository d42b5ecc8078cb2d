import type { RequestNote } from '../client/transport';

/** What a session needs from its surroundings; the extension, the demo and the tests each bring their own. */

/** Keeps secrets: the editor's SecretStorage, or memory. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

/** Keeps plain values that outlive the window. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The log channel. Never given secrets, nor a user's words. */
export interface Log {
  info(message: string): void;
  /** @param cause What it is about, where that is an error: its kind is remembered, its words are not. */
  warn(message: string, cause?: unknown): void;
  /** Told of each request to a service, where that is wanted. */
  request?(note: RequestNote): void;
}

/** A secret store that forgets when the process ends. */
export class SecretsInMemory implements SecretStore {
  private readonly values = new Map<string, string>();
  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.values.get(key));
  }
  store(key: string, value: string): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
  delete(key: string): Promise<void> {
    this.values.delete(key);
    return Promise.resolve();
  }
}

/** A memory that forgets when the process ends. */
export class PlainMemory implements Memory {
  private readonly values = new Map<string, unknown>();
  get(key: string): unknown {
    return this.values.get(key);
  }
  keys(): string[] {
    return [...this.values.keys()];
  }
  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}
