import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { decodeTimeline } from '../../src/timeline/decode';
import { withMediaIds } from '../../src/timeline/media-ids';
import { PlainMemory } from '../../src/session/outside';
import { PanelMedia } from '../../src/vscode/panel/panel-media';
import type { MediaRequest } from '../../src/vscode/panel/panel-media';
import type { MediaItem, PageMessage, PanelState } from '../../src/vscode/panel/messages';
import type { EmbeddedEngine } from '../../src/client/embedded-engine';
import type { ServiceClient } from '../../src/client/service-client';
import { makeClip } from '../engine/clips';
import { clientOf, embeddedEngine } from '../engine/server/editing';
import { EngineFixture } from '../harness/engine-process';
import { until } from '../harness/until';
import { editedState, openingState, snapshotOf } from './fixtures/panel-state';
import { drawn } from './open-panel';
import { panelSuite } from './panel-suite';

/** The counted clips' own rate. */
const fps = 30;

const history = { undo: 1, redo: 0 };

const counted: MediaItem = {
  id: 'm1',
  name: 'counted.mp4',
  kind: 'video',
  status: { type: 'ready', durationMs: 20_000, width: 160, height: 90 },
};

describe('the preview in a browser, with the engine behind it', function () {
  this.timeout(120_000);
  const open = panelSuite();
  const fixture = new EngineFixture();
  let engine: EmbeddedEngine;
  let client: ServiceClient;
  let clip: string;

  before(async () => {
    const folder = await fixture.folder();
    clip = await makeClip(join(folder, 'counted.mp4'), { seconds: 20 });
    engine = embeddedEngine(await fixture.folder());
    client = clientOf(engine, 'embedded', new PlainMemory());
  });
  after(async () => {
    await engine.stop();
    await fixture.dispose();
  });

  /** What the engine makes of the counted clip. */
  async function editedSession(prompts: readonly string[]) {
    const { session_id: sessionId } = await client.newSession('en');
    await client.uploadFiles(sessionId, [clip], () => undefined);
    for (const prompt of prompts) for await (const event of client.run(sessionId, prompt)) assert.ok(event);
    return { sessionId, timeline: await timelineOf(sessionId) };
  }

  async function timelineOf(sessionId: string) {
    const { draft } = await client.state(sessionId);
    return draft ? withMediaIds(decodeTimeline(draft.value), [counted]) : null;
  }

  /** A panel whose host is the real one, as far as media go, on a session with the counted clip. */
  const edited = (...prompts: readonly string[]) => editedAsAsked(prompts, () => true);

  /** @param answers Whether the host answers a message of the page. */
  async function editedAsAsked(prompts: readonly string[], answers: (message: MediaRequest) => boolean) {
    const { sessionId, timeline } = await editedSession(prompts);
    const state: PanelState = { ...editedState, service: 'embedded', media: [counted], timeline };
    let media: PanelMedia | undefined;
    const panel = await open({
      state,
      host: (message, tell) => {
        media ??= new PanelMedia(
          {
            openPreview: (signal) => client.engine.openPreview(sessionId, signal),
            frame: (_, atMs, height, signal) => client.engine.frame(clip, atMs, height, signal),
            waveform: (_, signal) => client.engine.waveform(clip, signal),
            timelineFrame: (atMs, height, signal) =>
              client.engine.draftFrame(sessionId, { atMs, height }, signal),
          },
          { info: () => undefined, warn: (text) => assert.fail(text) },
          (answer) => void tell(answer).catch(() => undefined),
          String,
        );
        if (isOfMedia(message) && answers(message)) void media.handle(message);
      },
    });
    const say = async (prompt: string) => {
      for await (const event of client.run(sessionId, prompt)) assert.ok(event);
      await panel.tell({ type: 'timeline', timeline: await timelineOf(sessionId), history });
    };
    return { ...panel, say };
  }

  it('shows the frame under the playhead before anything was rendered, and follows the keys frame by frame', async () => {
    const { page } = await edited('cut 0:00 to 0:02');
    await showsFrame(page, 60);
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await showsFrame(page, 62);
    await page.keyboard.press('End');
    await page.locator('[aria-label="Playhead"][aria-valuenow="18000"]').waitFor();
    await showsFrame(page, 599);
  });

  it('shows the edited picture where the playhead rests, with its titles in it, as an export would', async () => {
    const { page } = await edited('cut 0:00 to 0:02', 'add the title "Exactly" at 0:04 for 2 seconds');
    await page.locator('.stage.is-exact').waitFor();
    await showsFrame(page, 60);
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.focus();
    for (let second = 0; second < 5; second++) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.stage.is-exact').waitFor();
    await showsFrame(page, 210);
    // In the picture it is not drawn over it once more.
    await page.locator('.stage.is-exact:not(:has(.stage-text))').waitFor();
    await page.keyboard.press('End');
    await page.locator('.stage:not(.is-exact)').waitFor();
    await page.locator('.stage.is-exact').waitFor();
    await showsFrame(page, 599);
  });

  it('shows an edit as soon as it is made, before anything is played', async () => {
    const { page, say } = await edited('cut 0:00 to 0:01');
    await page.locator('.stage.is-exact').waitFor();
    await showsFrame(page, 0b0000011110);
    await say('mirror it');
    await showsFrame(page, 0b0111100000);
    await say('undo');
    await showsFrame(page, 0b0000011110);
  });

  it("shows the file's frame at once where the playhead went, until the edited timeline's has come", async () => {
    const asked: number[] = [];
    const panel = await editedAsAsked(['cut 0:00 to 0:02'], (message) => {
      if (message.type === 'timelineFrame') asked.push(message.atMs);
      return message.type !== 'frame' && (message.type !== 'timelineFrame' || asked.length > 2);
    });
    const { page, tell } = panel;
    await tell({ type: 'media', media: [{ ...counted, address: await addressOf(page, clip) }] });
    await showsFrame(page, 60);
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.focus();
    for (const number of [90, 120]) {
      await page.keyboard.press('Shift+ArrowRight');
      await page.locator('.stage.shows-source[aria-busy="true"]:not(.is-stale, .is-exact)').waitFor();
      await showsFrame(page, number);
      await until('it is asked for', () => asked.at(-1) === ((number - 60) * 1000) / fps);
    }
    await page.locator('.stage.is-exact:not([aria-busy])').waitFor();
    await showsFrame(page, 120);
    assert.deepEqual(asked, [0, 1000, 2000], 'no moment waits for the picture of an earlier one');
  });

  it('says of a picture of another moment that it is stale, and never that it is exact', async () => {
    let isAnswering = true;
    const { page } = await editedAsAsked(['cut 0:00 to 0:02'], () => isAnswering);
    await page.locator('.stage.is-exact').waitFor();
    isAnswering = false;
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await drawn(page);
    assert.equal(await page.locator('.stage.is-stale[aria-busy="true"]:not(.is-exact)').count(), 1);
    assert.equal(await numberOnStage(page), 60, 'nothing better is at hand');
    isAnswering = true;
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.stage.is-exact:not(.is-stale, [aria-busy])').waitFor();
    await showsFrame(page, 120);
  });

  it('shows the file itself until a frame of it has come', async () => {
    const { page, tell } = await open();
    const media = [{ ...counted, address: await addressOf(page, clip) }];
    await tell(snapshotOf({ ...openingState, media }));
    await page.locator('.stage.shows-source').waitFor();
    await showsFrame(page, 0);
  });

  it('shows no frame of the file where something else stands, such as an intro card', async () => {
    const { page, tell } = await open();
    const state = { ...openingState, media: [{ ...counted, address: await addressOf(page, clip) }] };
    await tell(snapshotOf(state));
    await page.locator('.stage.shows-source').waitFor();
    const { timeline } = await editedSession(['add an intro card that says "My trip" for 3 seconds']);
    await tell({ type: 'timeline', timeline, history });
    assert.equal(await page.locator('.stage-text').innerText(), 'My trip');
    assert.ok(Number.isNaN(await numberOnStage(page)), 'nothing is seen behind the title');
  });

  it('shows titles and captions over the file at their places, until the preview has them itself', async () => {
    const prompts = ['add the title "Harbour" at the top left for 15 seconds', 'make it square'];
    // The exact picture has the title too: how soon it comes is another matter.
    const { page } = await editedAsAsked(prompts, ({ type }) => type !== 'timelineFrame');
    await showsFrame(page, 0);
    const title = page.locator('.stage-text');
    assert.equal(await title.innerText(), 'Harbour');
    const box = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? assert.fail(selector);
    const [stage, canvas, text] = [await box('.stage'), await box('.stage-texts'), await box('.stage-text')];
    assert.ok(Math.abs(canvas.width - canvas.height) < 1, 'as square as the canvas');
    assert.ok(
      Math.abs(canvas.height - Math.min(stage.width, stage.height)) < 1,
      'as large as the stage allows',
    );
    const margin = 0.05 * canvas.width;
    assert.ok(Math.abs(text.x - canvas.x - margin) < 2 && Math.abs(text.y - canvas.y - margin) < 2);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('.stage.shows-preview').waitFor();
    assert.equal(await title.count(), 0);
  });

  it('plays the edited timeline while it is made, with the playhead in step to a frame', async () => {
    const { page } = await edited('keep 0:02 to 0:05 and 0:10 to 0:16');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => (document.querySelectorAll('video')[1]?.currentTime ?? 0) > 3.5);
    await page.getByRole('button', { name: 'Pause' }).click();
    await drawn(page);
    const ms = Number(await page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));
    const shown = await numberOnStage(page);
    const expected = 300 + ((ms - 3000) * fps) / 1000;
    // The preview leaves out frames that no other one needs.
    assert.ok(Math.abs(shown - expected) <= 3, `frame ${shown} at ${ms} ms, ${expected} wanted`);
    const off = await page.evaluate(() => document.querySelectorAll('video')[1]!.currentTime * 1000);
    assert.ok(Math.abs(off - ms) <= 1000 / fps, `player ${off}, playhead ${ms}`);
  });

  it('loops the marked stretch, and cuts it by a prompt', async () => {
    const { page } = await edited('keep 0:00 to 0:10');
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('i');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Loop' }).click();
    await page.getByRole('button', { name: 'Cut This Part' }).click();
    await drawn(page);
    assert.equal(
      await page.getByRole('textbox', { name: /What do you want to change/ }).inputValue(),
      'cut 0:02.00 to 0:03.00',
    );
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    await page.keyboard.press('l');
    await page.waitForFunction(() => document.querySelectorAll('video')[1]!.currentTime > 2.5);
    await page.waitForFunction(() => document.querySelectorAll('video')[1]!.currentTime < 2.3);
    const at = await page.evaluate(() => document.querySelectorAll('video')[1]!.currentTime);
    assert.ok(at >= 1.9, String(at));
  });

  for (const isMade of [false, true]) {
    it(`plays backwards and stops at the start, ${isMade ? 'with' : 'without'} a preview`, async () => {
      // Long enough for some frames to be looked up on a busy machine.
      const { page } = await edited('keep 0:02 to 0:08');
      const playhead = page.getByRole('slider', { name: 'Playhead' });
      const ms = async () => Number(await playhead.getAttribute('aria-valuenow'));
      if (isMade) {
        await page.getByRole('button', { name: 'Play', exact: true }).click();
        await page.waitForFunction(() => document.querySelectorAll('video')[1]?.ended);
      }
      await playhead.focus();
      const seen = new Set<number>();
      // A busy machine looks up few frames on the way: it may go there more than once.
      for (let way = 0; way < 4 && seen.size < 4; way++) {
        await page.keyboard.press('End');
        await page.keyboard.press('j');
        for (let before = 6000; before > 0;) {
          const now = await ms();
          assert.ok(now <= before, `${now} after ${before}`);
          before = now;
          const frame = await numberOnStage(page);
          if (!Number.isNaN(frame)) seen.add(frame);
        }
      }
      assert.ok(seen.size >= 4, `frames ${[...seen].join()}`);
      assert.ok([...seen].every((frame) => frame >= 57 && frame <= 243));
      await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
      await showsFrame(page, 60);
    });
  }

  it('goes on backwards where the last frame that it looks up ends the preview', async () => {
    const { page } = await edited('keep 0:02 to 0:05');
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('j');
    await page.evaluate(() => document.querySelectorAll('video')[1]!.dispatchEvent(new Event('ended')));
    await page.waitForFunction(() => document.querySelector('[role=slider]')?.ariaValueNow === '0');
  });

  it('stops at the end that it is sent to while it plays, and does not begin again', async () => {
    const { page } = await edited('keep 0:02 to 0:05');
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.focus();
    for (const [begin, play, there, ms] of [
      ['End', 'j', 'Home', '0'],
      ['Home', 'l', 'End', '3000'],
    ] as const) {
      await page.keyboard.press(begin);
      await page.keyboard.press(play);
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await page.keyboard.press(there);
      await drawn(page);
      assert.equal(await playhead.getAttribute('aria-valuenow'), ms);
      assert.ok(await page.getByRole('button', { name: 'Play', exact: true }).isVisible());
    }
  });

  it('plays as fast as is chosen, also after it was paused, and as K, L and J say beside that', async () => {
    const { page } = await edited('keep 0:00 to 0:10');
    const rate = () => page.evaluate(() => document.querySelectorAll('video')[1]!.playbackRate);
    await page.getByRole('combobox', { name: 'Playback Speed' }).selectOption('0.5×');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('.stage.shows-preview').waitFor();
    assert.equal(await rate(), 0.5);
    await page.getByRole('combobox', { name: 'Playback Speed' }).selectOption('2×');
    assert.equal(await rate(), 2);
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    await page.keyboard.press('k');
    await page.keyboard.press(' ');
    assert.equal(await rate(), 2);
    await page.keyboard.press('k');
    await page.keyboard.press('l');
    assert.equal(await rate(), 1);
  });

  it('keeps to its marks while the page is hidden, and stops going backwards', async () => {
    const { page } = await edited('keep 0:00 to 0:10');
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.focus();
    await page.keyboard.press('i');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Loop' }).click();
    await playhead.focus();
    await page.keyboard.press('l');
    await page.locator('.stage.shows-preview').waitFor();
    await page.evaluate(hidePage);
    const untilPlayed = (isSo: (seconds: number) => boolean) => waitWhileHidden(page, isSo);
    await untilPlayed((seconds) => seconds > 1.5);
    await untilPlayed((seconds) => seconds < 1);
    await page.evaluate(() => window.dispatchEvent(new Event('show-page')));
    await page.keyboard.press('j');
    await page.evaluate(hidePage);
    await page.evaluate(() => window.dispatchEvent(new Event('show-page')));
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });
});

