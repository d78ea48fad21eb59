import { automaticKinds } from '@cine/contract/game/habits/automatic';
import type { Firestore, Query, Transaction } from 'firebase-admin/firestore';
import type { Habit } from './habit.ts';
import { habitsOf, toHabits } from './store.ts';

function automaticOf(db: Firestore, uid: string): Query {
  return habitsOf(db, uid).where('automatic', 'in', automaticKinds);
}

/** A user's habits that their movies keep, archived ones too. */
export async function readAutomatic(db: Firestore, tx: Transaction, uid: string): Promise<Habit[]> {
  return toHabits(await tx.get(automaticOf(db, uid)));
}

export async function readAutomaticCount(db: Firestore, tx: Transaction, uid: string): Promise<number> {
  return (await tx.get(automaticOf(db, uid).count())).data().count;
}
