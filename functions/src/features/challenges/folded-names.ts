import { foldText } from '@cine/contract/fold-text';
import type { MovieFacts } from '@cine/contract/movie';

/** A movie's free text as comparisons see it. */
type FoldedNames = { directors: readonly string[]; cast: readonly string[]; keywords: readonly string[] };

// Folding costs a hundred times what a comparison does, and every challenge asks about the same movies. Facts
// are never changed in place, so they can stand for their folded names, for as long as they are kept.
const folded = new WeakMap<MovieFacts, FoldedNames>();

/** The names of the movie's directors and cast and its keywords, folded once per facts object. */
export function foldedNames(movie: MovieFacts): FoldedNames {
  const known = folded.get(movie);
  if (known) return known;
  const names = {
    directors: movie.directors.map(foldText),
    cast: movie.cast.map(foldText),
    keywords: movie.keywords.map(foldText),
  };
  folded.set(movie, names);
  return names;
}
