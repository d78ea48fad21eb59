/** How many typos are forgiven in a typed text of this length: one for four letters, at most two. */
export function allowedEdits(length: number): number {
  return Math.min(2, length >> 2);
}

/** The same for a single word, of which three letters are enough for one. */
export function allowedEditsInWord(length: number): number {
  if (length < 3) return 0;
  return length === 3 ? 1 : 2;
}
