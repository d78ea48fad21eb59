import { cleanCode, hasUnusedLetter } from './unambiguous-code.ts';

/** Longer than an evening's code, because it leads somewhere for weeks. */
export const groupCodeLength = 8;

/** The normalised code, or null if it is invalid. */
export const cleanGroupCode = (typed: string): string | null => cleanCode(typed, groupCodeLength);

/** Whether it is invalid only because it has a letter or digit that codes don't use. */
export const isGroupCodeMisread = (typed: string): boolean => hasUnusedLetter(typed, groupCodeLength);
