import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Makes the sample clip, `media/sample/harbour.mp4`: spoken sentences with pauses over moving pictures, and
 * `harbour.json` with where the speech is. The result is kept in the repository; run `npm run sample` to make it
 * anew. Needs ffmpeg with libass, and espeak-ng.
 */

const run = promisify(execFile);

/** Each sentence with the pause after it, in milliseconds. */
const script: readonly { readonly says: string; readonly pauseMs: number }[] = [
  { says: 'Good morning from the harbour.', pauseMs: 1800 },
  { says: 'The first boats left before the sun came up.', pauseMs: 2400 },
  { says: 'By seven, the whole quay smells of coffee and rope.', pauseMs: 1500 },
  { says: 'This is the part of the day that I like best.', pauseMs: 3000 },
  { says: 'Nobody is in a hurry, and the water is quite still.', pauseMs: 2000 },
  { says: 'At noon the ferries come, and everything gets loud.', pauseMs: 2600 },
  { says: 'But the evening brings the boats back home.', pauseMs: 1700 },
  { says: 'Thank you for watching, and see you tomorrow.', pauseMs: 1500 },
];

const leadInMs = 1200;
const sampleRate = 48_000;
const fps = 30;

interface Sentence {
  readonly says: string;
  readonly startMs: number;
  readonly endMs: number;
}

async function main(): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'sample-'));
  const folder = resolve('media/sample');
  try {
    await mkdir(folder, { recursive: true });
    const { sentences, durationMs } = await speak(work);
    await draw(work, sentences, durationMs, join(folder, 'harbour.mp4'));
    const truth = { durationMs, speech: sentences.map(({ startMs, endMs }) => ({ startMs, endMs })) };
    await writeFile(join(folder, 'harbour.json'), `${JSON.stringify(truth, null, 2)}\n`);
    const { size } = await stat(join(folder, 'harbour.mp4'));
    console.log(`media/sample/harbour.mp4: ${durationMs} ms, ${size} bytes`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Speaks each sentence to a file of its own and lays them out with exact pauses. */
async function speak(work: string): Promise<{ sentences: Sentence[]; durationMs: number }> {
  const sentences: Sentence[] = [];
  const inputs: string[] = [];
  const filters: string[] = [];
  let atMs = leadInMs;
  for (const [index, { says, pauseMs }] of script.entries()) {
    const raw = join(work, `raw${index}.wav`);
    const trimmed = join(work, `${index}.wav`);
    await run('espeak-ng', ['-v', 'en-gb', '-s', '150', '-p', '42', '-w', raw, says]);
    // What is below the threshold at both ends is not speech; the pauses are then exactly as written above.
    const trim = 'silenceremove=start_periods=1:start_threshold=-40dB:detection=peak';
    const filter = `aresample=${sampleRate},volume=1.6,${trim},areverse,${trim},areverse,alimiter=limit=0.9`;
    await run('ffmpeg', ['-v', 'error', '-y', '-i', raw, '-af', filter, trimmed]);
    const endMs = atMs + (await durationOf(trimmed));
    sentences.push({ says, startMs: atMs, endMs });
    inputs.push('-i', trimmed);
    filters.push(`[${index}:a]adelay=${atMs}:all=1[s${index}]`);
    atMs = endMs + pauseMs;
  }
  // Whole frames, so that picture and sound are equally long.
  const durationMs = Math.round((Math.ceil((atMs * fps) / 1000) * 1000) / fps);
  const mix = `${script.map((_, index) => `[s${index}]`).join('')}amix=${script.length}:normalize=0,apad,atrim=0:${durationMs / 1000}[a]`;
  const graph = [...filters, mix].join(';');
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...inputs,
    '-filter_complex',
    graph,
    '-map',
    '[a]',
    join(work, 'voice.wav'),
  ]);
  return { sentences, durationMs };
}

async function durationOf(path: string): Promise<number> {
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-of',
    'csv=p=0',
    '-show_entries',
    'format=duration',
    path,
  ]);
  return Math.round(Number(stdout) * 1000);
}

/** Slow colours like a sky over water, the voice as a moving line, and the words as they are spoken. */
async function draw(
  work: string,
  sentences: readonly Sentence[],
  durationMs: number,
  output: string,
): Promise<void> {
  await writeFile(join(work, 'words.ass'), subtitles(sentences));
  const seconds = durationMs / 1000;
  const sky = `gradients=size=320x180:rate=${fps}:duration=${seconds}:c0=0x16324f:c1=0xd98a5b:c2=0x2a628f:c3=0x18435a:n=4:speed=0.012:x0=0:y0=0:x1=320:y1=180`;
  const graph = [
    `[1:v]scale=1280:720:flags=bicubic,format=yuv420p[sky]`,
    `[0:a]asplit[voice][shown]`,
    `[shown]showwaves=s=1280x200:mode=cline:rate=${fps}:colors=0xfff1d6:draw=full,format=rgba,colorchannelmixer=aa=0.75[wave]`,
    `[sky][wave]overlay=0:420:shortest=1,subtitles=words.ass,format=yuv420p[v]`,
  ].join(';');
  await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-y', '-i', 'voice.wav', '-f', 'lavfi', '-i', sky],
      ...['-filter_complex', graph, '-map', '[v]', '-map', '[voice]', '-t', String(seconds)],
      ...['-c:v', 'libx264', '-preset', 'veryslow', '-crf', '35', '-pix_fmt', 'yuv420p', '-g', '60'],
      ...['-c:a', 'aac', '-b:a', '80k', '-ac', '1', '-movflags', '+faststart', output],
    ],
    { cwd: work },
  );
}

function subtitles(sentences: readonly Sentence[]): string {
  const clock = (ms: number) => {
    const hundredths = Math.round(ms / 10);
    const two = (value: number) => String(value).padStart(2, '0');
    return `0:${two(Math.floor(hundredths / 6000))}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
  };
  const lines = sentences.map(
    ({ says, startMs, endMs }) => `Dialogue: 0,${clock(startMs)},${clock(endMs)},Words,${says}`,
  );
  return `[Script Info]
ScriptType: v4.00+
PlayResX: 1280
PlayResY: 720

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV
Style: Words,DejaVu Sans,44,&H00FFFFFF,&H80201510,0,1,2,0,8,80,80,250

[Events]
Format: Layer, Start, End, Style, Text
${lines.join('\n')}
`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
