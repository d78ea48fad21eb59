import { challengeOfSource } from '@cine/contract/game/pay/sources';
import type { Context } from '#context.ts';
import { planPlayer } from '#core/players/index.ts';
import { isRepointing } from '#movies/custom-movies/index.ts';
import { emit } from '#platform/events.ts';
import { isExisting } from '#platform/firestore/existing.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatchesOfMovie, type WatchEvent } from '#watching/watches/index.ts';
import { countMovie } from '../count-movie.ts';
import { withEvenings } from '../evenings/evenings.ts';
import { planGains } from '../gains/gains-store.ts';
import { writeParticipant } from '../participants/participants-store.ts';
import { readWithReel } from '../reel-service.ts';
import { withGuildWeeks } from '../weekly/guild-weeks.ts';
import { withWeekly } from '../weekly/progress.ts';
import { weeksFor } from '../weekly/weeks-service.ts';

/**
 * Settles a player's watches of one movie, the ledger, and which challenges leave the player. At first, no
 * challenge is taken to have paid before, as hardly any has: what it paid needn't be read then.
 */
export async function settleWatches(context: Context, uid: string, movieId: number): Promise<void> {
  try {
    await settle(context, uid, movieId, true);
  } catch (error) {
    if (!isExisting(error)) throw error;
    await settle(context, uid, movieId, false);
  }
}

async function settle(context: Context, uid: string, movieId: number, assumesNew: boolean): Promise<void> {
  const now = context.now();
  await transact(context.db, async (tx) => {
    const [plan, ofMovie] = await Promise.all([planPlayer(tx, uid), readWatchesOfMovie(tx, uid, movieId)]);
    // Only an erasure deletes watches; then nothing may be written about the user any more.
    if (ofMovie.length === 0) return;
    // A promotion or its refusal counts the user's watches, and repoints them in several transactions.
    if (await isRepointing(tx, movieId)) return;
    const former = plan.player;
    const withReel = await readWithReel(tx, uid, former);
    const { player: counted, changed, turned, finished } = countMovie(withReel, movieId, ofMovie, now);
    const movieIds = [movieId];
    const weekly = withWeekly(counted, movieIds, ofMovie, await weeksFor(context, ofMovie), now);
    const changes = { movieIds, watches: ofMovie, turned, assumesNew, weekly: weekly.turned };
    const withGuild = withGuildWeeks(weekly.player, movieIds, ofMovie, now);
    const { player: paid, entries } = await plan.settle('watches', changes, now, withGuild);
    const stepped = [...changed, ...weekly.shown];
    const player = withEvenings(paid, { movieIds, watches: ofMovie, changed: stepped, entries });
    const challenges = [...Object.values(player.challenges), ...weekly.shown];
    const earned = { uid, movieId, former, player, challenges, entries, watches: ofMovie };
    const gained = await planGains(tx, earned, now);
    const hasNewChange = newestChange(ofMovie) > (former.settledAt ?? 0);
    plan.write({ player: hasNewChange ? { ...player, settledAt: now } : player, entries, finished });
    for (const joined of changed) writeParticipant(tx, uid, joined);
    gained.apply();
    for (const entry of entries) {
      if (entry.kind === 'granted' && challengeOfSource(entry.source) !== null)
        emit({ event: 'challenge-completed', xp: entry.xp });
    }
  });
}

/** When one of the watches last changed, so that a count of changes finds the player once. */
function newestChange(watches: readonly WatchEvent[]): number {
  return Math.max(...watches.map(({ changedAt, recordedAt }) => changedAt ?? recordedAt));
}
