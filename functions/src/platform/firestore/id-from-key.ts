import { createHash } from 'node:crypto';

/** The document id that a caller's idempotency key stands for: the same for both, and nobody else's. */
export function idFromKey(uid: string, key: string): string {
  const digest = createHash('sha256').update(`${uid}\n${key}`).digest('base64url');
  return `k${digest.replaceAll('-', '_').slice(0, 19)}`;
}
