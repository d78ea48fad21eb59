import type { Condition, MovieFilter } from '@cine/contract/game/badges/condition';
import { dateOf, dayOf, mondayOf, weekOf } from '@cine/contract/game/local-days';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { hour } from '@cine/contract/time';
import { newPlayer, type Player } from '../players/player.ts';
import { withWatchesOf } from '../players/player-watches.ts';
import type { BadgeWatch } from './reel-entry.ts';

/** What a user watched, where Greenwich's clocks are the user's. */
export type SampleShowing = {
  movieId: number;
  /** Its local date, and the hour at which it began. */
  date: string;
  at?: number;
  facts?: Partial<BadgeWatch['facts']>;
  members?: number;
  evening?: string;
  group?: string;
  predicted?: number;
  placeOfDay?: number;
  withdrawn?: boolean;
};

/** The watch of a showing that was recorded when the movie was over. */
export function watchOf({
  movieId,
  date,
  at = 20,
  facts = {},
  members = 0,
  ...rest
}: SampleShowing): BadgeWatch {
  const movie = { ...unknownMovie, ...facts, id: movieId };
  const began = Date.parse(`${date}T00:00:00Z`) + at * hour;
  const watchedAt = began + (movie.runtime ?? 0) * 60_000;
  const { evening, group, predicted } = rest;
  return {
    id: `${movieId}-${date}-${at}`,
    movieId,
    facts: movie,
    watchedAt,
    recordedAt: watchedAt,
    sessionId: evening ?? null,
    withdrawn: rest.withdrawn ?? false,
    day: {
      date,
      timeZone: 'UTC',
      onTime: true,
      placeOfDay: rest.placeOfDay ?? 1,
      placeOfWeek: 1,
      monday: weekOf(date),
      count: 1,
      movies: [],
    },
    ...(evening !== undefined && {
      company: { members, hosted: members > 1, ...(group !== undefined && { groupId: group }) },
    }),
    ...(predicted !== undefined && { predicted }),
  };
}

/** The player after triggers, each of which sees all of its movie's watches. */
export function playerWho(watches: readonly BadgeWatch[], all = watches, from: Player = newPlayer): Player {
  const ofMovie = (movieId: number) => all.filter((watch) => watch.movieId === movieId);
  return watches.reduce((player, { movieId }) => withWatchesOf(player, movieId, ofMovie(movieId)), from);
}

const start = dayOf('2026-06-01');

/** A life that earns just what a condition asks for: a player, with what they watched. */
export function lifeThatMeets(condition: Condition): Player {
  const days = (count: number) => Array.from({ length: count }, (_, at) => at);
  const count = 'count' in condition ? condition.count : 0;
  const watched = (each: (at: number) => Omit<SampleShowing, 'movieId'>) =>
    playerWho(days(count).map((at) => watchOf({ movieId: at + 1, ...each(at) })));
  const on = (at: number) => dateOf(start + at);
  const company = { members: 2, evening: 'evening' };
  switch (condition.type) {
    case 'streak':
      return { ...newPlayer, days: { older: days(condition.days), recent: [] } };
    case 'weeks':
      return {
        ...newPlayer,
        weeks: { older: days(count).map((at) => mondayOf(start) + 7 * at), recent: [] },
      };
    case 'level':
      return { ...newPlayer, totalXp: 200 * condition.level ** 3 };
    case 'challenges':
      return { ...newPlayer, completed: count };
    case 'habits':
      return { ...newPlayer, habitsDone: count };
    case 'secret':
      return lifeThatMeets(condition.hidden);
    case 'combat_wins':
      return { ...newPlayer, duelsWon: count };
    case 'completions':
      return watched((at) => ({ date: on(at), facts: factsIn(condition.of), ...company }));
    case 'time':
      return watched((at) => ({
        date: on(at),
        at: condition.from,
        facts: factsIn(condition.of),
        ...company,
      }));
    case 'weekday':
      return watched((at) => ({
        date: nthOf(condition.weekday, condition.date, at),
        facts: factsIn(condition.of),
        ...company,
      }));
    case 'date':
      return watched(() => ({
        date: `2028-${condition.window.from}`,
        facts: factsIn(condition.of),
        ...company,
      }));
    case 'one-day':
      return watched(() => ({ date: on(0), facts: factsIn(condition.of), ...company }));
    case 'distinct':
      return watched((at) => ({
        date: on(at),
        facts: {
          genres: [genreNames[at % genreNames.length]!],
          year: 1900 + 10 * (at % 13),
          directors: [`Director ${at}`],
          countries: [letters(at).toUpperCase()],
          language: letters(at),
        },
      }));
    case 'same-director':
      return watched((at) => ({
        date: on(condition.sameDay ? 0 : at),
        facts: { directors: ['Agnès Varda'] },
      }));
    case 'rewatch':
      return playerWho(days(condition.dates).map((at) => watchOf({ movieId: 1, date: on(at) })));
    case 'evenings-hosted':
      return watched((at) => ({ date: on(at), members: 2, evening: `evening ${at}` }));
    case 'same-group':
      return watched((at) => ({ date: on(at), members: 1, evening: `evening ${at}`, group: 'group' }));
    case 'ratings':
    case 'upsets': {
      const player = watched((at) => ({ date: on(at), predicted: 39, ...company }));
      const movieIds = days(count).map((at) => at + 1);
      const ratings = { movieIds, scores: new Uint8Array(movieIds.map(() => 81)) };
      return { ...player, taste: { ...player.taste, ratings, count } };
    }
  }
}

/** Facts of a movie that a filter lets through. */
function factsIn(of: MovieFilter = {}): Partial<BadgeWatch['facts']> {
  const { genre, from, until, minRuntime, maxRuntime, language, notLanguage, country } = of;
  return {
    genres: genre ? [genre] : [],
    year: from ?? until ?? null,
    runtime: minRuntime ?? maxRuntime ?? null,
    language: language ?? (notLanguage === undefined ? null : 'fr'),
    countries: country ? [country] : [],
  };
}

function letters(at: number): string {
  return `${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`;
}

/** One date after another of a day of the week, or of such a day of the month besides. */
function nthOf(weekday: number, date: number | undefined, nth: number): string {
  let left = nth;
  for (let day = mondayOf(start) + weekday - 1; ; day += 7) {
    if (date !== undefined && Number(dateOf(day).slice(8)) !== date) continue;
    if (left === 0) return dateOf(day);
    left -= 1;
  }
}
