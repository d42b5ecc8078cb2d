import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { placeClips, timelineDurationMs } from '../../../src/engine/model/timeline';
import { frameTimeline, frameToSample } from '../../../src/engine/rendering/frames';
import { planRender } from '../../../src/engine/rendering/plan';
import { partContent } from '../../../src/engine/rendering/part-store';
import type { RenderPlan } from '../../../src/engine/rendering/plan';
import { RenderError } from '../../../src/engine/rendering/render-error';
import { runsOf } from '../../../src/engine/rendering/runs';
import { selectionOf } from '../../../src/engine/rendering/selection';
import { cutFrames, stretchesOf } from '../../../src/engine/rendering/stretches';
import type { SoundPlan } from '../../../src/engine/rendering/sound-plan';
import { byId, clip, filesOf, music, over, timeline, title, video } from './timelines';

const capabilities = {
  version: { major: 5, minor: 1 },
  filters: new Set(['ass', 'xfade']),
  encoders: new Set(['libx264', 'aac']),
};

const media = byId(video('a'), video('b'), video('mute', { hasAudio: false }));

function plan(what: Timeline, options: Partial<typeof capabilities> = {}): RenderPlan {
  const output = { format: 'mp4', quality: 'medium' } as const;
  return planRender(what, media, { output, capabilities: { ...capabilities, ...options } });
}

function soundOf(what: Timeline): SoundPlan {
  const { sound } = plan(what);
  assert.ok(sound);
  return sound.plan;
}

function graphs({ parts }: RenderPlan): string {
  return parts.flatMap((part) => filesOf(part).map(({ text }) => text)).join('\n');
}

