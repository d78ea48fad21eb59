import type { Firestore } from 'firebase-admin/firestore';
import { loadShelves, noShelves, type Shelves } from '#watching/collections/index.ts';
import { presentIds, type SessionState } from './session.ts';

/** Discs and files that count at an evening: none unless asked for, nor of those who keep theirs out. */
export async function loadShelvesAt(db: Firestore, session: SessionState): Promise<Shelves> {
  if (!session.includeOwned) return noShelves;
  return loadShelves(
    db,
    presentIds(session).filter((uid) => !session.attendees[uid]!.withoutShelf),
  );
}
