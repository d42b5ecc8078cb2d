import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { stream, streamSSE } from 'hono/streaming';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import parseRange from 'range-parser';
import * as z from 'zod';
import { pathPatterns, paths } from '../../contract/addresses';
import { serviceCodes } from '../../contract/answers';
import { isExportable } from '../../contract/draft';
import { renderRequestSchema } from '../../contract/render';
import { enginePaths } from '../../contract/rendezvous';
import type { EngineInfo } from '../../contract/rendezvous';
import {
  claimRequestSchema,
  newSessionRequestSchema,
  runRequestSchema,
  uploadUrlsRequestSchema,
} from '../../contract/requests';
import type { EngineLog } from '../log';
import { FfmpegMissingError } from '../media/ffmpeg';
import type { FfmpegTools } from '../media/ffmpeg';
import { decodeDraft } from '../model/draft';
import type { RenderJob } from '../storage/render-store';
import type { SessionStore, StoredSession } from '../storage/session-store';
import type { IdleWatch } from './idle';
import type { Answer } from './listen';
import { bearerOf, tokenLifetimeMs } from './principals';
import type { Principal, Principals } from './principals';
import { Problem, badRequest, engineCodes, sessionNotFound, tokenInvalid } from './problem';
import type { RenderQueue } from './render-queue';
import { takeTurn } from './turn';
import { addToSession, receiveMultipart, receiveUrl, uploadedFile } from './uploads';

/** What the routes work with; one for the socket and the port. */
export interface Engine {
  readonly principals: Principals;
  readonly sessions: SessionStore;
  readonly renders: RenderQueue;
  readonly tools: () => Promise<FfmpegTools>;
  readonly idle: IdleWatch;
  readonly log: EngineLog;
  readonly info: () => EngineInfo;
  readonly stop: () => void;
}

interface Env {
  Bindings: HttpBindings;
  Variables: { principal: Principal };
}

/** The credits of a service that costs nothing. */
const freeCredits = 100;

/** Keeps proxies and clients from taking a long analysis for a dead connection. */
const heartbeatMs = 10_000;

const maxJsonBytes = 8 * 1024 * 1024;

/**
 * The contract's endpoints.
 * @param trusted For the socket, which only the user of this machine can open.
 */
