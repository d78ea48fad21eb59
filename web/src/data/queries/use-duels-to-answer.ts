import type { DuelDocument } from '@cine/contract/documents/game/duels';
import { duelsOf } from '@cine/contract/queries';
import { useAccount } from '../auth/user.tsx';
import { serverNow } from '../server-time.ts';
import { type Row, useDocuments } from './use-documents.ts';

/** Proposals wait for two days only, so those among the newest are mostly all. */
const followedCount = 5;

/** The duels that wait for the user's answer, live; those without a character read nothing. */
export function useDuelsToAnswer(): Row<DuelDocument>[] {
  const { uid, figure } = useAccount();
  const live = useDocuments(figure ? duelsOf(uid) : null, { limit: followedCount });
  return live.state === 'there' ? live.data.filter(({ data }) => waitsFor(uid, data, serverNow())) : [];
}

/** Whether a duel waits for a user's answer. */
export function waitsFor(
  uid: string,
  { state, opponent, lapsesAt }: Pick<DuelDocument, 'state' | 'opponent' | 'lapsesAt'>,
  now: number,
): boolean {
  return state === 'open' && opponent.member?.uid === uid && lapsesAt > now;
}
