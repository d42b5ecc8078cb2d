import { hasSound } from '../model/media';
import type { Media } from '../model/media';
import { msToFrame } from '../model/rational';
import type { MusicClip, Timeline } from '../model/timeline';
import { frameToSample, sampleRate } from './frames';
import type { FramedClip, FramedTimeline } from './frames';
import type { Level } from './sound-levels';
import type { Fade, SoundingMedia, SourceReading, Voice } from './sound-plan';

/** What of a timeline is heard, as voices of the mix. Pure. */

/** Against clicks where a sound is cut: 4 ms. */
const declick: Fade = { samples: (sampleRate * 4) / 1000, curve: 'linear' };

/** Music for which no end was asked never stops abruptly: it fades over 1.5 s, at most a quarter of itself. */
const musicFadeOutMs = 1500;

export function voicesOfClips(
  { clips, fps }: FramedTimeline,
  media: ReadonlyMap<string, Media>,
): readonly Voice[] {
  const voices: Voice[] = [];
  const toSample = (frame: number) => frameToSample(frame, fps);
  for (const [index, framed] of clips.entries()) {
    const { clip, start, end, source } = framed;
    const file = soundingMedia(media, clip.mediaId);
    if (!file || clip.volume === 0 || clip.freezeAtMs !== undefined) continue;
    const [before, after] = [clips[index - 1], clips[index + 1]];
    const [startSample, endSample] = [toSample(start), toSample(end)];
    const last = voices.at(-1);
    if (last && before && isSeamless(before, framed)) {
      voices[voices.length - 1] = { ...last, end: endSample, fadeOut: fadeBetween(framed, after, toSample) };
      continue;
    }
    const direction: Pick<SourceReading, 'backwardsFrom'> = clip.reversed
      ? { backwardsFrom: toSample(msToFrame(file.durationMs, fps)) }
      : {};
    voices.push({
      media: file,
      speed: clip.speed,
      ...direction,
      ...(clip.effects?.denoise ? { denoise: true } : {}),
      gain: clip.volume / 100,
      start: startSample,
      end: endSample,
      source: toSample(source),
      fadeIn:
        before && before.end > start ? overlap(before, framed, toSample) : ownFade(framed, 'inMs', toSample),
      fadeOut: fadeBetween(framed, after, toSample),
      role: 'leading',
    });
  }
  return voices;
}

function fadeBetween(
  clip: FramedClip,
  after: FramedClip | undefined,
  toSample: (frame: number) => number,
): Fade {
  return after && after.start < clip.end ? overlap(clip, after, toSample) : ownFade(clip, 'outMs', toSample);
}

/** The fade of a clip's own sound, as far as the clip is long. */
function ownFade(
  { clip, start, end }: FramedClip,
  side: 'inMs' | 'outMs',
  toSample: (frame: number) => number,
): Fade {
  const samples = Math.min(msToSample(clip.soundFade?.[side] ?? 0), toSample(end) - toSample(start));
  return samples > declick.samples ? { samples, curve: 'linear' } : declick;
}

function overlap(before: FramedClip, after: FramedClip, toSample: (frame: number) => number): Fade {
  return { samples: toSample(before.end) - toSample(after.start), curve: 'equalPower' };
}

/** Whether a clip goes on where the one before stopped, as after a split: it is heard as one. */
function isSeamless(before: FramedClip, { clip, start, source }: FramedClip): boolean {
  const sameSound =
    before.clip.mediaId === clip.mediaId &&
    before.clip.speed === clip.speed &&
    before.clip.reversed === clip.reversed &&
    before.clip.freezeAtMs === undefined &&
    before.clip.volume === clip.volume &&
    before.clip.effects?.denoise === clip.effects?.denoise &&
    (before.clip.soundFade?.outMs ?? 0) + (clip.soundFade?.inMs ?? 0) === 0;
  return sameSound && before.end === start && before.source + before.end - before.start === source;
}

