import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { proves } from '../../contract/proves';
import { curl, jsonBody } from '../../harness/curl';
import type { CurlAnswer } from '../../harness/curl';
import { EngineFixture } from '../../harness/engine-process';
import type { EngineProcess } from '../../harness/engine-process';
import { probe } from '../../harness/probe';
import { makeClip } from '../clips';

/** The documented requests as other clients make them, one after the other, with the real curl. */

const tokenAnswer = z.object({ data: z.object({ token: z.string(), user_id: z.string() }) });
const sessionAnswer = z.object({ data: z.object({ task_id: z.string(), session_id: z.string() }) });
const uploadAnswer = z.object({
  data: z.object({
    files: z.array(z.object({ filename: z.string() })),
    session_state_applied: z.literal(true),
  }),
});
const claimAnswer = z.object({ data: z.object({ claim_token: z.string() }) });
const creditsAnswer = z.object({
  data: z.object({ available: z.number(), frozen: z.number(), total: z.number() }),
});
const statusAnswer = z.object({ status: z.string(), output: z.object({ url: z.string() }).optional() });

describe('The official flows, by curl', () => {
  const fixture = new EngineFixture();
  let engine: EngineProcess;
  let folder: string;
  let clip: string;
  before(async () => {
    folder = await fixture.folder();
    [engine, clip] = await Promise.all([fixture.start(), makeClip(join(folder, 'clip.mp4'), { seconds: 3 })]);
  });
  after(() => fixture.dispose());

  /** A user of the port with a token. */
  class User {
    constructor(readonly token: string | undefined) {}

    async ask<T>(schema: z.ZodType<T>, path: string, ...args: readonly string[]): Promise<T> {
      const answer = await this.raw(path, ...args);
      assert.equal(answer.status, 200, answer.body);
      return schema.parse(JSON.parse(answer.body));
    }

    raw(path: string, ...args: readonly string[]): Promise<CurlAnswer> {
      return curl(this.token, `${engine.url}${path}`, ...args);
    }

    async begin(): Promise<{ task_id: string; session_id: string }> {
      const body = jsonBody('{"task_name":"project","language":"en"}');
      return (await this.ask(sessionAnswer, '/api/tasks/me/with-session/nemo_agent', ...body)).data;
    }

    /** One message; curl prints the event stream as it comes. */
    async say(sessionId: string, text: string): Promise<string[]> {
      const body = `{"app_name":"nemo_agent","user_id":"me","session_id":"${sessionId}","new_message":{"parts":[{"text":"${text}"}]}}`;
      const args = ['--no-buffer', '--header', 'Accept: text/event-stream', ...jsonBody(body)];
      const answer = await this.raw('/run_sse', ...args);
      assert.equal(answer.status, 200, answer.body);
      const lines = answer.body.split('\n').filter((line) => line !== '');
      for (const line of lines) assert.match(line, /^data: \{.*\}$/);
      return lines;
    }

    /** Renders the draft of the state, its own bytes. */
    async render(sessionId: string): Promise<string> {
      const state = await this.raw(`/api/state/nemo_agent/me/${sessionId}/latest`);
      const draft = /"draft":(.*),"video_infos"/su.exec(state.body)?.[1];
      assert(draft !== undefined, state.body);
      const id = `render_${randomUUID()}`;
      const file = join(folder, `${id}.json`);
      const output = '{"format":"mp4","quality":"high"}';
      await writeFile(file, `{"id":"${id}","sessionId":"${sessionId}","draft":${draft},"output":${output}}`);
      const accepted = await this.raw('/api/render/proxy/lambda', ...jsonBody(`@${file}`));
      assert.equal(accepted.status, 200, accepted.body);
      return id;
    }

    async untilCompleted(renderId: string): Promise<string> {
      for (;;) {
        const { status, output } = await this.ask(statusAnswer, `/api/render/proxy/lambda/${renderId}`);
        if (status === 'completed') return output?.url ?? '';
        assert(status === 'pending' || status === 'processing', status);
        await delay(50);
      }
    }

    async download(renderId: string): Promise<string> {
      const file = join(folder, `${renderId}.mp4`);
      const answer = await this.raw(`/api/render/proxy/${renderId}/download`, '--output', file);
      assert.equal(answer.status, 200);
      assert.equal((await readFile(file)).subarray(4, 8).toString('latin1'), 'ftyp');
      return file;
    }

    credits(): Promise<z.infer<typeof creditsAnswer>> {
      return this.ask(creditsAnswer, '/api/credits/balance/simple');
    }
  }

  async function guest(): Promise<User> {
    const header = `X-Client-Id: ${randomUUID()}`;
    const args = ['--request', 'POST', '--header', header];
    const { data } = await new User(undefined).ask(tokenAnswer, '/api/auth/anonymous-token', ...args);
    assert.match(data.token, /^nmv_usr_/);
    assert.match(data.user_id, /^anon_/);
    return new User(data.token);
  }

  /** From a session with a clip to its file. */
  async function editAndExport(user: User, sessionId: string): Promise<void> {
    const lines = await user.say(sessionId, 'keep 0:01 to 0:02');
    assert(lines.some((line) => line.startsWith('data: {"type":"text"')));
    const before = await user.credits();
    const renderId = await user.render(sessionId);
    const url = await user.untilCompleted(renderId);
    assert.equal(url, `/api/render/proxy/${renderId}/download`);
    const { video } = await probe(await user.download(renderId));
    assert.deepEqual([video?.codec, video?.frames], ['h264', 30]);
    assert.deepEqual(await user.credits(), before);
  }

  proves(
    ['token.request', 'token.answer', 'upload.multipart', 'render.free', 'better.exports', 'run.accept'],
    'lead a guest from an anonymous token to the file',
    async () => {
      const user = await guest();
      const { session_id: sessionId } = await user.begin();
      const upload = `/api/upload-video/nemo_agent/me/${sessionId}`;
      const { data } = await user.ask(
        uploadAnswer,
        upload,
        '--form',
        `files=@${clip}`,
        '--form',
        `files=@${clip}`,
      );
      assert.deepEqual(
        data.files.map(({ filename }) => filename),
        ['clip.mp4', 'clip.mp4'],
      );
      await editAndExport(user, sessionId);
      const byUrl = jsonBody(`{"urls":["${pathToFileURL(clip).href}"],"source_type":"url"}`);
      assert.equal((await user.raw(upload, ...byUrl)).status, 403, 'a guest names no file of this machine');
    },
  );

  proves(
    ['upload.urls', 'render.free', 'claim.request', 'claim.answer'],
    'lead the user of this machine from a file address to the file, and to a claim',
    async () => {
      const user = new User(engine.token);
      const { session_id: sessionId, task_id: taskId } = await user.begin();
      const byUrl = jsonBody(`{"urls":["${pathToFileURL(clip).href}"],"source_type":"url"}`);
      await user.ask(uploadAnswer, `/api/upload-video/nemo_agent/me/${sessionId}`, ...byUrl);
      await editAndExport(user, sessionId);
      const claim = jsonBody(`{"task_id":"${taskId}","session_id":"${sessionId}"}`);
      const { data } = await user.ask(claimAnswer, '/api/auth/claim-token', ...claim);
      assert.match(data.claim_token, /^clm_/);
    },
  );

  proves('cancel.request', 'cancel a render', async () => {
    const user = await guest();
    const { session_id: sessionId } = await user.begin();
    await user.ask(uploadAnswer, `/api/upload-video/nemo_agent/me/${sessionId}`, '--form', `files=@${clip}`);
    await user.say(sessionId, 'slow down to 0.1x');
    const renderId = await user.render(sessionId);
    const path = `/api/render/proxy/lambda/${renderId}`;
    assert.equal((await user.raw(`${path}/cancel`, '--request', 'POST')).status, 200);
    const { status } = await user.ask(statusAnswer, path);
    assert.equal(status, 'cancelled');
  });

  proves(
    ['token.missing-client-id', 'error.1001', 'stream.missing-session'],
    'are refused as documented without a client id, a token or a session',
    async () => {
      const nobody = new User(undefined);
      assert.equal((await nobody.raw('/api/auth/anonymous-token', '--request', 'POST')).status, 400);
      const refused = await nobody.raw('/api/credits/balance/simple');
      assert.equal(refused.status, 401);
      assert.match(refused.body, /"code":1001\b/);
      const body = '{"session_id":"5529798706024415232","new_message":{"parts":[{"text":"hi"}]}}';
      const lost = await (await guest()).raw('/run_sse', ...jsonBody(body));
      assert.equal(lost.status, 404);
      assert.match(lost.body, /"detail":"Session not found: 5529798706024415232"/);
    },
  );
});
