import type { Merged, NamedMovie } from '@cine/import-reader';
import { mergeRows } from '@cine/import-reader/merge';
import type { OwnMovie } from './own-movie.ts';

/**
 * A part of what a user says of a movie. Watches of two origins on one day are one, as an import tells
 * what may be known.
 */
export type SaidPart = {
  movieId: number;
  /** The import that brought it. */
  from?: string | undefined;
  watched?: Merged['watched'] | undefined;
  rating?: Merged['rating'] | undefined;
  wanted?: Merged['wanted'] | undefined;
  listed?: Merged['listed'] | undefined;
  liked?: Merged['liked'] | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  owned?: Merged['owned'] | undefined;
};

export type SaidPage = { said: readonly SaidPart[]; movies: readonly (NamedMovie & { movieId: number })[] };

/** What pages tell in parts, by movie; one that no page names is left out. */
export function joinPages(pages: readonly SaidPage[]): OwnMovie[] {
  const names = new Map<number, NamedMovie>();
  const parts = new Map<number, SaidPart[]>();
  for (const { said, movies } of pages) {
    for (const { movieId, ...movie } of movies) names.set(movieId, movie);
    for (const part of said) {
      const ofMovie = parts.get(part.movieId);
      if (ofMovie) ofMovie.push(part);
      else parts.set(part.movieId, [part]);
    }
  }
  return [...parts].flatMap(([movieId, ofMovie]) => {
    const movie = names.get(movieId);
    return movie ? [{ movie, says: joinParts(movie, ofMovie) }] : [];
  });
}

function joinParts(movie: NamedMovie, parts: readonly SaidPart[]): Merged {
  const rows = parts.flatMap(({ movieId: _movieId, from, listed = [], ...said }) => {
    const file = from ?? '';
    const says = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const row = { file, line: 0, movie, says };
    return [row, ...listed.map((each) => ({ ...row, says: { listed: each } }))];
  });
  const merged = mergeRows(rows);
  const lists = new Map(merged.listed.toReversed().map((entry) => [entry.list, entry]));
  return { ...merged, listed: [...lists.values()].toReversed() };
}
