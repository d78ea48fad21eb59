/** Words near a typed one: those that share what remains after leaving out a letter or two. */

/** How many typing errors a word of this length may have. */
export function allowedEdits(length: number): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** A word, and what is left of it without this many letters or fewer. */
export function remainders(word: string, edits: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let edit = 0; edit < edits; edit++) {
    last = last.flatMap(withoutOne);
    for (const each of last) all.add(each);
  }
  return all;
}

/** Damerau-Levenshtein distance (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + cost);
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isSwap) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[other.length]!;
}
