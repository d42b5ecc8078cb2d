import { sampleRate } from './frames';
import { skipTo } from './sound-decoder';
import type { SoundSource } from './sound-decoder';
import { duck } from './sound-ducking';
import type { Buses } from './sound-ducking';
import { usualDuckDb } from '../model/timeline';
import { createLimiter } from './sound-limiter';
import { withLevels } from './sound-levels';
import { loopSound } from './sound-loop';
import type { SoundPlan, SourceReading, Voice } from './sound-plan';

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

/** What a sum of sounds is limited to, of full scale. */
const mixCeiling = 0.95;

/** A mix of a wanted loudness is to stay below -1 dBTP; its encoding adds some tenths of a decibel. */
export const loudnessCeiling = 10 ** (-1.5 / 20);

export type OpenSound = (reading: SourceReading) => Promise<SoundSource>;

export interface MixOptions {
  /** Factor for the whole, before it is limited. */
  readonly gain?: number;
}

/**
 * Yields the mix as interleaved stereo, exactly `plan.samples` long.
 * @throws what `open` and the sources throw; all sources are closed in any case.
 */
export async function* mixSound(
  plan: SoundPlan,
  open: OpenSound,
  { gain = 1 }: MixOptions = {},
): AsyncGenerator<Float32Array, void, undefined> {
  const ceiling = plan.loudness === undefined ? mixCeiling : loudnessCeiling;
  const limiter =
    plan.limited || plan.loudness !== undefined || gain > 1 ? createLimiter(ceiling) : undefined;
  const depths = new Set(plan.voices.filter(({ role }) => role === 'ducked').map(depthOf));
  const isDucked = depths.size > 0;
  const buses = mixBuses(plan, open, depths);
  let start = 0;
  for await (const block of isDucked ? duck(buses) : onlyBus(buses)) {
    applyWhole(block, start, plan, gain);
    start += block.length / 2;
    const ready = limiter ? limiter.process(block) : block;
    if (ready.length > 0) yield ready;
  }
  const rest = limiter?.flush();
  if (rest && rest.length > 0) yield rest;
}

async function* onlyBus(stretches: AsyncIterable<Buses>): AsyncGenerator<Float32Array, void, undefined> {
  for await (const { leading } of stretches) yield leading;
}

/** How far a voice goes down where another is heard, in dB. */
function depthOf({ duckDb = usualDuckDb }: Voice): number {
  return duckDb;
}

/** Without ducking all buses are one. */
async function* mixBuses(
  plan: SoundPlan,
  open: OpenSound,
  depths: ReadonlySet<number>,
): AsyncGenerator<Buses, void, undefined> {
  const pool = createPool(open);
  const upcoming = [...plan.voices].reverse();
  let active: Active[] = [];
  try {
    for (let start = 0; start < plan.samples; start += blockSamples) {
      const end = Math.min(plan.samples, start + blockSamples);
      const bus = () => new Float32Array((end - start) * 2);
      const leading = bus();
      const ducked = new Map([...depths].map((depth) => [depth, bus()]));
      const buses = { leading, ducked, beside: depths.size > 0 ? bus() : leading };
      const busOf = (voice: Voice) =>
        voice.role === 'ducked' ? (ducked.get(depthOf(voice)) ?? leading) : buses[voice.role];
      // Voices that end in this block free their decoders for those that start in it.
      for (let voice = upcoming.at(-1); ; voice = upcoming.at(-1)) {
        const next = voice && voice.start < end ? voice : undefined;
        const until = next ? next.start : end;
        const still: typeof active = [];
        for (const each of active) {
          if (each.voice.end <= until) {
            await addVoice(busOf(each.voice), start, end, each);
            await pool.release(each.voice, each.source);
          } else still.push(each);
        }
        active = still;
        if (!next) break;
        upcoming.pop();
        active.push({ voice: next, source: await pool.acquire(next) });
      }
      for (const each of active) await addVoice(busOf(each.voice), start, end, each);
      yield buses;
    }
  } finally {
    for (const { source } of active) await source.close();
    await pool.close();
  }
}

