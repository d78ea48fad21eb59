/** A watched movie as the reel keeps it for badges, made from its watches. */
import { upset } from '@cine/contract/game/badges/condition';
import { dayOf } from '@cine/contract/game/local-days';
import { maxCountedPerDay, rewards } from '@cine/contract/game/pay/rewards';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { Company, WatchDay } from '@cine/contract/operations/watching/watches';
import { day as dayMs, minute } from '@cine/contract/time';
import { zoned } from '#platform/time/zoned.ts';

/** What badges count of a watched movie; it packs into some twenty bytes. */
export type ReelEntry = {
  movieId: number;
  /** Null if unknown, as are runtime and language. */
  year: number | null;
  /** A bit for each of TMDB's genres. */
  genres: number;
  /** A hash of the first director; 0 if unknown. */
  director: number;
  /** The first three. */
  countries: readonly string[];
  language: string | null;
  /** Minutes, up to 511. */
  runtime: number | null;
  /** The movie was predicted to please the user little. */
  unpromising: boolean;
  /** By date and hour; empty for movies from before dates were kept. */
  showings: readonly Showing[];
};

/** When and with whom a movie was watched. */
export type Showing = {
  /** The local date on which the movie began, as a number, and the hour. */
  day: number;
  hour: number;
  together: boolean;
  /** Hashes of an evening hosted for enough others, and of its group, or 0. */
  hosted: number;
  group: number;
};

/** The part of a watch that badges need. Times are epoch milliseconds. */
export type BadgeWatch = {
  id: string;
  movieId: number;
  facts: Pick<MovieFacts, 'year' | 'genres' | 'directors' | 'countries' | 'language' | 'runtime'>;
  watchedAt: number;
  recordedAt: number;
  sessionId: string | null;
  withdrawn: boolean;
  day?: WatchDay;
  company?: Company;
  /** The points that were predicted for the user. */
  predicted?: number;
};

const maxCountries = 3;
const maxRuntime = 511;

/** A movie's entry, from its watches in any order; null if none counts, as with custom movies. */
export function reelEntryOf(movieId: number, watches: readonly BadgeWatch[]): ReelEntry | null {
  if (isCustomMovie(movieId)) return null;
  const counting = watches
    .filter((watch) => watch.movieId === movieId && isCounted(watch))
    .sort((one, other) => one.recordedAt - other.recordedAt || (one.id < other.id ? -1 : 1));
  const [first] = counting;
  if (!first) return null;
  const { year, genres, directors, countries, language, runtime } = first.facts;
  return {
    movieId,
    year,
    genres: genreNames.reduce((bits, genre, at) => (genres.includes(genre) ? bits | (1 << at) : bits), 0),
    director: directors[0] === undefined ? 0 : hashOf(directors[0]),
    countries: countries.slice(0, maxCountries),
    language,
    runtime: runtime === null ? null : Math.min(maxRuntime, runtime),
    unpromising: counting.some(({ predicted }) => (predicted ?? 100) < upset.predictedUnder),
    showings: showingsOf(counting),
  };
}

/** How late a movie may be recorded and still count for badges, as for challenges. */
const maxLateMs = 7 * dayMs;

/**
 * Whether a watch isn't withdrawn, was recorded within a week (or a day, if before days were kept), isn't
 * from before they signed up (`early`), and is among the first of its day.
 */
function isCounted({ withdrawn, day, watchedAt, recordedAt }: BadgeWatch): boolean {
  if (withdrawn) return false;
  const lag = recordedAt - watchedAt;
  if (!day) return lag <= dayMs;
  return !day.early && lag <= maxLateMs && day.placeOfDay <= maxCountedPerDay;
}

function showingsOf(watches: readonly BadgeWatch[]): Showing[] {
  const showings = watches.flatMap(({ watchedAt, facts, sessionId, day, company }): Showing[] => {
    if (!day) return [];
    const isHosted = company?.hosted && company.members >= rewards.evening.others && sessionId !== null;
    return [
      {
        day: dayOf(day.date),
        hour: zoned(watchedAt - (facts.runtime ?? 0) * minute, day.timeZone).hour,
        together: (company?.members ?? 0) > 0,
        hosted: isHosted ? hashOf(sessionId) : 0,
        group: company?.groupId === undefined ? 0 : hashOf(company.groupId),
      },
    ];
  });
  const distinct = new Map(showings.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].sort(
    (one, other) =>
      one.day - other.day ||
      one.hour - other.hour ||
      Number(one.together) - Number(other.together) ||
      one.hosted - other.hosted ||
      one.group - other.group,
  );
}

/** FNV-1a folded to 24 bits, never 0: enough to tell about a thousand names apart. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff || 1;
}
