/**
 * Wide colours brought to those of the canvas (BT.709, standard dynamic range) by a table that ffmpeg's `lut3d`
 * interpolates: it is in every build, where `zscale` is not, and its curve is known here.
 */

/** What a table turns into the canvas's colours: BT.2020 in PQ, in HLG, or in standard dynamic range. */
export type WideColours = 'pq' | 'hlg' | 'bt2020';

type Triple = readonly [number, number, number];

/**
 * Points on each axis. Between them greys and skin are off by less than one step of 8 bits; the dark components of
 * a saturated colour by ten and more, which hardly changes how it looks.
 */
const points = 33;

/** BT.2408: what white paper sends out in HDR, in nits (cd/m²). It becomes the canvas's white, but for the highlights. */
export const white = 203;

/** The brightest that is told apart, in nits; what phones and most films are made for. */
export const brightest = 1000;

/** Up to this share of white nothing is made darker. */
export const knee = 0.44;

const tables = new Map<WideColours, string>();

/** The table as the text of a `.cube` file. */
export function colourTable(colours: WideColours): string {
  const made = tables.get(colours) ?? makeTable(colours);
  tables.set(colours, made);
  return made;
}

function makeTable(colours: WideColours): string {
  const lines = [`LUT_3D_SIZE ${points}`];
  const at = (index: number) => index / (points - 1);
  for (let blue = 0; blue < points; blue++) {
    for (let green = 0; green < points; green++) {
      for (let red = 0; red < points; red++) {
        const out = toCanvas(colours, [at(red), at(green), at(blue)]);
        lines.push(out.map((value) => value.toFixed(5)).join(' '));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/**
 * One colour as the canvas stores it.
 * @param stored BT.2020 red, green and blue, 0 to 1.
 */
export function toCanvas(colours: WideColours, stored: Triple): Triple {
  return map(intoGamut(bt2020to709(lightOf(colours, stored))), (light) => light ** (1 / 2.4));
}

/** The light of the colour, linear, 1 being the canvas's white. */
function lightOf(colours: WideColours, stored: Triple): Triple {
  switch (colours) {
    case 'bt2020':
      return map(stored, (value) => value ** 2.4);
    case 'pq':
      return toneMapped(map(stored, pqToNits));
    case 'hlg':
      return toneMapped(hlgToNits(stored));
  }
}

/** All three by the factor of the brightest, so that the hue stays. */
function toneMapped(nits: Triple): Triple {
  const peak = Math.max(...nits);
  const factor = peak === 0 ? 0 : compress(peak) / peak;
  return map(nits, (value) => value * factor);
}

/** From nits to shares of white, at most 1: the Möbius curve of ffmpeg's `tonemap`. */
function compress(nits: number): number {
  const [value, peak] = [Math.min(nits, brightest) / white, brightest / white];
  if (value <= knee) return value;
  const a = (-(knee ** 2) * (peak - 1)) / (knee ** 2 - 2 * knee + peak);
  const b = (knee ** 2 - 2 * knee * peak + peak) / (peak - 1);
  return ((b ** 2 + 2 * b * knee + knee ** 2) / (b - a)) * ((value + a) / (value + b));
}

/** SMPTE ST 2084. */
const pq = { m1: 0.1593017578125, m2: 78.84375, c1: 0.8359375, c2: 18.8515625, c3: 18.6875 } as const;

function pqToNits(value: number): number {
  const power = value ** (1 / pq.m2);
  return 10_000 * (Math.max(0, power - pq.c1) / (pq.c2 - pq.c3 * power)) ** (1 / pq.m1);
}

/** BT.2100: the scene's light, as a display of 1000 nits shows it. */
function hlgToNits(stored: Triple): Triple {
  const scene = map(stored, (value) =>
    value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12,
  );
  const luminance = 0.2627 * scene[0] + 0.678 * scene[1] + 0.0593 * scene[2];
  return map(scene, (value) => 1000 * luminance ** 0.2 * value);
}

function bt2020to709([red, green, blue]: Triple): Triple {
  return [
    1.6605 * red - 0.5876 * green - 0.0728 * blue,
    -0.1246 * red + 1.1329 * green - 0.0083 * blue,
    -0.0182 * red - 0.1006 * green + 1.1187 * blue,
  ];
}

/** What BT.709 can't show comes as near to its own grey as it must: the luminance stays, and the hue nearly. */
function intoGamut(light: Triple): Triple {
  const grey = Math.min(1, 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
  const [lowest, highest] = [Math.min(...light), Math.max(...light)];
  const share = Math.min(
    1,
    lowest < 0 ? grey / (grey - lowest) : 1,
    highest > 1 ? (1 - grey) / (highest - grey) : 1,
  );
  return map(light, (value) => Math.min(1, Math.max(0, grey + share * (value - grey))));
}

function map([a, b, c]: Triple, change: (value: number) => number): Triple {
  return [change(a), change(b), change(c)];
}
