import { automaticKinds } from '@cine/contract/game/habits/automatic';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Habit } from './habit.ts';
import { habitsOf, toHabits } from './store.ts';

/** A user's habits that their movies keep, archived ones too. */
export async function readAutomatic(db: Firestore, tx: Transaction, uid: string): Promise<Habit[]> {
  return toHabits(await tx.get(habitsOf(db, uid).where('automatic', 'in', automaticKinds)));
}
