import type { Locator } from 'playwright-core';

/**
 * Listens to what a player plays. @param mostSeconds Of the video.
 * @returns The loudest sample until one is louder than a whisper; 1 is full scale.
 */
export function loudestHeard(player: Locator, mostSeconds: number): Promise<number> {
  return player.evaluate(async (video, forSeconds) => {
    if (!(video instanceof HTMLVideoElement) || video.muted || video.volume === 0) return 0;
    const context = new AudioContext();
    const listener = context.createAnalyser();
    context.createMediaElementSource(video).connect(listener).connect(context.destination);
    await context.resume();
    const samples = new Float32Array(listener.fftSize);
    let loudest = 0;
    for (
      const from = video.currentTime;
      !video.ended && video.currentTime < from + forSeconds && loudest < 0.02;
    ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      listener.getFloatTimeDomainData(samples);
      loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), loudest);
    }
    return loudest;
  }, mostSeconds);
}
