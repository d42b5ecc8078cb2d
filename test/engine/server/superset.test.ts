import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { proves } from '../../contract/proves';
import { EngineFixture } from '../../harness/engine-process';
import { makeClip } from '../clips';
import { Caller } from './calls';
import type { Answer } from './calls';

/**
 * The engine's own answers against each variant that is documented, written down here anew and without a field that
 * may be missing: a client that knows only one of the variants must find all of it.
 */

const id = z.string().regex(/^\d{16,}$/);
const envelope = (data: z.ZodType) => z.object({ code: z.literal(0), data });

const variants = {
  anonymousToken: envelope(
    z.object({
      token: z.string().startsWith('nmv_usr_'),
      user_id: z.string().startsWith('anon_'),
      expires_at: z.iso.datetime(),
      credits: z.literal(100),
    }),
  ),
  newSession: envelope(
    z.object({ task_id: z.string().min(1), session_id: id, user_id: z.string().startsWith('anon_') }),
  ),
  claimToken: envelope(
    z.object({ claim_token: z.string().startsWith('clm_'), expires_in: z.literal(604_800) }),
  ),
  upload: envelope(
    z.object({
      files: z
        .array(
          z.object({
            filename: z.string(),
            file_type: z.literal('video'),
            cdn_url: z.string().min(1),
            duration: z.number(),
            width: z.number(),
            height: z.number(),
            fps: z.number(),
          }),
        )
        .min(1),
      session_state_applied: z.literal(true),
    }),
  ),
  state: envelope(
    z.object({
      session_id: id,
      task_id: z.string().min(1),
      task_name: z.string(),
      state: z.object({
        draft: z.looseObject({
          t: z.array(z.looseObject({ tt: z.number(), sg: z.array(z.looseObject({})) })),
        }),
        video_infos: z.array(z.looseObject({})).min(1),
        generated_media: z.looseObject({}),
        canvas_config: z.looseObject({}),
        video_analyses: z.looseObject({}),
      }),
    }),
  ),
  credits: envelope(z.object({ available: z.number(), frozen: z.number(), total: z.number() })),
  renderAcceptedA: z.object({
    success: z.literal(true),
    data: z.object({ id: z.string(), status: z.literal('pending'), progress: z.literal(5) }),
  }),
  renderAcceptedB: z.object({ render_id: z.string(), status: z.string() }),
  underWayA: z.object({
    taskId: z.string(),
    status: z.enum(['pending', 'processing', 'completed']),
    progress: z.number(),
  }),
  underWayB: z.object({
    success: z.literal(true),
    data: z.object({
      id: z.string(),
      status: z.enum(['pending', 'processing', 'completed']),
      progress: z.number(),
      createdAt: z.iso.datetime(),
    }),
  }),
  completedA: z.object({
    taskId: z.string(),
    status: z.literal('completed'),
    progress: z.literal(100),
    output: z.object({ url: z.string().min(1), duration: z.number(), size: z.number().positive() }),
  }),
  completedB: z.object({
    success: z.literal(true),
    data: z.object({
      id: z.string(),
      status: z.literal('completed'),
      progress: z.literal(100),
      outputUrl: z.string().min(1),
      createdAt: z.iso.datetime(),
      completedAt: z.iso.datetime(),
    }),
  }),
  /** By its code, and as a server of agents tells it. */
  lostA: z.object({ code: z.literal(1002), message: z.string().min(1) }),
  lostB: z.object({ detail: z.string().startsWith('Session not found: ') }),
} as const;

describe("The engine's answers", () => {
  const fixture = new EngineFixture();
  let user: Caller;
  let sessionId: string;
  let taskId: string;
  let upload: Answer;
  const renderId = `render_${randomUUID()}`;
  before(async () => {
    const folder = await fixture.folder();
    const [engine, clip] = await Promise.all([
      fixture.start(),
      makeClip(join(folder, 'clip.mp4'), { seconds: 2 }),
    ]);
    user = new Caller(engine.url, engine.token);
    const session = await user.post('/api/tasks/me/with-session/nemo_agent', {
      task_name: 'project',
      language: 'en',
    });
    fits(session, variants.newSession);
    [sessionId, taskId] = [session.string('data.session_id'), session.string('data.task_id')];
    upload = await user.uploadPath(sessionId, clip);
    await user.say(sessionId, 'keep 0:00 to 0:01');
  });
  after(() => fixture.dispose());

  function fits(answer: Answer, ...schemas: readonly z.ZodType[]): void {
    for (const schema of schemas) schema.parse(JSON.parse(answer.text));
  }

  proves(
    ['variants.engine', 'token.answer', 'session.answer', 'claim.answer'],
    'have all of an account',
    async () => {
      const token = await new Caller(user.url, undefined).request('/api/auth/anonymous-token', {
        method: 'POST',
        headers: { 'X-Client-Id': randomUUID() },
      });
      fits(token, variants.anonymousToken);
      fits(await user.get('/api/credits/balance/simple'), variants.credits);
      fits(
        await user.post('/api/auth/claim-token', { task_id: taskId, session_id: sessionId }),
        variants.claimToken,
      );
    },
  );

  proves(
    ['variants.engine', 'upload.answer', 'state.answer'],
    'have all of an upload and of a state',
    async () => {
      fits(upload, variants.upload);
      fits(await user.state(sessionId), variants.state);
    },
  );

  proves(
    ['variants.engine', 'render.accepted-data', 'render.accepted-flat', 'status.a', 'status.b'],
    'have both documented shapes of a render at once, from its start to its end',
    async () => {
      const accepted = await user.render(renderId, sessionId, await user.draft(sessionId));
      fits(accepted, variants.renderAcceptedA, variants.renderAcceptedB);
      fits(await user.renderStatus(renderId), variants.underWayA, variants.underWayB);
      fits(await user.untilRender(renderId, 'completed'), variants.completedA, variants.completedB);
    },
  );

  proves(['variants.engine', 'stream.missing-session'], 'tell of a lost session in both ways', async () => {
    const lost = { session_id: '5529798706024415232', new_message: { parts: [{ text: 'hi' }] } };
    fits(await user.post('/run_sse', lost), variants.lostA, variants.lostB);
    fits(await user.state(lost.session_id), variants.lostA, variants.lostB);
  });
});
