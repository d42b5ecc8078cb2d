import { enginePaths } from '../../contract/rendezvous';
import type { Api, Engine } from './engine';
import { succeed } from './messages';

/** Beside the contract, for the windows of this machine's user: which engine it is, and its end. */
export function addControls(app: Api, engine: Engine): void {
  app.get(enginePaths.info, (context) => context.json(engine.info()));

  app.post(enginePaths.stop, (context) => {
    context.env.outgoing.once('close', engine.stop);
    context.header('Connection', 'close');
    return succeed(context, {});
  });
}
