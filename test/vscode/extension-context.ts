import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Log } from '../../src/session/outside';
import type { ServicesContext } from '../../src/vscode/services';
import { extensionId } from '../harness/extension-id';

/** The extension as VS Code knows it. */
export function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension, 'VS Code does not know the extension');
  return extension;
}

/** A context of the real extension with stores of its own, in which a test can look. */
export class TestContext implements ServicesContext {
  readonly extension = theExtension();
  readonly extensionUri = this.extension.extensionUri;
  readonly extensionPath = this.extension.extensionPath;
  readonly secretValues = new Map<string, string>();
  readonly stateValues = new Map<string, unknown>();
  readonly logLines: string[] = [];

  /** @param globalStorageUri A folder that the test deletes. */
  constructor(readonly globalStorageUri: vscode.Uri) {}

  private readonly secretChanges = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();

  readonly secrets: ServicesContext['secrets'] = {
    onDidChange: this.secretChanges.event,
    get: (key: string) => Promise.resolve(this.secretValues.get(key)),
    store: (key: string, value: string) => {
      this.secretValues.set(key, value);
      this.secretChanges.fire({ key });
      return Promise.resolve();
    },
    delete: (key: string) => {
      this.secretValues.delete(key);
      this.secretChanges.fire({ key });
      return Promise.resolve();
    },
  };

  readonly globalState: ServicesContext['globalState'] = {
    get: <T>(key: string, fallback?: T): T | undefined => {
      const value = this.stateValues.get(key);
      // A memento promises its callers whatever type they ask for.
      return value === undefined ? fallback : (value as T);
    },
    update: (key: string, value: unknown) => {
      this.stateValues.set(key, value);
      return Promise.resolve();
    },
  };

  readonly log: Log = {
    info: (message) => this.logLines.push(message),
    warn: (message) => this.logLines.push(message),
  };
}
