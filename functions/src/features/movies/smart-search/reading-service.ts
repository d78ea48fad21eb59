/** Reads a sentence by a grammar and lexicons, and looks up whether it is a movie's title. */
import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/movies/smart-search';
import { type ReadSentence, readSentence } from '@cine/movie-language';
import { fold, isSameTitle } from '@cine/movie-search';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { customIndexOf } from '../custom-movies/index.ts';
import { findMovies } from '../search-engine/index.ts';
import { isText } from './asked.ts';

/** What a sentence asks; a title, or the beginning of one, may ask for nothing but itself. */
export async function readFor(
  context: Context,
  caller: Caller,
  { sentence, mayBeTitle }: ParsedInputOf<typeof operations.readSentence>,
): Promise<ReadSentence> {
  const year = new Date(context.now()).getUTCFullYear();
  const reading = readSentence(sentence, { year });
  // Words alone are looked for, whether or not they are a title.
  const titles = mayBeTitle && !isText(reading) ? await loadTitlesLike(context, caller, sentence) : [];
  const isTitle = (words: string) =>
    titles.some((title) => isSameTitle(words, title) || isBeginning(words, title));
  return titles.length === 0 ? reading : readSentence(sentence, { year, isTitle });
}

/** How many of the best matches may have the title: others are like it, too. */
const bestMatches = 5;
/** Longer texts aren't titles. */
const longestTitle = 100;

/** The titles of movies, also of the caller's own, of which the whole sentence may be one. */
async function loadTitlesLike(context: Context, caller: Caller, sentence: string): Promise<string[]> {
  if (sentence.length > longestTitle) return [];
  const customIndex = await customIndexOf(context, caller);
  const cards = await findMovies(context, sentence, {
    limit: bestMatches,
    filters: {},
    isWanted: null,
    customIndex,
  });
  return cards.flatMap((card) => [card.title, card.originalTitle, ...Object.values(card.titles)]);
}

/** Whether a title is being typed; one word, as of a genre, begins too many. */
function isBeginning(words: string, title: string): boolean {
  return /\S\s+\S/.test(words) && fold(title).startsWith(fold(words));
}
