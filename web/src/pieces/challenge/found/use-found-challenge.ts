import { finishedChallengeDocument } from '@cine/contract/documents/players';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { useChallenge } from '../../../live/data/use-challenge.ts';
import { useDocument } from '../../../live/data/use-document.ts';
import { useProgress } from '../../../live/data/use-progress.ts';
import { useOnline } from '../../../live/offline/network.ts';
import { foundChallenge, isChallengeId } from './found-challenge.ts';

/** Reads what is known about a challenge, live. */
export function useFoundChallenge(id: string, uid: string) {
  const progress = useProgress(uid);
  const isOnline = useOnline();
  const readyMade = readyMadeChallenges.get(id);
  const isId = isChallengeId(id);
  const current = useChallenge(readyMade || !isId ? null : id);
  const finished = useDocument(
    !progress || progress.challenges[id] || !isId ? null : `players/${uid}/finished/${id}`,
    finishedChallengeDocument,
  );
  return foundChallenge(id, { progress, readyMade, current, finished, isOnline }, Date.now());
}
