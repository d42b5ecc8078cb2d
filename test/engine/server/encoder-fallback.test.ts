import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hardwareEncoders } from '../../../src/engine/rendering/hardware-encoding';
import { PlainMemory } from '../../../src/session/outside';
import { EngineFixture } from '../../harness/engine-process';
import { makeClip, tools } from '../clips';
import { decodeFrames } from '../decoded';
import { Caller } from './calls';
import { clientOf, embeddedEngine } from './editing';

describe('An export by a hardware encoder', function () {
  this.timeout(60_000);
  const fixture = new EngineFixture();
  after(() => fixture.dispose());

  it('is offered for a report whatever the chip is, beside the encoders of software', async () => {
    const engine = embeddedEngine(await fixture.folder());
    try {
      const facts = await clientOf(engine, 'embedded', new PlainMemory()).engine.ffmpegFacts();
      assert.ok(facts.type === 'found');
      const { encoders } = await tools();
      for (const name of [...hardwareEncoders, 'libx264', 'libopenh264', 'aac', 'libmp3lame', 'libopus'])
        assert.equal(facts.abilities[name], encoders.has(name), name);
    } finally {
      await engine.stop();
    }
  });

  it('that passes its trial and fails at the film is made again by software', async function () {
    if (process.platform === 'win32') return this.skip();
    const [folder, dataFolder] = [await fixture.folder(), await fixture.folder()];
    const clip = await makeClip(join(folder, 'clip.mp4'), { seconds: 2 });
    // The real ffmpeg, which also names an encoder that can encode nothing but the trial's picture.
    const ffmpeg = join(folder, 'ffmpeg');
    const script = `#!/bin/sh
case "$*" in
  *testsrc*h264_nvenc*) exit 0 ;;
  *h264_nvenc*) echo "OpenEncodeSessionEx failed: out of memory (10)" >&2; exit 1 ;;
  *-encoders*) echo " V....D h264_nvenc           NVIDIA NVENC H.264 encoder (codec h264)" ;;
esac
exec '${(await tools()).ffmpeg}' "$@"
`;
    await writeFile(ffmpeg, script, { mode: 0o755 });
    const args = ['--port', '0', '--ffmpeg', ffmpeg, '--encoder', 'nvenc'];
    const engine = await fixture.start({ dataFolder, args });
    const user = new Caller(engine.url, engine.token);
    const sessionId = await user.newSession();
    await user.uploadPath(sessionId, clip);
    await user.say(sessionId, 'keep 0:00 to 0:01');
    const renderId = `render_${randomUUID()}`;
    await user.render(renderId, sessionId, await user.draft(sessionId));
    await user.untilRender(renderId, 'completed');
    const file = join(folder, 'export.mp4');
    const response = await user.fetch(`/api/render/proxy/${renderId}/download`);
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    assert.deepEqual(
      (await decodeFrames(file)).map(({ number }) => number),
      Array.from({ length: 30 }, (_, index) => index),
    );
    assert.match(
      await readFile(join(dataFolder, 'engine.log'), 'utf8'),
      /h264_nvenc failed.*OpenEncodeSessionEx/,
    );
  });
});
