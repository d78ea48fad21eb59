/** Ballots and options as all methods of voting read them. */

/** What identifies an option: a name or an id. */
export type Option = string | number;

/**
 * A voter's options. For `schulze` the best comes first, and options that are left out share the last place;
 * for `approval` and `unanimous` they are those the voter says yes to, in any order.
 */
export type Ballot<O extends Option = string> = readonly O[];

/** The ballots without options that aren't in `remaining`; a ballot may become empty but still counts. */
export function restrict<O extends Option>(ballots: readonly Ballot<O>[], remaining: readonly O[]): O[][] {
  const stays = new Set(remaining);
  return ballots.map((ballot) => ballot.filter((option) => stays.has(option)));
}

/** Each option's index; throws a RangeError for an option that is there twice. */
export function indexesOf<O extends Option>(options: readonly O[]): ReadonlyMap<O, number> {
  const indexes = new Map(options.map((option, index) => [option, index]));
  if (indexes.size < options.length) throw new RangeError('An option is there twice');
  return indexes;
}

/** The indexes of a ballot's options; throws a RangeError for one that isn't an option, or is there twice. */
export function readBallot<O extends Option>(ballot: Ballot<O>, indexes: ReadonlyMap<O, number>): number[] {
  const optionIndexes: number[] = [];
  for (const option of ballot) {
    const index = indexes.get(option);
    if (index === undefined) throw new RangeError(`A ballot names ${option}, which is not an option`);
    if (optionIndexes.includes(index)) throw new RangeError(`A ballot names ${option} twice`);
    optionIndexes.push(index);
  }
  return optionIndexes;
}
