/** The fields of a form that differ from what it began with: what others changed meanwhile stays theirs. */
export function changedFields<Fields extends object>(
  former: { readonly [Key in keyof Fields]: unknown },
  fields: Fields,
): Partial<Fields> {
  const changed = (Object.keys(fields) as (keyof Fields)[]).filter(
    (key) => JSON.stringify(fields[key]) !== JSON.stringify(former[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, fields[key]])) as Partial<Fields>;
}
