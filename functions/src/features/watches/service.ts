import type { ParsedInputOf } from '@cine/contract/operation';
import type { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Caller } from '../../platform/caller.ts';
import { transact } from '../../platform/transact.ts';
import { requireAccount } from '../account/index.ts';
import { factsOf } from '../catalogue/index.ts';
import { loadWatches, readWatch, writeWatch, writeWithdrawn } from './store.ts';
import { assertWithdrawable, type WatchEvent, watchedWhen, watchId } from './watch.ts';

/** Records that the caller watched a movie. */
export async function record(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof recordOwnWatch>,
): Promise<{ watchId: string; movieId: number; watchedAt: string }> {
  const event = await newWatch(context, input);
  const watch = await transact(context.db, async (tx) => {
    const planned = await planWatch(context, tx, caller, event);
    planned.apply();
    return planned.watch;
  });
  return { watchId: watch.id, movieId: watch.movieId, watchedAt: new Date(watch.watchedAt).toISOString() };
}

/**
 * The watch event that an input asks for. Its id comes from the key, or from the instant if one is given, so that
 * the same call twice is one watch; without either every call is a new one.
 */
export async function newWatch(
  context: Context,
  input: { movieId: number; watchedAt?: string | undefined; key?: string | undefined },
): Promise<WatchEvent> {
  const now = context.now();
  const given = input.watchedAt === undefined ? undefined : Date.parse(input.watchedAt);
  const watchedAt = watchedWhen(given, now);
  const key = input.key ?? (given === undefined ? context.newId() : `at${given}`);
  return {
    id: watchId(input.movieId, key),
    movieId: input.movieId,
    facts: await factsOf(context, input.movieId),
    watchedAt,
    recordedAt: now,
    sessionId: null,
    withdrawn: false,
  };
}

/** Inside a transaction: the watch as it stands, recorded before or now, and how to write it when reads are done. */
export async function planWatch(
  context: Context,
  tx: Transaction,
  caller: Caller,
  event: WatchEvent,
): Promise<{ watch: WatchEvent; apply: () => void }> {
  const [, known] = await Promise.all([
    requireAccount(context, tx, caller.uid),
    readWatch(context.db, tx, caller.uid, event.id),
  ]);
  if (known) return { watch: known, apply: () => {} };
  return { watch: event, apply: () => writeWatch(context.db, tx, caller.uid, event) };
}

const loadPage = 500;

/** All of a user's watches, a page at a time. */
export async function loadAllWatches(context: Context, uid: string): Promise<WatchEvent[]> {
  const all: WatchEvent[] = [];
  for (;;) {
    const page = await loadWatches(context.db, uid, all.at(-1)?.id ?? null, loadPage);
    all.push(...page);
    if (page.length < loadPage) return all;
  }
}

const copyPage = 100;

/**
 * Copies a guest's watches to the member they became, as they were; one that is there already stays. Returns how many
 * there are. Each copy's trigger settles the member's progress.
 */
export async function copyWatches(context: Context, guestId: string, memberId: string): Promise<number> {
  let copied = 0;
  for (let afterId: string | null = null; ; ) {
    const page: WatchEvent[] = await loadWatches(context.db, guestId, afterId, copyPage);
    await transact(context.db, async (tx) => {
      const [known] = await Promise.all([
        Promise.all(page.map(({ id }) => readWatch(context.db, tx, memberId, id))),
        requireAccount(context, tx, memberId),
      ]);
      for (const [index, watch] of page.entries()) {
        if (!known[index]) writeWatch(context.db, tx, memberId, watch);
      }
    });
    copied += page.length;
    if (page.length < copyPage) return copied;
    afterId = page.at(-1)!.id;
  }
}

/** Inside a transaction: how to take a watch back when reads are done; one taken back before stays as it is. */
export async function planWithdrawn(
  db: Firestore,
  tx: Transaction,
  uid: string,
  watchId: string,
): Promise<{ watch: WatchEvent | null; apply: () => void }> {
  const watch = await readWatch(db, tx, uid, watchId);
  const isLive = watch !== null && !watch.withdrawn;
  return { watch, apply: () => isLive && writeWithdrawn(db, tx, uid, watchId) };
}

/** Takes one of the caller's own watches back; taking it back twice changes nothing more. */
export async function withdraw(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof withdrawWatch>,
): Promise<{ watchId: string; withdrawn: true }> {
  await transact(context.db, async (tx) => {
    const { watch, apply } = await planWithdrawn(context.db, tx, caller.uid, input.watchId);
    if (!watch) throw new AppError('watch-not-found');
    if (!watch.withdrawn) assertWithdrawable(watch, context.now());
    apply();
  });
  return { watchId: input.watchId, withdrawn: true };
}
