/**
 * Who signed out everywhere lately, as their ID tokens stay valid for up to an hour. Each instance asks for
 * all of them twice a minute, so that no call reads anything of its own.
 */
import { isEndedBySignOut } from '@cine/contract/sign-outs';
import { hour, minute } from '@cine/contract/time';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { AppError } from '../errors/app-error.ts';
import { readField } from '../firestore/documents.ts';
import { uncounted } from '../firestore/usage.ts';
import { callerDigestOf } from './caller-store.ts';
import { callerDocument } from './documents.ts';

/** Clocks differ, and a transaction's time isn't the one at which others can read it. */
const overlapMs = 2 * minute;

export type SignOuts = {
  /** Refuses who signed in before they signed out everywhere, or in that second: `sign-in-invalid`. */
  assertSignedIn: (uid: string, signedInAt: number) => Promise<void>;
};

/** What one instance knows, which is at most `everyMs` old. */
export function createSignOuts(db: Firestore, now: () => number, everyMs: () => number): SignOuts {
  const all = new Map<string, number>();
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  return {
    assertSignedIn: async (uid, signedInAt) => {
      if (Math.abs(now() - askedAt) > everyMs()) {
        asking ??= uncounted(ask).finally(() => {
          asking = null;
        });
        await asking;
      }
      const signedOutAt = all.size > 0 ? all.get(callerDigestOf(uid)) : undefined;
      if (signedOutAt !== undefined && isEndedBySignOut(signedInAt, signedOutAt))
        throw new AppError('sign-in-invalid');
    },
  };

  async function ask(): Promise<void> {
    const time = now();
    const oldest = time - hour - overlapMs;
    for (const [digest, at] of all) if (at < oldest) all.delete(digest);
    const since = Math.max(oldest, askedAt - overlapMs);
    for (const [digest, at] of await loadSignOutsSince(db, since)) all.set(digest, at);
    askedAt = time;
  }
}

async function loadSignOutsSince(db: Firestore, instant: number): Promise<[digest: string, at: number][]> {
  const marked = db.collection('rateLimits').where('signedOutAt', '>', Timestamp.fromMillis(instant));
  const { docs } = await marked.select('signedOutAt', 'v').get();
  return docs.flatMap((each) => {
    const at = readField(callerDocument, each, 'signedOutAt');
    return at === undefined ? [] : [[each.id, at]];
  });
}
