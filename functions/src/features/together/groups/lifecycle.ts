import { nameIn } from '@cine/contract/documents/circles';
import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Firestore } from 'firebase-admin/firestore';
import { readCircle } from '#core/circles/index.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseFromGroups, eraseFromNames } from './erase-service.ts';
import { eraseFromEvenings, repointEvenings } from './evening-service.ts';
import { loadEveningsNaming } from './evenings-store.ts';
import type { Group } from './group.ts';
import { deleteInvitationsNaming, loadInvitationsNaming } from './invitations-store.ts';
import { loadGroupsOf, loadNamedBy } from './store.ts';

/** Exports a user's groups, evenings and invitations, and erases the user from these; guests are in none. */
export const lifecycle = {
  documents: ['groups/{groupId}', 'groups/{groupId}/evenings/{sessionId}', 'groupInvitations/{invitationId}'],
  exportParts: async ({ db }, uid) => ({
    groups: (await loadGroupsOf(db, uid)).map((group) => toExportedGroup(group, uid)),
  }),
  exportLists: {
    groupEvenings: async ({ db }, uid, ...page) =>
      (await loadEveningsNaming(db, uid, ...page)).items.map(({ id, groupId, at, movies, people }) => ({
        id: `groups/${groupId}/evenings/${id}`,
        entry: {
          at: toInstant(at),
          movies: movies.flatMap(({ movieId, title, watchedAt }) => {
            const seen = people[uid]![movieId];
            return seen ? [{ movieId, title, watchedAt: toInstant(watchedAt), ...seen }] : [];
          }),
        },
      })),
    groupNames: async ({ db }, uid, ...page) =>
      (await loadNamedBy(db, uid, ...page)).map(({ id, name, named }) => ({
        id,
        entry: { name, at: toInstant(named.at) },
      })),
    groupInvitations: async ({ db }, uid, ...page) =>
      (await loadNamed(db, 'uid', uid, ...page)).map(({ id, declined, ...entry }) => ({
        id,
        entry: { ...entry, declined },
      })),
    groupInvitationsMade: async ({ db }, uid, ...page) =>
      (await loadNamed(db, 'by', uid, ...page)).map(({ id, declined: _, ...entry }) => ({ id, entry })),
  },
  erase: async (context, uid) => {
    await deleteInvitationsNaming(context.db, uid);
    const groups = await eraseFromGroups(context, uid);
    await eraseFromNames(context, uid);
    // Once no group names the user, no evening is written that does.
    await eraseFromEvenings(context, uid);
    return { groups };
  },
  repointMovie: async (context, { movieId }, facts) => ({
    counts: { groupEvenings: await repointEvenings(context, movieId, facts) },
  }),
} satisfies Lifecycle;

function toExportedGroup(group: Group, uid: string): AccountExport['groups'][number] {
  const { name, picture, ownerId, handOver, members, invitation, refusals = [], guild } = group;
  const { joinedAt, sharesTaste } = members[uid]!;
  return {
    name,
    picture,
    owner: ownerId === uid,
    offered: handOver?.to === uid,
    invitation: invitation && { ...invitation, expiresAt: toInstant(invitation.expiresAt) },
    joinedAt: toInstant(joinedAt),
    sharesTaste,
    refused: refusals.flatMap(({ by, at, until, ...movie }) =>
      by === uid ? [{ ...movie, at: toInstant(at), until: until === null ? null : toInstant(until) }] : [],
    ),
    challengeIds: group.challengeIds ?? [],
    ...(guild && { guild: { ...guild, foundedAt: toInstant(guild.foundedAt) } }),
    createdAt: toInstant(group.createdAt),
    others: Object.entries(members).flatMap(([other, each]) => (other === uid ? [] : [each.name])),
  };
}

/** Invitations that a user got, or made, with the others' names from the user's circle. */
async function loadNamed(db: Firestore, field: 'uid' | 'by', uid: string, ...page: [string | null, number]) {
  const invitations = await loadInvitationsNaming(db, field, uid, ...page);
  if (invitations.length === 0) return [];
  const circle = await readCircle(db, uid);
  return invitations.map(({ id, at, expiresAt, declined, ...invitation }) => ({
    id,
    friend: nameIn(circle, field === 'uid' ? invitation.by : invitation.uid),
    at: toInstant(at),
    expiresAt: toInstant(expiresAt),
    declined,
  }));
}
