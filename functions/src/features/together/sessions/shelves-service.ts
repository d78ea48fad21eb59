import type { Firestore } from 'firebase-admin/firestore';
import { loadShelves, noShelves, type Shelves } from '#watching/collections/index.ts';
import { presentIds, type SessionState } from './session.ts';

/** Shelves at an evening: none unless the session includes them, nor those of attendees who opted out. */
export async function loadShelvesAt(db: Firestore, session: SessionState): Promise<Shelves> {
  if (!session.includeOwned) return noShelves;
  return loadShelves(
    db,
    presentIds(session).filter((uid) => !session.attendees[uid]!.withoutShelf),
  );
}
