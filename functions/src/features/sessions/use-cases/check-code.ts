import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/sessions';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { Guess } from '../../../platform/limits/failure-limiter.ts';
import { readSessionByCode } from '../store.ts';

/** Returns the code if it leads to an open session. Throws `join-code-unknown`, also for one that is over. */
export async function checkCode(
  context: Context,
  _caller: Caller,
  { code }: ParsedInputOf<typeof operations.checkCode>,
  guess: Guess,
): Promise<OutputOf<typeof operations.checkCode>> {
  return guess(async (tx) => {
    const session = await readSessionByCode(context.db, tx, code);
    if (!session || session.expiresAt <= context.now()) throw new AppError('join-code-unknown', { code });
    return { code };
  });
}
