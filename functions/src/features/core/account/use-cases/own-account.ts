/** Shows, sets up and updates the caller's account. */
import { serviceOf } from '@cine/contract/availability/providers';
import { newSettings } from '@cine/contract/documents/users';
import * as operations from '@cine/contract/operations/core/account';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertAddressMayJoin, assertMayWrite, assertNotSuspended } from '../../access/index.ts';
import { type JoinedChallenge, loadPlayers, type Player, progressView } from '../../players/index.ts';
import { loadLastSignIn } from '../last-sign-in-service.ts';
import { loadAddressOrMarkUnproved } from '../late-proof-service.ts';
import { assertNoneRefused, assertUsernameFree } from '../names-service.ts';
import { withRenameTimes } from '../renames.ts';
import { assertUsable, namedAccountView, readAccount } from '../service.ts';
import { readStoredAccount, type StoredAccount, writeAccount } from '../store.ts';
import { withChosenZone } from '../zones.ts';

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

/** Makes the caller a member. A repeated call updates the account, so that a lost answer does no harm. */
export const setUpAccount = serve(operations.setUpAccount, async (context, caller, input) => {
  const address = await loadAddressOrMarkUnproved(context, caller);
  return transact(context.db, async (tx) => {
    const former = await readStoredAccount(tx, caller.uid);
    if (former) assertUsable(context, former);
    else await assertMayWrite(tx, caller.uid, context.now());
    if (former?.kind !== 'member' && address !== undefined)
      await assertAddressMayJoin(tx, address, context.now());
    assertNoneRefused(former, input);
    await assertUsernameFree(tx, input.username, caller.uid);
    const setUp: StoredAccount = {
      uid: caller.uid,
      kind: 'member',
      createdAt: former?.createdAt ?? context.now(),
      mergedInto: null,
      lastSessionAt: null,
      ...settingsOf(former),
      ...(former?.zones && { zones: former.zones }),
      ...(former?.signedOutAt !== undefined && { signedOutAt: former.signedOutAt }),
      ...(former?.ofAge && { ofAge: true }),
      ...(former?.notesTo && { notesTo: former.notesTo }),
      ...(former?.figure && { figure: former.figure }),
      ...(former?.bio !== undefined && { bio: former.bio }),
      ...(former?.favourites && { favourites: former.favourites }),
      ...(former?.avatar !== undefined && { avatar: former.avatar }),
      ...(former?.refusedNames && { refusedNames: former.refusedNames }),
      ...(former?.refusedTitles && { refusedTitles: former.refusedTitles }),
      ...input,
      displayName: input.displayName ?? former?.displayName ?? input.username,
    };
    const account = withChosenZone(withRenameTimes(setUp, former, context.now()), former, context.now());
    writeAccount(tx, account, former);
    if (!former) emit({ event: 'account-created', guest: false });
    return { ...namedAccountView(account), isNew: !former };
  });
});

function settingsOf(former: StoredAccount | null) {
  const settings = former ?? newSettings;
  const { visibility, watchlistVisibility, historyVisibility, theme, notifications } = settings;
  const { namedInShares, namedInInvitations, shelfAtEvenings } = settings;
  return {
    visibility,
    watchlistVisibility,
    historyVisibility,
    theme,
    notifications,
    namedInShares,
    namedInInvitations,
    shelfAtEvenings,
  };
}

/** Changes the given fields. Only members have a username. */
export const updateAccount = serve(operations.updateAccount, async (context, caller, changes) =>
  transact(context.db, async (tx) => {
    const former = await readStoredAccount(tx, caller.uid);
    if (!former) throw new AppError('account-missing');
    assertNotSuspended(former.suspension, context.now());
    assertNoneRefused(former, changes);
    if (changes.username !== undefined) {
      if (former.kind === 'guest') throw new AppError('members-only');
      await assertUsernameFree(tx, changes.username, caller.uid);
    }
    const newValues = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const renamed = withRenameTimes({ ...former, ...newValues }, former, context.now());
    const account = withChosenZone(renamed, former, context.now());
    writeAccount(tx, account, former);
    return namedAccountView(account);
  }),
);

export function activeChallenges({ challenges }: Player, now: number): JoinedChallenge[] {
  return Object.values(challenges).filter(
    ({ challenge: { season }, isCompleted }) => !isCompleted && (!season || now < Date.parse(season.to)),
  );
}
