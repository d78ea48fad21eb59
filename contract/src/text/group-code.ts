import { cleanCode, hasUnusedLetter } from './unambiguous-code.ts';

/** Longer than an evening's code, because it leads somewhere for weeks. */
export const groupCodeLength = 8;

export const cleanGroupCode = (typed: string): string | null => cleanCode(typed, groupCodeLength);

export const isGroupCodeMisread = (typed: string): boolean => hasUnusedLetter(typed, groupCodeLength);
