import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { acceptedBy, acceptedExtensions, mediaKindOf } from '../../src/contract/media';

const item = z.object({ command: z.string(), when: z.string() });
const manifestSchema = z.object({
  contributes: z.object({ menus: z.record(z.string(), z.array(item)) }),
});

/** The extensions that a clause about a resource lets through. */
function extensionsIn(clause: string): string[] {
  const pattern = /resourceExtname =~ \/(.+?)\/i/u.exec(clause)?.[1] ?? assert.fail(clause);
  const candidates = [...acceptedBy('embedded'), 'txt', 'pdf', 'ts', 'sub', 'svg', 'm3u8'];
  return candidates.filter((each) => new RegExp(pattern, 'iu').test(`.${each}`));
}

describe('The menus of files', () => {
  const { menus } = manifestSchema.parse(
    JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8')),
  ).contributes;
  const clausesOf = (menu: string, command: string) =>
    menus[menu]?.find((each) => each.command === command)?.when.split(' || ') ?? assert.fail(menu);

  for (const menu of ['explorer/context', 'editor/title/context']) {
    it(`offer to edit what both services take, in ${menu}`, () => {
      const [media = ''] = clausesOf(menu, 'aiVideo.edit');
      assert.deepEqual(extensionsIn(media).sort(), [...acceptedExtensions].sort());
      assert.doesNotMatch(media, /config\./u);
    });

    it(`offer captions where the cloud is not chosen, in ${menu}`, () => {
      const [, captions = ''] = clausesOf(menu, 'aiVideo.edit');
      const onlyHere = acceptedBy('embedded').filter((each) => !acceptedExtensions.includes(each));
      assert.deepEqual(extensionsIn(captions), onlyHere);
      assert.match(captions, /&& config\.aiVideo\.service != 'cloud'$/u);
    });
  }

  it('offer a batch for videos', () => {
    const [videos = ''] = clausesOf('explorer/context', 'aiVideo.batch');
    const isVideo = (each: string) => mediaKindOf(`a.${each}`) === 'video';
    assert.deepEqual(extensionsIn(videos).sort(), acceptedExtensions.filter(isVideo).sort());
  });
});
