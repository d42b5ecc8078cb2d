import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { placeMedia } from '../../src/engine/edits/placement';
import { understand } from '../../src/engine/language/understand';
import type { Media } from '../../src/engine/model/media';
import { route } from '../../src/session/turns/routing';

const repository = path.resolve(__dirname, '../..');
const picture = { kind: 'image', width: 1920, height: 1080 } as const;
const media: Media[] = [
  { ...picture, id: 'm1', fileName: 'one.png', path: '/one.png' },
  { ...picture, id: 'm2', fileName: 'two.png', path: '/two.png' },
];

/** The prompts that the panel offers, out of the source: the module itself needs an editor around it. */
function offeredPrompts(): string[] {
  const source = readFileSync(path.join(repository, 'src/vscode/panel/strings.ts'), 'utf8');
  const body = source.slice(source.indexOf('export function examplePrompts'));
  return [...body.matchAll(/l10n\.t\('([^']+)'\)/g)].map((match) => match[1] ?? '');
}

function translations(): Map<string, string> {
  const bundle = readFileSync(path.join(repository, 'l10n/bundle.l10n.zh-cn.json'), 'utf8');
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(bundle))));
}

describe('The example prompts of the panel', () => {
  const chinese = translations();
  const offered = offeredPrompts();

  it('are there', () => {
    assert.ok(offered.length >= 4);
  });

  for (const english of offered) {
    for (const prompt of [english, chinese.get(english) ?? '']) {
      it(`are understood whole: ${prompt}`, () => {
        const timeline = placeMedia(undefined, media);
        const language = prompt === english ? 'en' : 'zh';
        const messages = route(prompt).flatMap((step) => (step.type === 'message' ? [step.text] : []));
        assert.equal(messages.length, 1);
        const understood = messages.flatMap((text) => understand(text, { media, timeline, language }));
        assert.ok(understood.length > 0);
        assert.ok(
          understood.every(({ type }) => type === 'edit'),
          JSON.stringify(understood),
        );
      });
    }
  }
});