describe('The plan of a render', () => {
  it('rounds each boundary to a frame once, so that 3,000 cuts do not drift', () => {
    const clips = Array.from({ length: 3000 }, (_, index) => clip('a', index * 200, index * 200 + 107));
    const what = timeline(clips, {
      canvas: { width: 160, height: 90, fps: { num: 30000, den: 1001 }, fit: 'pad' },
    });
    const { frames, clips: framed } = frameTimeline(what);
    assert.equal(frames, Math.round((timelineDurationMs(what) * 30) / 1001));
    for (const [index, { startMs }] of placeClips(clips).entries()) {
      assert.ok(Math.abs((framed[index]?.start ?? NaN) - (startMs * 30) / 1001) <= 0.5);
    }
  });

  it('renders cuts in one source as one input, with a tree of comparisons no deeper than needed', () => {
    const clips = Array.from({ length: 500 }, (_, index) => clip('a', index * 1000, index * 1000 + 500));
    const { parts } = plan(timeline(clips));
    assert.ok(parts.every(({ inputs }) => inputs.length === 1));
    const longest = parts.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    const selection = /select='([^']*)'/.exec(filesOf(longest)[0]?.text ?? '')?.[1] ?? '';
    const pieces = (longest.end - longest.start) / 15;
    assert.ok(pieces > 12);
    assert.equal(selection.match(/gte\(/g)?.length, pieces);
    let depth = 0;
    let deepest = 0;
    for (const character of selection) {
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    assert.ok(deepest <= Math.ceil(Math.log2(pieces)) + 2, `${deepest} deep`);
  });

  it('writes a selection as comparisons of frame numbers', () => {
    const ranges = [
      { start: 2, end: 4 },
      { start: 7, end: 8 },
      { start: 9, end: 12 },
    ];
    assert.equal(selectionOf(ranges.slice(0, 1)), 'gte(n,2)*lt(n,4)');
    assert.equal(
      selectionOf(ranges),
      'if(lt(n,7),gte(n,2)*lt(n,4),if(lt(n,9),gte(n,7)*lt(n,8),gte(n,9)*lt(n,12)))',
    );
  });

  it('seeks past a long gap and decodes through a short one', () => {
    const short = plan(timeline([clip('a', 0, 1000), clip('a', 9000, 10_000)]));
    assert.equal(short.parts[0]?.inputs.length, 1);
    const long = plan(timeline([clip('a', 0, 1000), clip('a', 60_000, 61_000)]));
    const [, second, third] = long.parts[0]?.inputs ?? [];
    assert.equal(third, undefined);
    assert.deepEqual(second?.options.slice(-3), ['-noaccurate_seek', '-ss', '60.000000']);
  });

  it('gives a source that plays backwards in order an input for each piece', () => {
    const { parts } = plan(timeline([clip('a', 5000, 6000), clip('a', 1000, 2000)]));
    assert.equal(parts[0]?.inputs.length, 2);
  });

  it('keeps every process to a few inputs, and every frame in exactly one of them', () => {
    for (const transition of [{}, over(400)]) {
      const clips = Array.from({ length: 60 }, (_, index) =>
        clip(index % 2 ? 'a' : 'b', 1000, 2000, index ? transition : {}),
      );
      const what = timeline(clips);
      const framed = frameTimeline(what);
      const runs = runsOf(framed, (each) => media.get(each.clip.mediaId) as Media);
      const stretches = stretchesOf(runs, cutFrames(framed, what.canvas), what.canvas);
      assert.ok(stretches.length >= 8);
      let at = 0;
      for (const { start, end, runs } of stretches) {
        assert.equal(start, at);
        assert.ok(runs.length <= 8);
        assert.equal(runs[0]?.start, start);
        for (const run of runs) {
          assert.equal(
            run.pieces.reduce((sum, piece) => sum + piece.frames, 0),
            run.end - run.start,
          );
        }
        at = end;
      }
      assert.equal(at, framed.frames);
    }
  });

  it('splits a chain of transitions even where no clip ever stands alone for long', () => {
    const clips = Array.from({ length: 40 }, (_, index) =>
      clip(index % 2 ? 'a' : 'b', 0, 1000, index ? over(500) : {}),
    );
    const { parts, frames } = plan(timeline(clips));
    assert.equal(frames, 40 * 30 - 39 * 15);
    assert.equal(
      parts.reduce((sum, { start, end }) => sum + end - start, 0),
      frames,
    );
  });

  it('keeps a split without a gap seamless at every rate', () => {
    for (const fps of [
      { num: 30000, den: 1001 },
      { num: 24, den: 1 },
    ]) {
      const cuts = [0, 1234, 1777, 3001, 4999];
      const clips = [
        clip('a', 9, 508),
        ...cuts.slice(1).map((out, index) => clip('a', (cuts[index] ?? 0) + 20_000, out + 20_000)),
      ];
      const { clips: framed } = frameTimeline(
        timeline(clips, { canvas: { width: 160, height: 90, fps, fit: 'pad' } }),
      );
      for (const [index, { source, start }] of framed.entries()) {
        const before = framed[index - 1];
        if (index > 1 && before) assert.equal(source, before.source + start - before.start);
      }
    }
  });

  it('cuts sound at the sample that its frame starts at', () => {
    const fps = { num: 30000, den: 1001 };
    const sound = soundOf(
      timeline([clip('a', 0, 5005), clip('a', 20_020, 30_030)], {
        canvas: { width: 160, height: 90, fps, fit: 'pad' },
      }),
    );
    assert.deepEqual(
      sound.voices.map(({ start, end, source }) => [start, end, source]),
      [
        [0, frameToSample(150, fps), 0],
        [frameToSample(150, fps), frameToSample(450, fps), frameToSample(600, fps)],
      ],
    );
    assert.equal(sound.samples, frameToSample(450, fps));
    assert.equal(sound.limited, false);
  });

  it('crossfades sound exactly as long as the picture', () => {
    const what = timeline([clip('a', 0, 2000), clip('b', 0, 2000, over(500))]);
    assert.equal(plan(what).frames, 105);
    const sound = soundOf(what);
    const [first, second] = sound.voices;
    assert.ok(first && second);
    assert.equal(first.end - second.start, 24_000);
    assert.deepEqual([first.fadeOut, second.fadeIn], Array(2).fill({ samples: 24_000, curve: 'equalPower' }));
  });

  it('has no voice for what is silent, muted or a picture', () => {
    const sound = soundOf(timeline([clip('mute', 0, 1000), clip('a', 0, 1000, { volume: 0 })]));
    assert.deepEqual(sound.voices, []);
    assert.equal(sound.samples, 96_000);
  });

  it('limits the sum only where something is mixed or made louder', () => {
    const clips = [clip('a', 0, 4000)];
    assert.equal(soundOf(timeline(clips, { music: [music('b')] })).limited, true);
    assert.equal(soundOf(timeline([clip('a', 0, 4000, { volume: 150 })])).limited, true);
    assert.equal(soundOf(timeline(clips)).limited, false);
  });

  it('names graphs for the ffmpeg that reads them', () => {
    const what = timeline([clip('a', 0, 1000)]);
    const flag = (major: number) => plan(what, { version: { major, minor: 0 } }).parts[0]?.options[0];
    assert.equal(flag(6), '-filter_complex_script');
    assert.equal(flag(7), '-/filter_complex');
  });

  it('puts no word of a title and no path into a graph', () => {
    const text = "it's [v];movie=/etc/passwd,{\\p1}%{n}";
    const made = plan(timeline([clip('a', 0, 1000)], { titles: [title(text)] }));
    const [graph, script] = filesOf(made.parts[0]).map((file) => file.text);
    assert.ok(graph?.includes('ass=titles.ass') && !graph.includes('passwd') && !graph.includes('/media'));
    assert.ok(script?.includes('\\{\\\u2060p1\\}'));
  });

  it('is the same for the same timeline', () => {
    const what = timeline([clip('a', 0, 1000), clip('b', 0, 1000, over(300))], { titles: [title('Hello')] });
    assert.deepEqual(plan(what), plan(what));
    assert.equal(graphs(plan(what)), graphs(plan(what)));
  });

  it('takes another H.264 encoder where libx264 is missing, and says so where there is none', () => {
    const what = timeline([clip('a', 0, 1000)]);
    const { parts } = plan(what, { encoders: new Set(['libopenh264', 'aac']) });
    assert.ok(parts[0]?.options.includes('libopenh264'));
    assert.throws(
      () => plan(what, { encoders: new Set(['aac']) }),
      (error) => error instanceof RenderError && error.kind === 'ffmpegLacks',
    );
    assert.throws(
      () => plan(timeline([clip('a', 0, 1000)], { titles: [title('x')] }), { filters: new Set<string>() }),
      (error) => error instanceof RenderError && error.kind === 'ffmpegLacks',
    );
  });

  describe('cuts the timeline into parts', () => {
    const measured = byId(video('a', { bytes: 1, mtimeMs: 2 }), video('b', { bytes: 3, mtimeMs: 4 }));
    const contents = (what: Timeline) =>
      planRender(what, measured, { output: { format: 'mp4', quality: 'high' }, capabilities }).parts.map(
        (part) => ({
          content: part.kind === 'encode' ? partContent(part) : undefined,
          frames: part.end - part.start,
        }),
      );
    const changedFrames = (before: Timeline, after: Timeline) => {
      const known = new Set(contents(before).map(({ content }) => content));
      return contents(after).reduce((sum, { content, frames }) => sum + (known.has(content) ? 0 : frames), 0);
    };
    const speech = Array.from({ length: 60 }, (_, index) => clip('a', index * 3000, index * 3000 + 2100));

    it('of some seconds each, one after the other, with nothing left out', () => {
      for (const clips of [
        speech,
        [clip('a', 0, 300_000)],
        [clip('a', 0, 2000), clip('b', 0, 90_000, over(900))],
      ]) {
        const { parts, frames } = plan(timeline(clips));
        assert.deepEqual(
          parts.map(({ start }) => start),
          [0, ...parts.slice(0, -1).map(({ end }) => end)],
        );
        assert.equal(parts.at(-1)?.end, frames);
        assert.ok(parts.every(({ start, end }) => end - start <= 24 * 30));
        assert.ok(parts.slice(0, -1).every(({ start, end }) => end - start >= 6 * 30 || clips.length === 2));
      }
    });

    it('so that a title late in the film changes only the parts that it is seen in', () => {
      const titled = (text: string) =>
        timeline(speech, {
          titles: [title('Begin', { endMs: 3000 }), title(text, { startMs: 110_000, endMs: 113_000 })],
        });
      const changed = changedFrames(titled('Old'), titled('New'));
      assert.ok(changed > 0 && changed <= 2 * 24 * 30, `${changed} frames`);
      assert.equal(changedFrames(titled('Same'), titled('Same')), 0);
    });

    it('so that a cut at the start leaves most of what comes later as it was', () => {
      const [, ...rest] = speech;
      assert.ok(changedFrames(timeline(speech), timeline([clip('a', 400, 2100), ...rest])) < 60 * 30);
      const long = (inMs: number) => timeline([clip('a', inMs, 300_000)]);
      assert.ok(changedFrames(long(0), long(1234)) <= 24 * 30);
    });

    it('that know nothing of their place, with titles and overlays too', () => {
      const at = (offset: number) =>
        timeline(
          [
            clip('a', 0, offset),
            ...Array.from({ length: 8 }, (_, index) => clip('b', index * 9000, index * 9000 + 7000)),
          ],
          {
            titles: [title('Here', { startMs: offset + 21_000, endMs: offset + 23_000 })],
          },
        );
      const changed = changedFrames(at(20_000), at(20_500));
      assert.ok(changed <= 2 * 24 * 30, `${changed} frames`);
    });
  });

  it('shrinks photos before anything is done to all of their pixels, and opens few large ones at once', () => {
    const photo = (id: string, width: number): Media => ({
      ...{ id, fileName: `${id}.jpg`, path: `/media/${id}.jpg`, kind: 'image' },
      ...{ width, height: (width * 3) / 4, bytes: 1, mtimeMs: 1 },
    });
    const large = byId(...Array.from({ length: 8 }, (_, index) => photo(`p${index}`, 12_000)));
    const clips = Array.from(large.keys(), (id, index) => clip(id, 0, 3000, index ? over(500) : {}));
    const options = { output: { format: 'mp4', quality: 'high' }, capabilities } as const;
    const { parts } = planRender(timeline(clips), large, options);
    assert.ok(parts.every(({ inputs }) => inputs.length <= 2));
    assert.match(
      graphs({ ...plan(timeline([clip('a', 0, 1000)])), parts }),
      /\[0:v:0\]scale=120:90:flags=area\[/,
    );
  });

  it('puts the place of a long title into no part', () => {
    const measured = byId(video('a', { bytes: 1, mtimeMs: 2 }));
    const contents = (first: number) =>
      planRender(timeline([clip('a', first, 300_000)], { titles: [title('Always')] }), measured, {
        output: { format: 'mp4', quality: 'high' },
        capabilities,
      }).parts.map((part) => (part.kind === 'encode' ? partContent(part) : undefined));
    const [before, after] = [contents(0), contents(500)];
    assert.ok(after.filter((content) => before.includes(content)).length >= before.length - 3);
  });

  it('refuses an empty timeline and media that it does not know', () => {
    const isKind = (kind: string) => (error: unknown) => error instanceof RenderError && error.kind === kind;
    assert.throws(() => plan(timeline([])), isKind('nothingToRender'));
    assert.throws(() => plan(timeline([clip('unknown', 0, 1000)])), isKind('sourceMissing'));
  });
});
