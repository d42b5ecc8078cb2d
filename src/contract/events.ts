import * as z from 'zod';
import { serviceCodes, wordsOf } from './answers';

/** What a turn's event stream says, whichever of the two documented shapes it came in. */
export type ServiceEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'toolCall'; readonly name: string; readonly args: unknown }
  | { readonly type: 'toolResult'; readonly name: string; readonly result: unknown }
  | { readonly type: 'stateDelta'; readonly delta: Readonly<Record<string, unknown>> }
  | { readonly type: 'heartbeat' }
  /** Prompts that the user may want to send next, of which the embedded engine alone tells. */
  | { readonly type: 'suggestions'; readonly prompts: readonly string[] }
  /** A failure in mid-stream, in the service's words. */
  | { readonly type: 'error'; readonly code?: string; readonly message: string }
  /** A line that could not be read: shown in the log, never to the user. */
  | { readonly type: 'unreadable'; readonly data: string };

const flatEvent = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), content: z.string() }),
  z.looseObject({ type: z.literal('tool_call'), name: z.string(), args: z.unknown().optional() }),
  z.looseObject({ type: z.literal('tool_result'), name: z.string(), result: z.unknown().optional() }),
  z.looseObject({ type: z.literal('heartbeat') }),
  z.looseObject({ type: z.literal('suggestions'), prompts: z.array(z.string().min(1).max(500)).max(20) }),
]);

const part = z.looseObject({
  text: z.string().nullish(),
  functionCall: z.looseObject({ name: z.string(), args: z.unknown().optional() }).nullish(),
  functionResponse: z.looseObject({ name: z.string(), response: z.unknown().optional() }).nullish(),
});

const adkEvent = z.looseObject({
  id: z.string().nullish(),
  invocationId: z.string().nullish(),
  author: z.string().nullish(),
  content: z.looseObject({ role: z.string().nullish(), parts: z.array(part).nullish() }).nullish(),
  partial: z.boolean().nullish(),
  turnComplete: z.boolean().nullish(),
  errorCode: z.union([z.string(), z.number()]).nullish(),
  errorMessage: z.string().nullish(),
  actions: z.looseObject({ stateDelta: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});
type AdkEvent = z.infer<typeof adkEvent>;

const codeOfError = z.union([z.number(), z.string().regex(/^\d+$/u)]);

/** `{"error":"…"}` is documented; whatever the other answers tell of an error is read too. */
const streamError = z
  .looseObject({
    type: z.unknown(),
    code: codeOfError.optional().catch(undefined),
    message: z.unknown(),
    msg: z.unknown(),
    detail: z.unknown(),
    error: z.unknown(),
  })
  .partial();

/** Inside `{"error":{…}}`. */
const innerError = z
  .looseObject({
    code: codeOfError.optional().catch(undefined),
    message: z.unknown(),
    msg: z.unknown(),
    detail: z.unknown(),
  })
  .partial();

const wordless = 'The service reported an error without words.';

function errorIn(json: unknown): Extract<ServiceEvent, { type: 'error' }> | undefined {
  const body = streamError.safeParse(json);
  if (!body.success) return undefined;
  const { type, detail, error } = body.data;
  const inner = innerError.safeParse(error);
  const code = body.data.code ?? (inner.success ? inner.data.code : undefined);
  const refuses = code !== undefined && Number(code) !== serviceCodes.success;
  // A message alone may be said of anything.
  if (!refuses && type !== 'error' && detail == null && !isTold(error)) return undefined;
  const words =
    wordsOf(body.data) ?? (inner.success ? wordsOf({ ...inner.data, error: undefined }) : undefined);
  // What comes with HTTP 404 before a stream has no code.
  const known = refuses ? code : isLostSession(words) ? serviceCodes.sessionNotFound : undefined;
  return { type: 'error', ...(known !== undefined && { code: String(known) }), message: words ?? wordless };
}

function isTold(error: unknown): boolean {
  return (typeof error === 'string' && error !== '') || (typeof error === 'object' && error !== null);
}

function isLostSession(words: string | undefined): boolean {
  return words !== undefined && /^session not found\b/iu.test(words);
}

/**
 * Decodes the `data:` payloads of one turn. It has a memory because of ADK's streaming: deltas marked
 * `partial` are followed by one whole event with the same text, which must not be shown twice.
 */
export class TurnDecoder {
  /** Text of the deltas since the last whole event. */
  private streamed = '';

  /** Decodes one payload; an empty one is a keep-alive. Never throws. */
  decode(data: string): ServiceEvent[] {
    if (data.trim() === '') return [{ type: 'heartbeat' }];
    let json: unknown;
    try {
      json = JSON.parse(data);
    } catch {
      return [{ type: 'unreadable', data }];
    }
    const flat = flatEvent.safeParse(json);
    if (flat.success) return [this.decodeFlat(flat.data)];
    const error = errorIn(json);
    if (error) return [error];
    const adk = adkEvent.safeParse(json);
    if (adk.success && isAdkEvent(adk.data)) return this.decodeAdk(adk.data);
    return [{ type: 'unreadable', data }];
  }

  private decodeFlat(event: z.infer<typeof flatEvent>): ServiceEvent {
    switch (event.type) {
      case 'text':
        return { type: 'text', text: event.content };
      case 'tool_call':
        return { type: 'toolCall', name: event.name, args: event.args };
      case 'tool_result':
        return { type: 'toolResult', name: event.name, result: event.result };
      case 'heartbeat':
        return { type: 'heartbeat' };
      case 'suggestions':
        return { type: 'suggestions', prompts: event.prompts };
    }
  }

  private decodeAdk(event: AdkEvent): ServiceEvent[] {
    const events: ServiceEvent[] = [];
    const parts = event.content?.parts ?? [];
    const text = parts.map((each) => each.text ?? '').join('');
    if (text !== '' && event.content?.role !== 'user') {
      const fresh = event.partial === true ? text : this.withoutStreamed(text);
      if (event.partial === true) this.streamed += text;
      if (fresh !== '') events.push({ type: 'text', text: fresh });
    }
    for (const { functionCall, functionResponse } of parts) {
      if (functionCall) events.push({ type: 'toolCall', name: functionCall.name, args: functionCall.args });
      if (functionResponse) {
        events.push({ type: 'toolResult', name: functionResponse.name, result: functionResponse.response });
      }
    }
    const delta = event.actions?.stateDelta;
    if (delta && Object.keys(delta).length > 0) events.push({ type: 'stateDelta', delta });
    if (event.errorCode != null || event.errorMessage != null) {
      const code = event.errorCode == null ? {} : { code: String(event.errorCode) };
      events.push({
        type: 'error',
        ...code,
        message: event.errorMessage ?? `Error ${String(event.errorCode)}`,
      });
    }
    return events.length > 0 ? events : [{ type: 'heartbeat' }];
  }

  /** The whole event repeats its deltas: only what they had not brought yet is new. */
  private withoutStreamed(text: string): string {
    const { streamed } = this;
    this.streamed = '';
    if (streamed.trim() === text.trim()) return '';
    return text.startsWith(streamed) ? text.slice(streamed.length) : text;
  }
}

function isAdkEvent(event: AdkEvent): boolean {
  return (
    event.content != null ||
    event.actions != null ||
    event.errorCode != null ||
    event.errorMessage != null ||
    event.turnComplete != null ||
    event.invocationId != null
  );
}
