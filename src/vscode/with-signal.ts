import type { CancellationToken } from 'vscode';

/** Does something that a token of VS Code ends, also where that was cancelled before. */
export async function withSignal<T>(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancelled = token.onCancellationRequested(() => controller.abort());
  if (token.isCancellationRequested) controller.abort();
  try {
    return await work(controller.signal);
  } finally {
    cancelled.dispose();
  }
}
