import { foldsLouder } from '../media/input';
import type { Media } from '../model/media';
import { msToFrame } from '../model/rational';
import type { Timeline } from '../model/timeline';
import { frameToSample, sameSource, sampleRate } from './frames';
import type { FramedClip, FramedTimeline } from './frames';

/**
 * One sound on the timeline. All lengths and places are samples (of each channel) at 48 kHz, so that sound is
 * cut exactly where the picture is, at every frame rate.
 */
export interface Voice {
  readonly media: Media;
  readonly speed: number;
  /** Factor; 1 is as recorded. */
  readonly gain: number;
  /** Where it sounds on the timeline, `end` excluded. */
  readonly start: number;
  readonly end: number;
  /** Where its first sample lies in the source as it plays at this speed. */
  readonly source: number;
  readonly fadeIn: Fade;
  readonly fadeOut: Fade;
  /** Starts again at `source` where the source ends before `end`. */
  readonly loop: boolean;
}

export interface Fade {
  readonly samples: number;
  /** `equalPower` keeps the loudness where one sound goes over into another. */
  readonly curve: 'linear' | 'equalPower';
}

export interface SoundPlan {
  readonly samples: number;
  /** Ordered by their start. */
  readonly voices: readonly Voice[];
  /** Fades of the whole; 0 is none. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** Whether the sum can exceed full scale, so that it needs a limiter. */
  readonly limited: boolean;
}

/** Against clicks where a sound is cut: 4 ms. */
const declick: Fade = { samples: (sampleRate * 4) / 1000, curve: 'linear' };

export function planSound(
  timeline: Timeline,
  framed: FramedTimeline,
  media: ReadonlyMap<string, Media>,
): SoundPlan {
  const { frames, fps } = framed;
  const clipVoices = voicesOfClips(framed, media);
  const musicVoices = voicesOfMusic(timeline, frames, media);
  const voices = [...clipVoices, ...musicVoices].sort((a, b) => a.start - b.start);
  const fadeSamples = (ms: number) => frameToSample(Math.min(frames, msToFrame(ms, fps)), fps);
  return {
    samples: frameToSample(frames, fps),
    voices,
    fadeIn: fadeSamples(timeline.fade.inMs),
    fadeOut: fadeSamples(timeline.fade.outMs),
    limited:
      musicVoices.length > 0 ||
      voices.some(
        (voice) => voice.gain > 1 || voice.fadeIn.curve === 'equalPower' || foldsLouder(voice.media),
      ),
  };
}

function voicesOfClips({ clips, fps }: FramedTimeline, media: ReadonlyMap<string, Media>): Voice[] {
  const voices: Voice[] = [];
  const toSample = (frame: number) => frameToSample(frame, fps);
  for (const [index, framed] of clips.entries()) {
    const { clip, start, end, source } = framed;
    const file = media.get(clip.mediaId);
    if (!file || !sounds(file) || clip.volume === 0) continue;
    const [before, after] = [clips[index - 1], clips[index + 1]];
    const [startSample, endSample] = [toSample(start), toSample(end)];
    const last = voices.at(-1);
    if (last && before && isSeamless(before, framed)) {
      voices[voices.length - 1] = { ...last, end: endSample, fadeOut: fadeBetween(framed, after, toSample) };
      continue;
    }
    voices.push({
      media: file,
      speed: clip.speed,
      gain: clip.volume / 100,
      start: startSample,
      end: endSample,
      source: toSample(source),
      fadeIn: before && before.end > start ? overlap(before, framed, toSample) : declick,
      fadeOut: fadeBetween(framed, after, toSample),
      loop: false,
    });
  }
  return voices;
}

function fadeBetween(
  clip: FramedClip,
  after: FramedClip | undefined,
  toSample: (frame: number) => number,
): Fade {
  return after && after.start < clip.end ? overlap(clip, after, toSample) : declick;
}

function overlap(before: FramedClip, after: FramedClip, toSample: (frame: number) => number): Fade {
  return { samples: toSample(before.end) - toSample(after.start), curve: 'equalPower' };
}

/** Whether a clip goes on where the one before stopped, as after a split: it is heard as one. */
function isSeamless(before: FramedClip, { clip, start, source }: FramedClip): boolean {
  return (
    before.end === start &&
    before.clip.volume === clip.volume &&
    sameSource(before.clip, clip) &&
    before.source + before.end - before.start === source
  );
}

function voicesOfMusic(
  { music, canvas }: Timeline,
  frames: number,
  media: ReadonlyMap<string, Media>,
): Voice[] {
  const { fps } = canvas;
  return music.flatMap((clip): Voice[] => {
    const file = media.get(clip.mediaId);
    if (!file || !sounds(file) || clip.volume === 0) return [];
    const start = frameToSample(msToFrame(clip.startMs, fps), fps);
    const endFrame = clip.endMs === 'timeline' ? frames : Math.min(frames, msToFrame(clip.endMs, fps));
    const source = Math.round((clip.inMs * sampleRate) / 1000);
    const available = Math.round((file.durationMs * sampleRate) / 1000) - source;
    const wanted = frameToSample(endFrame, fps) - start;
    const length = clip.loop ? wanted : Math.min(wanted, available);
    if (length <= 0 || available <= 0) return [];
    const fade = (ms: number): Fade => {
      const samples = Math.min(Math.round((ms * sampleRate) / 1000), length);
      return samples > declick.samples ? { samples, curve: 'linear' } : declick;
    };
    return [
      {
        media: file,
        speed: 1,
        gain: clip.volume / 100,
        start,
        end: start + length,
        source,
        fadeIn: fade(clip.fadeInMs),
        fadeOut: fade(clip.fadeOutMs),
        loop: clip.loop,
      },
    ];
  });
}

function sounds(media: Media): media is Extract<Media, { kind: 'video' | 'audio' }> {
  return media.kind === 'audio' || (media.kind === 'video' && media.hasAudio);
}
