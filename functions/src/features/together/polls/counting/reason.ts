import type { PollReason, PollResult, Tally } from '@cine/contract/polls/result';

export function reasonOf({
  winner,
  counted,
  ballots,
  tally,
  tied,
}: Omit<PollResult, 'reason' | 'tally'> & { tally: Tally }): PollReason {
  if (counted.length === 0) return { kind: 'none-left' };
  if (winner === null) return { kind: ballots.length === 0 ? 'nobody-voted' : 'no-yes' };
  if (counted.length === 1) return { kind: 'only-one-left' };
  if (tally.kind === 'predicted') return { kind: 'predicted', strategy: tally.strategy };
  if (tally.kind === 'yeses') {
    const { yeses } = tally.counts.find(({ movieId }) => movieId === winner)!;
    const all = { yeses, ballots: ballots.length };
    return yeses === ballots.length
      ? { kind: 'yes-from-all', ballots: ballots.length }
      : { kind: 'most-yeses', ...all };
  }
  const closest = tied.length === 1 ? closestTo(winner, tally) : null;
  return closest ? { kind: 'beats-all', closest } : { kind: 'strongest-paths' };
}

type Pairs = Extract<Tally, { kind: 'pairs' }>;

/** The movie that comes closest to the winner; null if the winner doesn't beat all others. */
function closestTo(winner: number, { rows }: Pairs) {
  const own = rows.findIndex(({ movieId }) => movieId === winner);
  const duels = rows.flatMap(({ movieId, preferred }, at) =>
    at === own ? [] : [{ movieId, for: rows[own]!.preferred[at]!, against: preferred[own]! }],
  );
  if (duels.some((duel) => duel.for <= duel.against)) return null;
  const margin = (duel: (typeof duels)[number]) => duel.for - duel.against;
  return duels.reduce((closest, duel) => (margin(duel) < margin(closest) ? duel : closest));
}
