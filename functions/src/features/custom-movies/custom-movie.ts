import { customMovieIds } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { CustomMovie as View } from '@cine/contract/operations/custom-movies';
import { unnamedUid } from '@cine/contract/primitives';
import { foldText } from '@cine/contract/text/fold-text';
import { isSameTitle } from '@cine/movie-search';
import { AppError } from '../../platform/errors/app-error.ts';

/** A movie added by a user, in the domain. Times are epoch milliseconds. */
export type CustomMovie = Omit<View, 'createdAt'> & {
  makerId: string;
  createdAt: number;
  /** Derived from the idempotency key that it was added with. */
  madeWith: string | null;
  repointingSince: number | null;
  /** What it was called when others began to refer to it, if it was changed since. */
  agreed?: MovieName;
};

/** What tells one movie from another. */
export type MovieName = Pick<View, 'title' | 'originalTitle' | 'year'>;

/** What its maker entered. */
export type OwnFacts = Pick<
  CustomMovie,
  'title' | 'originalTitle' | 'year' | 'genres' | 'runtime' | 'language' | 'directors'
>;

/** A change; absent or undefined fields stay. */
export type Changes = {
  [Part in keyof OwnFacts | 'audience' | 'listed' | 'suggestedMatch']?: CustomMovie[Part] | undefined;
};

const lowBits = 2 ** 26;
const lowestHigh = customMovieIds.from / lowBits;
const highs = customMovieIds.below / lowBits - lowestHigh;

/** An unguessable id: one of some nine thousand billions. */
export function newMovieId(randomBelow: (below: number) => number): number {
  return (lowestHigh + randomBelow(highs)) * lowBits + randomBelow(lowBits);
}

/** Its facts, as for any other movie. What its maker left out is unknown, and meets no rule. */
export function factsOfCustom(movie: CustomMovie): MovieFacts {
  const { movieId, title, originalTitle, year, runtime, genres, language, directors } = movie;
  return {
    id: movieId,
    title,
    originalTitle: originalTitle ?? title,
    titles: {},
    year,
    runtime,
    genres,
    language,
    countries: [],
    directors,
    cast: [],
    keywords: [],
    rating: null,
    popularity: null,
    certificates: {},
    posterPath: null,
  };
}

/** Whether a user may see it: its maker may, and if it is shared anyone who knows the id. */
export function isSeenBy(movie: CustomMovie, uid: string): boolean {
  return movie.audience === 'group' || movie.makerId === uid;
}

/** The movie, if the user may see it. Throws `movie-unknown` otherwise, whether it is private or does not exist. */
export function asSeenBy(movie: CustomMovie | null, uid: string): CustomMovie {
  if (!movie || !isSeenBy(movie, uid)) throw new AppError('movie-unknown');
  return movie;
}

/** The movie for its maker only. Throws `movie-unknown`, `movie-not-yours` or `movie-promoted`. */
export function asMaker(movie: CustomMovie | null, uid: string): CustomMovie {
  const seen = asSeenBy(movie, uid);
  if (seen.makerId !== uid) throw new AppError('movie-not-yours');
  if (seen.promotedTo !== null) throw new AppError('movie-promoted');
  return seen;
}

/** The movie after a change by its maker; a new title or year drops the suggestion. */
export function changed(movie: CustomMovie, changes: Changes): CustomMovie {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const next: CustomMovie = { ...movie, ...Object.fromEntries(given) };
  const isSame = matchKeysOf(next).join('\n') === matchKeysOf(movie).join('\n');
  return isSame ? next : { ...next, suggestedMatch: null };
}

/** Whether a change gives a movie another title or year. */
export function isRenamed(movie: MovieName, next: MovieName): boolean {
  return movie.title !== next.title || movie.originalTitle !== next.originalTitle || movie.year !== next.year;
}

/**
 * A renamed movie. While others refer to it, it stays the movie that it was when they began to: small steps don't add
 * up. Throws `movie-others-have`.
 */
export function renamed(movie: CustomMovie, next: CustomMovie, hasOthers: boolean): CustomMovie {
  const { agreed = nameOf(movie), ...free } = next;
  if (!hasOthers) return free;
  if (!staysSame(agreed, next)) throw new AppError('movie-others-have');
  return { ...next, agreed };
}

function nameOf({ title, originalTitle, year }: MovieName): MovieName {
  return { title, originalTitle, year };
}

/** Whether a new name is the same movie's: each title like one of the former, at most a year apart where both are known. */
function staysSame(former: MovieName, next: MovieName): boolean {
  return isNear(former.year, next.year) && typedTitles(next).every((title) => isLike(former, [title]));
}

/** Whether a movie of the catalogue may be a custom one: one of the titles alike, at most a year apart. */
export function mayBe(own: MovieName, titles: readonly string[], year: number | null): boolean {
  return isNear(own.year, year) && isLike(own, titles);
}

function isLike(own: MovieName, titles: readonly string[]): boolean {
  return titles.some((title) => typedTitles(own).some((typed) => isSameTitle(typed, title)));
}

function isNear(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= 1;
}

/** Its titles, as its maker entered them. */
export function typedTitles({ title, originalTitle }: MovieName): string[] {
  return originalTitle === null ? [title] : [title, originalTitle];
}

/** The movie after its maker deleted it while something refers to it. */
export function unlisted(movie: CustomMovie): CustomMovie {
  return { ...movie, listed: false, suggestedMatch: null };
}

/** The movie after its maker's account was erased. */
export function disowned(movie: CustomMovie): CustomMovie {
  return { ...unlisted(movie), makerId: unnamedUid, madeWith: null };
}

/** The movie after its promotion; references to it are still to be changed. */
export function promoted(movie: CustomMovie, promotedTo: number, now: number): CustomMovie {
  return { ...unlisted(movie), promotedTo, repointingSince: now };
}

/** Keys that a catalogue movie must share to match it: one of its titles, in any spelling, and its year. */
export function matchKeysOf({
  listed,
  title,
  originalTitle,
  year,
}: Pick<CustomMovie, 'listed' | 'title' | 'originalTitle' | 'year'>): string[] {
  return listed ? keysOf([title, originalTitle], year) : [];
}

/** The same keys for a catalogue movie, whose titles are in many languages. */
export function matchKeysOfFacts({ title, originalTitle, titles, year }: MovieFacts): string[] {
  return keysOf([title, originalTitle, titles.fr, titles.ru], year);
}

function keysOf(titles: readonly (string | null | undefined)[], year: number | null): string[] {
  if (year === null) return [];
  const known = titles.filter((title) => typeof title === 'string');
  return [...new Set(known.map((title) => `${year} ${foldText(title)}`))];
}
