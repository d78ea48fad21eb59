/** A group's owner and members change it: look, members, owner, invitation, challenges, refused movies. */
import { refusedMoviesIn } from '@cine/contract/documents/groups';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/together/groups';
import { groupCodeLength } from '@cine/contract/text/group-code';
import type { Firestore } from 'firebase-admin/firestore';
import { assertNotDeleted } from '#core/access/index.ts';
import { readTitleCheck } from '#core/account/index.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { randomCode } from '#platform/random-code.ts';
import { loadJoinableChallenge } from '../../challenges/index.ts';
import { requireMember, requireOwner } from '../access.ts';
import * as groups from '../group.ts';
import { deleteInvitation, invitationId } from '../invitations-store.ts';
import * as refused from '../refused-movies.ts';
import { applyToGroup, changeAndShow } from '../save-service.ts';
import * as store from '../store.ts';
import * as succession from '../succession.ts';
import { groupView } from '../view.ts';

export const listGroups = serve(operations.listGroups, async ({ db, now }, { uid }) => {
  const at = now();
  const [ownGroups] = await Promise.all([store.loadGroupsOf(db, uid), assertNotDeleted(db, uid, at)]);
  return { groups: ownGroups.map((group) => groupView(group, at)) };
});

export const showGroup = serve(operations.showGroup, async ({ db, now }, { uid }, { groupId }) =>
  groupView(requireMember(await store.readGroup(db, groupId), uid), now()),
);

export const changeGroup = serve(
  operations.changeGroup,
  async (context, caller, { groupId, name, picture }) =>
    changeAndShow(context, caller, groupId, requireOwner, async (group, tx) => {
      if (name !== undefined) (await readTitleCheck(context, tx, caller.uid))([name]);
      const named = name === undefined ? group : groups.withName(group, name, caller.uid, context.now());
      return { ...named, picture: picture ?? group.picture };
    }),
);

export const leaveGroup = serve(operations.leaveGroup, async (context, caller, { groupId }) => {
  const leave = applyToGroup(context, caller, groupId, requireMember, (group) =>
    succession.withoutMember(group, caller.uid),
  );
  await leave.catch((error: unknown) => {
    // A call whose answer was lost can be repeated.
    if (!(error instanceof AppError && error.reason === 'group-not-found')) throw error;
  });
  return {};
});

/** Removes a member, with an invitation that they didn't need, since it would let them in again. */
export const removeMember = serve(operations.removeMember, async (context, caller, { groupId, uid }) =>
  changeAndShow(context, caller, groupId, requireOwner, (group, tx) => {
    const rest = succession.withRemoval(group, uid);
    deleteInvitation(tx, { id: invitationId(groupId, uid) });
    return rest;
  }),
);

export const handOverGroup = serve(operations.handOverGroup, async (context, caller, { groupId, uid }) =>
  changeAndShow(context, caller, groupId, requireOwner, (group) =>
    succession.withOffer(group, uid, context.now()),
  ),
);

/** Accepts or declines the offered group. A repeated call gets the same answer. */
export const answerHandOver = serve(operations.answerHandOver, async (context, caller, { groupId, accept }) =>
  changeAndShow(context, caller, groupId, requireMember, (group) =>
    succession.withOfferAnswered(group, caller.uid, accept, context.now()),
  ),
);

export const withdrawHandOver = serve(operations.withdrawHandOver, async (context, caller, { groupId }) =>
  changeAndShow(context, caller, groupId, requireOwner, succession.withoutOffer),
);

export const deleteGroup = serve(operations.deleteGroup, async (context, caller, { groupId }) => {
  await applyToGroup(context, caller, groupId, requireOwner, () => null);
  return {};
});

export const addChallenge = serve(
  operations.addChallenge,
  async (context, caller, { groupId, challengeId }) => {
    const challenge = await loadJoinableChallenge(context.db, challengeId, context.now());
    if (!challenge) throw new AppError('challenge-not-found');
    return changeAndShow(context, caller, groupId, requireMember, (group) =>
      groups.withChallenge(group, challengeId),
    );
  },
);

export const removeChallenge = serve(
  operations.removeChallenge,
  async (context, caller, { groupId, challengeId }) =>
    changeAndShow(context, caller, groupId, requireMember, (group) =>
      groups.withoutChallenge(group, challengeId),
    ),
);

/** Gives the group a new code. Throws `try-again` if that is taken, once in 853 thousand million times. */
export const renewInvitation = serve(operations.renewInvitation, async (context, caller, { groupId }) =>
  changeAndShow(context, caller, groupId, requireMember, async (group, tx) => {
    const code = randomCode(context.randomBelow, groupCodeLength);
    if ((await store.readCodesGroup(tx, code)) !== null) throw new AppError('try-again');
    return groups.withInvitation(group, code, context.now());
  }),
);

export const revokeInvitation = serve(operations.revokeInvitation, async (context, caller, { groupId }) =>
  changeAndShow(context, caller, groupId, requireMember, (group) => ({ ...group, invitation: null })),
);

/**
 * Leaves a movie out of what the group is offered. Throws `movie-never-offered` for a custom one,
 * `movie-unknown` and `refusals-too-many`.
 */
export const refuseMovie = serve(
  operations.refuseMovie,
  async (context, caller, { groupId, movieId, lasts }) => {
    if (isCustomMovie(movieId)) throw new AppError('movie-never-offered');
    const movie = await requireFacts(context, movieId);
    return changeAndShow(context, caller, groupId, requireMember, (group) =>
      refused.withRefusedMovie(group, { movie, by: caller.uid, lasts }, context.now()),
    );
  },
);

export const withdrawRefusal = serve(
  operations.withdrawRefusal,
  async (context, caller, { groupId, movieId }) =>
    changeAndShow(context, caller, groupId, requireMember, (group) =>
      refused.withoutRefusedMovie(group, movieId),
    ),
);

export async function loadRefused(db: Firestore, groupId: string, now: number): Promise<ReadonlySet<number>> {
  const group = await store.readGroup(db, groupId);
  return new Set(group ? refusedMoviesIn(group, now).map(({ movieId }) => movieId) : []);
}
