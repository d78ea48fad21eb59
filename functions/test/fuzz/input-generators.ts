import { createECDH } from 'node:crypto';
import type { Operation } from '@cine/contract/operation';
import fc from 'fast-check';
import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * Values for inputs' parts by name, where a schema can't tell what would be accepted. `graph-query.query` is
 * a part of one operation.
 */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Names that every object inherits. */
export const inheritedNames = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];

/** Inputs of an operation's shape; most pass its schema, and what they name may not exist. */
export function wellFormed(operation: Operation, pool: Known): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' });
  return fromSchema(schema, '', knownTo(operation.name, pool));
}

const p256dh = createECDH('prime256v1').generateKeys('base64url');

/** The known values, with those of one operation under its parts' names. */
export function knownTo(operation: string, pool: Known): Known {
  const own = Object.entries(pool)
    .filter(([name]) => name.startsWith(`${operation}.`))
    .map(([name, values]) => [name.slice(operation.length + 1), values]);
  return { p256dh: [p256dh], ...pool, ...Object.fromEntries(own) };
}

/** Values of a schema's shape; `name` is the part's, for which values may be known. */
export function fromSchema(schema: JsonSchema | boolean, name: string, pool: Known): fc.Arbitrary<unknown> {
  // What may be anything.
  if (typeof schema === 'boolean' || Object.keys(schema).length === 0) return fc.jsonValue();
  const own = pool[name];
  const shaped = shapeOf(schema, name, pool);
  return own
    ? fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: shaped })
    : shaped;
}

