import * as operations from '@cine/contract/operations/movies/smart-search';
import { readSentence as read } from '@cine/movie-language';
import { fold, isSameTitle } from '@cine/movie-search';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { findMovies } from '../../search-engine/index.ts';
import { askedOf } from '../asked.ts';

/** Filters for what a sentence asks, by a grammar and a lexicon; a movie's title asks for that alone. */
export const readSentence = serve(operations.readSentence, async (context, _caller, { sentence }) => {
  const titles = await loadTitlesLike(context, sentence);
  const found = read(sentence, {
    year: new Date(context.now()).getUTCFullYear(),
    isTitle: (words) => titles.some((title) => isSameTitle(words, title) || isBeginning(words, title)),
  });
  return { asked: askedOf(found), notUnderstood: found.notUnderstood };
});

/** How many of the best matches may have the title: others are like it, too. */
const bestMatches = 5;

/** The titles of movies of which the whole sentence may be one. */
async function loadTitlesLike(context: Context, sentence: string): Promise<string[]> {
  const cards = await findMovies(context, sentence, { limit: bestMatches, filters: {}, isWanted: null });
  return cards.flatMap((card) => [card.title, card.originalTitle, ...Object.values(card.titles)]);
}

/** Whether a title is being typed; one word, as of a genre, begins too many. */
function isBeginning(words: string, title: string): boolean {
  return /\S\s+\S/.test(words) && fold(title).startsWith(fold(words));
}
