import { randomCode } from './random-code.ts';
import { secretDigestOf } from './secret-digest.ts';

/**
 * The code of a secret link, of at most 32 letters, for a caller's idempotency key: the same each time, and
 * not to be guessed from who called with which key.
 */
export function codeFromKey(uid: string, key: string, length: number): string {
  const bytes = Buffer.from(secretDigestOf(`code ${uid} ${key}`), 'base64url');
  let at = 0;
  return randomCode((below) => bytes[at++]! % below, length);
}
