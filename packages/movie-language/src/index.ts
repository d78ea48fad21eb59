/** Reads a sentence about the movie one wants; see README.md. */
export { type Named, namedIn, noteThemes } from './named-in.ts';
export { type Options, readSentence } from './read-sentence.ts';
export type { ReadSentence, Rule, Sort } from './rules.ts';
export { editDistance } from './text/deletions.ts';
