import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod';

const folder = resolve(__dirname, '../../media/sample');

export const sampleClip = resolve(folder, 'harbour.mp4');

const truth = z.object({
  durationMs: z.number(),
  speech: z.array(z.object({ startMs: z.number(), endMs: z.number() })),
});

/** What stays of the sample when its pauses go and 0.2 s are kept on both sides of each sentence. */
export async function sampleWithoutPauses(): Promise<{ durationMs: number; keptMs: number; cuts: number }> {
  const text = await readFile(resolve(folder, 'harbour.json'), 'utf8');
  const { durationMs, speech } = truth.parse(JSON.parse(text));
  const margin = 200;
  const kept = speech.map(
    ({ startMs, endMs }) => Math.min(durationMs, endMs + margin) - Math.max(0, startMs - margin),
  );
  // One before each sentence, and one after the last.
  return { durationMs, keptMs: kept.reduce((sum, each) => sum + each, 0), cuts: speech.length + 1 };
}
