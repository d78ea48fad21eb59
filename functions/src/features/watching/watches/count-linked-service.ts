import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { readAccount, readIsMerged } from '#core/account/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { loadIdsWatchedAsGuest, readWatch, readWatchesOfEvening, writeWatch } from './store.ts';
import type { WatchEvent } from './watch.ts';

/** A guest counts for others if they have an account within this time. */
const linkedWithinMs = 30 * day;

/** How many people's watches of an evening are read; only the first two others change what pays. */
const maxOfEvening = 100;

/** The most watches as a guest that count once they have an account: two movies a day. */
const maxCounted = 60;

/** Counts a guest who has an account now for those who watched with them. May run late and twice. */
export async function countLinked(context: Context, uid: string): Promise<void> {
  const { db } = context;
  const since = context.now() - linkedWithinMs;
  for (const id of await loadIdsWatchedAsGuest(db, uid, since, maxCounted))
    await countFormerGuest(context, uid, id);
}

/** Counts a former guest as company at one movie, once: their watch no longer says that they were a guest. */
async function countFormerGuest(context: Context, uid: string, watchId: string): Promise<void> {
  const { db } = context;
  const now = context.now();
  await transact(db, async (tx) => {
    const [account, watch] = await Promise.all([readAccount(tx, uid), readWatch(tx, uid, watchId)]);
    if (account?.kind !== 'member' || !watch || watch.withdrawn || !watch.company?.asGuest) return;
    const { asGuest: _asGuest, ...company } = watch.company;
    const others = await readOthers(tx, uid, watch);
    writeWatch(tx, uid, { ...watch, company }, now);
    for (const { uid: other, watch: theirs } of others) {
      if (!theirs.company) continue;
      const withThem = { ...theirs.company, members: theirs.company.members + 1 };
      writeWatch(tx, other, { ...theirs, company: withThem }, now);
    }
  });
}

/** The others' watches of the same movie and evening, without guests who have since been merged. */
async function readOthers(
  tx: Tx,
  uid: string,
  { sessionId, movieId }: WatchEvent,
): Promise<{ uid: string; watch: WatchEvent }[]> {
  if (sessionId === null) return [];
  const all = await readWatchesOfEvening(tx, { sessionId, movieId }, maxOfEvening);
  const others = all.filter((each) => each.uid !== uid);
  const mergedFlags = await Promise.all(
    others.map(
      async ({ uid: other, watch }) => watch.company?.asGuest === true && (await readIsMerged(tx, other)),
    ),
  );
  return others.filter((_each, index) => !mergedFlags[index]);
}
