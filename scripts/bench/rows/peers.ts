import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { probeMedia } from '../../../src/engine/media/probe';
import type { VideoMedia } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { formatRational } from '../../../src/engine/model/rational';
import { soundEncoding, videoEncoding } from '../../../src/engine/rendering/encoding';
import { alternate, ratios, secondsOf } from '../alternate';
import { ensureEditly, ensureMelt, runProgram, withDisplay } from '../peers/programs';
import { edited, quality, renderByEngine, timelineOf } from '../renders';
import { secondsText } from '../row';
import type { Bench, Measure, Row, Target } from '../row';

/** The work: two pieces of one file with a hard cut between them, and a title over some of the first. Seconds. */
interface Work {
  readonly media: VideoMedia;
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
  readonly title: { readonly from: number; readonly to: number };
}

const titleText = 'A day at the harbour';

/** Shows that a program works here, before minutes are spent on it. */
const trial = (media: VideoMedia): Work => ({
  media,
  pieces: [
    { from: 0, to: 2 },
    { from: 3, to: 4 },
  ],
  title: { from: 0.5, to: 1.5 },
});

const wholeWork = (media: VideoMedia): Work => ({
  media,
  pieces: [
    { from: 0, to: 20 },
    { from: 25, to: 45 },
  ],
  title: { from: 3, to: 8 },
});

/** Renders the work to `output.mp4` in a folder. */
type Render = (work: Work, folder: string) => Promise<void>;

const targets: Readonly<Record<'melt' | 'editly', Target>> = {
  melt: { is: 'atLeast', value: 1 },
  editly: { is: 'atLeast', value: 10 },
};

/** 40 s of 720p, one cut and a title, by three programs that encode all of it at the same encoder, preset and CRF. */
export const peers: Row = {
  name: 'peers',
  async measure(bench) {
    const size = bench.quick ? { width: 320, height: 180 } : { width: 1280, height: 720 };
    const media = await bench.material.clip({ ...size, seconds: bench.quick ? 9.6 : 48, keyFrameEvery: 250 });
    const work = bench.quick ? trial(media) : wholeWork(media);
    const measures: Measure[] = [];
    for (const name of ['melt', 'editly'] as const) {
      measures.push(await against(bench, name, work).catch((error: unknown) => notHad(name, error)));
    }
    return measures;
  },
};

async function against(bench: Bench, name: 'melt' | 'editly', work: Work): Promise<Measure> {
  const program = name === 'melt' ? await meltRender(bench) : await editlyRender(bench);
  return withDisplay(async (display) => {
    const byPeer = (each: Work) =>
      renderChecked(bench, each, (part, folder) => program(part, folder, display));
    await byPeer(trial(work.media));
    const timeline = await timelineFor(bench, work);
    const runs = await alternate(
      {
        engine: () => renderByEngine(bench, timeline, work.media, { copying: false }),
        peer: () => byPeer(work),
      },
      bench.rounds,
      // The trial was the warm-up of the other program, which may take minutes for the whole.
      { warmUp: ['engine'] },
    );
    return {
      type: 'measured',
      what: `${lengthOf(work)} s of ${work.media.height}p, one cut and a title: how much faster than ${name}`,
      unit: 'times',
      target: targets[name],
      values: ratios(runs.peer, runs.engine),
      notes: [`engine ${secondsText(runs.engine)}, ${name} ${secondsText(runs.peer)}`],
    };
  });
}

function notHad(name: 'melt' | 'editly', error: unknown): Measure {
  const why = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return {
    type: 'missing',
    what: `one cut and a title: how much faster than ${name}`,
    target: targets[name],
    why,
  };
}

function timelineFor(bench: Bench, { media, pieces, title }: Work): Promise<Timeline> {
  const inMilliseconds = pieces.map(({ from, to }) => ({ inMs: from * 1000, outMs: to * 1000 }));
  const [start, end] = [title.from * 1000, title.to * 1000];
  return edited(bench, timelineOf(media, inMilliseconds), media, {
    edit: 'addTitle',
    text: titleText,
    start,
    end,
    ...titleLook,
  });
}

