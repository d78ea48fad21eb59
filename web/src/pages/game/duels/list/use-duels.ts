import { type DuelView, listDuels } from '@cine/contract/operations/game/duels';
import { duelsOf } from '@cine/contract/queries';
import { useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { withoutRepeats } from './without-repeats.ts';

/** More than anybody has open at once. */
const pageSize = 50;
/** How many of the newest are listened to. */
const followedCount = 20;

/** The user's duels, those proposed last first; the newest follow what happens. */
export function useDuels() {
  const { uid } = useAccount();
  const { data, refusal, keptAt, again } = useCachedAnswer(listDuels, { pageSize }, uid);
  const live = useDocuments(duelsOf(uid), { limit: followedCount });
  const states =
    live.state === 'there' ? live.data.map(({ id, data: { state } }) => `${id} ${state}`).join() : null;
  useRefetchOnChange(states, again);
  const [later, setLater] = useState<{ duels: DuelView[]; nextCursor: string | null } | null>(null);
  const cursor = later ? later.nextCursor : (data?.nextCursor ?? null);
  return {
    all: data && withoutRepeats([...data.duels, ...(later?.duels ?? [])]),
    refusal,
    keptAt,
    again,
    /** Loads earlier ones; null if there are none. */
    more:
      cursor === null
        ? null
        : async () => {
            const page = await call(listDuels, { pageSize, cursor });
            setLater({ ...page, duels: [...(later?.duels ?? []), ...page.duels] });
          },
  };
}
