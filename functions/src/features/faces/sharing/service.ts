/** Makes, lists and revokes links that members share. */
import * as operations from '@cine/contract/operations/faces/sharing';
import { assertMayWrite, assertNotDeleted } from '#core/access/index.ts';
import { readAccount, requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { kindOf } from './kinds/kinds-service.ts';
import type { Shared } from './shared.ts';
import * as store from './store.ts';

/** Shares a thing, by the link it already has if there is one, as it is now. */
export const createShare = serve(operations.createShare, async (context, { uid }, { kind, id = uid }) => {
  const { db } = context;
  const account = await readAccount(context.db, uid);
  if (!account) throw new AppError('account-missing');
  const taken = await kindOf(kind).take(context, account, id);
  return transact(db, async (tx) => {
    const [former, count] = await Promise.all([
      store.readShareOf(tx, uid, kind, taken.thingId),
      store.readShareCount(tx, uid),
      requireAccount(context, tx, uid),
    ]);
    if (!former && count >= operations.maxShares)
      throw new AppError('shares-too-many', { limit: operations.maxShares });
    const { token, createdAt } = former ?? { token: context.newToken(), createdAt: context.now() };
    const share = { token, ownerId: uid, createdAt, ...taken };
    store.writeShare(tx, share);
    return { ...shareView(share), isNew: !former };
  });
});

export const listShares = serve(operations.listShares, async ({ db, now }, { uid }) => {
  const [shares] = await Promise.all([store.loadSharesOf(db, uid), assertNotDeleted(db, uid, now())]);
  return { shares: shares.map(shareView) };
});

/** Ends a link of the caller's. Throws `share-not-found`, also for others' links. */
export const revokeShare = serve(operations.revokeShare, async ({ db, now }, { uid }, { token }) =>
  transact(db, async (tx) => {
    const [share] = await Promise.all([store.readShare(tx, token), assertMayWrite(tx, uid, now())]);
    if (share?.ownerId !== uid) throw new AppError('share-not-found');
    store.deleteShare(tx, token);
    return {};
  }),
);

function shareView({ token, thingId, kept, createdAt }: Shared): operations.Share {
  return { token, kind: kept.kind, id: thingId, path: `/s/${token}`, createdAt: toInstant(createdAt) };
}
