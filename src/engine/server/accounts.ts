import { paths } from '../../contract/addresses';
import type { Api, Engine } from './engine';
import { succeed } from './messages';
import { bearerOf } from './principals';
import { badRequest } from './problem';

/** What the contract allows for a client id, in characters. */
const maxClientIdLength = 64;

/** The credits of a service that costs nothing. */
const freeCredits = 100;

/** The one endpoint of the contract that needs no token yet. */
export function addAnonymousTokens(app: Api, engine: Engine, trusted: boolean): void {
  app.post(paths.anonymousToken, (context) => {
    const clientId = context.req.header('x-client-id');
    if (clientId === undefined || clientId === '' || clientId.length > maxClientIdLength) {
      throw badRequest(`The header X-Client-Id is missing, or longer than ${maxClientIdLength} characters.`);
    }
    const bearer = bearerOf(context.req.header('authorization'));
    const { token, principal, expiresAt } = engine.principals.issue(clientId, bearer, trusted);
    const expires = new Date(expiresAt).toISOString();
    return succeed(context, { token, user_id: principal.userId, expires_at: expires, credits: freeCredits });
  });
}

export function addAccounts(app: Api): void {
  app.get(paths.credits, (context) =>
    succeed(context, { available: freeCredits, frozen: 0, total: freeCredits, unlimited: true }),
  );
}
