import fc from 'fast-check';
import { describedKinds } from '../../../src/engine/language/described-kinds';

/** Edits as JSON made of the schemas themselves, so that a new kind needs no line here. Many make no sense. */

type JsonSchema = Readonly<Record<string, unknown>>;

/** @param strings What a text without a pattern may be, such as file names. */
export function anyEdit(strings: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(...describedKinds().map(({ schema }) => valueOf(schema, strings)));
}

function valueOf(schema: JsonSchema, strings: readonly string[]): fc.Arbitrary<unknown> {
  const { const: only, enum: several, anyOf, type } = schema;
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(several)) return fc.constantFrom(...several.map((each: unknown) => each));
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((each) => valueOf(objectOf(each), strings)));
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(integerOf(schema, 8), integerOf(schema, 30_000));
    case 'number':
      return fc.oneof(integerOf(schema, 100), numberOf(schema));
    case 'string':
      return typeof schema['pattern'] === 'string' ? fc.constant('#ffcc00') : fc.constantFrom(...strings);
    case 'array':
      return arrayOf(schema, strings);
    case 'object':
      return recordOf(schema, strings);
    default:
      throw new TypeError(`What is ${JSON.stringify(schema)}?`);
  }
}

/** Most are near to what makes sense on a timeline of half a minute. */
function boundsOf(schema: JsonSchema, far: number): { min: number; max: number } {
  const { minimum, exclusiveMinimum, maximum } = schema;
  const least = typeof minimum === 'number' ? minimum : typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : -far;
  const min = Math.max(least, typeof minimum === 'number' ? minimum : -far);
  return { min, max: Math.max(min, Math.min(typeof maximum === 'number' ? maximum : far, min + far)) };
} // prettier-ignore

function integerOf(schema: JsonSchema, far: number): fc.Arbitrary<number> {
  const { min, max } = boundsOf(schema, far);
  return fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) });
}

function numberOf(schema: JsonSchema): fc.Arbitrary<number> {
  return fc.double({ ...boundsOf(schema, 100), noNaN: true });
}

function arrayOf(schema: JsonSchema, strings: readonly string[]): fc.Arbitrary<unknown> {
  const { prefixItems, items, minItems } = schema;
  if (Array.isArray(prefixItems))
    return fc.tuple(...prefixItems.map((each) => valueOf(objectOf(each), strings)));
  const minLength = typeof minItems === 'number' ? minItems : 0;
  return fc.array(valueOf(objectOf(items), strings), { minLength, maxLength: minLength + 2 });
}

function recordOf(schema: JsonSchema, strings: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.entries(objectOf(schema['properties']));
  const required: unknown = schema['required'];
  const requiredKeys = Array.isArray(required) ? required.filter((key) => typeof key === 'string') : [];
  const model = Object.fromEntries(fields.map(([name, field]) => [name, valueOf(objectOf(field), strings)]));
  return fc.record(model, { requiredKeys });
}

function objectOf(json: unknown): JsonSchema {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}
