import { userDocument } from '@cine/contract/documents/users';
import { useEffect } from 'react';
import { useDocument } from '../data/use-document.ts';
import { withWaiting } from '../offline/outbox/queue.ts';
import { useOutbox } from '../offline/outbox/use-outbox.ts';
import type { Player } from './player.tsx';
import { isSigningOut } from './sign-out.ts';

type Props = { uid: string; onRead: (account: Player['account']) => void };

/** Reads the account of whoever is signed in, live, with the settings that wait on this device to be sent. */
export default function AccountReader({ uid, onRead }: Props) {
  const live = useDocument(`users/${uid}`, userDocument);
  const waiting = useOutbox(uid);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what reads is the same for as long as who is read.
  useEffect(() => {
    if (waiting === null || isSigningOut()) return;
    if (live.state === 'there') onRead(withWaiting(live.data, waiting));
    // What the device does not have may still be on the server.
    else if (live.state === 'missing') onRead(live.isFromDevice ? 'looking' : 'missing');
  }, [live, waiting]);
  if (live.state === 'failed' && !isSigningOut()) throw live.error;
  return null;
}
