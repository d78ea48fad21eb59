import type { PlayerDocument } from '@cine/contract/documents/players';
import { allKept } from '@cine/contract/game/active-days';
import { type Condition, type MovieFilter, type Trait, upset } from '@cine/contract/game/badges/condition';
import { yearOfWindow } from '@cine/contract/game/badges/window';
import { dateOf } from '@cine/contract/game/local-days';
import { streaksOf } from '@cine/contract/game/streak';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { unpackFilms } from './packed-films.ts';
import type { ReelEntry, Showing } from './reel-entry.ts';

/** What badges are for; `reel` is null for a player from before them. */
export type Badged = Pick<
  PlayerDocument,
  'reel' | 'taste' | 'days' | 'weeks' | 'short' | 'completed' | 'habitsDone' | 'duelsWon'
>;

/** All that badges look at. */
export type BadgeFacts = {
  films: readonly ReelEntry[];
  /** Points by movie, of those that have a rating. */
  scores: ReadonlyMap<number, number>;
  /** The longest streak, and the most weeks in a row with company. */
  streak: number;
  weeks: number;
  /** Challenges completed, without those that members made. */
  challenges: number;
  /** How often habits were done and paid for it. */
  habits: number;
  /** Duels won that paid XP. */
  duels: number;
  level: number;
};

/** How far somebody is: earned once `have` is at least `need`. */
export type BadgeProgress = { have: number; need: number };

export function badgeFactsOf(player: Badged, level: number): BadgeFacts {
  const { movieIds, scores } = player.taste.ratings;
  return {
    films: player.reel === null ? [] : unpackFilms(player.reel),
    scores: new Map(movieIds.map((id, at) => [id, scores[at]!])),
    streak: streaksOf(allKept(player.days), new Set(player.short.days)).best,
    weeks: longestRun(allKept(player.weeks), 7),
    challenges: player.completed,
    habits: player.habitsDone ?? 0,
    duels: player.duelsWon ?? 0,
    level,
  };
}

export function progressOf(condition: Condition, facts: BadgeFacts): BadgeProgress {
  switch (condition.type) {
    case 'streak':
      return { have: facts.streak, need: condition.days };
    case 'weeks':
      return { have: facts.weeks, need: condition.count };
    case 'level':
      return { have: facts.level, need: condition.level };
    case 'challenges':
      return { have: facts.challenges, need: condition.count };
    case 'habits':
      return { have: facts.habits, need: condition.count };
    case 'combat_wins':
      return { have: facts.duels, need: condition.count };
    case 'secret':
      return progressOf(condition.hidden, facts);
    case 'rewatch':
      return { have: most(facts.films.map(({ showings }) => daysOf(showings).size)), need: condition.dates };
    case 'ratings':
      return {
        have: facts.films.filter(({ movieId }) => facts.scores.has(movieId)).length,
        need: condition.count,
      };
    case 'upsets':
      return { have: facts.films.filter((film) => isUpset(film, facts)).length, need: condition.count };
    default:
      return { have: counted(condition, facts.films), need: condition.count };
  }
}

type Counting = Exclude<
  Condition,
  {
    type:
      | 'streak'
      | 'weeks'
      | 'level'
      | 'challenges'
      | 'habits'
      | 'combat_wins'
      | 'secret'
      | 'rewatch'
      | 'ratings'
      | 'upsets';
  }
>;

function counted(condition: Counting, films: readonly ReelEntry[]): number {
  switch (condition.type) {
    case 'completions': {
      const { of, together } = condition;
      const isMet = ({ showings }: ReelEntry) => !together || showings.some((showing) => showing.together);
      return films.filter((film) => meets(film, of) && isMet(film)).length;
    }
    case 'time':
      return shownWhere(condition, films, ({ hour }) => isBetween(hour, condition.from, condition.to));
    case 'weekday':
      return shownWhere(
        condition,
        films,
        ({ day }) =>
          weekdayOf(day) === condition.weekday && [undefined, dayOfMonth(day)].includes(condition.date),
      );
    case 'date':
      return mostShown(condition, films, ({ day }) => yearOfWindow(day, condition.window));
    case 'one-day':
      return mostShown(condition, films, ({ day }) => day);
    case 'distinct':
      return new Set(films.flatMap((film) => traitsOf(film, condition.of))).size;
    case 'same-director': {
      const directed = films.filter(({ director }) => director !== 0);
      const keys = directed.map(({ director, showings }) =>
        condition.sameDay ? [...daysOf(showings)].map((day) => `${director} ${day}`) : [`${director}`],
      );
      return mostAlike(keys);
    }
    case 'same-group':
      return mostAlike(
        films.map(({ showings }) => [...new Set(showings.map(({ group }) => group))].filter(Boolean)),
      );
    case 'evenings-hosted':
      return new Set(films.flatMap(({ showings }) => showings.map(({ hosted }) => hosted)).filter(Boolean))
        .size;
  }
}

