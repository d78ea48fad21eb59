import type { Context } from '#context.ts';
import type { JoinedChallenge, PlannedPlayer } from '#core/players/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { maxDeciding, readEachWatchSince, type WatchEvent } from '#watching/watches/index.ts';
import { createDecidingCollector, writeParticipant } from '../../challenges/index.ts';
import { withEvenings } from '../evenings/evenings.ts';
import { readWithReel } from '../reel-service.ts';
import { withGuildWeeks } from '../weeks/guild-weeks.ts';
import { loadWeekLookup } from '../weeks/week-lookup-service.ts';
import { withWeekly } from '../weeks/weekly-progress.ts';
import { isConcerned, repointedPlayer } from './repointed.ts';

/** Whether a player's progress or movies seen still contain a movie. */
export function isCounted({ player, finished }: PlannedPlayer, movieId: number): boolean {
  const held = [...Object.values(player.challenges), ...finished];
  const weekly = player.weekly.weeks.flatMap(({ challenges }) => challenges);
  return (
    player.seen.includes(movieId) ||
    held.some((joined) => isConcerned(joined, [movieId], [])) ||
    weekly.some(({ movies }) => movies.includes(movieId))
  );
}

/** Plans a player's progress and XP as of the watches of two movies, `ofMovies`; reads others that decide. */
export async function recountChallenges(
  context: Context,
  tx: Tx,
  uid: string,
  plan: PlannedPlayer,
  movieIds: readonly [one: number, other: number],
  ofMovies: readonly WatchEvent[],
  now: number,
): Promise<{ write: () => void }> {
  const { finished } = plan;
  const player = await readWithReel(tx, uid, plan.player);
  const concerned = [...Object.values(player.challenges), ...finished].filter((joined) =>
    isConcerned(joined, movieIds, ofMovies),
  );
  const others = await readDeciding(tx, uid, concerned, movieIds);
  const recounted = repointedPlayer(player, finished, movieIds, [...others, ...ofMovies], now);
  const weekIn = await loadWeekLookup(context, ofMovies);
  const afterWeeks = withWeekly(recounted.player, movieIds, ofMovies, weekIn, now);
  const { flipped } = recounted;
  const changes = { movieIds, watches: ofMovies, flipped, flippedWeekly: afterWeeks.flipped };
  const afterGuild = withGuildWeeks(afterWeeks.player, movieIds, ofMovies, now);
  const settled = await plan.planPay('watches', changes, now, afterGuild);
  const { entries } = settled;
  const after = withEvenings(settled.player, {
    movieIds,
    watches: ofMovies,
    changed: [...recounted.changed, ...afterWeeks.challenges],
    entries,
  });
  return {
    write: () => {
      const { finished: over, resumed } = recounted;
      plan.write({ ...settled, player: after, finished: over, unfinished: resumed, settledAt: now });
      for (const joined of recounted.changed) writeParticipant(tx, uid, joined);
    },
  };
}

async function readDeciding(
  tx: Tx,
  uid: string,
  challenges: readonly JoinedChallenge[],
  movieIds: readonly number[],
): Promise<WatchEvent[]> {
  if (challenges.length === 0) return [];
  const { take, all } = createDecidingCollector(challenges);
  const taken = new Map<number, number>();
  const since = Math.min(...challenges.map(({ joinedAt }) => joinedAt));
  await readEachWatchSince(tx, uid, since, (watch) => {
    const before = taken.get(watch.movieId) ?? 0;
    taken.set(watch.movieId, before + 1);
    if (before < maxDeciding && !movieIds.includes(watch.movieId)) take(watch);
  });
  return all();
}
