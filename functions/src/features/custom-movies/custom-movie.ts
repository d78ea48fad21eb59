import { customMovieIds } from '@cine/contract/custom-movie';
import type { CustomMovie as View } from '@cine/contract/custom-movies';
import { foldText } from '@cine/contract/fold-text';
import type { MovieFacts } from '@cine/contract/movie';
import { unnamedUid } from '@cine/contract/primitives';
import { AppError } from '../../platform/errors/app-error.ts';

/** A movie that somebody added themselves, as the domain sees it. Times are epoch milliseconds. */
export type CustomMovie = Omit<View, 'createdAt'> & {
  makerId: string;
  createdAt: number;
  /** What the key that it was added with stands for. */
  madeWith: string | null;
  repointingSince: number | null;
};

/** What its maker says of it. */
export type OwnFacts = Pick<
  CustomMovie,
  'title' | 'originalTitle' | 'year' | 'genres' | 'runtime' | 'language' | 'directors'
>;

/** What may be changed; what is absent or undefined stays. */
export type Changes = {
  [Part in keyof OwnFacts | 'audience' | 'listed' | 'suggestedMatch']?: CustomMovie[Part] | undefined;
};

const lowBits = 2 ** 26;
const lowestHigh = customMovieIds.from / lowBits;
const highs = customMovieIds.below / lowBits - lowestHigh;

/** An id that nobody guesses: one of some nine thousand billions. */
export function newMovieId(randomBelow: (below: number) => number): number {
  return (lowestHigh + randomBelow(highs)) * lowBits + randomBelow(lowBits);
}

/** What is known of it wherever a movie's facts are asked for. What its maker left out is unknown, and meets no rule. */
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

/** Whether somebody may see it: its maker, and whoever knows the id of one that is shared. */
export function isSeenBy(movie: CustomMovie, uid: string): boolean {
  return movie.audience === 'group' || movie.makerId === uid;
}

/** The movie, if it is there for somebody: else `movie-unknown`, whether it is another's own or does not exist. */
export function asSeenBy(movie: CustomMovie | null, uid: string): CustomMovie {
  if (!movie || !isSeenBy(movie, uid)) throw new AppError('movie-unknown');
  return movie;
}

/** The same, for what its maker alone may do: `movie-not-yours`, `movie-promoted` once it became another. */
export function asMaker(movie: CustomMovie | null, uid: string): CustomMovie {
  const seen = asSeenBy(movie, uid);
  if (seen.makerId !== uid) throw new AppError('movie-not-yours');
  if (seen.promotedTo !== null) throw new AppError('movie-promoted');
  return seen;
}

/** The movie once its maker changed it; a suggestion was for the title and year that it had. */
export function changed(movie: CustomMovie, changes: Changes): CustomMovie {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const next: CustomMovie = { ...movie, ...Object.fromEntries(given) };
  const isSame = matchKeysOf(next).join('\n') === matchKeysOf(movie).join('\n');
  return isSame ? next : { ...next, suggestedMatch: null };
}

/** The movie once its maker took it away while something points at it. */
export function unlisted(movie: CustomMovie): CustomMovie {
  return { ...movie, listed: false, suggestedMatch: null };
}

/** The same, of somebody who leaves without a trace. */
export function disowned(movie: CustomMovie): CustomMovie {
  return { ...unlisted(movie), makerId: unnamedUid, madeWith: null };
}

/** The movie once it became one of the catalogue; all that points at it is yet to follow. */
export function promoted(movie: CustomMovie, promotedTo: number, now: number): CustomMovie {
  return { ...unlisted(movie), promotedTo, repointingSince: now };
}

/** What a movie of the catalogue has to have of it to be taken for it: one of its titles, in any spelling, and its year. */
export function matchKeysOf({
  listed,
  title,
  originalTitle,
  year,
}: Pick<CustomMovie, 'listed' | 'title' | 'originalTitle' | 'year'>): string[] {
  return listed ? keysOf([title, originalTitle], year) : [];
}

/** The same of a movie of the catalogue, whose titles are in many languages. */
export function matchKeysOfFacts({ title, originalTitle, titles, year }: MovieFacts): string[] {
  return keysOf([title, originalTitle, titles.fr, titles.ru], year);
}

function keysOf(titles: readonly (string | null | undefined)[], year: number | null): string[] {
  if (year === null) return [];
  const known = titles.filter((title) => typeof title === 'string');
  return [...new Set(known.map((title) => `${year} ${foldText(title)}`))];
}
