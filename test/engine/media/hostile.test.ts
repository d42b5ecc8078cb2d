import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { openOptions } from '../../../src/engine/media/input';
import { MediaError } from '../../../src/engine/media/media-error';
import type { MediaErrorKind } from '../../../src/engine/media/media-error';
import { probeMedia } from '../../../src/engine/media/probe';
import type { Media } from '../../../src/engine/model/media';
import { asMedia, ffmpeg, makeClip, tools } from '../clips';
import { decodePixels, decodeSamples } from '../decoded';
import { byId, clip, openWorkshop, timeline } from '../rendering/timelines';
import type { Workshop } from '../rendering/timelines';

const run = promisify(execFile);

describe('A hostile media file', function () {
  this.timeout(60_000);
  let folder: string;
  let workshop: Workshop;
  let server: Server;
  let visits = 0;
  let address: string;
  let canary: string;
  const file = (name: string) => path.join(folder, name);
  const lavfi = (graph: string) => ['-f', 'lavfi', '-i', graph];

  before(async () => {
    workshop = await openWorkshop();
    folder = await mkdtemp(path.join(os.tmpdir(), 'hostile test-'));
    server = createServer((socket) => {
      visits++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    canary = await makeClip(file('canary.mp4'), { seconds: 1 });
    await ffmpeg('-i', canary, '-c', 'copy', '-f', 'mpegts', file('canary.ts'));
  });
  after(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
    await workshop.close();
  });

  const probe = async (name: string, withFfprobe: boolean): Promise<Media> => {
    const found = await tools();
    const used = withFfprobe ? found : { ...found, ffprobe: undefined };
    return probeMedia(used, { id: 'm1', fileName: name, path: file(name) });
  };
  const assertRefused = async (name: string, ...kinds: MediaErrorKind[]) => {
    for (const withFfprobe of [true, false]) {
      await assert.rejects(probe(name, withFfprobe), (error) => {
        assert.ok(error instanceof MediaError, String(error));
        assert.ok(kinds.includes(error.kind), `${name} is ${error.kind}`);
        assert.ok(error.message.startsWith(`"${name}" `) && error.message.endsWith('.'));
        return true;
      });
    }
  };

  /** In disguise: what each would read or open if it were believed. */
  const disguises = (): Record<string, string> => {
    const web = `http://${address}/a.ts`;
    const list = (entry: string) =>
      `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${entry}\n#EXT-X-ENDLIST\n`;
    const dash = (entry: string) =>
      `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${entry}</BaseURL><SegmentBase/></Representation></AdaptationSet></Period></MPD>`;
    const svg = (entry: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="9" height="9" xlink:href="${entry}"/></svg>`;
    return {
      'playlist of a file.mp4': list(file('canary.ts')),
      'playlist of the web.mp4': list(web),
      'playlist of a key.mov': list(web).replace(
        '#EXTINF',
        `#EXT-X-KEY:METHOD=AES-128,URI="${web}"\n#EXTINF`,
      ),
      'concatenation.mkv': `ffconcat version 1.0\nfile '${canary}'\n`,
      'concatenation of the web.mkv': `ffconcat version 1.0\nfile '${web}'\n`,
      'session.mp4': `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video ${address.split(':')[1]} RTP/AVP/TCP 96\na=rtpmap:96 H264/90000\n`,
      'stream.webm': dash(web),
      'stream of a file.webm': dash(`file://${canary}`),
      'drawing.png': svg(web),
      'drawing of a file.jpg': `<?xml version="1.0"?>${svg(`file://${canary}`)}`,
      'radio.mp3': `[playlist]\nNumberOfEntries=1\nFile1=${web}\n`,
      'radio.m4a': `<asx version="3.0"><entry><ref href="${web}"/></entry></asx>`,
      'smil.mov': `<smil><body><video src="${web}"/></body></smil>`,
      'redirect.mov': `RTSPtext\nrtsp://${address}/a`,
      'manifest.mp4': `<SmoothStreamingMedia MajorVersion="2"><StreamIndex Url="${web}"/></SmoothStreamingMedia>`,
      'script.gif': `frames = [ "${canary}" ]`,
      'meta.mkv': `;FFMETADATA1\ntitle=x\n`,
      'subtitle.avi': `1\n00:00:00,000 --> 00:00:02,000\nHello\n`,
    };
  };

  it('in disguise reads no other file and opens no connection', async () => {
    for (const [name, text] of Object.entries(disguises())) {
      await writeFile(file(name), text);
      await assertRefused(name, 'notMedia', 'damaged', 'unsupported');
    }
    assert.equal(visits, 0);
  });

  it('is what is tested: ffmpeg left to itself would open the connection and the file', async () => {
    const { ffmpeg: tool } = await tools();
    const alone = (...input: string[]) =>
      run(tool, ['-nostdin', '-v', 'error', ...input, '-f', 'null', '-']).then(
        () => true,
        () => false,
      );
    await writeFile(file('control.m3u8'), disguises()['playlist of the web.mp4'] ?? '');
    await alone('-protocol_whitelist', 'file,http,tcp', '-i', file('control.m3u8'));
    assert.ok(visits > 0, 'the server is reached where nothing forbids it');
    visits = 0;
    await writeFile(file('control.ffconcat'), disguises()['concatenation.mkv'] ?? '');
    assert.ok(await alone('-safe', '0', '-i', file('control.ffconcat')));
  });

  it('whose index points into another file shows nothing of that', async () => {
    await ffmpeg('-i', canary, '-an', '-c', 'copy', '-f', 'mov', file('secret.mov'));
    const whole = await readFile(file('secret.mov'));
    const hostile = withDataReference(whole, aliasTo('secret.mov', file('secret.mov')));
    // Its own samples are gone, so that whatever is seen comes from the other file.
    const samples = hostile.indexOf('mdat', 0, 'latin1') + 4;
    hostile.fill(0, samples, samples + hostile.readUInt32BE(samples - 8) - 8);
    await writeFile(file('alias.mov'), hostile);

    const opened = async (...options: string[]) => {
      const { ffmpeg: tool } = await tools();
      const args = [
        '-nostdin',
        '-v',
        'debug',
        ...options,
        '-i',
        `file:${file('alias.mov')}`,
        '-f',
        'null',
        '-',
      ];
      const ended = (await run(tool, args).catch((error: unknown) => error)) as { stderr: string };
      return Array.from(ended.stderr.matchAll(/Opening '([^']+)' for reading/g), ([, name = '']) => name);
    };
    const asked = await opened('-enable_drefs', '1', '-use_absolute_path', '1');
    assert.ok(asked.includes(file('secret.mov')), `where it is allowed ffmpeg follows it: ${asked.join()}`);
    assert.deepEqual(await opened(...openOptions(undefined)), [`file:${file('alias.mov')}`]);
    const media = await asMedia(file('alias.mov'), 'alias').catch((error: unknown) => error);
    if (media instanceof Error) assert.ok(media instanceof MediaError);
  });

  it('cannot reach others by its name', async () => {
    const names = [
      'a%03d.png',
      'http:%2F%2F127.0.0.1.png',
      'concat:canary.mp4|x.png',
      'pipe:0.png',
      'subfile,,start,0,end,9,,:x.png',
      '-i.png',
      `a;[b],c=d'e"f$(g)\`h\`.png`,
      '*.png',
    ];
    await ffmpeg(...lavfi('color=red:s=16x16:r=1'), '-frames:v', '1', '-update', '1', file('red.png'));
    const red = await readFile(file('red.png'));
    const media = await Promise.all(
      names.map(async (name) => {
        await writeFile(file(name), red);
        return asMedia(file(name), name);
      }),
    );
    assert.ok(media.every((each) => each.kind === 'image' && each.width === 16));
    const output = await workshop.render(timeline(names.map((name) => clip(name, 0, 200))), byId(...media));
    for (const [index, name] of names.entries()) {
      const pixels = await decodePixels(output, index * 6 + 2);
      const at = (45 * 160 + 80) * 3;
      assert.ok((pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 255) < 40, name);
    }
    assert.equal(visits, 0);
  });

  it('that claims more pixels than memory holds is refused with words, at once', async () => {
    await writeFile(file('bomb.png'), pngOf(16_000, 16_000));
    await assertRefused('bomb.png', 'tooLarge');
    const gif = Buffer.from('GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff;', 'latin1');
    await writeFile(file('bomb.gif'), gif);
    await assertRefused('bomb.gif', 'tooLarge');
    const jpeg = Buffer.from('ffd8ffc0001108fffffffF03011100021100031100ffd9', 'hex');
    await writeFile(file('bomb.jpg'), jpeg);
    await assertRefused('bomb.jpg', 'tooLarge');
  });

  it('that is no plain file is refused without waiting for it', async () => {
    await run('mkfifo', [file('pipe.mp4')]);
    await mkdir(file('folder.mp4'));
    await symlink('/dev/zero', file('device.mp4'));
    await symlink(file('loop.mp4'), file('loop.mp4'));
    const started = Date.now();
    await assertRefused('pipe.mp4', 'notMedia');
    await assertRefused('folder.mp4', 'notMedia', 'missing');
    await assertRefused('device.mp4', 'notMedia');
    await assertRefused('loop.mp4', 'missing');
    await writeFile(file('zero.mp4'), '');
    await assertRefused('zero.mp4', 'empty');
    assert.ok(Date.now() - started < 5000);
  });

  it('that becomes a pipe after it was added is not waited for by an export', async () => {
    await ffmpeg(...lavfi('color=red:s=16x16:r=1'), '-frames:v', '1', '-update', '1', file('still.png'));
    const still = await asMedia(file('still.png'), 'still');
    await rm(file('still.png'));
    await run('mkfifo', [file('still.png')]);
    const rendering = workshop.render(timeline([clip('still', 0, 200)]), byId(still));
    await assert.rejects(rendering, /"still\.png" has changed since it was added/);
  });

  it('with attachments, chapters and a cover shows its first video only', async () => {
    await writeFile(file('note.txt'), `http://${address}/`);
    await writeFile(
      file('chapters.txt'),
      `;FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=secret\n`,
    );
    await ffmpeg(
      ...['-i', canary, '-i', file('chapters.txt'), '-map', '0', '-map_chapters', '1', '-c', 'copy'],
      ...['-attach', file('note.txt'), '-metadata:s:t', 'mimetype=text/plain', file('laden.mkv')],
    );
    const media = await asMedia(file('laden.mkv'), 'laden');
    assert.equal(media.kind, 'video');
    const output = await workshop.render(timeline([clip('laden', 0, 900)]), byId(media));
    assert.equal(visits, 0);
    assert.doesNotMatch((await readFile(output)).toString('latin1'), /secret|note\.txt/);
  });

  it('takes nothing private of the source along into the export', async () => {
    const secrets = {
      location: '+48.8577+002.295/',
      'location-eng': '+48.8577+002.295/',
      'com.apple.quicktime.location.ISO6709': '+48.8577+002.295+030/',
      make: 'Secretmaker',
      model: 'Secretphone',
      artist: 'Secretname',
      comment: 'Secretcomment',
      title: 'Secrettitle',
      creation_time: '2019-05-17T11:12:13.000000Z',
    };
    const tags = Object.entries(secrets).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
    const streamTags = ['-metadata:s:v', 'handler_name=Secrethandler', '-metadata:s:a', 'title=Secrettrack'];
    await ffmpeg(
      '-i',
      canary,
      '-c',
      'copy',
      ...tags,
      ...streamTags,
      '-movflags',
      'use_metadata_tags',
      file('tagged.mov'),
    );
    const { ffprobe = 'ffprobe' } = await tools();
    const told = async (name: string) =>
      (await run(ffprobe, ['-v', 'error', '-show_format', '-show_streams', '-show_chapters', name])).stdout;
    assert.match(await told(file('tagged.mov')), /48\.8577[^]*Secret|Secret[^]*48\.8577/);
    const media = await asMedia(file('tagged.mov'), 'tagged');
    const output = await workshop.render(
      timeline([clip('tagged', 0, 500), clip('tagged', 600, 900)]),
      byId(media),
    );
    const bytes = (await readFile(output)).toString('latin1');
    assert.doesNotMatch(`${await told(output)}${bytes}`, /Secret|48\.8577|2019-05-17|quicktime\.location/);
    assert.ok((await decodeSamples(output)).length > 0 && (await stat(output)).size > 0);
  });
});

