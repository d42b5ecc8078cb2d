import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ffmpegMissingCode, serviceCodes } from '../../contract/answers';
import type { EngineLog } from '../log';
import { FfmpegMissingError } from '../media/ffmpeg';
import { MediaError } from '../media/media-error';
import { FfmpegError } from '../media/process';
import { RenderError } from '../rendering/render-error';
import { inEnglish, sentence } from '../../contract/sentence';
import type { Words } from '../../contract/sentence';

/** A refusal as the contract words it: an HTTP status with a body that bears the code as well. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: number,
    /** As a sentence where it is for the user, not for whoever writes a client. */
    readonly words: Words,
  ) {
    super(inEnglish(words));
  }
}

/** Codes of the engine's own, beside the contract's. */
export const engineCodes = {
  badRequest: 4000,
  renderIdTaken: 4009,
  failed: 5000,
  ffmpegMissing: ffmpegMissingCode,
  diskFull: 5007,
} as const;

export function tokenInvalid(): Problem {
  return new Problem(401, serviceCodes.tokenInvalid, 'The access token is missing or not valid.');
}

export function sessionNotFound(sessionId: string): Problem {
  return new Problem(404, serviceCodes.sessionNotFound, `Session not found: ${sessionId.slice(0, 64)}`);
}

export function badRequest(why: Words): Problem {
  return new Problem(400, engineCodes.badRequest, why);
}

/** The words for the user; what only a developer can make sense of goes to the log. */
export function problemOf(error: unknown, log: EngineLog): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof FfmpegMissingError) return new Problem(503, engineCodes.ffmpegMissing, error.words);
  if (error instanceof MediaError) return new Problem(400, serviceCodes.unsupportedType, error.words);
  if (error instanceof RenderError) {
    const isFull = error.kind === 'diskFull';
    return new Problem(isFull ? 507 : 500, isFull ? engineCodes.diskFull : engineCodes.failed, error.words);
  }
  if (isDiskFull(error)) {
    return new Problem(
      507,
      engineCodes.diskFull,
      sentence('The disk is full. Free some space and try again.'),
    );
  }
  log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new Problem(
    500,
    engineCodes.failed,
    sentence('The editing engine has a problem. Its log says more.'),
  );
}

export function isDiskFull(error: unknown): boolean {
  if (error instanceof FfmpegError) return error.diskFull;
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
