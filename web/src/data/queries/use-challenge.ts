import { challengeDocument, sharedChallengeDocument } from '@cine/contract/documents/challenges';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { useDocument } from './use-document.ts';
import type { Live } from './use-live.ts';

/** Listens to the user's own challenge, otherwise to a group's, without its maker. */
export function useChallenge(id: string | null): Live<Challenge> {
  const own = useDocument(id === null ? null : `challenges/${id}`, challengeDocument);
  const isOthers = own.state !== 'loading' && own.state !== 'there';
  const shared = useDocument(isOthers ? `sharedChallenges/${id}` : null, sharedChallengeDocument);
  return !isOthers || (own.state === 'unknown' && shared.state === 'missing') ? own : shared;
}
