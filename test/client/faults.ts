import {
  code,
  cutWire,
  flat,
  hangUp,
  html,
  json,
  raw,
  silence,
  status,
  wireOf,
} from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { mp4 } from '../harness/scripted-service';

/** What an operation is answered with when all is well. */
export type Shape = 'json' | 'stream' | 'file';

/** What can go wrong with a request. `refused` and `reset-sending` happen before there can be an answer. */
export const faultNames = [
  'refused',
  'reset-before',
  'reset-headers',
  'reset-body',
  'reset-sending',
  'time-out',
  ...(['400', '401', '402', '404', '429', '500', '502', '503'] as const),
  ...(['code 1001', 'code 1002', 'code 2001', 'code 4001', 'code 4002', 'code 9999'] as const),
  'empty body',
  'HTML',
  'cut JSON',
  'wrong types',
  '10 MB',
] as const;
export type FaultName = (typeof faultNames)[number];

/** What the table says of each. */
export const faultTitles: Readonly<Record<FaultName, string>> = {
  refused: 'connection refused',
  'reset-before': 'reset before the answer',
  'reset-headers': 'reset after the headers',
  'reset-body': 'reset in the middle of the body',
  'reset-sending': 'reset while the request body is sent',
  'time-out': 'no answer at all',
  400: 'HTTP 400',
  401: 'HTTP 401',
  402: 'HTTP 402',
  404: 'HTTP 404',
  429: 'HTTP 429',
  500: 'HTTP 500',
  502: 'HTTP 502',
  503: 'HTTP 503',
  'code 1001': 'code 1001',
  'code 1002': 'code 1002',
  'code 2001': 'code 2001',
  'code 4001': 'code 4001',
  'code 4002': 'code 4002',
  'code 9999': 'an unknown code',
  'empty body': 'an empty body',
  HTML: 'HTML',
  'cut JSON': 'cut JSON',
  'wrong types': 'wrong types',
  '10 MB': 'a body of more than 10 MB',
};

const contentTypes = { json: 'application/json', stream: 'text/event-stream', file: 'video/mp4' } as const;

const wholeBodies = {
  json: '{"code":0,"data":{"available":90,"frozen":10,"total":100}}',
  stream: flat.text('Done.'),
  file: mp4.toString('latin1'),
} as const;

const tooMuch = 'x'.repeat(10 * 1024 * 1024 + 1);

/** The answer that a fault is, for those that are answers. */
export function faultyAnswer(fault: Exclude<FaultName, 'refused' | 'reset-sending'>, shape: Shape): Answer {
  const contentType = contentTypes[shape];
  const wire = wireOf(wholeBodies[shape], contentType);
  const headerBytes = wire.length - Buffer.byteLength(wholeBodies[shape]);
  switch (fault) {
    case 'reset-before':
      return hangUp;
    case 'reset-headers':
      return cutWire(wire, headerBytes);
    case 'reset-body':
      return cutWire(wire, headerBytes + 9);
    case 'time-out':
      return silence;
    case 'empty body':
      return raw('', contentType);
    case 'HTML':
      return html;
    case 'cut JSON':
      return shape === 'stream'
        ? raw('data: {"type":"text","con\n\n', contentType)
        : raw('{"code":0,"data":{"avail', 'application/json');
    case 'wrong types':
      return shape === 'stream'
        ? raw('data: {"type":"text","content":5}\n\n', contentType)
        : json({
            code: 'zero',
            success: 'yes',
            data: { status: 7, files: {}, available: '9', session_id: 5 },
          });
    case '10 MB':
      return shape === 'json'
        ? raw(`{"code":0,"data":{"available":1,"x":"${tooMuch}"}}`, contentType)
        : raw(shape === 'stream' ? flat.text(tooMuch) : tooMuch, contentType);
    case 'code 1001':
    case 'code 1002':
    case 'code 2001':
    case 'code 4001':
    case 'code 4002':
    case 'code 9999':
      return code(Number(fault.slice('code '.length)), 'The service does not want to.');
    case '400':
    case '401':
    case '402':
    case '404':
    case '429':
    case '500':
    case '502':
    case '503':
      return status(Number(fault));
  }
}
