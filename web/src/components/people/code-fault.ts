import { knownCode } from '#data/auth/known-code.ts';
import type { Say } from '#i18n/index.tsx';
import { faultOf } from '../form/use-action.ts';

/** Why a code can't be joined, or null. Loaded once a code is complete: the first page does without it. */
export async function codeFault(code: string, say: Say): Promise<string | null> {
  try {
    await knownCode(code);
    return null;
  } catch (error) {
    return faultOf(error, say);
  }
}
