/** What a recent movie paid, as far as its player remembers, why nothing, and its day of the streak. */
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { paidMovies, type UnpaidReason } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { unpaidReason } from '@cine/contract/game/pay/unpaid-reason';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { EarnedPay } from '@cine/contract/operations/together/challenges';
import { type Paid, paidLately } from '#core/ledger/index.ts';
import { type Player, paidBy, type RecentMovie, streakOfDates } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';

export type RecentWatch = Pick<WatchEvent, 'movieId' | 'watchedAt' | 'withdrawn' | 'day'> & {
  facts: Pick<RecentMovie, 'title' | 'titles'>;
};

/** What a movie earned besides challenges, or why nothing; as before if the player forgot it. */
export function recentMoviePay(
  player: Player,
  movieId: number,
  live: readonly RecentWatch[],
  former: RecentMovie | undefined,
): Pick<RecentMovie, 'pay' | 'unpaid'> {
  const movie = paidBy(player, sourceOf.movie(movieId));
  const reason = unpaidBecause(live, movie);
  const unpaid = reason === null ? {} : { unpaid: reason };
  const remembered = rememberedPay(player, movieId);
  const all = reason === 'again' ? remembered.filter(({ reward }) => reward !== 'movie') : remembered;
  if (all.length === 0) return reason === null && former?.pay ? { pay: former.pay } : unpaid;
  const sum = (unit: 'xp' | 'coins') => all.reduce((total, each) => total + each[unit], 0);
  const streak = movie ? streakOfDates(player)(movie.date) : 0;
  return { pay: { xp: sum('xp'), coins: sum('coins'), streak }, ...unpaid };
}

/** What the player remembers that a movie paid, its week and hosting included. */
export function rememberedPay(player: Player, movieId: number): EarnedPay[] {
  const movie = paidBy(player, sourceOf.movie(movieId));
  // The first movie with others in a week has what the week brought.
  const others = player.paid.filter(
    ({ reward, by }) =>
      (reward === 'week' && by?.[0] === movieId) || (reward === 'evening' && by?.includes(movieId)),
  );
  return [
    ...(movie ? [{ reward: movie.reward, ...paidLately(movie) }] : []),
    ...others.map(({ reward, xp, coins }) => ({ reward, xp, coins })),
  ];
}

/** Why a movie's latest watch pays nothing; null if it pays, or if no watch counts. */
function unpaidBecause(watches: readonly RecentWatch[], paid: Paid | null): UnpaidReason | null {
  const live = watches.flatMap(({ movieId, day, withdrawn }) =>
    day && !withdrawn ? [{ movieId, ...day }] : [],
  );
  const [latest] = live.sort((one, other) => (one.date < other.date ? 1 : -1));
  if (!latest) return null;
  const { movieId, date, onTime, placeOfDay, placeOfWeek } = latest;
  if (isCustomMovie(movieId)) return 'custom';
  if (!onTime) return 'late';
  const daysSincePaid = paid && !paid.taken ? dayOf(date) - dayOf(paid.date) : null;
  // What paid may be this watch: one evening may be recorded twice.
  const isPaid = daysSincePaid !== null && (daysSincePaid <= 1 || daysSincePaid >= paidMovies.onceInDays);
  return isPaid ? null : unpaidReason({ placeOfDay, placeOfWeek }, daysSincePaid);
}

/** The streak's length on the day that a movie's latest watch kept, lately; null if it kept none. */
export function streakOfMovie(player: Pick<Player, 'days' | 'short'>, movieId: number): number | null {
  const day = player.days.recent.findLast(({ by }) => by.includes(sourceOf.movie(movieId)));
  return day ? streakOfDates(player)(dateOf(day.at)) : null;
}
