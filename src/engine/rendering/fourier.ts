/**
 * The discrete Fourier transform of one size: a function that works in place, forwards, without scaling.
 * @param size a power of two. Twiddle factors and the order of the samples are worked out once.
 */
export function createFourier(size: number): (real: Float64Array, imaginary: Float64Array) => void {
  const bits = Math.log2(size);
  const cosines = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sines = Float64Array.from({ length: size / 2 }, (_, k) => -Math.sin((2 * Math.PI * k) / size));
  const order = Uint32Array.from({ length: size }, (_, index) => {
    let turned = 0;
    for (let bit = 0; bit < bits; bit++) turned = (turned << 1) | ((index >> bit) & 1);
    return turned;
  });
  return (real, imaginary) => {
    for (let index = 0; index < size; index++) {
      const other = order[index] ?? 0;
      if (other <= index) continue;
      const [re, im] = [real[index] ?? 0, imaginary[index] ?? 0];
      real[index] = real[other] ?? 0;
      imaginary[index] = imaginary[other] ?? 0;
      real[other] = re;
      imaginary[other] = im;
    }
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let start = 0; start < size; start += 2 * half) {
        for (let k = 0; k < half; k++) {
          const [upper, lower] = [start + k, start + k + half];
          const [c, s] = [cosines[k * stride] ?? 0, sines[k * stride] ?? 0];
          const [re, im] = [real[lower] ?? 0, imaginary[lower] ?? 0];
          const turnedRe = re * c - im * s;
          const turnedIm = re * s + im * c;
          real[lower] = (real[upper] ?? 0) - turnedRe;
          imaginary[lower] = (imaginary[upper] ?? 0) - turnedIm;
          real[upper] = (real[upper] ?? 0) + turnedRe;
          imaginary[upper] = (imaginary[upper] ?? 0) + turnedIm;
        }
      }
    }
  };
}
