/** What an export waits for: an edit that is yet to be made, or only that things are as they should be. */
export type Condition = { readonly type: 'state' } | { readonly type: 'edit'; readonly words: string };

/** Verbs of edits whose last letter is doubled: "trimming". */
const doubling = ['trim', 'cut', 'split', 'put', 'crop', 'set', 'drop', 'get', 'swap', 'strip'];
const regular = [
  ...['remove', 'add', 'delete', 'mute', 'merge', 'speed', 'slow', 'fade', 'rotate', 'replace', 'change'],
  ...[
    'insert',
    'fix',
    'clean',
    'adjust',
    'make',
    'apply',
    'move',
    'stabilize',
    'color',
    'balance',
    'shorten',
  ],
  ...[
    'blur',
    'reverse',
    'turn',
    'overlay',
    'take',
    'combine',
    'join',
    'tighten',
    'edit',
    'normalize',
    'write',
  ],
];
const irregularPast = {
  cut: 'cut',
  split: 'split',
  put: 'put',
  set: 'set',
  got: 'get',
  made: 'make',
  took: 'take',
};

const imperatives: ReadonlyMap<string, string> = new Map([
  ...doubling.flatMap((verb) => {
    const stem = verb + verb.slice(-1);
    return [[`${stem}ing`, verb] as const, [`${stem}ed`, verb] as const];
  }),
  ...regular.flatMap((verb) => {
    const stem = verb.replace(/e$/u, '');
    return [[`${stem}ing`, verb] as const, [`${stem.replace(/y$/u, 'i')}ed`, verb] as const];
  }),
  ...Object.entries(irregularPast),
]);

const conjunction = '^(?:(?:and|but|only)\\s+)*(?:after|once|when|as\\s+soon\\s+as)\\s+';
const doer = "(?:you|we|i)(?:\\s+have|'ve|’ve|\\s+are|'re|’re)?\\s+";
const doneWith = '(?:(?:done|finished|finish)\\s+(?:with\\s+)?)?';
const edit = new RegExp(
  `${conjunction}(?:${doer}${doneWith}|(?=\\p{L}+ing\\s))(?<verb>\\p{L}+)\\s+(?=\\S)`,
  'iu',
);
const subject = '(?:it|this|that|they|everything|(?:the|my|all|all the|your)(?:\\s+[\\p{L}\\p{N}]+){1,4}?)';
const state = new RegExp(
  `${conjunction}${subject}(?:'s|’s|'re|’re|\\s+(?:is|are|has|have|looks?|gets?))\\s`,
  'iu',
);

/** "adding a title", as it would be asked for: "add a title". */
export function imperativeOf(clause: string): string | undefined {
  const [, gerund = '', rest = ''] = /^\s*(\p{L}+ing)(\s.*)$/su.exec(clause) ?? [];
  const verb = imperatives.get(gerund.toLowerCase());
  return verb === undefined ? undefined : verb + rest;
}

/**
 * Reads what an export is said to wait for: "after trimming the silences" asks to trim them, "when the silences are
 * gone" asks for nothing.
 * @param clause As it was typed; its first 120 characters tell.
 */
export function conditionOf(clause: string): Condition | undefined {
  const text = clause.trim();
  const head = text.slice(0, 120);
  const match = edit.exec(head);
  const verb = match?.groups?.['verb'];
  if (match && verb !== undefined && !/^(?:done|finished|ready)$/iu.test(verb)) {
    const rest = text.slice(match[0].length);
    return { type: 'edit', words: `${imperatives.get(verb.toLowerCase()) ?? verb} ${rest}` };
  }
  return state.test(`${head} `) ? { type: 'state' } : undefined;
}
