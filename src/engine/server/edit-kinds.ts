import { paths } from '../../contract/addresses';
import type { EditKindData } from '../../contract/edits';
import { describedKinds } from '../language/described-kinds';
import type { Api } from './engine';
import { succeed } from './messages';

/** Beside the contract: what kinds of edits there are, and how each is written as data. */
export function addEditKinds(app: Api): void {
  let kinds: EditKindData[] | undefined;
  app.get(paths.editKinds, (context) => succeed(context, { kinds: (kinds ??= describedKinds()) }));
}
