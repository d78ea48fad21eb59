import { isDeepStrictEqual } from 'node:util';
import { unnamedUid } from '@cine/contract/primitives';
import { minute } from '@cine/contract/time';
import type { UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';
import { loadSuspension, markAddress } from '#core/account/index.ts';
import { notify } from '#core/notifications/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { followName, followTitles } from '#together/challenges/index.ts';
import { answerTo, type Entry, type Report } from './case.ts';
import { loadReportsOfCase, readEntry, undoingId } from './store.ts';

/** A page of a decision's reports: those after one of them. */
type Page = { entryId: string; after: Pick<Report, 'at' | 'id'> | null };

const pageSize = 100;
const atOnce = 10;

/** How long a decision can be undone before those who reported are notified. */
const delayMs = minute;

/** Queues a task that tells the reporters of a decision. Can be repeated. */
async function enqueueReporters(context: Context, entry: Entry): Promise<void> {
  if (entry.action !== 'undo') await enqueue(context, { entryId: entry.id, after: null }, entry.at + delayMs);
}

async function enqueue(context: Context, page: Page, at?: number): Promise<void> {
  const taskId = `${page.entryId}-${page.after?.id ?? 'first'}`;
  await context.enqueue('moderation-tellReporters', taskId, page, at);
}

/**
 * Notifies a page of those who reported of a decision, unless it was undone, and queues the next page. May be
 * repeated: each user is notified once of each decision. Throws if some failed, except at the last try.
 */
export async function tellReporters(
  context: Context,
  { entryId, after }: Page,
  isLastTry: boolean,
): Promise<void> {
  const { db } = context;
  const [entry, undoing] = await Promise.all([readEntry(db, entryId), readEntry(db, undoingId(entryId))]);
  if (entry?.since === undefined || undoing) return;
  const { caseId, since, at: until } = entry;
  const { reports, hasMore } = await loadReportsOfCase(db, caseId, { since, until }, after, pageSize);
  const unexpired = reports.filter(({ expiresAt }) => expiresAt > context.now());
  const { failed } = await attemptEach('reporters not told', unexpired, atOnce, ({ by }) =>
    notify(context, {
      uid: by,
      kind: 'report-decided',
      event: `reported ${entryId}`,
      from: null,
      paramsIn: () => answerTo(entry),
    }),
  );
  if (failed.length > 0 && !isLastTry) throw new Error(`reporters not told: ${failed.length}`);
  const last = reports.at(-1);
  if (last && hasMore) await enqueue(context, { entryId, after: { at: last.at, id: last.id } });
}

/** Brings a decision to ID tokens, participants and challenges; tells the person and the reporters. */
export async function followDecision(context: Context, entryId: string): Promise<void> {
  const entry = await readEntry(context.db, entryId);
  if (!entry || entry.uid === unnamedUid) return;
  const { kind, targetId, uid } = entry;
  await claimSuspension(context, uid);
  if (kind === 'challenge') await followTitles(context, targetId);
  else if (kind === 'name') await followName(context, uid);
  await tell(context, entry);
  await enqueueReporters(context, entry);
}

/** Tells the person what was decided and why. They never learn of rejected reports. */
async function tell(context: Context, entry: Entry): Promise<void> {
  const done = await doneBy(context, entry);
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

/** What an entry has done, as the words choose by it; null if nothing. */
async function doneBy(context: Context, { action, kind, undoes }: Entry): Promise<string | null> {
  if (action === 'reject') return null;
  if (action === 'suspend') return 'suspended';
  if (action === 'hide') return kind;
  const undone = undoes === null ? null : await readEntry(context.db, undoes);
  if (!undone || undone.action === 'reject') return null;
  return undone.action === 'suspend' ? 'ended' : 'shown';
}

/** Has ID tokens say whether the user is suspended, and marks their addresses. */
async function claimSuspension(context: Context, uid: string): Promise<void> {
  const [suspended, user] = await Promise.all([loadSuspension(context, uid), loadAuthUser(context, uid)]);
  if (!user) return;
  const { suspended: former, ...others } = user.customClaims ?? {};
  if (isDeepStrictEqual(former ?? null, suspended)) return;
  for (const address of addressesOf(user)) await markAddress(context.db, address, suspended, context.now());
  await context.auth().setCustomUserClaims(uid, suspended ? { ...others, suspended } : others);
}

/** Providers that give only addresses which they have verified. */
const vouching = ['google.com', 'apple.com'];

/** Only verified addresses: anybody can type another person's, who would be shut out for it. */
function addressesOf({ email, emailVerified, providerData }: UserRecord): ReadonlySet<string> {
  const vouched = providerData.filter(({ providerId }) => vouching.includes(providerId));
  const proved = [emailVerified ? email : undefined, ...vouched.map((each) => each.email)];
  return new Set(proved.filter((each) => each !== undefined));
}

async function loadAuthUser(context: Context, uid: string) {
  const { users } = await context.auth().getUsers([{ uid }]);
  return users[0] ?? null;
}
