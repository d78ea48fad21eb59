import { PasskeyFault } from '#data/auth/passkeys/passkey-fault.ts';
import type { Say } from '#i18n/index.tsx';
import { faultOf } from '../form/use-action.ts';

/** Why a passkey wasn't made or used, or another error, in words. */
export function passkeyFaultOf(error: unknown, say: Say): string {
  return error instanceof PasskeyFault ? say(`settings.passkey_${error.kind}`) : faultOf(error, say);
}
