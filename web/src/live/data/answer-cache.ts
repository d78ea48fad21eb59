import type { Operation, OutputOf } from '@cine/contract/operation';
import { createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval';

/** An answer of the server and its time, in epoch milliseconds. */
export type CachedAnswer<T> = { data: T; at: number };

/** The user, the operation and its input. */
type Key = [by: string, operation: string, about: string];

/** How many answers of each operation are kept for offline use, latest first. */
const most: Readonly<Record<string, number>> = {
  'movies-show': 50,
  'sessions-tonight': 6,
  'tastes-show': 1,
  'ratings-list': 2,
  'recommendations-list': 6,
  'neighbours-list': 1,
  'challenges-listWeekly': 1,
  'characters-show': 1,
  'habits-today': 2,
  'habits-show': 10,
  'leaderboards-show': 6,
  'leaderboards-showRank': 3,
};
let store: UseStore | undefined;

/** Keeps an answer on this device for this user, until they sign out or newer ones replace it. */
export async function cacheAnswer<O extends Operation>(
  { name }: O,
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
    .slice(most[name] ?? 0);
  await delMany(
    older.map(([each]) => each),
    answersHere(),
  );
}

/** The kept answer; null if there is none, or one that another version kept in another form. */
export async function cachedAnswer<O extends Operation>(
  operation: O,
  by: string,
  about: string,
): Promise<CachedAnswer<OutputOf<O>> | null> {
  const key: Key = [by, operation.name, about];
  const found = await get<CachedAnswer<unknown>>(key, answersHere()).catch(() => undefined);
  const parsed = operation.output.safeParse(found?.data);
  return found && parsed.success ? { data: parsed.data as OutputOf<O>, at: found.at } : null;
}

function answersHere(): UseStore {
  store ??= createStore('cine-answers', 'answers');
  return store;
}
