import type { Ballot } from '@cine/contract/polls/ballot';

/** What should be true of a poll by what its people did, told in another way than the product does. */
export type Expected = {
  movieIds: readonly number[];
  inside: Set<number>;
  ballots: Map<number, Ballot>;
  /** Each vetoed movie with the user who vetoed it. */
  vetoed: Map<number, number>;
  /** Those whose ballot doesn't count, though it may be stored until the poll is closed. */
  gone: Set<number>;
  isDue: boolean;
  isClosed: boolean;
};

export function expected(movieIds: readonly number[], inside: readonly number[]): Expected {
  const ballots = new Map();
  const vetoed = new Map<number, number>();
  const gone = new Set<number>();
  return { movieIds, inside: new Set(inside), ballots, vetoed, gone, isDue: false, isClosed: false };
}

/** Why a call is refused, whatever it is; a call that comes too late closes the poll first. */
function refusal(poll: Expected, who: number): string | null {
  if (!poll.inside.has(who)) return 'poll-not-found';
  if (poll.isDue) poll.isClosed = true;
  return poll.isClosed ? 'poll-closed' : null;
}

function closeIfComplete(poll: Expected): void {
  if (poll.isClosed) return;
  const cast = [...poll.ballots.values()];
  const left = poll.movieIds.filter((id) => !poll.vetoed.has(id));
  const isComplete = [...poll.inside].every((who) => {
    const ballot = poll.ballots.get(who);
    if (ballot?.method !== 'deck') return ballot !== undefined;
    return left.every((id) => ballot.yes.includes(id) || ballot.no.includes(id));
  });
  const haveVoted = [...poll.inside].every((who) => poll.ballots.has(who));
  const isAgreed = left.some((id) =>
    cast.every((ballot) => ballot.method === 'deck' && ballot.yes.includes(id)),
  );
  poll.isClosed = isComplete || (haveVoted && isAgreed);
}

export function modelVote(poll: Expected, who: number, ballot: Ballot): string | null {
  const refused = refusal(poll, who);
  if (refused !== null) return refused;
  poll.ballots.set(who, ballot);
  closeIfComplete(poll);
  return null;
}

export function expectVeto(poll: Expected, who: number, movieId: number): string | null {
  const refused = refusal(poll, who);
  if (refused !== null) return refused;
  if (!poll.vetoed.has(movieId)) {
    if (poll.movieIds.length - poll.vetoed.size <= 2) return 'veto-last-movies';
    if ([...poll.vetoed.values()].includes(who)) return 'veto-used';
    poll.vetoed.set(movieId, who);
  }
  closeIfComplete(poll);
  return null;
}

export function expectLeave(poll: Expected, who: number): void {
  if (!poll.inside.delete(who) || poll.isClosed) return;
  poll.gone.add(who);
  poll.ballots.delete(who);
  for (const [movieId, by] of poll.vetoed) if (by === who) poll.vetoed.delete(movieId);
  closeIfComplete(poll);
}

export function expectJoin(poll: Expected, who: number): void {
  poll.inside.add(who);
  if (!poll.isClosed) poll.gone.delete(who);
}

/** A user who left after the poll closed is still refused as its voter, since their ballot stays there. */
export function expectWithdrawal(poll: Expected, who: number): string | null {
  if (poll.isClosed && poll.ballots.has(who)) return 'poll-closed';
  const refused = refusal(poll, who);
  if (refused === null) poll.ballots.delete(who);
  return refused;
}

export function expectClose(poll: Expected): string | null {
  const isEnough = poll.ballots.size >= 3 || 2 * poll.ballots.size > poll.inside.size;
  poll.isClosed ||= poll.isDue || isEnough;
  return poll.isClosed ? null : 'poll-ballots-few';
}

/** What callers may be told if one of two ballots came first, or both before the poll was looked at. */
export function expectTogether(
  poll: Expected,
  [one, other]: readonly [readonly [number, Ballot], readonly [number, Ballot]],
): { told: [string | null, string | null]; poll: Expected }[] {
  const first = copyOf(poll);
  const second = copyOf(poll);
  const both = copyOf(poll);
  const inOrder = [modelVote(first, ...one), modelVote(first, ...other)] as const;
  const reversed = [modelVote(second, ...other), modelVote(second, ...one)] as const;
  const refused = [one, other].map(([who]) => refusal(both, who)) as [string | null, string | null];
  for (const [at, each] of [one, other].entries()) if (refused[at] === null) both.ballots.set(...each);
  if (refused.includes(null)) closeIfComplete(both);
  return [
    { told: [...inOrder], poll: first },
    { told: [reversed[1], reversed[0]], poll: second },
    { told: refused, poll: both },
  ];
}

function copyOf(poll: Expected): Expected {
  return { ...poll, ballots: new Map(poll.ballots) };
}
