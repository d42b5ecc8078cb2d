import assert from 'node:assert/strict';
import { copyFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allTools } from '../../src/tools/definitions';
import { ffmpeg } from '../engine/clips';
import { decodePixels } from '../engine/decoded';

/** What a scripted model sees of a tool's answer. */
export interface ToolAnswer {
  readonly text: string;
  readonly images: readonly Uint8Array[];
}

/** Calls a tool by its name. @throws with the tool's own words where it fails */
export type CallTool = (name: string, input: object) => Promise<ToolAnswer>;

/** How the film that the steps make differs from its source. */
const cut = { startMs: 2000, endMs: 5000 };
const title = { start: 0, lengthMs: 2000, size: 25 };

/** Of the film and of what is made of it. */
const frameMs = 40;

/** A film of four blue seconds and four green ones, with a sound that is silent for the last three. */
export async function makeFilm(file: string): Promise<void> {
  const colour = (name: string) => ['-f', 'lavfi', '-i', `color=${name}:s=320x180:r=${1000 / frameMs}:d=4`];
  const sound = "aevalsrc=exprs='0.4*sin(2*PI*440*t)*lt(t,5)':s=48000:d=8";
  await ffmpeg(
    ...[...colour('0x1030c0'), ...colour('0x10a030'), '-f', 'lavfi', '-i', sound],
    ...['-filter_complex', '[0][1]concat=n=2[v]', '-map', '[v]', '-map', '2', file],
  );
}

/** The length of a file in milliseconds, as its frames tell it. */
async function lengthMs(file: string): Promise<number> {
  const pixels = await ffmpeg(
    '-i',
    file,
    '-an',
    '-vf',
    `scale=1:1,fps=${1000 / frameMs}`,
    '-f',
    'rawvideo',
    '-pix_fmt',
    'gray',
    '-',
  );
  return pixels.length * frameMs;
}

/** The colour in the upper left corner, and how many pixels are as white as a title. */
async function lookAt(file: string, atMs: number): Promise<{ corner: string; white: number }> {
  const pixels = await decodePixels(file, atMs / frameMs);
  assert.ok(pixels.length > 0, `no picture at ${atMs} ms`);
  const [red = 0, green = 0, blue = 0] = pixels;
  let white = 0;
  for (let index = 0; index + 2 < pixels.length; index += 3) {
    if (Math.min(...pixels.subarray(index, index + 3)) > 220) white++;
  }
  const corner = blue > Math.max(red, green) + 40 ? 'blue' : green > Math.max(red, blue) + 40 ? 'green' : '?';
  return { corner, white };
}

/**
 * A model's way through one edit: looks at a film, edits it by what it saw, looks at the result, and exports it.
 * Every step is proved by what the answers and the files hold.
 * @param folder Has nothing in it yet.
 * @returns The path of the export.
 */
export async function threeStepEdit(folder: string, call: CallTool, canSeeImages = true): Promise<string> {
  const film = path.join(folder, 'film.mp4');
  await makeFilm(film);
  const before = await stat(film);

  const facts = await call('video_look', { file: film });
  assert.match(facts.text, /film\.mp4: video, 8000 ms, 320x180, 25 fps; picture h264 \S+; sound aac/u);
  assert.match(facts.text, /Loudness: -\d+(\.\d+)? LUFS, true peak -\d+(\.\d+)? dBTP/u);
  assert.match(facts.text, /changes in ms: 4000$/mu);
  assert.match(facts.text, /trimSilences.*: 1, .* In ms: 5\d00-8000$/mu);

  const edits = [
    { edit: 'cutRanges', ranges: [{ start: cut.startMs, end: cut.endMs }] },
    { edit: 'addTitle', text: 'MMMM', ...title },
  ];
  const edited = await call('video_edit', { file: film, edits, request: 'cut the middle and name it' });
  assert.match(edited.text, /^Timeline: 5000 ms, 320x180, 25 fps$/mu);
  assert.match(edited.text, /^1\. film\.mp4 \[\S+\] 0-2000 ms, of its file 0-2000 ms$/mu);
  assert.match(edited.text, /^2\. film\.mp4 \[\S+\] 2000-5000 ms, of its file 5000-8000 ms$/mu);
  assert.match(edited.text, /^1\. "MMMM" \[\S+\] 0-2000 ms$/mu);

  const seen = await call('video_frames', { file: film, atMs: [1000, 3000] });
  if (canSeeImages) {
    assert.equal(seen.images.length, 2);
    const views = [];
    for (const image of seen.images) {
      const file = path.join(folder, 'seen.jpg');
      await writeFile(file, image);
      views.push(await lookAt(file, 0));
    }
    assert.deepEqual(
      views.map(({ corner }) => corner),
      ['blue', 'green'],
    );
    assert.ok((views[0]?.white ?? 0) > 200, 'the title is seen');
    assert.equal(views[1]?.white, 0);
  }

  const taken = path.join(folder, 'film.edited.mp4');
  await copyFile(film, taken);
  const written = await call('video_export', { file: film, quality: 'low' });
  const file = /^Written: (.+)$/mu.exec(written.text)?.[1] ?? assert.fail(written.text);
  assert.equal(path.basename(file), 'film.edited-2.mp4');
  assert.match(written.text, /bytes; video, 5000 ms, 320x180, 25 fps/u);
  assert.equal(await lengthMs(file), 5000);
  const [first, second] = [await lookAt(file, 1000), await lookAt(file, 3000)];
  assert.deepEqual([first.corner, second.corner, second.white], ['blue', 'green', 0]);
  assert.ok(first.white > 200, 'the title is seen');

  // The source and the file whose name was taken are as they were.
  assert.deepEqual([(await stat(film)).mtimeMs, (await stat(film)).size], [before.mtimeMs, before.size]);
  assert.equal((await stat(taken)).size, before.size);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
  return file;
}

export const toolNames = allTools.map(({ definition }) => definition.name);
