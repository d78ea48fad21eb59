import { listDates, type Plan } from '@cine/contract/operations/together/dates';
import type { useAccount } from '../../auth/user.tsx';
import { useOnline } from '../../offline/network.ts';
import { useCachedAnswer } from '../use-answer.ts';

/** The plans of dates that the user has a part in; null until they are known, or known not to come. */
export function usePlans({ uid }: Pick<ReturnType<typeof useAccount>, 'uid'>): readonly Plan[] | null {
  const { data, refusal } = useCachedAnswer(listDates, {}, uid);
  const isOnline = useOnline();
  if (data) return data.plans;
  return refusal || !isOnline ? [] : null;
}
