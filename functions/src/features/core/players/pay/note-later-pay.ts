import { payAfterEntries, shownEntry } from '../../ledger/index.ts';
import type { Till } from './till.ts';

/** Notes what was paid by now with a recent movie: its evening shows what it earned before. */
export function noteLaterPay(till: Till, movieId: number): void {
  const { player, entries } = till;
  if (entries.length === 0) return;
  const recentMovies = player.recentMovies.map((movie) => {
    if (movie.movieId !== movieId || !movie.earned) return movie;
    const { later: former = [], ...earned } = movie.earned;
    const { paid: later } = payAfterEntries(former, entries.map(shownEntry));
    return { ...movie, earned: { ...earned, ...(later.length > 0 && { later }) } };
  });
  till.player = { ...player, recentMovies };
}
