import type { Account } from '@cine/contract/operations/people/account';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../context.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { requireAccount } from '../../account/index.ts';
import { attendeeIn, loadSession } from '../../sessions/index.ts';
import type { Named } from '../circle.ts';

/** The caller as others see them. Throws `account-missing`, also for a guest's account. */
export async function requireMember(context: Context, tx: Transaction, uid: string): Promise<Named> {
  const member = toNamed(await requireAccount(context, tx, uid));
  if (!member) throw new AppError('account-missing');
  return member;
}

/** A member as others see them; null for a guest. */
export function toNamed({ uid, displayName, username }: Account): Named | null {
  return username === null ? null : { uid, name: displayName, username };
}

/** The name that an evening shows of a member, if the caller attends it too and it isn't over; otherwise null. */
export async function nameInSession(
  { db, now }: Context,
  sessionId: string,
  caller: string,
  uid: string,
): Promise<string | null> {
  const session = await loadSession(db, sessionId);
  if (!session || session.expiresAt <= now() || !attendeeIn(session, caller)) return null;
  const attendee = attendeeIn(session, uid);
  return attendee && !attendee.guest ? attendee.name : null;
}
