/** Makes a function of a use case: checks the call, runs it, and answers. */
import { nothing } from '@cine/contract/causes';
import { type Documents, type Operation, type ParsedInputOf, refusalsOf } from '@cine/contract/operation';
import type { Firestore } from 'firebase-admin/firestore';
import type { MemoryOption } from 'firebase-functions/options';
import type { SecretParam } from 'firebase-functions/params';
import type * as z from 'zod';
import { dailyBudget, digestSecret } from '#config.ts';
import { type Context, context } from '#context.ts';
import { AppError } from '../errors/app-error.ts';
import { type Refusal, refusalFor } from '../errors/refusal.ts';
import { recordOperation } from '../events.ts';
import { runCounted } from '../firestore/usage.ts';
import { createBudget, type Spender } from '../limits/budget.ts';
import { createCallCounter, databaseTime, type RemainingOfLimits } from '../limits/call-counter.ts';
import { tallyRef } from '../limits/call-counts.ts';
import { widerNetwork } from '../limits/client-network.ts';
import type { Guess, TransactGuess } from '../limits/failure-limiter.ts';
import { mostCostOf, priceOf, shares } from '../limits/prices.ts';
import { createRateLimiter } from '../limits/rate-limiter.ts';
import { log } from '../log.ts';
import { heldBy } from '../memory/held-by.ts';
import { answeringFor } from '../memory/holding.ts';
import { secretDigestOf } from '../secret-digest.ts';
import { withTimeout } from '../time/timeout.ts';
import { traced } from '../trace.ts';
import type { Accounts } from './accounts.ts';
import type { Caller, Identity, Visitor } from './caller.ts';
import { type Call, checkCall } from './check-call.ts';
import { parseInput } from './input.ts';
import { pickParts } from './pick-parts.ts';
import { isRepeated } from './repeat.ts';

/** What an operation needs; it times out after a minute unless it sets its own time. */
export type HandlerOptions = { timeoutSeconds?: number; secrets?: SecretParam[] };

/** What an instance needs that holds the whole catalogue. */
export const catalogueMemory: MemoryOption = '1GiB';

/** How long a call may take, where its operation doesn't say. */
export const defaultTimeoutSeconds = 60;

/** For operations that limit failures: runs the guess in the transaction that counts a wrong one. */
type GuessOf<O extends Operation> = O['limit'] extends { counted: 'failures' }
  ? [transactGuess: TransactGuess]
  : [];

type CallerOf<O extends Operation> = O['caller'] extends 'anybody' ? Visitor : Caller;

/** Answers a call of an operation whose app, caller, input and limit were checked. */
export type UseCase<O extends Operation> = (
  context: Context,
  caller: CallerOf<O>,
  input: ParsedInputOf<O>,
  ...transactGuess: GuessOf<O>
) => Promise<z.input<O['output']>>;

/** An operation with the use case that answers it, as a callable or over REST. */
export type Handler = {
  operation: Operation;
  options: HandlerOptions;
  /** Answers a call with this input, which must be of the operation's form. */
  prepare: (
    data: unknown,
  ) => (context: Context, caller: Caller | Visitor, ...transactGuess: TransactGuess[]) => Promise<unknown>;
};

/** Makes a handler of a use case, which other use cases may still call. */
export function serve<O extends Operation>(operation: O, useCase: UseCase<O>): UseCase<O> & Handler {
  return Object.assign<UseCase<O>, Handler>(useCase, {
    operation,
    options: {},
    prepare: (data) => {
      const input = parseInput<O['input']>(operation.input, data);
      return (context, caller, ...transactGuess) =>
        useCase(context, caller as CallerOf<O>, input, ...(transactGuess as GuessOf<O>));
    },
  });
}

type GuessedOperation = Operation & { limit: { counted: 'failures' } };

/** Makes a handler of a use case that does all its work in its guess. */
export function serveGuess<O extends GuessedOperation>(
  operation: O,
  answerGuess: (
    context: Context,
    caller: CallerOf<O>,
    input: ParsedInputOf<O>,
    guess: Guess,
  ) => Promise<z.input<O['output']>>,
): UseCase<O> & Handler {
  const useCase = (
    context: Context,
    caller: CallerOf<O>,
    input: ParsedInputOf<O>,
    transactGuess: TransactGuess,
  ) => transactGuess((guess) => answerGuess(context, caller, input, guess));
  return serve(operation, useCase as UseCase<O>);
}

