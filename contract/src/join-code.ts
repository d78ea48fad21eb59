/** Letters and digits that nobody mixes up when a code is read aloud: no I, L, O, 0, 1. */
export const joinCodeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const joinCodeLength = 6;

/** The code that somebody means by what they typed, or null: lower case, spaces and dashes are no matter. */
export function cleanJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isCode =
    code.length === joinCodeLength && [...code].every((letter) => joinCodeAlphabet.includes(letter));
  return isCode ? code : null;
}
