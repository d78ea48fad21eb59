/** How far a player is with each badge, by what they watched and did. */
import type { PlayerDocument } from '@cine/contract/documents/players';
import { allKept } from '@cine/contract/game/active-days';
import { type Condition, type MovieFilter, type Trait, upset } from '@cine/contract/game/badges/condition';
import { yearOfWindow } from '@cine/contract/game/badges/window';
import { dateOf } from '@cine/contract/game/local-days';
import { streaksOf } from '@cine/contract/game/streak-days';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { unpackReel } from './packed-reel.ts';
import type { ReelEntry, Showing } from './reel-entry.ts';

/** The fields of a player that badges depend on; `reel` is null for a player from before badges. */
export type Badged = Pick<
  PlayerDocument,
  'reel' | 'taste' | 'days' | 'weeks' | 'short' | 'completed' | 'habitsDone' | 'duelsWon'
>;

/** All that badges look at. */
export type BadgeFacts = {
  entries: readonly ReelEntry[];
  /** Points by movie that was rated here. */
  scores: ReadonlyMap<number, number>;
  /** The longest streak in days, and the most weeks in a row with a movie watched with others. */
  streak: number;
  weeks: number;
  /** Challenges completed, without those that members made. */
  challenges: number;
  /** How often a habit was done and paid for. */
  habits: number;
  /** Duels won that paid XP. */
  duels: number;
  level: number;
};

/** How far a user is: earned once `have` is at least `need`. */
export type BadgeProgress = { have: number; need: number };

export function badgeFactsOf(player: Badged, level: number): BadgeFacts {
  return {
    entries: player.reel === null ? [] : unpackReel(player.reel),
    scores: scoresMadeHere(player.taste),
    streak: streaksOf(allKept(player.days), new Set(player.short.days)).best,
    weeks: longestRun(allKept(player.weeks), 7),
    challenges: player.completed,
    habits: player.habitsDone ?? 0,
    duels: player.duelsWon ?? 0,
    level,
  };
}

/** The points that a user gave here, also where an import's replaced them. */
function scoresMadeHere({ ratings, imported, overwritten }: Badged['taste']): Map<number, number> {
  const brought = new Set(imported);
  const scoresIn = ({ movieIds, scores }: Badged['taste']['ratings']) =>
    movieIds.map((id, at) => [id, scores[at]!] as const);
  return new Map([
    ...scoresIn(ratings).filter(([id]) => !brought.has(id)),
    ...(overwritten ? scoresIn(overwritten) : []),
  ]);
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
      return {
        have: most(facts.entries.map(({ showings }) => daysOf(showings).size)),
        need: condition.dates,
      };
    case 'ratings':
      return {
        have: facts.entries.filter(({ movieId }) => facts.scores.has(movieId)).length,
        need: condition.count,
      };
    case 'upsets':
      return { have: facts.entries.filter((entry) => isUpset(entry, facts)).length, need: condition.count };
    default:
      return { have: countEntries(condition, facts.entries), need: condition.count };
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

function countEntries(condition: Counting, entries: readonly ReelEntry[]): number {
  switch (condition.type) {
    case 'completions': {
      const { of, together } = condition;
      const isMet = ({ showings }: ReelEntry) => !together || showings.some((showing) => showing.together);
      return entries.filter((entry) => meets(entry, of) && isMet(entry)).length;
    }
    case 'time':
      return shownWhere(condition, entries, ({ hour }) => isBetween(hour, condition.from, condition.to));
    case 'weekday':
      return shownWhere(
        condition,
        entries,
        ({ day }) =>
          weekdayOf(day) === condition.weekday && [undefined, dayOfMonth(day)].includes(condition.date),
      );
    case 'date':
      return maxShown(condition, entries, ({ day }) => yearOfWindow(day, condition.window));
    case 'one-day':
      return maxShown(condition, entries, ({ day }) => day);
    case 'distinct':
      return new Set(entries.flatMap((entry) => traitsOf(entry, condition.of))).size;
    case 'same-director': {
      const directed = entries.filter(({ director }) => director !== 0);
      const keys = directed.map(({ director, showings }) =>
        condition.sameDay ? [...daysOf(showings)].map((day) => `${director} ${day}`) : [`${director}`],
      );
      return mostAlike(keys);
    }
    case 'same-group':
      return mostAlike(
        entries.map(({ showings }) => [...new Set(showings.map(({ group }) => group))].filter(Boolean)),
      );
    case 'evenings-hosted':
      return new Set(entries.flatMap(({ showings }) => showings.map(({ hosted }) => hosted)).filter(Boolean))
        .size;
  }
}

type ShowingFilter = { of?: MovieFilter; together?: true };

function shownWhere(
  { of, together }: ShowingFilter,
  entries: readonly ReelEntry[],
  isMet: (showing: Showing) => boolean,
): number {
  const isShown = (showing: Showing) => (!together || showing.together) && isMet(showing);
  return entries.filter((entry) => meets(entry, of) && entry.showings.some(isShown)).length;
}

/** The most movies whose showings have one key; null is none. */
function maxShown<Key>(
  { of, together }: ShowingFilter,
  entries: readonly ReelEntry[],
  keyOf: (showing: Showing) => Key | null,
): number {
  const keys = entries
    .filter((entry) => meets(entry, of))
    .map(({ showings }) =>
      showings.flatMap((showing) => (together && !showing.together ? [] : (keyOf(showing) ?? []))),
    );
  return mostAlike(keys.map((ofEntry) => [...new Set(ofEntry)]));
}

/** How many of some lists have the key that most of them have. */
function mostAlike<Key>(keys: readonly (readonly Key[])[]): number {
  const counts = new Map<Key, number>();
  for (const key of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return most(counts.values());
}

function meets(entry: ReelEntry, filter: MovieFilter | undefined): boolean {
  if (!filter) return true;
  const { year, runtime, language } = entry;
  return (
    (filter.genre === undefined || (entry.genres & (1 << genreNames.indexOf(filter.genre))) !== 0) &&
    (filter.from === undefined || (year !== null && year >= filter.from)) &&
    (filter.until === undefined || (year !== null && year <= filter.until)) &&
    (filter.minRuntime === undefined || (runtime !== null && runtime >= filter.minRuntime)) &&
    (filter.maxRuntime === undefined || (runtime !== null && runtime <= filter.maxRuntime)) &&
    (filter.language === undefined || language === filter.language) &&
    (filter.notLanguage === undefined || (language !== null && language !== filter.notLanguage)) &&
    (filter.country === undefined || entry.countries.includes(filter.country))
  );
}

function traitsOf(entry: ReelEntry, trait: Trait): (string | number)[] {
  switch (trait) {
    case 'genres':
      return genreNames.flatMap((_, at) => (entry.genres & (1 << at) ? [at] : []));
    case 'decades':
      return entry.year === null ? [] : [entry.year - (entry.year % 10)];
    case 'directors':
      return entry.director === 0 ? [] : [entry.director];
    case 'countries':
      return [...entry.countries];
    case 'languages':
      return entry.language === null || entry.language === 'xx' ? [] : [entry.language];
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
