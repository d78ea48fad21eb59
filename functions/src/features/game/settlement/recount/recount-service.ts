/** Counts a player's challenges again for a movie after a promotion, and tells whether they contain it. */
import type { Context } from '#context.ts';
import type { JoinedChallenge, PlannedPlayer } from '#core/players/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { maxDeciding, readEachWatchSince, type WatchEvent } from '#watching/watches/index.ts';
import { computeSettlementPay, writeSettlement } from '../pay-service.ts';
import { withRecentMovies } from '../recent-movies/recent-movies.ts';
import { readWithReel } from '../reel-service.ts';
import { beginSettlement, type Settlement } from '../settlement.ts';
import { countWeeks } from '../weeks/count-weeks.ts';
import { loadWeekLookup } from '../weeks/week-lookup-service.ts';
import { createDecidingCollector } from './deciding.ts';
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

/** Plans a player's progress and XP as of the watches of some movies; reads others that decide. */
export async function recountChallenges(
  context: Context,
  tx: Tx,
  plan: PlannedPlayer,
  ofMovies: Pick<Settlement, 'uid' | 'movieIds' | 'watches' | 'now'>,
): Promise<{ write: () => void }> {
  const recounted = await recountWatches(tx, plan, beginSettlement(ofMovies, plan.player));
  const counted = countWeeks(recounted, await loadWeekLookup(context, ofMovies.watches));
  const settlement = withRecentMovies(await computeSettlementPay(plan, counted));
  return { write: () => writeSettlement(tx, plan, settlement) };
}

async function recountWatches(tx: Tx, { finished }: PlannedPlayer, begun: Settlement): Promise<Settlement> {
  const { uid, before, movieIds, watches, now } = begun;
  const player = await readWithReel(tx, uid, before);
  const concerned = [...Object.values(player.challenges), ...finished].filter((joined) =>
    isConcerned(joined, movieIds, watches),
  );
  const others = await readDeciding(tx, uid, concerned, movieIds);
  return { ...begun, ...repointedPlayer(player, finished, movieIds, [...others, ...watches], now) };
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
