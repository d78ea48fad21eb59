import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { Challenge, joinChallenge, UserProgress } from '@cine/contract/operations/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { emit } from '../../../platform/events.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { toInstant } from '../../../platform/time/instant.ts';
import { requireAccount } from '../../account/index.ts';
import { type JoinedChallenge, planPlayer } from '../../players/index.ts';
import { readLastRecordedAt } from '../../watches/index.ts';
import { definitionOf } from '../definition.ts';
import { writeParticipant } from '../participants/participants-store.ts';
import { addChallenge, findJoined } from '../participants/participation.ts';
import { markJoined, readChallenge, type StoredChallenge } from '../store.ts';

/** Joins a challenge; repeated it changes nothing. Challenges that nothing can change any more make room. */
export async function join(
  context: Context,
  caller: Caller,
  { challengeId }: ParsedInputOf<typeof joinChallenge>,
): Promise<UserProgress> {
  const readyMade = readyMadeChallenges.get(challengeId);
  return transact(context.db, async (tx) => {
    const [account, plan, lastRecordedAt, made] = await Promise.all([
      requireAccount(context, tx, caller.uid),
      planPlayer(context.db, tx, caller.uid, [challengeId]),
      readLastRecordedAt(context.db, tx, caller.uid),
      readyMade ? null : readChallenge(context.db, tx, challengeId),
    ]);
    const { player, finished } = plan;
    const known = findJoined(player, challengeId);
    if (known) return toView(known);
    if (finished.some(({ isCompleted }) => isCompleted)) throw new AppError('challenge-completed');
    const taken = addChallenge(player, readyMade ?? openTo(made, caller), lastRecordedAt, context.now());
    plan.write({ player: taken.player, finished: taken.settled });
    writeParticipant(context.db, tx, caller.uid, taken.joined, account.displayName);
    if (made && !made.joined) markJoined(context.db, tx, challengeId);
    emit({ event: 'challenge-joined' });
    return toView(taken.joined);
  });
}

/**
 * What a user joins. A personal challenge exists for its maker only. Others get a copy without its maker, who may be
 * erased.
 */
function openTo(challenge: StoredChallenge | null, caller: Caller): Challenge {
  if (!challenge || (challenge.audience === 'personal' && challenge.makerId !== caller.uid)) {
    throw new AppError('challenge-not-found');
  }
  const definition = definitionOf(challenge);
  return definition.makerId === caller.uid ? definition : { ...definition, makerId: unnamedUid };
}

function toView(joined: JoinedChallenge): UserProgress {
  return {
    challenge: joined.challenge,
    joinedAt: toInstant(joined.joinedAt),
    moviesWatched: joined.moviesWatched,
    currentCount: joined.moviesWatched.length,
    isCompleted: joined.isCompleted,
  };
}
