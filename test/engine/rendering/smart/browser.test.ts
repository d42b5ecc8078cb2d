import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../../../scripts/setup/browser';
import { planWithCopies } from '../../../../src/engine/rendering/plan-with-copies';
import { runRender } from '../../../../src/engine/rendering/run';
import { launchBrowser } from '../../../harness/browser';
import { asMedia, makeClip, tools } from '../../clips';
import { decodeFrames } from '../../decoded';
import { byId, clip, openWorkshop, timeline } from '../timelines';
import type { Workshop } from '../timelines';

/** A picture that the browser showed: which frame by its clock, and what its bars say. */
interface Seen {
  readonly frame: number;
  readonly number: number;
}

/** Runs in the page: shows the frames that are named, then plays from the first of them to the end. */
async function watch({ base64, fps, frames }: { base64: string; fps: number; frames: readonly number[] }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const video = document.createElement('video');
  const failed = new Promise<never>((_, reject) => {
    video.onerror = () => reject(new Error(video.error?.message ?? 'no reason given'));
  });
  const event = (name: string) =>
    Promise.race([failed, new Promise((resolve) => video.addEventListener(name, resolve, { once: true }))]);
  video.muted = true;
  video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
  document.body.append(video);
  await event('loadeddata');
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const read = (): number => {
    context.drawImage(video, 0, 0);
    const line = context.getImageData(0, Math.floor(canvas.height / 4), canvas.width, 1).data;
    let number = 0;
    for (let bit = 0; bit < 10; bit++) {
      const value = line[4 * Math.floor(((bit + 0.5) * canvas.width) / 10)] ?? 0;
      if (value > 180) number += 2 ** bit;
      else if (value > 75) number = NaN;
    }
    return number;
  };
  const nextSeen = () =>
    new Promise<Seen>((resolve) => {
      video.requestVideoFrameCallback((_, { mediaTime }) =>
        resolve({ frame: Math.round(mediaTime * fps), number: read() }),
      );
    });
  const stepped: Seen[] = [];
  for (const frame of frames) {
    const seen = nextSeen();
    video.currentTime = (frame + 0.5) / fps;
    stepped.push(await Promise.race([failed, seen]));
  }
  const atStart = nextSeen();
  video.currentTime = 0;
  await Promise.race([failed, atStart]);
  const played: Seen[] = [];
  const note = () => {
    void nextSeen().then((seen) => {
      played.push(seen);
      note();
    });
  };
  note();
  const ended = event('ended');
  await video.play();
  await ended;
  return { stepped, played, seconds: video.duration };
}

describe('A file of copied and encoded parts, in a browser', function () {
  this.timeout(180_000);
  let workshop: Workshop;
  let browser: Browser;

  before(async () => {
    workshop = await openWorkshop();
    browser = await launchBrowser(await ensureBrowser());
  });
  after(async () => {
    await browser.close();
    await workshop.close();
  });

  for (const [name, output, last] of [
    ['with B-frames', ['-bf', '2', '-b_strategy', '0'], ['encode']],
    ['of the baseline profile', ['-profile:v', 'baseline'], []],
  ] as const) {
    it(`shows each frame across the seams, from a source ${name}`, async () => {
      const scale = ['-vf', 'scale=1280:720:flags=neighbor', '-g', '30', '-sc_threshold', '0'];
      const path = await makeClip(workshop.file(`source ${name}.mp4`), {
        seconds: 8,
        output: [...scale, ...output],
      });
      const media = byId(await asMedia(path, 'a'));
      const canvas = { width: 1280, height: 720, fps: { num: 30, den: 1 }, fit: 'pad' } as const;
      const what = timeline([clip('a', 700, 3300), clip('a', 4800, 7300)], { canvas });
      const options = { output: { format: 'mp4', quality: 'high' }, capabilities: await tools() } as const;
      const plan = await planWithCopies(await tools(), what, media, options);
      const { parts } = plan;
      const seams = parts.slice(1).map(({ start }) => start);
      assert.deepEqual(
        parts.map(({ kind }) => kind),
        ['encode', 'copy', 'encode', 'copy', ...last],
      );
      const file = workshop.file(`copied ${name}.mp4`);
      await runRender(plan, await tools(), { outputPath: file, workFolder: await workshop.newWorkFolder() });
      const wanted = (await decodeFrames(file)).map(({ number }) => number);
      const page = await browser.newPage();
      // The compiler's way to keep a function's name, which it calls within the function that goes to the page.
      await page.evaluate('globalThis.__name = (named) => named');
      const { stepped, played, seconds } = await page.evaluate(watch, {
        base64: (await readFile(file)).toString('base64'),
        fps: 30,
        frames: seams.flatMap((seam) => [seam - 1, seam, seam + 1]),
      });
      await page.close();
      const isRight = ({ frame, number }: Seen) => number === wanted[frame];
      assert.deepEqual(
        stepped.map(({ frame }) => frame),
        seams.flatMap((seam) => [seam - 1, seam, seam + 1]),
      );
      assert.deepEqual(
        stepped.filter((seen) => !isRight(seen)),
        [],
      );
      // While it plays, a busy page may draw the next frame already.
      assert.deepEqual(
        played.filter((seen) => !isRight(seen) && seen.number !== wanted[seen.frame + 1]),
        [],
      );
      assert.ok(
        played.length > wanted.length / 4,
        `${played.length} of ${wanted.length} frames were shown in time`,
      );
      assert.ok(Math.abs(seconds - wanted.length / 30) < 0.05);
    });
  }
});
