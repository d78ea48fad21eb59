/** What recent movies earned: from the same entries, by the same rules, as the gains that evenings show. */
import { isDeepStrictEqual } from 'node:util';
import type { EarnedPay } from '@cine/contract/operations/together/challenges';
import { payAfterEntries, shownEntry } from '#core/ledger/index.ts';
import type { Player, RecentMovie } from '#core/players/index.ts';
import { sessionsOfWatches, type WatchedSessions } from '../gains/gain.ts';
import { milestonesAgain, sharedPay } from '../gains/gain-pay.ts';
import type { Settlement } from '../settlement.ts';
import { rememberedPay } from './recent-movie-pay.ts';

type Earned = NonNullable<RecentMovie['earned']>;

/**
 * How a settlement goes on from what a movie had earned: another watch begins anew; an undone one leaves
 * what an earlier watch earned; movies from before this was kept stay without.
 */
type Start = 'goes-on' | 'anew' | 'undone' | 'not-kept';

/** The settlement with what its entries paid for its movie, and what they took from the player's others. */
export function withEarned(settlement: Settlement): Settlement {
  const { before, player, movieIds, watches, entries, now } = settlement;
  const sessions = sessionsOfWatches(watches, now);
  const settled = player.recentMovies.find(({ movieId }) => movieIds.includes(movieId)) ?? null;
  const former = formerMovie(before, player, movieIds, settled);
  const start = startOf(settled, former, sessions);
  if (start === 'not-kept') return settlement;
  const paidBefore = start === 'anew' ? [] : (former?.earned?.paid ?? []);
  const { paid, unmatched } = payAfterEntries(paidBefore, entries.map(shownEntry));
  const own = settled && earnedBy(settlement, settled, former?.earned, start, { paid, unmatched });
  const stays = sessions.live || start !== 'undone' ? [] : sharedPay(paid);
  const heir = player.recentMovies.find(
    ({ movieId, earned }) =>
      !movieIds.includes(movieId) && earned && earned.sessionId === (former?.earned?.sessionId ?? ''),
  );
  let stillToTake = sharedPay(unmatched);
  const recentMovies = player.recentMovies.map((movie) => {
    if (movie === settled) return { ...movie, earned: own! };
    if (!movie.earned || movieIds.includes(movie.movieId)) return movie;
    const after = payAfterEntries(movie.earned.paid, stillToTake);
    stillToTake = after.unmatched;
    const all = movie === heir ? [...after.paid, ...stays] : after.paid;
    return { ...movie, earned: { ...movie.earned, paid: all } };
  });
  const isSame = isDeepStrictEqual(recentMovies, player.recentMovies);
  return isSame ? settlement : { ...settlement, player: { ...player, recentMovies } };
}

/** The settled movie as it was; with what its other id had earned, where a promotion gave it a new one. */
function formerMovie(
  before: Player,
  player: Player,
  movieIds: readonly number[],
  settled: RecentMovie | null,
): RecentMovie | null {
  const left = new Set(player.recentMovies.map(({ movieId }) => movieId));
  const [first, ...others] = before.recentMovies.filter(
    ({ movieId }) => movieIds.includes(movieId) && (movieId === settled?.movieId || !left.has(movieId)),
  );
  if (!first?.earned) return first ?? null;
  const paid = [first, ...others].flatMap(({ earned }) => earned?.paid ?? []);
  return { ...first, earned: { ...first.earned, paid } };
}

function startOf(
  settled: RecentMovie | null,
  former: RecentMovie | null,
  { live, withdrawn }: WatchedSessions,
): Start {
  if (!settled) return 'undone';
  if (!former) return 'anew';
  const { earned } = former;
  const isWithdrawn = withdrawn.some((sessionId) => sessionId === earned?.sessionId);
  if (live && earned) return earned.sessionId === live.sessionId || isWithdrawn ? 'goes-on' : 'anew';
  if (!live && (isWithdrawn || settled.at < former.at)) return 'undone';
  if (settled.at !== former.at) return 'anew';
  return earned ? 'goes-on' : 'not-kept';
}

function earnedBy(
  { before, player, watches, entries, now }: Settlement,
  { movieId, at }: RecentMovie,
  former: Earned | undefined,
  start: Start,
  { paid, unmatched }: ReturnType<typeof payAfterEntries>,
): Earned {
  const { live } = sessionsOfWatches(watches, now);
  const watch = watches.find((each) => each.movieId === movieId && each.watchedAt === at && !each.withdrawn);
  const sessionId = live?.sessionId ?? watch?.sessionId ?? null;
  if (start === 'undone') return { sessionId, paid: rememberedPay(player, movieId) };
  if (start === 'goes-on')
    return { sessionId, paid, ...laterPay(payAfterEntries(former?.later ?? [], unmatched).paid) };
  // The vote that chose the movie may have been paid first.
  const isNew = (source: string) => !entries.some((entry) => entry.source === source);
  const votes = before.paid.filter(
    ({ reward, by, taken, source }) => reward === 'vote' && by?.includes(movieId) && !taken && isNew(source),
  );
  return {
    sessionId,
    paid: [...paid, ...milestonesAgain(before, player, movieId)],
    ...laterPay(votes.map(({ reward, xp, coins }) => ({ reward, xp, coins }))),
  };
}

function laterPay(later: EarnedPay[]): Pick<Earned, 'later'> {
  return later.length > 0 ? { later } : {};
}
