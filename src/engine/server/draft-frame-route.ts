import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { pathPatterns } from '../../contract/addresses';
import { frameHeights } from '../../contract/inspection';
import { planTimelineFrame, renderTimelineFrame } from '../rendering/timeline-frame';
import type { Api, Engine } from './engine';
import { whenClientLeaves } from './messages';
import { badRequest } from './problem';
import { sessionOf } from './sessions';
import { Turns } from './turns';

const query = z.object({
  atMs: z.coerce.number().int().min(0).default(0),
  height: z.coerce.number().int().min(frameHeights.lowest).max(frameHeights.highest),
});

/** Beside the contract: a picture of a session's current draft at a moment, as an export would show it. */
export function addDraftFrames(app: Api, engine: Engine): void {
  const turns = new Turns(Math.max(1, Math.floor(availableParallelism() / 2)));
  app.get(pathPatterns.draftFrame, async (context) => {
    const asked = query.safeParse(context.req.query());
    if (!asked.success) throw badRequest(z.prettifyError(asked.error));
    const session = await sessionOf(engine, context, context.req.param('id'));
    const timeline = await session.timeline();
    if (!timeline || timeline.clips.length === 0)
      throw badRequest('There is nothing to show: the timeline is empty.');
    const gone = whenClientLeaves(context);
    const tools = await engine.tools();
    const plan = planTimelineFrame(timeline, session.media, tools, asked.data);
    const release = await turns.take(gone);
    try {
      const jpeg = await renderTimelineFrame(plan, tools, gone);
      return context.body(new Uint8Array(jpeg), 200, { 'Content-Type': 'image/jpeg' });
    } finally {
      release();
    }
  });
}