export function engineApp(engine: Engine, trusted: boolean): Answer {
  const app = new Hono<Env>();

  app.use(async (context, next) => {
    const done = engine.idle.begin();
    // A stream goes on after the handler returns.
    context.env.outgoing.once('close', done);
    await next();
  });

  app.onError((error, context) => {
    const problem = problemOf(error, engine.log);
    const detail = problem.code === serviceCodes.sessionNotFound ? { detail: problem.message } : {};
    return context.json({ code: problem.code, message: problem.message, ...detail }, problem.status);
  });
  app.notFound((context) =>
    context.json({ code: engineCodes.badRequest, message: 'There is no such address.' }, 404),
  );

  if (!trusted) {
    app.use(async (context, next) => {
      // A page in a browser must not get here, neither from elsewhere nor by a name that leads to this machine.
      const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
      if (!['127.0.0.1', 'localhost', '[::1]'].includes(host) || context.req.header('origin') !== undefined) {
        throw new Problem(403, engineCodes.badRequest, 'Requests from web pages are refused.');
      }
      await next();
    });
  }

  app.post(paths.anonymousToken, (context) => {
    const clientId = context.req.header('x-client-id');
    if (clientId === undefined || clientId === '' || clientId.length > 64) {
      throw badRequest('The header X-Client-Id is missing, or longer than 64 characters.');
    }
    const bearer = bearerOf(context.req.header('authorization'));
    const { token, principal } = engine.principals.issue(clientId, bearer, trusted);
    const expires = new Date(Date.now() + tokenLifetimeMs).toISOString();
    return succeed(context, { token, user_id: principal.userId, expires_at: expires, credits: freeCredits });
  });

  if (trusted) {
    app.get(enginePaths.info, (context) => context.json(engine.info()));
    app.post(enginePaths.stop, (context) => {
      context.env.outgoing.once('finish', engine.stop);
      return succeed(context, {});
    });
  }

  app.use(async (context, next) => {
    const principal = engine.principals.find(bearerOf(context.req.header('authorization')));
    if (!principal) throw tokenInvalid();
    context.set('principal', principal);
    await next();
  });

  const sessionOf = async (context: Context<Env>, sessionId: string): Promise<StoredSession> => {
    const session = await engine.sessions.find(sessionId, context.get('principal').userId);
    if (!session) throw sessionNotFound(sessionId);
    return session;
  };

  app.post(paths.newSession, async (context) => {
    const { task_name: taskName, language } = await jsonBody(context, newSessionRequestSchema);
    const { userId } = context.get('principal');
    const { record } = await engine.sessions.create({ userId, taskName, language });
    return succeed(context, { task_id: record.taskId, session_id: record.sessionId, user_id: userId });
  });

  app.post(paths.claimToken, async (context) => {
    const { session_id } = await jsonBody(context, claimRequestSchema);
    await sessionOf(context, session_id);
    // There is no web page to claim a session of this machine on; the call is answered all the same.
    return succeed(context, {
      claim_token: `clm_${randomBytes(16).toString('base64url')}`,
      expires_in: 604_800,
    });
  });

  app.post(paths.run, async (context) => {
    const { session_id, new_message } = await jsonBody(context, runRequestSchema);
    const session = await sessionOf(context, session_id);
    const text = new_message.parts.map((part) => part.text ?? '').join('\n');
    return streamSSE(context, async (events) => {
      const gone = new AbortController();
      events.onAbort(() => gone.abort());
      const send = (event: object) => events.writeSSE({ data: JSON.stringify(event) });
      const heartbeat = setInterval(() => void send({ type: 'heartbeat' }), heartbeatMs);
      try {
        for await (const event of takeTurn(session, text, engine.tools, gone.signal)) await send(event);
      } catch (error) {
        if (!gone.signal.aborted) await send({ error: problemOf(error, engine.log).message });
      } finally {
        clearInterval(heartbeat);
      }
    });
  });

  app.post(pathPatterns.upload, async (context) => {
    const session = await sessionOf(context, context.req.param('id'));
    const { signal } = context.req.raw;
    const tools = await engine.tools();
    const isJson = context.req.header('content-type')?.includes('application/json') === true;
    const received = isJson
      ? await receiveUrls(context, session, signal)
      : await receiveMultipart(context.env.incoming, session.mediaFolder);
    const files = await session.exclusively(async () => {
      const added = [];
      for (const file of received) added.push(await addToSession(session, file, tools, signal));
      return added;
    });
    return succeed(context, { files, session_state_applied: true });
  });

  async function receiveUrls(context: Context<Env>, session: StoredSession, signal: AbortSignal) {
    if (!context.get('principal').isOwner) {
      throw new Problem(
        403,
        engineCodes.badRequest,
        'Addresses can be uploaded only by the user of this machine.',
      );
    }
    const { urls } = await jsonBody(context, uploadUrlsRequestSchema);
    const received = [];
    for (const url of urls) received.push(await receiveUrl(url, session.mediaFolder, signal));
    return received;
  }

  app.get(pathPatterns.state, async (context) => {
    const { record, ...session } = await sessionOf(context, context.req.param('id')).then(
      (found) => ({
        record: found.record,
        draft: found.draftText(),
      }),
    );
    const rest = {
      session_id: record.sessionId,
      task_id: record.taskId,
      task_name: record.taskName,
    };
    const draft = (await session.draft) ?? '{}';
    const around = JSON.stringify({
      video_infos: record.media.map(uploadedFile),
      generated_media: {},
      canvas_config: canvasOf(draft),
      video_analyses: {},
    });
    // The draft's own text is put in as it stands: clients send the same bytes back to be rendered.
    const text = `{"code":0,"data":${JSON.stringify(rest).slice(0, -1)},"state":{"draft":${draft},${around.slice(1)}}}`;
    return context.body(text, 200, { 'Content-Type': 'application/json' });
  });

  app.get(paths.credits, (context) =>
    succeed(context, { available: freeCredits, frozen: 0, total: freeCredits, unlimited: true }),
  );

  app.post(paths.render, async (context) => {
    const { id, sessionId, draft, output } = await jsonBody(context, renderRequestSchema);
    const session = await sessionOf(context, sessionId);
    if (!isExportable(draft))
      throw badRequest('There is nothing to export: the timeline has no segment yet.');
    if (engine.renders.has(id)) {
      throw new Problem(
        409,
        engineCodes.renderIdTaken,
        'This render id was used before; each try needs a new one.',
      );
    }
    try {
      decodeDraft(draft);
    } catch {
      throw badRequest('The draft is not one of this engine.');
    }
    await engine.tools();
    await engine.renders.submit({
      renderId: id,
      userId: context.get('principal').userId,
      sessionId,
      quality: output.quality,
      draft,
      media: session.record.media,
      state: 'pending',
      progress: 0,
      createdAt: new Date().toISOString(),
    });
    const accepted = { id, status: 'pending', progress: 5 };
    return context.json({ success: true, code: 0, render_id: id, status: 'pending', data: accepted });
  });

  const renderOf = (context: Context<Env>): RenderJob => {
    const job = engine.renders.find(context.req.param('id') ?? '', context.get('principal').userId);
    if (!job) throw new Problem(404, engineCodes.badRequest, 'There is no such render.');
    return job;
  };

  app.get(pathPatterns.renderStatus, (context) => context.json(renderAnswer(renderOf(context))));

  app.post(pathPatterns.cancelRender, async (context) => {
    const job = renderOf(context);
    await engine.renders.cancel(job);
    return succeed(context, { id: job.renderId, status: 'cancelled' });
  });

  app.get(pathPatterns.download, async (context) => {
    const job = renderOf(context);
    if (job.state !== 'completed')
      throw new Problem(409, engineCodes.badRequest, 'The render has not completed.');
    const path = engine.renders.outputPath(job);
    const { size } = await stat(path);
    const header = context.req.header('range');
    const ranges = header === undefined ? -1 : parseRange(size, header);
    if (ranges === -2) return context.body(null, 416, { 'Content-Range': `bytes */${size}` });
    const range = ranges === -1 || ranges.length !== 1 ? undefined : ranges[0];
    const { start, end } = range ?? { start: 0, end: size - 1 };
    context.header('Content-Type', 'video/mp4');
    context.header('Accept-Ranges', 'bytes');
    context.header('Content-Length', String(end - start + 1));
    if (range) {
      context.status(206);
      context.header('Content-Range', `bytes ${start}-${end}/${size}`);
    }
    return stream(context, async (output) => {
      const file = createReadStream(path, { start, end });
      output.onAbort(() => {
        file.destroy();
      });
      for await (const chunk of file) await output.write(chunk as Buffer);
    });
  });

  return (request, env) => app.fetch(request, env);
}

