import { newSettings } from '@cine/contract/documents/users';
import * as operations from '@cine/contract/operations/core/account';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { emit } from '../../../../platform/events.ts';
import { assertMayWrite } from '../../../../platform/firestore/deletion-mark.ts';
import { assertAddressMayJoin } from '../../../../platform/firestore/suspended-address.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { assertNoneRefused, claimUsername } from '../names-service.ts';
import { withNames } from '../renames.ts';
import { assertUsable, toNamedView } from '../service.ts';
import { readStoredAccount, type StoredAccount, writeAccount } from '../store.ts';
import { withChosenZone } from '../zones.ts';

/** Makes the caller a member. Repeated it updates the account, so that a lost answer does no harm. */
export const setUpAccount = serve(operations.setUpAccount, async (context, caller, input) =>
  transact(context.db, async (tx) => {
    const former = await readStoredAccount(tx, caller.uid);
    if (former) assertUsable(context, former);
    else await assertMayWrite(tx, caller.uid, context.now());
    if (former?.kind !== 'member' && caller.address !== undefined)
      await assertAddressMayJoin(tx, caller.address, context.now());
    assertNoneRefused(former, input);
    await claimUsername(tx, input.username, caller.uid);
    const setUp: StoredAccount = {
      uid: caller.uid,
      kind: 'member',
      createdAt: former?.createdAt ?? context.now(),
      mergedInto: null,
      lastSessionAt: null,
      ...settingsOf(former),
      ...(former?.zones && { zones: former.zones }),
      ...(former?.figure && { figure: former.figure }),
      ...(former?.refusedNames && { refusedNames: former.refusedNames }),
      ...(former?.refusedTitles && { refusedTitles: former.refusedTitles }),
      ...input,
      displayName: input.displayName ?? former?.displayName ?? input.username,
    };
    const account = withChosenZone(withNames(setUp, former, context.now()), former, context.now());
    writeAccount(tx, account, former);
    if (!former) emit({ event: 'account-created', guest: false });
    return { ...toNamedView(account), isNew: !former };
  }),
);

function settingsOf(former: StoredAccount | null) {
  const { visibility, watchlistVisibility, theme, notifications, namedInShares } = former ?? newSettings;
  return { visibility, watchlistVisibility, theme, notifications, namedInShares };
}
