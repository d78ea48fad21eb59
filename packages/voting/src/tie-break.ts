import type { Option } from './ballots.ts';

export type TieBreak<O extends Option = string> = {
  winner: O;
  /** What left one option: the criterion's index, the lot, or nothing, as only one was tied. */
  decidedBy: number | 'lot' | null;
};

/**
 * Breaks a tie: one winner of the options with equal votes. By each criterion in turn, those with the highest
 * number stay, and one without a number is the lowest. If several are still tied, the one whose lot comes
 * first wins; lots are compared by their UTF-16 units. Throws a RangeError without options, and where lots
 * must decide and don't.
 */
export function breakTie<O extends Option>(
  tied: readonly O[],
  criteria: readonly Readonly<Partial<Record<O, number>>>[],
  lots: Readonly<Partial<Record<O, string>>>,
): TieBreak<O> {
  let left = [...new Set(tied)];
  if (left.length === 0) throw new RangeError('Nothing is tied');
  if (left.length === 1) return { winner: left[0]!, decidedBy: null };
  for (const [index, criterion] of criteria.entries()) {
    const worth = (option: O) => criterion[option] ?? Number.NEGATIVE_INFINITY;
    const highest = Math.max(...left.map(worth));
    left = left.filter((option) => worth(option) === highest);
    if (left.length === 1) return { winner: left[0]!, decidedBy: index };
  }
  const drawn = new Map(left.map((option) => [lots[option], option]));
  if (drawn.size < left.length || drawn.has(undefined))
    throw new RangeError('Each tied option needs a lot of its own');
  const winner = left.reduce((first, option) => (lots[option]! < lots[first]! ? option : first));
  return { winner, decidedBy: 'lot' };
}
