type Pick = {
  /** The place that was picked. */
  at: number;
  isOn: boolean;
  /** The place picked before, from which all go along; null for a single one. */
  from: number | null;
};

/** The chosen movies after a pick in a list. */
export function withPicked(
  selected: ReadonlySet<number>,
  movieIds: readonly number[],
  { at, isOn, from }: Pick,
): ReadonlySet<number> {
  const [first, last] = from === null ? [at, at] : [Math.min(from, at), Math.max(from, at)];
  const picked = new Set(movieIds.slice(first, last + 1));
  return new Set(isOn ? [...selected, ...picked] : [...selected].filter((movieId) => !picked.has(movieId)));
}
