/** What users see while calls wait: the data with their changes. */
import type { Ballot } from '@cine/contract/polls/ballot';
import { type DeferredCall, type DeferredCalls, isAboutBallot } from './deferred-calls.ts';

/** The account with its waiting changes. */
export function withWaitingChanges<Account extends object>(account: Account, calls: DeferredCalls): Account {
  const waiting = waitingIn(calls).filter(({ operation }) => operation === 'account-update');
  return waiting.length === 0 ? account : Object.assign({}, account, ...waiting.map(({ input }) => input));
}

/** The movies that will be on the watchlist or not; watching one takes it off. */
export function watchlistChangesIn(calls: DeferredCalls): ReadonlyMap<number, boolean> {
  const changes = new Map<number, boolean>();
  for (const call of waitingIn(calls)) {
    if (call.operation === 'watches-record') changes.set(call.input.movieId, false);
    const isChange = call.operation === 'collections-add' || call.operation === 'collections-remove';
    if (isChange && call.input.collection === 'watchlist')
      changes.set(call.input.movieId, call.operation === 'collections-add');
  }
  return changes;
}

/** Scores that will be stored; null for ratings that will be withdrawn. */
export function scoresIn(calls: DeferredCalls): ReadonlyMap<number, number | null> {
  const scores = new Map<number, number | null>();
  for (const call of waitingIn(calls)) {
    if (call.operation === 'ratings-rate') scores.set(call.input.movieId, call.input.score ?? null);
    if (call.operation === 'ratings-withdraw') scores.set(call.input.movieId, null);
  }
  return scores;
}

/** Whether the user will be present by a call that waits; null if none does. */
export function presenceIn(calls: DeferredCalls, sessionId: string): boolean | null {
  const last = waitingIn(calls)
    .filter((call) => call.operation === 'sessions-setPresence')
    .findLast(({ input }) => input.sessionId === sessionId);
  return last?.input.present ?? null;
}

/** The ballot that waits to be cast in a poll; `null` if its withdrawal does, undefined if nothing waits. */
export function ballotIn(calls: DeferredCalls, pollId: string): Ballot | null | undefined {
  const last = waitingIn(calls)
    .filter(isAboutBallot)
    .findLast(({ input }) => input.pollId === pollId);
  return last?.operation === 'polls-withdraw' ? null : last?.input.ballot;
}

/** Whether a ballot of a poll, or its withdrawal, came too late. */
export function isBallotRefused(calls: DeferredCalls, pollId: string): boolean {
  return calls.some((call) => call.refusal !== null && isAboutBallot(call) && call.input.pollId === pollId);
}

function waitingIn(calls: DeferredCalls): DeferredCall[] {
  return calls.filter(({ refusal }) => refusal === null);
}
