import { isMusic } from '../../language/clauses/commands';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';

/** How it is told which part of a song is to be heard. */

export function isSong(token: Token | undefined): boolean {
  return isMusic(token) || isSpelt(token, /^(it|track|它)$/);
}

/** Takes "1:00 to 1:45 of it", "0:30-1:00 of song.mp3": so much of the song, from there. */
export function takeStretchOfSong(
  reading: Reading,
): { readonly songMs: number; readonly lengthMs: number } | undefined {
  const { tokens } = reading;
  for (const [first, second] of reading.all('time').map((time, i, all) => [time, all[i + 1]] as const)) {
    if (!second || second.ms <= first.ms) continue;
    const [from, to] = [tokens.indexOf(first), tokens.indexOf(second)];
    const isRange = tokens.slice(from + 1, to).every((token) => token.type === 'mark' || means(token, w.to, w.and) || isSpelt(token, /^(?:until|till|through)$/)); // prettier-ignore
    const owner = isRange ? songBefore(tokens, from) : undefined;
    if (owner !== undefined) {
      reading.takeToken(...tokens.slice(owner + 1, to + 1));
      return { songMs: first.ms, lengthMs: second.ms - first.ms };
    }
    const link = tokens[to + 1];
    const song = tokens.slice(to + 2, to + 5).find((token) => !isSpelt(token, /^(?:the|that|this|my|audio)$/));
    if (!isRange || !isSpelt(link, /^(?:of|from|in)$/) || !isSong(song)) continue;
    reading.takeToken(...tokens.slice(from, to + 2), ...(means(tokens[from - 1], w.from) ? [tokens[from - 1]] : []));
    return { songMs: first.ms, lengthMs: second.ms - first.ms };
  }
  return undefined;
} // prettier-ignore

/** “歌的1分钟到2分钟”: where the song stands whose part that is. */
function songBefore(tokens: readonly Token[], from: number): number | undefined {
  let at = from - 1;
  let isOwned = false;
  for (let token = tokens[at]; isSpelt(token, /^(?:的|第|从|的第)$/); token = tokens[--at])
    isOwned ||= isSpelt(token, /的/);
  return isOwned && isSong(tokens[at]) ? at : undefined;
}
