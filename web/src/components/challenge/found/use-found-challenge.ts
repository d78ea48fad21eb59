import { finishedChallengeDocument } from '@cine/contract/documents/players';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { useChallenge } from '#data/queries/use-challenge.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { findChallenge, isChallengeId } from './found-challenge.ts';

/** The challenge of an address, live, wherever it is. */
export function useFoundChallenge(id: string, uid: string) {
  const progress = useProgress(uid);
  const readyMade = readyMadeChallenges.get(id);
  const isId = isChallengeId(id);
  const current = useChallenge(readyMade || !isId ? null : id);
  const finished = useDocument(
    !progress || progress === 'unknown' || progress.challenges[id] || !isId
      ? null
      : `players/${uid}/finished/${id}`,
    finishedChallengeDocument,
  );
  return findChallenge(id, { progress, readyMade, current, finished }, serverNow());
}
