import { challengeOfSource } from '@cine/contract/game/pay/sources';
import type { Context } from '#context.ts';
import { type JoinedChallenge, planPlayer } from '#core/players/index.ts';
import { isRepointing } from '#movies/custom-movies/index.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie } from '#watching/watches/index.ts';
import { countMovie } from './count-movie.ts';
import { planGains } from './gains/gains-service.ts';
import { computeSettlementPay, writeSettlement } from './pay-service.ts';
import { withRecentMovies } from './recent-movies/recent-movies.ts';
import { readWithReel } from './reel-service.ts';
import { beginSettlement, type Settlement } from './settlement.ts';
import { countWeeks } from './weeks/count-weeks.ts';
import { loadWeekLookup } from './weeks/week-lookup-service.ts';

/** Which of the challenges that flipped have their last ledger entries read. */
type LedgerLookup = 'reopened-challenges' | 'all-flipped-challenges';

/**
 * Settles a player's watches of one movie: progress, pay, and finished challenges. Reads no ledger entries of
 * challenges that are completed now, since a first completion has none; if one exists after all, writing it
 * fails, and everything is settled again with all entries.
 */
export async function settleWatches(context: Context, uid: string, movieId: number): Promise<void> {
  try {
    await runSettlement(context, uid, movieId, 'reopened-challenges');
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    await runSettlement(context, uid, movieId, 'all-flipped-challenges');
  }
}

/** Counts and pays a movie's watches, and keeps what they gained, in order. */
async function runSettlement(
  context: Context,
  uid: string,
  movieId: number,
  lookup: LedgerLookup,
): Promise<void> {
  const now = context.now();
  await transact(context.db, async (tx) => {
    const [plan, watches] = await Promise.all([planPlayer(tx, uid), readWatchesOfMovie(tx, uid, movieId)]);
    // Only an erasure deletes watches; then nothing may be written about the user any more.
    if (watches.length === 0) return;
    // Promoting a custom movie, or declining to, counts the watches, and repoints them in several steps.
    if (await isRepointing(tx, movieId)) return;
    const begun = beginSettlement({ uid, movieIds: [movieId], watches, now }, plan.player);
    const counted = await countWatches(context, tx, movieId, begun);
    const paid = await computeSettlementPay(plan, counted, selectPossiblyPaid(counted, lookup));
    const settlement = withRecentMovies(paid);
    const gains = await planGains(tx, movieId, settlement);
    writeSettlement(tx, plan, settlement, newestChange(settlement));
    gains.write();
    emitCompletions(settlement);
  });
}

/** Counts the movie for the player's challenges, those of the week, and their guild's. */
async function countWatches(
  context: Context,
  tx: Tx,
  movieId: number,
  begun: Settlement,
): Promise<Settlement> {
  const { uid, before, watches, now } = begun;
  const player = await readWithReel(tx, uid, before);
  const counted = { ...begun, ...countMovie(player, movieId, watches, now) };
  return countWeeks(counted, await loadWeekLookup(context, watches));
}

/** Challenges that reopen have paid; those completed now have only if they were completed before. */
function selectPossiblyPaid(
  { flippedChallenges }: Settlement,
  lookup: LedgerLookup,
): readonly JoinedChallenge[] {
  return lookup === 'all-flipped-challenges'
    ? flippedChallenges
    : flippedChallenges.filter(({ isCompleted }) => !isCompleted);
}

/** When one of the watches last changed. */
function newestChange({ watches }: Settlement): number {
  return Math.max(...watches.map(({ changedAt, recordedAt }) => changedAt ?? recordedAt));
}

function emitCompletions({ entries }: Settlement): void {
  for (const { kind, source, xp } of entries) {
    if (kind === 'granted' && challengeOfSource(source) !== null) emit({ event: 'challenge-completed', xp });
  }
}
