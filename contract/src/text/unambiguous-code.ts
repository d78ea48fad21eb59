/** Unambiguous letters and digits: no I, L, O, 0, 1. */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code of this alphabet, ignoring case, spaces and dashes; null if it isn't one of that length. */
export function cleanCode(typed: string, length: number): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === length && [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null;
}
