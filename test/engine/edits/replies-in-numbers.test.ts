import assert from 'node:assert/strict';
import type { KnownCaptions, World } from '../../../src/engine/edits/edit-kind';
import { placeMedia } from '../../../src/engine/edits/placement';
import { applyEdit, editKinds } from '../../../src/engine/edits/registry';
import { readClause } from '../../../src/engine/language/understand';
import type { Timeline } from '../../../src/engine/model/timeline';
import { audioOf, imageOf, loudnessOf, videoOf, worldOf } from './world';

const clips = [
  videoOf('talk.mp4', { durationMs: 120_000 }),
  videoOf('harbour.mp4'),
  videoOf('beach.mp4'),
  imageOf('photo.jpg'),
];
const pair = [videoOf('a.mp4'), videoOf('b.mp4')];
const media = [
  ...clips,
  ...pair,
  ...['outro.mp4', 'intro.mp4', 'cam.mp4'].map((name) => videoOf(name)),
  imageOf('logo.png'),
  audioOf('song.mp3', 200_000),
];
const speech = loudnessOf([1, 0.001], [10, 0.5], [2, 0.001], [48, 0.5], [1, 0.001], [58, 0.5]);
const files = ['talk.srt', 'talk.vtt'].map((fileName) => ({ id: fileName, fileName, path: `/${fileName}` }));
const captions = new Map<string, KnownCaptions>(
  files.map((file) => [
    file.id,
    { file, said: { cues: [{ startMs: 1000, endMs: 2000, text: 'Hi', italic: false }], skipped: 0 } },
  ]),
);

/** What there is to change, of every sort. */
const scene = [
  'add the title "Bye"',
  'add the title "Hi" at 0:05',
  'add song.mp3 as music',
  'put logo.png in the top right corner',
  'put cam.mp4 in the bottom left corner',
  'add a 1 second fade between all clips',
  'add an intro card "Welcome"',
  'add an outro card "The end"',
  'add a caption "Hello" at 0:01',
  'fade in and out',
  'mirror clip 2',
];

function edited(prompt: string, timeline: Timeline, world: World) {
  const { language } = world.say;
  const read = readClause(prompt, { media, captions: files, timeline, language, isLastTitle: true });
  return read.type === 'edit' ? applyEdit(read.edit, timeline, world) : undefined;
}

function worldIn(language: string): World {
  const loudness = Object.fromEntries(media.map(({ id }) => [id, speech]));
  return { ...worldOf(media, loudness, language), captions };
}

function sceneIn(world: World): Timeline {
  return scene.reduce(
    (timeline, prompt) => {
      const result = edited(prompt, timeline, world);
      assert.ok(result?.done, prompt);
      return result.timeline;
    },
    placeMedia(undefined, clips),
  );
}

/** Split at moments, for what joins the pieces again. */
function splitIn(timeline: Timeline, world: World): Timeline[] {
  const result = edited('split at 0:20 and 0:30', timeline, world);
  return result?.done ? [result.timeline] : [];
}

/** A number, a text or a file by its name, or what was before and is now. */
const isExact = /\d|“[^”]+”|\w\.(?:mp3|mp4|png)|→/u;

describe('The reply to an edit', () => {
  for (const language of ['en', 'zh']) {
    const isOwn = (example: string) => /[\u4e00-\u9fff]/.test(example) === (language === 'zh');

    for (const { edit, examples } of editKinds) {
      it(`says exactly what was done (${edit}, ${language})`, () => {
        const world = worldIn(language);
        const placed = [clips, pair].map((each) => placeMedia(undefined, each));
        const timelines = [...placed, ...placed.flatMap((each) => splitIn(each, world))];
        const replies = examples.filter(isOwn).flatMap((example) => {
          const results = [sceneIn(world), ...timelines].map((timeline) => edited(example, timeline, world));
          const result = results.find((each) => each?.done);
          return result?.done ? [result.said.join(' ')] : [];
        });
        assert.ok(replies.length > 0, 'no example is done');
        for (const reply of replies) assert.match(reply, isExact);
      });
    }
  }
});
