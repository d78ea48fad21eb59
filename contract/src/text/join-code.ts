import { cleanCode } from './unambiguous-code.ts';

export const joinCodeLength = 6;

/** The normalised code, or null if it is invalid. */
export const cleanJoinCode = (typed: string): string | null => cleanCode(typed, joinCodeLength);