function shapeOf(schema: JsonSchema, name: string, pool: Known): fc.Arbitrary<unknown> {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return fc.oneof(...alternatives.map((each) => fromSchema(each, name, pool)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, pool);
    case 'array':
      return arrayOf(schema, pool);
    case 'integer':
      return fc.integer({ min: lowest(schema), max: Math.min(schema.maximum ?? 1e6, 1e6) });
    case 'number':
      return fc.double({ min: lowest(schema), max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return stringOf(schema);
    default:
      throw new Error(`No generator for ${name || 'an input'}: ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

function objectOf(schema: JsonSchema, pool: Known): fc.Arbitrary<unknown> {
  const { properties, required, propertyNames, additionalProperties } = schema;
  if (properties) {
    const parts = Object.entries(properties).map(([key, part]) => [key, fromSchema(part, key, pool)]);
    return fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: required ?? [],
    });
  }
  const keys = typeof propertyNames === 'object' ? fromSchema(propertyNames, '', pool) : fc.string();
  const values = fromSchema(additionalProperties ?? true, '', pool);
  return fc.dictionary(keys as fc.Arbitrary<string>, values, { minKeys: 1, maxKeys: 3 });
}

function arrayOf(schema: JsonSchema, pool: Known): fc.Arbitrary<unknown> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((each) => fromSchema(each, '', pool)));
  const items = Array.isArray(schema.items) ? true : (schema.items ?? true);
  const minLength = schema.minItems ?? 0;
  return fc.array(fromSchema(items, '', pool), {
    minLength,
    maxLength: Math.min(schema.maxItems ?? 4, minLength + 3),
  });
}

function stringOf({ pattern, format, minLength = 0, maxLength = 50 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.oneof(instants, fc.constantFrom(...strangeInstants));
  if (format === 'base64') return fc.base64String({ minLength, maxLength: Math.min(maxLength, 400) });
  // Look-aheads only exclude strings, and generating an excluded one does no harm.
  if (pattern) {
    const shape = new RegExp(pattern.replace(/\(\?![^)]*\)/g, ''));
    return madeOnce(pattern, () => fc.stringMatching(shape, { size: 'small' }));
  }
  const max = Math.min(maxLength, 50);
  return fc.oneof(
    madeOnce(`${minLength} to ${max}`, () => fc.string({ unit: 'grapheme', minLength, maxLength: max })),
    fc
      .constantFrom(...inheritedNames, ...tricks)
      .filter((text) => text.length >= minLength && text.length <= max),
  );
}

/** Kept, as fast-check takes milliseconds to make one. */
function madeOnce(key: string, make: () => fc.Arbitrary<string>): fc.Arbitrary<string> {
  const former = made.get(key) ?? make();
  made.set(key, former);
  return former;
}

const made = new Map<string, fc.Arbitrary<string>>();

function lowest({ minimum, exclusiveMinimum }: JsonSchema): number {
  return minimum ?? (typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : -1e6);
}

const instants = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const strangeInstants = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '1969-12-31T23:59:59.999999999Z',
  '2024-02-29T00:00:00-23:59',
  '9999-12-31T23:59:59.999Z',
];

/** Texts that break string handling: lone surrogates, direction marks, invisible characters. */
const tricks = [
  '\ud800',
  'a\udfffb c',
  '\u0000abc',
  '\u202Eevil',
  '\u200b\u200b\u200b',
  'e\u0301'.repeat(20),
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  'ﷺﷺﷺ',
  'İİİ',
  '{count, plural, other {#}}',
  "'{'",
  '<b>bold</b>',
  '../../users',
  '__name__',
  '.',
];

// JSON has no infinity, but this number becomes one when parsed.
const infinity = 'a number beyond all others';

// `@type` keys and thousands of levels are left out: firebase-functions reads them before our code runs, and
// answers INTERNAL.
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...tricks, ...inheritedNames),
  fc.constantFrom(null, true, false, '', [], {}, [[]], [null], { length: 1 }, infinity, '1', 'null'),
  fc.constantFrom(0, -0, -1, 0.5, 1e21, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 31, -(2 ** 63), Number.NaN),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(50, 1_000).map(nested),
  fc.constantFrom(201, 70_000).map((length) => 'é'.repeat(length)),
  fc.constantFrom(41, 5_000).map((length) => Array.from({ length }, (_, index) => index)),
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
}

type Mutation = { at: number; key: string; junk: unknown; kind: 'replace' | 'drop' | 'add' | 'wrap' };

/** Valid inputs with one mutation; as JSON text, for what JSON can express and JS can't. */
export function mutated(operation: Operation, pool: Known): fc.Arbitrary<string> {
  const key = fc.oneof(
    fc.constantFrom(...inheritedNames, 'uid', 'hostId', 'isGuest', 'totalXp', 'sessionId', '', '0'),
    fc.string({ maxLength: 10 }),
  );
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    at: fc.nat({ max: 1_000 }),
    key,
    junk,
    kind: fc.constantFrom('replace', 'drop', 'add', 'wrap'),
  });
  const changed = fc
    .tuple(wellFormed(operation, pool), fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([input, mutations]) => mutations.reduce(apply, input));
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: junk }).map(toJson);
}

export function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(`"${infinity}"`, '1e999');
}

function apply(value: unknown, mutation: Mutation): unknown {
  const parts = partsOf(value);
  const part = parts[mutation.at % (parts.length + 1)];
  if (!part) return changedWhole(value, mutation);
  return replaceAt(value, part, mutation);
}

function changedWhole(value: unknown, { kind, key, junk }: Mutation): unknown {
  if (kind === 'wrap') return [value];
  if (kind === 'replace') return junk;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return junk;
  return withOwn(value, key, junk);
}

function replaceAt(value: unknown, [step, ...rest]: string[], mutation: Mutation): unknown {
  const holder = value as Record<string, unknown>;
  if (rest.length > 0) return withOwn(holder, step!, replaceAt(holder[step!], rest, mutation));
  if (mutation.kind === 'drop' && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== step));
  }
  return withOwn(holder, step!, changedWhole(holder[step!], mutation));
}

/** A copy with one part set, even one named `__proto__`. */
function withOwn(value: object, key: string, part: unknown): unknown {
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}

function partsOf(value: unknown, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || above.length > 5) return [];
  return Object.keys(value)
    .slice(0, 20)
    .flatMap((key) => {
      const path = [...above, key];
      return [path, ...partsOf((value as Record<string, unknown>)[key], path)];
    });
}
