/** What an account may cost in 24 hours: counted in memory and in its tally. */
import { day, hour, minute } from '@cine/contract/time';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors/app-error.ts';
import { readDocument } from '../firestore/documents.ts';
import { transact } from '../firestore/transact.ts';
import { databaseTime, secondsIn, type TimeOf } from './call-counter.ts';
import { tallyRef } from './call-counts.ts';
import { tallyDocument } from './documents.ts';
import { leasedPart, owedTimes, reservedPart } from './prices.ts';
import { firstAllowed, type Span } from './tally.ts';

/** An account, and what its calls may cost in any 24 hours, in millionths of a dollar. */
export type Spender = { uid: string; most: number };

/** How many budgets calls of a kind may cost: urgent ones use the reserve, owed ones more. */
const timesOf = { usual: 1 - reservedPart, urgent: 1, owed: owedTimes } as const;

export type Urgency = keyof typeof timesOf;

export type Budget = {
  /** Lets a call begin, and counts the most it may cost until it is charged. Throws `budget-spent`. */
  reserve: (spender: Spender, urgency: Urgency, mostCost: number) => Promise<void>;
  /** Counts what a call cost, less what was counted when it began. */
  charge: (spender: Spender, cost: number) => void;
};

type Held = {
  tally: DocumentReference;
  /**
   * What was spent here since the last report to the tally, with what calls under way may cost; below zero
   * if that was less than was reported.
   */
  unreported: number;
  reportedAt: number;
  /** When calls are allowed again, by the last report. */
  refusedUntil: Readonly<Record<Urgency, number>>;
  reporting: Promise<void> | null;
};

const maxHeld = 10_000;

/** Costs of this long are kept as one sum, which counts until the last of them is a day old. */
const spanMs = 15 * minute;
const countedMs = day + spanMs;

/**
 * The budgets of accounts, on one instance. What calls cost is added up in memory, and written to the
 * account's tally once it is more than a lease, before the next call begins. So an account may overdraw by a
 * lease for each instance and by one call, however many it makes at once.
 */
export function createBudget(db: Firestore, now: () => number, timeOf: TimeOf = databaseTime): Budget {
  const all = new LRUCache<string, Held>({ max: maxHeld });

  return {
    reserve: async (spender, urgency, mostCost) => {
      const held = heldOf(spender);
      const lease = spender.most * leasedPart;
      // What other instances counted for calls that were under way may be given back by now.
      const mayBeLess = now() < held.refusedUntil.usual && now() - held.reportedAt >= spanMs;
      if (held.unreported < -lease || mayBeLess) await reportOnce(held, spender);
      // Others may have begun meanwhile.
      while (held.unreported >= lease) await reportOnce(held, spender);
      const until = held.refusedUntil[urgency];
      if (now() < until) throw spent(until - now(), urgency);
      held.unreported += mostCost;
    },
    charge: (spender, cost) => {
      heldOf(spender).unreported += cost;
    },
  };

  function heldOf({ uid }: Spender): Held {
    const spending = all.get(uid);
    if (spending) return spending;
    const tally = tallyRef(db, uid, 'budget');
    const held = {
      tally,
      unreported: 0,
      reportedAt: 0,
      refusedUntil: { usual: 0, urgent: 0, owed: 0 },
      reporting: null,
    };
    all.set(uid, held);
    return held;
  }

  function reportOnce(held: Held, spender: Spender): Promise<void> {
    held.reporting ??= report(held, spender).finally(() => {
      held.reporting = null;
    });
    return held.reporting;
  }

  async function report(held: Held, { most }: Spender): Promise<void> {
    const askedAt = now();
    const reported = Math.ceil(held.unreported);
    const { spans, time } = await transact(db, async (tx) => {
      const snapshot = await tx.get(held.tally);
      const time = timeOf(snapshot);
      const spans = withSpent(readDocument(tallyDocument, snapshot)?.made ?? [], time, reported);
      tx.set(held.tally, tallyDocument.encode({ made: spans, leases: [], expiresAt: time + countedMs }));
      return { spans, time };
    });
    held.unreported -= reported;
    held.reportedAt = askedAt;
    const until = (urgency: Urgency) => {
      const allowedAt = firstAllowed(spans, most * timesOf[urgency], countedMs);
      return allowedAt === null ? 0 : askedAt + allowedAt - time;
    };
    held.refusedUntil = { usual: until('usual'), urgent: until('urgent'), owed: until('owed') };
  }
}

/**
 * What was spent in the last 24 hours and 15 minutes, with what is spent now, or less by what wasn't. The
 * `calls` of these spans are millionths of a dollar.
 */
export function withSpent(spans: readonly Span[], time: number, cost: number): Span[] {
  const current = spans.filter(({ from }) => from > time - countedMs);
  if (cost <= 0) return withoutLatest(current, -cost);
  const last = current.at(-1);
  if (!last || last.from <= time - spanMs) return [...current, { from: time, calls: cost }];
  return [...current.slice(0, -1), { from: last.from, calls: last.calls + cost }];
}

function withoutLatest(spans: readonly Span[], cost: number): Span[] {
  const last = spans.at(-1);
  if (!last || cost === 0) return [...spans];
  if (last.calls <= cost) return withoutLatest(spans.slice(0, -1), cost - last.calls);
  return [...spans.slice(0, -1), { from: last.from, calls: last.calls - cost }];
}

function spent(waitMs: number, urgency: Urgency): AppError {
  return new AppError('budget-spent', {
    seconds: secondsIn(waitMs),
    hours: Math.max(1, Math.round(waitMs / hour)),
    left: urgency === 'owed' ? 'nothing' : 'owed',
  });
}
