import { sampleRate } from './frames';
import type { SoundSource } from './sound-decoder';
import type { SoundPlan, Voice } from './sound-plan';

/**
 * Cuts and joins sound to the sample: what ffmpeg's filters do only to the frame of a codec. A decoder whose
 * voice has ended waits for the next voice of the same source further on, so that a source is decoded once
 * however often it is cut (twice where its pieces overlap in transitions).
 */

/** Samples mixed at a time: 0.2 s. */
const blockSamples = sampleRate / 5;

/** A source is read on over a gap of this many samples (30 s), and opened anew beyond. */
const maxSkip = sampleRate * 30;

const maxWaiting = 4;

export type OpenSound = (voice: Pick<Voice, 'media' | 'speed' | 'source'>) => Promise<SoundSource>;

/**
 * Yields the mix as interleaved stereo, exactly `plan.samples` long.
 * @throws what `open` and the sources throw; all sources are closed in any case.
 */
export async function* mixSound(
  plan: SoundPlan,
  open: OpenSound,
): AsyncGenerator<Float32Array, void, undefined> {
  const pool = createPool(open);
  const upcoming = [...plan.voices].reverse();
  let active: { voice: Voice; source: SoundSource }[] = [];
  try {
    for (let start = 0; start < plan.samples; start += blockSamples) {
      const end = Math.min(plan.samples, start + blockSamples);
      const block = new Float32Array((end - start) * 2);
      // Voices that end in this block free their decoders for those that start in it.
      for (let voice = upcoming.at(-1); ; voice = upcoming.at(-1)) {
        const next = voice && voice.start < end ? voice : undefined;
        const until = next ? next.start : end;
        const still: typeof active = [];
        for (const each of active) {
          if (each.voice.end <= until) {
            await addVoice(block, start, end, each, pool);
            await pool.release(each.voice, each.source);
          } else still.push(each);
        }
        active = still;
        if (!next) break;
        upcoming.pop();
        active.push({ voice: next, source: await pool.acquire(next) });
      }
      for (const each of active) await addVoice(block, start, end, each, pool);
      fadeWhole(block, start, plan);
      yield block;
    }
  } finally {
    for (const { source } of active) await source.close();
    await pool.close();
  }
}

interface Active {
  readonly voice: Voice;
  source: SoundSource;
}

/** Adds what of a voice falls into the block from sample `start` to `end` of the timeline. */
async function addVoice(
  block: Float32Array,
  start: number,
  end: number,
  active: Active,
  pool: Pool,
): Promise<void> {
  const { voice } = active;
  let at = Math.max(start, voice.start);
  const until = Math.min(end, voice.end);
  while (at < until) {
    const samples = await active.source.read(until - at);
    if (samples.length === 0) {
      // An empty source would loop for ever.
      if (!voice.loop || active.source.position <= voice.source) return;
      await active.source.close();
      active.source = await pool.open(voice);
      continue;
    }
    addFaded(block, at - start, samples, voice, at);
    at += samples.length / 2;
  }
}

function addFaded(
  block: Float32Array,
  offset: number,
  samples: Float32Array,
  voice: Voice,
  at: number,
): void {
  const { gain, fadeIn, fadeOut } = voice;
  const count = samples.length / 2;
  const plainFrom = Math.min(count, Math.max(0, voice.start + fadeIn.samples - at));
  const plainTo = Math.max(plainFrom, Math.min(count, voice.end - fadeOut.samples - at));
  const add = (from: number, to: number, gainAt?: (index: number) => number) => {
    for (let index = from; index < to; index++) {
      const factor = gainAt ? gain * gainAt(index) : gain;
      const target = (offset + index) * 2;
      block[target] = (block[target] ?? 0) + (samples[index * 2] ?? 0) * factor;
      block[target + 1] = (block[target + 1] ?? 0) + (samples[index * 2 + 1] ?? 0) * factor;
    }
  };
  const faded = (index: number) =>
    curveAt(fadeIn.curve, (at + index + 0.5 - voice.start) / fadeIn.samples) *
    curveAt(fadeOut.curve, (voice.end - at - index - 0.5) / fadeOut.samples);
  add(0, plainFrom, faded);
  add(plainFrom, plainTo);
  add(plainTo, count, faded);
}

/** @param part 0 is silent, 1 and more is full. */
function curveAt(curve: 'linear' | 'equalPower', part: number): number {
  if (part >= 1) return 1;
  return curve === 'linear' ? part : Math.sin((part * Math.PI) / 2);
}

function fadeWhole(block: Float32Array, start: number, { samples, fadeIn, fadeOut }: SoundPlan): void {
  const end = start + block.length / 2;
  if (start >= fadeIn && end <= samples - fadeOut) return;
  for (let index = 0; index < block.length; index++) {
    const at = start + (index >> 1) + 0.5;
    const part = Math.min(1, at / fadeIn, (samples - at) / fadeOut);
    block[index] = (block[index] ?? 0) * part;
  }
}

interface Pool {
  open: OpenSound;
  acquire(voice: Voice): Promise<SoundSource>;
  release(voice: Voice, source: SoundSource): Promise<void>;
  close(): Promise<void>;
}

function createPool(open: OpenSound): Pool {
  let waiting: { mediaId: string; speed: number; source: SoundSource }[] = [];
  return {
    open,
    async acquire(voice) {
      const found = waiting
        .filter(
          ({ mediaId, speed, source: { position } }) =>
            mediaId === voice.media.id &&
            speed === voice.speed &&
            position <= voice.source &&
            voice.source - position <= maxSkip,
        )
        .reduce<(typeof waiting)[number] | undefined>(
          (best, each) => (best && best.source.position >= each.source.position ? best : each),
          undefined,
        );
      if (!found) return open(voice);
      waiting = waiting.filter((each) => each !== found);
      while (found.source.position < voice.source) {
        const skipped = await found.source.read(Math.min(blockSamples, voice.source - found.source.position));
        if (skipped.length === 0) break;
      }
      return found.source;
    },
    async release({ media, speed }, source) {
      waiting.push({ mediaId: media.id, speed, source });
      const oldest = waiting.length > maxWaiting ? waiting.shift() : undefined;
      await oldest?.source.close();
    },
    async close() {
      await Promise.all(waiting.map(({ source }) => source.close()));
    },
  };
}
