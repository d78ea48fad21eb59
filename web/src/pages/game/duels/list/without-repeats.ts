/**
 * The first of each id: a page may begin with what the one before ended with, once something new has come.
 */
export function withoutRepeats<T extends { id: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
