/** Shows a challenge to those who may join it, why its movies are in it, and its participants. */
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { showChallengeReasons as showReasons } from '@cine/contract/operations/together/challenge-drafts';
import * as operations from '@cine/contract/operations/together/challenges';
import * as z from 'zod';
import { assertNotDeleted } from '#core/access/index.ts';
import { avatarForAll, readAccount } from '#core/account/index.ts';
import { areBlocked, requireBlockLookup } from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';
import { toInstant } from '#platform/time/instant.ts';
import { openTo } from '../definition.ts';
import { listedView, loadProgress } from '../listing/listed-service.ts';
import { loadFurthest, loadIsParticipant } from '../participants/participants-store.ts';
import { loadReasons, readChallenge } from '../store.ts';

/** A challenge that the caller may join, with their progress. Throws `challenge-not-found`. */
export const showChallenge = serve(
  operations.showChallenge,
  async ({ db, now }, { uid }, { challengeId }) => {
    const challenge =
      readyMadeChallenges.get(challengeId) ?? openTo(await readChallenge(db, challengeId), uid);
    const [[listed]] = await Promise.all([
      loadProgress(db, uid, [challenge]),
      assertNotDeleted(db, uid, now()),
    ]);
    return listedView(listed!, now());
  },
);

/** With the sentence of a challenge, what a model said of it is hidden. Throws `challenge-not-found`. */
export const showChallengeReasons = serve(showReasons, async ({ db, now }, { uid }, { challengeId }) => {
  const [challenge, movies] = await Promise.all([
    readyMadeChallenges.has(challengeId) ? null : readChallenge(db, challengeId),
    loadReasons(db, challengeId),
    assertNotDeleted(db, uid, now()),
  ]);
  const { fromSentence } = readyMadeChallenges.get(challengeId) ?? openTo(challenge, uid);
  const isHidden = fromSentence?.sentence === null;
  return {
    movies: movies.map((movie) => (isHidden && movie.by === 'model' ? { ...movie, reason: '' } : movie)),
  };
});

const pages = cursorOf({ count: z.int().min(0), uid: z.string().regex(/^(?!\.{1,2}$)[^/]{1,128}$/) });

/**
 * A page of participants, without those whom the caller blocked or who blocked them. Throws
 * `challenge-not-joined`.
 */
export const listParticipants = serve(
  operations.listParticipants,
  async ({ db, now }, { uid }, { challengeId, pageSize, cursor }) => {
    const after = pages.after(cursor);
    const [isParticipant, blocks] = await Promise.all([
      loadIsParticipant(db, challengeId, uid),
      requireBlockLookup(db, uid, now()),
    ]);
    if (!isParticipant) throw new AppError('challenge-not-joined');
    const { participants, hasMore } = await loadFurthest(db, challengeId, after, pageSize, async (page) => {
      const apart = await blocks.blocksConcerning(page.map((each) => each.uid));
      return page.filter((each) => !areBlocked(apart, each.uid));
    });
    const views = participants.map(async (each) => {
      const account = each.uid === uid ? null : await readAccount(db, each.uid);
      return { ...each, ...(account && avatarForAll(account)), joinedAt: toInstant(each.joinedAt) };
    });
    return {
      participants: await Promise.all(views),
      nextCursor: pages.next(participants, hasMore),
    };
  },
);
