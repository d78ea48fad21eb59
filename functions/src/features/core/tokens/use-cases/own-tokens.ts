/** The caller's personal tokens: made, listed, revoked. */
import * as operations from '@cine/contract/operations/core/tokens';
import { day } from '@cine/contract/time';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import {
  assertMayMakeWayIn,
  assertNotDeleted,
  assertOwnAddressProved,
  assertSignedInLately,
} from '../../access/index.ts';
import type { OwnedToken } from '../documents.ts';
import { forgetToken } from '../prove-service.ts';
import { deleteToken, readToken, readTokensOf, tokenIdOf, writeToken } from '../store.ts';
import { tokenView } from '../token-view.ts';

const { maxTokens: limit, tokenPrefix } = operations;

export const createToken = serve(operations.createToken, async (context, caller, { name, scope, days }) => {
  const { uid } = caller;
  const now = context.now();
  assertSignedInLately(caller, now);
  await assertOwnAddressProved(context, uid);
  const secret = tokenPrefix + context.newToken() + context.newToken();
  const times = { createdAt: now, expiresAt: now + days * day, lastUsedAt: null };
  const token: OwnedToken = { id: tokenIdOf(secret), uid, name, scope, ...times };
  await transact(context.db, async (tx) => {
    await assertMayMakeWayIn(tx, caller, now);
    const own = await readTokensOf(tx, uid);
    const expired = own.filter(({ expiresAt }) => expiresAt <= now);
    if (own.length - expired.length >= limit) throw new AppError('tokens-full', { limit });
    // Firestore deletes them within a day or so; until then they would count among all there can be.
    for (const { id } of expired) deleteToken(tx, id);
    writeToken(tx, token);
  });
  return { token: tokenView(token), secret };
});

export const listTokens = serve(operations.listTokens, async ({ db, now }, { uid }) => {
  await assertNotDeleted(db, uid, now());
  const tokens = await readTokensOf(db, uid);
  return { tokens: tokens.filter(({ expiresAt }) => expiresAt > now()).map(tokenView) };
});

export const revokeToken = serve(operations.revokeToken, async ({ db }, { uid }, { id }) => {
  await transact(db, async (tx) => {
    const token = await readToken(tx, id);
    if (token?.uid !== uid) throw new AppError('token-unknown');
    deleteToken(tx, id);
  });
  forgetToken(db, id);
  return {};
});
