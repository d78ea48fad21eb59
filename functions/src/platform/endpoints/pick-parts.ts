import type * as z from 'zod';

/**
 * The parts of an answer that its schema names, at any depth: a newly stored field stays private until the
 * schema says otherwise. Checks nothing else. Where a schema takes several shapes, each keeps its own fields.
 */
export function pickParts(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if (value === null || typeof value !== 'object') return value;
  switch (def.type) {
    case 'object':
      return def.catchall && def.catchall._zod.def.type !== 'never' ? value : pickFields(def.shape, value);
    case 'array':
      return Array.isArray(value) ? value.map((each) => pickParts(def.element, each)) : value;
    case 'tuple':
      return Array.isArray(value)
        ? value.map((each, at) => (def.items[at] ? pickParts(def.items[at], each) : each))
        : value;
    case 'record':
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, pickParts(def.valueType, each)]),
      );
    case 'union':
      return pickParts(optionOf(def, value), value);
    case 'nullable':
    case 'optional':
    case 'readonly':
    case 'default':
      return pickParts(def.innerType, value);
    case 'pipe':
      return pickParts(def.in, value);
    default:
      return value;
  }
}

function pickFields(shape: Readonly<Record<string, z.core.$ZodType>>, value: object): object {
  const fields: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value))
    if (Object.hasOwn(shape, key)) fields[key] = pickParts(shape[key]!, each);
  return fields;
}

/** The option with whose literals the value agrees, and most of whose fields it has. */
function optionOf({ options }: z.core.$ZodUnionDef, value: object): z.core.$ZodType {
  const fits = options.map((option) => fitOf((option as unknown as z.core.$ZodTypes)._zod.def, value));
  return options[fits.indexOf(Math.max(...fits))]!;
}

function fitOf(def: z.core.$ZodTypes['_zod']['def'], value: object): number {
  if (def.type !== 'object') return Array.isArray(value) === (def.type === 'array') ? 0 : -1;
  const fields = new Map(Object.entries(value));
  const present = Object.entries(def.shape).filter(([key]) => fields.has(key));
  const differs = present.some(([key, field]) => {
    const fieldDef = (field as unknown as z.core.$ZodTypes)._zod.def;
    return fieldDef.type === 'literal' && !fieldDef.values.includes(fields.get(key) as never);
  });
  return differs ? -1 : present.length;
}
