/** `wrong` says what to do about it; `unknown`, why it couldn't be asked. */
export type Finding = { about: string; state: 'right' | 'wrong' | 'unknown'; words: string };

export const right = (about: string, words: string): Finding => ({ about, state: 'right', words });
export const wrong = (about: string, words: string): Finding => ({ about, state: 'wrong', words });

/** Right if nothing is missing, otherwise what to do about what is. */
export function allOf(
  about: string,
  missing: readonly string[],
  words: string,
  otherwise: (missing: string) => string,
): Finding {
  return missing.length === 0 ? right(about, words) : wrong(about, otherwise(missing.join(', ')));
}
