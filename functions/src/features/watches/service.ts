import type { ParsedInputOf } from '@cine/contract/operation';
import type { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watches';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isThereAlready } from '../../platform/errors/known-error.ts';
import { emit } from '../../platform/events.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { toInstant } from '../../platform/time/instant.ts';
import { requireAccount } from '../account/index.ts';
import { factsFor, factsNow, promotedFacts } from '../custom-movies/index.ts';
import { createWatch, loadWatches, readWatch, writeWatch, writeWithdrawn } from './store.ts';
import {
  asOf,
  assertWithdrawable,
  idAsOf,
  movieIdOf,
  type WatchEvent,
  watchedWhen,
  watchId,
} from './watch.ts';

/**
 * Records that the caller watched a movie; repeated it returns the watch as it is. A failing create detects
 * repetitions, which saves a read.
 */
export async function record(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof recordOwnWatch>,
): Promise<{ watchId: string; movieId: number; watchedAt: string }> {
  const event = await newWatch(context, caller, input);
  const { watch } = await createOrKnow(context, caller, event);
  return { watchId: watch.id, movieId: watch.movieId, watchedAt: toInstant(watch.watchedAt) };
}

async function createOrKnow(
  context: Context,
  caller: Caller,
  event: WatchEvent,
): Promise<{ watch: WatchEvent }> {
  try {
    return await transact(context.db, async (tx) => {
      const [watch] = await Promise.all([
        asItIsNow(context, tx, event),
        requireAccount(context, tx, caller.uid),
      ]);
      createWatch(context.db, tx, caller.uid, watch);
      emit({ event: 'movie-watched', users: 1 });
      return { watch };
    });
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    return transact(context.db, async (tx) =>
      planWatch(context, tx, caller, await asItIsNow(context, tx, event)),
    );
  }
}

/**
 * The watch event of an input. Its id comes from the key or the given instant, so that a repeated call is one watch;
 * without either, every call is a new one.
 */
export async function newWatch(
  context: Context,
  caller: Caller,
  input: { movieId: number; watchedAt?: string | undefined; key?: string | undefined },
): Promise<WatchEvent> {
  const now = context.now();
  const given = input.watchedAt === undefined ? undefined : Date.parse(input.watchedAt);
  const watchedAt = watchedWhen(given, now);
  const key = input.key ?? (given === undefined ? context.newId() : `at${given}`);
  const facts = await factsFor(context, caller.uid, input.movieId);
  return {
    id: watchId(facts.id, key),
    movieId: facts.id,
    facts,
    watchedAt,
    recordedAt: now,
    sessionId: null,
    withdrawn: false,
  };
}

/**
 * A new watch, of the catalogue's movie if its custom movie was promoted meanwhile. Reads in the transaction that
 * writes.
 */
export async function asItIsNow(context: Context, tx: Transaction, event: WatchEvent): Promise<WatchEvent> {
  const facts = await factsNow(context, tx, event.facts);
  return facts === event.facts ? event : asOf(event, facts);
}

/** Plans a watch: the recorded one, or a new one to write after all reads. */
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
 * Copies a guest's watches to the member, except those that are there already, and returns how many there were. Each
 * copy's trigger settles the member's progress.
 */
export async function mergeGuestWatches(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  let copied = 0;
  for (let afterId: string | null = null; ; ) {
    const page: WatchEvent[] = await loadWatches(context.db, guestId, afterId, copyPage);
    await transact(context.db, async (tx) => {
      const watches = await Promise.all(page.map((watch) => asPromoted(context, tx, watch)));
      const [known] = await Promise.all([
        Promise.all(watches.map(({ id }) => readWatch(context.db, tx, memberId, id))),
        requireAccount(context, tx, memberId),
      ]);
      for (const [index, watch] of watches.entries()) {
        if (!known[index]) writeWatch(context.db, tx, memberId, watch);
      }
    });
    copied += page.length;
    if (page.length < copyPage) return copied;
    afterId = page.at(-1)!.id;
  }
}

/** A watch recorded before, as one of the movie that its movie was promoted to. */
async function asPromoted(context: Context, tx: Transaction, watch: WatchEvent): Promise<WatchEvent> {
  const facts = await promotedFacts(context, tx, watch.movieId);
  return facts ? asOf(watch, facts) : watch;
}

/**
 * Plans to withdraw a watch, if it isn't withdrawn already. A watch of a promoted movie is found by
 * its former id, too.
 */
export async function planWithdrawn(
  context: Context,
  tx: Transaction,
  uid: string,
  watchId: string,
): Promise<{ watch: WatchEvent | null; apply: () => void }> {
  const watch =
    (await readWatch(context.db, tx, uid, watchId)) ?? (await readPromoted(context, tx, uid, watchId));
  const isLive = watch !== null && !watch.withdrawn;
  return { watch, apply: () => isLive && writeWithdrawn(context.db, tx, uid, watch.id) };
}

async function readPromoted(
  context: Context,
  tx: Transaction,
  uid: string,
  formerId: string,
): Promise<WatchEvent | null> {
  const facts = await promotedFacts(context, tx, movieIdOf(formerId));
  return facts && readWatch(context.db, tx, uid, idAsOf(formerId, facts.id));
}

/** Withdraws one of the caller's watches; repeated it changes nothing. */
export async function withdraw(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof withdrawWatch>,
): Promise<{ watchId: string; withdrawn: true }> {
  await transact(context.db, async (tx) => {
    const { watch, apply } = await planWithdrawn(context, tx, caller.uid, input.watchId);
    if (!watch) throw new AppError('watch-not-found');
    if (watch.withdrawn) return;
    assertWithdrawable(watch, context.now());
    apply();
    emit({ event: 'watch-withdrawn', users: 1 });
  });
  return { watchId: input.watchId, withdrawn: true };
}
