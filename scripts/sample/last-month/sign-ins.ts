import type { Context } from '../../../functions/src/context.ts';
import { samplePeople } from '../people.ts';
import { eveningMembers, sampleMembers } from './diary.ts';

/**
 * Gives last month's people sign-ins, which a database doesn't have: without one, the hourly sweep would
 * delete them. Those who play the evening get passwords, and addresses that they have confirmed.
 */
export async function addSignIns({ auth }: Context): Promise<void> {
  const signIns = new Map(
    samplePeople.map(({ name, ...signIn }) => [
      eveningMembers[name].uid as string,
      { ...signIn, emailVerified: true },
    ]),
  );
  await Promise.all(sampleMembers.map(({ uid }) => auth().createUser({ uid, ...signIns.get(uid) })));
}
