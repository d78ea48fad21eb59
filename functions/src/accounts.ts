import { notesSignIns } from './config.ts';
import { context } from './context.ts';
import { admit, assertMayAct } from './features/core/access/index.ts';
import type { Accounts } from './platform/endpoints/accounts.ts';

/** Whether one of a user's identities has a verified address, which Auth doesn't know. */
async function isVouchedFor(uid: string): Promise<boolean> {
  const { isVerified } = await import('./features/core/identities/index.ts');
  return isVerified(context(), uid);
}

/**
 * What endpoints need of accounts, given to them as the platform imports no feature. The language of a
 * refusal, a late proof, a personal token and a sign-in that is new here load their feature.
 */
export const accounts: Accounts = {
  localeOf: async (uid) => {
    const { loadLocale } = await import('./features/core/account/index.ts');
    return loadLocale(context().db, uid);
  },
  admit,
  checkLateAddress: async (uid, address) => {
    const { checkLateAddress } = await import('./features/core/account/index.ts');
    if (!(await checkLateAddress(context(), uid, address))) return;
    const { mailOfOtherAccount } = await import('./features/core/auth/mail-way-service.ts');
    await mailOfOtherAccount(context(), uid, address);
  },
  noteSignIn: async (uid, seen) => {
    if (notesSignIns()) {
      const { noteSignIn } = await import('./features/core/auth/note-sign-in-service.ts');
      await noteSignIn(context(), uid, seen);
    } else if (seen.address !== null) {
      const { endFormerWays } = await import('./features/core/identities/index.ts');
      await endFormerWays(context(), uid, seen.address);
    }
  },
  proveToken: async (token, network) => {
    const { proveToken } = await import('./features/core/tokens/prove-service.ts');
    return proveToken(context(), token, network, isVouchedFor);
  },
  assertMayAct,
};
