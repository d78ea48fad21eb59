/** Codes in letters that can't be confused: their alphabet, and what was typed. */
import { codeLetters } from './code-letters.ts';

/** Unambiguous letters and digits: no I, L, O, 0, 1. */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code of this alphabet, ignoring case, spaces and signs; null if it isn't one of that length. */
export function cleanCode(typed: string, length: number): string | null {
  const code = codeLetters(typed);
  return code.length === length && [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null;
}

/** Whether a text would be a code if codes had 0, 1, I, L and O, each of which looks like another. */
export function hasUnusedLetter(typed: string, length: number): boolean {
  const code = codeLetters(typed);
  return /[01ILO]/.test(code) && cleanCode(code.replaceAll(/[01ILO]/g, 'A'), length) !== null;
}
