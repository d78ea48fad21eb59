import { userDocument } from '@cine/contract/documents/users';
import { isEndedBySignOut } from '@cine/contract/sign-outs';
import { second } from '@cine/contract/time';
import { useEffect, useEffectEvent, useState } from 'react';
import { ownSeat } from '../firebase.ts';
import { withWaitingChanges } from '../offline/deferred/projections.ts';
import { useDeferredCalls } from '../offline/deferred/use-deferred-calls.ts';
import { readAgain, useDocument } from '../queries/use-document.ts';
import { isRefused } from '../queries/use-live.ts';
import { confirmedUser } from './confirmed-user.ts';
import { isSigningOut, signOutOfDevice } from './sign-out.ts';
import { isOnlyReader, noteReader, triesAfter, triesAtMost, triesSince } from './tries-to-read.ts';
import type { User } from './user.tsx';

noteReader();

type Props = { uid: string; onRead: (account: User['account']) => void };

/** Reads the user's account, live, with the settings that wait on this device to be sent. */
export default function AccountReader({ uid, onRead }: Props) {
  const live = useDocument(`users/${uid}`, userDocument);
  const waiting = useDeferredCalls(uid);
  const tellAccount = useEffectEvent(onRead);
  useEffect(() => {
    if (waiting === null || isSigningOut()) return;
    if (live.state === 'there') tellAccount(withWaitingChanges(live.data, waiting));
    // A document that the device lacks may still be on the server.
    else if (live.state === 'missing') tellAccount(live.isFromDevice ? 'looking' : 'missing');
  }, [live, waiting]);
  const signedOutAt = live.state === 'there' ? live.data.signedOutAt : undefined;
  useEffect(() => {
    if (signedOutAt !== undefined) void leaveIfSignedOut(signedOutAt);
  }, [signedOutAt]);
  const [tries, setTries] = useState(0);
  const triesThatCount = triesSince(live, tries);
  if (triesThatCount !== tries) setTries(triesThatCount);
  const mayBeLate = live.state === 'failed' && isRefused(live.error) && tries < triesAtMost;
  useEffect(() => {
    if (!mayBeLate) return;
    const later = setTimeout(() => {
      void isOnlyReader().then((isAlone) => {
        readAgain(`users/${uid}`);
        setTries((before) => triesAfter(before, isAlone));
      });
    }, second);
    return () => clearTimeout(later);
  }, [mayBeLate, uid]);
  if (live.state === 'failed' && !mayBeLate && !isSigningOut()) throw live.error;
  return null;
}

/** Signs out of this device if its user has signed out everywhere since they signed in here. */
async function leaveIfSignedOut(signedOutAt: number): Promise<void> {
  const user = await confirmedUser(ownSeat());
  if (!user || isSigningOut()) return;
  const { authTime } = await user.getIdTokenResult().catch(() => ({ authTime: new Date(0).toISOString() }));
  if (isEndedBySignOut(Date.parse(authTime), signedOutAt)) await signOutOfDevice('/?ended');
}
