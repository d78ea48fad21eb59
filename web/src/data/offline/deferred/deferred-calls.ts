import type { Reason } from '@cine/contract/errors';
import type { Ballot } from '@cine/contract/polls/ballot';

/** A call that the device keeps until the server has it. Sending it twice has no further effect. */
export type DeferredCall = {
  id: string;
  operation: string;
  input: Readonly<Record<string, unknown>>;
  /** The title of its movie or challenge, for display. */
  about: string | null;
  /** When it was made, in epoch milliseconds. */
  at: number;
  /** Why the server refused it, for display; null if it did not. */
  refusal: string | null;
  /** It is never sent by itself: with a network the user is asked whether they still want it. */
  asks?: true;
};

/** In the order in which they were made. */
export type DeferredCalls = readonly DeferredCall[];

/** More than anyone does in a day offline. */
const maxCalls = 200;

/** Adds a call and drops those that it replaces. */
export function withCall(calls: DeferredCalls, call: DeferredCall): DeferredCalls {
  const others = withoutPointless(calls, call);
  if (others.length >= maxCalls) throw new RangeError('Too many calls wait to be sent');
  return [...others, call];
}

/** Without the calls that a new one replaces: the same call, or settings that it overwrites. */
export function withoutPointless(calls: DeferredCalls, call: DeferredCall): DeferredCalls {
  return calls.filter((earlier, index) => !supersedes(call, earlier, calls.slice(index + 1)));
}

/** The next call to send; refused ones, and those that ask, wait for the user. */
export function nextOf(calls: DeferredCalls): DeferredCall | null {
  return calls.find(({ refusal, asks }) => refusal === null && !asks) ?? null;
}

export function withoutCall(calls: DeferredCalls, id: string): DeferredCalls {
  return calls.filter((call) => call.id !== id);
}

/** Without the time of a call, which a fast clock gave: the server's own is nearer then. */
export function withoutTime(calls: DeferredCalls, id: string): DeferredCalls {
  return calls.map((call) => {
    const { watchedAt: _fast, ...input } = call.input;
    return call.id === id ? { ...call, input } : call;
  });
}

/** Notes why a call was refused; null lets it be sent again. Does nothing if the call is gone. */
export function withRefusal(calls: DeferredCalls, id: string, refusal: string | null): DeferredCalls {
  return calls.map((call) => (call.id === id ? { ...call, refusal } : call));
}

// Refusals that may not come again when the call is sent later.
const passingReasons: ReadonlySet<Reason> = new Set<Reason>([
  'service-unavailable',
  'catalogue-missing',
  'try-again',
  'too-many-calls',
  'sign-in-required',
  'sign-in-invalid',
  'app-check-required',
]);

/** What a refusal means for a call: send it later or without its time, treat it as done, or show the user. */
export function verdictOn(
  { operation, input }: Pick<DeferredCall, 'operation' | 'input'>,
  { reason, isFromServer }: { reason: Reason; isFromServer: boolean },
): 'later' | 'undated' | 'done' | 'refused' {
  if (!isFromServer || passingReasons.has(reason)) return 'later';
  if (reason === 'watch-in-the-future' && input.watchedAt !== undefined) return 'undated';
  if (operation === 'challenges-abandon' && reason === 'challenge-not-joined') return 'done';
  return 'refused';
}

/** The account with its waiting changes. */
export function withWaiting<Account extends object>(account: Account, calls: DeferredCalls): Account {
  const waiting = calls.filter(
    ({ operation, refusal }) => operation === 'account-update' && refusal === null,
  );
  return waiting.length === 0 ? account : Object.assign({}, account, ...waiting.map(({ input }) => input));
}

export function watchlistChangesIn(calls: DeferredCalls): ReadonlyMap<number, boolean> {
  const changes = calls.filter(
    ({ operation, refusal }) => refusal === null && watchlistWishes.has(operation),
  );
  return new Map(
    changes.map(({ operation, input }) => [input.movieId as number, watchlistWishes.get(operation)!]),
  );
}

/** Whether an operation puts a movie on the watchlist or takes it off, as watching it does. */
const watchlistWishes: ReadonlyMap<string, boolean> = new Map([
  ['collections-add', true],
  ['collections-remove', false],
  ['watches-record', false],
]);

/** Scores that will be stored; null for ratings that will be withdrawn. */
export function scoresIn(calls: DeferredCalls): ReadonlyMap<number, number | null> {
  const ratings = calls.filter(
    ({ operation, refusal }) => refusal === null && operation.startsWith('ratings-'),
  );
  return new Map(
    ratings.map(({ input }) => [input.movieId as number, (input.score as number | undefined) ?? null]),
  );
}

export function presenceIn(calls: DeferredCalls, sessionId: string): boolean | null {
  const call = calls.findLast(
    ({ operation, input, refusal }) =>
      refusal === null && operation === 'sessions-setPresence' && input.sessionId === sessionId,
  );
  return call ? (call.input.present as boolean) : null;
}

/** The ballot that waits to be cast in a poll; `null` if its withdrawal does, undefined if nothing waits. */
export function ballotIn(calls: DeferredCalls, pollId: string): Ballot | null | undefined {
  const last = calls.findLast(
    (call) => call.refusal === null && isAboutBallot(call) && call.input.pollId === pollId,
  );
  return last && ((last.input.ballot as Ballot | undefined) ?? null);
}

/** Whether a ballot of a poll, or its withdrawal, came too late. */
export function isBallotRefused(calls: DeferredCalls, pollId: string): boolean {
  return calls.some((call) => call.refusal !== null && isAboutBallot(call) && call.input.pollId === pollId);
}

/** Whether a call casts or withdraws a ballot: once refused, it is too late for good. */
export function isAboutBallot({ operation }: Pick<DeferredCall, 'operation'>): boolean {
  return operation === 'polls-vote' || operation === 'polls-withdraw';
}

function supersedes(later: DeferredCall, earlier: DeferredCall, between: DeferredCalls): boolean {
  const target = targetOf(later);
  if (target !== null) return target === targetOf(earlier);
  if (later.operation !== earlier.operation) return false;
  if (later.operation === 'account-update')
    return Object.keys(earlier.input).every((key) => key in later.input);
  const subject = subjectOf(later);
  if (subject === null || subject !== subjectOf(earlier)) return false;
  // Joining, abandoning and joining again differs from joining.
  return !between.some((other) => subjectOf(other) === subject && other.operation !== later.operation);
}

/** A movie's place in a collection or its rating, an evening's choice, or a ballot: the last call counts. */
function targetOf(call: DeferredCall): string | null {
  const { operation, input } = call;
  if (isAboutBallot(call)) return `ballot ${input.pollId}`;
  if (operation === 'sessions-choose') return `choice ${input.sessionId}`;
  if (operation.startsWith('collections-')) return `place ${input.collection} ${input.movieId}`;
  return operation.startsWith('ratings-') ? `score ${input.movieId}` : null;
}

/** What a call sets, so that a later one can replace it. */
function subjectOf({ operation, input }: DeferredCall): string | null {
  if (operation === 'sessions-setPresence') return `presence ${input.sessionId} ${input.uid}`;
  if (operation === 'sessions-recordWatch') return `watch ${input.sessionId} ${input.movieId}`;
  return operation.startsWith('challenges-') ? `challenge ${input.challengeId}` : null;
}
