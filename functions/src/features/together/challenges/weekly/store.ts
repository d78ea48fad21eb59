/** Reads and writes `weeklyChallenges/{region}-{monday}`. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { weeklyDocument } from '../documents.ts';
import type { Week } from './week.ts';

type Key = Pick<Week, 'region' | 'monday'>;

function weekRef(db: Firestore, { region, monday }: Key): DocumentReference {
  return db.collection('weeklyChallenges').doc(`${region}-${monday}`);
}

/** The weeks' challenges, in the given order; null where none were made. */
export async function loadWeeks(db: Firestore, keys: readonly Key[]): Promise<(Week | null)[]> {
  if (keys.length === 0) return [];
  const snapshots = await db.getAll(...keys.map((key) => weekRef(db, key)));
  return snapshots.map((snapshot) => readDocument(weeklyDocument, snapshot));
}

/** Writes a week's challenges; false, and none written, if others were made meanwhile. */
export async function createWeek(db: Firestore, week: Week): Promise<boolean> {
  try {
    await weekRef(db, week).create(weeklyDocument.encode(week));
    return true;
  } catch (error) {
    if (isAlreadyExists(error)) return false;
    throw error;
  }
}
