import { randomCode } from './random-code.ts';
import { secretDigestOf } from './secret-digest.ts';

/**
 * The code of a secret link, of at most 32 letters, for what a caller made with an idempotency key: the same
 * each time, and not to be guessed from that.
 */
export function codeFromKey(parts: readonly (string | number)[], length: number): string {
  const bytes = Buffer.from(secretDigestOf(`code ${JSON.stringify(parts)}`), 'base64url');
  if (length > bytes.length) throw new RangeError(`A key gives ${bytes.length} letters, not ${length}`);
  let at = 0;
  return randomCode((below) => bytes[at++]! % below, length);
}
