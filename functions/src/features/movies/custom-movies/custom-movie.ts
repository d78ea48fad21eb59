/** A movie added by a user, in the domain. Times are epoch milliseconds. */
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { customMovieSchema, type CustomMovie as View } from '@cine/contract/operations/movies/custom-movies';
import { unnamedUid } from '@cine/contract/primitives';
import { foldText } from '@cine/contract/text/fold-text';
import { AppError } from '#platform/errors/app-error.ts';
import { type MovieName, nameOf, staysSame } from './movie-name.ts';

export type CustomMovie = Omit<View, 'createdAt'> & {
  makerId: string;
  createdAt: number;
  /** Derived from the idempotency key that it was added with. */
  madeWith: string | null;
  repointingSince: number | null;
  /** The promoted movie whose entries of its maker it keeps. */
  keeps?: number;
  /** What it was called when others began to refer to it, if it was changed since. */
  agreed?: MovieName;
};

export type OwnFacts = Pick<
  CustomMovie,
  'title' | 'originalTitle' | 'year' | 'genres' | 'runtime' | 'language' | 'directors'
>;

type OwnFactsLike = Omit<OwnFacts, 'genres' | 'language'> & {
  genres: readonly string[];
  language?: string | null;
};

/** A change; absent or undefined fields stay. */
export type Changes = {
  [Part in keyof OwnFacts | 'audience' | 'listed' | 'suggestedMatch' | 'overview' | 'overviewBy']?:
    | CustomMovie[Part]
    | undefined;
};

const lowBits = 2 ** 26;
const lowestHigh = customMovieIds.from / lowBits;
const highs = customMovieIds.below / lowBits - lowestHigh;

/** An unguessable id: one of some nine thousand billions. */
export function newMovieId(randomBelow: (below: number) => number): number {
  return (lowestHigh + randomBelow(highs)) * lowBits + randomBelow(lowBits);
}

/** A custom movie's facts. What its maker left out is unknown, and meets no rule. */
export function factsOfCustom(movie: OwnFacts & Pick<CustomMovie, 'movieId'>): MovieFacts {
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

/** Whether a user may see it: its maker may, and if it is shared, anyone who knows the id. */
export function isSeenBy(movie: CustomMovie, uid: string): boolean {
  return movie.audience === 'group' || movie.makerId === uid;
}

/** The movie, if the user may see it. Throws `movie-unknown`, whether it is private or doesn't exist. */
export function asSeenBy(movie: CustomMovie | null, uid: string): CustomMovie {
  if (!movie || !isSeenBy(movie, uid)) throw new AppError('movie-unknown');
  return movie;
}

/**
 * The movie, for its maker only. Throws `movie-unknown`, `movie-not-yours`, `movie-promoted`, or `try-again`
 * while it takes back its maker's entries.
 */
export function requireMaker(movie: CustomMovie | null, uid: string): CustomMovie {
  const seen = asSeenBy(movie, uid);
  if (seen.makerId !== uid) throw new AppError('movie-not-yours');
  if (seen.promotedTo !== null) throw new AppError('movie-promoted');
  if (seen.repointingSince !== null) throw new AppError('try-again');
  return seen;
}

/** What was entered of a movie, from the facts of a custom one or a card of it. */
export function ownFactsOf({
  title,
  originalTitle,
  year,
  genres,
  runtime,
  language = null,
  directors,
}: OwnFactsLike): OwnFacts {
  const original = originalTitle === title ? null : originalTitle;
  const knownGenres = customMovieSchema.shape.genres.parse(genres);
  return {
    title,
    originalTitle: original,
    year,
    genres: knownGenres,
    runtime,
    language,
    directors: [...directors],
  };
}

/** A new custom movie that is to get back a user's entries of a promoted one. */
export function newMovieKeeping(
  facts: OwnFacts,
  formerId: number,
  movieId: number,
  uid: string,
  now: number,
): CustomMovie {
  return {
    ...facts,
    // What another wrote isn't its new maker's.
    overview: null,
    overviewBy: null,
    movieId,
    makerId: uid,
    audience: 'private',
    madeWith: null,
    listed: true,
    suggestedMatch: null,
    promotedTo: null,
    createdAt: now,
    repointingSince: now,
    keeps: formerId,
  };
}

/** The movie after a change by its maker; a new title or year drops the suggestion. */
export function changedMovie(movie: CustomMovie, changes: Changes): CustomMovie {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  const next: CustomMovie = { ...movie, ...Object.fromEntries(entries) };
  const isSame = matchKeysOf(next).join('\n') === matchKeysOf(movie).join('\n');
  return isSame ? next : { ...next, suggestedMatch: null };
}

/**
 * A renamed movie. While others refer to it, it stays the movie that it was when they began to: small steps
 * don't add up. Only one whose title was hidden gets any other. Throws `movie-others-have`.
 */
export function renamedMovie(movie: CustomMovie, next: CustomMovie, hasOthers: boolean): CustomMovie {
  const { agreed: former = nameOf(movie), ...free } = next;
  if (!hasOthers) return free;
  // Nothing but hiding makes a movie unlike what it was.
  const isRetitled = next.title !== movie.title && !staysSame(former, movie);
  const agreed = isRetitled ? { ...nameOf(next), year: former.year } : former;
  if (!staysSame(agreed, next)) throw new AppError('movie-others-have');
  return { ...next, agreed };
}

export function unlistedMovie(movie: CustomMovie): CustomMovie {
  return { ...movie, listed: false, suggestedMatch: null };
}

export function disownedMovie(movie: CustomMovie): CustomMovie {
  return { ...unlistedMovie(movie), makerId: unnamedUid, madeWith: null };
}

/** The movie after its promotion; references to it are still to be changed. */
export function promotedMovie(movie: CustomMovie, promotedTo: number, now: number): CustomMovie {
  return { ...unlistedMovie(movie), promotedTo, repointingSince: now };
}

/** What a catalogue movie must share to match it: a title, in any spelling, and its year. */
export function matchKeysOf({
  listed,
  title,
  originalTitle,
  year,
}: Pick<CustomMovie, 'listed' | 'title' | 'originalTitle' | 'year'>): string[] {
  return listed ? keysOf([title, originalTitle], year) : [];
}

export function matchKeysOfFacts({
  title,
  originalTitle,
  titles,
  year,
}: Pick<MovieFacts, 'title' | 'originalTitle' | 'titles' | 'year'>): string[] {
  return keysOf([title, originalTitle, titles.fr, titles.ru], year);
}

/** “&” and the words for it: nobody remembers which of them a title has. */
const conjunction = / ?[&+] ?| (?:and|et|und|y|и) /g;

function keysOf(titles: readonly (string | null | undefined)[], year: number | null): string[] {
  if (year === null) return [];
  const texts = titles.filter((title) => typeof title === 'string').map(foldText);
  const spelled = texts.flatMap((text) => [text, text.replaceAll(conjunction, ' and ')]);
  return [...new Set(spelled.map((text) => `${year} ${text}`))];
}
