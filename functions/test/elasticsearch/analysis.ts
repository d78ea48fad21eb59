/** The tokens of Elasticsearch's whitespace tokenizer. */
export function tokensOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** What `search_as_you_type` keeps in `_2gram` and `_3gram`: neighbouring words as one. */
export function shingles(tokens: readonly string[], size: number): string[] {
  return tokens.slice(size - 1).map((_token, at) => tokens.slice(at, at + size).join(' '));
}

/** Edits that a number, or `AUTO:low,high`, allows in a word. */
export function editsAllowed(fuzziness: string | undefined, word: string): number {
  if (fuzziness === undefined) return 0;
  if (/^[012]$/.test(fuzziness)) return Number(fuzziness);
  const [, low, high] = /^AUTO:(\d+),(\d+)$/.exec(fuzziness) ?? [];
  if (low === undefined) throw new Error(`fuzziness ${fuzziness}`);
  return word.length < Number(low) ? 0 : word.length < Number(high) ? 1 : 2;
}

/** Edits from one word to another; swapping two adjacent letters is one. */
export function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_row, y) =>
    Array.from({ length: other.length + 1 }, (_cell, x) => (y === 0 ? x : x === 0 ? y : 0)),
  );
  for (let y = 1; y <= one.length; y++)
    for (let x = 1; x <= other.length; x++) {
      const cost = one[y - 1] === other[x - 1] ? 0 : 1;
      let edits = Math.min(rows[y - 1]![x]! + 1, rows[y]![x - 1]! + 1, rows[y - 1]![x - 1]! + cost);
      if (y > 1 && x > 1 && one[y - 1] === other[x - 2] && one[y - 2] === other[x - 1])
        edits = Math.min(edits, rows[y - 2]![x - 2]! + 1);
      rows[y]![x] = edits;
    }
  return rows[one.length]![other.length]!;
}
