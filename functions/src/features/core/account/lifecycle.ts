import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { deleteAccount, deleteAllOfAccount } from './erase-store.ts';
import { loadKeptAccount, type StoredAccount } from './store.ts';

/** Exports and erases a user's account, profile and usernames. */
export const lifecycle = {
  documents: ['users/{uid}', 'profiles/{uid}', 'usernames/{username}'],
  exportParts: async ({ db }, uid) => {
    const { account, profile, usernames } = await loadKeptAccount(db, uid);
    return { account: account && toExport(account), profile, usernames };
  },
  eraseAtOnce: deleteAccount,
  erase: async ({ db }, uid) => deleteAllOfAccount(db, uid),
} satisfies Lifecycle;

function toExport({
  mergingSince,
  suspension,
  zones,
  renamedAt,
  signedOutAt: _signedOutAt,
  ...account
}: StoredAccount): AccountExport['account'] {
  return {
    ...account,
    createdAt: toInstant(account.createdAt),
    ...(suspension && { suspension: { ...suspension, until: toInstantOrNull(suspension.until) } }),
    ...(mergingSince !== undefined && { mergingSince: toInstantOrNull(mergingSince) }),
    lastSessionAt: toInstantOrNull(account.lastSessionAt),
    ...(renamedAt && { renamedAt: renamedAt.map(toInstant) }),
    ...(zones && { zones: zones.map(({ timeZone, since }) => ({ timeZone, since: toInstant(since) })) }),
  };
}