/** In percent of the picture's height. */
const titleLook = { lengthMs: 3000, place: 'center', color: '#ffffff', size: 8 } as const;

type PeerRender = (work: Work, folder: string, display: string) => Promise<void>;

async function meltRender({ tools }: Bench): Promise<PeerRender> {
  const melt = await ensureMelt();
  return (work, folder, display) => {
    const { media, pieces, title } = work;
    const frames = (seconds: number) => Math.round((seconds * media.fps.num) / media.fps.den);
    const between = (from: number, to: number) => [`in=${frames(from)}`, `out=${frames(to) - 1}`];
    const size = Math.round((media.height * titleLook.size) / 100);
    const look = ['family=DejaVu Sans', `size=${size}`, 'fgcolour=#ffffffff', 'bgcolour=#00000000'];
    const args = [
      ...pieces.flatMap(({ from, to }) => [media.path, ...between(from, to)]),
      ...['-filter', 'dynamictext', `argument=${titleText}`, ...between(title.from, title.to)],
      ...[...look, 'halign=center', 'valign=middle'],
      ...['-consumer', 'avformat:output.mp4', 'real_time=-1', 'terminate_on_pause=1'],
      ...meltEncoding(videoEncoding(tools, quality, media)),
      ...['acodec=aac', 'ab=192k', 'movflags=+faststart'],
    ];
    return runProgram(melt, args, { cwd: folder, display });
  };
}

/** The same settings, in melt's words. */
function meltEncoding(options: readonly string[]): string[] {
  const after = (name: string) => options[options.indexOf(name) + 1] ?? '';
  return [
    ...[`vcodec=${after('-c:v')}`, `preset=${after('-preset')}`, `crf=${after('-crf')}`],
    ...[`g=${after('-g')}`, 'vprofile=high', 'pix_fmt=yuv420p'],
  ];
}

async function editlyRender({ tools, peersFolder }: Bench): Promise<PeerRender> {
  const script = await ensureEditly(peersFolder);
  return async ({ media, pieces, title }, folder, display) => {
    const clips = pieces.map(({ from, to }, index) => ({
      layers: [
        { type: 'video', path: media.path, cutFrom: from, cutTo: to },
        ...(index === 0 ? [{ type: 'title', text: titleText, start: title.from, stop: title.to }] : []),
      ],
    }));
    const edit = {
      ...{ outPath: 'output.mp4', width: media.width, height: media.height, fps: formatRational(media.fps) },
      ...{ keepSourceAudio: true, defaults: { transition: null }, clips, ffmpegPath: tools.ffmpeg },
      customOutputArgs: [
        ...videoEncoding(tools, quality, media),
        ...soundEncoding,
        '-movflags',
        '+faststart',
      ],
    };
    await writeFile(path.join(folder, 'edit.json'), JSON.stringify(edit));
    await runProgram(process.execPath, [script, 'edit.json'], { cwd: folder, display });
  };
}

/** @throws Error where what came out is not as long as it should be. */
async function renderChecked({ tools, scratch }: Bench, work: Work, render: Render): Promise<number> {
  const folder = await mkdtemp(path.join(scratch, 'peer-'));
  try {
    const seconds = await secondsOf(() => render(work, folder));
    const file = path.join(folder, 'output.mp4');
    const output = await probeMedia(tools, { id: file, fileName: 'output.mp4', path: file });
    const isRight =
      output.kind === 'video' &&
      output.hasAudio &&
      output.height === work.media.height &&
      Math.abs(output.durationMs / 1000 - lengthOf(work)) < 0.1;
    if (!isRight) throw new Error(`It made something else: ${JSON.stringify(output)}`);
    return seconds;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function lengthOf({ pieces }: Work): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}
