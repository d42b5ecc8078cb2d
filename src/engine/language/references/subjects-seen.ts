/** Nobody is found in a picture here: where it is to be zoomed in on is asked. */

const onSomebody =
  / (?:on|to|into|onto|at) (?:my|the|his|her|their|our) (?:face|eyes|head|speaker|presenter|host|person|guy|man|woman|dog|cat|ball|car|boat|product|hands?|subject)(?:'s face)?\b/i;
const zooming = /\b(?:zoom|punch|push)\b/i;

/** "Punch in on my face at 0:33": the same for parts of the picture, as far as that is understood. */
export function zoomsElsewhere(clause: string, reads: (prompt: string) => boolean): string[] {
  if (clause.length > 160 || !zooming.test(clause) || !onSomebody.test(clause)) return [];
  const plain = clause.replace(/[\s.!?]+$/u, '');
  const into = /\b(?:zoom|punch|push)\w* in /i.test(plain) ? ' ' : ' in ';
  const places = ['the middle', 'the left', 'the right', 'the top'];
  return places
    .map((place) => plain.replace(onSomebody, `${into}on ${place}`).replace(/ {2,}/g, ' '))
    .filter(reads);
}
