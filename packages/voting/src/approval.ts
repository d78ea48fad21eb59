import { type Ballot, indexesOf, readBallot } from './ballots.ts';

export type ApprovalResult = {
  /** Those with the most yeses, in order: all where nobody votes. */
  winners: string[];
  counts: Record<string, number>;
};

/** Approval voting (Brams and Fishburn, 1978). Throws a RangeError for a ballot with a wrong option. */
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

/** Those that every ballot says yes to; none where nobody votes. */
export function unanimous(options: readonly string[], ballots: readonly Ballot[]): string[] {
  const { counts } = approval(options, ballots);
  return ballots.length === 0 ? [] : options.filter((option) => counts[option] === ballots.length);
}
