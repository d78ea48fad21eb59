/** Ends all sign-ins of one account, for its owner or an operator. */
import * as operations from '@cine/contract/operations/core/account';
import { loadAuthUser } from '#platform/auth-user.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { endSignIns as endSignInsOf } from '../sign-out-service.ts';

export const signOutEverywhere = serve(operations.signOutEverywhere, async (context, { uid }) => {
  await endSignInsOf(context, uid);
  return {};
});

export const endSignIns = serve(operations.endSignIns, async (context, _, { uid }) => {
  if (!(await loadAuthUser(context, { uid }))) throw new AppError('user-unknown');
  await endSignInsOf(context, uid);
  return {};
});
