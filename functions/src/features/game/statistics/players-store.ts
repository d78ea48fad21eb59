/** Finds the players whose watches or ratings were settled since an instant. */
import { playerDocument } from '@cine/contract/documents/players';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import type { Player } from '#core/players/index.ts';
import { readableFields } from '#platform/firestore/documents.ts';
import { type IdRange, inRange, pageById } from '#platform/firestore/paging.ts';

export type SettledPlayer = { uid: string; timeZone: Player['timeZone'] };

/**
 * At least `limit` of the players whose watches or ratings were settled at an instant or later, in that
 * order, and the instant where the walk goes on, whose players come again; null at the end. The position
 * names nobody, so it may be stored.
 */
export async function loadSettledFrom(
  db: Firestore,
  from: number,
  limit: number,
): Promise<{ players: SettledPlayer[]; next: number | null }> {
  const snapshot = await db
    .collection('players')
    .select('settledAt', 'timeZone')
    .where('settledAt', '>=', Timestamp.fromMillis(from))
    .orderBy('settledAt')
    .limit(limit)
    .get();
  const players = settledPlayers(snapshot.docs);
  if (snapshot.size < limit) return { players, next: null };
  const next = storedInstant.decode(snapshot.docs.at(-1)!.get('settledAt'));
  // As many in one millisecond leave no later instant to go on from.
  return next > from ? { players, next } : loadSettledFrom(db, from, 2 * limit);
}

/** All players whose ids are in a range, page by page. */
export async function* loadPlayersIn(db: Firestore, range: IdRange): AsyncGenerator<SettledPlayer> {
  const pageSize = 300;
  const all = inRange(db.collection('players'), range).select('timeZone');
  for (let afterId: string | null = null; ; ) {
    const docs = await pageById(all, afterId, pageSize);
    yield* settledPlayers(docs);
    if (docs.length < pageSize) return;
    afterId = docs.at(-1)!.id;
  }
}

function settledPlayers(docs: readonly QueryDocumentSnapshot[]): SettledPlayer[] {
  return readableFields(playerDocument, docs, 'timeZone').map(({ id, value }) => ({
    uid: id,
    timeZone: value,
  }));
}
