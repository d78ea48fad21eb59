import type * as z from 'zod';

/**
 * The strings of some stored values, by each path at which a schema has one: `card.title`, `directors.*`,
 * `headers.{key}`.
 */
export function textsIn(
  schema: z.core.$ZodType,
  values: readonly unknown[],
  path: readonly string[] = [],
): Map<string, string[]> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const objects = values.filter((value) => typeof value === 'object' && value !== null);
  switch (def.type) {
    case 'string': {
      const texts = values.filter((value) => typeof value === 'string' && value !== '');
      return new Map([[path.join('.'), texts as string[]]]);
    }
    case 'object':
      return merged(
        Object.entries(def.shape).map(([field, part]) => {
          const own = objects.map((value) => (value as Record<string, unknown>)[field]);
          return textsIn(part, own, [...path, field]);
        }),
      );
    case 'record':
      return merged([
        textsIn(def.keyType, objects.flatMap(Object.keys), [...path, '{key}']),
        textsIn(def.valueType, objects.flatMap(Object.values), [...path, '*']),
      ]);
    case 'array':
      return textsIn(def.element, values.filter(Array.isArray).flat(), [...path, '*']);
    case 'tuple':
      return merged(
        def.items.map((part) => textsIn(part, values.filter(Array.isArray).flat(), [...path, '*'])),
      );
    case 'union':
      return merged(def.options.map((option) => textsIn(option, values, path)));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return textsIn(def.innerType, values, path);
    case 'pipe':
      return textsIn(def.in, values, path);
    default:
      return new Map();
  }
}

function merged(parts: readonly Map<string, string[]>[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const part of parts)
    for (const [path, texts] of part) all.set(path, [...(all.get(path) ?? []), ...texts]);
  return all;
}
