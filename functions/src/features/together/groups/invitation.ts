/** A friend's invitation into a group, and whether it still holds. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { invitedForDays } from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { areBlocked, type BlockLookup, bondWith, type Circle } from '#core/circles/index.ts';
import type { groupInvitationDocument } from './documents.ts';
import { type Group, isMember } from './group.ts';

export type Invitation = DocumentOf<typeof groupInvitationDocument> & { id: string };

export function newInvitation(id: string, groupId: string, uid: string, by: string, now: number): Invitation {
  return { id, groupId, uid, by, at: now, expiresAt: now + invitedForDays * day, declined: false };
}

export function isInvitationOpen(invitation: Invitation | null, now: number): invitation is Invitation {
  return invitation !== null && !invitation.declined && invitation.expiresAt > now;
}

/** Whether an invitation still holds: its sender is a member and a friend of the invited user. */
export function leadsInto(invitation: Invitation, group: Group | null, circle: Circle): group is Group {
  return group !== null && isMember(group, invitation.by) && bondWith(circle, invitation.by) === 'friends';
}

/** Whether a member has blocked the user whose blocks these are, or was blocked by them. */
export async function hasBlockedMember({ members }: Group, blocks: BlockLookup): Promise<boolean> {
  const apart = await blocks.blocksConcerning(Object.keys(members));
  return Object.keys(members).some((uid) => areBlocked(apart, uid));
}
