import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import type { Guess } from '../../../../platform/limits/failure-limiter.ts';
import * as attendance from '../attendance.ts';
import { save } from './change.ts';
import { readOpenByCode } from './codes.ts';

/** Shows the session on the caller’s screen; repeated it changes nothing. */
export async function joinAsScreen(
  context: Context,
  caller: Caller,
  { code }: ParsedInputOf<typeof operations.joinAsScreen>,
  guess: Guess,
): Promise<Session> {
  return guess(async (tx, _once, blocks) => {
    const session = await readOpenByCode(context, tx, caller.uid, blocks, code);
    return save(context, tx, session, attendance.showOn(session, caller.uid));
  });
}
