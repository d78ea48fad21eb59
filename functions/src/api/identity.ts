import type { IncomingHttpHeaders } from 'node:http';
import { tokenPrefix } from '@cine/contract/operations/core/tokens';
import { getAppCheck } from 'firebase-admin/app-check';
import { enforceAppCheck } from '#config.ts';
import { context } from '#context.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import type { Identity } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { clientNetwork } from '#platform/limits/client-network.ts';

/**
 * The caller whose ID token or personal token is in `Authorization: Bearer`; null without one. Throws
 * `sign-in-invalid`, and what `proveToken` does.
 */
export async function identityIn(
  headers: IncomingHttpHeaders,
  { proveToken }: Pick<Accounts, 'proveToken'>,
): Promise<Identity | null> {
  const { authorization } = headers;
  if (!authorization) return null;
  const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw new AppError('sign-in-invalid');
  if (token.startsWith(tokenPrefix)) return proveToken(token, clientNetwork(headers));
  try {
    const decoded = await context().auth().verifyIdToken(token);
    return { uid: decoded.uid, token: decoded };
  } catch (error) {
    // A failed verification says nothing about the token.
    if (knownError(error)) throw error;
    throw new AppError('sign-in-invalid');
  }
}

/** Whether the app attested itself, by the header that Firebase's SDKs send; false if attestation is off. */
export async function isAppVerified(headers: IncomingHttpHeaders): Promise<boolean> {
  const token = headers['x-firebase-appcheck'];
  if (typeof token !== 'string' || !enforceAppCheck.value()) return false;
  context();
  try {
    await getAppCheck().verifyToken(token);
    return true;
  } catch (error) {
    // A failed verification says nothing about the token.
    if (knownError(error)) throw error;
    return false;
  }
}
