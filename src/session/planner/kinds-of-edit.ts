import type { EditKindData } from '../../contract/edits';
import { compactSchema, jsonSchema } from './compact-schema';
import type { JsonSchema } from './compact-schema';

/** Types that are this long and stand at several places are told once, under a name. */
const worthAName = 32;

/**
 * All kinds, one a line: `fade {inMs?:int(0..600000), …} Fades picture and sound. "fade in" = {"inMs":1000}`. Types that
 * several of them share are named before them.
 */
export function describeKinds(kinds: readonly EditKindData[]): string {
  const schemas = kinds.map(({ schema }) => withoutTag(jsonSchema.parse(schema)));
  const shared = sharedTypes(schemas);
  const named = (type: string, from = 0) =>
    shared.slice(from).reduce((rest, each) => rest.replaceAll(each.type, each.name), type);
  return [
    ...shared.map(({ name, type }, index) => `${name} = ${named(type, index + 1)}`),
    ...kinds.map(({ edit, summary, examples }, index) => {
      const type = named(compactSchema(schemas[index] ?? {}));
      return [edit, type, summary, ...examples.slice(0, 1).map(exampleText)].join(' ');
    }),
  ].join('\n');
}

function exampleText({ prompt, edit }: EditKindData['examples'][number]): string {
  return `${JSON.stringify(prompt)} = ${JSON.stringify(edit)}`;
}

/** The name of the kind stands before its type. */
function withoutTag({ properties, anyOf, oneOf, ...rest }: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'edit')),
    }),
    ...(anyOf && { anyOf: anyOf.map(withoutTag) }),
    ...(oneOf && { oneOf: oneOf.map(withoutTag) }),
  };
}

interface NamedType {
  readonly name: string;
  readonly type: string;
}

/** Longest first, so that one that is a part of another is put in after it. */
function sharedTypes(kinds: readonly JsonSchema[]): NamedType[] {
  const counts = new Map<string, { readonly property: string; count: number }>();
  const visit = (schema: JsonSchema, property: string): void => {
    const type = compactSchema(schema);
    if (type.length >= worthAName && schema.type !== 'array') {
      const known = counts.get(type) ?? { property, count: 0 };
      known.count++;
      counts.set(type, known);
    }
    visitParts(schema, property, visit);
  };
  for (const kind of kinds) visitParts(kind, '', visit);
  const taken = new Set<string>();
  return [...counts]
    .filter(([, { count }]) => count > 1)
    .sort(([a], [b]) => b.length - a.length)
    .map(([type, { property }]) => ({ type, name: freeName(property, taken) }));
}

function visitParts(
  schema: JsonSchema,
  property: string,
  visit: (part: JsonSchema, property: string) => void,
) {
  for (const [name, part] of Object.entries(schema.properties ?? {})) visit(part, name);
  if (schema.items) visit(schema.items, property.replace(/s$/u, ''));
  for (const part of [...(schema.prefixItems ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    visit(part, property);
}

function freeName(property: string, taken: Set<string>): string {
  const base = property.charAt(0).toUpperCase() + property.slice(1);
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
  taken.add(name);
  return name;
}
