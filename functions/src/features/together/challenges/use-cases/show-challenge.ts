import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/challenges';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { openTo } from '../definition.ts';
import { listedView, withProgress } from '../listing/listed-service.ts';
import { loadChallenge } from '../store.ts';

/** A challenge that the caller may join, with their progress. Throws `challenge-not-found`. */
export async function showChallenge(
  { db, now }: Context,
  { uid }: Caller,
  { challengeId }: ParsedInputOf<typeof operations.showChallenge>,
): Promise<OutputOf<typeof operations.showChallenge>> {
  const challenge = readyMadeChallenges.get(challengeId) ?? openTo(await loadChallenge(db, challengeId), uid);
  const [[listed]] = await Promise.all([
    withProgress(db, uid, [challenge]),
    assertNotDeleted(db, null, uid, now()),
  ]);
  return listedView(listed!, now());
}
