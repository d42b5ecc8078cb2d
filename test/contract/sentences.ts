/**
 * The service's contract, sentence by sentence, under ids that stay: tests name the sentences that they prove, and
 * `docs/contract.md` tells for each sentence which tests those are.
 */

import { draftAndErrors } from './sentences-of-drafts-and-errors';
import { streamAndRouting } from './sentences-of-turns';

const requestsAndEndpoints = {
  'Where the sources disagree': {
    'variants.client': 'The client accepts every variant.',
    'variants.engine': 'The embedded engine answers with a superset that satisfies every variant.',
    'variants.tests': 'Each variant is a test case.',
    'base.service': 'Base address: `https://mega-api-prod.nemovideo.ai`.',
    'base.pages': 'Web pages: `https://nemovideo.com`.',
  },
  'Every request': {
    'request.bearer': '`Authorization: Bearer <token>`',
    'request.attribution': 'and three attribution headers;',
    'request.refused-without': 'a request without them is refused (402 on export).',
    'request.source': '`X-Skill-Source`: `ai-video-editing-online`',
    'request.version': "`X-Skill-Version`: the extension's own version, from package.json",
    'request.platform-clawhub': '`X-Skill-Platform` from the install path: under `~/.clawhub/` → `clawhub`,',
    'request.platform-cursor': 'under `~/.cursor/` → `cursor`,',
    'request.platform-unknown': 'otherwise `unknown`.',
    'request.me': "The user's id in a path is always the literal `me`.",
  },
  'POST /api/auth/anonymous-token': {
    'token.request': 'Header `X-Client-Id: <uuid, at most 64 characters>`, no body.',
    'token.missing-client-id': 'Missing → HTTP 400.',
    'token.answer':
      '`{"code":0,"data":{"token":"nmv_usr_…","user_id":"anon_…","expires_at":"<ISO>","credits":100}}`.',
    'token.lifetime': '7 days, 100 credits.',
    'token.one-per-client':
      'One token per client id per 7 days, so the client id is made once and kept for good;',
    'token.too-many': '429 otherwise.',
  },
  'POST /api/tasks/me/with-session/nemo_agent': {
    'session.request': '`{"task_name":"project","language":"<ISO code>"}`',
    'session.answer':
      '`{"code":0,"data":{"task_id":"…","session_id":"5529798706024415232","user_id":"anon_…"}}`.',
    'session.ids': 'Ids are strings (over 2^53: never parse one as a number).',
  },
  'POST /api/auth/claim-token': {
    'claim.request': '`{"task_id","session_id"}`',
    'claim.answer': '`{"code":0,"data":{"claim_token":"clm_…","expires_in":604800}}`',
    'claim.page':
      '→ the page `https://nemovideo.com/workspace/claim?ct=<claim_token>` opens the project in a browser.',
    'claim.no-bearer': 'The bearer token itself never goes into a URL.',
  },
  'POST /run_sse': {
    'run.request':
      'snake_case: `{"app_name":"nemo_agent","user_id":"me","session_id":"…","new_message":{"parts":[{"text":"…"}]}}`,',
    'run.accept': '`Accept: text/event-stream`;',
    'run.longest': '15 minutes at most.',
    'run.answer': 'An event stream.',
  },
  'POST /api/upload-video/nemo_agent/me/<sid>': {
    'upload.multipart': 'multipart, field `files`, repeatable;',
    'upload.urls': 'or JSON `{"urls":["…"],"source_type":"url"}`.',
    'upload.answer':
      '`{"code":0,"data":{"files":[{"filename","file_type":"video","cdn_url","duration":30.5,"width","height","fps","hash"}],"session_state_applied":true}}`',
    'upload.optional': '(`fps` and `hash` not always;',
    'upload.seconds': '`duration` in seconds).',
  },
  'GET /api/state/nemo_agent/me/<sid>/latest': {
    'state.answer':
      '`{"code":0,"data":{"session_id","task_id","task_name","state":{"draft":{},"video_infos":[],"generated_media":…,"canvas_config":{},"video_analyses":{}}}}`',
  },
  'GET /api/credits/balance/simple': {
    'credits.answer': '`{"code":0,"data":{"available":…,"frozen":…,"total":…}}`;',
    'credits.total': 'total = available + frozen;',
    'credits.frozen': '`frozen` is held by work in progress.',
  },
  'POST /api/render/proxy/lambda': {
    'render.request':
      '`{"id":"render_<ts>","sessionId":"<sid>","draft":<the state\'s draft>,"output":{"format":"mp4","quality":"high"}}`.',
    'render.session-id': '`sessionId` is camelCase here and only here.',
    'render.own-id': "The id is the client's own and must be new for each try.",
    'render.accepted-data': 'One of `{"success":true,"data":{"id","status":"pending","progress":5}}`,',
    'render.accepted-flat': '`{"render_id","status"}`;',
    'render.goes-on': 'go on with the id that was sent.',
  },
  'GET /api/render/proxy/lambda/<id>': {
    'status.a': '(A) `{"taskId","status","progress","output":{"url","duration","size"}}`,',
    'status.b':
      'or (B) `{"success":true,"data":{"id","status","progress","outputUrl","createdAt","completedAt"}}`;',
    'status.read': 'read `body.data ?? body`, then `output?.url ?? outputUrl`.',
    'status.error': 'On failure `error`.',
  },
  'POST /api/render/proxy/lambda/<id>/cancel': {
    'cancel.request': 'No body; cancels;',
    'cancel.optional': 'not on every deployment.',
  },
  'GET /api/render/proxy/<id>/download': {
    'download.fall-back': 'The file itself: the fall-back where the output address cannot be reached.',
  },
  Renders: {
    'render.states': 'Render states: `pending` → `processing` → `completed` or `failed`.',
    'render.poll': 'Rendering takes 30–90 s; poll every 30 s at the most often on the cloud.',
    'render.once-more': 'A failed render is tried once more with a new id.',
    'render.poll-again': 'A network error or a 502 while polling is polled again with the same id;',
    'render.poll-never': 'a 400 or 401 is not.',
    'render.free': 'Rendering costs no credits.',
    'render.exportable':
      'A draft can be exported when `draft.t` has at least one track whose `sg` is not empty.',
    'render.codec': 'Output: H.264 MP4,',
    'render.size': 'up to 1080x1920 (1920x1080 lying).',
  },
  'Accepted files': {
    'files.types': 'Accepted files: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac;',
    'files.size': '500 MB at most.',
  },
} as const;

/** Section → id → sentence, in the contract's own order. */
export const sentences = { ...requestsAndEndpoints, ...streamAndRouting, ...draftAndErrors } as const;

type IdsOf<Sections> = { [Section in keyof Sections]: keyof Sections[Section] }[keyof Sections];

/** The id of a sentence. */
export type SentenceId = IdsOf<typeof sentences>;
