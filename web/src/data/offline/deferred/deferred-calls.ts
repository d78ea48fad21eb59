/** The queue of calls that the device keeps until the server has them. */
import type { Reason } from '@cine/contract/errors';
import type { DeferrableInput, DeferrableName } from './deferrable.ts';

/** A call that the device keeps until the server has it. Sending it twice has no further effect. */
export type DeferredCall = { [Name in DeferrableName]: CallTo<Name> }[DeferrableName];
type CallTo<Name extends DeferrableName> = {
  id: string;
  operation: Name;
  input: Readonly<DeferrableInput<Name>>;
  /** The title of its movie or challenge, for display. */
  about: string | null;
  /** When it was made, in epoch milliseconds. */
  at: number;
  /** Why the server refused it, for display; null if it did not. */
  refusal: string | null;
};
/** A call that changes the evening for everybody. */
export type SharedCall = Extract<DeferredCall, { operation: `sessions-${string}` }>;

/** In the order in which they were made. */
export type DeferredCalls = readonly DeferredCall[];

/** More than anyone does in a day offline. */
const maxCalls = 200;

/** Adds a call and drops those that it replaces. */
export function withCall(calls: DeferredCalls, call: DeferredCall): DeferredCalls {
  const others = withoutReplaced(calls, call);
  if (others.length >= maxCalls) throw new RangeError('Too many calls wait to be sent');
  return [...others, call];
}

/** Without the calls that a new one replaces: the same call, or settings that it overwrites. */
export function withoutReplaced(calls: DeferredCalls, call: DeferredCall): DeferredCalls {
  return calls.filter((earlier, index) => !supersedes(call, earlier, calls.slice(index + 1)));
}

/** The next call to send; refused ones, and those that need consent, wait for the user. */
export function nextOf(calls: DeferredCalls): DeferredCall | null {
  return calls.find((call) => call.refusal === null && !needsConsent(call)) ?? null;
}

/** Whether an hour later the evening may have moved on, so that the user is asked again before it is sent. */
export function needsConsent(call: DeferredCall): call is SharedCall {
  return call.operation.startsWith('sessions-');
}

export function withoutCall(calls: DeferredCalls, id: string): DeferredCalls {
  return calls.filter((call) => call.id !== id);
}

/** Without the time of a call, which a fast clock gave: the server's own is nearer then. */
export function withoutTime(calls: DeferredCalls, id: string): DeferredCalls {
  return calls.map((call) => {
    if (call.id !== id || call.operation !== 'watches-record') return call;
    const { watchedAt: _fast, ...input } = call.input;
    return { ...call, input };
  });
}

/** Notes why a call was refused; null lets it be sent again. Does nothing if the call is gone. */
export function withRefusal(calls: DeferredCalls, id: string, refusal: string | null): DeferredCalls {
  return calls.map((call) => (call.id === id ? { ...call, refusal } : call));
}

// Refusals that may be gone when the call is sent later.
const passingReasons: ReadonlySet<Reason> = new Set<Reason>([
  'service-unavailable',
  'catalogue-missing',
  'try-again',
  'too-many-calls',
  'sign-in-required',
  'sign-in-invalid',
  'app-check-required',
]);

/** Whether a refusal may be gone later. */
export function isPassing(reason: Reason): boolean {
  return passingReasons.has(reason);
}

/** What a refusal means for a call: send it later or without its time, treat it as done, or show the user. */
export function verdictOn(
  { operation, input }: DeferredCall,
  { reason, isFromServer }: { reason: Reason; isFromServer: boolean },
): 'later' | 'undated' | 'done' | 'refused' {
  if (!isFromServer || isPassing(reason)) return 'later';
  if (reason === 'watch-in-the-future' && 'watchedAt' in input) return 'undated';
  if (operation === 'challenges-abandon' && reason === 'challenge-not-joined') return 'done';
  return 'refused';
}

/** Whether a call casts or withdraws a ballot: once refused, it is too late for good. */
export function isAboutBallot(call: DeferredCall): call is CallTo<'polls-vote'> | CallTo<'polls-withdraw'> {
  return call.operation.startsWith('polls-');
}

function supersedes(later: DeferredCall, earlier: DeferredCall, between: DeferredCalls): boolean {
  const target = targetOf(later);
  const written = writtenIn(earlier);
  // What is taken out takes along what is written of it; what is written comes after what is put in.
  if (written !== null && later.operation === 'collections-remove') return written === target;
  if (written !== null && written === writtenIn(later)) return setsAll(later, earlier);
  if (later.operation === 'collections-add' && between.some((other) => writtenIn(other) === target))
    return false;
  if (target !== null) return target === targetOf(earlier);
  if (later.operation !== earlier.operation) return false;
  if (later.operation === 'account-update') return setsAll(later, earlier);
  const subject = subjectOf(later);
  if (subject === null || subject !== subjectOf(earlier)) return false;
  // Joining, abandoning and joining again differs from joining.
  return !between.some((other) => subjectOf(other) === subject && other.operation !== later.operation);
}

/** Whether a call sets whatever an earlier one did. */
function setsAll(later: DeferredCall, earlier: DeferredCall): boolean {
  return Object.keys(earlier.input).every((key) => key in later.input);
}

/** The movie's place in a collection of which a call writes something. */
function writtenIn({ operation, input }: DeferredCall): string | null {
  return operation === 'collections-note' ? `place ${input.collection} ${input.movieId}` : null;
}

/** A movie's place in a collection or its rating, an evening's choice, or a ballot: the last call counts. */
function targetOf({ operation, input }: DeferredCall): string | null {
  if ('pollId' in input) return `ballot ${input.pollId}`;
  if (operation === 'collections-add' || operation === 'collections-remove')
    return `place ${input.collection} ${input.movieId}`;
  if (operation === 'sessions-choose') return `choice ${input.sessionId}`;
  return operation === 'ratings-rate' || operation === 'ratings-withdraw' ? `score ${input.movieId}` : null;
}

/** What a call sets, so that a later one can replace it. */
function subjectOf({ operation, input }: DeferredCall): string | null {
  if (operation === 'sessions-setPresence') return `presence ${input.sessionId} ${input.uid}`;
  if (operation === 'sessions-recordWatch') return `watch ${input.sessionId} ${input.movieId}`;
  return 'challengeId' in input ? `challenge ${input.challengeId}` : null;
}
