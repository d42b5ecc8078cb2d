/** The cloud's public address; the embedded engine answers the same paths. */
export const cloudBaseUrl = 'https://mega-api-prod.nemovideo.ai';

/** The names of this machine in an address. */
export const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const cloudPages = 'https://nemovideo.com';

/** Where a registered user tops up their credits. */
export const topUpPage = cloudPages;

/** Opens a session's project in a browser. The bearer token itself never goes into a URL. */
export function claimPage(claimToken: string): string {
  return `${cloudPages}/workspace/claim?ct=${encodeURIComponent(claimToken)}`;
}

/** Where an anonymous user without credits signs up. */
export function registerPage(userId: string): string {
  return `${cloudPages}/register?bind=${encodeURIComponent(userId)}`;
}

/** The paths with a place for an id, as a router reads them. The user's id is always the literal `me`. */
export const pathPatterns = {
  upload: '/api/upload-video/nemo_agent/me/:id',
  state: '/api/state/nemo_agent/me/:id/latest',
  renderStatus: '/api/render/proxy/lambda/:id',
  cancelRender: '/api/render/proxy/lambda/:id/cancel',
  download: '/api/render/proxy/:id/download',
  /** Of the embedded engine alone: a quick preview of a session's current draft. */
  preview: '/api/preview/embedded/me/:id',
  /** Of the embedded engine alone: a picture of a session's current draft, as an export would show it. */
  draftFrame: '/api/frame/embedded/me/:id',
  /** The embedded engine's alone: the captions of an export beside their film. */
  captions: '/api/render/proxy/:id/captions',
} as const;

const patterns = Object.values(pathPatterns).map((pattern) => ({
  pattern,
  matcher: new RegExp(`^${pattern.replace(':id', '[^/]+')}$`, 'u'),
}));

/** The path of a request as the contract has it: no ids, no names of files, nothing that was asked about. */
export function patternOf(path: string): string {
  const [bare = ''] = path.split('?');
  const fixed: readonly unknown[] = Object.values(paths);
  if (fixed.includes(bare)) return bare;
  return patterns.find(({ matcher }) => matcher.test(bare))?.pattern ?? '…';
}

function withId(pattern: string): (id: string) => string {
  return (id) => pattern.replace(':id', encodeURIComponent(id));
}

/** The paths of the contract. */
export const paths = {
  anonymousToken: '/api/auth/anonymous-token',
  claimToken: '/api/auth/claim-token',
  newSession: '/api/tasks/me/with-session/nemo_agent',
  run: '/run_sse',
  upload: withId(pathPatterns.upload),
  state: withId(pathPatterns.state),
  credits: '/api/credits/balance/simple',
  render: '/api/render/proxy/lambda',
  renderStatus: withId(pathPatterns.renderStatus),
  cancelRender: withId(pathPatterns.cancelRender),
  download: withId(pathPatterns.download),
  preview: withId(pathPatterns.preview),
  draftFrame: withId(pathPatterns.draftFrame),
  captions: withId(pathPatterns.captions),
  /** Of the embedded engine alone: the ffmpeg that it works with. */
  ffmpegFacts: '/engine/ffmpeg',
  /** Of the embedded engine alone: the kinds of edits, as data. */
  editKinds: '/api/edits/embedded',
  /** Of the embedded engine alone, each with a `path` to look at. */
  mediaFacts: '/api/inspection/embedded/facts',
  waveform: '/api/inspection/embedded/waveform',
  frame: '/api/inspection/embedded/frame',
  soundFacts: '/api/inspection/embedded/sound',
  scenes: '/api/inspection/embedded/scenes',
} as const;