export function withOptions(options: HandlerOptions, { operation, prepare }: Handler): Handler {
  return { operation, options, prepare };
}

/** The secrets of a function that answers calls of these: theirs, and the key of digests. */
export function secretsOf(handlers: readonly Handler[]): SecretParam[] {
  return [...new Set([digestSecret, ...handlers.flatMap(({ options }) => options.secrets ?? [])])];
}

/** An answer, and whether it tells of what an earlier call made. */
export type Answered = { answer: unknown; isRepeated: boolean };

/** `remaining` is the rest of the caller's limit, if the limit was reached among the checks. */
export type Outcome = (Answered | { refusal: Refusal }) & {
  remaining?: RemainingOfLimits;
  /** Is called once the answer's size is known. */
  chargeForBytes: (bytes: number) => void;
};

const budgetOf = heldBy((db: Firestore) => createBudget(db, context().now));
const limiterOf = heldBy((db: Firestore) =>
  heldBy((assertMayAct: Accounts['assertMayAct']) => createRateLimiter(db, context().now, assertMayAct)),
);
const visitCounterOf = heldBy((db: Firestore) => createCallCounter(db, context().now, databaseTime));

let hasAnswered = false;

/** Answers a call, or refuses it by app, caller, input or limit, in that order, and logs it. Never throws. */
export function respond(handler: Handler, call: Call, accounts: Accounts): Promise<Outcome> {
  return traced(null, () => answeringFor(handler.operation, () => runAndLog(handler, call, accounts)));
}

async function runAndLog(handler: Handler, call: Call, accounts: Accounts): Promise<Outcome> {
  const started = performance.now();
  const cold = !hasAnswered;
  hasAnswered = true;
  const usage = { reads: 0, writes: 0 };
  const spender = spenderOf(handler.operation, call.identity);
  let setAside = 0;
  const admit = async (): Promise<void> => {
    const { operation } = handler;
    if (!spender || operation.isUrgent === 'always') return;
    const mayCost = mostCostOf(operation.ceiling, spender.most);
    await budgetOf(context().db).admit(spender, operation.isUrgent === true, mayCost);
    setAside = mayCost;
  };
  const outcome = await runCounted(usage, () => answerOrRefuse(handler, call, accounts, admit));
  const ms = Math.round(performance.now() - started);
  const caused = 'answer' in outcome ? causedBy(handler.operation, call.data, outcome.answer) : nothing;
  recordOperation({
    operation: handler.operation.name,
    outcome: 'refusal' in outcome ? outcome.refusal.details.reason : 'answered',
    ms,
    cold,
    ...usage,
    caused,
  });
  if (!spender) return { ...outcome, chargeForBytes: () => {} };
  const charge = (cost: number) => budgetOf(context().db).charge(spender, cost);
  charge(priceOf({ ...usage, ms }) + priceOf(caused) - setAside);
  return { ...outcome, chargeForBytes: (bytes) => charge(priceOf({ ...nothing, bytes })) };
}

function causedBy(operation: Operation, input: unknown, answer: unknown): Documents {
  return operation.causes?.(input, answer) ?? nothing;
}

/** Charges an account for an answer that no operation gave. Throws `budget-spent`. */
export async function chargeForBytes(identity: Identity, bytes: number): Promise<void> {
  const spender = spenderOf({ caller: 'member' }, identity);
  if (spender) await budgetOf(context().db).admit(spender, false, priceOf({ ...nothing, bytes }));
}

/** Whose budget pays for a call; nobody's where an operator works, or anybody may call. */
function spenderOf({ caller }: Pick<Operation, 'caller'>, identity: Identity | null): Spender | null {
  if (!identity || caller === 'operator' || caller === 'anybody') return null;
  const { email_verified: isVerified, vouched } = identity.token;
  const share = isVerified === true || vouched === true ? shares.proven : shares.unproven;
  return { uid: identity.uid, most: dailyBudget() * share };
}

