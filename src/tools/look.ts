import { basename } from 'node:path';
import type * as z from 'zod';
import type { FileSoundFacts, MediaFacts } from '../contract/inspection';
import { isOutside } from '../session/outside-files';
import type { Desk } from './desk';
import type { lookInput } from './inputs';
import { ToolError, text } from './tool';
import type { ToolCall, ToolResult } from './tool';

/** Up to so many milliseconds scenes are looked for where nothing is said of it. */
const usualSceneSearchMs = 10 * 60_000;

/** What a model can use; more are told by their number. */
const mostListed = 60;

/** What a file is, heard and seen as a whole. */
export async function look(
  { file, scenes }: z.infer<typeof lookInput>,
  desk: Desk,
  { signal, progress }: ToolCall,
): Promise<ToolResult> {
  const place = await desk.place(file);
  if (isOutside(place))
    throw new ToolError(
      `"${file}" is not on this computer, so it can't be looked at before it is edited. Call video_edit with it.`,
    );
  const facts = await desk.inspector.mediaFacts(place, signal);
  const lines = [`${basename(place)}: ${factsText(facts)}`];
  if (hasSound(facts)) {
    progress?.(20, 'Listening');
    lines.push(...soundLines(await desk.inspector.soundFacts(place, signal)));
  }
  if (facts.kind === 'video') {
    if (scenes ?? facts.durationMs <= usualSceneSearchMs) {
      progress?.(50, 'Looking for scenes');
      lines.push(...scenesLines(await desk.inspector.sceneCuts(place, signal)));
    } else lines.push('Scenes: not looked for; "scenes": true does it, and takes a while in a long video.');
  }
  lines.push(nextText(facts));
  return [text(...lines)];
}

function hasSound(facts: MediaFacts): boolean {
  return facts.kind === 'audio' || (facts.kind === 'video' && facts.hasAudio);
}

export function factsText(facts: MediaFacts): string {
  switch (facts.kind) {
    case 'video': {
      const { durationMs, width, height, fps, hasAudio, picture, sound } = facts;
      const rate = Math.round((fps.num / fps.den) * 1000) / 1000;
      const hdr = picture && picture.transfer !== 'sdr' ? `, HDR (${picture.transfer})` : '';
      return [
        `video, ${durationMs} ms, ${width}x${height}, ${rate} fps${hdr}`,
        ...(picture ? [`picture ${picture.codec} ${picture.pixelFormat}`] : []),
        hasAudio ? `sound ${soundText(sound)}` : 'no sound',
      ].join('; ');
    }
    case 'image':
      return `image, ${facts.width}x${facts.height}`;
    case 'audio':
      return `sound, ${facts.durationMs} ms; ${soundText(facts.sound)}`;
  }
}

function soundText(sound: Extract<MediaFacts, { kind: 'audio' }>['sound']): string {
  if (!sound) return 'of an unknown kind';
  return `${sound.codec}, ${sound.channels} ${sound.channels === 1 ? 'channel' : 'channels'}, ${sound.sampleRate} Hz`;
}

function soundLines({ silences, integrated, truePeak }: FileSoundFacts): string[] {
  const loudness =
    integrated === null || truePeak === null
      ? 'Loudness: nothing can be heard.'
      : `Loudness: ${integrated} LUFS, true peak ${truePeak} dBTP.`;
  if (silences.length === 0) return [loudness, 'Silences: none that trimSilences would cut.'];
  const total = silences.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const list = listed(silences.map(({ startMs, endMs }) => `${startMs}-${endMs}`));
  return [
    loudness,
    `Silences, as {"edit":"trimSilences"} would cut them: ${silences.length}, ${total} ms in all. In ms: ${list}`,
  ];
}

function scenesLines(cutsMs: readonly number[]): string[] {
  if (cutsMs.length === 0) return ['Scenes: 1, no change was seen.'];
  return [`Scenes: ${cutsMs.length + 1}; changes in ms: ${listed(cutsMs.map(String))}`];
}

function listed(all: readonly string[]): string {
  const left = all.length - mostListed;
  return [...all.slice(0, mostListed), ...(left > 0 ? [`and ${left} more`] : [])].join(', ');
}

function nextText({ kind }: MediaFacts): string {
  return kind === 'video' || kind === 'image'
    ? 'Next: video_frames with "of": "file" shows it, video_edit edits it.'
    : 'Next: video_edit with a video as "file" and this one in "add" puts it under the video.';
}
