import type { CollectionEntry } from '@cine/contract/documents/collections';
import { isStandingId } from '@cine/contract/operations/watching/collection-parts';
import type { ImportedCollection, ImportedMovie, When } from '@cine/contract/operations/watching/imports';
import { hour } from '@cine/contract/time';
import type { StatementContent } from '../statements/index.ts';

/** What an import brings into a collection: a standing one, or one that is made with this name. */
export type CollectionAddition = {
  id: string;
  name: string | null;
  /** What it is, if a file says it. */
  as?: ImportedCollection | undefined;
  entries: CollectionEntry[];
  /** What files write of movies that are there, which those that have no such words get. */
  words: CollectionEntry[];
  /** Where the files have movies that are in it, those that are there already among them. */
  positions: Map<number, number>;
};

/** A movie with what is new of it, and all that files say. */
export type MovieToCollect = {
  movieId: number;
  card: CollectionEntry['card'];
  more: StatementContent;
  movies: readonly ImportedMovie[];
};

/** What a file says of a movie's place. */
type Said = {
  at: When;
  position?: number | null | undefined;
  note?: string | null | undefined;
  tags?: string[] | undefined;
};

/** The highest position that is kept; those beyond it share it. */
const maxPosition = 1_000_000;

/**
 * The collections that statements speak of: the watchlist, likes, the shelf and lists. They get only
 * their own words: reviews and tags belong to a diary that isn't shown with them.
 */
export function gatherAdditions(
  toCollect: readonly MovieToCollect[],
  importId: string,
  now: number,
  idOf: (list: string) => string,
  definitions: ReadonlyMap<string, ImportedCollection>,
): CollectionAddition[] {
  const positions = positionsIn(toCollect, idOf);
  const placed = toCollect.flatMap((movie) => placedEntries(movie, importId, now, idOf));
  const additions = [...Map.groupBy(placed, ({ id }) => id)].map(([id, ofCollection]) => {
    const entries = ofCollection.filter(({ isNew }) => isNew).map(({ entry }) => entry);
    const words = ofCollection.filter(({ isNew }) => !isNew).map(({ entry }) => entry);
    return {
      id,
      name: ofCollection[0]!.name,
      // Words alone don't say again what a collection is.
      ...(entries.length > 0 && { as: definitions.get(id) }),
      entries: keepFirstOfEach(entries),
      words: keepFirstOfEach(words),
      positions: positions.get(id) ?? new Map<number, number>(),
    };
  });
  const named = new Set([
    ...additions.map(({ id }) => id),
    ...toCollect.flatMap(({ movies }) => movies.flatMap(idsNamedBy)),
  ]);
  const empty = [...definitions].filter(([id]) => !named.has(id));
  return [
    ...additions,
    ...empty.map(([id, as]) => ({
      id,
      name: isStandingId(id) ? null : as.name,
      as,
      entries: [],
      words: [],
      positions: new Map(),
    })),
  ];
}

/** An entry for a collection; one that isn't new there has only words to add. */
type PlacedEntry = { id: string; name: string | null; entry: CollectionEntry; isNew: boolean };

/** The entries of a movie in all collections that files put it in. */
function placedEntries(
  { movieId, card, more, movies }: MovieToCollect,
  importId: string,
  now: number,
  idOf: (list: string) => string,
): PlacedEntry[] {
  const entryOf = ({ at, note, tags = [], ...rest }: Said): CollectionEntry => {
    const position = Math.min(rest.position ?? 0, maxPosition);
    return {
      movieId,
      card,
      addedAt: instantOf(at, now, position),
      watched: false,
      from: importId,
      ...(position > 0 && { position }),
      ...(note && { note }),
      ...(tags.length > 0 && { tags }),
    };
  };
  const standing = (id: string, statement: Said | undefined, isNew: boolean): PlacedEntry[] =>
    statement ? [{ id, name: null, entry: entryOf(statement), isNew }] : [];
  const placed = movies.flatMap(({ wanted, liked, owned, listed = [] }) => [
    ...standing('watchlist', wanted, more.wanted ?? false),
    ...standing('likes', liked, more.liked !== undefined),
    ...standing('shelf', owned, more.owned !== undefined).map((shelved) =>
      withMedium(shelved, owned!.medium),
    ),
    ...listed.map(({ list, collection, ...statement }) => {
      const isNew =
        collection === undefined ? more.listed?.includes(list) : more.collections?.includes(collection);
      return { id: collection ?? idOf(list), name: list, entry: entryOf(statement), isNew: isNew ?? false };
    }),
  ]);
  return placed.filter(({ isNew, entry }) => isNew || entry.note || entry.tags);
}

function withMedium(placed: PlacedEntry, medium: CollectionEntry['medium'] | null): PlacedEntry {
  return { ...placed, entry: { ...placed.entry, ...(medium && { medium }) } };
}

/** Where lists have movies, by collection; the last place counts. */
function positionsIn(
  toCollect: readonly MovieToCollect[],
  idOf: (list: string) => string,
): Map<string, Map<number, number>> {
  const positions = new Map<string, Map<number, number>>();
  for (const { movieId, movies } of toCollect)
    for (const { list, collection, position } of movies.flatMap(({ listed = [] }) => listed)) {
      if (position === null || position <= 0) continue;
      const id = collection ?? idOf(list);
      const ofList = positions.get(id) ?? new Map<number, number>();
      positions.set(id, ofList.set(movieId, Math.min(position, maxPosition)));
    }
  return positions;
}

function idsNamedBy({ listed = [] }: ImportedMovie): string[] {
  return listed.flatMap(({ collection }) => collection ?? []);
}

function keepFirstOfEach(entries: readonly CollectionEntry[]): CollectionEntry[] {
  return [...Map.groupBy(entries, ({ movieId }) => movieId).values()].map(([first]) => first!);
}

/**
 * When it was added: of a day, at noon, which is on that day almost anywhere. The first of a list counts as
 * the last addition, so that it stays first.
 */
function instantOf(at: When, now: number, position: number): number {
  if (at && 'instant' in at) return Math.max(0, Math.min(Date.parse(at.instant), now));
  const noon = at === null ? now : Date.parse(at.date) + 12 * hour;
  return Math.max(0, Math.min(noon, now) - position);
}
