import type { Context } from '#context.ts';
import { loadWaysInAuth } from './auth-service.ts';
import { readPasskeysOf } from './passkey-store.ts';
import { readIdentitiesOf } from './store.ts';

/** Whether a user can sign in: by a password, an identity or a passkey, but the one with the id `without`. */
export async function hasWays(context: Context, uid: string, without?: string): Promise<boolean> {
  const { hasPassword, identities } = await loadWaysInAuth(context, uid);
  const counts = ({ id }: { id: string }) => id !== without;
  if (hasPassword || identities.some(counts)) return true;
  // At least one of two counts.
  if ((await readIdentitiesOf(context.db, uid, 2)).some(counts)) return true;
  return (await readPasskeysOf(context.db, uid, 2)).some(counts);
}
