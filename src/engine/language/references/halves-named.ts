import type { Place } from '../../model/timeline';
import type { Context } from '../context';

/** Two pictures that share the frame are called by their sides: "the left one", "the one on the right". */

const opposite: Partial<Record<Place, Place>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};
const noun = '(?:one|video|clip|side|half|picture|shot)';
const side = new RegExp(
  String.raw`\b(?:the |that )?(?:(left|right|top|bottom)(?:[- ]hand)? ${noun}|${noun} (?:on|at) the (left|right|top|bottom)|(?:left|right|top|bottom)(?='s (?:sound|audio|volume)))\b`,
  'gi',
);
const soundAlone =
  /^(?:(?:please|and|but|just|only|can you|could you) )*(?:use|keep|have|hear|leave|play|take) (?:only |just )?(?:the )?(?:sound|audio) (?:of|from|on) (\S+)(?: only)?[.!]*$/i;

/** A clause with the names of the files for the sides that it names, where two pictures share the frame. */
export function withHalvesNamed(clause: string, { timeline, media }: Context): string {
  if (timeline === undefined || clause.length > 120) return clause;
  const nameAt = (place: Place | undefined) => {
    const [half, ...more] = timeline.overlays.filter((each) => each.place === place && each.margin === 0);
    return more.length > 0 ? undefined : media.find(({ id }) => id === half?.mediaId)?.fileName;
  };
  let other: string | undefined;
  const named = clause.replace(side, (said: string, before?: string, after?: string) => {
    const place = asPlace((before ?? after ?? said.replace(/^(?:the|that) /i, '')).toLowerCase());
    const [own, beside] = [nameAt(place), nameAt(place && opposite[place])];
    if (own === undefined || beside === undefined) return said;
    other = beside;
    return own;
  });
  // What is to be heard alone silences the other half.
  return other !== undefined && soundAlone.test(named) && /\b(?:only|just)\b/i.test(named)
    ? `mute ${other}`
    : named;
}

function asPlace(text: string): Place | undefined {
  return text === 'left' || text === 'right' || text === 'top' || text === 'bottom' ? text : undefined;
}
