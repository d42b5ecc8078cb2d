import type { SentenceId } from './sentences';

/**
 * A test, as `it` makes one, that proves sentences of the contract: `docs/contract.md` names it beside them for as
 * long as it passes. An id that is no sentence's does not compile.
 */
export function proves(
  ids: SentenceId | readonly SentenceId[],
  title: string,
  test: Mocha.Func | Mocha.AsyncFunc,
): Mocha.Test {
  // `it` tells the two kinds of function apart by their arguments, as mocha does.
  return Object.assign(it(title, test as Mocha.AsyncFunc), { proves: [ids].flat() });
}