interface Active {
  readonly voice: Voice;
  readonly source: SoundSource;
}

/** Adds what of a voice falls into the block from sample `start` to `end` of the timeline. */
async function addVoice(
  block: Float32Array,
  start: number,
  end: number,
  { voice, source }: Active,
): Promise<void> {
  let at = Math.max(start, voice.start);
  const until = Math.min(end, voice.end);
  while (at < until) {
    const samples = await source.read(until - at);
    if (samples.length === 0) return;
    const levelled = voice.levels ? withLevels(samples, at, voice.levels) : samples;
    addFaded(block, at - start, levelled, voice, at);
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
  const shift = offset * 2;
  for (let index = plainFrom * 2; index < plainTo * 2; index++) {
    block[shift + index] = (block[shift + index] ?? 0) + (samples[index] ?? 0) * gain;
  }
  const addFade = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      const factor =
        gain *
        curveAt(fadeIn.curve, (at + index + 0.5 - voice.start) / fadeIn.samples) *
        curveAt(fadeOut.curve, (voice.end - at - index - 0.5) / fadeOut.samples);
      const target = shift + index * 2;
      block[target] = (block[target] ?? 0) + (samples[index * 2] ?? 0) * factor;
      block[target + 1] = (block[target + 1] ?? 0) + (samples[index * 2 + 1] ?? 0) * factor;
    }
  };
  addFade(0, plainFrom);
  addFade(plainTo, count);
}

/** @param part 0 is silent, 1 and more is full. */
function curveAt(curve: 'linear' | 'equalPower', part: number): number {
  if (part >= 1) return 1;
  return curve === 'linear' ? part : Math.sin((part * Math.PI) / 2);
}

/** The fades at the timeline's two ends, and the gain of the whole. */
function applyWhole(
  block: Float32Array,
  start: number,
  { samples, fadeIn, fadeOut }: SoundPlan,
  gain: number,
): void {
  const end = start + block.length / 2;
  const isFaded = start < fadeIn || end > samples - fadeOut;
  if (!isFaded && gain === 1) return;
  for (let index = 0; index < block.length; index++) {
    const at = start + (index >> 1) + 0.5;
    const part = isFaded ? Math.min(1, at / fadeIn, (samples - at) / fadeOut) : 1;
    block[index] = (block[index] ?? 0) * part * gain;
  }
}

interface Pool {
  acquire(voice: Voice): Promise<SoundSource>;
  release(voice: Voice, source: SoundSource): Promise<void>;
  close(): Promise<void>;
}

function createPool(open: OpenSound): Pool {
  let waiting: { voice: Voice; source: SoundSource }[] = [];
  return {
    async acquire(voice) {
      const { loop } = voice;
      if (loop) return loopSound((source) => open({ ...voice, source }), voice.source, loop);
      const found = waiting
        .filter(
          ({ voice: before, source: { position } }) =>
            isReadAlike(before, voice) && position <= voice.source && voice.source - position <= maxSkip,
        )
        .reduce<(typeof waiting)[number] | undefined>(
          (best, each) => (best && best.source.position >= each.source.position ? best : each),
          undefined,
        );
      if (!found) return open(voice);
      // Where this fails, it is closed with all that wait.
      await skipTo(found.source, voice.source);
      waiting = waiting.filter((each) => each !== found);
      return found.source;
    },
    async release(voice, source) {
      if (voice.loop) return source.close();
      waiting.push({ voice, source });
      const oldest = waiting.length > maxWaiting ? waiting.shift() : undefined;
      await oldest?.source.close();
    },
    async close() {
      await Promise.all(waiting.map(({ source }) => source.close()));
    },
  };
}

function isReadAlike(a: SourceReading, b: SourceReading): boolean {
  return (
    a.media.id === b.media.id &&
    a.speed === b.speed &&
    a.backwardsFrom === b.backwardsFrom &&
    a.denoise === b.denoise
  );
}
