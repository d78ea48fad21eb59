import { type Ballot, indexesOf, type Option, readBallot } from './ballots.ts';

export type ApprovalResult<O extends Option = string> = {
  /** The options with the most yeses, in the order of `options`: all of them where nobody votes. */
  winners: O[];
  /** How many ballots say yes to each option. */
  counts: Record<O, number>;
};

/**
 * Approval voting (Brams and Fishburn, *Approval Voting*, American Political Science Review, 1978). Throws a
 * RangeError for a ballot that names an option twice, or what isn't one.
 */
export function approval<O extends Option>(
  options: readonly O[],
  ballots: readonly Ballot<O>[],
): ApprovalResult<O> {
  const indexes = indexesOf(options);
  const yeses = new Int32Array(options.length);
  for (const ballot of ballots) for (const index of readBallot(ballot, indexes)) yeses[index]!++;
  const most = Math.max(...yeses);
  return {
    winners: options.filter((_, index) => yeses[index] === most),
    counts: Object.fromEntries(options.map((option, index) => [option, yeses[index]!])) as Record<O, number>,
  };
}

/** The options that every ballot says yes to; none where nobody votes. Throws what `approval` throws. */
export function unanimous<O extends Option>(options: readonly O[], ballots: readonly Ballot<O>[]): O[] {
  const { counts } = approval(options, ballots);
  return ballots.length === 0 ? [] : options.filter((option) => counts[option] === ballots.length);
}
