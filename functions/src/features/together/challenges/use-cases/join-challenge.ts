/** Joins a challenge or abandons it. */
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import * as operations from '@cine/contract/operations/together/challenges';
import { requireAccount } from '#core/account/index.ts';
import { planPlayer, progressView } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readLastRecordedAt } from '#watching/watches/index.ts';
import { openTo } from '../definition.ts';
import { deleteParticipant, writeParticipant } from '../participants/participants-store.ts';
import {
  addChallenge,
  dropChallenge,
  joinedChallengeIn,
  requireJoined,
} from '../participants/participation.ts';
import { markJoined, readChallenge } from '../store.ts';

/** Joins a challenge; repeated, it changes nothing. Challenges that nothing can change any more make room. */
export const joinChallenge = serve(operations.joinChallenge, async (context, caller, { challengeId }) => {
  const readyMade = readyMadeChallenges.get(challengeId);
  return transact(context.db, async (tx) => {
    const [account, plan, lastRecordedAt, made] = await Promise.all([
      requireAccount(context, tx, caller.uid),
      planPlayer(tx, caller.uid, [challengeId]),
      readLastRecordedAt(tx, caller.uid),
      readyMade ? null : readChallenge(tx, challengeId),
    ]);
    const { player, finished } = plan;
    const joined = joinedChallengeIn(player, challengeId);
    if (joined) return progressView(joined, player, context.now());
    if (finished.some(({ isCompleted }) => isCompleted)) throw new AppError('challenge-completed');
    const taken = addChallenge(player, readyMade ?? openTo(made, caller.uid), lastRecordedAt, context.now());
    plan.write({ player: taken.player, finishedChallenges: taken.finished });
    writeParticipant(tx, caller.uid, taken.joined, account.displayName);
    if (made && !made.joined) markJoined(tx, challengeId);
    emit({ event: 'challenge-joined' });
    return progressView(taken.joined, player, context.now());
  });
});

export const abandonChallenge = serve(operations.abandonChallenge, async (context, caller, { challengeId }) =>
  transact(context.db, async (tx) => {
    const { player, write } = await planPlayer(tx, caller.uid);
    write({ player: dropChallenge(player, challengeId) });
    deleteParticipant(tx, caller.uid, requireJoined(player, challengeId));
    emit({ event: 'challenge-abandoned' });
    return { challengeId };
  }),
);
