/** Phrases of words side by side, by the beginnings of each. */
import { foldText } from '@cine/contract/text/fold-text';
import { fits } from './lexicon/rows.ts';
import type { Clause } from './words-of.ts';

export type Phrases = readonly (readonly (readonly string[])[])[];

/** Reads phrases that stand between commas and line ends. */
export function readPhrases(text: string): Phrases {
  return text
    .split(/[,\n]/u)
    .map(foldText)
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.split(' ').map((term) => term.split('/')));
}

/** The first words, from one place to before another, that are one of the phrases; null if none are. */
export function findPhrase(words: Clause, phrases: Phrases): { from: number; to: number } | null {
  for (const from of words.keys()) {
    const match = phrases.find((phrase) =>
      phrase.every((beginnings, at) => words[from + at] !== undefined && fits(words[from + at]!, beginnings)),
    );
    if (match) return { from, to: from + match.length };
  }
  return null;
}
