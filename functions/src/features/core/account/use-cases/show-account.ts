import { serviceOf } from '@cine/contract/availability/providers';
import * as operations from '@cine/contract/operations/core/account';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { activeChallenges, loadPlayers, progressView } from '../../players/index.ts';
import { loadLastSignIn } from '../address-service.ts';
import { readAccount } from '../service.ts';

/** The caller's own account, and the challenges they can still complete. */
export const showAccount = serve(operations.showAccount, async (context, { uid }) => {
  const [account, [player], lastSignInAt] = await Promise.all([
    readAccount(context.db, uid),
    loadPlayers(context.db, [uid]),
    loadLastSignIn(context, uid),
  ]);
  if (!account) throw new AppError('account-missing');
  const now = context.now();
  const active = activeChallenges(player!, now).map((joined) => progressView(joined, player!, now));
  const services = account.providers.map(serviceOf);
  return { ...account, services, activeChallenges: active, lastSignInAt };
});
