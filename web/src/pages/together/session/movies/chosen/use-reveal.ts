import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useEffect, useState } from 'react';
import { withViewTransition } from '../../../../../components/layout/view-transition.ts';

const kept = 'revealed';

type Choice = NonNullable<SessionDocument['chosen']>;

/** Whether a choice is being revealed, once per device, and how to end that. */
export function useReveal(sessionId: string, { movieId, by }: Choice, isWatched: boolean) {
  const choice = `${sessionId} ${movieId} ${by}`;
  const [revealed, setRevealed] = useState(() => localStorage.getItem(kept));
  const isRevealing = revealed !== choice && !isWatched;
  useEffect(() => {
    // From its first moment on, so that a reload doesn't repeat it.
    if (isRevealing) localStorage.setItem(kept, choice);
  }, [isRevealing, choice]);
  return { isRevealing, end: () => withViewTransition(() => setRevealed(choice), movieId) };
}
