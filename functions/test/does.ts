import fc from 'fast-check';

/** A kind of step in a history, with how often it comes. */
export function does<const Name extends string, Fields extends object>(
  name: Name,
  weight: number,
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
): { weight: number; arbitrary: fc.Arbitrary<{ do: Name } & Fields> } {
  return { weight, arbitrary: fc.record(fields).map((values) => ({ do: name, ...values })) };
}
