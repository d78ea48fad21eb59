/** Unambiguous letters and digits: no I, L, O, 0, 1. */
export const joinCodeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const joinCodeLength = 6;

/** The normalised code, ignoring case, spaces and dashes; null if it is invalid. */
export function cleanJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isCode =
    code.length === joinCodeLength && [...code].every((letter) => joinCodeAlphabet.includes(letter));
  return isCode ? code : null;
}
