import { Hono } from 'hono';
import { loopbackHosts } from '../../contract/addresses';
import { serviceCodes } from '../../contract/answers';
import { addAccounts, addAnonymousTokens } from './accounts';
import { addControls } from './controls';
import { addEditKinds } from './edit-kinds';
import type { Engine, Env } from './engine';
import { addInspection } from './inspection-routes';
import type { Answer } from './listen';
import { addPreviews } from './preview-route';
import { bearerOf } from './principals';
import { Problem, engineCodes, problemOf, tokenInvalid } from './problem';
import { addRenders } from './renders';
import { addSessions } from './sessions';
import { addDraftFrames } from './draft-frame-route';

/**
 * The contract's endpoints.
 * @param trusted For the socket, which only the user of this machine can open.
 */
export function engineApp(engine: Engine, trusted: boolean): Answer {
  const app = new Hono<Env>();

  app.onError((error, context) => {
    const problem = problemOf(error, engine.log);
    const detail = problem.code === serviceCodes.sessionNotFound ? { detail: problem.message } : {};
    const words = typeof problem.words === 'object' ? { words: problem.words } : {};
    return context.json(
      { code: problem.code, message: problem.message, ...words, ...detail },
      problem.status,
    );
  });
  app.notFound((context) =>
    context.json({ code: engineCodes.badRequest, message: 'There is no such address.' }, 404),
  );

  if (trusted) {
    addControls(app, engine);
  } else {
    app.use(async (context, next) => {
      const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
      // A page elsewhere may have a name that leads here.
      if (!loopbackHosts.has(host) || context.req.header('origin') !== undefined) {
        throw new Problem(403, engineCodes.badRequest, 'Requests from web pages are refused.');
      }
      await next();
    });
  }

  app.use(async ({ env: { outgoing } }, next) => {
    const done = engine.idle.begin();
    // A stream goes on after its handler returns.
    if (outgoing.closed) done();
    else outgoing.once('close', done);
    await engine.ready;
    await next();
  });

  addAnonymousTokens(app, engine, trusted);

  app.use(async (context, next) => {
    const principal = engine.principals.find(bearerOf(context.req.header('authorization')));
    if (!principal) throw tokenInvalid();
    context.set('principal', principal);
    await next();
  });

  addAccounts(app);
  addSessions(app, engine);
  addRenders(app, engine);
  addPreviews(app, engine);
  addDraftFrames(app, engine);
  addEditKinds(app);
  addInspection(app, engine);

  return (request, env) => app.fetch(request, env);
}
