/** An invitation into a group, and whether it still holds. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { invitedForDays } from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { areBlocked, type BlockLookup, bondWith, type Circle } from '#core/circles/index.ts';
import { attendeeIn, type SessionState } from '../sessions/index.ts';
import type { groupInvitationDocument } from './documents.ts';
import { type Group, isMember } from './group.ts';

export type Invitation = DocumentOf<typeof groupInvitationDocument> & { id: string };

export function newInvitation(
  invited: Pick<Invitation, 'id' | 'groupId' | 'uid' | 'by' | 'met'>,
  now: number,
): Invitation {
  return { ...invited, at: now, expiresAt: now + invitedForDays * day, declined: false };
}

/** Whether two members attend a session. */
export function haveMet(session: SessionState | null, ...uids: string[]): boolean {
  return session !== null && uids.every((uid) => attendeeIn(session, uid)?.guest === false);
}

export function isInvitationOpen(invitation: Invitation | null, now: number): invitation is Invitation {
  return invitation !== null && !invitation.declined && invitation.expiresAt > now;
}

/** Whether an invitation still holds: its sender is a member whom the invited user knows. */
export function leadsInto(invitation: Invitation, group: Group | null, circle: Circle): group is Group {
  return group !== null && isMember(group, invitation.by) && isFromKnown(invitation, circle);
}

/** Whether its sender is a friend of the invited user, or both met at an evening. */
export function isFromKnown({ by, met }: Pick<Invitation, 'by' | 'met'>, circle: Circle): boolean {
  const bond = bondWith(circle, by);
  return bond === 'friends' || (met === true && bond !== 'blocked');
}

/** Whether a member has blocked the user whose blocks these are, or was blocked by them. */
export async function hasBlockedMember({ members }: Group, blocks: BlockLookup): Promise<boolean> {
  const apart = await blocks.blocksConcerning(Object.keys(members));
  return Object.keys(members).some((uid) => areBlocked(apart, uid));
}
