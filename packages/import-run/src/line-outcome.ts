/** What became of a line that was sent: which kinds of what it says are new, and which were there. */
import type { RowContent, When } from '@cine/import-reader';
import type { FilledIn, ImportedMovie, Kept, SaidKind } from './run.ts';

type Reason = NonNullable<Kept['reason']>;

/** `in-part` if some of it was there; a reason is why something else of it isn't imported. */
export type SentOutcome = {
  outcome: 'added' | 'in-part' | Reason;
  added: SaidKind[];
  there: SaidKind[];
  /** What was filled in where something was there, if anything. */
  filled?: FilledIn[];
};

const places = ['watchlist', 'listed', 'likes', 'owned'] as const;

/** What the reasons are about; those that aren't here are about all that is said of a movie. */
const aboutOnly: Partial<Record<Reason, readonly SaidKind[]>> = {
  'there-already': [],
  'noted-there': places,
  'rated-here': ['ratings'],
  'rated-before': ['ratings'],
  'ratings-full': ['ratings'],
  'not-listed': places,
  'collection-full': places,
  'collections-too-many': places,
};

/** The kinds that may be filled in with each. */
const filledKinds: Record<FilledIn, readonly SaidKind[]> = {
  day: ['watches'],
  note: places,
  tags: places,
  medium: ['owned'],
};

/** The kinds of what is said of a movie. */
export function kindsSaid(says: Partial<Record<keyof RowContent, unknown>>): SaidKind[] {
  const { watched, rating, wanted, listed, liked, note, tags, owned } = says;
  const all: Record<SaidKind, unknown> = {
    watches: watched,
    ratings: rating,
    watchlist: wanted,
    listed,
    likes: liked,
    notes: note,
    tags,
    owned,
  };
  return (Object.keys(all) as SaidKind[]).filter((kind) => all[kind] !== undefined);
}

/** The kinds of what a line says, without a rating that isn't sent; that one alone counts as what is. */
export function kindsSent(says: RowContent, isRatingOutdated: boolean): SaidKind[] {
  const kinds = kindsSaid(says);
  return isRatingOutdated && kinds.length > 1 ? kinds.filter((kind) => kind !== 'ratings') : kinds;
}

/** What an account kept of a part, with what is all new of movies that several parts tell of. */
export function keptOf(
  movies: readonly ImportedMovie[],
  keptMovies: readonly Kept[],
  inSeveral: ReadonlySet<number>,
): Kept[] {
  const ids = new Set(keptMovies.map(({ movieId }) => movieId));
  const allNew = movies.filter(({ movieId }) => inSeveral.has(movieId) && !ids.has(movieId));
  return [
    ...keptMovies,
    ...allNew.map(({ movieId, ...says }) => ({ movieId, reason: null, added: kindsSaid(says), there: [] })),
  ];
}

/** The movies that several parts tell of. */
export function moviesInSeveral(parts: readonly (readonly ImportedMovie[])[]): Set<number> {
  const seen = new Set<number>();
  const several = new Set<number>();
  for (const { movieId } of parts.flat()) (seen.has(movieId) ? several : seen).add(movieId);
  return several;
}

/** What became of a line that says these kinds, and watches at these times, by what was kept of its movie. */
export function outcomeOfLine(
  kinds: readonly SaidKind[],
  keptMovies: readonly Kept[],
  watched: readonly When[] = [],
): SentOutcome {
  const reason =
    keptMovies.find((each) => each.reason !== null && isAbout(each.reason, kinds))?.reason ?? null;
  const others = kinds.filter((kind) => reason === null || !(aboutOnly[reason] ?? kinds).includes(kind));
  const states = watched.map((when) => watchStateOf(when, keptMovies));
  const isOf = (state: 'added' | 'there') => (kind: SaidKind) =>
    keptMovies.some((each) => each[state]?.includes(kind)) &&
    (kind !== 'watches' || states.length === 0 || states.some((each) => each === state || each === null));
  const added = others.filter(isOf('added'));
  const there = others.filter(isOf('there'));
  const all = filledIn(there, keptMovies);
  const filled = all.length > 0 && { filled: all };
  if (reason !== null) return { outcome: reason, added, there, ...filled };
  if (there.length === 0) return { outcome: 'added', added: [], there: [] };
  if (added.length === 0) return { outcome: 'there-already', added: [], there: [], ...filled };
  return { outcome: 'in-part', added, there, ...filled };
}

/** What was filled in of these kinds of a movie. */
function filledIn(kinds: readonly SaidKind[], keptMovies: readonly Kept[]): FilledIn[] {
  const filled = new Set(keptMovies.flatMap((each) => each.filled ?? []));
  return [...filled].filter((what) => filledKinds[what].some((kind) => kinds.includes(kind)));
}

/** Whether a watch is new or was there, by the nearest of its movie's days; null if that isn't sure. */
function watchStateOf(when: When, keptMovies: readonly Kept[]): 'added' | 'there' | null {
  const days = keptMovies.find((each) => each.days)?.days;
  if (!when || !days) return null;
  const distanceTo = (all: readonly NonNullable<When>[]) =>
    Math.min(...all.map((day) => distance(when, day)));
  const toAdded = distanceTo(days.added);
  const toThere = distanceTo(days.there);
  return toAdded === toThere ? null : toAdded < toThere ? 'added' : 'there';
}

/** How far two times are apart, in days; equal ones are nearer than two of one day. */
function distance(one: NonNullable<When>, other: NonNullable<When>): number {
  const text = textOf(one);
  const otherText = textOf(other);
  const days = (Date.parse(text.slice(0, 10)) - Date.parse(otherText.slice(0, 10))) / 86_400_000;
  return text === otherText ? -1 : Math.abs(days);
}

function textOf(when: NonNullable<When>): string {
  return 'date' in when ? when.date : when.instant;
}

function isAbout(reason: Reason, kinds: readonly SaidKind[]): boolean {
  return aboutOnly[reason]?.some((kind) => kinds.includes(kind)) ?? true;
}