async function waitWhileHidden(page: Page, isSo: (seconds: number) => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; ;) {
    const seconds = await page.evaluate(() => document.querySelectorAll('video')[1]!.currentTime);
    assert.ok(seconds < 2.5, `at ${seconds} s, beyond the mark`);
    if (isSo(seconds)) return;
    assert.ok(Date.now() < deadline, `still at ${seconds} s`);
    await page.waitForTimeout(50);
  }
}

/** Runs in the page: what a browser does to a page that is not seen. */
function hidePage(): void {
  const draw = window.requestAnimationFrame.bind(window);
  const waiting: FrameRequestCallback[] = [];
  const set = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  window.requestAnimationFrame = (callback) => waiting.push(callback);
  window.addEventListener(
    'show-page',
    () => {
      window.requestAnimationFrame = draw;
      for (const callback of waiting) draw(callback);
      set(false);
    },
    { once: true },
  );
  set(true);
}

/** An address under which the page can play a file. */
async function addressOf(page: Page, file: string): Promise<string> {
  return page.evaluate(
    (base64) =>
      URL.createObjectURL(
        new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'video/mp4' }),
      ),
    await readFile(file, 'base64'),
  );
}

function isOfMedia(message: PageMessage): message is MediaRequest {
  const types = ['openPreview', 'previewTaken', 'closePreview', 'frame', 'waveform', 'timelineFrame'];
  return types.includes(message.type);
}

/** What the bars say of the picture that is seen; `NaN` where none is. */
function numberOnStage(page: Page): Promise<number> {
  return page.evaluate(readBars);
}

/** Waits until that frame is seen. */
async function showsFrame(page: Page, number: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; ;) {
    const seen = await numberOnStage(page);
    if (seen === number) return;
    assert.ok(Date.now() < deadline, `frame ${seen} is seen, not ${number}`);
    await page.waitForTimeout(30);
  }
}

/** Runs in the page. */
function readBars(): number {
  const seen = [...document.querySelectorAll<HTMLElement>('.stage > video, .stage > img')].find(
    (each) => getComputedStyle(each).visibility === 'visible',
  );
  if (!(seen instanceof HTMLImageElement || seen instanceof HTMLVideoElement)) return NaN;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [160, 90];
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return NaN;
  drawing.drawImage(seen, 0, 0, 160, 90);
  let number = 0;
  for (let bit = 0; bit < 10; bit++) {
    if ((drawing.getImageData(bit * 16 + 8, 22, 1, 1).data[1] ?? 0) > 128) number += 2 ** bit;
  }
  return number;
}
