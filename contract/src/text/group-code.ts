import { joinCodeAlphabet } from './join-code.ts';

/** Longer than an evening's code, because it leads somewhere for weeks. */
export const groupCodeLength = 8;

/** The normalised code, ignoring case, spaces and dashes; null if it is invalid. */
export function cleanGroupCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isCode =
    code.length === groupCodeLength && [...code].every((letter) => joinCodeAlphabet.includes(letter));
  return isCode ? code : null;
}
