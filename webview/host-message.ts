import type { HostMessage, protocolVersion } from '../src/vscode/panel/messages';

/** Only the type comes from the host's file, so that its validation library stays out of the page. */
export const pageVersion: typeof protocolVersion = 3;

type Fields = Readonly<Record<string, unknown>>;

/** For each message the field that it must carry; deeper parts are trusted, since both sides are built together. */
const carries: Record<HostMessage['type'], (fields: Fields) => boolean> = {
  snapshot: ({ version, state }) => version === pageVersion && isFields(state) && isFields(state['strings']),
  textDelta: ({ entryId, text }) => typeof entryId === 'string' && typeof text === 'string',
  entry: ({ entry }) =>
    isFields(entry) && typeof entry['id'] === 'string' && typeof entry['text'] === 'string',
  progress: ({ progress }) => progress === null || isFields(progress),
  media: ({ media }) => Array.isArray(media),
  timeline: ({ timeline }) => timeline === null || (isFields(timeline) && Array.isArray(timeline['tracks'])),
  exports: ({ exports }) => Array.isArray(exports),
  batch: ({ batch }) => Array.isArray(batch),
  focusPrompt: () => true,
  draft: ({ text }) => typeof text === 'string',
  foundFiles: ({ request, files }) => typeof request === 'number' && Array.isArray(files),
  previewBegins: ({ request }) => typeof request === 'string',
  previewData: ({ request, bytes }) => typeof request === 'string' && bytes instanceof Uint8Array,
  previewEnds: ({ request }) => typeof request === 'string',
  previewFailed: ({ request, message }) => typeof request === 'string' && typeof message === 'string',
  frame: ({ mediaId, jpeg }) => typeof mediaId === 'string' && (jpeg === null || jpeg instanceof Uint8Array),
  timelineFrame: ({ request, jpeg }) =>
    typeof request === 'number' && (jpeg === null || jpeg instanceof Uint8Array),
  waveform: ({ mediaId, waveform }) =>
    typeof mediaId === 'string' && (waveform === null || isFields(waveform)),
};

/** Tells the host's messages from anything else that the window may be sent, such as those of browser extensions. */
export function isHostMessage(data: unknown): data is HostMessage {
  if (!isFields(data)) return false;
  const type = data['type'];
  return typeof type === 'string' && isKnown(type) && carries[type](data);
}

function isKnown(type: string): type is HostMessage['type'] {
  return Object.hasOwn(carries, type);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
