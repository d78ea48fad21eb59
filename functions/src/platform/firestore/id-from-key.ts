import { createHash } from 'node:crypto';

/** The document id for a caller's idempotency key: the same each time, and different for each caller. */
export function idFromKey(uid: string, key: string): string {
  const digest = createHash('sha256').update(`${uid}\n${key}`).digest('base64url');
  return `k${digest.replaceAll('-', '_').slice(0, 19)}`;
}
