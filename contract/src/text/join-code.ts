import { cleanCode, hasUnusedLetter } from './unambiguous-code.ts';

/** Letters of a movie night's code, of `codeAlphabet`. */
export const joinCodeLength = 6;

export const cleanJoinCode = (typed: string): string | null => cleanCode(typed, joinCodeLength);

export const isJoinCodeMisread = (typed: string): boolean => hasUnusedLetter(typed, joinCodeLength);
