import { mediaKindOf } from '../../../contract/media';
import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** Cut lists: "harbour 0-10, beach 5-15", "10s of harbour, then the last 5 seconds of beach", "photo1 for 2 seconds, then harbour". */

/** What of a file is to be seen, in the order of the list. */
interface Piece {
  readonly file: string;
  readonly isImage: boolean;
  /** "first 10 seconds", "0:05 to 0:15"; the whole where it is missing. */
  readonly part?: string | undefined;
  /** How long an image stands. */
  readonly length?: string | undefined;
}

const unit = '(?:s|secs?|seconds?|m|mins?|minutes?)';
const clock = String.raw`\d{1,2}:\d{2}(?:\.\d{1,3})?|\d{1,3}(?:\.\d{1,3})?`;
const length = String.raw`\d{1,3}(?:\.\d{1,3})? ?${unit}`;
const range = String.raw`(${clock}) ?(?:${unit} )?(?:-|–|to|until|till) ?(${clock}) ?${unit}?`;
const lead =
  /^\s*(?:(?:please|just|only|i want|i need|we need|i'd like|use|take|keep|give me|make it|edit|cut list|order|sequence|start(?:ing)? with|open(?:ing)? with|begin(?:ning)? with)[,:]? )*(?:cut list|edit|order|sequence)?:? ?/i;
const joint = /^,? ?(?:and )?(?:then|followed by|after that|next) |^ ?(?:,|;|\n|\+|->|→) ?(?:and )?|^ and /i;
/** "8 seconds of harbour and 4 of beach": the unit is said once. */
const unitLent = new RegExp(
  String.raw`\b(\d{1,3}(?:\.\d{1,3})?) ?(${unit})( (?:of|from) [^,;.\n\d]{2,40}?(?:,? and|,|,? then|,? and then) (?:the )?(?:(?:first|last) )?)(\d{1,3}(?:\.\d{1,3})?)(?= (?:of|from) [a-z])`,
  'gi',
);
/** "Harbour for 10 seconds, beach for 8" */
const unitLentFor = new RegExp(
  String.raw`\bfor (\d{1,3}(?:\.\d{1,3})?) ?(${unit})((?:,? and |, (?:and |then )?|,? then )[^,;.\n\d]{2,40}? for )(\d{1,3})(?=$|[.,;!\n]| and )`,
  'gi',
);
/** In characters. */
const longest = 1000;

/** A prompt that begins with such a list, as a clause for each of its pieces, and one for their order. */
export function withClipPieces(prompt: string, grammar: Grammar): string {
  if (prompt.length > longest || hasChinese(prompt)) return prompt;
  const names = namesOf(grammar);
  const ordered = orderOf(prompt, grammar);
  if (ordered !== undefined) return ordered;
  const listed = prompt.replace(unitLent, '$1 $2$3$4 $2').replace(unitLentFor, 'for $1 $2$3$4 $2');
  let rest = listed.slice(lead.exec(listed)?.[0].length ?? 0);
  const pieces: Piece[] = [];
  for (let piece = pieceAt(rest, names); piece; piece = pieceAt(rest, names)) {
    pieces.push(piece.piece);
    rest = rest.slice(piece.length);
    const link = joint.exec(rest)?.[0];
    if (link === undefined || pieceAt(rest.slice(link.length), names) === undefined) break;
    rest = rest.slice(link.length);
  }
  // A clip that comes again would be cut again.
  const ends =
    !/^[^.;\n]{0,60}\bagain\b/i.test(rest) && (rest === '' || /^[.!?\n;,]|^ (?:and|then) /.test(rest));
  const wishes = ends ? wishesFor(pieces, grammar) : undefined;
  return wishes ? `${wishes.join('\n')}\n${rest.replace(/^[\s.,;!]+(?:and |then )*/i, '')}`.trim() : prompt;
}

const nameAlone =
  /^(?:the |my )?(?:(?:clip|photo|video|picture) )?[\w-]+(?:\.[a-z\d]{3,4})?(?: (?:clip|shot|video|one|photo|footage|picture))?$/i;
const linked =
  /,? (?:and )?(?:then|after that|afterwards|next|followed by|finally|lastly|at the end|last|second|third)(?: comes)?,? (?=(?:the |my )?[a-z])/i;

/** "Beach, harbour, drone. In that order", "first the beach, after that the drone and at the end the harbour" */
function orderOf(prompt: string, { clipsIn }: Grammar): string | undefined {
  const said = /^(?:(?:please|i want|put|play|show|order|make it|it should be|should be)[:,]? )*(.{5,120}?)[,.;]? (?:please )?(?:in (?:that|this|exactly that|exactly this|the following) order)(?: please)?[.!\s]*$/i.exec(prompt.trim())?.[1];
  const first = /^(?:(?:please|i want|put|play|show|let's have)[:,]? )*(?:first|start with|begin with|open with)(?: comes| up)?,? (.{5,120}?)[.!\s]*$/i.exec(prompt.trim())?.[1];
  const inTurn = first !== undefined && linked.test(first) ? first.split(linked) : undefined;
  const listed = inTurn ?? said?.split(/,? and |,? then |[,;>→]+/) ?? [];
  const names = listed.map((name) => name.trim()).filter((name) => name !== '');
  return names.length >= 2 && names.every((name) => nameAlone.test(name) && clipsIn(name).length === 1) ? `reorder the clips: ${names.join(', ')}` : undefined;
} // prettier-ignore

interface Name {
  readonly file: string;
  readonly words: string;
}

function namesOf({ files }: Grammar): readonly Name[] {
  return files
    .filter(({ fileName }) => mediaKindOf(fileName) !== 'audio')
    .map(({ fileName }) => ({ file: fileName, words: fileName.replace(/\.[^.]+$/, '') }))
    .filter(({ words }) => /^[\w -]{2,40}$/.test(words));
}

function pieceAt(text: string, names: readonly Name[]): { piece: Piece; length: number } | undefined {
  for (const { file, words } of names) {
    const name = String.raw`(?:the |my )?${words}(?:\.[a-z\d]{3,4})?(?: (?:clip|shot|part|one|video))?(?: again)?(?: whole| complete| in full| uncut)?(?![\w-]|\.\w)`;
    const end = String.raw`(?=$|[\s.,;!\n]*(?:$|[.,;!\n+→]| (?:and|then|followed|->) ))`;
    const isImage = mediaKindOf(file) === 'image';
    const found = (pattern: string) => new RegExp(`^(?:${pattern})${end}`, 'i').exec(text);
    const stands = isImage ? found(String.raw`${name}(?: for| -|,)? (${length})`) : undefined;
    if (stands) return { piece: { file, isImage, length: stands[1] }, length: stands[0].length };
    const times = isImage ? null : (found(String.raw`${name}(?: from|:)? ${range}`) ?? found(String.raw`(?:from )?${range} (?:of|from) ${name}`)); // prettier-ignore
    if (times) return { piece: { file, isImage, part: partOf(times[1], times[2]) }, length: times[0].length };
    const edge = isImage ? null : (found(String.raw`(?:the )?(first|last|middle) (${length}) (?:of|from) ${name}`) ?? found(String.raw`${name}(?:'s|:)? (?:the )?(first|last|middle) (${length})`)); // prettier-ignore
    if (edge) return { piece: { file, isImage, part: `${edge[1]} ${edge[2]}` }, length: edge[0].length };
    const some = isImage ? null : (found(String.raw`(${length}) (?:of|from) ${name}`) ?? found(String.raw`${name}(?: for|:| -|,)? (${length})(?: long)?`)); // prettier-ignore
    if (some) return { piece: { file, isImage, part: `first ${some[1]}` }, length: some[0].length };
    const shortened = isImage ? null : found(String.raw`${name},? (?:trimmed|cut|shortened|cropped)(?: down)? to (${length})`); // prettier-ignore
    if (shortened)
      return { piece: { file, isImage, part: `first ${shortened[1]}` }, length: shortened[0].length };
    const whole = found(name);
    if (whole) return { piece: { file, isImage }, length: whole[0].length };
  }
  return undefined;
}

function partOf(from = '', to = ''): string {
  const plain = (time: string) => (time.includes(':') ? time : `0:${time.padStart(2, '0')}`);
  return Number(from) >= 60 || Number(to) >= 60
    ? `${from} to ${to} seconds`
    : `${plain(from)} to ${plain(to)}`;
}

function wishesFor(pieces: readonly Piece[], { editOf, clipsIn, lengthOf }: Grammar): readonly string[] | undefined {
  const files = pieces.map(({ file }) => file);
  const isRepeated = new Set(files).size < files.length;
  // A list of names alone is an order.
  if (pieces.length < 2 || (!isRepeated && pieces.every(({ part, length: stands }) => part === undefined && stands === undefined))) return undefined;
  if (isRepeated) return wishesForRepeated(pieces, { clipsIn, lengthOf });
  const cuts = pieces.flatMap(({ file, part }) => (part === undefined ? [] : [`keep only the ${part} of ${file}`]));
  const places = pieces.map(({ file }) => clipsIn(file)[0]);
  const known = places.filter((place) => place !== undefined);
  const videos = pieces.filter((_, i) => places[i] !== undefined).map(({ file }) => file);
  let count = 0;
  while (count < 100 && lengthOf(`clip ${count + 1}`) !== undefined) count++;
  const others = count > known.length ? [`keep only ${videos.join(' and ')}`] : [];
  const isInOrder = known.every((place, i) => i === 0 || place > (known[i - 1] ?? 0));
  const order = isInOrder || videos.length < 2 ? [] : [`order: ${videos.join(', ')}`];
  const stills = pieces.flatMap(({ file, length: stands }, i) => {
    if (places[i] !== undefined) return stands === undefined ? [] : [`show ${file} for ${stands}`];
    const before = pieces[i - 1]?.file;
    const where = before === undefined ? 'at the start' : `after ${before}`;
    return [`put ${file} ${where}${stands === undefined ? '' : ` for ${stands}`}`];
  });
  const wishes = [...cuts, ...others, ...order, ...stills];
  return [...cuts, ...others].every((wish) => /^keep/.test(editOf(wish)?.edit ?? '')) ? wishes : undefined;
} // prettier-ignore

/** Where a clip comes again there is a copy of it first, and what is seen of each is told by its number. */
function wishesForRepeated(pieces: readonly Piece[], { clipsIn, lengthOf }: Pick<Grammar, 'clipsIn' | 'lengthOf'>): readonly string[] | undefined {
  const files = pieces.map(({ file }) => file);
  const own = [...new Set(files)];
  if (own.length < 2 || own.some((file) => clipsIn(file).length !== 1) || pieces.some(({ isImage }) => isImage)) return undefined;
  const isAll = lengthOf(`clip ${own.length + 1}`) === undefined;
  const cuts = pieces.flatMap(({ part }, i) => (part === undefined ? [] : [`keep only the ${part} of clip ${i + 1}`]));
  return [...(isAll ? [] : [`keep only ${own.join(' and ')}`]), `order: ${files.join(', ')}`, ...cuts];
} // prettier-ignore
