import { refusedMoviesIn } from '@cine/contract/documents/groups';
import type * as contract from '@cine/contract/operations/together/groups';
import { toInstant } from '#platform/time/instant.ts';
import type { Group } from './group.ts';

/** A group as its members see it now, without movies refused for a season that is over. */
export function groupView(
  { members, invitation, refusals, guild, handOver, createdAt, ...group }: Group,
  now: number,
): contract.Group {
  return {
    ...group,
    members: Object.fromEntries(
      Object.entries(members).map(([uid, { joinedAt, ...member }]) => [
        uid,
        { ...member, joinedAt: toInstant(joinedAt) },
      ]),
    ),
    invitation: invitation && { ...invitation, expiresAt: toInstant(invitation.expiresAt) },
    ...(refusals && {
      refusals: refusedMoviesIn({ refusals }, now).map(({ at, until, ...movie }) => ({
        ...movie,
        at: toInstant(at),
        until: until === null ? null : toInstant(until),
      })),
    }),
    ...(guild && { guild: { ...guild, foundedAt: toInstant(guild.foundedAt) } }),
    ...(handOver &&
      handOver.until > now && { handOver: { to: handOver.to, until: toInstant(handOver.until) } }),
    createdAt: toInstant(createdAt),
  };
}
