import { useState } from 'react';
import { isLongAgo as isOld } from '#data/auth/recent-sign-in.ts';

type Act = () => Promise<unknown>;

/**
 * Lets a member who signed in a while ago prove first who they are: `pendingAct` is what they want then, and
 * `goOn` runs it once they have.
 */
export function useRecentProof(lastSignInAt: number | null, run: (act: Act) => Promise<unknown>) {
  const [pendingAct, setPendingAct] = useState<Act | null>(null);
  const isLongAgo = () => lastSignInAt !== null && isOld(lastSignInAt);

  async function onceProved(act: Act): Promise<void> {
    if (isLongAgo()) setPendingAct(() => act);
    else await act();
  }

  function goOn(): void {
    setPendingAct(null);
    if (pendingAct) void run(pendingAct);
  }

  return { pendingAct, isLongAgo, onceProved, goOn };
}
