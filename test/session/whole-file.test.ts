import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputFormat } from '../../src/contract/output-settings';
import { isWholeFile } from '../../src/session/exports/whole-file';
import { wholeGif, wholeMp3, wholeMp4, wholeWav } from '../harness/scripted-download';

describe('A file of unknown length', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'whole-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function isWhole(bytes: Buffer, format: OutputFormat): Promise<boolean> {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return isWholeFile(path, format);
  }

  const samples = { mp4: wholeMp4, m4a: wholeMp4, gif: wholeGif, mp3: wholeMp3, wav: wholeWav };
  for (const [format, bytes] of Object.entries(samples) as [OutputFormat, Buffer][]) {
    it(`is told whole from cut short at any byte, as ${format}`, async () => {
      assert.equal(await isWhole(bytes, format), true);
      for (let end = 0; end < bytes.length; end++)
        assert.equal(await isWhole(bytes.subarray(0, end), format), false, `${end} bytes`);
    });

    it(`is no ${format} where it is something else`, async () => {
      assert.equal(
        await isWhole(Buffer.from('<html>503 Service Unavailable</html>'.repeat(4)), format),
        false,
      );
      if (format === 'wav') assert.equal(await isWhole(wholeMp4, format), false);
      else assert.equal(await isWhole(wholeWav, format), false);
    });
  }

  it('may be a WAV beyond 4 GB by its header', async () => {
    const header = Buffer.alloc(28);
    header.write('RF64', 0, 'latin1');
    header.writeUInt32LE(0xffffffff, 4);
    header.write('WAVEds64', 8, 'latin1');
    header.writeBigUInt64LE(BigInt(28 - 8), 20);
    assert.equal(await isWhole(header, 'wav'), true);
    assert.equal(await isWhole(header.subarray(0, 27), 'wav'), false);
  });

  it('may be an MP3 that does not tell its length, and is taken as it is', async () => {
    const silent = Buffer.from(wholeMp3);
    silent.fill(0, silent.indexOf('Info'), silent.indexOf('Info') + 4);
    assert.equal(await isWhole(silent, 'mp3'), true);
  });
});
