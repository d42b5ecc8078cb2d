import { pathPatterns } from '../../contract/addresses';
import type { Api, Engine } from './engine';
import { frameIn } from './frame-query';
import { jpegAnswer, whenClientLeaves } from './messages';
import { sessionOf } from './sessions';

/** Beside the contract: a picture of a session's current draft at a moment, as an export would show it. */
export function addDraftFrames(app: Api, engine: Engine): void {
  app.get(pathPatterns.draftFrame, async (context) => {
    const asked = frameIn(context);
    const session = await sessionOf(engine, context, context.req.param('id'));
    return jpegAnswer(context, await engine.inspection.draftFrame(session, asked, whenClientLeaves(context)));
  });
}
