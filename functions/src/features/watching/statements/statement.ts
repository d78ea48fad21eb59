/** What imports say of a movie, joined and counted. */
import type {
  ImportCounts,
  ImportedMovie,
  KnownWhen,
  When,
} from '@cine/contract/operations/watching/imports';
import { distinctTags, keyOfTag } from '@cine/contract/text/distinct-tags';
import { hour, second, toInstant } from '@cine/contract/time';
import { daysOf, eveningsOf, findUnequal, momentOf } from './evenings.ts';
import { keepLatest, limitNew, limitNewNotes, selectEqual } from './limits.ts';
import { joinNotes, keyOfNote, notesJoinedIn, partsOfNote } from './note-parts.ts';

/** A rating that an import brought, in points. */
export type ImportedRating = {
  value: number;
  at: When;
  /** A rating made here stayed instead of it. */
  stayed?: true;
  /** The points that it replaced here; null if a rating had been withdrawn here. */
  replaced?: number | null;
};

/** What a file says of a movie. Whatever it doesn't say is missing. */
export type StatementContent = {
  /** Each day on which they watched it, as it was told; a moment and a day may be one evening. */
  watched?: KnownWhen[];
  /** How often they watched it at least, if that is more often than days are known. */
  plays?: number;
  rating?: ImportedRating;
  wanted?: true;
  /** The names of lists, and the user's collections that a file names by ids. */
  listed?: string[];
  collections?: string[];
  liked?: { at: When };
  note?: string;
  tags?: string[];
  owned?: { medium: string | null };
};

type Owned = NonNullable<StatementContent['owned']>;

/** What an import brought of a movie. `by` is the import's number. */
export type Statement = StatementContent & {
  movieId: number;
  by: number;
  /** The collections that had it already, or don't take it; and how many watches were recorded here. */
  held?: string[];
  recorded?: number;
};

const nowhere = { position: null, note: null, at: null };

/** A statement as a file would say it. */
export function toImportedMovie({ movieId, watched = [], plays = 0, ...content }: Statement): ImportedMovie {
  const undated = Array<null>(Math.max(0, plays - eveningsOf(watched).length)).fill(null);
  return {
    movieId,
    watched: [...watched, ...undated],
    rating: content.rating && { value: content.rating.value, at: content.rating.at },
    wanted: content.wanted && { at: null },
    listed: [
      ...(content.listed ?? []).map((list) => ({ list, ...nowhere })),
      ...(content.collections ?? []).map((collection) => ({ list: '', collection, ...nowhere })),
    ],
    liked: content.liked,
    note: content.note,
    tags: content.tags,
    owned: content.owned && { ...content.owned, at: null },
  };
}

/** What is said about a movie as far as there is room besides what is known, and how much has none. */
function fitToRoom(
  contents: readonly StatementContent[],
  movie: ImportedMovie,
): { content: StatementContent; cut: number } {
  const days = daysOf(contents);
  const dated = (movie.watched ?? []).filter((when) => when !== null);
  const undated = (movie.watched ?? []).length - dated.length;
  // Every moment stays: the next file may say on which day it was.
  const all = [...days, ...findUnequal(days, dated)];
  const latest = keepLatest(all);
  const watched = selectEqual(latest, dated);
  const ids = (movie.listed ?? []).flatMap(({ collection }) => collection ?? []);
  const lists = (movie.listed ?? []).flatMap(({ list, collection }) =>
    collection === undefined ? list : [],
  );
  const fit = (kind: Several, values: readonly string[]) =>
    limitNew(kind, severalOf(kind, contents), values, keyOf(kind));
  const listed = fit('listed', lists);
  const collections = fit('collections', ids);
  const tags = fit('tags', movie.tags ?? []);
  const knownNotes = contents.flatMap(partsOfNote);
  // What several known ones are together is these: each import says them apart.
  const told = partsOfNote(movie).flatMap((note) => notesJoinedIn(note, knownNotes) ?? note);
  const notes = limitNewNotes(knownNotes, told);
  const cut = dated.length - watched.length + listed.cut + collections.cut + tags.cut + notes.cut;
  const plays = eveningsOf(dated).length + undated;
  return {
    content: {
      watched,
      // Days that have no room are evenings still.
      plays: all.length > latest.size ? Math.max(plays, eveningsOf(all).length) : plays,
      listed: listed.fit,
      collections: collections.fit,
      tags: tags.fit,
      ...(movie.rating && { rating: movie.rating }),
      ...(movie.wanted && { wanted: true as const }),
      ...(movie.liked && { liked: { at: movie.liked.at } }),
      ...joinNotes(notes.fit),
      ...(movie.owned && { owned: { medium: movie.owned.medium } }),
    },
    cut,
  };
}

