import { listWatchable } from '@cine/contract/operations/watching/collected-movies';
import { useMemo } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';

/** The movies on the reader's services; null while all are shown. */
export function useWatchableNow(collection: string, isWanted: boolean) {
  const { region, providers } = useAccount();
  const isOnline = useOnline();
  const isAsked = isWanted && isOnline;
  const { data, refusal, again } = useAnswer(listWatchable, isAsked ? { collection } : null);
  useRefetchOnChange(isAsked ? `${region} ${providers.join()}` : null, again);
  const ids = useMemo(() => (data ? new Set(data.movieIds) : null), [data]);
  return {
    ids: isAsked ? ids : null,
    refusal: isAsked && !data ? refusal : null,
    again,
    isAsking: isAsked && !data && !refusal,
    isOffline: isWanted && !isOnline,
  };
}
