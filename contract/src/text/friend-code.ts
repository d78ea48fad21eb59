/** The code by which friends find each other: its form, and what was typed. */
import { codeLetters } from './code-letters.ts';

/** How many letters a code has by which friends find each other, of `codeAlphabet`. */
export const friendCodeLength = 8;

/** Eight lower-case hexadecimal digits; null if invalid. */
export function cleanFriendCode(typed: string): string | null {
  // O, I and L aren't hexadecimal digits, so 0 or 1 was meant.
  const code = codeLetters(typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1').toLowerCase();
  return code.length === friendCodeLength && /^[0-9a-f]+$/.test(code) ? code : null;
}
