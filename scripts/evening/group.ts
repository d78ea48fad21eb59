import { strict as assert } from 'node:assert';
import { groupDocument } from '@cine/contract/documents/groups';
import { createGroup, joinGroup, renewInvitation } from '@cine/contract/operations/people/groups';
import type { Friend } from './friend.ts';
import * as print from './print.ts';

/** A group of some friends, which those whom `npm start` offers to sign in as find there. */
export async function foundClub(owner: Friend, others: readonly Friend[]): Promise<void> {
  const { id } = await owner.call(createGroup, { name: 'Le club du lundi', picture: 'reel' });
  const { invitation } = await owner.call(renewInvitation, { groupId: id });
  for (const other of others) await other.call(joinGroup, { code: invitation!.code });
  const { memberIds, members } = await owner.until(
    `groups/${id}`,
    groupDocument,
    (group) => group.memberIds.length > others.length,
  );
  assert.equal(memberIds.length, others.length + 1);
  const names = Object.values(members).map(({ name }) => name);
  print.did(owner.name, `makes a group, “Le club du lundi”, and sees who joins it: ${names.join(', ')}`);
}