/** What a movie has several of. */
export type Several = 'listed' | 'collections' | 'tags';

function severalOf(kind: Several, contents: readonly StatementContent[]): Set<string> {
  return new Set(contents.flatMap((each) => (each[kind] ?? []).map(keyOf(kind))));
}

/** What equal ones have in common: tags, for all their case. */
function keyOf(kind: Several): (value: string) => string {
  return kind === 'tags' ? keyOfTag : (value) => value;
}

function notesKnownIn(contents: readonly StatementContent[]): Set<string> {
  return new Set(contents.flatMap(partsOfNote).map(keyOfNote));
}

/** Whether there is no room for some of what is said of a movie. */
export function isCut(contents: readonly StatementContent[], movie: ImportedMovie): boolean {
  return fitToRoom(contents, movie).cut > 0;
}

/**
 * What is said about a movie beyond what some statements say, as far as there is room besides all that is
 * known; an empty object if nothing.
 */
export function findNew(
  contents: readonly StatementContent[],
  movie: ImportedMovie,
  allContents = contents,
): StatementContent {
  return withoutKnown(contents, fitToRoom(allContents, movie).content);
}

/** What a statement says of a movie that others don't. */
export function withoutKnown(
  others: readonly StatementContent[],
  content: StatementContent,
): StatementContent {
  const { rating, wanted, liked, owned, plays = 0 } = content;
  const days = daysOf(others);
  const watched = findUnequal(days, content.watched ?? []);
  const sure = Math.max(
    eveningsOf([...keepLatest([...days, ...watched])]).length,
    ...others.map(({ plays: least = 0 }) => least),
  );
  const newOnes = (kind: Several) => {
    const former = severalOf(kind, others);
    return (content[kind] ?? []).filter((each) => !former.has(keyOf(kind)(each)));
  };
  const listed = newOnes('listed');
  const collections = newOnes('collections');
  const tags = newOnes('tags');
  const knownNotes = notesKnownIn(others);
  const isNew = (kind: keyof StatementContent) => others.every((each) => each[kind] === undefined);
  return {
    ...(watched.length > 0 && { watched }),
    ...(plays > sure && { plays }),
    ...(rating && isLater(rating.at, ratingOf(others)) && { rating }),
    ...(wanted && isNew('wanted') && { wanted }),
    ...(listed.length > 0 && { listed }),
    ...(collections.length > 0 && { collections }),
    ...(liked && isNew('liked') && { liked }),
    ...joinNotes(partsOfNote(content).filter((note) => !knownNotes.has(keyOfNote(note)))),
    ...(tags.length > 0 && { tags }),
    ...(owned && others.every((each) => isOwnedAnew(owned, each.owned)) && { owned }),
  };
}

/** Whether a file says that they own it beyond what is known: at all, or on which medium. */
function isOwnedAnew({ medium }: Owned, former: Owned | undefined): boolean {
  return former === undefined || (former.medium === null && medium !== null);
}

/** What an import brought of a movie at first and later. */
export function joinContents(one: StatementContent, more: StatementContent): StatementContent {
  const watched = [...(one.watched ?? []), ...(more.watched ?? [])];
  const both = (kind: Several) => [...(one[kind] ?? []), ...(more[kind] ?? [])];
  const listed = both('listed');
  const collections = both('collections');
  const tags = both('tags');
  return {
    ...one,
    ...more,
    ...joinNotes([...partsOfNote(one), ...partsOfNote(more)]),
    ...(more.rating && { rating: { ...one.rating, ...more.rating } }),
    ...(watched.length > 0 && { watched }),
    ...(listed.length > 0 && { listed }),
    ...(collections.length > 0 && { collections }),
    ...(tags.length > 0 && { tags }),
  };
}

/** The rating that counts of those that imports brought: the last, or the first of equally old ones. */
export function ratingOf(contents: readonly StatementContent[]): ImportedRating | null {
  let last: ImportedRating | null = null;
  for (const { rating } of contents) if (rating && isLater(rating.at, last)) last = rating;
  return last;
}

