import type { MergedRows, NamedMovie } from '@cine/import-reader';
import { mergeRows } from '@cine/import-reader/merge';
import { notedPlaces, type OwnContent, type OwnMovie } from './own-movie.ts';

/**
 * A part of what a user says of a movie. Watches of two origins on one day are one, as an import tells
 * what may be known.
 */
export type ExportedPart = {
  movieId: number;
  /** The import that brought it. */
  from?: string | undefined;
  watched?: MergedRows['watched'] | undefined;
  rating?: MergedRows['rating'] | undefined;
  wanted?: MergedRows['wanted'] | undefined;
  listed?: MergedRows['listed'] | undefined;
  liked?: MergedRows['liked'] | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  owned?: MergedRows['owned'] | undefined;
};

export type ExportedPage = {
  said: readonly ExportedPart[];
  movies: readonly (NamedMovie & { movieId: number })[];
};

/** What pages tell in parts, by movie; one that no page names is left out. */
export function joinPages(pages: readonly ExportedPage[]): OwnMovie[] {
  const names = new Map<number, NamedMovie>();
  const parts = new Map<number, ExportedPart[]>();
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

function joinParts(movie: NamedMovie, parts: readonly ExportedPart[]): OwnContent {
  const rows = parts.flatMap(({ movieId: _movieId, from, listed = [], ...said }) => {
    const file = from ?? '';
    const says = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const row = { file, line: 0, movie, says };
    return [row, ...listed.map((each) => ({ ...row, says: { listed: each } }))];
  });
  const merged = mergeRows(rows);
  const lists = new Map(merged.listed.toReversed().map((entry) => [entry.list, entry]));
  return { ...merged, ...notesIn(parts), listed: [...lists.values()].toReversed() };
}

/** The notes of a movie by where they stand. What is said of the movie as such counts most. */
function notesIn(parts: readonly ExportedPart[]): Pick<OwnContent, 'note' | 'notes'> {
  const placeOf = (part: ExportedPart) => notedPlaces.find((place) => part[place]);
  const noted = parts.flatMap((part) =>
    part.note === undefined ? [] : [{ place: placeOf(part), note: part.note }],
  );
  const main = noted.find(({ place }) => !place) ?? noted[0];
  const placed = noted.flatMap(({ place, note }) => (place ? [[place, note] as const] : []));
  return {
    ...(main && { note: main.note }),
    ...(placed.length > 0 && { notes: Object.fromEntries(placed) }),
  };
}
