import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import * as operations from '@cine/contract/operations/together/challenges';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { openTo } from '../definition.ts';
import { listedView, withProgress } from '../listing/listed-service.ts';
import { loadChallenge } from '../store.ts';

/** A challenge that the caller may join, with their progress. Throws `challenge-not-found`. */
export const showChallenge = serve(
  operations.showChallenge,
  async ({ db, now }, { uid }, { challengeId }) => {
    const challenge =
      readyMadeChallenges.get(challengeId) ?? openTo(await loadChallenge(db, challengeId), uid);
    const [[listed]] = await Promise.all([
      withProgress(db, uid, [challenge]),
      assertNotDeleted(db, null, uid, now()),
    ]);
    return listedView(listed!, now());
  },
);
