import { loopbackHosts } from '../../contract/addresses';

/**
 * The one spelling of a service's address, to which its token is bound: https, or http to this machine alone, so
 * that a token never travels in the open; without a user name, query or fragment.
 * @returns without a slash at the end; `undefined` for an address that no token may be sent to
 */
export function serviceAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || /[?#]/u.test(trimmed)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(trimmed);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
  return isSafe && username === '' && password === '' ? href.replace(/\/+$/, '') : undefined;
}
