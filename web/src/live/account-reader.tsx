import { userDocumentSchema } from '@cine/contract/documents';
import { useEffect } from 'react';
import type { Player } from './player.tsx';
import { useDocument } from './use-document.ts';

type Props = { uid: string; onRead: (account: Player['account']) => void };

/** Reads the account of whoever is signed in, live. */
export default function AccountReader({ uid, onRead }: Props) {
  const live = useDocument(`users/${uid}`, userDocumentSchema);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what reads is the same for as long as who is read.
  useEffect(() => {
    if (live.state === 'there') onRead(live.data);
    // What the device does not have may still be on the server.
    else if (live.state === 'missing') onRead(live.isFromDevice ? 'looking' : 'missing');
  }, [live]);
  if (live.state === 'failed') throw live.error;
  return null;
}
