import type { Context } from '../../../../context.ts';
import { type Invitation, isOpen } from '../invitation.ts';
import { loadInvitation } from '../invitations-store.ts';
import { loadGroup } from '../store.ts';

/** An invitation that waits for its answer, and what the group is called; null if it doesn't. */
export async function findInvitation(
  { db, now }: Context,
  id: string,
): Promise<(Invitation & { group: string }) | null> {
  const invitation = await loadInvitation(db, id);
  if (!isOpen(invitation, now())) return null;
  const group = await loadGroup(db, invitation.groupId);
  return group && { ...invitation, group: group.name };
}
