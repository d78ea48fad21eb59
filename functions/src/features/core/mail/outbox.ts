/** A mail in the outbox, from written to sent, tried again or given up. */
import { hour, minute } from '@cine/contract/time';

export type MailState =
  // Nothing of the mail was sent, or the server refused it for now.
  | 'queued'
  // From right before the mail's first byte until the server's reply is saved.
  | 'sending'
  // The server accepted the mail.
  | 'sent'
  // The server refused the mail permanently, or for too long.
  | 'failed'
  // The connection or our process died while sending. The mail may have arrived, so it isn't sent again.
  | 'unknown'
  // Nobody wants the mail any more.
  | 'cancelled';

/** A mail's content, deleted once nothing is left to send. */
export type MailContent = {
  to: string;
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
};

/** `outbox/{id}`: a mail and its state. Times are epoch milliseconds. */
export type OutboxMail = {
  /** Identifies the mail: an id is sent at most once. */
  id: string;
  /** The recipient's user id. */
  uid: string;
  content: MailContent | null;
  state: MailState;
  /** How often sending was tried. */
  attempts: number;
  /** Why the last attempt was refused, as in `SmtpError`. */
  error: string | null;
  writtenAt: number;
  /** When the mail reached a final state. */
  endedAt: number | null;
  /** When the sweep looks at it again; null in a final state. */
  lookAt: number | null;
  /** Cancelled while it was being sent: if the server refuses it for now, it isn't sent again. */
  isUnwanted?: true;
};

/** How soon a mail's task should come, before the sweep looks after it. */
const taskWithinMs = 15 * minute;
/** How long one attempt has a mail to itself: longer than it may take. */
export const leaseMs = 12 * minute;
/** How long a full queue may take to reach a task that the sweep enqueued. */
const enqueuedForMs = hour;
const firstPauseMs = 10 * minute;
const longestPauseMs = 4 * hour;
/** A mail older than this is not sent any more. */
export const givenUpAfterMs = 30 * hour;

export function newMail(id: string, uid: string, content: MailContent, now: number): OutboxMail {
  return {
    id,
    uid,
    content,
    state: 'queued',
    attempts: 0,
    error: null,
    writtenAt: now,
    endedAt: null,
    lookAt: now + taskWithinMs,
  };
}

/** The mail right before its first byte is sent. */
export function begunMail(mail: OutboxMail, now: number): OutboxMail {
  return { ...mail, state: 'sending', attempts: mail.attempts + 1, lookAt: now + leaseMs };
}

/** The mail in a final state, without its content. */
export function endedMail(
  mail: OutboxMail,
  state: 'sent' | 'failed' | 'unknown' | 'cancelled',
  error: string | null,
  now: number,
): OutboxMail {
  return { ...mail, state, error, content: null, endedAt: now, lookAt: null };
}

/** The mail that nobody wants any more; what is being sent arrives or is refused, and isn't sent again. */
export function cancelledMail(mail: OutboxMail, now: number): OutboxMail {
  if (mail.state === 'queued') return endedMail(mail, 'cancelled', null, now);
  return mail.state === 'sending' ? { ...mail, isUnwanted: true } : mail;
}

/**
 * The mail after a temporary refusal: queued again after 10 minutes to 4 hours, failed after 30 hours, and
 * cancelled if nobody wants it any more.
 */
export function putBack(mail: OutboxMail, error: string, now: number): OutboxMail {
  if (mail.isUnwanted) return endedMail(mail, 'cancelled', error, now);
  // A mail that was sent and refused was already counted when sending began.
  const attempts = mail.state === 'sending' ? mail.attempts : mail.attempts + 1;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
  const next = { ...mail, state: 'queued' as const, attempts, error, lookAt: now + pause };
  return isTooOld(next, now + pause) ? endedMail(next, 'failed', error, now) : next;
}

/** What the sweep does with a due mail: `enqueue` if its task was lost or its pause is over, else `end`. */
export function lookedAt(
  mail: OutboxMail,
  now: number,
): { mail: OutboxMail; does: 'enqueue' | 'end' | 'nothing' } {
  if (mail.lookAt === null || mail.lookAt > now) return { mail, does: 'nothing' };
  if (mail.state === 'sending') return { mail: endedMail(mail, 'unknown', 'died', now), does: 'end' };
  if (isTooOld(mail, now))
    return { mail: endedMail(mail, 'failed', mail.error ?? 'too late', now), does: 'end' };
  return { mail: { ...mail, lookAt: now + enqueuedForMs }, does: 'enqueue' };
}

function isTooOld({ writtenAt }: OutboxMail, at: number): boolean {
  return at - writtenAt > givenUpAfterMs;
}
