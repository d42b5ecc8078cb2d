import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  mergeParameterSets,
  readPart,
  UnexpectedLayoutError,
  unusedId,
  writeParameterSets,
} from '../../../src/engine/media/parameter-sets';
import { decodeFrames } from '../decoded';
import { ffmpeg, makeClip } from '../clips';

describe('The parameter sets of a rendered part', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'parameter sets test-'));
    await makeClip(file('a.mp4'), { seconds: 1 });
    await makeClip(file('b.mp4'), {
      seconds: 1,
      output: ['-profile:v', 'baseline', '-x264-params', 'sps-id=3'],
    });
    await makeClip(file('other.mp4'), { seconds: 1, output: ['-preset', 'veryfast'] });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = (name: string) => path.join(folder, name);
  const setsOf = async (name: string) => (await readPart(file(name))).parameterSets;

  /** A part has no sound, and its index is at its end. */
  const partOf = async (name: string) => {
    await ffmpeg('-i', file(name), '-an', '-c', 'copy', file(`part of ${name}`));
    return `part of ${name}`;
  };

  it('are read with the number and the bytes of all pictures', async () => {
    const part = await readPart(file(await partOf('a.mp4')));
    const bytes = await ffmpeg('-i', file('a.mp4'), '-map', '0:v', '-c', 'copy', '-f', 'data', '-');
    assert.deepEqual([part.frames, part.bytes], [30, bytes.length]);
  });

  it('of two encoders are declared in one file, which still plays', async () => {
    const part = await partOf('a.mp4');
    const merged = mergeParameterSets([await setsOf(part), await setsOf('b.mp4')]);
    assert.ok(merged);
    await writeParameterSets(file(part), merged);
    assert.deepEqual(await setsOf(part), merged);
    assert.equal(merged.sequences.length, 2);
    assert.deepEqual(await decodeFrames(file(part)), await decodeFrames(file('a.mp4')));
  });

  it('are each declared once, and never two of one number', async () => {
    const [a, b, other] = [await setsOf('a.mp4'), await setsOf('b.mp4'), await setsOf('other.mp4')];
    assert.deepEqual(mergeParameterSets([a, a]), a);
    assert.equal(mergeParameterSets([a, other]), undefined);
    const merged = mergeParameterSets([a, b]);
    assert.ok(merged);
    assert.deepEqual([unusedId(a), unusedId(b), unusedId(merged)], [1, 0, 1]);
  });

  it('are not guessed in a file of another layout', async () => {
    await ffmpeg('-i', file('a.mp4'), '-c', 'copy', '-movflags', '+faststart', file('index first.mp4'));
    const sets = await setsOf('index first.mp4');
    await assert.rejects(writeParameterSets(file('index first.mp4'), sets), UnexpectedLayoutError);
    await writeFile(file('noise.mp4'), Buffer.alloc(64, 7));
    await assert.rejects(readPart(file('noise.mp4')), UnexpectedLayoutError);
  });
});
