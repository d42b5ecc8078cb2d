/** The cloud's public address; the embedded engine answers the same paths. */
export const cloudBaseUrl = 'https://mega-api-prod.nemovideo.ai';

const cloudPages = 'https://nemovideo.com';

/** Opens a session's project in a browser. The bearer token itself never goes into a URL. */
export function claimPage(claimToken: string): string {
  return `${cloudPages}/workspace/claim?ct=${encodeURIComponent(claimToken)}`;
}

/** Where an anonymous user without credits signs up. */
export function registerPage(userId: string): string {
  return `${cloudPages}/register?bind=${encodeURIComponent(userId)}`;
}

/** The paths of the contract. The user's id in a path is always the literal `me`. */
export const paths = {
  anonymousToken: '/api/auth/anonymous-token',
  claimToken: '/api/auth/claim-token',
  newSession: '/api/tasks/me/with-session/nemo_agent',
  run: '/run_sse',
  upload: (sessionId: string) => `/api/upload-video/nemo_agent/me/${encodeURIComponent(sessionId)}`,
  state: (sessionId: string) => `/api/state/nemo_agent/me/${encodeURIComponent(sessionId)}/latest`,
  credits: '/api/credits/balance/simple',
  render: '/api/render/proxy/lambda',
  renderStatus: (renderId: string) => `/api/render/proxy/lambda/${encodeURIComponent(renderId)}`,
  cancelRender: (renderId: string) => `/api/render/proxy/lambda/${encodeURIComponent(renderId)}/cancel`,
  download: (renderId: string) => `/api/render/proxy/${encodeURIComponent(renderId)}/download`,
} as const;
