import * as z from 'zod';

/** As much of JSON Schema as the kinds of edit are described with; what else there is, is left out. */
export interface JsonSchema {
  readonly type?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
  readonly oneOf?: readonly JsonSchema[] | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: JsonSchema | undefined;
  readonly prefixItems?: readonly JsonSchema[] | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
  readonly default?: unknown;
}

const objectSchema = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  required: z.array(z.string()).optional(),
  get items() {
    return jsonSchema.optional();
  },
  get prefixItems() {
    return z.array(jsonSchema).optional();
  },
});

/** Where `true` or `false` stands in the place of a schema, there is nothing to tell. */
export const jsonSchema: z.ZodType<JsonSchema> = z.union([
  objectSchema,
  z.boolean().transform((): JsonSchema => ({})),
]);

/**
 * A JSON Schema as a short type: `{target:"video"|"music", percent?:number(0..400)=100}`. A model reads it as well as
 * the schema, and it takes a fraction of the tokens. A default means that the value can be left out.
 */
export function compactSchema(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join('|');
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return [...new Set(ways.map(compactSchema))].join('|');
  switch (schema.type) {
    case 'object':
      return `{${fields(schema).join(', ')}}`;
    case 'array':
      if (schema.prefixItems) return `[${schema.prefixItems.map(compactSchema).join(', ')}]`;
      return `${arrayItem(schema.items)}[]`;
    case 'integer':
      return `int${bounds(schema)}`;
    case 'number':
      return `number${bounds(schema)}`;
    case 'string':
      return `string${limits(schema)}`;
    default:
      return schema.type ?? 'any';
  }
}

function fields({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).map(([name, schema]) => {
    const isOptional = !required.includes(name) || schema.default !== undefined;
    const usual = schema.default === undefined ? '' : `=${JSON.stringify(schema.default)}`;
    return `${name}${isOptional ? '?' : ''}:${compactSchema(schema)}${usual}`;
  });
}

function arrayItem(items: JsonSchema | undefined): string {
  const item = items ? compactSchema(items) : 'any';
  return items?.anyOf || items?.oneOf || items?.enum ? `(${item})` : item;
}

/** Numbers that only tell how far a number can be written at all are no bounds. */
function bounds({ minimum, maximum }: JsonSchema): string {
  const from = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? '' : String(minimum);
  const to = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? '' : String(maximum);
  return from === '' && to === '' ? '' : `(${from}..${to})`;
}

function limits({ pattern, maxLength }: JsonSchema): string {
  if (pattern !== undefined) return `/${pattern}/`;
  return maxLength === undefined ? '' : `(..${maxLength} characters)`;
}
