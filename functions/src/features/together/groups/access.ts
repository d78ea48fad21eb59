/** Who may read or change a group: its members, or its owner alone. */
import { AppError } from '#platform/errors/app-error.ts';
import { type Group, isMember } from './group.ts';

/**
 * The group, if the caller is a member. Missing and others' groups both throw `group-not-found`, so that
 * nobody learns which ids exist.
 */
export function requireMember(group: Group | null, uid: string): Group {
  if (!group || !isMember(group, uid)) throw new AppError('group-not-found');
  return group;
}

/** The group, if the caller owns it. Throws `group-not-found`, and `group-owner-only` for other members. */
export function requireOwner(group: Group | null, uid: string): Group {
  const own = requireMember(group, uid);
  if (own.ownerId !== uid) throw new AppError('group-owner-only');
  return own;
}
