import { showEmailChange } from '@cine/contract/operations/core/email-change';
import { call } from '../call.ts';
import { useOutcome } from '../use-outcome.ts';

/** The change of address that a member asked for in the last day; null if none, or until it is known. */
export function useEmailChange(uid: string) {
  const { data, error, again } = useOutcome(['email-change', uid], () => call(showEmailChange, {}));
  return { change: data?.change ?? null, error, again };
}
