import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import { toInstant } from '#platform/time/instant.ts';

/** When a user last signed in, on any device; null if Auth doesn't know. */
export async function loadLastSignIn(context: Context, uid: string): Promise<string | null> {
  const at = (await loadAuthUser(context, { uid }))?.metadata.lastSignInTime;
  return at ? toInstant(Date.parse(at)) : null;
}
