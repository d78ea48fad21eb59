import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { Guess } from '../../../../platform/limits/failure-limiter.ts';
import { assertMayMeet, isHidden } from '../attendance.ts';
import { readSessionByCode } from '../store.ts';

/** Returns the code if the caller may join by it. Throws `join-code-unknown`, also if the session is over. */
export async function checkCode(
  context: Context,
  { uid }: Caller,
  { code }: ParsedInputOf<typeof operations.checkCode>,
  guess: Guess,
): Promise<OutputOf<typeof operations.checkCode>> {
  return guess(async (tx, _once, blocks) => {
    const session = await readSessionByCode(context.db, tx, code);
    const apart = await blocks.among(Object.keys(session?.attendees ?? {}));
    if (!session || session.expiresAt <= context.now() || isHidden(session, uid, apart))
      throw new AppError('join-code-unknown', { code });
    assertMayMeet(session, uid, apart);
    return { code };
  });
}
