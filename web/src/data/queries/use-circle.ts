import { type CircleDocument, circleDocument } from '@cine/contract/documents/circles';
import { useAccount } from '../auth/user.tsx';
import { useDocument } from './use-document.ts';
import { dataOr, type Told } from './use-live.ts';

const empty: CircleDocument = { code: null, friends: {}, asked: {}, asking: {}, blocked: {}, namedIds: [] };

/** The user's friends, requests and blocks, live. */
export function useCircle(): Told<CircleDocument> {
  const { uid, kind } = useAccount();
  const live = useDocument(kind === 'member' ? `circles/${uid}` : null, circleDocument);
  if (live.state === 'failed') throw live.error;
  return kind === 'guest' ? empty : dataOr(live, empty);
}
