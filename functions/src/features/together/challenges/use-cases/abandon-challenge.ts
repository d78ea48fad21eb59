import * as operations from '@cine/contract/operations/together/challenges';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { planPlayer } from '../../../core/players/index.ts';
import { deleteParticipant } from '../participants/participants-store.ts';
import { dropChallenge, joinedIn } from '../participants/participation.ts';

/** Gives a challenge up. A completed one stays completed. */
export const abandonChallenge = serve(operations.abandonChallenge, async (context, caller, { challengeId }) =>
  transact(context.db, async (tx) => {
    const { player, write } = await planPlayer(context.db, tx, caller.uid);
    write({ player: dropChallenge(player, challengeId) });
    deleteParticipant(context.db, tx, caller.uid, joinedIn(player, challengeId));
    emit({ event: 'challenge-abandoned' });
    return { challengeId };
  }),
);
