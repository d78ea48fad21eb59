import type { PollReason, PollResult, Tally } from '@cine/contract/polls/result';

/** Why a poll ended as it did, for its result to say. */
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
  if (tally.kind === 'predicted') {
    const isTasteless = tally.scores.every(({ score }) => score === null);
    return isTasteless ? { kind: 'no-taste' } : { kind: 'predicted', strategy: tally.strategy };
  }
  if (tally.kind === 'yeses') {
    const { yeses } = tally.counts.find(({ movieId }) => movieId === winner)!;
    return yeses === ballots.length
      ? { kind: 'yes-from-all', ballots: ballots.length }
      : { kind: 'most-yeses', yeses, ballots: ballots.length };
  }
  const closest = tied.length === 1 ? closestTo(winner, tally) : null;
  return closest ? { kind: 'beats-all', closest } : { kind: 'strongest-paths' };
}

type Pairs = Extract<Tally, { kind: 'pairs' }>;

/** The movie that comes closest to the winner; null if the winner doesn't beat all others. */
function closestTo(winner: number, { rows }: Pairs) {
  const winnerIndex = rows.findIndex(({ movieId }) => movieId === winner);
  const pairings = rows.flatMap(({ movieId, preferred }, index) =>
    index === winnerIndex
      ? []
      : [{ movieId, for: rows[winnerIndex]!.preferred[index]!, against: preferred[winnerIndex]! }],
  );
  if (pairings.some((pairing) => pairing.for <= pairing.against)) return null;
  const margin = (pairing: (typeof pairings)[number]) => pairing.for - pairing.against;
  return pairings.reduce((closest, each) => (margin(each) < margin(closest) ? each : closest));
}
