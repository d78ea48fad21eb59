import type { Context } from '../../../functions/src/context.ts';
import { samplePeople } from '../people.ts';
import { players } from './diary.ts';

/** Gives those of the last month who play the evening their addresses and passwords, which a database doesn't have. */
export async function addSignIns({ auth }: Context): Promise<void> {
  for (const { name, email, password } of samplePeople)
    await auth().createUser({ uid: players[name].uid, email, password });
}
