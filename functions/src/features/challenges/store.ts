import { type Challenge, challengeSchema } from '@cine/contract/challenges';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';

/** `challenges/{id}`: the newest version, and whether anybody has joined it. */
export type StoredChallenge = Challenge & { joined: boolean };

function challengeRef(db: Firestore, challengeId: string): DocumentReference {
  return db.collection('challenges').doc(challengeId);
}

export async function readChallenge(
  db: Firestore,
  tx: Transaction,
  challengeId: string,
): Promise<StoredChallenge | null> {
  const data = (await tx.get(challengeRef(db, challengeId))).data();
  if (!data) return null;
  const { joined, ...challenge } = data;
  return { ...challengeSchema.parse(challenge), joined: joined === true };
}

/** Writes the newest version; one that was joined is kept as it was, in `versions`. */
export function writeChallenge(
  db: Firestore,
  tx: Transaction,
  challenge: StoredChallenge,
  former: StoredChallenge | null,
): void {
  const ref = challengeRef(db, challenge.id);
  if (former?.joined) {
    const { joined: _joined, ...kept } = former;
    tx.create(ref.collection('versions').doc(String(former.version)), kept);
  }
  tx.set(ref, challenge);
}

export function markJoined(db: Firestore, tx: Transaction, challengeId: string): void {
  tx.update(challengeRef(db, challengeId), { joined: true });
}
