/**
 * - `queued`: nothing of it was ever sent, or the server has said that it did not take it.
 * - `sending`: from right before its first byte until what the server said is noted.
 * - `sent`: the server took it.
 * - `failed`: the server takes it at no time, or did not for too long.
 * - `unknown`: it was on its way when the connection or we died. It is not sent again, for it may have come.
 * - `cancelled`: nobody wants it any more.
 */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'cancelled';

/** What is in a mail; it goes when there is nothing left to be sent. */
export type MailContent = {
  to: string;
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
};

/** `outbox/{id}`: a mail and what became of it. Times are epoch milliseconds. */
export type OutboxMail = {
  /** What makes it the mail it is: of an id there is one, ever. */
  id: string;
  /** Whose mail it is. */
  uid: string;
  content: MailContent | null;
  state: MailState;
  /** How often it was tried. */
  attempts: number;
  /** Why it was not taken the last time, in the words of `SmtpError`. */
  error: string | null;
  writtenAt: number;
  /** When nothing was left to be done. */
  endedAt: number | null;
  /** When the sweep looks at it, if it is still as it is; null once nothing is left to be done. */
  lookAt: number | null;
};

const minute = 60_000;
const hour = 60 * minute;

/** Its task is handed in with it: the sweep is for tasks that were lost. */
const taskWithinMs = 15 * minute;
/** Longer than an attempt may take. */
export const leaseMs = 12 * minute;
/** A queue that is full may take so long to come to a task that the sweep handed in. */
const handedInForMs = hour;
const firstPauseMs = 10 * minute;
const longestPauseMs = 4 * hour;
/** A mail that nobody took for so long is not sent any more. */
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

/** The mail when its first byte is about to be sent. */
export function begun(mail: OutboxMail, now: number): OutboxMail {
  return { ...mail, state: 'sending', attempts: mail.attempts + 1, lookAt: now + leaseMs };
}

/** The mail once nothing is left to be done: nothing is kept of what was in it. */
export function ended(
  mail: OutboxMail,
  state: 'sent' | 'failed' | 'unknown' | 'cancelled',
  error: string | null,
  now: number,
): OutboxMail {
  return { ...mail, state, error, content: null, endedAt: now, lookAt: null };
}

/**
 * The mail once the server did not take it, but may at another time: after 10 minutes, twice as long each time and 4 hours
 * at most, until 30 hours after it was written it has failed. Each pause ends with the sweep that follows it.
 */
export function putBack(mail: OutboxMail, error: string, now: number): OutboxMail {
  // What was sent and not taken has been counted when it began.
  const attempts = mail.state === 'sending' ? mail.attempts : mail.attempts + 1;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
  const next = { ...mail, state: 'queued' as const, attempts, error, lookAt: now + pause };
  return isTooOld(next, now + pause) ? ended(next, 'failed', error, now) : next;
}

/**
 * What the sweep does with a mail whose time has come: `hand-in` where its task was lost or its pause is over, else the mail as
 * it is from now on. One that is still on its way long after its attempt must have ended may have come.
 */
export function lookedAt(
  mail: OutboxMail,
  now: number,
): { mail: OutboxMail; does: 'hand-in' | 'end' | 'nothing' } {
  if (mail.lookAt === null || mail.lookAt > now) return { mail, does: 'nothing' };
  if (mail.state === 'sending') return { mail: ended(mail, 'unknown', 'died', now), does: 'end' };
  if (isTooOld(mail, now)) return { mail: ended(mail, 'failed', mail.error ?? 'too late', now), does: 'end' };
  return { mail: { ...mail, lookAt: now + handedInForMs }, does: 'hand-in' };
}

function isTooOld({ writtenAt }: OutboxMail, at: number): boolean {
  return at - writtenAt > givenUpAfterMs;
}
