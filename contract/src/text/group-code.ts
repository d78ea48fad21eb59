/** A group's code: its length, what was typed, letters that are misread. */
import { cleanCode, hasUnusedLetter } from './unambiguous-code.ts';

/** How many letters a group's code has: more than an evening's, as it leads somewhere for weeks. */
export const groupCodeLength = 8;

export const cleanGroupCode = (typed: string): string | null => cleanCode(typed, groupCodeLength);

export const isGroupCodeMisread = (typed: string): boolean => hasUnusedLetter(typed, groupCodeLength);
