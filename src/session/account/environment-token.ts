import { cloudBaseUrl } from '../../contract/addresses';
import { serviceAddress } from './service-address';
import { tokenProblem } from './token-text';

/** What the environment says of a token: the user's own, and never written anywhere. */
export type EnvironmentToken =
  | { readonly type: 'token'; readonly token: string; readonly address: string }
  /** It can't be sent in a header. */
  | { readonly type: 'badToken'; readonly address: string }
  /** The address beside it can't be used, so that it belongs to none. */
  | { readonly type: 'badAddress' };

/**
 * Reads `NEMO_TOKEN`. It belongs to the cloud's public address, or to the one that `NEMO_API_URL` names, and goes
 * to no other.
 * @param environment The process's variables, read at the border.
 * @returns `undefined` where there is no token
 */
export function environmentToken(
  environment: Readonly<Record<string, string | undefined>>,
): EnvironmentToken | undefined {
  const token = environment['NEMO_TOKEN']?.trim() ?? '';
  if (token === '') return undefined;
  const named = environment['NEMO_API_URL']?.trim() ?? '';
  const address = named === '' ? cloudBaseUrl : serviceAddress(named);
  if (address === undefined) return { type: 'badAddress' };
  return tokenProblem(token) === undefined
    ? { type: 'token', token, address }
    : { type: 'badToken', address };
}
