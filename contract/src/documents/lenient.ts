import * as z from 'zod';

/** The schema with objects, at any depth, that drop keys they don't know; records keep theirs. */
export function lenient<Schema extends z.core.$ZodType>(schema: Schema): Schema {
  return relaxed(schema as unknown as z.core.$ZodTypes) as unknown as Schema;
}

function relaxed(schema: z.core.$ZodTypes): z.core.$ZodType {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const { catchall, ...rest } = def;
      const shape = Object.fromEntries(
        Object.entries(def.shape).map(([key, field]) => [key, lenient(field)]),
      );
      const isStrict = catchall?._zod.def.type === 'never';
      return z.clone(schema, { ...(isStrict ? rest : def), shape } as never);
    }
    case 'array':
      return z.clone(schema, { ...def, element: lenient(def.element) } as never);
    case 'record':
      return z.clone(schema, { ...def, valueType: lenient(def.valueType), mode: 'loose' } as never);
    case 'union':
      return z.clone(schema, { ...def, options: def.options.map(lenient) } as never);
    case 'tuple':
      return z.clone(schema, { ...def, items: def.items.map(lenient) } as never);
    case 'nullable':
    case 'optional':
    case 'readonly':
      return z.clone(schema, { ...def, innerType: lenient(def.innerType) } as never);
    case 'pipe':
      return z.clone(schema, { ...def, in: lenient(def.in) } as never);
    default:
      return schema;
  }
}
