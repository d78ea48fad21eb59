/** Describes JSON schemas in words for `/api/docs`. */
import { code, inWords } from './html.ts';
import type { JsonSchema } from './schemas.ts';

/** A schema as HTML: words that fit a line, and a list of parts for objects. */
type Described = { words: string; parts: string };

/** A value's schema in readable form: its type, values, bounds and default. */
export function schemaInWords(schema: JsonSchema): string {
  const { words, parts } = describe(schema);
  return words + parts;
}

/** A schema in readable form, standing on its own; an object is described by its parts. */
export function schemaInWordsAlone(schema: JsonSchema): string {
  return alone(describe(schema));
}

export function partsOf({ properties = {}, required = [] }: JsonSchema): string {
  const items = Object.entries(properties).map(([name, schema]) =>
    partItem({ name, accepts: schemaInWords(schemaIn(schema)), isOptional: !required.includes(name) }),
  );
  return `<ul class="parts">${items.join('')}</ul>`;
}

export function partItem(part: { name: string; accepts: string; isOptional: boolean }): string {
  const { name, accepts, isOptional } = part;
  return `<li>${code(name)}${isOptional ? ' <em>optional</em>' : ''} ${accepts}</li>`;
}

function describe(schema: JsonSchema): Described {
  const { words, parts } = kindOf(schema);
  const by = schema.default === undefined ? '' : `, by default ${code(schema.default)}`;
  const meaning = schema.description ? `: ${inWords(schema.description)}` : '';
  const until = schema.deprecated ? ', deprecated' : '';
  return { words: words + by + until + meaning, parts };
}

function kindOf(schema: JsonSchema): Described {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return line(`<a href="#schema-${name}">${code(name)}</a>`);
  }
  if (schema.const !== undefined) return line(code(schema.const));
  if (schema.enum) return line(oneOf(schema.enum.map((value) => code(value))));
  const options = optionsOf(schema);
  if (options.length > 0) return anyOf(options.map(describe));
  if (schema.type === 'array') return listOf(schema);
  if (schema.type === 'object') return objectOf(schema);
  if (schema.type === 'boolean') return line('boolean');
  if (schema.type === 'null') return line(code(null));
  if (schema.type === 'string') return line(textOf(schema));
  if (schema.type === 'integer' || schema.type === 'number') return line(numberOf(schema));
  return line('anything');
}

function alone({ words, parts }: Described): string {
  return words === 'object' && parts ? parts : words + parts;
}

function line(words: string): Described {
  return { words, parts: '' };
}

function oneOf(values: string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`;
}

/** Nested choices and several types count as one list of choices. */
function optionsOf({ anyOf = [], oneOf = [], ...schema }: JsonSchema): JsonSchema[] {
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }));
  return [...anyOf, ...oneOf].map(schemaIn).flatMap((option) => {
    const inner = optionsOf(option);
    return inner.length > 0 ? inner : [option];
  });
}

function anyOf(options: Described[]): Described {
  const several = options.filter(({ parts }) => parts);
  if (several.length < 2)
    return {
      words: options.map(({ words }) => words).join(' or '),
      parts: several.map(({ parts }) => parts).join(''),
    };
  const items = options.map((option) => `<li>${alone(option)}</li>`);
  return { words: 'one of these', parts: `<ul class="choices">${items.join('')}</ul>` };
}

function listOf({ items, prefixItems, minItems, maxItems }: JsonSchema): Described {
  if (prefixItems) {
    const each = prefixItems.map((item) => describe(schemaIn(item)).words);
    return line(`list of ${each.length}: ${each.join(', then ')}`);
  }
  const { words, parts } = describe(schemaIn(items));
  const count = amount(minItems, maxItems);
  const each = words.includes(' or ') ? `(${words})` : words;
  return { words: `list${count && ` of ${count}`}, each ${each}`, parts };
}

function objectOf(schema: JsonSchema): Described {
  if (schema.properties) return { words: 'object', parts: partsOf(schema) };
  if (typeof schema.additionalProperties !== 'object') return line('object');
  const { words, parts } = describe(schema.additionalProperties);
  const key = describe(schemaIn(schema.propertyNames)).words;
  return { words: `object, each key ${key}, each value ${words}`, parts };
}

const formats: Record<string, string> = {
  'date-time': `date and time, such as ${code('2026-01-31T20:00:00Z')}`,
  date: `date, such as ${code('2026-01-31')}`,
};

function textOf({ format, minLength, maxLength, pattern }: JsonSchema): string {
  // Their patterns add nothing to their names.
  if (format && formats[format]) return formats[format];
  const length = amount(minLength, maxLength);
  if (format === 'base64') return `bytes in base64, ${length} characters`;
  return [
    'string',
    ...(length ? [`of ${length} ${/\b1$/.test(length) ? 'character' : 'characters'}`] : []),
    ...(format ? [`(${format})`] : []),
    ...(pattern ? [`that fits ${code(pattern, 'pattern')}`] : []),
  ].join(' ');
}

function numberOf({
  type,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: JsonSchema): string {
  // These bounds are those of every integer in JSON.
  const [from, to] = [minimum, maximum].map((bound) =>
    Math.abs(bound ?? Infinity) < Number.MAX_SAFE_INTEGER ? bound : undefined,
  );
  return [
    type,
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(exclusiveMinimum === undefined ? [] : [`above ${exclusiveMinimum}`]),
    ...(to === undefined ? [] : [`${from === undefined ? 'up ' : ''}to ${to}`]),
    ...(exclusiveMaximum === undefined ? [] : [`below ${exclusiveMaximum}`]),
    ...(multipleOf === undefined ? [] : [`in steps of ${multipleOf}`]),
  ].join(' ');
}

function amount(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? '' : `at most ${to}`;
  if (to === undefined) return `at least ${from}`;
  return from === to ? String(from) : `${from} to ${to}`;
}

/** JSON Schema uses `true` for any value. */
function schemaIn(schema: unknown): JsonSchema {
  return typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {};
}
