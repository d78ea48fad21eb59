import type { IncomingHttpHeaders } from 'node:http';
import { getAppCheck } from 'firebase-admin/app-check';
import { enforceAppCheck } from '../config.ts';
import { context } from '../context.ts';
import type { Identity } from '../platform/endpoints/caller.ts';
import { AppError } from '../platform/errors/app-error.ts';
import { knownError } from '../platform/errors/known-error.ts';

/**
 * Who a request says it is from, proved by the ID token in `Authorization: Bearer`; null where it says nothing, and
 * `sign-in-invalid` where what it says is not true.
 */
export async function identityIn({ authorization }: IncomingHttpHeaders): Promise<Identity | null> {
  if (!authorization) return null;
  const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) throw new AppError('sign-in-invalid');
  try {
    const decoded = await context().auth().verifyIdToken(token);
    return { uid: decoded.uid, token: decoded };
  } catch (error) {
    // That nothing could be verified just now says nothing about the token.
    if (knownError(error)) throw error;
    throw new AppError('sign-in-invalid');
  }
}

/** Whether the app has attested itself, by the header that Firebase's SDKs send; no where nobody has to. */
export async function isAppVerified(headers: IncomingHttpHeaders): Promise<boolean> {
  const token = headers['x-firebase-appcheck'];
  if (typeof token !== 'string' || !enforceAppCheck.value()) return false;
  context();
  try {
    await getAppCheck().verifyToken(token);
    return true;
  } catch (error) {
    // That nothing could be verified just now says nothing about the token.
    if (knownError(error)) throw error;
    return false;
  }
}
