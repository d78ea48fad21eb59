import { duelDocument } from '@cine/contract/documents/game/duels';
import {
  acceptDuel,
  type DuelView,
  declineDuel,
  showDuel,
  withdrawDuel,
} from '@cine/contract/operations/game/duels';
import { useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';

/** A duel with its odds, and what its user can do about it; it follows what the other does. */
export function useDuel(duelId: string) {
  const { uid } = useAccount();
  const { data, refusal, keptAt, again, change } = useCachedAnswer(showDuel, { duelId }, uid);
  const live = useDocument(data ? `duels/${duelId}` : null, duelDocument);
  useRefetchOnChange(live.state === 'there' ? live.data.state : null, again);
  const [wasOpen, setWasOpen] = useState(false);
  if (data?.duel.state === 'open' && !wasOpen) setWasOpen(true);

  /** Does something about an open duel; where that is refused, it is looked at once more. */
  async function settle(act: () => Promise<DuelView>): Promise<void> {
    try {
      const duel = await act();
      change({ ...data!, duel, seen: null });
    } catch (error) {
      again();
      throw error;
    }
  }

  return {
    data,
    refusal,
    keptAt,
    again,
    /** Whether it was open when this page first showed it, so that its end is news. */
    wasOpen,
    accept: () => settle(() => call(acceptDuel, { duelId, seen: data!.seen! })),
    decline: () => settle(() => call(declineDuel, { duelId })),
    withdraw: () => settle(() => call(withdrawDuel, { duelId })),
  };
}
