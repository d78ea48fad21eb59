import { type Ask, type Granted, type Span, windowMs } from './tally.ts';

/** What an instance may still spend of a limit. Instants are by its own clock, not the database's. */
export type Allowance = {
  counted: number;
  lease: (Span & { spent: number; until: number }) | null;
  /** Calls left, as far as the instance knows, and when they become more. */
  left: number;
  renewsAt: number;
};

export type Counting = Pick<Ask, 'limit' | 'lends'>;

export function noAllowance(): Allowance {
  return { counted: 0, lease: null, left: 0, renewsAt: 0 };
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
  allowance.left = Math.max(0, allowance.left - 1);
  return true;
}

/** What the instance asks for when nothing is left, for callers that wait. */
export function askFor({ lease }: Allowance, waiting: number, counting: Counting): Ask {
  return { ...counting, waiting, former: lease };
}

/** Adds the calls granted to a request made at `askedAt`, by the instance's clock. */
export function fill(allowance: Allowance, askedAt: number, granted: Granted): void {
  const { at, counted, lent, left, renewsAt } = granted;
  allowance.counted += counted;
  allowance.lease = lent === 0 ? null : { from: at, calls: lent, spent: 0, until: askedAt + windowMs };
  allowance.left = left;
  allowance.renewsAt = askedAt + renewsAt - at;
}
