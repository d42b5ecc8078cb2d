import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/**
 * The contract's requests as any other client writes them, with the platform's own `fetch` and none of this
 * project's client code.
 */

/** A parsed answer, to be looked into without a schema. */
export class Answer {
  constructor(
    readonly status: number,
    readonly text: string,
    readonly headers: Headers,
  ) {}

  /** The value under a path of keys such as `data.files.0.filename`. */
  at(path: string): unknown {
    let value: unknown = JSON.parse(this.text);
    for (const key of path.split('.')) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = Object.entries(value).find(([name]) => name === key)?.[1];
    }
    return value;
  }

  string(path: string): string {
    return z.string().parse(this.at(path));
  }

  number(path: string): number {
    return z.number().parse(this.at(path));
  }
}

const streamEvent = z.looseObject({ type: z.string().optional(), content: z.string().optional() });
type StreamEvent = z.infer<typeof streamEvent>;

/** The events that the text of a turn's answer has. */
export function streamEvents(text: string): StreamEvent[] {
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      assert.match(block, /^data: \{.*\}$/, 'only data lines, one event each');
      return streamEvent.parse(JSON.parse(block.slice('data: '.length)));
    });
}

export function textOfEvents(events: readonly StreamEvent[]): string {
  return events.map(({ content }) => content ?? '').join('');
}

/** One user of an engine's port. */
export class Caller {
  constructor(
    readonly url: string,
    readonly token: string | undefined,
  ) {}

  async request(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.fetch(path, init);
    return new Answer(response.status, await response.text(), response.headers);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({
      'X-Skill-Source': 'ai-video-editing-online',
      'X-Skill-Version': '0.1.0',
      'X-Skill-Platform': 'unknown',
    });
    if (this.token !== undefined) headers.set('Authorization', `Bearer ${this.token}`);
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    return fetch(this.url + path, { ...init, headers });
  }

  get(path: string): Promise<Answer> {
    return this.request(path);
  }

  post(path: string, body?: unknown, init: RequestInit = {}): Promise<Answer> {
    return this.request(path, {
      ...init,
      method: 'POST',
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  }

  async newSession(language = 'en'): Promise<string> {
    const answer = await this.post('/api/tasks/me/with-session/nemo_agent', {
      task_name: 'project',
      language,
    });
    return answer.string('data.session_id');
  }

  /** Names a file of this machine. */
  uploadPath(sessionId: string, ...paths: string[]): Promise<Answer> {
    const urls = paths.map((path) => pathToFileURL(path).href);
    return this.post(`/api/upload-video/nemo_agent/me/${sessionId}`, { urls, source_type: 'url' });
  }

  /** Sends files' bytes. */
  async uploadBytes(sessionId: string, ...paths: string[]): Promise<Answer> {
    const body = new FormData();
    for (const path of paths) body.append('files', new Blob([await readFile(path)]), basename(path));
    return this.request(`/api/upload-video/nemo_agent/me/${sessionId}`, { method: 'POST', body });
  }

  /** The parsed events of one turn. */
  async run(sessionId: string, text: string, signal?: AbortSignal): Promise<StreamEvent[]> {
    const response = await this.openRun(sessionId, text, signal);
    assert.equal(response.status, 200);
    return streamEvents(await response.text());
  }

  openRun(sessionId: string, text: string, signal?: AbortSignal): Promise<Response> {
    return this.fetch('/run_sse', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify({
        app_name: 'nemo_agent',
        user_id: 'me',
        session_id: sessionId,
        new_message: { parts: [{ text }] },
      }),
      ...(signal && { signal }),
    });
  }

  /** All that a turn says. */
  async say(sessionId: string, text: string): Promise<string> {
    return textOfEvents(await this.run(sessionId, text));
  }

  state(sessionId: string): Promise<Answer> {
    return this.get(`/api/state/nemo_agent/me/${sessionId}/latest`);
  }

  /** The draft's own bytes, cut out of the state without parsing them. */
  async draft(sessionId: string): Promise<string> {
    const { text } = await this.state(sessionId);
    const match = /"state":\{"draft":(.*),"video_infos":/s.exec(text);
    assert.ok(match?.[1] !== undefined);
    return match[1];
  }

  /** @param draft its JSON text, sent as it is. */
  render(renderId: string, sessionId: string, draft: string): Promise<Answer> {
    const body = `{"id":"${renderId}","sessionId":"${sessionId}","draft":${draft},"output":{"format":"mp4","quality":"high"}}`;
    const headers = { 'Content-Type': 'application/json' };
    return this.request('/api/render/proxy/lambda', { method: 'POST', headers, body });
  }

  renderStatus(renderId: string): Promise<Answer> {
    return this.get(`/api/render/proxy/lambda/${renderId}`);
  }

  /** Polls until the render has one of these states, or has ended in another. */
  async untilRender(renderId: string, ...states: string[]): Promise<Answer> {
    for (;;) {
      const answer = await this.renderStatus(renderId);
      const status = answer.string('status');
      if (states.includes(status)) return answer;
      assert.ok(['pending', 'processing'].includes(status), `The render is ${status}: ${answer.text}`);
      await delay(50);
    }
  }

  /** Polls until a render has come some way, and is not done. */
  async untilProgress(renderId: string, percent: number): Promise<void> {
    for (;;) {
      const answer = await this.untilRender(renderId, 'processing');
      if (answer.number('progress') >= percent) return;
      await delay(25);
    }
  }
}
