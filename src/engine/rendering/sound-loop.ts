import { sampleRate } from './frames';
import type { SoundSource } from './sound-decoder';
import type { Loop } from './sound-plan';

/** Where a sound ends it goes over into its start within 20 ms: no click, and no beat is felt to be missing. */
const seamSamples = sampleRate / 50;

/** A sound of at most 30 s (11 MB) is kept when it was heard once, so that a short one is not decoded for ever. */
const keptSamples = sampleRate * 30;

/** Fade at the seam of a sound that is cut off by its picture: 4 ms. */
const declickSamples = sampleRate / 250;

/**
 * A sound that starts again whenever it ends, and so never does, unless it is empty.
 * @param openAt opens it at a sample.
 * @param first where its first pass starts.
 */
export function loopSound(
  openAt: (sample: number) => Promise<SoundSource>,
  first: number,
  loop: Loop,
): SoundSource {
  const isPeriodic = loop.kind === 'periodic';
  const seam = isPeriodic ? 0 : seamSamples;
  const again = rememberShort(() => (isPeriodic ? cutTo(() => openAt(0), loop.samples) : openAt(first)));
  const openFirst = () => (isPeriodic ? cutTo(() => openAt(first), loop.samples - first) : again());
  let passes = 0;
  let source: SoundSource | undefined;
  /** What comes next; while a pass lasts, at least its last `seam` samples are held back here. */
  let held = new Float32Array(0);
  let position = 0;
  let isEmpty = false;

  const startPass = async () => {
    source = await (passes++ === 0 ? openFirst() : again());
    const head = await source.read(Math.max(seam, 1));
    if (head.length === 0) isEmpty = true;
    // Too short to go over into itself: joined end to end.
    held = head.length >= seam * 2 ? overlapped(held, head) : joined(held, head);
  };
  const fill = async (count: number) => {
    while (!isEmpty && held.length < (count + seam) * 2) {
      const more = await source?.read(count + seam - held.length / 2);
      if (more && more.length > 0) {
        held = joined(held, more);
        continue;
      }
      await source?.close();
      await startPass();
    }
  };
  return {
    get position() {
      return position;
    },
    async read(count) {
      await fill(count);
      const taken = held.slice(0, count * 2);
      held = held.slice(count * 2);
      position += taken.length / 2;
      return taken;
    },
    close: async () => source?.close(),
  };
}

/** The end of one pass under the start of the next, each as long as `head` at most, at equal power. */
function overlapped(held: Float32Array, head: Float32Array): Float32Array<ArrayBuffer> {
  const seam = Math.min(held.length, head.length);
  const before = held.length - seam;
  const both = joined(held.subarray(0, before), head);
  for (let index = 0; index < seam; index++) {
    const angle = (((index >> 1) + 0.5) / (seam / 2)) * (Math.PI / 2);
    both[before + index] =
      (held[before + index] ?? 0) * Math.cos(angle) + (head[index] ?? 0) * Math.sin(angle);
  }
  return both;
}

function joined(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Makes a pass exactly so many samples long, silent where the sound is shorter, and soft at its two ends. */
async function cutTo(open: () => Promise<SoundSource>, samples: number): Promise<SoundSource> {
  const source = await open();
  let position = 0;
  return {
    get position() {
      return position;
    },
    async read(count) {
      const wanted = Math.min(count, samples - position);
      const taken = new Float32Array(wanted * 2);
      taken.set(await source.read(wanted));
      for (let index = 0; index < wanted; index++) {
        const at = position + index + 0.5;
        const part = Math.min(1, at / declickSamples, (samples - at) / declickSamples);
        taken[index * 2] = (taken[index * 2] ?? 0) * part;
        taken[index * 2 + 1] = (taken[index * 2 + 1] ?? 0) * part;
      }
      position += wanted;
      return taken;
    },
    close: () => source.close(),
  };
}

/** Opens a pass; out of memory where one was heard to its end and is short. */
function rememberShort(open: () => Promise<SoundSource>): () => Promise<SoundSource> {
  let known: Float32Array | undefined;
  return async () => {
    if (known) return fromMemory(known);
    const source = await open();
    let [parts, length]: [Float32Array[], number] = [[], 0];
    return {
      get position() {
        return source.position;
      },
      async read(count) {
        const samples = await source.read(count);
        if (samples.length === 0 && length <= keptSamples * 2) known = concat(parts, length);
        length += samples.length;
        if (length <= keptSamples * 2) parts.push(samples);
        else parts = [];
        return samples;
      },
      close: () => source.close(),
    };
  };
}

function concat(parts: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fromMemory(samples: Float32Array): SoundSource {
  let position = 0;
  return {
    get position() {
      return position;
    },
    read(count) {
      const taken = samples.slice(position * 2, (position + count) * 2);
      position += taken.length / 2;
      return Promise.resolve(taken);
    },
    close: () => Promise.resolve(),
  };
}
