import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { paths } from '../../contract/addresses';
import type { MediaFacts } from '../../contract/inspection';
import type { Loudness, Media } from '../model/media';
import type { Api, ApiContext, Engine } from './engine';
import { succeed, whenClientLeaves } from './messages';
import { Problem, badRequest, engineCodes } from './problem';

const frameQuery = z.object({
  atMs: z.coerce.number().int().min(0).default(0),
  height: z.coerce.number().int(),
});

/** Beside the contract: what a file of this machine is, how loud it is, and single frames of it. */
export function addInspection(app: Api, engine: Engine): void {
  app.get(paths.mediaFacts, async (context) =>
    succeed(context, factsOf(await engine.inspection.facts(pathIn(context)))),
  );

  app.get(paths.waveform, async (context) => {
    const loudness = await engine.inspection.loudness(pathIn(context), whenClientLeaves(context));
    return succeed(context, waveformOf(loudness));
  });

  app.get(paths.frame, async (context) => {
    const query = frameQuery.safeParse(context.req.query());
    if (!query.success) throw badRequest(z.prettifyError(query.error));
    const { atMs, height } = query.data;
    const jpeg = await engine.inspection.frame(pathIn(context), atMs, height, whenClientLeaves(context));
    return context.body(new Uint8Array(jpeg), 200, { 'Content-Type': 'image/jpeg' });
  });
}

/** @throws {Problem} for somebody else than the user of this machine, and for what is no path. */
function pathIn(context: ApiContext): string {
  if (!context.get('principal').isOwner) {
    throw new Problem(403, engineCodes.badRequest, 'Files can be named only by the user of this machine.');
  }
  const path = context.req.query('path') ?? '';
  if (!isAbsolute(path)) throw badRequest('The path must be absolute.');
  return path;
}

function factsOf(media: Media): MediaFacts {
  switch (media.kind) {
    case 'video': {
      const { kind, durationMs, width, height, fps, hasAudio } = media;
      return { kind, durationMs, width, height, fps, hasAudio };
    }
    case 'image':
      return { kind: media.kind, width: media.width, height: media.height };
    case 'audio':
      return { kind: media.kind, durationMs: media.durationMs };
  }
}

function waveformOf({ rate, peaks }: Loudness): { rate: Loudness['rate']; peaks: string } {
  const bytes = Uint8Array.from(peaks, (peak) => Math.round(Math.min(1, peak) * 255));
  return { rate, peaks: Buffer.from(bytes).toString('base64') };
}
