/** Counts calls of users and networks, and refuses too many. */
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors/app-error.ts';
import { readDocument } from '../firestore/documents.ts';
import { transact } from '../firestore/transact.ts';
import { type Allowance, addGrant, type Counting, noAllowance, requestFor, spendFrom } from './allowance.ts';
import { tallyDocument } from './documents.ts';
import { grantCalls, type Tally, windowMs } from './tally.ts';

/** Whose calls are counted: a user's, and those of their network if known. */
export type LimitedCaller = { uid: string; network: string | null };

/** What is left of a limit: calls, as far as this instance knows, and seconds until they become more. */
export type Remaining = { calls: number; seconds: number };

/** What is left of a caller's limit, and of their failures where these have a limit of their own. */
export type RemainingOfLimits = { calls: Remaining; failures?: Remaining };

/** Counts a call in the tally of a document and returns what is left, or throws `too-many-calls`. */
export type CallCounter = (tally: DocumentReference, counting: Counting) => Promise<Remaining>;

/** The database's time of a read, by the same clock for all instances. */
export type TimeOf = (read: DocumentSnapshot) => number;

export const databaseTime: TimeOf = ({ readTime }) => readTime.toMillis();

type Held = {
  tally: DocumentReference;
  allowance: Allowance;
  /** When a call is allowed again, by the instance's clock; until then nobody asks. */
  refusedUntil: number;
  waiting: number;
  asking: Promise<void> | null;
};

const maxHeld = 10_000;
const noTally: Tally = { made: [], leases: [] };

/** Counts one instance's calls. Beyond what it was lent, it asks Firestore once for all that wait. */
export function createCallCounter(db: Firestore, now: () => number, timeOf: TimeOf): CallCounter {
  const all = new LRUCache<string, Held>({ max: maxHeld });

  return async (tally, counting) => {
    const held = all.get(tally.id) ?? nothingOf(tally);
    all.set(tally.id, held);
    for (;;) {
      if (spendFrom(held.allowance, now())) return remainingOf(held.allowance);
      if (now() < held.refusedUntil) throw tooManyCalls(held.refusedUntil - now());
      held.waiting += 1;
      held.asking ??= ask(held, counting).finally(() => {
        held.asking = null;
      });
      await held.asking.finally(() => {
        held.waiting -= 1;
      });
    }
  };

  async function ask(held: Held, counting: Counting): Promise<void> {
    const { askedAt, grant } = await transact(db, async (tx) => {
      const askedAt = now();
      const snapshot = await tx.get(held.tally);
      const time = timeOf(snapshot);
      const request = requestFor(held.allowance, held.waiting, counting);
      const grant = grantCalls(readDocument(tallyDocument, snapshot) ?? noTally, time, request);
      if ('allowedAt' in grant) {
        held.refusedUntil = askedAt + grant.allowedAt - time;
        throw tooManyCalls(grant.allowedAt - time);
      }
      tx.set(held.tally, storedTally(grant.tally, time));
      return { askedAt, grant };
    });
    addGrant(held.allowance, askedAt, grant);
  }

  function remainingOf({ remaining, renewsAt }: Allowance): Remaining {
    return { calls: remaining, seconds: secondsIn(renewsAt - now()) };
  }
}

/** Takes back the last call that was counted one by one; false if there is none. */
export async function uncountCall(db: Firestore, tally: DocumentReference): Promise<boolean> {
  return transact(db, async (tx) => {
    const counted = readDocument(tallyDocument, await tx.get(tally));
    const last = counted?.made.at(-1);
    if (!counted || !last) return false;
    const rest = counted.made.slice(0, -1);
    const made = last.calls > 1 ? [...rest, { ...last, calls: last.calls - 1 }] : rest;
    tx.set(tally, tallyDocument.encode({ ...counted, made }));
    return true;
  });
}

function nothingOf(tally: DocumentReference): Held {
  return { tally, allowance: noAllowance(), refusedUntil: 0, waiting: 0, asking: null };
}

function storedTally({ made, leases }: Tally, time: number) {
  return tallyDocument.encode({ made: [...made], leases: [...leases], expiresAt: time + windowMs });
}

/** The refusal of a call that is allowed in this many milliseconds. */
export function tooManyCalls(waitMs: number): AppError {
  const seconds = secondsIn(waitMs);
  // Users read long waits in minutes.
  return new AppError('too-many-calls', { seconds, minutes: seconds > 90 ? Math.ceil(seconds / 60) : 0 });
}

/** Whole seconds, rounded up and at least one, as `Retry-After` has them. */
export function secondsIn(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
