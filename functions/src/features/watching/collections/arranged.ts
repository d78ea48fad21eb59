/**
 * An order by hand after movies were put behind another one, or first. One that had no place yet gets the
 * last one, with what is put behind it.
 */
export function arranged(
  manual: readonly number[],
  movieIds: readonly number[],
  after: number | null,
): number[] {
  const moved = new Set(movieIds);
  const others = manual.filter((id) => !moved.has(id));
  if (after === null || moved.has(after)) return [...movieIds, ...others];
  if (!others.includes(after)) others.push(after);
  const at = others.indexOf(after) + 1;
  return [...others.slice(0, at), ...movieIds, ...others.slice(at)];
}
