/** Reads a sentence about the movie one wants; see README.md. */
export { type Options, readSentence } from './read-sentence.ts';
export type { ReadSentence, Rule, Sort } from './rules.ts';
