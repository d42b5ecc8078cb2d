import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { serviceCodes } from '../../contract/answers';

/** A refusal as the contract words it: an HTTP status with a body that bears the code as well. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Codes of the engine's own, beside the contract's. */
export const engineCodes = {
  badRequest: 4000,
  renderIdTaken: 4009,
  ffmpegMissing: 5001,
  diskFull: 5007,
} as const;

export function tokenInvalid(): Problem {
  return new Problem(401, serviceCodes.tokenInvalid, 'The access token is missing or not valid.');
}

export function sessionNotFound(sessionId: string): Problem {
  return new Problem(404, serviceCodes.sessionNotFound, `Session not found: ${sessionId.slice(0, 64)}`);
}

export function badRequest(why: string): Problem {
  return new Problem(400, engineCodes.badRequest, why);
}
