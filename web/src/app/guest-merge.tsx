import type { OutputOf } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { useCallback, useEffect, useState } from 'react';
import { isFinal, isUnanswered, MergeNotice } from '../components/account/merge-notice.tsx';
import { forgetGuestToken, keptGuestToken } from '../data/auth/guest-token.ts';
import { useAccount } from '../data/auth/user.tsx';
import { useOnline } from '../data/offline/network.ts';
import { call } from '../data/queries/call.ts';

type Merged = OutputOf<typeof mergeGuest>;

/** After a guest signs in on this device, merges what they did into their account and says so. */
export function GuestMerge() {
  const { kind } = useAccount();
  const isOnline = useOnline();
  const [brought, setBrought] = useState<Merged | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const bring = useCallback(async () => {
    const guestToken = keptGuestToken();
    if (guestToken === null) return;
    try {
      setBrought(await call(mergeGuest, { guestToken }));
      setFault(null);
      forgetGuestToken();
    } catch (error) {
      // It is retried with the network or by the button; merging twice changes nothing.
      if (isFinal(error)) forgetGuestToken();
      if (!isUnanswered(error)) setFault(error);
    }
  }, []);
  useEffect(() => {
    if (kind === 'member' && isOnline) void bring();
  }, [kind, isOnline, bring]);
  return <MergeNotice brought={brought} fault={fault} onRetry={() => void bring()} />;
}
