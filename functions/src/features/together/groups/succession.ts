/** Who owns a group: hand-over, succession of the longest-standing member, deletion without members. */
import { handOverForDays } from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';
import { assertMember, type Group, isMember } from './group.ts';

/** The group without a member; the longest-standing one succeeds an owner. Null deletes the group. */
export function withoutMember(group: Group, uid: string): Group | null {
  if (!isMember(group, uid)) return group;
  const { [uid]: _left, ...members } = group.members;
  const [successor] = Object.entries(members).sort(
    ([a, one], [b, other]) => one.joinedAt - other.joinedAt || (a < b ? -1 : 1),
  );
  if (!successor) return null;
  const { handOver, ...rest } = group;
  const isOfferOver = uid === group.ownerId || uid === handOver?.to;
  return {
    ...rest,
    ...(handOver && !isOfferOver && { handOver }),
    members,
    ownerId: group.ownerId === uid ? successor[0] : group.ownerId,
    ...(group.refusals && { refusals: group.refusals.filter(({ by }) => by !== uid) }),
  };
}

/** The group without a member, and without the code, which they know. Throws `group-member-not-found`. */
export function withRemoval(group: Group, uid: string): Group {
  if (uid === group.ownerId) throw new AppError('group-member-not-found');
  assertMember(group, uid);
  return { ...withoutMember(group, uid)!, invitation: null };
}

/** The group with an offer to a member, which replaces any former offer. Throws `group-member-not-found`. */
export function withOffer(group: Group, uid: string, now: number): Group {
  assertMember(group, uid);
  if (uid === group.ownerId) return group;
  return { ...group, handOver: { to: uid, until: now + handOverForDays * day } };
}

/** Whom the group is offered to; null if nobody, or if the offer has lapsed. */
export function offeredTo({ handOver }: Group, now: number): string | null {
  return handOver && handOver.until > now ? handOver.to : null;
}

/** The group once a user took or declined it. Throws `hand-over-gone` if the offer that they take is gone. */
export function withOfferAnswered(group: Group, uid: string, isAccepted: boolean, now: number): Group {
  const isOffered = offeredTo(group, now) === uid;
  if (isAccepted && group.ownerId === uid) return group;
  if (isAccepted && !isOffered) throw new AppError('hand-over-gone');
  if (isAccepted) return { ...withoutOffer(group), ownerId: uid };
  return group.handOver?.to === uid ? withoutOffer(group) : group;
}

export function withoutOffer({ handOver: _offer, ...group }: Group): Group {
  return group;
}
