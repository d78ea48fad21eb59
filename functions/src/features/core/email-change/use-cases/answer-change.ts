import * as operations from '@cine/contract/operations/core/email-change';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertAddressMayJoin, assertMayWrite } from '../../access/index.ts';
import { changeView, type Side, withAnswer } from '../change.ts';
import type { StoredChange } from '../documents.ts';
import { loadLanguage, planCancellingAsked, planMailTo, sendPlanned } from '../mail-service.ts';
import { makeChange } from '../make-change-service.ts';
import { loadUidOfToken, readChange, writeChange } from '../store.ts';
import { readToken } from '../token-service.ts';

/** Answers for one of the two addresses; what was answered before stays, however often it is said. */
export const answerEmailChange = serve(operations.answerEmailChange, async (context, _, input) => {
  const { uid, side, change } = await requireChange(context, input.token);
  if (input.answer === undefined) return { change: { ...changeView(change), asks: side } };
  const after = await writeAnswer(context, uid, side, input.answer, change.id);
  const ended =
    after.state === 'confirmed' ? ((await makeChange(context, uid, after, true)) ?? refuseUnknown()) : after;
  if (ended.state === 'taken') throw new AppError('email-taken');
  return { change: { ...changeView(ended), asks: side } };
});

/** The change that a mail's token belongs to. Throws `email-change-unknown`. */
async function requireChange(
  context: Context,
  token: string,
): Promise<{ uid: string; side: Side; change: StoredChange }> {
  const { side, digest } = readToken(token) ?? refuseUnknown();
  const uid = (await loadUidOfToken(context.db, side, digest)) ?? refuseUnknown();
  const change = await readChange(context.db, uid, context.now());
  return change?.[side]?.digest === digest ? { uid, side, change } : refuseUnknown();
}

/** Saves an answer; a refusal is told to the other address. */
async function writeAnswer(
  context: Context,
  uid: string,
  side: Side,
  answer: 'confirm' | 'refuse',
  id: string,
): Promise<StoredChange> {
  const locale = await loadLanguage(context, uid);
  const { after, mailIds } = await transact(context.db, async (tx) => {
    const now = context.now();
    await assertMayWrite(tx, uid, now);
    const before = await readChange(tx, uid, now);
    if (before?.id !== id) refuseUnknown();
    const after = withAnswer(before, side, answer, now);
    if (after === before) return { after, mailIds: [] };
    // Only the owner of the new mailbox learns whether it may join.
    if (side === 'new' && answer === 'confirm') await assertAddressMayJoin(tx, after.new.address, now);
    const other = side === 'former' ? 'new' : 'former';
    const kind = side === 'former' ? 'refusedByFormer' : 'refusedByNew';
    const cancelling = answer === 'refuse' && (await planCancellingAsked(context, tx, uid, before));
    const told = answer === 'refuse' && after[other] ? [{ to: other, kind, token: null } as const] : [];
    const planned = await Promise.all(
      told.map((mail) => planMailTo(context, tx, { uid, change: after, locale }, mail)),
    );
    if (cancelling) cancelling.write();
    writeChange(tx, uid, after);
    return { after, mailIds: planned.map((each) => each.write()) };
  });
  await sendPlanned(context, mailIds);
  return after;
}

function refuseUnknown(): never {
  throw new AppError('email-change-unknown');
}
