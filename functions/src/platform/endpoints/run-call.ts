/** Runs a call: checks it, has its use case answer it, logs it and charges for it. */
import { nothing } from '@cine/contract/causes';
import { bodyReasons, type Documents, type Operation, refusalsOf } from '@cine/contract/operation';
import type { Firestore } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { AppError } from '../errors/app-error.ts';
import { type Refusal, refusalFor } from '../errors/refusal.ts';
import { recordOperation } from '../events.ts';
import { tellTime } from '../faults/tell-time.ts';
import { runCounted } from '../firestore/usage.ts';
import type { RemainingOfLimits } from '../limits/call-counter.ts';
import type { TransactGuess } from '../limits/failure-limiter.ts';
import { priceOf, prices } from '../limits/prices.ts';
import { createRateLimiter } from '../limits/rate-limiter.ts';
import { assertWiderAllowed, visitorId } from '../limits/visits.ts';
import { log } from '../log.ts';
import { heldBy } from '../memory/held-by.ts';
import { answeringFor } from '../memory/holding.ts';
import { count, nameRequest } from '../metrics/measure.ts';
import { withTimeout } from '../time/timeout.ts';
import { traced } from '../trace.ts';
import type { Accounts } from './accounts.ts';
import { budgetOfCall, type CallBudget } from './charge-call.ts';
import { type Call, checkCall } from './check-call.ts';
import { pickParts } from './pick-parts.ts';
import { isRepeated } from './repeat.ts';
import { defaultTimeoutSeconds, type Handler, type HandlerOptions } from './serve.ts';

/** An answer, and whether it tells of what an earlier call made. */
export type Answered = { answer: unknown; isRepeated: boolean };

/** `remaining` is the rest of the caller's limit, if the limit was reached among the checks. */
export type Outcome = (Answered | { refusal: Refusal }) & {
  remaining?: RemainingOfLimits;
  /** Is called once the answer's size is known. */
  chargeForBytes: (bytes: number) => void;
};

const limiterOf = heldBy((db: Firestore) =>
  heldBy((assertMayAct: Accounts['assertMayAct']) => createRateLimiter(db, context().now, assertMayAct)),
);

let hasAnswered = false;

/** Answers and logs a call, or refuses it by app, caller, input, budget or limit, in order. Never throws. */
export function respond(handler: Handler, call: Call, accounts: Accounts): Promise<Outcome> {
  const { operation } = handler;
  return traced(null, operation.name, () =>
    answeringFor(operation, () => runAndLog(handler, call, accounts)),
  );
}

async function runAndLog(handler: Handler, call: Call, accounts: Accounts): Promise<Outcome> {
  nameRequest(handler.operation.name);
  const started = performance.now();
  const cold = !hasAnswered;
  hasAnswered = true;
  const usage = { reads: 0, writes: 0 };
  const { reserveBudget, charge } = budgetOfCall(handler.operation, call.identity);
  const outcome = await runCounted(usage, () => answerOrRefuse(handler, call, accounts, reserveBudget));
  const ms = Math.round(performance.now() - started);
  const caused = 'answer' in outcome ? causedBy(handler.operation, call.data, outcome.answer) : nothing;
  const reason = 'refusal' in outcome ? outcome.refusal.details.reason : null;
  recordOperation({
    operation: handler.operation.name,
    outcome: reason ?? 'answered',
    ms,
    cold,
    ...usage,
    caused,
  });
  tellTime(handler.operation.name, 'operation', ms, reason, usage);
  count('documents', handler.operation.name, [usage.reads, usage.writes]);
  charge(prices.call + priceOf({ ...usage, ms }) + priceOf(caused));
  return { ...outcome, chargeForBytes: (bytes) => charge(priceOf({ ...nothing, bytes })) };
}

function causedBy(operation: Operation, input: unknown, answer: unknown): Documents {
  return operation.causes?.(input, answer) ?? nothing;
}

type Uncharged = Omit<Outcome, 'chargeForBytes'> & (Answered | { refusal: Refusal });

async function answerOrRefuse(
  handler: Handler,
  call: Call,
  accounts: Accounts,
  reserveBudget: CallBudget['reserveBudget'],
): Promise<Uncharged> {
  let remaining: RemainingOfLimits | undefined;
  const reportRemaining = (rest: RemainingOfLimits) => {
    remaining = rest;
  };
  try {
    const answering = checkAndRun(handler, call, accounts, reserveBudget, reportRemaining);
    const outcome = await withTimeout(refuseAfterMs(handler.options), answering, null);
    if (outcome) return { ...outcome, ...(remaining && { remaining }) };
    log.warn('operation timed out', { operation: handler.operation.name });
    throw new AppError('service-unavailable');
  } catch (error) {
    const refusal = await refusalFor(error, handler.operation.name, call, accounts.localeOf);
    logIfUndeclared(handler.operation, call, refusal);
    return { refusal, ...(remaining && { remaining }) };
  }
}

/** Clients rely on the refusals that the contract declares. */
function logIfUndeclared(operation: Operation, { late }: Call, { details: { reason } }: Refusal): void {
  if (refusalsOf(operation).includes(reason) || (late && bodyReasons.includes(reason))) return;
  log.error('undeclared refusal', { operation: operation.name, reason });
}

/**
 * Refuses shortly before the function's timeout, which would cut the call off without a reason: Firestore's
 * client retries for longer if Firestore is unreachable.
 */
function refuseAfterMs({ timeoutSeconds = defaultTimeoutSeconds }: HandlerOptions): number {
  return 1000 * timeoutSeconds * 0.85;
}

/** Checks a call, its caller's budget and its limit, and runs the use case. */
async function checkAndRun(
  handler: Handler,
  call: Call,
  accounts: Accounts,
  reserveBudget: CallBudget['reserveBudget'],
  reportRemaining: (remaining: RemainingOfLimits) => void,
): Promise<Answered> {
  const { operation } = handler;
  const { caller, run, noted } = await checkCall(handler, call, accounts);
  await reserveBudget();
  const limiter = limiterOf(context().db)(accounts.assertMayAct);
  const { network = null } = caller;
  const limited = { uid: 'uid' in caller ? caller.uid : visitorId(network), network };
  const runAsCaller = async (...transactGuess: TransactGuess[]) => {
    // After the client's own limit, so that its refused calls don't count against others of the same network.
    if (!('uid' in caller)) await assertWiderAllowed(operation.name, network, operation.limit.perTenMinutes);
    return run(context(), caller, ...transactGuess);
  };
  const [answer] = await Promise.all([limiter(operation, limited, runAsCaller, reportRemaining), noted]);
  return { answer: pickParts(operation.output, answer), isRepeated: isRepeated(answer) };
}
