import { challengeOfSource } from '@cine/contract/game/pay/sources';
import type { Context } from '#context.ts';
import { planPlayer } from '#core/players/index.ts';
import { isRepointing } from '#movies/custom-movies/index.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie, type WatchEvent } from '#watching/watches/index.ts';
import { countMovie } from './count-movie.ts';
import { withEvenings } from './evenings/evenings.ts';
import { planGains } from './gains/gains-service.ts';
import { writeParticipant } from './participants/participants-store.ts';
import { readWithReel } from './reel-service.ts';
import { withGuildWeeks } from './weekly/guild-weeks.ts';
import { withWeekly } from './weekly/progress.ts';
import { weeksFor } from './weekly/weeks-service.ts';

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
    const [plan, ofMovie] = await Promise.all([planPlayer(tx, uid), readWatchesOfMovie(tx, uid, movieId)]);
    // Only an erasure deletes watches; then nothing may be written about the user any more.
    if (ofMovie.length === 0) return;
    // A promotion or its refusal counts the user's watches, and repoints them in several transactions.
    if (await isRepointing(tx, movieId)) return;
    const former = plan.player;
    const withReel = await readWithReel(tx, uid, former);
    const afterCount = countMovie(withReel, movieId, ofMovie, now);
    const movieIds = [movieId];
    const weekIn = await weeksFor(context, ofMovie);
    const afterWeeks = withWeekly(afterCount.player, movieIds, ofMovie, weekIn, now);
    const afterGuild = withGuildWeeks(afterWeeks.player, movieIds, ofMovie, now);
    const { flipped } = afterCount;
    const changes = {
      movieIds,
      watches: ofMovie,
      flipped,
      mayHavePaid: reading === 'entries-of-all' ? flipped : flipped.filter(({ isCompleted }) => !isCompleted),
      flippedWeekly: afterWeeks.flipped,
    };
    const { player: afterPay, entries } = await plan.planPay('watches', changes, now, afterGuild);
    const changed = [...afterCount.changed, ...afterWeeks.challenges];
    const player = withEvenings(afterPay, { movieIds, watches: ofMovie, changed, entries });
    const challenges = [...Object.values(player.challenges), ...afterWeeks.challenges];
    const outcome = { uid, movieId, former, player, challenges, entries, watches: ofMovie };
    const gainsPlan = await planGains(tx, outcome, now);
    const { finished } = afterCount;
    plan.write({ player, entries, finished, settledAt: now, watchesChangedAt: newestChange(ofMovie) });
    for (const joined of afterCount.changed) writeParticipant(tx, uid, joined);
    gainsPlan.apply();
    for (const entry of entries) {
      if (entry.kind === 'granted' && challengeOfSource(entry.source) !== null)
        emit({ event: 'challenge-completed', xp: entry.xp });
    }
  });
}

/** When one of the watches last changed. */
function newestChange(watches: readonly WatchEvent[]): number {
  return Math.max(...watches.map(({ changedAt, recordedAt }) => changedAt ?? recordedAt));
}
