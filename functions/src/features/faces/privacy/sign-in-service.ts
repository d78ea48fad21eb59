/** A user's sign-in at Firebase Auth: reads and deletes it, and finds users without one. */
import { chunksOf } from '@cine/contract/chunks-of';
import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { UserRecord } from 'firebase-admin/auth';
import type { Context } from '#context.ts';
import { addressOf, readIdentitiesOf } from '#core/identities/index.ts';
import { toInstant } from '#platform/time/instant.ts';

export async function deleteSignIn(context: Context, uid: string): Promise<void> {
  await orNull(context.auth().deleteUser(uid));
}

export async function hasSignIn(context: Context, uid: string): Promise<boolean> {
  return (await orNull(context.auth().getUser(uid))) !== null;
}

/** Auth answers about no more users at once. */
export const askedAtOnce = 100;

/** Which of the given users have no sign-in in Auth. */
export async function loadWithoutSignIn(context: Context, uids: readonly string[]): Promise<string[]> {
  return loadWithout(context, uids, () => true);
}

/** Which of the given users have never signed in. */
export async function loadNeverSignedIn(context: Context, uids: readonly string[]): Promise<string[]> {
  return loadWithout(context, uids, ({ metadata }) => Boolean(metadata.lastSignInTime));
}

/** The given users of whom Auth has no sign-in that counts. */
async function loadWithout(
  context: Context,
  uids: readonly string[],
  counts: (user: UserRecord) => boolean,
): Promise<string[]> {
  const without: string[] = [];
  for (const batch of chunksOf(uids, askedAtOnce)) {
    const { users } = await context.auth().getUsers(batch.map((uid) => ({ uid })));
    const withSignIn = new Set(users.filter(counts).map(({ uid }) => uid));
    without.push(...batch.filter((uid) => !withSignIn.has(uid)));
  }
  return without;
}

/** What Auth knows about a user; null if there is none with that id. */
export async function loadSignIn(context: Context, uid: string): Promise<AccountExport['signIn']> {
  const user = await orNull(context.auth().getUser(uid));
  if (!user) return null;
  const { metadata, providerData } = user;
  const address = addressOf(user, await readIdentitiesOf(context.db, uid));
  return {
    email: address?.address ?? null,
    emailVerified: address?.isVerified ?? false,
    displayName: user.displayName ?? null,
    phoneNumber: user.phoneNumber ?? null,
    photoUrl: user.photoURL ?? null,
    createdAt: instantOf(metadata.creationTime),
    lastSignInAt: instantOf(metadata.lastSignInTime),
    lastSeenAt: instantOf(metadata.lastRefreshTime),
    providers: providerData.map((provider) => ({
      provider: provider.providerId,
      id: provider.uid,
      email: provider.email ?? null,
      displayName: provider.displayName ?? null,
      phoneNumber: provider.phoneNumber ?? null,
      photoUrl: provider.photoURL ?? null,
    })),
  };
}

const listed = 1000;

/**
 * A page of anonymous sign-ins (guests and screens), with when each was last seen (epoch milliseconds). An
 * unknown page token starts over.
 */
export async function loadAnonymous(
  context: Context,
  page: string | null,
): Promise<{ users: { uid: string; seenAt: number }[]; next: string | null }> {
  const list = (token?: string) => context.auth().listUsers(listed, token);
  const { users, pageToken } = await (page === null ? list() : ((await orNull(list(page))) ?? list()));
  return {
    users: users.filter(isAnonymous).map(({ uid, metadata }) => ({ uid, seenAt: lastSeen(metadata) })),
    next: pageToken ?? null,
  };
}

/** Whether a sign-in is anonymous, and wasn't used since an instant. */
export async function isAnonymousSince(context: Context, uid: string, instant: number): Promise<boolean> {
  const user = await orNull(context.auth().getUser(uid));
  return user !== null && isAnonymous(user) && lastSeen(user.metadata) < instant;
}

function isAnonymous({ providerData, email, phoneNumber }: UserRecord): boolean {
  return providerData.length === 0 && !email && !phoneNumber;
}

type Times = { creationTime: string; lastSignInTime: string; lastRefreshTime?: string | null };

function lastSeen({ creationTime, lastSignInTime, lastRefreshTime }: Times): number {
  const times = [creationTime, lastSignInTime, lastRefreshTime].map((time) => Date.parse(time ?? ''));
  return Math.max(0, ...times.filter((time) => !Number.isNaN(time)));
}

/** Auth writes instants in HTTP's format, and null or nothing for never. */
function instantOf(time: string | null | undefined): string | null {
  return time ? toInstant(Date.parse(time)) : null;
}

const unknown = ['auth/user-not-found', 'auth/invalid-page-token'];

/** Auth's answer, or null if there is no such user or page. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && unknown.includes(String(error.code))) return null;
    throw error;
  }
}
