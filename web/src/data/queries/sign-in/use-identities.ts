import { listIdentities } from '@cine/contract/operations/core/identities';
import { call } from '../call.ts';
import { useOutcome } from '../use-outcome.ts';

/** A member's identities at providers; null until they are known. */
export function useIdentities(uid: string) {
  const { data, error, again } = useOutcome(['identities', uid], () => call(listIdentities, {}));
  return { identities: data?.identities ?? null, error, again };
}
