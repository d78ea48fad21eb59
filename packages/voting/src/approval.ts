import { type Ballot, indexesOf, readBallot } from './ballots.ts';

export type ApprovalResult = {
  /** The options with the most yeses, in the order of `options`: all of them where nobody votes. */
  winners: string[];
  /** How many ballots say yes to each option. */
  counts: Record<string, number>;
};

/**
 * Approval voting (Brams and Fishburn, *Approval Voting*, American Political Science Review, 1978). Throws a
 * RangeError for a ballot that names an option twice, or what isn't one.
 */
export function approval(options: readonly string[], ballots: readonly Ballot[]): ApprovalResult {
  const indexes = indexesOf(options);
  const yeses = new Int32Array(options.length);
  for (const ballot of ballots) for (const index of readBallot(ballot, indexes)) yeses[index]!++;
  const most = Math.max(...yeses);
  return {
    winners: options.filter((_, index) => yeses[index] === most),
    counts: Object.fromEntries(options.map((option, index) => [option, yeses[index]!])),
  };
}

/** The options that every ballot says yes to; none where nobody votes. Throws as `approval` does. */
export function unanimous(options: readonly string[], ballots: readonly Ballot[]): string[] {
  const { counts } = approval(options, ballots);
  return ballots.length === 0 ? [] : options.filter((option) => counts[option] === ballots.length);
}
