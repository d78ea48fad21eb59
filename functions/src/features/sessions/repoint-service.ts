import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import * as store from './store.ts';
import { repointed } from './watched.ts';

const page = 50;

/**
 * Repoints all sessions that chose or watched a movie, each in a transaction of its own. Returns how many there were.
 */
export async function repointSessions(
  context: Context,
  formerId: number,
  { id, title, titles }: MovieFacts,
): Promise<number> {
  const { db } = context;
  let count = 0;
  for (let afterId: string | null = null; ; ) {
    const ids: string[] = await store.loadSessionIdsWith(db, formerId, afterId, page);
    for (const sessionId of ids) {
      await transact(db, async (tx) => {
        const session = await store.readSession(db, tx, sessionId);
        if (session) store.writeSession(db, tx, repointed(session, formerId, { movieId: id, title, titles }));
      });
    }
    count += ids.length;
    if (ids.length < page) return count;
    afterId = ids.at(-1)!;
  }
}
