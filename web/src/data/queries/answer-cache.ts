import type { KeptOperation, OutputOf } from '@cine/contract/operation';
import { createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval';

/** An answer of the server and its time, in epoch milliseconds. */
export type CachedAnswer<T> = { data: T; at: number };

/** The user, the operation and its input. */
type Key = [by: string, operation: string, about: string];

let store: UseStore | undefined;

/** Keeps an answer on this device for this user, until they sign out or newer ones replace it. */
export async function cacheAnswer<O extends KeptOperation>(
  { name, keptOffline }: O,
  by: string,
  about: string,
  answer: CachedAnswer<OutputOf<O>>,
): Promise<void> {
  const key: Key = [by, name, about];
  await set(key, answer, answersHere());
  const all = await entries<Key, CachedAnswer<unknown>>(answersHere());
  const older = all
    .filter(([[owner, operation]]) => owner === by && operation === name)
    .sort(([, one], [, other]) => other.at - one.at)
    .slice(keptOffline);
  await delMany(
    older.map(([each]) => each),
    answersHere(),
  );
}

/** The kept answer; null if there is none, or one that another version kept in another form. */
export async function cachedAnswer<O extends KeptOperation>(
  operation: O,
  by: string,
  about: string,
): Promise<CachedAnswer<OutputOf<O>> | null> {
  const key: Key = [by, operation.name, about];
  const cached = await get<CachedAnswer<unknown>>(key, answersHere()).catch(() => undefined);
  const parsed = operation.output.safeParse(cached?.data);
  return cached && parsed.success ? { data: parsed.data as OutputOf<O>, at: cached.at } : null;
}

function answersHere(): UseStore {
  store ??= createStore('cine-answers', 'answers');
  return store;
}
