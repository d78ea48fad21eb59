import { withAbbreviations } from './abbreviations.ts';
import { conjunctionsAsOne } from './conjunctions.ts';
import { numeralsInFigures, wordsInFigures } from './numbers.ts';
import { searchable } from './searchable-text.ts';

/** Signs in a word that many leave out. Dashes stand between words; `searchable` handles apostrophes. */
const signsInside = /(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}\p{Pd}\s'’‘`´ʹʺ"&+]+(?=[\p{L}\p{N}])/gu;

/** The spellings to search by: its own, ё as "yo", without signs inside words ("walle"), the shared one. */
export function searchableForms(title: string): string[] {
  const written = new Set([title, title.replaceAll(/ё/gi, 'йо'), title.replaceAll(signsInside, '')]);
  return [...new Set([...[...written].map(searchable), sharedForm(title)])];
}

/**
 * The spelling that a title shares with other ways to write it: numbers in figures ("Twelve", "XII",
 * "douze"), words for "and" as one, words abbreviated ("Doctor"), single letters joined ("E. T."). Often it
 * is `searchable`'s.
 */
export function sharedForm(title: string): string {
  const numbered = searchable(numeralsInFigures(title));
  return withAbbreviations(wordsInFigures(conjunctionsAsOne(numbered)));
}
