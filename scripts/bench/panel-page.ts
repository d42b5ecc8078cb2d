import type { Frame, Page } from 'playwright-core';
import type { HostMessage, PanelState } from '../../src/vscode/panel/messages';
import type { TimelineView } from '../../src/timeline/timeline';
import { entry, openingState, segment } from '../../test/webview/fixtures/panel-state';

/** The field of a page that what is measured in it writes to. */
declare global {
  interface Window {
    benchTasks: number[];
    benchKeys: number[];
  }
}

/** @param count Of segments: nine of ten are on the video's track, the others titles. */
export function longTimeline(count: number): TimelineView {
  const pieces = Math.round(count * 0.9);
  const lengthMs = 2000;
  return {
    durationMs: pieces * lengthMs,
    width: 1920,
    height: 1080,
    fps: 30,
    tracks: [
      {
        type: 'video',
        typeNumber: 0,
        segments: Array.from({ length: pieces }, (_, at) =>
          segment(`v${at}`, 'interview.mp4', at * lengthMs, (at + 1) * lengthMs, {
            source: { inMs: at * lengthMs, outMs: (at + 1) * lengthMs },
          }),
        ),
      },
      {
        type: 'text',
        typeNumber: 7,
        segments: Array.from({ length: count - pieces }, (_, at) =>
          segment(`t${at}`, `Chapter ${at + 1}`, at * 9 * lengthMs, (at * 9 + 2) * lengthMs),
        ),
      },
    ],
  };
}

export function stateWith(timeline: TimelineView | null): PanelState {
  return { ...openingState, timeline, conversation: [entry('1', 'user', 'Cut at every beat')] };
}

/** Hands the page a message as the host does. @returns milliseconds until it is painted. */
export function painted(page: Page | Frame, message: HostMessage): Promise<number> {
  return page.evaluate(async (data) => {
    const startedAt = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    await new Promise<void>((done) =>
      requestAnimationFrame(() => {
        // Comes after the frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      }),
    );
    return performance.now() - startedAt;
  }, message);
}

/** From now on the page keeps how long each of its tasks took that was longer than 50 ms. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchTasks = [];
    new PerformanceObserver((list) => {
      window.benchTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

/** The longest task since it was asked last, in milliseconds; 0 where none was longer than 50. */
export function longestTask(page: Page): Promise<number> {
  // Entries come a moment after their tasks.
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 100));
    return Math.max(0, ...window.benchTasks.splice(0));
  });
}

/** Has the page keep how long each key took until what it typed was painted. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchKeys = [];
    document.addEventListener('input', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.benchKeys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
  });
}

/**
 * Streams a reply in even portions.
 * @param count Of its pieces. @param ms How long it takes.
 * @returns how long it took.
 */
export function stream(page: Page, entryId: string, count: number, ms: number): Promise<number> {
  return page.evaluate(
    ([id, all, length]) =>
      new Promise<number>((done) => {
        const startedAt = performance.now();
        let sent = 0;
        const timer = setInterval(() => {
          const elapsed = performance.now() - startedAt;
          const due = Math.min(all, Math.floor((all * elapsed) / length));
          for (; sent < due; sent++) {
            // A paragraph has some forty words, of which some are strong.
            const text = sent % 40 === 39 ? `end.\n\n` : sent % 11 === 0 ? '**word** ' : 'word ';
            const data = { type: 'textDelta', entryId: id, text };
            window.dispatchEvent(new MessageEvent('message', { data }));
          }
          if (sent < all) return;
          clearInterval(timer);
          done(performance.now() - startedAt);
        }, 5);
      }),
    [entryId, count, ms] as const,
  );
}