/** Both documented shapes in one: (A) at the top, (B) under `data`. */
function renderAnswer(job: RenderJob) {
  const output =
    job.state === 'completed'
      ? { url: paths.download(job.renderId), size: job.bytes ?? 0, duration: (job.durationMs ?? 0) / 1000 }
      : undefined;
  return {
    code: 0,
    success: true,
    taskId: job.renderId,
    status: job.state,
    progress: job.progress,
    ...(output && { output }),
    ...(job.error !== undefined && { error: job.error }),
    data: {
      id: job.renderId,
      status: job.state,
      progress: job.progress,
      createdAt: job.createdAt,
      ...(job.completedAt !== undefined && { completedAt: job.completedAt }),
      ...(output && { outputUrl: output.url }),
      ...(job.error !== undefined && { error: job.error }),
    },
  };
}

const canvasFields = z.looseObject({ m: z.looseObject({ width: z.number(), height: z.number() }) });

function canvasOf(draft: string): { width: number; height: number } | Record<string, never> {
  const canvas = canvasFields.safeParse(JSON.parse(draft));
  return canvas.success ? { width: canvas.data.m.width, height: canvas.data.m.height } : {};
}

function succeed(context: Context, data: object): Response {
  return context.json({ code: 0, message: 'success', data });
}

async function jsonBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const length = Number(context.req.header('content-length') ?? '0');
  if (length > maxJsonBytes) throw badRequest('The request is too large.');
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw badRequest('The body is not JSON.');
  }
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  throw badRequest(`The body is not as expected: ${z.prettifyError(body.error)}`);
}

function problemOf(error: unknown, log: EngineLog): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof FfmpegMissingError) return new Problem(503, engineCodes.ffmpegMissing, error.message);
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return new Problem(507, engineCodes.diskFull, 'The disk is full. Free some space and try again.');
  }
  log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new Problem(500, 5000, 'The editing engine has a problem. Its log says more.');
}
