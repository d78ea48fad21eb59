import { listPasskeys } from '@cine/contract/operations/core/passkeys';
import { call } from '../call.ts';
import { useOutcome } from '../use-outcome.ts';

/** A member's passkeys, oldest first; null until they are known. */
export function usePasskeys(uid: string) {
  const { data, error, again } = useOutcome(['passkeys', uid], () => call(listPasskeys, {}));
  return { passkeys: data?.passkeys ?? null, error, again };
}
