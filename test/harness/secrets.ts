import assert from 'node:assert/strict';

/** A bearer or claim token as services give them out; the short ones that tests sign in with are none. */
const tokens = /(?:nmv_usr_|clm_)[\w-]{8,}/u;

/** The first token in a text, without most of its letters, so that it can be told. */
export function tokenIn(text: string): string | undefined {
  const [found] = tokens.exec(text) ?? [];
  return found && `${found.slice(0, 11)}…`;
}

/** @param where What the text is, for the message. @throws AssertionError where a token is in it */
export function assertNoToken(text: string, where: string): void {
  const found = tokenIn(text);
  assert.equal(found, undefined, `${where} tells a token: ${found ?? ''}`);
}

/** How much of the end of one piece of a text is looked at again with the next: a token may be cut in two. */
const overlap = 64;

/** Looks for tokens in a text that comes piece by piece. */
export class TokenWatch {
  private end = '';
  /** The first that was seen. */
  found: string | undefined;

  see(piece: string): void {
    const text = this.end + piece;
    this.found ??= tokenIn(text);
    this.end = text.slice(-overlap);
  }
}
