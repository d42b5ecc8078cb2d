/** The contract's sentences of the draft, of errors, and of what the embedded engine can do better. */
export const draftAndErrors = {
  'The draft': {
    'draft.names':
      'Short names: `t` tracks, `tt` track type (0 video, 1 audio, 7 text), `sg` segments, `d` duration in ms,',
    'draft.metadata': '`m` metadata such as `{"title","width","height"}`.',
    'draft.start':
      'The decoder reads what it can under every plausible name: start: `s`, `st`, `start`, `target_timerange.start`,',
    'draft.start-else': 'else the end of the segment before;',
    'draft.length': 'length: `d`, `duration`;',
    'draft.title': 'title: `m.title`, `m.name`, `name`, `n`, `text`, `content`;',
    'draft.keys': 'it keeps every key that it does not know,',
    'draft.unknown-type': 'shows an unknown track type as such,',
    'draft.never-fails': 'and never fails on a draft.',
    'draft.bytes': 'The draft goes back to the render call byte for byte as it came.',
    'draft.summary':
      'The summary of a timeline: `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)`',
  },
  Errors: {
    'error.where': '`code` in the body, or the HTTP status.',
    'error.0': '0: success; goes on.',
    'error.1001': '1001 (or HTTP 401): token expired or invalid;',
    'error.1001-renewed': 'takes a new anonymous token with the same client id and repeats the request once;',
    'error.1001-own': 'a token that the user entered is never replaced silently.',
    'error.1002': '1002 (or HTTP 404 on a session): session not found;',
    'error.1002-new': 'makes a new session, says so,',
    'error.1002-upload': 'and offers to upload the media again.',
    'error.2001': '2001: no credits;',
    'error.2001-anonymous': 'anonymous: the page `https://nemovideo.com/register?bind=<user_id>`;',
    'error.2001-registered': 'registered: top up.',
    'error.4001': '4001: unsupported type; shows the accepted ones',
    'error.4001-before': '(checked before any byte is sent).',
    'error.4002': '4002: too large; suggests to compress or trim',
    'error.4002-before': '(checked before any byte is sent).',
    'error.400': 'HTTP 400 without client id: makes one and repeats.',
    'error.402': 'HTTP 402: export is blocked on the free plan; not a matter of credits; says so,',
    'error.402-engine': 'offers the embedded engine.',
    'error.429': 'HTTP 429: rate limited; waits 30 s (or `Retry-After`), repeats once.',
  },
  'What the embedded engine can be better at': {
    'better.aspect': 'Changing the aspect ratio (the cloud must generate anew),',
    'better.offline': 'working offline,',
    'better.exports': 'no limit on exports.',
  },
} as const;
