/** What an entry of an export says of a movie. */
import { chunksOf } from '@cine/contract/chunks-of';
import type { OutputOf } from '@cine/contract/operation';
import type { AccountExport, exportMovies } from '@cine/contract/operations/faces/privacy';
import { maxReviewLetters, maxWatchesAtOnce } from '@cine/contract/operations/watching/imports';
import type { NamedCollection } from '#watching/collections/index.ts';
import { keyOfNote, partsOfNote } from '#watching/statements/index.ts';

export type ExportedPart = OutputOf<typeof exportMovies>['said'][number];

type ExportedCollection = OutputOf<typeof exportMovies>['collections'][number];

type Entry<Part extends 'watches' | 'ratings' | 'collected' | 'imported'> = AccountExport[Part][number];

export function partOfWatch({ movieId, watchedAt, withdrawn }: Entry<'watches'>): ExportedPart | null {
  return withdrawn ? null : { movieId, watched: [{ instant: watchedAt }] };
}

/** `imported` has the ratings that imports brought and that count, by movie. */
export function partOfRating(
  { movieId, score, ratedAt }: Entry<'ratings'>,
  imported: ReadonlyMap<number, number>,
): ExportedPart | null {
  if (score === null || imported.has(movieId)) return null;
  return { movieId, rating: { value: score, at: ratedAt === null ? null : { instant: ratedAt } } };
}

/** What one of the caller's own collections says; `named` has those that aren't plain. */
export function partOfCollected(
  { collection, movieId, addedAt, watched, note, tags, medium }: Entry<'collected'>,
  named: ReadonlyMap<string, NamedCollection>,
): ExportedPart | null {
  const list = named.get(collection);
  const position = (list && list.manual.indexOf(movieId) + 1) || null;
  const place = {
    at: { instant: addedAt },
    ...(note !== undefined && { note }),
    ...(tags && tags.length > 0 && { tags }),
  };
  const standing = { ...place, ...(position !== null && { position }) };
  if (collection === 'watchlist') return watched ? null : { movieId, wanted: standing };
  if (collection === 'likes') return { movieId, liked: standing };
  if (collection === 'shelf') return { movieId, owned: { ...standing, medium: medium ?? null } };
  if (!list) return null;
  return { movieId, listed: [{ list: list.name, collection, position, note: null, ...place }] };
}

/** A collection as an import takes it, with who sees it. */
export function exportedCollection(
  id: string,
  { name, description, cover, order, visibility, rules }: NamedCollection,
): ExportedCollection {
  return { id, name, description, cover: cover?.movieId ?? null, order, visibility, rules };
}

/**
 * What an import brought, without what it put into collections, which tell it themselves: in as many parts as
 * it has notes, and as its watches need, so that each is what an import takes.
 */
export function partsOfImported(
  { importId, watched = [], plays = 0, rating, ...entry }: Entry<'imported'>,
  imported: ReadonlyMap<number, number>,
): ExportedPart[] {
  const { movieId, tags } = entry;
  const unknown = Array<null>(Math.max(0, plays - watched.length)).fill(null);
  const [first = [], ...others] = chunksOf([...watched, ...unknown], maxWatchesAtOnce);
  const [note, ...notes] = partsOfNote(entry).map(asTaken);
  const part = {
    ...(first.length > 0 && { watched: first }),
    ...(rating &&
      rating.value === imported.get(movieId) && { rating: { value: rating.value, at: rating.at } }),
    ...(note !== undefined && { note }),
    ...(tags && { tags }),
  };
  const parts = [
    part,
    ...others.map((each) => ({ watched: each })),
    ...notes.map((each) => ({ note: each })),
  ];
  return parts
    .filter((each) => Object.keys(each).length > 0)
    .map((each) => ({ movieId, from: importId, ...each }));
}

/** A note as an import takes it, which knows it again without blank lines, as these made it too long. */
function asTaken(note: string): string {
  return note.length > maxReviewLetters ? keyOfNote(note) : note;
}
