import { challengeOfSource } from '@cine/contract/game/pay/sources';
import type { Context } from '#context.ts';
import { type Player, planPlayer } from '#core/players/index.ts';
import { isRepointing } from '#movies/custom-movies/index.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie, type WatchEvent } from '#watching/watches/index.ts';
import { writeParticipant } from '../challenges/index.ts';
import { countMovie } from './count-movie.ts';
import { withEvenings } from './evenings/evenings.ts';
import { planGains } from './gains/gains-service.ts';
import { readWithReel } from './reel-service.ts';
import { withGuildWeeks } from './weeks/guild-weeks.ts';
import { loadWeekLookup } from './weeks/week-lookup-service.ts';
import { withWeekly } from './weeks/weekly-progress.ts';

/**
 * Settles a player's watches of one movie: progress, pay, and finished challenges. Reads no ledger entries of
 * challenges that are completed now, since a first completion has none; if one exists after all, writing it
 * fails, and everything is settled again with all entries.
 */
export async function settleWatches(context: Context, uid: string, movieId: number): Promise<void> {
  try {
    await settleOnce(context, uid, movieId, 'entries-of-reopened');
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    await settleOnce(context, uid, movieId, 'entries-of-all');
  }
}

/** Settles the watches, with the ledger entries of all challenges that flip or of those that reopen. */
async function settleOnce(
  context: Context,
  uid: string,
  movieId: number,
  reading: 'entries-of-reopened' | 'entries-of-all',
): Promise<void> {
  const now = context.now();
  await transact(context.db, async (tx) => {
    const [plan, watches] = await Promise.all([planPlayer(tx, uid), readWatchesOfMovie(tx, uid, movieId)]);
    // Only an erasure deletes watches; then nothing may be written about the user any more.
    if (watches.length === 0) return;
    // A promotion or its refusal counts the user's watches, and repoints them in several transactions.
    if (await isRepointing(tx, movieId)) return;
    const former = plan.player;
    const counted = countMovie(await readWithReel(tx, uid, former), movieId, watches, now);
    const weekly = await countWeeks(context, counted.player, movieId, watches, now);
    const { flipped, finished } = counted;
    const mayHavePaid = reading === 'entries-of-all' ? flipped : flipped.filter((each) => !each.isCompleted);
    const occasion = { movieIds: [movieId], watches, flipped, mayHavePaid, flippedWeekly: weekly.flipped };
    const { player: paid, entries } = await plan.planPay('watches', occasion, now, weekly.player);
    const changed = [...counted.changed, ...weekly.challenges];
    const player = withEvenings(paid, { movieIds: [movieId], watches, changed, entries });
    const challenges = [...Object.values(player.challenges), ...weekly.challenges];
    const gainsPlan = await planGains(
      tx,
      { uid, movieId, former, player, challenges, entries, watches },
      now,
    );
    plan.write({ player, entries, finished, settledAt: now, watchesChangedAt: newestChange(watches) });
    for (const joined of counted.changed) writeParticipant(tx, uid, joined);
    gainsPlan.apply();
    for (const entry of entries) {
      if (entry.kind === 'granted' && challengeOfSource(entry.source) !== null)
        emit({ event: 'challenge-completed', xp: entry.xp });
    }
  });
}

/** Counts the movie for the week's challenges of the player and of their guild. */
async function countWeeks(
  context: Context,
  player: Player,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
) {
  const weekIn = await loadWeekLookup(context, watches);
  const weekly = withWeekly(player, [movieId], watches, weekIn, now);
  return { ...weekly, player: withGuildWeeks(weekly.player, [movieId], watches, now) };
}

/** When one of the watches last changed. */
function newestChange(watches: readonly WatchEvent[]): number {
  return Math.max(...watches.map(({ changedAt, recordedAt }) => changedAt ?? recordedAt));
}
