/** Counts how often an event's follower has failed; after `maxTries` it is set aside. */
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { knownError } from '../errors/known-error.ts';
import { readDocument } from '../firestore/documents.ts';
import { idFromKey } from '../firestore/id-from-key.ts';
import { transact } from '../firestore/transact.ts';
import { log } from '../log.ts';
import { failedEventDocument } from './documents.ts';

export type Failure = { follower: string; error: unknown };

/** How often an event that fails is tried: some three hours, with Google's pauses. */
export const maxTries = 20;

/** How long a failed event is kept aside: longer than Google tries, which gives up after a day. */
const keptForMs = 2 * day;

/**
 * Counts the tries of those that failed, and logs them; a bug is an error when it is met first. Returns the
 * errors that another try may mend; a follower that has failed too often is set aside, and keeps the event no
 * longer.
 */
export async function countFailures(
  { db, now }: Pick<Context, 'db' | 'now'>,
  collection: string,
  eventId: string,
  failures: readonly Failure[],
): Promise<unknown[]> {
  const ref = db.collection('failedEvents').doc(idFromKey(collection, eventId));
  const tries = await transact(db, async (tx) => {
    const former = readDocument(failedEventDocument, await tx.get(ref))?.tries ?? {};
    const counted = failures.map(({ follower }) => [follower, (former[follower] ?? 0) + 1] as const);
    const tries = { ...former, ...Object.fromEntries(counted) };
    tx.set(ref, failedEventDocument.encode({ tries, expiresAt: now() + keptForMs }));
    return tries;
  });
  return failures.flatMap(({ follower, error }) => {
    const isLast = tries[follower]! >= maxTries;
    const isNews = tries[follower] === 1 && knownError(error) === null;
    const facts = { follower, collection, tries: tries[follower], error };
    if (isLast) log.error('follower set aside', facts);
    else log[isNews ? 'error' : 'warn']('follower failed', facts);
    return isLast ? [] : [error];
  });
}
