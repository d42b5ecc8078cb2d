import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { withSignal } from '../../src/vscode/with-signal';

describe('Work that a token of VS Code ends', () => {
  let source: vscode.CancellationTokenSource;
  beforeEach(() => (source = new vscode.CancellationTokenSource()));
  afterEach(() => source.dispose());

  const aborted = () => withSignal(source.token, (signal) => Promise.resolve(signal.aborted));

  it('goes on as long as nobody cancels it', async () => {
    assert.equal(await aborted(), false);
  });

  it('ends where it was cancelled before it began', async () => {
    source.cancel();
    assert.equal(await aborted(), true);
  });

  it('ends where it is cancelled meanwhile', async () => {
    const ends = withSignal(source.token, (signal) => {
      source.cancel();
      return Promise.resolve(signal.aborted);
    });
    assert.equal(await ends, true);
  });
});
