import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { frameTimeline, sampleRate } from '../../../src/engine/rendering/frames';
import { openSound } from '../../../src/engine/rendering/sound-decoder';
import { gainToLoudness } from '../../../src/engine/rendering/sound-loudness';
import { mixSound } from '../../../src/engine/rendering/sound-mixer';
import { planSound } from '../../../src/engine/rendering/sound-plan';
import { asMedia, ffmpeg, tools } from '../clips';
import type { Workshop } from './timelines';

/** The sound of a timeline as it is mixed, before any codec; and what is heard in it. */

/** The mix's two channels. */
export interface Mix {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export async function mixOf(what: Timeline, media: ReadonlyMap<string, Media>): Promise<Mix> {
  const plan = planSound(what, frameTimeline(what), media);
  const { signal } = new AbortController();
  const gain = await gainToLoudness(plan, await tools(), signal);
  const mix = { left: new Float32Array(plan.samples), right: new Float32Array(plan.samples) };
  const found = await tools();
  let at = 0;
  for await (const block of mixSound(plan, (voice) => openSound(found, voice, signal), { gain })) {
    for (let index = 0; index < block.length; index += 2, at++) {
      mix.left[at] = block[index] ?? NaN;
      mix.right[at] = block[index + 1] ?? NaN;
    }
  }
  assert.equal(at, plan.samples);
  return mix;
}

/** Makes a sound file out of a source of ffmpeg's, such as `sine=d=3`. */
export async function makeSound(
  workshop: Workshop,
  name: string,
  graph: string,
  ...output: readonly string[]
): Promise<Media> {
  await ffmpeg('-f', 'lavfi', '-i', graph, ...output, workshop.file(name));
  return asMedia(workshop.file(name), name);
}

/** How strong one frequency is between two moments: the amplitude of its sine (Goertzel). */
export function amplitudeOf(samples: Float32Array, hertz: number, fromS: number, toS: number): number {
  const part = samples.subarray(Math.round(fromS * sampleRate), Math.round(toS * sampleRate));
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / sampleRate);
  let [before, last] = [0, 0];
  for (const sample of part) [before, last] = [last, sample + factor * last - before];
  return (2 * Math.sqrt(last * last + before * before - factor * last * before)) / part.length;
}

/** Root mean square between two moments. */
export function rmsBetween(samples: Float32Array, fromS: number, toS: number): number {
  const part = samples.subarray(Math.round(fromS * sampleRate), Math.round(toS * sampleRate));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

export function decibels(factor: number): number {
  return 20 * Math.log10(factor);
}

/** The largest step from one sample to the next between two moments. */
export function largestStep(samples: Float32Array, fromS: number, toS: number): number {
  let largest = 0;
  for (let index = Math.round(fromS * sampleRate) + 1; index < Math.round(toS * sampleRate); index++)
    largest = Math.max(largest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  return largest;
}
