import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { second } from '@cine/contract/time';
import { useEffect, useState } from 'react';

const longestMs = 6 * second;

/**
 * Whether an evening's poll that was open here is over and its winner not yet chosen for all: until then its
 * result isn't told, so that all see the same reveal. If it can't be chosen, that lasts some seconds.
 */
export function useIsCounting(
  { result }: PollDocument,
  session: SessionDocument | null,
  wasOpen: boolean,
): boolean {
  const [isLate, setLate] = useState(false);
  const winner = result?.winner ?? null;
  const isAwaited = wasOpen && winner !== null && session?.status === 'open';
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setTimeout(() => setLate(true), longestMs);
    return () => clearTimeout(timer);
  }, [isAwaited]);
  return isAwaited && !isLate && session.chosen?.movieId !== winner;
}
