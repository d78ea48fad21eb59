import { automaticKinds } from '@cine/contract/game/habits/automatic';
import type { Firestore, Query } from 'firebase-admin/firestore';
import type { Tx } from '../../../platform/firestore/transact.ts';
import type { Habit } from './habit.ts';
import { habitsOf, toHabits } from './store.ts';

function automaticOf(db: Firestore, uid: string): Query {
  return habitsOf(db, uid).where('automatic', 'in', automaticKinds);
}

/** A user's habits that their movies keep, archived ones too. */
export async function readAutomatic(tx: Tx, uid: string): Promise<Habit[]> {
  return toHabits(await tx.get(automaticOf(tx.db, uid)));
}

export async function readAutomaticCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(automaticOf(tx.db, uid).count())).data().count;
}
