import * as z from 'zod';
import { frameHeights } from '../../contract/inspection';
import type { ApiContext } from './engine';
import type { FrameAsked } from './inspection';
import { badRequest } from './problem';

const { lowest, highest } = frameHeights;
const height = `A frame is ${lowest} to ${highest} pixels high.`;

const frameQuery = z.object({
  atMs: z.coerce.number().int().min(0).default(0),
  height: z.coerce.number().int().min(lowest, height).max(highest, height),
});

/** @throws {Problem} for a moment or a height that can't be. */
export function frameIn(context: ApiContext): FrameAsked {
  const query = frameQuery.safeParse(context.req.query());
  if (!query.success) throw badRequest(z.prettifyError(query.error));
  return query.data;
}
