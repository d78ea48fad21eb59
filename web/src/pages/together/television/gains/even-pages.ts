/** A list in pages of about the same length, none longer than `most`. */
export function evenPages<Item>(all: readonly Item[], most: number): Item[][] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const startOf = (page: number) => Math.ceil((page * all.length) / count);
  return Array.from({ length: count }, (_, page) => all.slice(startOf(page), startOf(page + 1)));
}
