/** The first of each id: a page may begin with what the one before ended with once something new has come. */
export function withoutRepeats<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()].reverse();
}
