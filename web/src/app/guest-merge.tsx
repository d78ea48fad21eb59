import type { OutputOf } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/account';
import { useEffect, useState } from 'react';
import { forgetGuestToken, keptGuestToken } from '../live/auth/guest-token.ts';
import { useAccount } from '../live/auth/user.tsx';
import { call, Refusal } from '../live/data/call.ts';
import { useOnline } from '../live/offline/network.ts';
import { Notice } from '../pieces/feedback/notice.tsx';
import { faultOf } from '../pieces/form/use-action.ts';
import { useWords } from '../words/index.tsx';

type Merged = OutputOf<typeof mergeGuest>;

/** After a guest signs in on this device, merges what they did into their account and says so. */
export function GuestMerge() {
  const { say } = useWords();
  const { kind } = useAccount();
  const isOnline = useOnline();
  const [brought, setBrought] = useState<Merged | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const guestToken = keptGuestToken();
    if (guestToken === null || kind !== 'member' || !isOnline) return;
    void bring(guestToken);

    async function bring(guestToken: string) {
      try {
        setBrought(await call(mergeGuest, { guestToken }));
      } catch (error) {
        // Without an answer it is retried with the network; merging twice changes nothing.
        if (error instanceof Refusal && !error.isSaid) return;
        setFault(error);
      }
      forgetGuestToken();
    }
  }, [kind, isOnline]);
  if (fault !== null) return <Notice>{say('settings.notBrought', { why: faultOf(fault, say) })}</Notice>;
  if (!brought) return null;
  const { guestId: _guestId, ...counts } = brought;
  if (Object.values(counts).every((count) => count === 0)) return null;
  return <Notice kind="news">{say('settings.broughtAlong', counts)}</Notice>;
}
