import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { placeMedia } from '../../src/engine/edits/placement';
import { understand } from '../../src/engine/language/understand';
import type { Media } from '../../src/engine/model/media';

const clip = {
  kind: 'video',
  durationMs: 120_000,
  width: 1920,
  height: 1080,
  fps: { num: 30, den: 1 },
} as const;
const media: Media[] = [
  { ...clip, id: 'm1', fileName: 'talk.mp4', path: '/talk.mp4', hasAudio: true },
  { ...clip, id: 'm2', fileName: 'outro.mp4', path: '/outro.mp4', hasAudio: true },
  { ...clip, id: 'm3', fileName: 'harbour.mp4', path: '/harbour.mp4', hasAudio: false },
  { kind: 'audio', id: 'm4', fileName: 'music.mp3', path: '/music.mp3', durationMs: 60_000 },
];

/** The code in the table under "What you can say", and the questions after it. */
function promptsOfReadme(): string[] {
  const text = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
  const section = text.slice(text.indexOf('### What you can say'), text.indexOf('### Settings'));
  return [...section.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

describe('The README', () => {
  const prompts = promptsOfReadme();

  it('shows prompts', () => {
    assert.ok(prompts.length >= 30, `only ${prompts.length}`);
  });

  for (const prompt of prompts) {
    it(`shows a prompt that is understood whole: ${prompt}`, () => {
      const timeline = placeMedia(undefined, media);
      const understood = understand(prompt, { media, timeline, language: 'en' });
      assert.deepEqual(
        understood.filter(({ type }) => type === 'unknown'),
        [],
      );
      assert.equal(understood.length, 1);
    });
  }
});
