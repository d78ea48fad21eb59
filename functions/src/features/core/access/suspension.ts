/** What a suspension is, and who is refused for it: a call by its token, or a user in a transaction. */
import type { Operation } from '@cine/contract/operation';
import { type Cause, causeSchema } from '@cine/contract/operations/faces/moderation';
import { day } from '@cine/contract/time';
import * as z from 'zod';
import { AppError } from '#platform/errors/app-error.ts';

/** A suspension as it is stored: until an instant in epoch milliseconds, or until it is undone. */
export type Suspension = { until: number | null; cause: Cause };

/** What an ID token says of a suspension, so that no call has to read it. */
const claimSchema = z.object({ until: z.number().nullable(), cause: causeSchema });

/** Whether a caller is suspended, by their ID token. Refuses them where suspended users may not call. */
export function admit(
  token: { suspended?: unknown },
  { whileSuspended }: Pick<Operation, 'whileSuspended'>,
  now: number,
): { suspended?: true } {
  const { data: suspension } = claimSchema.safeParse(token.suspended);
  if (!whileSuspended) assertNotSuspended(suspension, now);
  return suspension && !isOver(suspension, now) ? { suspended: true } : {};
}

export function isOver({ until }: Suspension, now: number): boolean {
  return until !== null && until <= now;
}

/** Refuses a suspended user: `account-suspended`, with the cause and how many days are left. */
export function assertNotSuspended(suspension: Suspension | null | undefined, now: number): void {
  if (!suspension || isOver(suspension, now)) return;
  const { until, cause } = suspension;
  throw new AppError('account-suspended', {
    cause,
    days: until === null ? 0 : Math.ceil((until - now) / day),
  });
}
