import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { applyEdit } from '../../src/engine/edits/registry';
import { placeMedia } from '../../src/engine/edits/placement';
import { understand } from '../../src/engine/language/understand';
import type { Media } from '../../src/engine/model/media';
import { examplePrompts } from '../../src/session/example-prompts';
import type { ExampleFile, PromptTranslation } from '../../src/session/example-prompts';
import type { HeardSound } from '../../src/session/heard-sound';
import { route } from '../../src/session/turns/routing';
import { audioOf, imageOf, loudnessOf, videoOf, worldOf } from './edits/world';

const bundle = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../l10n/bundle.l10n.zh-cn.json'), 'utf8')));

const filled = (text: string, names: readonly string[]) =>
  text.replace(/\{(\d)\}/g, (_, index: string) => names[Number(index)] ?? '');
const languages: Readonly<Record<'en' | 'zh', PromptTranslation>> = {
  en: { t: (prompt, ...names) => filled(prompt, names) },
  zh: { t: (prompt, ...names) => filled(bundle[prompt] ?? assert.fail(prompt), names) },
};

const talk = videoOf('talk.mp4', { width: 1920, height: 1080 });
const short = videoOf('short.mp4', { durationMs: 12_000 });
const upright = videoOf('story.mp4', { width: 1080, height: 1920 });
const captions = { id: 's1', fileName: 'talk.srt', path: '/media/talk.srt' };
const speech = loudnessOf([5, 0.5], [2, 0.001], [5, 0.5], [2, 0.001], [46, 0.5]);

interface AtHand {
  readonly media: readonly Media[];
  readonly captions?: readonly (typeof captions)[];
  readonly sound?: HeardSound;
}

const situations: Readonly<Record<string, AtHand>> = {
  'one video': { media: [talk] },
  'a video with pauses': { media: [talk], sound: 'pauses' },
  'a video without pauses': { media: [talk], sound: 'steady' },
  'a silent video': { media: [{ ...talk, hasAudio: false }], sound: 'none' },
  'a short video': { media: [short] },
  'an upright video': { media: [upright] },
  'several videos': { media: [talk, short, upright] },
  'a video and a song': { media: [talk, audioOf('song.mp3')] },
  'a video and a logo': { media: [talk, imageOf('logo.png')] },
  'a video and its captions': { media: [talk], captions: [captions] },
  'one photo': { media: [imageOf('one.jpg')] },
  photos: { media: [imageOf('one.jpg'), imageOf('two.jpg'), imageOf('three.jpg')] },
  'a recording with pauses': { media: [audioOf('talk.mp3')], sound: 'pauses' },
  'a song': { media: [audioOf('song.mp3')], sound: 'steady' },
  'a short sound': { media: [{ ...audioOf('jingle.mp3'), durationMs: 12_000 }] },
  'photos and a song': { media: [imageOf('one.jpg'), imageOf('two.jpg'), audioOf('song.mp3')] },
};

function filesOf({ media, captions = [] }: AtHand): ExampleFile[] {
  return [
    ...media.map((each) => ({ ...each, name: each.fileName })),
    ...captions.map(({ fileName }) => ({ name: fileName, kind: 'subtitles' as const })),
  ];
}

function offered(atHand: AtHand, language: 'en' | 'zh' = 'en'): string[] {
  return examplePrompts(filesOf(atHand), atHand.sound, languages[language]);
}

describe('The example prompts of the panel', () => {
  for (const [what, atHand] of Object.entries(situations)) {
    for (const language of ['en', 'zh'] as const) {
      it(`can be done as they stand with ${what}, in ${language}`, () => {
        const prompts = offered(atHand, language);
        assert.ok(prompts.length >= 3 && prompts.length <= 4, prompts.join('\n'));
        assert.equal(new Set(prompts).size, prompts.length);
        for (const prompt of prompts) canBeDone(prompt, atHand, language);
      });
    }
  }

  it('are about what is at hand', () => {
    const has = (what: string, words: RegExp) =>
      assert.match(offered(situations[what] ?? assert.fail(what)).join('\n'), words);
    has('a video with pauses', /trim the silences[^]*shorten every pause/);
    has('an upright video', /make it landscape/);
    has('several videos', /fade between all clips/);
    has('a video and a song', /add song\.mp3 at 30%/);
    has('a video and a logo', /put logo\.png in the top right/);
    has('a video and its captions', /captions of talk\.srt/);
    has('photos', /each photo for 3 seconds/);
    has('photos and a song', /add song\.mp3 and fade it out/);
    assert.doesNotMatch(offered({ media: [talk], sound: 'steady' }).join('\n'), /silences/);
    assert.doesNotMatch(offered({ media: [short] }).join('\n'), /first 30 seconds/);
  });

  it('are general ones before there is a file, and speak of no picture where there is none', () => {
    assert.equal(offered({ media: [] }).length, 4);
    for (const what of ['a recording with pauses', 'a song', 'a short sound']) {
      const prompts = offered(situations[what] ?? assert.fail(what)).join('\n');
      assert.doesNotMatch(prompts, /MP4|vertical|title|transitions|photos/);
    }
  });

  it('name no file whose name may be read as something else', () => {
    for (const name of ['cut the rest.mp3', `${'long'.repeat(20)}.mp3`, 'a"b.mp3', '\u202egnp.mp3'])
      assert.ok(!offered({ media: [talk, audioOf(name)] }).some((prompt) => prompt.includes(name)));
  });
});

function canBeDone(prompt: string, { media, captions = [] }: AtHand, language: 'en' | 'zh'): void {
  const texts = route(prompt).flatMap((step) => (step.type === 'message' ? [step.text] : []));
  assert.equal(texts.length, 1, prompt);
  const context = { media, captions, timeline: undefined, language };
  const world = {
    ...worldOf(media, Object.fromEntries(media.map(({ id }) => [id, speech]))),
    captions: new Map(
      captions.map((file) => [
        file.id,
        { file, said: { cues: [{ startMs: 0, endMs: 1000, text: 'Hello', italic: false }], skipped: 0 } },
      ]),
    ),
  };
  let timeline = placeMedia(
    undefined,
    media.filter(({ fileName }) => fileName !== 'logo.png'),
  );
  for (const each of understand(texts[0] ?? '', context)) {
    assert.ok(each.type === 'edit', `${prompt}: ${JSON.stringify(each)}`);
    const result = applyEdit(each.edit, timeline, world);
    assert.ok(result.done, `${prompt}: ${result.done ? '' : result.why}`);
    ({ timeline } = result);
  }
}
