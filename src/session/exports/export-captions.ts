import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import * as z from 'zod';
import { isServiceError } from '../../client/errors';
import type { Download } from '../../client/file-download';
import type { ServiceClient } from '../../client/service-client';
import { SessionError, systemCode } from '../errors';
import { moveToNewName } from '../new-name';
import type { Log } from '../outside';
import { newPartName, writeError } from './export-file';
import type { ExportJob } from './export-job';
import { sentence } from '../../contract/sentence';

/** What became of captions that were asked for as a file; `missing` where the service made none. */
export const savedCaptionsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('saved'), path: z.string().min(1) }),
  z.object({ type: z.literal('missing') }),
]);
export type SavedCaptions = z.infer<typeof savedCaptionsSchema>;

/** The captions of a day are no longer. */
const maxBytes = 10 * 1024 * 1024;

interface Surroundings {
  readonly client: ServiceClient;
  readonly log: Log;
}

/**
 * Fetches the captions of an export and writes them beside its film, under the film's name: `harbour.edited.srt`.
 * @param captionsUrl Where the service says that they are.
 * @param filmPath The file that was saved.
 * @returns `undefined` where they were not asked for.
 * @throws {SessionError} folderNotWritable, diskFull, incompleteDownload; {ServiceError} where they may still come
 */
export async function fetchCaptions(
  { client, log }: Surroundings,
  { renderId, output }: Pick<ExportJob, 'renderId' | 'output'>,
  captionsUrl: string | undefined,
  filmPath: string,
  signal: AbortSignal,
): Promise<SavedCaptions | undefined> {
  if (output.captions !== 'sideFile') return undefined;
  if (captionsUrl === undefined) return { type: 'missing' };
  try {
    const text = await wholeOf(await client.captions(renderId, captionsUrl, signal));
    return { type: 'saved', path: await saveBeside(filmPath, text) };
  } catch (error) {
    // The film is there: what is gone for good does not take it away.
    if (signal.aborted || !isServiceError(error, 'refused')) throw error;
    log.warn(`The captions of render ${renderId} cannot be had: ${error.message}`);
    return { type: 'missing' };
  }
}

/** @throws {SessionError} incompleteDownload */
async function wholeOf({ body, length }: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > maxBytes) throw incomplete();
    }
  } catch (error) {
    throw incomplete(error);
  } finally {
    body.destroy();
  }
  if (length !== undefined && bytes !== length) throw incomplete();
  return Buffer.concat(chunks);
}

function incomplete(cause?: unknown): SessionError {
  const message = sentence('The captions of the finished video arrived incomplete. Try again to fetch them.');
  return new SessionError('incompleteDownload', message, cause);
}

async function saveBeside(filmPath: string, text: Buffer): Promise<string> {
  const folder = dirname(filmPath);
  const stem = basename(filmPath, extname(filmPath));
  const part = join(folder, newPartName());
  try {
    await writeFile(part, text, { flag: 'wx' });
    for (let number = 1; ; number++) {
      const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}.srt`);
      // Written just before an earlier window ended.
      if (await holds(path, text)) return path;
      try {
        await moveToNewName(part, path);
        return path;
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error;
      }
    }
  } catch (error) {
    throw writeError(folder, error);
  } finally {
    await rm(part, { force: true });
  }
}

async function holds(path: string, text: Buffer): Promise<boolean> {
  return readFile(path).then(
    (found) => found.equals(text),
    () => false,
  );
}
