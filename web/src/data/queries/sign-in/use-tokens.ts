import { listTokens } from '@cine/contract/operations/core/tokens';
import { call } from '../call.ts';
import { useOutcome } from '../use-outcome.ts';

/** A member's personal tokens, newest first; null until they are known. */
export function useTokens(uid: string) {
  const { data, error, again } = useOutcome(['tokens', uid], () => call(listTokens, {}));
  return { tokens: data?.tokens ?? null, error, again };
}
