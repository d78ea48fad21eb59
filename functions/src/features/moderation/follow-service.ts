import { isDeepStrictEqual } from 'node:util';
import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '../../context.ts';
import { loadSuspension } from '../account/index.ts';
import { followName, followTitles } from '../challenges/index.ts';
import { loadEntry } from './store.ts';

/** Brings what a decision changed to where it was copied: ID tokens, participants, copies of challenges. */
export async function followDecision(context: Context, entryId: string): Promise<void> {
  const entry = await loadEntry(context.db, entryId);
  if (!entry || entry.uid === unnamedUid) return;
  const { kind, targetId, uid } = entry;
  await claimSuspension(context, uid);
  if (kind === 'challenge') await followTitles(context, targetId);
  else if (kind === 'name') await followName(context, uid);
}

/** Has the user's next ID tokens say whether they are suspended. Keeps their other claims. */
async function claimSuspension(context: Context, uid: string): Promise<void> {
  const [suspended, user] = await Promise.all([loadSuspension(context, uid), findUser(context, uid)]);
  if (!user) return;
  const { suspended: former, ...others } = user.customClaims ?? {};
  if (isDeepStrictEqual(former ?? null, suspended)) return;
  await context.auth().setCustomUserClaims(uid, suspended ? { ...others, suspended } : others);
}

async function findUser(context: Context, uid: string) {
  const { users } = await context.auth().getUsers([{ uid }]);
  return users[0] ?? null;
}
