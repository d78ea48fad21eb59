/** A player's progress in weekly challenges, while these weeks are open. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { dayOf } from '@cine/contract/game/local-days';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { closesAt, weeklyId } from '@cine/contract/game/weekly/weeks';
import { day as dayMs } from '@cine/contract/time';
import type { FlippedWeekly, Player } from '#core/players/index.ts';
import { countsForDay, type Week, type WeeklyChallenge } from '#together/challenges/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import type { SteppedChallenge } from '../recent-movies/recent-movie-steps.ts';

type PlayedWeek = Player['weekly']['weeks'][number];

export type WeekLookup = (region: string, monday: string) => Week | null;

/** A player keeps this week and the two before, to show how they went. */
const keptDays = 20;

export type CountedWeeks = {
  player: Player;
  /** The challenges of the weeks that are concerned. */
  challenges: SteppedChallenge[];
  flipped: FlippedWeekly[];
};

/** The weeks that players keep, for which watches may count. */
export function openWeeks(watches: readonly WatchEvent[], now: number): Pick<Week, 'region' | 'monday'>[] {
  const open = watches.flatMap(({ day }) =>
    day?.region !== undefined && isKept(day.monday, now) ? [{ region: day.region, monday: day.monday }] : [],
  );
  return [...new Map(open.map((week) => [`${week.region}-${week.monday}`, week])).values()];
}

function isKept(monday: string, now: number): boolean {
  return now / dayMs - dayOf(monday) <= keptDays;
}

/** Counts movies for weekly challenges, by their watches that decide. */
export function withWeekly(
  before: Player,
  movieIds: readonly number[],
  watches: readonly WatchEvent[],
  weekIn: WeekLookup,
  now: number,
): CountedWeeks {
  const recent = before.weekly.weeks.filter(({ monday }) => isKept(monday, now));
  const counting = recent.filter((week) => countsAny(week, movieIds));
  const mondays = new Set([...openWeeks(watches, now), ...counting].map(({ monday }) => monday));
  const counted = [...mondays].map((monday) => {
    const week = recent.find((each) => each.monday === monday) ?? null;
    return countWeek(week, monday, movieIds, watches, weekIn);
  });
  const others = recent.filter(({ monday }) => !mondays.has(monday));
  const weeks = [...others, ...counted.flatMap(({ week }) => week ?? [])];
  const challenges = counted.flatMap((each) => each.challenges);
  const flipped = counted.flatMap((each) => each.flipped);
  const isSame = flipped.length === 0 && sameWeeks(weeks, before.weekly.weeks);
  if (isSame) return { player: before, challenges, flipped };
  const completed = flipped.reduce(
    (sum, { isCompleted }) => sum + (isCompleted ? 1 : -1),
    before.weekly.completed,
  );
  const sorted = weeks.toSorted((one, other) => (one.monday > other.monday ? -1 : 1));
  return { player: { ...before, weekly: { completed, weeks: sorted } }, challenges, flipped };
}

function countsAny({ challenges }: PlayedWeek, movieIds: readonly number[]): boolean {
  return challenges.some(({ movies }) => movieIds.some((id) => movies.includes(id)));
}

/** A week once the movies count for what their watches say, with its challenges, and those that flip. */
function countWeek(
  before: PlayedWeek | null,
  monday: string,
  movieIds: readonly number[],
  watches: readonly WatchEvent[],
  weekIn: WeekLookup,
): { week: PlayedWeek | null; challenges: SteppedChallenge[]; flipped: FlippedWeekly[] } {
  const ofWeek = watches.filter(({ day }) => day?.monday === monday);
  const week = movieIds.reduce<PlayedWeek | null>(
    (current, movieId) => withMovieInWeek(current, monday, movieId, ofWeek, weekIn),
    before,
  );
  const region = (week ?? before)?.region;
  const all = (region && weekIn(region, monday)?.challenges) || [];
  const challenges = all.map((challenge) => weeklyStepOf(monday, challenge, week));
  const flipped = all.flatMap((challenge, index) => {
    const { isCompleted } = challenges[index]!;
    const wasCompleted = weeklyStepOf(monday, challenge, before).isCompleted;
    return isCompleted === wasCompleted ? [] : [flippedOf(monday, challenge, isCompleted)];
  });
  return { week, challenges, flipped };
}

/** The week once a movie counts for what its watches say; null before a watch has a region. */
function withMovieInWeek(
  former: PlayedWeek | null,
  monday: string,
  movieId: number,
  ofWeek: readonly WatchEvent[],
  weekIn: WeekLookup,
): PlayedWeek | null {
  const without = (former?.challenges ?? []).flatMap((challenge) => {
    const movies = challenge.movies.filter((id) => id !== movieId);
    return movies.length > 0 ? [{ ...challenge, movies }] : [];
  });
  const ofMovie = ofWeek.filter((watch) => watch.movieId === movieId);
  const region = former?.region ?? ofMovie.find(({ day }) => day?.region !== undefined)?.day?.region;
  if (region === undefined) return null;
  const here = ofMovie.filter(({ day }) => day?.region === region);
  const fitting = (weekIn(region, monday)?.challenges ?? []).filter(({ rules }) =>
    here.some(fitsWeek(monday, rules)),
  );
  const challenges = fitting.reduce((all, { templateId, targetCount }) => {
    const current = all.find((each) => each.templateId === templateId);
    const movies = [...(current?.movies ?? []), movieId].sort((one, other) => one - other);
    const others = all.filter((each) => each !== current);
    return [...others, { templateId, target: targetCount, movies }];
  }, without);
  return { monday, region, challenges: challenges.sort((one, other) => one.target - other.target) };
}

/** Tests whether a watch counts for a week's challenge with some rules. */
export function fitsWeek(monday: string, rules: readonly Rule[]): (watch: WatchEvent) => boolean {
  const meetsRules = compileRules(rules);
  return (watch) => countsForWeek(watch, monday) && meetsRules(ruleMovie(watch.facts));
}

/** Whether a watch counts for a week: of its days, among its day's first, and recorded before it closes. */
function countsForWeek(watch: WatchEvent, monday: string): boolean {
  const { day, recordedAt, withdrawn } = watch;
  const isOfWeek = day?.monday === monday && !day.early;
  return isOfWeek && !withdrawn && recordedAt < closesAt(monday) && countsForDay(watch);
}

function weeklyStepOf(
  monday: string,
  { templateId, titles, rules, targetCount, xpReward }: WeeklyChallenge,
  week: PlayedWeek | null,
): SteppedChallenge {
  const movies = week?.challenges.find((each) => each.templateId === templateId)?.movies ?? [];
  return {
    challenge: {
      id: weeklyId(monday, templateId),
      version: 1,
      titles,
      rules,
      targetCount,
      xpReward,
      season: null,
      audience: 'everyone',
      makerId: null,
    },
    moviesWatched: movies,
    isCompleted: movies.length >= targetCount,
    week: { monday, templateId },
  };
}

function flippedOf(
  monday: string,
  { templateId, xpReward }: WeeklyChallenge,
  isCompleted: boolean,
): FlippedWeekly {
  return { monday, templateId, xp: xpReward, isCompleted };
}

function sameWeeks(one: readonly PlayedWeek[], other: readonly PlayedWeek[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
