import type { Reason } from '@cine/contract/errors';

/** An action that the server does not know yet. Sending it twice has no further effect. */
export type Action = {
  id: string;
  /** The operation's name. */
  operation: string;
  input: Readonly<Record<string, unknown>>;
  /** The title of its movie or challenge, for display. */
  about: string | null;
  /** When it was done, in epoch milliseconds. */
  at: number;
  /** Why the server refused it, for display; null if it did not. */
  refusal: string | null;
};

/** In the order of the actions. */
export type Queue = readonly Action[];

/** More can't come from one person's day offline. */
const maxActions = 200;

/** Adds an action and drops those that it replaces. */
export function enqueue(queue: Queue, action: Action): Queue {
  const kept = withoutPointless(queue, action);
  if (kept.length >= maxActions) throw new RangeError('Too much waits to be sent');
  return [...kept, action];
}

/** The queue without actions that the new one replaces: the same action, or settings that it overwrites. */
export function withoutPointless(queue: Queue, action: Action): Queue {
  return queue.filter((earlier, index) => !supersedes(action, earlier, queue.slice(index + 1)));
}

/** The next action to send; refused ones wait for their maker. */
export function nextOf(queue: Queue): Action | null {
  return queue.find(({ refusal }) => refusal === null) ?? null;
}

export function withoutAction(queue: Queue, id: string): Queue {
  return queue.filter((action) => action.id !== id);
}

/** Notes why an action was refused; null lets it be sent again. Does nothing if the action is gone. */
export function withRefusal(queue: Queue, id: string, refusal: string | null): Queue {
  return queue.map((action) => (action.id === id ? { ...action, refusal } : action));
}

// May be answered differently another time.
const passing: ReadonlySet<Reason> = new Set<Reason>([
  'service-unavailable',
  'catalogue-missing',
  'try-again',
  'too-many-calls',
  'sign-in-required',
  'sign-in-invalid',
  'app-check-required',
]);

/** What a refusal means for an action: send it later, treat it as done, or show it to its maker. */
export function verdictOn(
  { operation }: Pick<Action, 'operation'>,
  { reason, isSaid }: { reason: Reason; isSaid: boolean },
): 'later' | 'done' | 'refused' {
  if (!isSaid || passing.has(reason)) return 'later';
  if (operation === 'challenges-abandon' && reason === 'challenge-not-joined') return 'done';
  return 'refused';
}

/** The account with its waiting changes. */
export function withWaiting<Account extends object>(account: Account, queue: Queue): Account {
  const waiting = queue.filter(
    ({ operation, refusal }) => operation === 'account-update' && refusal === null,
  );
  return waiting.length === 0 ? account : Object.assign({}, account, ...waiting.map(({ input }) => input));
}

/** Movies whose place on the watchlist will change; the last action with each counts. */
export function watchlistChangesIn(queue: Queue): ReadonlyMap<number, boolean> {
  const said = queue.filter(({ operation, refusal }) => refusal === null && wishes.has(operation));
  return new Map(said.map(({ operation, input }) => [input.movieId as number, wishes.get(operation)!]));
}

/** A watched movie leaves the watchlist. */
const wishes: ReadonlyMap<string, boolean> = new Map([
  ['collections-add', true],
  ['collections-remove', false],
  ['watches-record', false],
]);

/** Scores that will be stored; null for ratings that will be withdrawn. */
export function scoresIn(queue: Queue): ReadonlyMap<number, number | null> {
  const said = queue.filter(({ operation, refusal }) => refusal === null && operation.startsWith('ratings-'));
  return new Map(
    said.map(({ input }) => [input.movieId as number, (input.score as number | undefined) ?? null]),
  );
}

function supersedes(later: Action, earlier: Action, between: Queue): boolean {
  const settled = settledBy(later);
  if (settled !== null) return settled === settledBy(earlier);
  if (later.operation !== earlier.operation) return false;
  if (later.operation === 'account-update')
    return Object.keys(earlier.input).every((key) => key in later.input);
  const subject = subjectOf(later);
  if (subject === null || subject !== subjectOf(earlier)) return false;
  // Joining, abandoning and joining again differs from joining.
  return !between.some((other) => subjectOf(other) === subject && other.operation !== later.operation);
}

/** A movie's place in a collection or its rating: the last action counts. */
function settledBy({ operation, input }: Action): string | null {
  if (operation.startsWith('collections-')) return `place ${input.collection} ${input.movieId}`;
  return operation.startsWith('ratings-') ? `score ${input.movieId}` : null;
}

/** What an action sets, so that a later one can replace it. */
function subjectOf({ operation, input }: Action): string | null {
  if (operation === 'sessions-setPresence') return `presence ${input.sessionId} ${input.uid}`;
  return operation.startsWith('challenges-') ? `challenge ${input.challengeId}` : null;
}
