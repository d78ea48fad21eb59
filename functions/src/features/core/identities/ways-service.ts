import type { Context } from '#context.ts';
import { loadWaysInAuth } from './auth-service.ts';
import { readPasskeysOf } from './passkey-store.ts';
import { readIdentitiesOf } from './store.ts';

/** Whether a user can sign in otherwise than by the identity or passkey with this id. */
export async function hasOtherWays(context: Context, uid: string, id: string): Promise<boolean> {
  const { hasPassword, identities } = await loadWaysInAuth(context, uid);
  const isAnother = (each: { id: string }) => each.id !== id;
  if (hasPassword || identities.some(isAnother)) return true;
  // Of two, at least one is another.
  if ((await readIdentitiesOf(context.db, uid, 2)).some(isAnother)) return true;
  return (await readPasskeysOf(context.db, uid, 2)).some(isAnother);
}