/** A picture of any size that says so in its header only. */
function pngOf(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A data reference as QuickTime writes it: a version 2 alias with a name and an absolute path. */
function aliasTo(name: string, absolute: string): Buffer {
  const record = Buffer.alloc(150);
  record.writeUInt16BE(2, 6);
  record.write(name, 51, 'latin1');
  record.writeUInt8(name.length, 50);
  const classic = absolute.replaceAll('/', ':');
  const pathText = Buffer.from(classic.length % 2 ? `${classic}\0` : classic, 'latin1');
  const tag = Buffer.alloc(4);
  tag.writeInt16BE(2, 0);
  tag.writeUInt16BE(absolute.length, 2);
  const end = Buffer.alloc(4);
  end.writeInt16BE(-1, 0);
  const body = Buffer.concat([Buffer.from('alis\0\0\0\0', 'latin1'), record, tag, pathText, end]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 4);
  return Buffer.concat([size, body]);
}

/** Puts a reference in the place of the one that says "this same file", and lengthens all boxes around it. */
function withDataReference(file: Buffer, reference: Buffer): Buffer {
  const dref = file.indexOf('dref', 0, 'latin1') - 4;
  const old = file.readUInt32BE(dref);
  const box = Buffer.concat([Buffer.alloc(4), Buffer.from('dref\0\0\0\0\0\0\0\x01', 'latin1'), reference]);
  box.writeUInt32BE(box.length, 0);
  const result = Buffer.concat([file.subarray(0, dref), box, file.subarray(dref + old)]);
  for (const name of ['moov', 'trak', 'mdia', 'minf', 'dinf']) {
    const at = file.lastIndexOf(name, dref, 'latin1') - 4;
    result.writeUInt32BE(file.readUInt32BE(at) + box.length - old, at);
  }
  return result;
}
