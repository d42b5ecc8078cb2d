import Busboy from '@fastify/busboy';
import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { UploadedFile } from '../../contract/answers';
import { fileKindOf, maxUploadBytes } from '../../contract/media';
import { readCaptions } from '../media/captions-file';
import type { FfmpegTools } from '../media/ffmpeg';
import { probeMedia } from '../media/probe';
import type { CaptionsFile } from '../model/captions';
import type { Media } from '../model/media';
import type { StoredSession } from '../storage/stored-session';
import { requireAccepted, safeName, saveIncoming } from './incoming-file';
import type { ReceivedFile } from './incoming-file';
import { badRequest } from './problem';

export type { ReceivedFile } from './incoming-file';

/** Files of one request; more are no upload by hand. */
const maxFiles = 100;

/**
 * Takes the files of a multipart body, field `files`, straight to disk. Where one of them is refused, none is kept.
 * @param maxBytes Of each file.
 * @throws {Problem}
 */
export async function receiveMultipart(
  request: IncomingMessage,
  folder: string,
  maxBytes = maxUploadBytes,
): Promise<ReceivedFile[]> {
  const parser = parserOf(request);
  const streams: Readable[] = [];
  const saving: Promise<ReceivedFile>[] = [];
  parser.on('file', (field: string, stream: Readable, fileName: string | undefined) => {
    if (field !== 'files') {
      stream.resume();
      return;
    }
    streams.push(stream);
    saving.push(saveIncoming(stream, fileName ?? '', folder, maxBytes));
  });
  let broken = false;
  try {
    await pipeline(request, parser);
  } catch (error) {
    broken = true;
    // The parser does not end the file that it was in the middle of.
    for (const stream of streams) stream.destroy(error instanceof Error ? error : undefined);
  }
  const results = await Promise.allSettled(saving);
  const received = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (!broken && failed === undefined) {
    if (received.length === 0)
      throw badRequest('There is no file in the form: its field "files" is expected.');
    return received;
  }
  await removeReceived(received);
  throw broken ? badRequest('The upload broke off.') : failed?.reason;
}

function parserOf(request: IncomingMessage) {
  const contentType = request.headers['content-type'];
  if (contentType?.includes('multipart/form-data') !== true) {
    throw badRequest('A multipart body or JSON is expected.');
  }
  try {
    const headers = { ...request.headers, 'content-type': contentType };
    return Busboy({ headers, limits: { files: maxFiles, fields: maxFiles } });
  } catch {
    throw badRequest('The multipart body has no boundary.');
  }
}

/** Names files of this machine, or fetches files from the web. @throws {Problem} */
export async function receiveUrls(
  addresses: readonly string[],
  folder: string,
  signal: AbortSignal,
  maxBytes = maxUploadBytes,
): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  try {
    for (const address of addresses) received.push(await receiveUrl(address, folder, signal, maxBytes));
  } catch (error) {
    await removeReceived(received);
    throw error;
  }
  return received;
}

async function receiveUrl(
  address: string,
  folder: string,
  signal: AbortSignal,
  maxBytes: number,
): Promise<ReceivedFile> {
  if (!URL.canParse(address)) throw badRequest('An address of the list is none.');
  const url = new URL(address);
  switch (url.protocol) {
    case 'file:': {
      const path = pathOf(url);
      const fileName = basename(path);
      requireAccepted(fileName);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true) throw badRequest(`"${fileName}" cannot be found.`);
      return { fileName, path, isOwn: false };
    }
    case 'http:':
    case 'https:': {
      const fileName = fileNameOf(url);
      requireAccepted(fileName);
      const response = await fetch(url, { signal }).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw badRequest(`${url.host} cannot be reached: ${why}`);
      });
      if (!response.ok || response.body === null) {
        throw badRequest(`${url.host} answered ${response.status}.`);
      }
      return saveIncoming(Readable.from(response.body), fileName, folder, maxBytes, 'stop');
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

function fileNameOf({ pathname }: URL): string {
  try {
    return safeName(decodeURIComponent(pathname));
  } catch {
    return safeName(pathname);
  }
}

/**
 * Looks at received files, at media with ffmpeg, and makes them part of the session: all of them, or none.
 * @throws {Problem | MediaError}
 */
export async function addToSession(
  session: StoredSession,
  received: readonly ReceivedFile[],
  tools: FfmpegTools,
  signal: AbortSignal,
): Promise<UploadedFile[]> {
  try {
    const media: Media[] = [];
    const captions: ReceivedFile[] = [];
    for (const file of received) {
      const { fileName, path } = file;
      if (fileKindOf(fileName) !== 'subtitles') {
        // The session gives them their ids.
        media.push(await probeMedia(tools, { id: '', fileName, path }, signal));
        continue;
      }
      await readCaptions(file);
      captions.push(file);
    }
    signal.throwIfAborted();
    const added = {
      media: (await session.addMedia(media)).map(uploadedFile),
      captions: (await session.addCaptions(captions)).map(uploadedCaptions),
    };
    // In the order of the request.
    return received.flatMap((file) => (captions.includes(file) ? added.captions : added.media).shift() ?? []);
  } catch (error) {
    await removeReceived(received);
    throw error;
  }
}

/** Removes what was saved; files that were only named stay where they are. */
async function removeReceived(received: readonly ReceivedFile[]): Promise<void> {
  const saved = received.filter(({ isOwn }) => isOwn);
  await Promise.all(saved.map(({ path }) => rm(path, { force: true })));
}

export function uploadedCaptions({ id, fileName, path }: CaptionsFile): UploadedFile {
  return {
    filename: fileName,
    file_type: 'subtitles',
    cdn_url: `engine-captions://${id}`,
    hash: hashOf(path),
    media_id: id,
  };
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** The contract's description of a file; `duration` is in seconds there. */
export function uploadedFile(media: Media): UploadedFile {
  return {
    filename: media.fileName,
    file_type: media.kind,
    cdn_url: `engine-media://${media.id}`,
    hash: hashOf(media.path),
    ...(media.kind !== 'image' && { duration: media.durationMs / 1000 }),
    ...(media.kind !== 'audio' && { width: media.width, height: media.height }),
    ...(media.kind === 'video' && { fps: Math.round((media.fps.num / media.fps.den) * 1000) / 1000 }),
    media_id: media.id,
  };
}
