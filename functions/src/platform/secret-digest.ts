import { createHmac } from 'node:crypto';
import { digestKey } from '#config.ts';

/**
 * A digest of what could be found by trying all there is, such as networks and addresses: readers of a copy
 * of the database can't, without the operator's key.
 */
export function secretDigestOf(text: string): string {
  return createHmac('sha256', digestKey()).update(text).digest('base64url');
}

/** Tells a key from all others, and nothing of it. */
export function keyCheckOf(key: string): string {
  return createHmac('sha256', key).update('which key\n').digest('base64url');
}