export function voicesOfMusic(
  { music, canvas }: Timeline,
  frames: number,
  media: ReadonlyMap<string, Media>,
): readonly Voice[] {
  const { fps } = canvas;
  return music.flatMap((clip): Voice[] => {
    const file = soundingMedia(media, clip.mediaId);
    if (!file || (clip.volume === 0 && !clip.passages)) return [];
    const start = frameToSample(msToFrame(clip.startMs, fps), fps);
    const endFrame = clip.endMs === 'timeline' ? frames : Math.min(frames, msToFrame(clip.endMs, fps));
    const source = msToSample(clip.inMs);
    const available = msToSample(file.durationMs) - source;
    const wanted = frameToSample(endFrame, fps) - start;
    const length = clip.loop ? wanted : Math.min(wanted, available);
    if (length <= 0 || available <= 0) return [];
    const fade = (ms: number): Fade => {
      const samples = Math.min(msToSample(ms), length);
      return samples > declick.samples ? { samples, curve: 'linear' } : declick;
    };
    const shortest = Math.min(musicFadeOutMs, (length * 250) / sampleRate);
    return [
      {
        media: file,
        speed: 1,
        gain: clip.passages ? 1 : clip.volume / 100,
        ...(clip.passages && { levels: levelsOf(clip, start, start + length) }),
        start,
        end: start + length,
        source,
        fadeIn: fade(clip.fadeInMs),
        fadeOut: fade(clip.fadeOutMs > 0 ? clip.fadeOutMs : shortest),
        ...(clip.loop ? { loop: { kind: 'crossfaded' } } : {}),
        role: clip.leads ? 'leading' : clip.duck ? 'ducked' : 'beside',
        ...(clip.duckDb !== undefined && { duckDb: clip.duckDb }),
      },
    ];
  });
}

/** The volume of music from start to end: its own, and that of its passages. */
function levelsOf({ volume, passages = [] }: MusicClip, start: number, end: number): readonly Level[] {
  const levels: Level[] = [];
  let at = start;
  for (const passage of passages) {
    const [from, to] = [Math.max(at, msToSample(passage.startMs)), Math.min(end, msToSample(passage.endMs))];
    if (from >= to) continue;
    if (from > at) levels.push({ start: at, end: from, gain: volume / 100 });
    levels.push({ start: from, end: to, gain: passage.volume / 100 });
    at = to;
  }
  return at < end ? [...levels, { start: at, end, gain: volume / 100 }] : levels;
}

export function voicesOfOverlays(
  { overlays, canvas }: Timeline,
  frames: number,
  media: ReadonlyMap<string, Media>,
): readonly Voice[] {
  const { fps } = canvas;
  const toSample = (frame: number) => frameToSample(frame, fps);
  return overlays.flatMap((overlay): Voice[] => {
    const file = soundingMedia(media, overlay.mediaId);
    if (!file || overlay.volume === 0) return [];
    const startFrame = msToFrame(overlay.startMs, fps);
    const endFrame = overlay.endMs === 'timeline' ? frames : Math.min(frames, msToFrame(overlay.endMs, fps));
    const available = overlay.loop ? Infinity : msToFrame(file.durationMs - overlay.inMs, fps);
    const length = Math.min(endFrame - startFrame, available);
    if (length <= 0) return [];
    const whole = Math.max(1, msToFrame(file.durationMs, fps));
    const inFrame = msToFrame(overlay.inMs, fps);
    return [
      {
        media: file,
        speed: 1,
        gain: overlay.volume / 100,
        start: toSample(startFrame),
        end: toSample(startFrame + length),
        source: toSample(overlay.loop ? inFrame % whole : inFrame),
        fadeIn: declick,
        fadeOut: declick,
        ...(overlay.loop ? { loop: { kind: 'periodic', samples: toSample(whole) } } : {}),
        role: 'leading',
      },
    ];
  });
}

function soundingMedia(media: ReadonlyMap<string, Media>, id: string): SoundingMedia | undefined {
  const found = media.get(id);
  return hasSound(found) ? found : undefined;
}

/** The sample that a moment falls on. */
function msToSample(ms: number): number {
  return Math.round((ms * sampleRate) / 1000);
}
