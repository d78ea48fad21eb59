import { isDeepStrictEqual } from 'node:util';
import type { ReportedKind } from '@cine/contract/operations/faces/moderation';
import { unnamedUid } from '@cine/contract/primitives';
import type { UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';
import { markAddress } from '#core/access/index.ts';
import { loadSuspension } from '#core/account/index.ts';
import { provenAddresses, readIdentitiesOf } from '#core/identities/index.ts';
import { notify } from '#core/notifications/index.ts';
import { loadAuthUser, unlessDeleted, vouchingProviders } from '#platform/auth-user.ts';
import { followName, followTitles } from '#together/challenges/index.ts';
import type { Entry } from './case.ts';
import { enqueueReporters } from './reporters-service.ts';
import { readEntry } from './store.ts';

/** Brings a decision to ID tokens, participants and challenges; tells the person and the reporters. */
export async function followDecision(context: Context, entryId: string): Promise<void> {
  const entry = await readEntry(context.db, entryId);
  if (!entry || entry.uid === unnamedUid) return;
  const { kind, targetId, uid } = entry;
  await claimSuspension(context, uid);
  if (kind === 'challenge') await followTitles(context, targetId);
  else if (kind === 'name') await followName(context, uid);
  await notifySubject(context, entry);
  await enqueueReporters(context, entry);
}

/** Tells the person what was decided and why. They never learn of rejected reports. */
async function notifySubject(context: Context, entry: Entry): Promise<void> {
  const done = await outcomeOf(context, entry);
  if (done === null) return;
  const { uid, cause, kind, targetId } = entry;
  const about = {
    ...(kind === 'challenge' && { challengeId: targetId }),
    ...(kind === 'movie' && { movieId: Number(targetId) }),
    ...(kind === 'group' && { groupId: targetId }),
  };
  await notify(context, {
    uid,
    kind: 'moderation',
    event: `moderation ${entry.id}`,
    from: null,
    paramsIn: () => ({ done, cause, ...about }),
  });
}

/** What was done to the person, by which a notification chooses its words: a kind is what was hidden. */
type ModerationOutcome = ReportedKind | 'suspended' | 'ended' | 'shown';

/** What an entry has done; null if nothing. */
async function outcomeOf(
  context: Context,
  { action, kind, undoes }: Entry,
): Promise<ModerationOutcome | null> {
  if (action === 'reject') return null;
  if (action === 'suspend') return 'suspended';
  if (action === 'hide') return kind;
  const undone = undoes === null ? null : await readEntry(context.db, undoes);
  if (!undone || undone.action === 'reject') return null;
  return undone.action === 'suspend' ? 'ended' : 'shown';
}

/** Has ID tokens say whether the user is suspended, and marks their addresses. */
async function claimSuspension(context: Context, uid: string): Promise<void> {
  const [suspended, user] = await Promise.all([loadSuspension(context, uid), loadAuthUser(context, { uid })]);
  if (!user) return;
  const { suspended: former, ...others } = user.customClaims ?? {};
  if (isDeepStrictEqual(former ?? null, suspended)) return;
  for (const address of addressesOf(user, await readIdentitiesOf(context.db, uid)))
    await markAddress(context.db, address, suspended, context.now());
  const claims = suspended ? { ...others, suspended } : others;
  await unlessDeleted(context.auth().setCustomUserClaims(uid, claims));
}

/** Only verified addresses: anybody can type another person's, who would be shut out for it. */
function addressesOf(user: UserRecord, identities: Parameters<typeof provenAddresses>[1]): string[] {
  const inAuth = user.providerData
    .filter(({ providerId, email }) => vouchingProviders.includes(providerId) && email)
    .map(({ email: address }) => ({ address, isVerified: true }));
  return provenAddresses(user, [...inAuth, ...identities]);
}
