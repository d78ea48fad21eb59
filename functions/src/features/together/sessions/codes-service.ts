/** Finds an unused code for a session. */
import { joinCodeLength } from '@cine/contract/text/join-code';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { randomCode } from '#platform/random-code.ts';
import { readSessionByCode } from './store.ts';

/**
 * An unused code, which is valid as long as its session. Throws `try-again` if it is taken, as one in 887
 * million is until its session is over.
 */
export async function freeCode(context: Context, tx: Tx): Promise<string> {
  const code = randomCode(context.randomBelow, joinCodeLength);
  const holder = await readSessionByCode(tx, code);
  if (holder && holder.expiresAt > context.now()) throw new AppError('try-again');
  return code;
}