type Shown = { of?: MovieFilter; together?: true };

function shownWhere(
  { of, together }: Shown,
  films: readonly ReelEntry[],
  isMet: (showing: Showing) => boolean,
): number {
  const isShown = (showing: Showing) => (!together || showing.together) && isMet(showing);
  return films.filter((film) => meets(film, of) && film.showings.some(isShown)).length;
}

/** The most movies whose showings have one key; null is none. */
function mostShown<Key>(
  { of, together }: Shown,
  films: readonly ReelEntry[],
  keyOf: (showing: Showing) => Key | null,
): number {
  const keys = films
    .filter((film) => meets(film, of))
    .map(({ showings }) =>
      showings.flatMap((showing) => (together && !showing.together ? [] : (keyOf(showing) ?? []))),
    );
  return mostAlike(keys.map((ofFilm) => [...new Set(ofFilm)]));
}

/** How many of some lists have the key that most of them have. */
function mostAlike<Key>(keys: readonly (readonly Key[])[]): number {
  const counts = new Map<Key, number>();
  for (const key of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return most(counts.values());
}

function meets(film: ReelEntry, of: MovieFilter | undefined): boolean {
  if (!of) return true;
  const { year, runtime, language } = film;
  return (
    (of.genre === undefined || (film.genres & (1 << genreNames.indexOf(of.genre))) !== 0) &&
    (of.from === undefined || (year !== null && year >= of.from)) &&
    (of.until === undefined || (year !== null && year <= of.until)) &&
    (of.minRuntime === undefined || (runtime !== null && runtime >= of.minRuntime)) &&
    (of.maxRuntime === undefined || (runtime !== null && runtime <= of.maxRuntime)) &&
    (of.language === undefined || language === of.language) &&
    (of.notLanguage === undefined || (language !== null && language !== of.notLanguage)) &&
    (of.country === undefined || film.countries.includes(of.country))
  );
}

function traitsOf(film: ReelEntry, trait: Trait): (string | number)[] {
  switch (trait) {
    case 'genres':
      return genreNames.flatMap((_, at) => (film.genres & (1 << at) ? [at] : []));
    case 'decades':
      return film.year === null ? [] : [film.year - (film.year % 10)];
    case 'directors':
      return film.director === 0 ? [] : [film.director];
    case 'countries':
      return [...film.countries];
    case 'languages':
      return film.language === null || film.language === 'xx' ? [] : [film.language];
  }
}

function isUpset({ movieId, unpromising }: ReelEntry, { scores }: BadgeFacts): boolean {
  return unpromising && (scores.get(movieId) ?? 0) > upset.ratedOver;
}

/** Whether an hour is from one up to another, maybe over midnight. */
function isBetween(hour: number, from: number, to: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** 1 for Monday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function dayOfMonth(day: number): number {
  return Number(dateOf(day).slice(8));
}

function daysOf(showings: readonly Showing[]): Set<number> {
  return new Set(showings.map(({ day }) => day));
}

/** The most days in a row, `step` apart. */
function longestRun(days: readonly number[], step: number): number {
  let longest = 0;
  let run = 0;
  let last = Number.NaN;
  for (const day of [...new Set(days)].sort((one, other) => one - other)) {
    run = day === last + step ? run + 1 : 1;
    last = day;
    longest = Math.max(longest, run);
  }
  return longest;
}

function most(counts: Iterable<number>): number {
  let highest = 0;
  for (const count of counts) highest = Math.max(highest, count);
  return highest;
}
