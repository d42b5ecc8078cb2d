import type { ServiceErrorKind } from '../../src/client/errors';
import type { SessionErrorKind } from '../../src/session/errors';
import type { FaultName } from './faults';
import { operations } from './faulty-operations';
import type { Operation, OperationName } from './faulty-operations';

/** How an operation ends, and how many requests its endpoint got. */
export interface Expected {
  readonly ends: 'done' | ServiceErrorKind | SessionErrorKind;
  readonly requests: number;
}

const once = (ends: Expected['ends']): Expected => ({ ends, requests: 1 });
const done = (requests: number): Expected => ({ ends: 'done', requests });

/**
 * The rules of the contract for each cell of the matrix; `undefined` where the fault cannot happen.
 * @param lasting Whether every request meets the fault, or only the first.
 */
export function expected(name: OperationName, fault: FaultName, lasting: boolean): Expected | undefined {
  const operation: Operation = operations[name];
  if (fault === 'reset-sending' && !operation.sendsBody) return undefined;
  // Where one refusal is all there is, it lasts.
  if (fault === 'refused' && !lasting) return undefined;
  switch (name) {
    case 'outputAddress':
      return outputAddress(fault, lasting);
    case 'render':
      return render(fault) ?? general(operation, fault, lasting);
    case 'run':
      return message(fault, lasting) ?? general(operation, fault, lasting);
    case 'download':
      return file(fault, lasting) ?? general(operation, fault, lasting);
    case 'cancelRender':
      return cancelling(fault) ?? general(operation, fault, lasting);
    case 'anonymousToken':
      // There is no other token to ask for one with.
      return fault === '401' || fault === 'code 1001'
        ? once('tokenInvalid')
        : general(operation, fault, lasting);
    default:
      return general(operation, fault, lasting);
  }
}

/** Every request: a token is renewed once, HTTP 429 waited for once, and nothing else tried again. */
function general({ ofSession, ofExport }: Operation, fault: FaultName, lasting: boolean): Expected {
  switch (fault) {
    case 'refused':
      return { ends: 'unreachable', requests: 0 };
    case 'reset-before':
    case 'reset-headers':
    case 'reset-body':
    case 'reset-sending':
      return once('unreachable');
    case 'time-out':
      return once('timedOut');
    case '401':
    case 'code 1001':
      return { ends: lasting ? 'tokenInvalid' : 'done', requests: 2 };
    case '429':
      return { ends: lasting ? 'rateLimited' : 'done', requests: 2 };
    case '402':
      return once(ofExport ? 'exportBlocked' : 'paymentRequired');
    case '404':
      return once(ofSession ? 'sessionLost' : 'refused');
    case '400':
    case 'code 9999':
      return once('refused');
    case '500':
    case '502':
    case '503':
      return once('serverFailed');
    case 'code 1002':
      return once('sessionLost');
    case 'code 2001':
      return once('noCredits');
    case 'code 4001':
      return once('unsupportedType');
    case 'code 4002':
      return once('tooLarge');
    case 'empty body':
    case 'HTML':
    case 'cut JSON':
    case 'wrong types':
    case '10 MB':
      return once('badAnswer');
  }
}

/**
 * A message is sent once: what became of it is read from the state. In the matrix a fault that happens once leaves
 * the edit done, and one that lasts leaves the state as it was. A failure of the service, or of what stands before
 * it, does not tell either whether the message was taken.
 */
function message(fault: FaultName, lasting: boolean): Expected | undefined {
  switch (fault) {
    case 'reset-before':
    case 'reset-headers':
    case 'reset-body':
    case 'reset-sending':
    case '500':
    case '502':
    case '503':
      return once(lasting ? 'turnLost' : 'done');
    case 'time-out':
      return once('turnTimedOut');
    // A stream without words, or with events that say nothing, is a silent edit.
    case 'empty body':
    case 'cut JSON':
    case 'wrong types':
    case '10 MB':
      return done(1);
    default:
      return undefined;
  }
}

/** A render whose request may have arrived is asked for, not requested again. */
function render(fault: FaultName): Expected | undefined {
  switch (fault) {
    case 'reset-before':
    case 'reset-headers':
    case 'reset-body':
    case 'reset-sending':
    case 'time-out':
    case '502':
    case 'empty body':
    case 'HTML':
    case 'cut JSON':
    case 'wrong types':
    case '10 MB':
      return done(1);
    default:
      return undefined;
  }
}

/** What may pass is tried three times. What is no JSON or HTML is taken for the file. */
function file(fault: FaultName, lasting: boolean): Expected | undefined {
  const thrice = (ends: Expected['ends']): Expected => (lasting ? { ends, requests: 3 } : done(2));
  switch (fault) {
    case 'reset-headers':
    case 'reset-body':
    case 'empty body':
      return thrice('incompleteDownload');
    case 'reset-before':
      return thrice('unreachable');
    case 'time-out':
      return thrice('timedOut');
    case '500':
    case '502':
    case '503':
      return thrice('serverFailed');
    case 'HTML':
    case 'cut JSON':
    case 'wrong types':
      return thrice('badAnswer');
    case '404':
      return once('exportExpired');
    case '10 MB':
      return done(1);
    default:
      return undefined;
  }
}

/** Whatever the answer to a cancelling is, it is of no interest, unless it refuses. */
function cancelling(fault: FaultName): Expected | undefined {
  const said = fault === 'empty body' || fault === 'HTML' || fault === 'cut JSON' || fault === 'wrong types';
  return said ? done(1) : undefined;
}

/** Where the output address gives no file, or never the whole, the service itself does. */
function outputAddress(fault: FaultName, lasting: boolean): Expected {
  const breaksOff = fault === 'reset-headers' || fault === 'reset-body' || fault === 'empty body';
  if (breaksOff) return done(lasting ? 3 : 2);
  return done(fault === 'refused' ? 0 : 1);
}
