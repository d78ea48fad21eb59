/** What a path may end in that none of ours does: a sign, or encoded bytes. */
const end = /(?:[^\p{L}\p{N}/_%-]|(?:%[0-9a-f]{2})+)$/iu;

/** A pasted link's path without what a sentence or a chat program appended: `.`, `)`, `»`, or `%2C`. */
export function pastedPath(path: string): string {
  const [last] = end.exec(path) ?? [];
  return last === undefined || hasLetters(last) ? path : pastedPath(path.slice(0, -last.length));
}

function hasLetters(encoded: string): boolean {
  try {
    return /[\p{L}\p{N}]/u.test(decodeURIComponent(encoded));
  } catch {
    return false;
  }
}
