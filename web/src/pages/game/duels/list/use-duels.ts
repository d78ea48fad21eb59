import { listDuels } from '@cine/contract/operations/game/duels';
import { duelsOf } from '@cine/contract/queries';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { usePages } from '#data/queries/use-pages.ts';
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
  const { pages, loadMore } = usePages(data, (cursor) => call(listDuels, { pageSize, cursor }));
  return {
    all: data && withoutRepeats(pages.flatMap(({ duels }) => duels)),
    refusal,
    keptAt,
    again,
    /** Loads earlier ones; null if there are none. */
    more: loadMore,
  };
}
