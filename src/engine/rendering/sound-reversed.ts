import type { SoundSource } from './sound-decoder';

/** Two pieces overlap by 10 ms: decoded alike they join exactly, and where a container's times are rounded, softly. */
const seamSamples = 480;

/**
 * A source backwards. It is read forwards in pieces from its end on, so that memory stays at one piece however
 * long it is.
 * @param openAt opens the source at its own speed at a sample.
 * @param end the sample after the first one that is heard; where the sound itself is shorter, it is silent.
 * @param from how many samples before `end` it starts.
 * @param pieceSamples length of a piece; its boundaries are multiples of it.
 */
export function playBackwards(
  openAt: (sample: number) => Promise<SoundSource>,
  end: number,
  from: number,
  pieceSamples: number,
): SoundSource {
  let position = from;
  /** Samples below this one, of the source as it plays forwards, are not read yet. */
  let unread = end - from;
  let ready = new Float32Array(0);
  /** The first samples of the piece read last, which the next one goes over into; forwards. */
  let seam: Float32Array | undefined;

  const readPiece = async () => {
    const low = Math.max(0, Math.ceil(unread / pieceSamples) - 1) * pieceSamples;
    const samples = await readWhole(openAt, low, unread - low + (seam ? seamSamples : 0));
    if (seam) crossfade(samples, unread - low, seam);
    const kept = low > 0 && unread - low >= seamSamples ? seamSamples : 0;
    seam = kept > 0 ? samples.slice(0, kept * 2) : undefined;
    ready = reversed(samples.subarray(kept * 2));
    unread = low;
  };
  return {
    get position() {
      return position;
    },
    async read(count) {
      const taken = new Float32Array(count * 2);
      let filled = 0;
      while (filled < taken.length) {
        if (ready.length === 0) {
          if (unread <= 0) break;
          await readPiece();
        }
        const part = ready.subarray(0, taken.length - filled);
        taken.set(part, filled);
        filled += part.length;
        ready = ready.subarray(part.length);
      }
      position += filled / 2;
      return taken.subarray(0, filled);
    },
    close: () => Promise.resolve(),
  };
}

/** Exactly so many samples; silence where the source has ended. */
async function readWhole(
  openAt: (sample: number) => Promise<SoundSource>,
  from: number,
  count: number,
): Promise<Float32Array> {
  const whole = new Float32Array(count * 2);
  const source = await openAt(from);
  try {
    whole.set(await source.read(count));
  } finally {
    await source.close();
  }
  return whole;
}

/** Goes over from what `samples` say of the seam, at sample `at`, to what the later piece says. */
function crossfade(samples: Float32Array, at: number, seam: Float32Array): void {
  for (let index = 0; index < seam.length; index++) {
    const part = ((index >> 1) + 0.5) / seamSamples;
    const target = at * 2 + index;
    samples[target] = (samples[target] ?? 0) * (1 - part) + (seam[index] ?? 0) * part;
  }
}

function reversed(samples: Float32Array): Float32Array<ArrayBuffer> {
  const count = samples.length / 2;
  const backwards = new Float32Array(samples.length);
  for (let index = 0; index < count; index++) {
    backwards[index * 2] = samples[(count - 1 - index) * 2] ?? 0;
    backwards[index * 2 + 1] = samples[(count - 1 - index) * 2 + 1] ?? 0;
  }
  return backwards;
}
