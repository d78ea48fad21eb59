import { playerDocument } from '@cine/contract/documents/players';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { FieldPath, type Firestore, type QuerySnapshot, Timestamp } from 'firebase-admin/firestore';
import { readableFields } from '../../platform/firestore/documents.ts';
import type { Player } from './player.ts';

/** A player with their time zone. */
export type SettledPlayer = { uid: string; timeZone: Player['timeZone'] };

/**
 * At least `limit` of the players whose watches or ratings were settled at an instant or later, in that order, and the instant
 * where the walk goes on, whose players come again; null at the end. The position names nobody, so it may be stored.
 */
export async function loadSettledFrom(
  db: Firestore,
  from: number,
  limit: number,
): Promise<{ players: SettledPlayer[]; next: number | null }> {
  const found = await db
    .collection('players')
    .select('settledAt', 'timeZone')
    .where('settledAt', '>=', Timestamp.fromMillis(from))
    .orderBy('settledAt')
    .limit(limit)
    .get();
  const players = settledPlayers(found);
  if (found.size < limit) return { players, next: null };
  const next = storedInstant.decode(found.docs.at(-1)!.get('settledAt'));
  // As many in one millisecond leave no later instant to go on from.
  return next > from ? { players, next } : loadSettledFrom(db, from, 2 * limit);
}

/** All players with ids from one on, up to another or the end, page by page. */
export async function* loadPlayersBetween(
  db: Firestore,
  from: string,
  to: string | null,
): AsyncGenerator<SettledPlayer> {
  const pageSize = 300;
  const id = FieldPath.documentId();
  const all = db.collection('players').select('timeZone').orderBy(id).limit(pageSize);
  const bounded = to === null ? all : all.endBefore(to);
  for (let page = from === '' ? bounded : bounded.startAt(from); ; ) {
    const found = await page.get();
    yield* settledPlayers(found);
    if (found.size < pageSize) return;
    page = bounded.startAfter(found.docs.at(-1)!.id);
  }
}

function settledPlayers({ docs }: QuerySnapshot): SettledPlayer[] {
  return readableFields(playerDocument, docs, 'timeZone').map(({ id, value }) => ({
    uid: id,
    timeZone: value,
  }));
}
