import { context } from './context.ts';
import { admit, assertMayAct } from './features/core/access/index.ts';
import type { Accounts } from './platform/endpoints/accounts.ts';

/**
 * What endpoints need of accounts, given to them as the platform imports no feature. Only the language of a
 * refusal and a late proof load their feature.
 */
export const accounts: Accounts = {
  localeOf: async (uid) => {
    const { loadLocale } = await import('./features/core/account/index.ts');
    return loadLocale(context().db, uid);
  },
  admit,
  checkLateAddress: async (uid, address) => {
    const { checkLateAddress } = await import('./features/core/account/index.ts');
    await checkLateAddress(context(), uid, address);
  },
  assertMayAct,
};
