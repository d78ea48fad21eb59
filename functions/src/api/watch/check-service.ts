/** Asks each dependency how it is, apart from the others and no longer than two seconds. */
import { second } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { loadManifest } from '#core/catalogue/index.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { createExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { loadSaved } from '#platform/metrics/store.ts';
import { withTimeout } from '#platform/time/timeout.ts';
import { type Checked, type Condition, healthy, unhealthy } from './health.ts';

const patienceMs = 2 * second;
const keptMs = 10 * second;

const checksOf = heldBy((_db: Firestore) => createExpiringCache<'all', Checked>(1, () => keptMs));

/** What is known of each dependency, at most ten seconds old: five reads and a question to Auth. */
export function checkDependencies(context: Context): Promise<Checked> {
  return checksOf(context.db).get('all', context.now(), () => ask(context));
}

async function ask({ db, auth }: Context): Promise<Checked> {
  const [manifest, saved, user] = await Promise.all([
    tried(() => loadManifest(db)),
    tried(() => loadSaved(db)),
    tried(() => auth().getUsers([{ uid: 'nobody' }])),
  ]);
  return {
    database: manifest.condition,
    auth: user.condition,
    catalogueAt: manifest.answer?.listedAt ?? null,
    outcomes: saved.answer?.outcomes ?? {},
  };
}

async function tried<T>(check: () => Promise<T>): Promise<{ condition: Condition; answer: T | null }> {
  const slow = { condition: unhealthy('too-slow'), answer: null };
  try {
    return await withTimeout(
      patienceMs,
      check().then((answer) => ({ condition: healthy, answer })),
      slow,
    );
  } catch (error) {
    return { condition: unhealthy(knownError(error)?.reason ?? 'failed'), answer: null };
  }
}
