import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../context.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { newJoinCode } from '../new-join-code.ts';
import { assertOpen, type SessionState } from '../session.ts';
import * as store from '../store.ts';

/** An unused code. One in 887 million is taken, and free again when its session is over. */
export async function freeCode(context: Context, tx: Transaction): Promise<string> {
  const code = newJoinCode(context.randomBelow);
  const holder = await store.readSessionByCode(context.db, tx, code);
  if (holder && holder.expiresAt > context.now()) throw new AppError('try-again');
  return code;
}

/** The open session that a code leads to. Throws `join-code-unknown`. */
export async function readOpenByCode(context: Context, tx: Transaction, code: string): Promise<SessionState> {
  const session = await store.readSessionByCode(context.db, tx, code);
  if (!session) throw new AppError('join-code-unknown', { code });
  assertOpen(session, context.now());
  return session;
}
