/** Plans a watch that a user records: its facts, its day, and what is written. */
import type { Context } from '#context.ts';
import { requireCalendar } from '#core/account/index.ts';
import { factsFor, readCurrentFacts } from '#movies/custom-movies/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { readDatedWatch } from './date-service.ts';
import { readWatch, writeWatch } from './store.ts';
import { movedTo, type WatchEvent, watchedWhen, watchIdOf } from './watch.ts';

/**
 * An input's watch event. Its id is from the key or the given instant, so that a repeated call is one watch;
 * without either, each call is a new one.
 */
export async function newWatch(
  context: Context,
  caller: Caller,
  input: { movieId: number; watchedAt?: string | undefined; key?: string | undefined },
): Promise<WatchEvent> {
  const now = context.now();
  const time = input.watchedAt === undefined ? undefined : Date.parse(input.watchedAt);
  const watchedAt = watchedWhen(time, now);
  const key = input.key ?? (time === undefined ? context.newId() : `at${time}`);
  const facts = await factsFor(context, caller.uid, input.movieId);
  return {
    id: watchIdOf(facts.id, key),
    movieId: facts.id,
    facts,
    watchedAt,
    recordedAt: now,
    sessionId: null,
    withdrawn: false,
  };
}

/** A new watch, of the catalogue's movie if its movie was promoted; read in the transaction that writes. */
export async function readCurrentMovie(context: Context, tx: Tx, event: WatchEvent): Promise<WatchEvent> {
  const facts = await readCurrentFacts(context, tx, event.facts);
  return facts === event.facts ? event : movedTo(event, facts);
}

/** Plans a watch: the recorded one, or a new one to write after all reads. */
export async function planWatch(
  context: Context,
  tx: Tx,
  caller: Caller,
  event: WatchEvent,
): Promise<{ watch: WatchEvent; isKnown: boolean; write: () => void }> {
  const [calendar, existing] = await Promise.all([
    requireCalendar(context, tx, caller.uid),
    readWatch(tx, caller.uid, event.id),
  ]);
  if (existing) return { watch: existing, isKnown: true, write: () => {} };
  const watch = await readDatedWatch(tx, caller.uid, calendar, event);
  return { watch, isKnown: false, write: () => writeWatch(tx, caller.uid, watch, event.recordedAt) };
}
