import { listSignIns } from '@cine/contract/operations/core/auth';
import { call } from '../call.ts';
import { useOutcome } from '../use-outcome.ts';

/** A member's last sign-ins, newest first; null until they are known. */
export function useSignIns(uid: string) {
  const { data, error, again } = useOutcome(['sign-ins', uid], () => call(listSignIns, {}));
  return { signIns: data?.signIns ?? null, error, again };
}