type Uncharged = Omit<Outcome, 'chargeForBytes'> & (Answered | { refusal: Refusal });

async function answerOrRefuse(
  handler: Handler,
  call: Call,
  accounts: Accounts,
  admit: () => Promise<void>,
): Promise<Uncharged> {
  let remaining: RemainingOfLimits | undefined;
  const reportRemaining = (rest: RemainingOfLimits) => {
    remaining = rest;
  };
  try {
    const answering = checkAndRun(handler, call, accounts, admit, reportRemaining);
    const outcome = await withTimeout(patienceMs(handler.options), answering, null);
    if (outcome) return { ...outcome, ...(remaining && { remaining }) };
    log.warn('operation timed out', { operation: handler.operation.name });
    throw new AppError('service-unavailable');
  } catch (error) {
    const refusal = await refusalFor(error, handler.operation.name, call, accounts.localeOf);
    logIfUndeclared(handler.operation, refusal);
    return { refusal, ...(remaining && { remaining }) };
  }
}

/** Clients rely on the refusals that the contract declares. */
function logIfUndeclared(operation: Operation, { details: { reason } }: Refusal): void {
  if (refusalsOf(operation).includes(reason)) return;
  log.error('undeclared refusal', { operation: operation.name, reason });
}

/**
 * Refuses shortly before the function's timeout, which would cut the call off without a reason: Firestore's
 * client retries for longer if Firestore is unreachable.
 */
function patienceMs({ timeoutSeconds = defaultTimeoutSeconds }: HandlerOptions): number {
  return 1000 * timeoutSeconds * 0.85;
}

/** Checks a call, its caller's budget and its limit, and runs the use case. */
async function checkAndRun(
  handler: Handler,
  call: Call,
  accounts: Accounts,
  admit: () => Promise<void>,
  reportRemaining: (remaining: RemainingOfLimits) => void,
): Promise<Answered> {
  const { operation } = handler;
  const { caller, run, noted } = await checkCall(handler, call, accounts);
  await admit();
  const limiter = limiterOf(context().db)(accounts.assertMayAct);
  const { network = null } = caller;
  const limited = { uid: 'uid' in caller ? caller.uid : visitorId(network), network };
  const runAsCaller = async (...transactGuess: TransactGuess[]) => {
    // After the client's own limit, so that its refused calls don't count against others behind the hop.
    if (!('uid' in caller))
      await assertWiderAllowed(operation.name, network, operation.limit.perTenMinutes * clientsOfWider);
    return run(context(), caller, ...transactGuess);
  };
  const [answer] = await Promise.all([limiter(operation, limited, runAsCaller, reportRemaining), noted]);
  return { answer: pickParts(operation.output, answer), isRepeated: isRepeated(answer) };
}

/** A wider network may make as many calls as this many clients, whomever it claims to forward. */
const clientsOfWider = 20;

/** Counts a call without an account against the wider network alone. Throws `too-many-calls`. */
async function assertWiderAllowed(name: string, network: string | null, perTenMinutes: number) {
  const wider = network && widerNetwork(network);
  if (wider) await assertVisitAllowed(name, `around ${wider}`, perTenMinutes);
}

/**
 * Counts what a network and the wider one ask for besides a call. The wider one may ask for as much as
 * `clients` networks: few where each call costs others something. Throws `too-many-calls`.
 */
export async function assertNetworkAllowed(
  name: string,
  network: string | null,
  perTenMinutes: number,
  clients = clientsOfWider,
): Promise<void> {
  await assertVisitAllowed(name, network, perTenMinutes);
  await assertWiderAllowed(name, network, perTenMinutes * clients);
}

/** Counts what a network, or whoever else is named, asks for besides a call. Throws `too-many-calls`. */
export async function assertVisitAllowed(
  name: string,
  visitor: string | null,
  perTenMinutes: number,
): Promise<void> {
  const { db } = context();
  await visitCounterOf(db)(tallyRef(db, visitorId(visitor), name), { limit: perTenMinutes, lends: true });
}

/** Under which id the calls of a network's visitors are counted; it is no user's. */
function visitorId(network: string | null): string {
  return `visitors of ${secretDigestOf(network ?? '')}`;
}
