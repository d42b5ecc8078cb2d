import { streamSSE } from 'hono/streaming';
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { pathPatterns, paths } from '../../contract/addresses';
import {
  claimRequestSchema,
  newSessionRequestSchema,
  runRequestSchema,
  uploadUrlsRequestSchema,
} from '../../contract/requests';
import { repliesFor } from '../replies/language';
import type { StoredSession } from '../storage/stored-session';
import type { Api, ApiContext, Engine } from './engine';
import { messageOf } from './turn-message';
import { jsonBody, succeed, whenClientLeaves } from './messages';
import { Problem, engineCodes, problemOf, sessionNotFound } from './problem';
import { takeTurn } from './turn';
import { addToSession, receiveMultipart, receiveUrls, uploadedCaptions, uploadedFile } from './uploads';
import type { ReceivedFile } from './uploads';

/** Keeps proxies and clients from taking a long analysis for a dead connection. */
const heartbeatMs = 10_000;

/** Seconds: the contract's. There is no page to claim a session of this machine on; the call is answered. */
const claimTokenLifetime = 604_800;

/** @throws {Problem} where there is no such session, or it is somebody else's. */
export async function sessionOf(
  engine: Engine,
  context: ApiContext,
  sessionId: string,
): Promise<StoredSession> {
  const session = await engine.sessions.find(sessionId, context.get('principal').userId);
  if (!session) throw sessionNotFound(sessionId);
  return session;
}

/** Sessions: begun, claimed, given media, spoken to, and read. */
export function addSessions(app: Api, engine: Engine): void {
  app.post(paths.newSession, async (context) => {
    const { task_name: taskName, language } = await jsonBody(context, newSessionRequestSchema);
    const { userId } = context.get('principal');
    const { record } = await engine.sessions.create({ userId, taskName, language });
    return succeed(context, { task_id: record.taskId, session_id: record.sessionId, user_id: userId });
  });

  app.post(paths.claimToken, async (context) => {
    const { session_id } = await jsonBody(context, claimRequestSchema);
    await sessionOf(engine, context, session_id);
    const claimToken = `clm_${randomBytes(16).toString('base64url')}`;
    return succeed(context, { claim_token: claimToken, expires_in: claimTokenLifetime });
  });

  app.post(paths.run, async (context) => {
    const request = await jsonBody(context, runRequestSchema);
    const session = await sessionOf(engine, context, request.session_id);
    const message = messageOf(request);
    const gone = whenClientLeaves(context);
    return streamSSE(context, async (events) => {
      const send = (event: object) => events.writeSSE({ data: JSON.stringify(event) });
      const heartbeat = setInterval(() => void send({ type: 'heartbeat' }), heartbeatMs);
      try {
        for await (const event of takeTurn(session, message, engine.loudnessOf, gone)) await send(event);
      } catch (error) {
        if (gone.aborted) return;
        const { message } = problemOf(error, engine.log);
        await send({ error: `${message} ${repliesFor(session.record.language).nothingChanged()}` });
      } finally {
        clearInterval(heartbeat);
      }
    });
  });

  app.post(pathPatterns.upload, async (context) => {
    const session = await sessionOf(engine, context, context.req.param('id'));
    const gone = whenClientLeaves(context);
    const tools = await engine.tools();
    const received = await receive(context, session, gone);
    const files = await session.exclusively(() => addToSession(session, received, tools, gone));
    return succeed(context, { files, session_state_applied: true });
  });

  app.get(pathPatterns.state, async (context) => {
    const session = await sessionOf(engine, context, context.req.param('id'));
    return context.body(await stateText(session), 200, { 'Content-Type': 'application/json' });
  });
}

async function receive(
  context: ApiContext,
  { mediaFolder }: StoredSession,
  gone: AbortSignal,
): Promise<ReceivedFile[]> {
  const isJson = context.req.header('content-type')?.includes('application/json') === true;
  if (!isJson) return receiveMultipart(context.env.incoming, mediaFolder);
  if (!context.get('principal').isOwner) {
    throw new Problem(
      403,
      engineCodes.badRequest,
      'Addresses can be uploaded only by the user of this machine.',
    );
  }
  const { urls } = await jsonBody(context, uploadUrlsRequestSchema);
  return receiveUrls(urls, mediaFolder, gone);
}

/** The answer's text: the draft's own is put in as it stands, since clients send the same bytes back. */
async function stateText(session: StoredSession): Promise<string> {
  const draft = (await session.draftText()) ?? '{}';
  const { sessionId, taskId, taskName, media, captions, history, current } = session.record;
  const ids = JSON.stringify({ session_id: sessionId, task_id: taskId, task_name: taskName });
  const rest = JSON.stringify({
    video_infos: [...media.map(uploadedFile), ...captions.map(uploadedCaptions)],
    generated_media: {},
    canvas_config: canvasOf(draft),
    video_analyses: {},
    history: { undo: current, redo: history.length - 1 - current },
  });
  const state = `{"draft":${draft},${rest.slice(1)}`;
  return `{"code":0,"data":${ids.slice(0, -1)},"state":${state}}}`;
}

const canvasFields = z.looseObject({ m: z.looseObject({ width: z.number(), height: z.number() }) });

function canvasOf(draft: string): { width: number; height: number } | Record<string, never> {
  const canvas = canvasFields.safeParse(JSON.parse(draft));
  return canvas.success ? { width: canvas.data.m.width, height: canvas.data.m.height } : {};
}
