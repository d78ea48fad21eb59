import { type CircleDocument, circleDocument } from '@cine/contract/documents/circles';
import { useAccount } from '../auth/user.tsx';
import { useDocument } from './use-document.ts';

const empty: CircleDocument = { code: null, friends: {}, asked: {}, asking: {}, blocked: {}, namedIds: [] };

/** The user's friends, requests and blocks, live; null until they are known. */
export function useCircle(): CircleDocument | null {
  const { uid, kind } = useAccount();
  const live = useDocument(kind === 'member' ? `circles/${uid}` : null, circleDocument);
  if (live.state === 'failed') throw live.error;
  if (live.state === 'there') return live.data;
  return kind === 'guest' || live.state === 'missing' ? empty : null;
}
