/** Joins an export's pages, which tell of movies in parts, to one statement a movie. */
import type { MergedRows, NamedMovie } from '@cine/import-reader';
import { mergeRows, notesOf } from '@cine/import-reader/merge';
import { listKeyOf } from './lists.ts';
import type { OwnCollection } from './own-collection.ts';
import type { OwnMovie } from './own-movie.ts';
import { betweenNotes } from './texts.ts';

/** A place of a movie, as answers have it. */
type Placed<Place> = Omit<Place, 'tags' | 'collection'> & {
  tags?: string[] | undefined;
  collection?: string | undefined;
};
type Noted<Place> = Placed<Omit<Place, 'note' | 'position'>> & {
  note?: string | undefined;
  position?: number | undefined;
};

/**
 * A part of what a user says of a movie. Watches of two origins on one day are one, as an import tells
 * what may be known: on the told day, or at the moment that was recorded here.
 */
export type ExportedPart = {
  movieId: number;
  /** The import that brought it. */
  from?: string | undefined;
  watched?: MergedRows['watched'] | undefined;
  rating?: MergedRows['rating'] | undefined;
  wanted?: Noted<NonNullable<MergedRows['wanted']>> | undefined;
  listed?: Placed<MergedRows['listed'][number]>[] | undefined;
  liked?: Noted<NonNullable<MergedRows['liked']>> | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  owned?: Noted<NonNullable<MergedRows['owned']>> | undefined;
};

export type ExportedPage = {
  said: readonly ExportedPart[];
  movies: readonly (NamedMovie & { movieId: number })[];
  collections?: readonly (Omit<OwnCollection, 'cover'> & { cover: number | null })[];
};

/** The collections that pages tell of. */
export function joinCollections(pages: readonly ExportedPage[]): OwnCollection[] {
  const names = namesOn(pages);
  return pages
    .flatMap(({ collections = [] }) => collections)
    .map(({ cover, ...each }) => ({ ...each, cover: (cover !== null && names.get(cover)) || null }));
}

function namesOn(pages: readonly ExportedPage[]): Map<number, NamedMovie> {
  const movies = pages.flatMap((page) => page.movies);
  return new Map(movies.map(({ movieId, ...movie }) => [movieId, movie]));
}

/** What pages tell in parts, by movie; one that no page names is left out. */
export function joinPages(pages: readonly ExportedPage[]): OwnMovie[] {
  const names = namesOn(pages);
  const parts = new Map<number, ExportedPart[]>();
  for (const { said } of pages) {
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

/** Where parts are from that no import brought. */
const here = '';

function joinParts(movie: NamedMovie, parts: readonly ExportedPart[]): MergedRows {
  const rows = parts.flatMap(({ movieId: _movieId, from, listed = [], ...others }) => {
    const file = from ?? here;
    const says = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const row = { file, line: 0, movie, says };
    const entries = listed.map(({ tags, collection, ...entry }) => ({
      ...entry,
      ...(tags && { tags }),
      ...(collection !== undefined && { collection }),
    }));
    return [row, ...entries.map((entry) => ({ ...row, says: { listed: entry } }))];
  });
  const merged = mergeRows(rows, here);
  const lists = new Map(merged.listed.toReversed().map((entry) => [listKeyOf(entry), entry]));
  const notes = new Set(notesOf(rows).flatMap((note) => note.split(betweenNotes)));
  return {
    ...merged,
    ...(notes.size > 0 && { note: [...notes].join(betweenNotes) }),
    listed: [...lists.values()].toReversed(),
  };
}
