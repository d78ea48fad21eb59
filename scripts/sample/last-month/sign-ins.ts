import type { Context } from '../../../functions/src/context.ts';
import { samplePeople } from '../people.ts';
import { players } from './diary.ts';

/** Gives last month's people who play the evening addresses and passwords, which a database doesn't have. */
export async function addSignIns({ auth }: Context): Promise<void> {
  for (const { name, email, password } of samplePeople)
    await auth().createUser({ uid: players[name].uid, email, password });
}
