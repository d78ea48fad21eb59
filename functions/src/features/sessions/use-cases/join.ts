import type { ParsedInputOf } from '@cine/contract/operation';
import type { joinSession, Session } from '@cine/contract/operations/evenings/sessions';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { emit } from '../../../platform/events.ts';
import type { Guess } from '../../../platform/limits/failure-limiter.ts';
import { planAccount } from '../../account/index.ts';
import * as attendance from '../attendance.ts';
import { save } from './change.ts';
import { readOpenByCode } from './codes.ts';

/** Adds the caller by the code; a guest gives a name and services and gets an account with them. */
export async function join(
  context: Context,
  caller: Caller,
  input: ParsedInputOf<typeof joinSession>,
  guess: Guess,
): Promise<Session> {
  return guess(async (tx, happensOnce, blocks) => {
    const session = await readOpenByCode(context, tx, caller.uid, blocks, input.code);
    const card = input.guest ? { ...input.guest, region: input.guest.region ?? session.region } : null;
    const { account, isNew, apply } = await planAccount(context, tx, caller, card);
    if (isNew) happensOnce();
    apply();
    const joined = attendance.join(session, account, context.now());
    emit({ event: 'session-joined', attendees: Object.keys(joined.attendees).length });
    return save(context, tx, session, joined);
  });
}
