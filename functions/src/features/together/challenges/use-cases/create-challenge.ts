import { isDeepStrictEqual } from 'node:util';
import { type Challenge, createChallenge as definition } from '@cine/contract/operations/together/challenges';
import { withSentenceShown } from '@cine/contract/text/shown-sentence';
import { readTitleCheck } from '#core/account/index.ts';
import { assertPossible } from '#core/catalogue/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { assertSeasonAhead, definitionOf, madeView } from '../definition.ts';
import { readChallenge, type StoredChallenge, writeChallenge } from '../store.ts';

/**
 * Defines a challenge, or changes it, as a new version once it was joined. Throws `season-over`,
 * `challenge-list-final`, and `input-invalid` for impossible rules.
 */
export const createChallenge = serve(
  definition,
  async (context, caller, { challengeId, key, ...definition }) => {
    const newId = key === undefined ? context.newId() : idFromKey(caller.uid, key);
    return transact(context.db, async (tx) => {
      const [existing, assertMayBeTitles] = await Promise.all([
        key === undefined ? null : readChallenge(tx, newId),
        readTitleCheck(context, tx, caller.uid),
      ]);
      assertMayBeTitles(Object.values(definition.titles));
      if (existing) return repeated(madeView(definitionOf(existing)));
      const former = challengeId === undefined ? null : await readOwn(tx, caller, challengeId);
      assertSeasonAhead(definition.season, former?.season ?? null, context.now());
      const { rules, targetCount } = definition;
      if (former?.fromSentence && !isDeepStrictEqual(former.rules, rules))
        throw new AppError('challenge-list-final');
      if (targetCount !== former?.targetCount || !isDeepStrictEqual(former.rules, rules))
        await assertPossible(context, rules, targetCount);
      const challenge: Challenge = {
        ...definition,
        id: former?.id ?? newId,
        version: former ? former.version + (former.joined ? 1 : 0) : 1,
        makerId: caller.uid,
        // What was hidden with the titles stays so.
        ...(former?.fromSentence && { fromSentence: withSentenceShown(former).fromSentence }),
      };
      writeChallenge(tx, { ...challenge, joined: false }, former);
      if (!former) emit({ event: 'challenge-created', audience: challenge.audience });
      return madeView(challenge);
    });
  },
);

async function readOwn(tx: Tx, caller: Caller, challengeId: string): Promise<StoredChallenge> {
  const challenge = await readChallenge(tx, challengeId);
  if (!challenge || (challenge.audience === 'personal' && challenge.makerId !== caller.uid)) {
    throw new AppError('challenge-not-found');
  }
  if (challenge.makerId !== caller.uid) throw new AppError('challenge-not-yours');
  return challenge;
}
