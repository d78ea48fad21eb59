/** How many typos are forgiven: one for four letters, at most two. */

/** How many typos two titles may differ by and still be the same: one for four letters, at most two. */
export function allowedEdits(length: number): number {
  return Math.min(2, length >> 2);
}

/**
 * The typos forgiven in a title typed whole: one more in a long one, and in Russian, where a typo in one
 * letter can change two of its Latin spelling.
 */
export function allowedEditsInTitle(length: number, isRussian: boolean): number {
  const russian = isRussian ? Number(length >= 8) + Number(length >= 16) : 0;
  return allowedEdits(length) + Number(length >= 20) + russian;
}

/** The typos forgiven in the beginning of a title or word: short ones are near many others by chance. */
export function allowedEditsInBeginning(length: number): number {
  return Number(length >= 7) + Number(length >= 16);
}

/** The typos forgiven in a word by its letters: one from five on, two from ten on. */
export function allowedEditsInWord(length: number): number {
  return Number(length >= 5) + Number(length >= 10);
}

/** The typos forgiven in a word of a name whose other words are right. */
export function allowedEditsInName(length: number): number {
  return Math.max(Number(length >= 4), allowedEditsInWord(length));
}
