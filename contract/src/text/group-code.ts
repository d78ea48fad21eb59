import { cleanCode } from './unambiguous-code.ts';

/** Longer than an evening's code, because it leads somewhere for weeks. */
export const groupCodeLength = 8;

/** The normalised code, or null if it is invalid. */
export const cleanGroupCode = (typed: string): string | null => cleanCode(typed, groupCodeLength);
