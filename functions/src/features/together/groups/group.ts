/** A group as the domain sees it: its members, name, invitation and owner. */
import type { GroupDocument } from '@cine/contract/documents/groups';
import type { Figure } from '@cine/contract/game/characters/figure';
import {
  type GroupPicture,
  invitedForDays,
  maxGroupChallenges,
  maxMembers,
} from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';

export type Group = Omit<GroupDocument, 'memberIds'> & { id: string };

/** A member as others see them; `figure` and `avatar` are absent without a character and a picture. */
export type NamedUser = { uid: string; name: string; figure?: Figure; avatar?: string };

export type Joiner = NamedUser & { sharesTaste: boolean };

export function newGroup(
  id: string,
  owner: Joiner,
  { name, picture }: { name: string; picture: GroupPicture },
  now: number,
): Group {
  const { uid, ...member } = owner;
  const members = { [uid]: { ...member, joinedAt: now } };
  return {
    id,
    name,
    picture,
    ownerId: uid,
    members,
    invitation: null,
    named: { by: uid, at: now },
    createdAt: now,
  };
}

export function isMember({ members }: Group, uid: string): boolean {
  return Object.hasOwn(members, uid);
}

export function isFull({ members }: Group): boolean {
  return Object.keys(members).length >= maxMembers;
}

/** Adds a member; one who is there already stays as they are. Throws `group-full`. */
export function withMember(group: Group, { uid, ...member }: Joiner, now: number): Group {
  if (isMember(group, uid)) return group;
  if (isFull(group)) throw new AppError('group-full', { limit: maxMembers });
  return { ...group, members: { ...group.members, [uid]: { ...member, joinedAt: now } } };
}

export function withName(group: Group, name: string, by: string, now: number): Group {
  return name === group.name ? group : { ...group, name, named: { by, at: now } };
}

export function withInvitation(group: Group, code: string, now: number): Group {
  return { ...group, invitation: { code, expiresAt: now + invitedForDays * day } };
}

export function hasInvitation({ invitation }: Group, code: string, now: number): boolean {
  return invitation !== null && invitation.code === code && invitation.expiresAt > now;
}

/** The names of the other members, the longest-standing first. */
export function namesBeside({ members }: Group, uid: string): string[] {
  return Object.entries(members)
    .filter(([each]) => each !== uid)
    .sort(([, one], [, other]) => one.joinedAt - other.joinedAt)
    .map(([, { name }]) => name);
}

/** The group with how a member is seen now. */
export function withMemberNamed(group: Group, { uid, ...named }: NamedUser): Group {
  if (!isMember(group, uid)) return group;
  const { avatar: _formerAvatar, figure: _formerFigure, ...member } = group.members[uid]!;
  return { ...group, members: { ...group.members, [uid]: { ...member, ...named } } };
}

/** The group with the characters of members who attend an evening; one that was copied before stays. */
export function withFacesSeen(
  group: Group,
  attendees: Readonly<Record<string, { figure?: Figure | undefined }>>,
): Group {
  const members = Object.entries(group.members).map(([uid, member]) => {
    const figure = Object.hasOwn(attendees, uid) ? attendees[uid]!.figure : undefined;
    return [uid, member.figure || !figure ? member : { ...member, figure }] as const;
  });
  return { ...group, members: Object.fromEntries(members) };
}

/** The group with a challenge, the latest last. Throws `group-challenges-too-many`. */
export function withChallenge(group: Group, challengeId: string): Group {
  const { challengeIds = [] } = group;
  if (challengeIds.includes(challengeId)) return group;
  if (challengeIds.length >= maxGroupChallenges)
    throw new AppError('group-challenges-too-many', { limit: maxGroupChallenges });
  return { ...group, challengeIds: [...challengeIds, challengeId] };
}

export function withoutChallenge(group: Group, challengeId: string): Group {
  const { challengeIds = [] } = group;
  if (!challengeIds.includes(challengeId)) return group;
  return { ...group, challengeIds: challengeIds.filter((each) => each !== challengeId) };
}

export function withTasteShared(group: Group, uid: string, sharesTaste: boolean): Group {
  return { ...group, members: { ...group.members, [uid]: { ...group.members[uid]!, sharesTaste } } };
}

export function assertMember(group: Group, uid: string): void {
  if (!isMember(group, uid)) throw new AppError('group-member-not-found');
}
