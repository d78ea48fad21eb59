import { cleanCode, hasUnusedLetter } from './unambiguous-code.ts';

export const joinCodeLength = 6;

/** The normalised code, or null if it is invalid. */
export const cleanJoinCode = (typed: string): string | null => cleanCode(typed, joinCodeLength);

/** Whether it is invalid only because it has a letter or digit that codes don't use. */
export const isJoinCodeMisread = (typed: string): boolean => hasUnusedLetter(typed, joinCodeLength);
