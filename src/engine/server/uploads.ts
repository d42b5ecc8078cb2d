import Busboy from '@fastify/busboy';
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { basename, extname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { serviceCodes } from '../../contract/answers';
import type { UploadedFile } from '../../contract/answers';
import { acceptedExtensions, maxUploadBytes, mediaKindOf } from '../../contract/media';
import type { FfmpegTools } from '../media/ffmpeg';
import { MediaError } from '../media/media-error';
import { probeMedia } from '../media/probe';
import type { Media } from '../model/media';
import type { StoredSession } from '../storage/session-store';
import { Problem, badRequest, engineCodes } from './problem';

/** Bytes that came with a request and are kept in the session's folder. */
interface ReceivedFile {
  readonly fileName: string;
  readonly path: string;
}

/** Takes the files of a multipart body, field `files`, straight to disk. @throws {Problem} */
export async function receiveMultipart(request: IncomingMessage, folder: string): Promise<ReceivedFile[]> {
  const contentType = request.headers['content-type'];
  if (contentType === undefined) throw badRequest('A multipart body or JSON is expected.');
  const received: Promise<ReceivedFile>[] = [];
  const parser = Busboy({ headers: { ...request.headers, 'content-type': contentType } });
  parser.on('file', (field: string, stream: Readable, fileName: string | undefined) => {
    if (field !== 'files') {
      stream.resume();
      return;
    }
    const saving = save(stream, fileName ?? '', folder);
    // A file that is refused is still read to its end, so that the answer reaches the sender.
    saving.catch(() => stream.resume());
    received.push(saving);
  });
  let broken: unknown;
  await pipeline(request, parser).catch((error: unknown) => (broken = error));
  const results = await Promise.allSettled(received);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed === undefined && broken === undefined) {
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }
  for (const result of results) {
    if (result.status === 'fulfilled') await rm(result.value.path, { force: true });
  }
  if (failed?.reason instanceof Problem) throw failed.reason;
  throw badRequest('The upload broke off.');
}

async function save(stream: Readable, name: string, folder: string): Promise<ReceivedFile> {
  const fileName = safeName(name);
  const extension = extname(fileName).toLowerCase();
  if (mediaKindOf(fileName) === undefined) throw unsupported(fileName);
  const path = join(folder, `${randomBytes(8).toString('hex')}${extension}`);
  const partial = `${path}.part`;
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > maxUploadBytes ? tooLarge(fileName) : null, chunk);
    },
  });
  try {
    await pipeline(stream, limited, createWriteStream(partial, { flags: 'wx', mode: 0o600 }));
    await rename(partial, path);
    return { fileName, path };
  } catch (error) {
    await rm(partial, { force: true });
    throw asProblem(error);
  }
}

/** Names one file of this machine or fetches one from the web. @throws {Problem} */
export async function receiveUrl(
  address: string,
  folder: string,
  signal: AbortSignal,
): Promise<ReceivedFile> {
  if (!URL.canParse(address)) throw badRequest('An address of the list is none.');
  const url = new URL(address);
  switch (url.protocol) {
    case 'file:': {
      const path = pathOf(url);
      const fileName = basename(path);
      if (mediaKindOf(fileName) === undefined) throw unsupported(fileName);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true)
        throw new Problem(400, engineCodes.badRequest, `"${fileName}" cannot be found.`);
      return { fileName, path };
    }
    case 'http:':
    case 'https:': {
      const fileName = safeName(decodeURIComponent(url.pathname));
      if (mediaKindOf(fileName) === undefined) throw unsupported(fileName);
      const response = await fetch(url, { signal }).catch((error: unknown) => {
        throw badRequest(
          `${url.host} cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      if (!response.ok || response.body === null)
        throw badRequest(`${url.host} answered ${response.status}.`);
      return save(Readable.from(response.body), fileName, folder);
    }
    default:
      throw badRequest('Only file:, http: and https: addresses can be uploaded.');
  }
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw badRequest('The address names no file of this machine.');
  }
}

/** Looks at a received file with ffmpeg and makes it part of the session. @throws {Problem} */
export async function addToSession(
  session: StoredSession,
  file: ReceivedFile,
  tools: FfmpegTools,
  signal: AbortSignal,
): Promise<UploadedFile> {
  try {
    const media = await probeMedia(tools, { id: session.nextMediaId(), ...file }, signal);
    // The same file again is the same media, unless it has changed since.
    const known = session.record.media.find((each) => isDeepStrictEqual({ ...each, id: media.id }, media));
    if (known) return uploadedFile(known);
    await session.addMedia(media);
    return uploadedFile(media);
  } catch (error) {
    if (file.path.startsWith(session.mediaFolder)) await rm(file.path, { force: true });
    throw asProblem(error);
  }
}

/** The contract's description of a file; `duration` is in seconds there. */
export function uploadedFile(media: Media): UploadedFile {
  return {
    filename: media.fileName,
    file_type: media.kind,
    cdn_url: `engine-media://${media.id}`,
    hash: createHash('sha256').update(media.path).digest('hex').slice(0, 32),
    ...(media.kind !== 'image' && { duration: media.durationMs / 1000 }),
    ...(media.kind !== 'audio' && { width: media.width, height: media.height }),
    ...(media.kind === 'video' && { fps: Math.round((media.fps.num / media.fps.den) * 1000) / 1000 }),
    media_id: media.id,
  };
}

function safeName(name: string): string {
  // Control characters and separators of any system have no place in a name that is shown and matched.
  const plain = basename(name.replaceAll('\\', '/')).replace(/\p{Cc}/gu, '');
  return plain.slice(-200);
}

function unsupported(fileName: string): Problem {
  const message = `"${fileName}" is not supported. Supported are: ${acceptedExtensions.join(', ')}.`;
  return new Problem(400, serviceCodes.unsupportedType, message);
}

function tooLarge(fileName: string): Problem {
  return new Problem(413, serviceCodes.tooLarge, `"${fileName}" is larger than 500 MB.`);
}

function asProblem(error: unknown): unknown {
  if (error instanceof MediaError) return new Problem(400, serviceCodes.unsupportedType, error.message);
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return new Problem(507, engineCodes.diskFull, 'The disk is full. Free some space and try again.');
  }
  return error;
}
