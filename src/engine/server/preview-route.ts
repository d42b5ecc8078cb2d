import { stream } from 'hono/streaming';
import { pathPatterns } from '../../contract/addresses';
import type { Api, Engine } from './engine';
import { whenClientLeaves } from './messages';
import { sendFile } from './send-file';
import { sessionOf } from './sessions';

/**
 * Beside the contract: `GET` gives a quick preview of the session's current draft, an MP4 of 360 pixels. While it is
 * being made it comes as it grows, in chunks and without ranges; once whole it is a file like any other, with ranges.
 * It is made as long as somebody reads it. The `ETag` tells one draft's preview from another's.
 */
export function addPreviews(app: Api, engine: Engine): void {
  app.get(pathPatterns.preview, async (context) => {
    const session = await sessionOf(engine, context, context.req.param('id'));
    const opened = await engine.previews.open(session);
    context.header('ETag', `"${opened.key}"`);
    context.header('Cache-Control', 'no-store');
    if (opened.state === 'whole') return sendFile(context, opened.file, 'video/mp4');
    const { outgoing } = context.env;
    if (outgoing.closed) opened.leave();
    else outgoing.once('close', opened.leave);
    const gone = whenClientLeaves(context);
    const bytes = opened.file.read(gone);
    let first: IteratorResult<Buffer, void>;
    try {
      first = await bytes.next();
    } catch (error) {
      // One that can't even begin is answered with the reason.
      if (gone.aborted) return context.body(null);
      throw error;
    }
    context.header('Content-Type', 'video/mp4');
    context.header('Accept-Ranges', 'none');
    return stream(context, async (output) => {
      try {
        if (!first.done) await output.write(first.value);
        for await (const chunk of bytes) await output.write(chunk);
      } catch {
        // Without its last chunk the client sees that this is not all.
        outgoing.destroy();
      } finally {
        await bytes.return();
      }
    });
  });
}
