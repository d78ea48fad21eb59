/** What a run of an import brought and what it couldn't. */
import type { FileCollection, RowContent, When } from '@cine/import-reader';

/** Where an import comes from, as accounts are told. */
export const importSources = [
  ...(['kinopoisk', 'letterboxd', 'imdb', 'trakt', 'criticker', 'jellyfin', 'plex', 'table'] as const),
] as const;
export type ImportSource = (typeof importSources)[number];

/** All that files say of one movie of the catalogue. */
export type ImportedMovie = {
  movieId: number;
  watched?: When[];
  rating?: NonNullable<RowContent['rating']>;
  wanted?: NonNullable<RowContent['wanted']>;
  listed?: NonNullable<RowContent['listed']>[];
  liked?: NonNullable<RowContent['liked']>;
  note?: string;
  tags?: string[];
  owned?: NonNullable<RowContent['owned']>;
};

/** What a collection is besides its movies; its cover is one of the catalogue. */
export type ImportedCollection = Omit<FileCollection, 'list' | 'cover' | 'isOfRows'> & {
  cover: number | null;
};

/** How many of each were new. */
export type Added = Record<
  'watches' | 'ratings' | 'watchlist' | 'lists' | 'listed' | 'likes' | 'notes' | 'owned',
  number
>;

/** What rows may say of a movie. */
export type SaidKind = Exclude<keyof Added, 'lists'> | 'tags';

/** What may be filled in where something was there. */
export type FilledIn = 'day' | 'note' | 'tags' | 'medium';

/** A movie of which something stayed as it was; null of one of which another part says so. */
export type Kept = {
  movieId: number;
  reason:
    | null
    | 'there-already'
    | 'noted-there'
    | 'rated-here'
    | 'rated-before'
    | 'no-room'
    | 'not-listed'
    | 'ratings-full'
    | 'collection-full'
    | 'collections-too-many'
    | 'movie-unknown';
  /** The kinds of which something was new or there already; absent in runs that a former version kept. */
  added?: SaidKind[];
  there?: SaidKind[];
  /** What was filled in where something was there, if anything. */
  filled?: FilledIn[];
  /** The days of its watches by whether each is new, if some are and some aren't. */
  days?: { added: NonNullable<When>[]; there: NonNullable<When>[] };
};

/** An import that is planned, under way or done. Plain data: kept somewhere, it can go on later. */
export type Run = {
  importId: string;
  source: ImportSource;
  /** All services, if there are several. */
  sources?: ImportSource[];
  overwrites: boolean;
  parts: ImportedMovie[][];
  /** The collections that its movies name by ids; those without movies, which come with the first part. */
  collections?: ImportedCollection[];
  empty?: ImportedCollection[];
  /** Parts that are applied. */
  done: number;
  /** How many parts at the end repeat the first ones, which had nothing new. */
  repeats?: number;
  added: Added;
  kept: Kept[];
  /** The lists that had no room among the account's collections. */
  unfitLists?: string[];
};

/** What an account says of a part. */
export type Applied = { added: Added; kept: Kept[]; unfitLists: string[] };

export type ApplyInput = Pick<Run, 'importId' | 'source' | 'sources' | 'overwrites'> & {
  part: number;
  movies: ImportedMovie[];
  collections: ImportedCollection[];
};

/** Whether nothing was new. */
export function isNothing(added: Added): boolean {
  return Object.values(added).every((count) => count === 0);
}

/** Whether something that was there was filled in. */
export function isFilledIn(keptMovies: readonly Kept[]): boolean {
  return keptMovies.some(({ filled }) => filled !== undefined);
}

export const nothingAdded: Added = {
  watches: 0,
  ratings: 0,
  watchlist: 0,
  lists: 0,
  listed: 0,
  likes: 0,
  notes: 0,
  owned: 0,
};

/** Lists without room, each once, of some parts and the next one. */
export function withUnfit({ unfitLists = [] }: Pick<Run, 'unfitLists'>, more: readonly string[]) {
  const all = [...new Set([...unfitLists, ...more])];
  return all.length > 0 ? { unfitLists: all } : {};
}
