import { codeLetters } from './code-letters.ts';

export const friendCodeLength = 8;

/** Eight lower-case hexadecimal digits; null if invalid. */
export function cleanFriendCode(typed: string): string | null {
  // No letter of these is a hexadecimal digit, so a digit is meant.
  const code = codeLetters(typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1').toLowerCase();
  return /^[0-9a-f]{8}$/.test(code) ? code : null;
}
