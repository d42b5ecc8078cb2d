import type { EditData } from '../src/contract/edits';
import { describedKinds } from '../src/engine/language/described-kinds';
import { paths } from '../src/contract/addresses';

/** The text of `docs/edits.md`, made of what the kinds of edits say of themselves. */
export function editsDocument(): string {
  const kinds = describedKinds();
  const sections = kinds.map(({ edit, summary, schema, examples }) =>
    [
      `## ${edit}`,
      '',
      summary,
      '',
      ...fieldTable(schema),
      ...jsonExample(examples),
      'Said, for example:',
      '',
      ...examples.map(({ prompt }) => `- \`${prompt}\``),
      '',
    ].join('\n'),
  );
  return [introduction(kinds.map(({ edit }) => edit)), ...sections].join('\n');
}

function introduction(names: readonly string[]): string {
  return `# Edits

Every edit of the embedded engine, as it is said in words and as it is sent as JSON. This page is made of the
schemas in \`src/engine/edits/kinds/\` by \`npm run docs\`; a test fails where it is not what they say.

Times are in milliseconds. A moment is counted from the start of the timeline, from its end where it is negative, and
\`"end"\` is the end. Clips are counted from 1, from the last one by negative numbers. A field that no kind knows is
refused, not passed over.

Edits are a part of a message, beside or in place of text, and are done in order as one step of the history:

\`\`\`http
POST /run_sse
Content-Type: application/json

{
  "session_id": "…",
  "new_message": {
    "parts": [{ "edits": [{ "edit": "trimSilences" }], "request": "get rid of the pauses" }]
  }
}
\`\`\`

\`request\` is optional: the user's own words, by which undo names the step. The answer is the same stream as for words;
the \`tool_result\` after each edit tells whether it was done and what was said of it. Edits that don't fit their schema
are refused with HTTP 400 and what is wrong, before anything is done. With \`"dry_run": true\` beside \`session_id\`, words
and edits are answered as if they were done, and nothing is kept. \`GET ${paths.editKinds}\` hands out all of this
page as JSON, with a JSON Schema for each kind.

A timeline that the session had before becomes the newest step of the history by a part that stands alone in its
message: \`{ "restore": "…", "request": "…" }\`, where \`restore\` is the SHA-256 of the draft's text as the state had it, in
hexadecimal digits, or \`"empty"\` for the timeline before the first edit.

There are: ${names.map((name) => `[${name}](#${name.toLowerCase()})`).join(', ')}.
`;
}

type JsonSchema = Readonly<Record<string, unknown>>;

/** A table of the fields of an object, but for its `edit`. */
export function fieldTable(schema: JsonSchema): string[] {
  const fields = Object.entries(objectOf(schema['properties'])).filter(([name]) => name !== 'edit');
  if (fields.length === 0) return [];
  const required = listOf(schema['required']);
  const rows = fields.map(([name, json]) => {
    const field = objectOf(json);
    const usual = field['default'];
    const presence =
      usual !== undefined
        ? `\`${JSON.stringify(usual)}\``
        : required.includes(name)
          ? 'required'
          : 'optional';
    return `| \`${name}\` | ${cell(valueText(field))} | ${presence} | ${cell(wordsOf(field))} |`;
  });
  return ['| field | value | default | meaning |', '| --- | --- | --- | --- |', ...rows, ''];
}

function wordsOf({ description }: JsonSchema): string {
  return typeof description === 'string' ? description : '';
}

/** What a value may be, such as `integer, 100 to 600000` or `"all" or {"clips": [integer]}`. */
function valueText(schema: JsonSchema): string {
  const { const: only, enum: several, anyOf, type } = schema;
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(several)) return several.map((each) => JSON.stringify(each)).join(', ');
  if (Array.isArray(anyOf)) return anyOf.map((each) => valueText(objectOf(each))).join(' or ');
  if (type === 'array') {
    const items = schema['prefixItems'] ?? [schema['items']];
    const of = Array.isArray(items) ? items.map((each) => valueText(objectOf(each))).join(', ') : '';
    return `[${of}]`;
  }
  if (type === 'object') {
    const required = listOf(schema['required']);
    const fields = Object.entries(objectOf(schema['properties'])).map(
      ([name, json]) => `"${name}"${required.includes(name) ? '' : '?'}: ${valueText(objectOf(json))}`,
    );
    return `{${fields.join(', ')}}`;
  }
  return `${String(type)}${boundsText(schema)}`;
}

function boundsText({ minimum, exclusiveMinimum, maximum, pattern }: JsonSchema): string {
  if (typeof pattern === 'string') return ' such as "#ffcc00"';
  const isBound = (value: unknown): value is number =>
    typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const least = isBound(minimum) ? ` from ${minimum}` : '';
  const above = isBound(exclusiveMinimum) ? ` above ${exclusiveMinimum}` : '';
  return `${least}${above}${isBound(maximum) ? ` to ${maximum}` : ''}`;
}

/** The example with the most to see, its words beside it. */
function jsonExample(examples: readonly { prompt: string; edit: EditData }[]): string[] {
  const size = ({ edit }: { edit: EditData }) => Object.keys(edit).length;
  const [richest] = [...examples].sort((a, b) => size(b) - size(a));
  if (!richest) return [];
  return [`\`${richest.prompt}\` is`, '', '```json', JSON.stringify(richest.edit, undefined, 2), '```', ''];
}

function objectOf(json: unknown): JsonSchema {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

function listOf(json: unknown): unknown[] {
  return Array.isArray(json) ? json : [];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
