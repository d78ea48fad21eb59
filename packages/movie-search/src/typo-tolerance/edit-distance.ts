import type { Text } from '../text/packed-texts.ts';

/** Edits that turn one text into another, and into a prefix of it. */
export type Distances = { whole: number; prefix: number };

const maxLength = 64;
const row = maxLength + 2;
/** Three rows of the table are enough: the current one and the two before. */
const rows = [new Uint8Array(row), new Uint8Array(row), new Uint8Array(row)] as const;

/**
 * Damerau-Levenshtein distances (optimal string alignment) from a typed text to another text from `start` on
 * and to its nearest prefix; `limit` + 1 for larger ones. Texts are cut at 64 letters.
 */
export function distances(
  typed: Text,
  text: Text,
  limit: number,
  start = 0,
  end: number = text.length,
): Distances {
  const length = end - start;
  const height = Math.min(typed.length, maxLength);
  // Letters beyond the limit can't be part of a near prefix.
  const width = Math.min(length, maxLength, height + limit);
  let [before, last, next] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let x = 0; x <= width; x++) last[x] = x;
  for (let y = 1; y <= height; y++) {
    next[0] = y;
    let least = y;
    const letter = typed[y - 1];
    const former = typed[y - 2];
    for (let x = 1; x <= width; x++) {
      const cost = letter === text[start + x - 1] ? 0 : 1;
      let edits = Math.min(last[x - 1]! + cost, last[x]! + 1, next[x - 1]! + 1);
      if (x > 1 && y > 1 && letter === text[start + x - 2] && former === text[start + x - 1])
        edits = Math.min(edits, before[x - 2]! + 1);
      next[x] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return { whole: limit + 1, prefix: limit + 1 };
    [before, last, next] = [last, next, before];
  }
  let prefix: number = limit + 1;
  for (let x = 0; x <= width; x++) prefix = Math.min(prefix, last[x]!);
  const whole = length > width ? limit + 1 : Math.min(limit + 1, last[width]!);
  return { whole, prefix };
}
