import { open } from 'node:fs/promises';
import { pathPatterns, paths } from '../../contract/addresses';
import { isExportable } from '../../contract/draft';
import { mimeTypeOf } from '../../contract/media';
import { isSoundOnly } from '../../contract/output-settings';
import { renderRequestSchema } from '../../contract/render';
import { captionsText } from '../media/captions-text';
import { decodeDraft, refusalOfDraft } from '../model/draft';
import { plainColourOf } from '../model/plain-colour';
import type { RenderJob } from '../storage/render-store';
import type { StoredSession } from '../storage/stored-session';
import type { Api, ApiContext, Engine } from './engine';
import { jsonBody, succeed } from './messages';
import { Problem, badRequest, engineCodes } from './problem';
import { sendFile } from './send-file';
import { sessionOf } from './sessions';
import { sentence } from '../../contract/sentence';

/** Render jobs: started, looked at, cancelled, and fetched. */
export function addRenders(app: Api, engine: Engine): void {
  app.post(paths.render, async (context) => {
    const { id, sessionId, draft, output } = await jsonBody(context, renderRequestSchema);
    const session = await sessionOf(engine, context, sessionId);
    requireRenderable(draft, session);
    await engine.tools();
    const isNew = await engine.renders.submit({
      renderId: id,
      userId: context.get('principal').userId,
      sessionId,
      output,
      draft,
      media: session.record.media,
      state: 'pending',
      progress: 0,
      tries: 0,
      createdAt: new Date().toISOString(),
    });
    if (!isNew) {
      throw new Problem(
        409,
        engineCodes.renderIdTaken,
        'This render id was used before; each try needs a new one.',
      );
    }
    const accepted = { id, status: 'pending', progress: 5 };
    return context.json({ success: true, code: 0, render_id: id, status: 'pending', data: accepted });
  });

  const renderOf = (context: ApiContext): RenderJob => {
    const job = engine.renders.find(context.req.param('id') ?? '', context.get('principal').userId);
    if (!job) throw new Problem(404, engineCodes.badRequest, 'There is no such render.');
    return job;
  };

  app.get(pathPatterns.renderStatus, (context) => context.json(renderAnswer(renderOf(context))));

  app.post(pathPatterns.cancelRender, async (context) => {
    const { renderId, state } = await engine.renders.cancel(renderOf(context));
    return succeed(context, { id: renderId, status: state });
  });

  app.get(pathPatterns.captions, (context) => {
    const job = renderOf(context);
    if (!hasCaptionsFile(job)) {
      throw new Problem(404, engineCodes.badRequest, 'There are no captions beside this export.');
    }
    context.header('Content-Type', `${mimeTypeOf('captions.srt')}; charset=utf-8`);
    return context.body(captionsText(decodeDraft(job.draft)));
  });

  app.get(pathPatterns.download, async (context) => {
    const job = renderOf(context);
    if (job.state !== 'completed') {
      throw new Problem(409, engineCodes.badRequest, 'The render has not completed.');
    }
    const file = await open(engine.renders.outputPath(job)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      throw new Problem(404, engineCodes.badRequest, sentence('The finished file is gone. Export again.'));
    });
    return sendFile(context, file, mimeTypeOf(`output.${job.output.format}`));
  });
}

/** Whether an export's captions are a file beside it: of a picture, where there is one to say that they belong to. */
function hasCaptionsFile({ output, draft }: RenderJob): boolean {
  return (
    output.captions === 'sideFile' && !isSoundOnly(output.format) && captionsText(decodeDraft(draft)) !== ''
  );
}

/** @throws {Problem} for a draft that could only fail later. */
function requireRenderable(draft: unknown, session: StoredSession): void {
  if (!isExportable(draft)) {
    throw badRequest(sentence('There is nothing to export: the timeline has no segment yet.'));
  }
  const refusal = refusalOfDraft(draft);
  if (refusal !== undefined) throw badRequest(refusal);
  const { clips, overlays, music } = decodeDraft(draft);
  const mediaIds = [...clips, ...overlays, ...music].map(({ mediaId }) => mediaId);
  if (!mediaIds.every((id) => session.media.has(id) || plainColourOf(id))) {
    throw badRequest('The draft names media that were not uploaded to this session.');
  }
}

/** Both documented shapes in one: (A) at the top, (B) under `data`. */
function renderAnswer(job: RenderJob) {
  const output =
    job.state === 'completed'
      ? {
          url: paths.download(job.renderId),
          size: job.bytes ?? 0,
          duration: (job.durationMs ?? 0) / 1000,
          ...(hasCaptionsFile(job) && { captions: paths.captions(job.renderId) }),
        }
      : undefined;
  return {
    code: 0,
    success: true,
    taskId: job.renderId,
    status: job.state,
    progress: job.progress,
    ...(output && { output }),
    ...(job.error !== undefined && { error: job.error, error_words: job.errorWords }),
    data: {
      id: job.renderId,
      status: job.state,
      progress: job.progress,
      createdAt: job.createdAt,
      ...(job.completedAt !== undefined && { completedAt: job.completedAt }),
      ...(output && { outputUrl: output.url }),
      ...(output?.captions !== undefined && { output }),
      ...(job.error !== undefined && { error: job.error, error_words: job.errorWords }),
    },
  };
}
