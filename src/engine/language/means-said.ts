import { hasValue } from './words/substance';
import type { Lexicon } from './words/lexicon';
import { imperativeOf } from './words/verb-forms';

const vague =
  /^(?<end>(?:(?:please|can you|could you|i want to|i'd like to|let's|just|also) )*(?:make|keep|get|improve|liven up|spice up|tighten|clean up|help|shorten|fix) (?:it|this|that|things|everything|the (?:video|film|clip|whole thing|intro|ending|start|beginning|end|pacing|flow|edit)|my (?:video|talk|clip))(?: (?:a (?:bit|little|lot)|much|way|even|feel|look|sound|flow|seem|more|less|better|be))*(?: [a-z]+)?),? (?:just )?by (?<gerund>[a-z]+ing) (?<what>.+)$/i;

/** "Make it snappier by cutting the pauses": what is to be done, where no more is said of what for. */
export function meansSaid(text: string, lexicon: Lexicon): string | undefined {
  const { end = '', gerund = '', what = '' } = vague.exec(text)?.groups ?? {};
  const verb = gerund === '' || hasValue(end, lexicon) ? undefined : imperativeOf(gerund, lexicon);
  return verb === undefined ? undefined : `${verb} ${what}`;
}