/** What imports together say of a movie. */
export type CombinedStatement = {
  /** In order of their days; null for those whose day isn't known. */
  watched: When[];
  rating: ImportedRating | null;
  liked: boolean;
  note: string | null;
  tags: string[];
};

export function combineStatements(statements: readonly StatementContent[]): CombinedStatement {
  const days = eveningsOf(daysOf(statements)).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  const plays = Math.max(days.length, ...statements.map(({ plays: least = 0 }) => least));
  return {
    watched: [...days, ...Array<null>(plays - days.length).fill(null)],
    rating: ratingOf(statements),
    liked: statements.some(({ liked }) => liked !== undefined),
    note: statements.find(({ note }) => note !== undefined)?.note ?? null,
    tags: distinctTags(statements.flatMap(({ tags = [] }) => tags)),
  };
}

/** Whether imports say that the user watched a movie. One that they rated was watched, on an unknown day. */
export function isWatched(statements: readonly StatementContent[]): boolean {
  return statements.some(
    ({ watched, plays, rating }) => watched !== undefined || plays !== undefined || rating !== undefined,
  );
}

const noCounts: ImportCounts = {
  watches: 0,
  ratings: 0,
  watchlist: 0,
  lists: 0,
  listed: 0,
  likes: 0,
  notes: 0,
  owned: 0,
};

/** How much something adds to what is known. */
export function importCountsOf(
  contents: readonly StatementContent[],
  content: StatementContent,
): ImportCounts {
  const former = combineStatements(contents).watched.length;
  return {
    watches: combineStatements([...contents, content]).watched.length - former,
    ratings: content.rating ? 1 : 0,
    watchlist: content.wanted ? 1 : 0,
    lists: 0,
    listed: (content.listed?.length ?? 0) + (content.collections?.length ?? 0),
    likes: content.liked ? 1 : 0,
    notes: partsOfNote(content).length,
    owned: content.owned ? 1 : 0,
  };
}

export function sumImportCounts(all: readonly ImportCounts[]): ImportCounts {
  const sum = { ...noCounts };
  for (const counts of all)
    for (const kind of Object.keys(sum) as (keyof ImportCounts)[]) sum[kind] += counts[kind];
  return sum;
}

export function withoutCounts(counts: ImportCounts, subtracted: ImportCounts): ImportCounts {
  const rest = { ...counts };
  for (const kind of Object.keys(rest) as (keyof ImportCounts)[])
    rest[kind] = Math.max(0, rest[kind] - subtracted[kind]);
  return rest;
}

/** Whether a rating replaces a known one: it is later beyond doubt. Without a time, it replaces none. */
export function isLater(at: When, other: { at: When } | null): boolean {
  if (other === null) return true;
  return at !== null && (other.at === null || compareTimes(at, other.at) > 0);
}

/** Whether a rating may be the later one, though its time doesn't say so: it has none, or the same day. */
export function isOrderUnknown(at: When, other: When): boolean {
  if (at === null || other === null) return at === null;
  return compareTimes(at, other) === 0 || utcDateOf(at) === utcDateOf(other);
}

/** A time of a rating that counts as later than one: now, unless that one is of today or the future. */
export function instantAfter(at: When, now: number): KnownWhen {
  return { instant: toInstant(at === null ? now : Math.max(now, lastMomentOf(at) + second)) };
}

/** Which of two times is the later; 0 if that isn't sure, as a moment is on the other's day somewhere. */
function compareTimes(one: KnownWhen, other: KnownWhen): number {
  if ('date' in one === 'date' in other) return momentOf(one) - momentOf(other);
  if (firstMomentOf(one) > lastMomentOf(other)) return 1;
  return lastMomentOf(one) < firstMomentOf(other) ? -1 : 0;
}

/** A day begins and ends somewhere; the first zone is 14 hours ahead of UTC, the last 12 behind. */
function firstMomentOf(day: KnownWhen): number {
  return 'date' in day ? momentOf(day) - 14 * hour : momentOf(day);
}

function lastMomentOf(day: KnownWhen): number {
  return 'date' in day ? momentOf(day) + 36 * hour : momentOf(day);
}

function utcDateOf(day: KnownWhen): string {
  return toInstant(momentOf(day)).slice(0, 10);
}

function textOf(day: KnownWhen): string {
  return 'date' in day ? day.date : day.instant;
}
