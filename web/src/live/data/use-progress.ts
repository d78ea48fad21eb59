import { type JoinedChallengeDocument, playerDocument } from '@cine/contract/documents/players';
import type { Seat } from '../firebase.ts';
import { useOnline } from '../offline/network.ts';
import { useDocument } from './use-document.ts';

/** What a player has earned and joined. */
export type Progress = { totalXp: number; challenges: Readonly<Record<string, JoinedChallengeDocument>> };

const none: Progress = { totalXp: 0, challenges: {} };

/** The player's XP and challenges, live; null until known. The document is missing until they join a challenge. */
export function useProgress(uid: string, from?: Seat): Progress | null {
  const live = useDocument(`players/${uid}`, playerDocument, from);
  const isOnline = useOnline();
  if (live.state === 'failed') throw live.error;
  if (live.state === 'there') return live.data;
  // What the device does not have may still be on the server.
  return live.state === 'missing' && (!live.isFromDevice || !isOnline) ? none : null;
}
