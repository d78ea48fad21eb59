/** What the doctor finds, each in one line. */

/** `wrong` says what to do about it; `unknown`, why it couldn't be asked. */
export type Finding = { about: string; state: 'right' | 'wrong' | 'unknown'; words: string };

export const right = (about: string, words: string): Finding => ({ about, state: 'right', words });
export const wrong = (about: string, words: string): Finding => ({ about, state: 'wrong', words });

/** Right if nothing is missing, otherwise what to do about what is, of which three are named. */
export function allOf(
  about: string,
  missing: readonly string[],
  words: string,
  otherwise: (missing: string) => string,
): Finding {
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return missing.length === 0
    ? right(about, words)
    : wrong(about, otherwise(`${missing.slice(0, 3).join(', ')}${more}`));
}
