import * as operations from '@cine/contract/operations/core/account';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { assertNotSuspended } from '../../../../platform/suspension.ts';
import { assertNoneRefused, claimUsername } from '../names-service.ts';
import { withNames } from '../renames.ts';
import { toNamedView } from '../service.ts';
import { readStoredAccount, writeAccount } from '../store.ts';
import { withChosenZone } from '../zones.ts';

/** Changes the given fields. Only members have a username. */
export const updateAccount = serve(operations.updateAccount, async (context, caller, changes) =>
  transact(context.db, async (tx) => {
    const former = await readStoredAccount(tx, caller.uid);
    if (!former) throw new AppError('account-missing');
    assertNotSuspended(former.suspension, context.now());
    assertNoneRefused(former, changes);
    if (changes.username !== undefined) {
      if (former.kind === 'guest') throw new AppError('members-only');
      await claimUsername(tx, changes.username, caller.uid);
    }
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const renamed = withNames({ ...former, ...given }, former, context.now());
    const account = withChosenZone(renamed, former, context.now());
    writeAccount(tx, account, former);
    return toNamedView(account);
  }),
);
