/** Plans, cancels and sends mails through the outbox. */
import { createHash } from 'node:crypto';
import { hour, second } from '@cine/contract/time';
import { SmtpError } from '#clients/smtp/error.ts';
import type { Context } from '#context.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { enqueueOrLeave } from '#platform/enqueue-or-leave.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { noteOutcome } from '#platform/metrics/measure.ts';
import { traced } from '#platform/trace.ts';
import {
  begunMail,
  cancelledMail,
  endedMail,
  lookedAt,
  type MailContent,
  type MailState,
  newMail,
  type OutboxMail,
  putBack,
} from './outbox.ts';
import * as store from './store.ts';

export const mailQueue = 'mail-send';

/** How many mails one sweep looks at, one after the other. */
const atOnce = 200;

/** When the sweep looks again at a mail that failed to load, so that it blocks no other. */
const postponeMs = hour;

/**
 * A mail to write in another feature's transaction; an id is sent once, and `write` returns whether it is
 * new. Call `enqueueMail` after the transaction; if that fails, the sweep enqueues it.
 */
export async function planMail(
  { now }: Context,
  tx: Tx,
  { id, uid, content }: { id: string; uid: string; content: MailContent },
): Promise<{ write: () => boolean }> {
  const former = await store.readMail(tx, id);
  return {
    write: () => {
      if (!former) store.writeMail(tx, newMail(id, uid, content, now()));
      return !former;
    },
  };
}

/** Cancels a user's unsent mails whose ids begin with `prefix`, in another feature's transaction. */
export async function planCancelling(
  { now }: Context,
  tx: Tx,
  uid: string,
  prefix: string,
): Promise<{ write: () => void }> {
  const unsent = await store.readUnsentMails(tx, uid, prefix);
  return {
    write: () => {
      for (const mail of unsent) store.writeMail(tx, cancelledMail(mail, now()));
    },
  };
}

/** Enqueues a mail's task; if the queue is unavailable, the sweep does it later. */
export async function enqueueMail(context: Context, id: string): Promise<void> {
  await enqueueOrLeave(context, {
    queue: mailQueue,
    about: nameOf(id),
    data: { id },
    event: 'mail left to the sweep',
  });
}

/**
 * Sends a mail if it is still queued; concurrent and repeated calls send it once. A transaction marks it as
 * sending before its first byte, and only a refusal reverts that.
 */
export async function sendMail(context: Context, id: string): Promise<void> {
  const mail = await store.readMail(context.db, id);
  if (mail?.state !== 'queued' || !mail.content) return;
  const smtp = await context.smtp();
  if (!smtp) return log.warn('mail waits for an SMTP server', { mail: nameOf(id) });
  try {
    const begin = async () => (await changeMail(context, id, ['queued'], begunMail)) !== null;
    const outcome = await smtp.send({ key: id, ...mail.content }, begin);
    if (outcome === 'withheld') return log.info('mail withheld', { mail: nameOf(id) });
  } catch (error) {
    if (!(error instanceof SmtpError)) throw error;
    return notTaken(context, mail, error);
  }
  // The mail arrived, whatever its state was meanwhile.
  await changeMail(context, id, ['sending', 'unknown'], (sent, now) => endedMail(sent, 'sent', null, now));
  noteOutcome('mail', null);
  emit({ event: 'mail-sent', mail: nameOf(id) });
}

async function notTaken(context: Context, tried: OutboxMail, { code, message }: SmtpError): Promise<void> {
  // A refused mail says nothing of the server: its address may be wrong.
  if (code !== 'refused') noteOutcome('mail', code);
  const mail = await changeMail(context, tried.id, ['queued', 'sending'], (current, now) => {
    if (code === 'uncertain') return endedMail(current, 'unknown', message, now);
    if (code === 'refused') return endedMail(current, 'failed', message, now);
    // Concurrent attempts that could not reach the server count as one.
    const isCounted = current.state === 'queued' && current.attempts > tried.attempts;
    return isCounted ? current : putBack(current, message, now);
  });
  log.warn(`mail not accepted: ${code}`, { mail: nameOf(tried.id), server: message, state: mail?.state });
}

/**
 * Retries: enqueues each due mail, or ends one that is too old or may have arrived. One that fails to load is
 * postponed by an hour.
 */
export async function sweepOutbox(context: Context): Promise<void> {
  const counts = { enqueued: 0, ended: 0 };
  let longestMs = 0;
  for (;;) {
    const due = await store.loadDue(context.db, context.now(), atOnce);
    const { done, failed } = await attemptEach('mails not looked at', due, 1, ({ id, trace }) =>
      traced(trace, 'mail-sweep', () => lookAtMail(context, id)),
    );
    for (const { does, untriedMs } of done) {
      if (does === 'enqueue') counts.enqueued += 1;
      if (does === 'end') counts.ended += 1;
      longestMs = Math.max(longestMs, untriedMs);
    }
    const until = context.now() + postponeMs;
    const postponed = await attemptEach('mails not postponed', failed, 1, ({ id }) =>
      store.postponeLook(context.db, id, until),
    );
    if (due.length < atOnce || postponed.failed.length > 0) break;
  }
  noteOutcome('queue outbox', null, Math.round(longestMs / second));
  log.info('outbox swept', counts);
}

/** What becomes of a mail, and for how long it has waited if no task of its queue has tried it yet. */
async function lookAtMail(
  context: Context,
  id: string,
): Promise<{ does: ReturnType<typeof lookedAt>['does']; untriedMs: number }> {
  const { db, now } = context;
  const looked = await transact(db, async (tx) => {
    const former = await store.readMail(tx, id);
    if (!former) return { does: 'nothing' as const, untriedMs: 0 };
    const looked = lookedAt(former, now());
    if (looked.does !== 'nothing') store.writeMail(tx, looked.mail);
    return { does: looked.does, untriedMs: former.attempts === 0 ? now() - former.writtenAt : 0 };
  });
  if (looked.does === 'enqueue') await enqueueMail(context, id);
  return looked;
}

/** Changes a mail that is in one of these states, and returns it; null for any other. */
async function changeMail(
  { db, now }: Context,
  id: string,
  from: readonly MailState[],
  next: (mail: OutboxMail, now: number) => OutboxMail,
): Promise<OutboxMail | null> {
  return transact(db, async (tx) => {
    const mail = await store.readMail(tx, id);
    if (!mail || !from.includes(mail.state)) return null;
    const changed = next(mail, now());
    if (changed !== mail) store.writeMail(tx, changed);
    return changed;
  });
}

/** A mail's name in logs and task ids, which must not reveal the recipient. */
function nameOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 24);
}
