/** A movie night's code: its length, what was typed, letters that are misread. */
import { cleanCode, hasUnusedLetter } from './unambiguous-code.ts';

/** How many letters a movie night's code has, of `codeAlphabet` (`unambiguous-code.ts`). */
export const joinCodeLength = 6;

export const cleanJoinCode = (typed: string): string | null => cleanCode(typed, joinCodeLength);

export const isJoinCodeMisread = (typed: string): boolean => hasUnusedLetter(typed, joinCodeLength);
