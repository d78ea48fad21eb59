/** What an instance may still spend of a limit. Instants are by its own clock, not the database's. */
import { type CallGrant, type CallRequest, type Span, windowMs } from './tally.ts';

export type Allowance = {
  counted: number;
  lease: (Span & { spent: number; until: number }) | null;
  /** Calls that remain, as far as the instance knows, and when they become more. */
  remaining: number;
  renewsAt: number;
};

export type Counting = Pick<CallRequest, 'limit' | 'lends'>;

/** An allowance from which nothing can be spent yet. */
export function noAllowance(): Allowance {
  return { counted: 0, lease: null, remaining: 0, renewsAt: 0 };
}

/** Spends a call; false if the instance must ask for more. */
export function spendFrom(allowance: Allowance, now: number): boolean {
  const { counted, lease } = allowance;
  if (counted > 0) {
    allowance.counted -= 1;
    return true;
  }
  if (!lease || lease.spent === lease.calls || now >= lease.until) return false;
  lease.spent += 1;
  allowance.remaining = Math.max(0, allowance.remaining - 1);
  return true;
}

/** What the instance asks for when nothing is left, for callers that wait. */
export function requestFor({ lease }: Allowance, waiting: number, counting: Counting): CallRequest {
  return { ...counting, waiting, lastLease: lease };
}

/** Adds the calls granted to a request made at `askedAt`, by the instance's clock. */
export function addGrant(allowance: Allowance, askedAt: number, grant: CallGrant): void {
  const { at, counted, lent, remaining, renewsAt } = grant;
  allowance.counted += counted;
  allowance.lease = lent === 0 ? null : { from: at, calls: lent, spent: 0, until: askedAt + windowMs };
  allowance.remaining = remaining;
  allowance.renewsAt = askedAt + renewsAt - at;
}
