import { jobTimeZone } from '@cine/contract/job-schedules';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { YearReview } from '@cine/contract/operations/game/statistics';
import * as operations from '@cine/contract/operations/game/statistics';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Context } from '#context.ts';
import { unpromisingOf } from '#core/badge-rules/index.ts';
import { badgesView } from '#core/badges/index.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { type Loaded, loadBasis } from './basis-service.ts';
import { yearOf } from './dates.ts';
import { groupCountsOf } from './groups-service.ts';
import { loadWithImported } from './imported-service.ts';
import { boundsOf, daysWithin, periodSummaryOf } from './period.ts';
import { picksOf, rarestFirst } from './review.ts';

/** A year of the caller: its statistics, and what stands out. Reads six movies, and imported custom ones. */
export const reviewYear = serve(operations.reviewYear, async (context, caller, { year }) => {
  const basis = await loadYearBasis(context, caller.uid, year);
  const [{ loaded, picks, isOver, summary }, groups] = await Promise.all([
    loadYear(context, caller.uid, year, basis),
    groupCountsOf(context, caller, basis),
  ]);
  const movie = async (id: number) => {
    const facts = await factsOrNull(context, caller.uid, id);
    return facts && cardOf(facts);
  };
  const dated = async (pick: typeof picks.first) =>
    pick && withMovie({ date: pick.date }, await movie(pick.id));
  const rated = async (pick: typeof picks.upset) =>
    pick && withMovie({ points: pick.points }, await movie(pick.id));
  const [first, last, upset, ...loved] = await Promise.all([
    dated(picks.first),
    dated(picks.last),
    rated(picks.upset),
    ...picks.loved.map(rated),
  ]);
  const { totals, longestStreak, best, fullest, genres, directors, decades, parts } = summary;
  return {
    year,
    isOver,
    ...loaded.counted,
    totals,
    imported: loaded.imported,
    longestStreak,
    best,
    fullest,
    groups,
    genres,
    directors,
    decades,
    months: parts.map(({ movies }) => movies),
    first,
    last,
    upset,
    loved: loved.flatMap((each) => each ?? []),
    badges: badgesIn(loaded, year, context.now()),
  };
});

/** What a year adds up to, and the best rated movie that anybody can look up. */
export async function summariseYear(
  context: Context,
  uid: string,
  year: number,
): Promise<Pick<YearReview, 'isOver' | 'totals' | 'genres' | 'longestStreak'> & { best: MovieFacts | null }> {
  const basis = await loadYearBasis(context, uid, year);
  const { picks, isOver, summary } = await loadYear(context, uid, year, basis);
  const best = picks.loved.find(({ id }) => !isCustomMovie(id));
  return { ...summary, isOver, best: best ? await factsOrNull(context, uid, best.id) : null };
}

function loadYearBasis(context: Context, uid: string, year: number): Promise<Loaded> {
  return loadBasis(context, uid, () => boundsOf('year', `${year}-01-01`));
}

async function loadYear(context: Context, uid: string, year: number, basis: Loaded) {
  const loaded = await loadWithImported(context, uid, basis);
  const { player, all, bounds, today } = loaded;
  const { ratings } = player.taste;
  return {
    loaded,
    isOver: yearOf(today) > year,
    picks: picksOf(daysWithin(all, bounds), (id) => scoreOf(ratings, id), unpromisingOf(player)),
    summary: periodSummaryOf('year', bounds, loaded),
  };
}

/** A movie's facts; null for one that is gone, or that nobody shows the user any more. */
async function factsOrNull(context: Context, uid: string, movieId: number): Promise<MovieFacts | null> {
  try {
    return await factsFor(context, uid, movieId);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function withMovie<T extends object, Movie>(rest: T, movie: Movie | null): (T & { movie: Movie }) | null {
  return movie && { ...rest, movie };
}

function badgesIn({ player }: Loaded, year: number, now: number): YearReview['badges'] {
  const zone = player.timeZone ?? jobTimeZone;
  const earned = badgesView(player, null, now).filter(
    ({ earnedAt }) => earnedAt !== null && yearOf(localDateOf(Date.parse(earnedAt), zone)) === year,
  );
  return rarestFirst(earned).map(({ id, rarity, earnedAt, art, name, description, hint }) => ({
    id,
    rarity,
    earnedAt,
    art,
    name,
    description,
    hint,
  }));
}
