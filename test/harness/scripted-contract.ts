import type { Clock } from '../../src/client/clock';
import { flat, json, ok, raw, stream } from './scripted-answers';
import type { Answer } from './scripted-answers';
import type { ReceivedFile, ReceivedRequest } from './scripted-request';

/** How the scripted service answers where no test scripts it: as the contract says. */

/** The session that a new service hands out first; over 2^53, like the cloud's. */
export const sessionId = '5529798706024415232';
export const mp4 = Buffer.from('\0\0\0\x18ftypmp42 a finished video', 'latin1');

/** What the service remembers between two requests. */
export interface Cloud {
  readonly clock: Clock;
  /** Tokens that are accepted. */
  readonly tokens: Set<string>;
  /** How many tokens were given out. */
  issued: number;
  /** Sessions that are no longer known. */
  readonly lostSessions: Set<string>;
  /** The JSON text of the session's draft, byte for byte. */
  draft: string;
  /** How often a render was looked at. */
  looks: number;
}

/** The answer to a request without a right to another one: no token, no attribution, or a session that was lost. */
export function refusalOf(cloud: Cloud, received: ReceivedRequest): Answer | undefined {
  const { endpoint, headers } = received;
  if (endpoint === 'outside') return undefined;
  if (endpoint === 'anonymousToken') {
    return headers['x-client-id'] === undefined ? json({ code: 400, message: 'client id' }, 400) : undefined;
  }
  const token = headers.authorization?.replace(/^Bearer /, '');
  if (token === undefined || !cloud.tokens.has(token)) return json({ code: 1001 }, 401);
  const attributed = ['x-skill-source', 'x-skill-version', 'x-skill-platform'].every(
    (name) => headers[name] !== undefined,
  );
  if (!attributed) return json({ detail: 'attribution' }, 402);
  const named = sessionIn(received);
  if (named === undefined || !cloud.lostSessions.has(named)) return undefined;
  return json({ code: 1002, detail: `Session not found: ${named}` }, 404);
}

/** The answer that the contract gives. */
export function contractAnswer(cloud: Cloud, { endpoint, path, text, files }: ReceivedRequest): Answer {
  switch (endpoint) {
    case 'anonymousToken': {
      const token = `nmv_usr_${'secret'.repeat(4)}${cloud.issued++}`;
      cloud.tokens.add(token);
      const expires_at = new Date(cloud.clock.now() + 7 * 24 * 3_600_000).toISOString();
      return ok({ token, user_id: 'anon_1', expires_at, credits: 100 });
    }
    case 'newSession':
      return ok({ task_id: '5529798706024415999', session_id: freshSession(cloud), user_id: 'anon_1' });
    case 'claimToken':
      return ok({ claim_token: 'clm_1', expires_in: 604_800 });
    case 'run':
      return stream(flat.text('Done.'));
    case 'upload':
      return ok({ files: uploadedFiles(text, files), session_state_applied: true });
    case 'state':
      return json(stateText(cloud.draft));
    case 'credits':
      return ok({ available: 90, frozen: 10, total: 100 });
    case 'render':
      return json({ success: true, data: { id: 'x', status: 'pending', progress: 5 } });
    case 'renderStatus': {
      const done = cloud.looks++ > 0;
      const taskId = path.split('/').at(-1);
      return json({ taskId, status: done ? 'completed' : 'processing', progress: done ? 100 : 50 });
    }
    case 'cancelRender':
      return json({ success: true });
    case 'captions':
      return raw('1\n00:00:00,000 --> 00:00:01,000\nHello\n', 'application/x-subrip');
    case 'download':
    case 'outside':
      return raw(mp4, 'video/mp4');
  }
}

/** The first id that is not lost. */
function freshSession({ lostSessions }: Cloud): string {
  let id = BigInt(sessionId);
  while (lostSessions.has(String(id))) id++;
  return String(id);
}

/** The session that a request is about. */
function sessionIn({ endpoint, path, text }: ReceivedRequest): string | undefined {
  switch (endpoint) {
    case 'upload':
      return path.split('/').at(-1);
    case 'state':
      return path.split('/').at(-2);
    case 'run':
    case 'claimToken':
      return /"session_id":"([^"]*)"/.exec(text)?.[1];
    case 'render':
      return /"sessionId":"([^"]*)"/.exec(text)?.[1];
    default:
      return undefined;
  }
}

/** The text of a state answer around the draft's own text. */
export function stateText(draft: string): string {
  return (
    `{"code":0,"data":{"session_id":"${sessionId}","task_id":"5529798706024415999","task_name":"project",` +
    `"state":{"draft":${draft},"video_infos":[],"generated_media":null,"canvas_config":{},"video_analyses":{}}}}`
  );
}

function uploadedFiles(text: string, files: readonly ReceivedFile[]): object[] {
  const names = files.length > 0 ? files.map(({ name }) => name) : [text];
  return names.map((filename) => ({
    filename,
    file_type: 'video',
    cdn_url: 'https://cdn.example/v.mp4',
    duration: 30.5,
    width: 1920,
    height: 1080,
  }));
}
